/** Which glyph shows which character: the `cmap` table of OpenType, in its two forms for Unicode. */
import { ByteReader } from './byte-reader.ts';

/** Code point to number of glyph. */
export function characterMap(cmap: Buffer): Map<number, number> {
  const map = new Map<number, number>();
  const count = cmap.readUInt16BE(2);
  for (let record = 0; record < count; record++) {
    const start = cmap.readUInt32BE(8 + 8 * record);
    const read = FORMATS[cmap.readUInt16BE(start)];
    read?.(cmap, start, map);
  }
  return map;
}

const FORMATS: Record<number, (cmap: Buffer, start: number, map: Map<number, number>) => void> = {
  // Segments of the first 65,536 characters.
  4(cmap, start, map) {
    const segments = cmap.readUInt16BE(start + 6) / 2;
    const column = (index: number, segment: number): number => start + 14 + 2 * (index * segments + segment) + (index > 0 ? 2 : 0);
    for (let segment = 0; segment < segments; segment++) {
      const last = cmap.readUInt16BE(column(0, segment));
      const first = cmap.readUInt16BE(column(1, segment));
      const delta = cmap.readUInt16BE(column(2, segment));
      const place = column(3, segment);
      const offset = cmap.readUInt16BE(place);
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const glyph = offset === 0 ? code : cmap.readUInt16BE(place + offset + 2 * (code - first));
        if (offset === 0 || glyph !== 0) map.set(code, (glyph + delta) & 0xffff);
      }
    }
  },
  // Groups of characters that follow each other.
  12(cmap, start, map) {
    const reader = new ByteReader(cmap, start + 12);
    for (let left = reader.u32(); left > 0; left--) {
      const [first, last, glyph] = [reader.u32(), reader.u32(), reader.u32()];
      for (let code = first; code <= last; code++) map.set(code, glyph + code - first);
    }
  },
};
