/**
 * The picture shown where a link to the site is shared and the page has none of its own: the owner's name, position and
 * institution in the typeface of the site, beside its mark. Without sharp, or for names in scripts that the typeface
 * lacks, a plain drawing in the site's colours.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexOf } from '../colour/rgb.ts';
import type { Rgb } from '../colour/rgb.ts';
import { readTypeface, type Typeface } from '../fonts/outlines.ts';
import { boxesToPng } from '../images/png.ts';
import type { Box } from '../images/png.ts';
import { loadSharp } from '../images/sharp.ts';
import { programName } from '../program.ts';
import type { Site } from '../site/site.ts';
import { writeWhole } from '../whole-file.ts';

/** 1.91 : 1, the shape that link previews are cut to. */
export const DEFAULT_PICTURE = { url: '/assets/social.png', width: 1200, height: 630 };

const FONTS = ['latin', 'latin-ext', 'vietnamese'].map((cut) => `assets/theme/fonts/newsreader-display-${cut}.woff2`);

const INK = '#231d19';
const SOFT = '#5a524b';
const COLUMN = { left: 290, right: 1110 };

/** The pages' ledger at large: dates on the left, lines on the right. */
const LEDGER: readonly Box[] = [130, 220, 310, 400, 490].flatMap((y, row) => [
  { x: 120, y, width: 130, height: 24, colour: 1 },
  { x: 320, y, width: [680, 560, 640, 480, 600][row]!, height: 24, colour: 1 },
]);

/** The picture as PNG; the same bytes for the same words and colours. Kept in the project's `.cache` between builds. */
export async function socialPicture(site: Site, accent: Rgb, paper: Rgb): Promise<Buffer> {
  const folder = join(site.root, '.cache/images');
  const file = join(folder, `social-${sumOf(site, accent, paper)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const svg = drawing(site, accent, paper);
  const sharp = svg && loadSharp();
  if (!svg || !sharp) return boxesToPng(LEDGER, DEFAULT_PICTURE, [paper, accent], DEFAULT_PICTURE.width, DEFAULT_PICTURE.height);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
  writeWhole(file, png);
  return png;
}

/** Stands for all that the picture is drawn from, so that it need not be drawn, nor anything be loaded, to know it again. */
function sumOf(site: Site, accent: Rgb, paper: Rgb): string {
  const hash = createHash('sha256').update(JSON.stringify([programName() ?? '', wordsOf(site), accent, paper]));
  for (const file of typefaceOf(site)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Files of the typeface that are there. */
const typefaceOf = (site: Site): string[] => FONTS.map((file) => join(site.root, file)).filter((file) => existsSync(file));

/** The name, and what else may be said of the owner. */
function wordsOf({ owner }: Site): [name: string, details: (string | undefined)[]] {
  return [owner.name, [owner.position, owner.affiliations[0]?.name]];
}

/** The picture as SVG with outlines for letters; undefined where the typeface cannot set the name. */
export function drawing(site: Site, accent: Rgb, paper: Rgb): string | undefined {
  const files = typefaceOf(site);
  if (files.length === 0) return undefined;
  const typeface = readTypeface(files);
  const [name, about] = wordsOf(site);
  if (!typeface.covers(name)) return undefined;
  const title = fit(typeface, name, 112, 64, 2);
  const details = about.filter((text) => text !== undefined && typeface.covers(text))
    .flatMap((text) => fit(typeface, text!, 46, 34, 2));
  const lines = [...title.map((line) => ({ ...line, fill: INK })), ...details.map((line) => ({ ...line, fill: SOFT }))];
  const gap = details.length > 0 ? 56 : 0;
  const height = lines.reduce((sum, { size }) => sum + size * 1.15, gap);
  let y = (DEFAULT_PICTURE.height - height) / 2;
  const top = y;
  const rows: string[] = [];
  lines.forEach(({ text, size, fill }, index) => {
    if (index === title.length) {
      rows.push(`<path fill="${hexOf(accent)}" d="M${COLUMN.left} ${(y + gap / 2).toFixed(1)}h96v5h-96z"/>`);
      y += gap;
    }
    rows.push(`<path fill="${fill}" d="${typeface.path(text, COLUMN.left, y + size * 0.85, size)}"/>`);
    y += size * 1.15;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${DEFAULT_PICTURE.width}" height="${DEFAULT_PICTURE.height}">`
    + `<path fill="${hexOf(paper)}" d="M0 0h1200v630H0z"/>${mark(top + title[0]!.size * 0.28, accent)}${rows.join('')}</svg>`;
}

/** The ledger's column of dates, small: three marks beside the name. */
function mark(y: number, accent: Rgb): string {
  const boxes = [96, 64, 80].map((width, row) => `M${COLUMN.left - 64 - width} ${(y + row * 30).toFixed(1)}h${width}v16h-${width}z`);
  return `<path fill="${hexOf(accent)}" d="${boxes.join('')}"/>`;
}

/** A text in as few lines as its largest size allows: smaller first, then broken between words, then cut. */
function fit(typeface: Typeface, text: string, largest: number, smallest: number, most: number): { text: string; size: number }[] {
  const room = COLUMN.right - COLUMN.left;
  for (let lines = 1; lines <= most; lines++) {
    for (let size = largest; size >= smallest; size -= 4) {
      const broken = breakLines(typeface, text, size, room);
      if (broken.length <= lines && broken.every((line) => typeface.width(line, size) <= room)) {
        return broken.map((line) => ({ text: line, size }));
      }
    }
  }
  return breakLines(typeface, text, smallest, room).slice(0, most).map((line) => ({ text: line, size: smallest }));
}

function breakLines(typeface: Typeface, text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && typeface.width(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
