/** What a TrueType or OpenType file says of itself: https://learn.microsoft.com/typography/opentype/spec/otff */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Face {
  family: string;
  italic: boolean;
  bold: boolean;
  /** The `cmap` table. */
  characters: Buffer;
}

const KINDS = new Set(['OTTO', '\0\x01\0\0', 'true']);
/** Name records: the typographic family before the one that has a place for four styles only. */
const FAMILY = [16, 1];

/** Some bytes of a font; fewer where it ends before. */
type Read = (start: number, length: number) => Buffer;

/** The face, or undefined where the bytes are no font (a web font, a collection, something else). */
export function faceOf(bytes: Buffer): Face | undefined {
  return faceFrom((start, length) => bytes.subarray(start, start + length));
}

/** The same of a file, of which the rest is left unread: what says what a font is takes a fiftieth of it. Throws where it cannot be read. */
export function faceAt(path: string): Face | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return faceFrom((start, length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    });
  } finally {
    closeSync(file);
  }
}

function faceFrom(read: Read): Face | undefined {
  try {
    const start = read(0, 12);
    if (!KINDS.has(start.toString('latin1', 0, 4))) return undefined;
    const table = tablesOf(read, read(12, 16 * start.readUInt16BE(4)));
    const [names, characters, head] = [table('name'), table('cmap'), table('head')];
    if (!names || !characters || !head) return undefined;
    const family = FAMILY.map((id) => nameIn(names, id)).find((name) => name !== undefined);
    const style = head.readUInt16BE(44);
    return family === undefined ? undefined : { family, italic: (style & 2) !== 0, bold: (style & 1) !== 0, characters };
  } catch {
    return undefined;
  }
}

function tablesOf(read: Read, directory: Buffer): (tag: string) => Buffer | undefined {
  return (tag) => {
    for (let row = 0; row < directory.length; row += 16) {
      if (directory.toString('latin1', row, row + 4) === tag) return read(directory.readUInt32BE(row + 8), directory.readUInt32BE(row + 12));
    }
    return undefined;
  };
}

/** A name in English of the Windows platform, which every font of today has. */
function nameIn(table: Buffer, id: number): string | undefined {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const row = 6 + 12 * index;
    if (table.readUInt16BE(row) !== 3 || table.readUInt16BE(row + 4) !== 0x409 || table.readUInt16BE(row + 6) !== id) continue;
    const start = strings + table.readUInt16BE(row + 10);
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(row + 8))).swap16().toString('utf16le');
  }
  return undefined;
}
