/**
 * Outlines of the theme's own letters, read from its WOFF2 files: the picture for shared links is set in the site's
 * typeface and comes out the same on machines with other fonts, or none. Formats: https://www.w3.org/TR/WOFF2/ and the
 * OpenType tables `cmap`, `glyf`, `head`, `hhea`, `hmtx`.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { characterMap } from './character-map.ts';

interface Point {
  x: number;
  y: number;
  on: boolean;
}

type Contour = readonly Point[];

interface Component {
  glyph: number;
  matrix: readonly [number, number, number, number];
  dx: number;
  dy: number;
}

type Glyph = { contours: readonly Contour[] } | { components: readonly Component[] };

export interface Typeface {
  /** Whether every character of a text can be set. */
  covers(text: string): boolean;
  /** Width of a text at a size, without kerning. */
  width(text: string, size: number): number;
  /** SVG path data of a text whose baseline begins at a point. */
  path(text: string, x: number, baseline: number, size: number): string;
}

/** Reads a typeface that may be cut into several files (Latin, extended Latin); the first with a character wins. */
export function readTypeface(files: readonly string[]): Typeface {
  const fonts = files.map((file) => new Font(readFileSync(file)));
  const fontFor = (character: string): Font | undefined => fonts.find((font) => font.glyphOf(character) !== 0);
  return {
    covers: (text) => [...text].every((character) => fontFor(character) !== undefined),
    width: (text, size) => [...text].reduce((sum, character) => sum + (fontFor(character)?.advance(character) ?? 0) * size, 0),
    path(text, x, baseline, size) {
      let pen = x;
      let out = '';
      for (const character of text) {
        const font = fontFor(character);
        if (!font) continue;
        out += font.outline(character).map((contour) => contourPath(contour, pen, baseline, size / font.unitsPerEm)).join('');
        pen += font.advance(character) * size;
      }
      return out;
    },
  };
}

class Font {
  readonly unitsPerEm: number;
  readonly #characters: ReadonlyMap<number, number>;
  readonly #glyphs: readonly Glyph[];
  readonly #hmtx: Buffer;
  readonly #metrics: number;

  constructor(bytes: Buffer) {
    const tables = woff2Tables(bytes);
    const table = (tag: string): Buffer => {
      const found = tables.get(tag);
      if (!found) throw new Error(`The font has no ${tag} table.`);
      return found;
    };
    this.unitsPerEm = table('head').readUInt16BE(18);
    this.#characters = characterMap(table('cmap'));
    this.#glyphs = readGlyphs(table('glyf'));
    this.#hmtx = table('hmtx');
    this.#metrics = table('hhea').readUInt16BE(34);
  }

  glyphOf(character: string): number {
    return this.#characters.get(character.codePointAt(0)!) ?? 0;
  }

  /** In parts of the font size. */
  advance(character: string): number {
    return this.#hmtx.readUInt16BE(4 * Math.min(this.glyphOf(character), this.#metrics - 1)) / this.unitsPerEm;
  }

  outline(character: string): readonly Contour[] {
    return this.#contours(this.glyphOf(character), 0);
  }

  #contours(index: number, depth: number): readonly Contour[] {
    const glyph = this.#glyphs[index];
    if (!glyph || depth > 4) return [];
    if ('contours' in glyph) return glyph.contours;
    return glyph.components.flatMap(({ glyph: part, matrix: [a, b, c, d], dx, dy }) =>
      this.#contours(part, depth + 1).map((contour) =>
        contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))));
  }
}

/** Tags of the directory, in the order of their numbers. Those beyond are none that we look for. */
const TAGS = ('cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,'
  + 'VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB').split(',');

/** The tables of a font, decompressed. `glyf` stays in WOFF2's own form, which is easier to read than the original. */
function woff2Tables(bytes: Buffer): Map<string, Buffer> {
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') throw new Error('The file is no WOFF2 font.');
  const reader = new ByteReader(bytes, 48);
  const directory: { tag: string; length: number }[] = [];
  for (let left = bytes.readUInt16BE(12); left > 0; left--) {
    const flags = reader.u8();
    const known = flags & 63;
    const tag = known === 63 ? reader.tag() : TAGS[known] ?? `#${known}`;
    const original = reader.base128();
    const transformed = tag === 'glyf' || tag === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
    if (transformed && tag === 'hmtx') throw new Error('The font packs its widths in a way that is not read here.');
    directory.push({ tag, length: transformed ? reader.base128() : original });
  }
  const data = brotliDecompressSync(bytes.subarray(reader.at, reader.at + bytes.readUInt32BE(20)));
  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length } of directory) tables.set(tag, data.subarray(at, (at += length)));
  return tables;
}

