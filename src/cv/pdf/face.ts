/** What a TrueType or OpenType file says of itself: https://learn.microsoft.com/typography/opentype/spec/otff */

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

/** The face, or undefined where the bytes are no font (a web font, a collection, something else). */
export function faceOf(bytes: Buffer): Face | undefined {
  try {
    if (!KINDS.has(bytes.toString('latin1', 0, 4))) return undefined;
    const table = tablesOf(bytes);
    const [names, characters, head] = [table('name'), table('cmap'), table('head')];
    if (!names || !characters || !head) return undefined;
    const family = FAMILY.map((id) => nameIn(names, id)).find((name) => name !== undefined);
    const style = head.readUInt16BE(44);
    return family === undefined ? undefined : { family, italic: (style & 2) !== 0, bold: (style & 1) !== 0, characters };
  } catch {
    return undefined;
  }
}

function tablesOf(bytes: Buffer): (tag: string) => Buffer | undefined {
  const count = bytes.readUInt16BE(4);
  return (tag) => {
    for (let index = 0; index < count; index++) {
      const row = 12 + 16 * index;
      if (bytes.toString('latin1', row, row + 4) !== tag) continue;
      const start = bytes.readUInt32BE(row + 8);
      return bytes.subarray(start, start + bytes.readUInt32BE(row + 12));
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