/** Every glyph of a transformed `glyf` table (section 5.1 of the specification): seven streams, read side by side. */
function readGlyphs(glyf: Buffer): Glyph[] {
  const starts: number[] = [36];
  for (let stream = 0; stream < 7; stream++) starts.push(starts[stream]! + glyf.readUInt32BE(8 + 4 * stream));
  const [contours, points, flags, outlines, composites] = starts.map((start) => new ByteReader(glyf, start));
  return Array.from({ length: glyf.readUInt16BE(4) }, (): Glyph => {
    const count = contours!.i16();
    if (count < 0) {
      const { components, instructed } = readComposite(composites!);
      if (instructed) outlines!.u255();
      return { components };
    }
    const lengths = Array.from({ length: count }, () => points!.u255());
    const at = { x: 0, y: 0 };
    const read = lengths.map((length) => Array.from({ length }, () => readPoint(flags!, outlines!, at)));
    if (count > 0) outlines!.u255();
    return { contours: read };
  });
}

/** One point, told by how far it lies from the one before (section 5.2). */
function readPoint(flags: ByteReader, data: ByteReader, at: { x: number; y: number }): Point {
  const byte = flags.u8();
  const flag = byte & 127;
  const signed = (bits: number, value: number): number => (bits & 1 ? value : -value);
  let dx = 0;
  let dy = 0;
  if (flag < 10) {
    dy = signed(flag, ((flag & 14) << 7) + data.u8());
  } else if (flag < 20) {
    dx = signed(flag, (((flag - 10) & 14) << 7) + data.u8());
  } else if (flag < 84) {
    const pair = data.u8();
    dx = signed(flag, 1 + ((flag - 20) & 48) + (pair >> 4));
    dy = signed(flag >> 1, 1 + (((flag - 20) & 12) << 2) + (pair & 15));
  } else if (flag < 120) {
    dx = signed(flag, 1 + (Math.floor((flag - 84) / 12) << 8) + data.u8());
    dy = signed(flag >> 1, 1 + ((((flag - 84) % 12) >> 2) << 8) + data.u8());
  } else if (flag < 124) {
    const high = data.u8();
    const middle = data.u8();
    dx = signed(flag, (high << 4) + (middle >> 4));
    dy = signed(flag >> 1, ((middle & 15) << 8) + data.u8());
  } else {
    dx = signed(flag, data.u16());
    dy = signed(flag >> 1, data.u16());
  }
  at.x += dx;
  at.y += dy;
  return { x: at.x, y: at.y, on: byte < 128 };
}

/** An accented letter: other glyphs, moved and scaled (`glyf` of OpenType). */
function readComposite(data: ByteReader): { components: Component[]; instructed: boolean } {
  const components: Component[] = [];
  let flags: number;
  let instructed = false;
  do {
    flags = data.u16();
    instructed ||= (flags & 0x100) !== 0;
    const glyph = data.u16();
    const [dx, dy] = flags & 1 ? [data.i16(), data.i16()] : [data.i8(), data.i8()];
    let matrix: Component['matrix'] = [1, 0, 0, 1];
    if (flags & 8) {
      const scale = data.f2dot14();
      matrix = [scale, 0, 0, scale];
    } else if (flags & 0x40) {
      matrix = [data.f2dot14(), 0, 0, data.f2dot14()];
    } else if (flags & 0x80) {
      matrix = [data.f2dot14(), data.f2dot14(), data.f2dot14(), data.f2dot14()];
    }
    // Without this flag the two are numbers of points to be laid upon each other, which no font of ours does.
    components.push({ glyph, matrix, dx: flags & 2 ? dx! : 0, dy: flags & 2 ? dy! : 0 });
  } while (flags & 0x20);
  return { components, instructed };
}

/** A closed contour of quadratic curves; between two points off the curve lies one on it. */
function contourPath(contour: Contour, x: number, baseline: number, scale: number): string {
  if (contour.length < 2) return '';
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const print = (point: Point): string => `${(x + point.x * scale).toFixed(2)} ${(baseline - point.y * scale).toFixed(2)}`;
  const first = contour.findIndex((point) => point.on);
  const ring = first === -1 ? [middle(contour[0]!, contour.at(-1)!), ...contour] : [...contour.slice(first), ...contour.slice(0, first)];
  let out = `M${print(ring[0]!)}`;
  for (let index = 1; index <= ring.length; index++) {
    const point = ring[index % ring.length]!;
    if (point.on) {
      out += `L${print(point)}`;
      continue;
    }
    const next = ring[(index + 1) % ring.length]!;
    out += `Q${print(point)} ${print(next.on ? next : middle(point, next))}`;
    if (next.on) index++;
  }
  return `${out}Z`;
}
