/** Typefaces for tests: real files that claim characters which no typeface of the engine has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { openTypeOf } from '../../src/cv/pdf/woff.ts';
import { CHECKOUT } from '../support/project.ts';

export const LIBERTINUS = readFileSync(join(CHECKOUT, 'assets/theme/cv/LibertinusSerif-Regular.otf'));

/** The same font with a `cmap` that maps these characters to its first letters. */
export function withCharacters(font: Buffer, codes: readonly number[]): Buffer {
  const cmap = Buffer.alloc(12 + 16 + 12 * codes.length);
  [0, 1, 3, 10].forEach((value, index) => cmap.writeUInt16BE(value, 2 * index));
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + 12 * codes.length, 16);
  cmap.writeUInt32BE(codes.length, 24);
  codes.forEach((code, index) => [code, code, 40 + index].forEach((value, step) => cmap.writeUInt32BE(value, 28 + 12 * index + 4 * step)));
  const copy = Buffer.concat([font, cmap]);
  for (let row = 12; row < 12 + 16 * font.readUInt16BE(4); row += 16) {
    if (font.toString('latin1', row, row + 4) !== 'cmap') continue;
    copy.writeUInt32BE(font.length, row + 8);
    copy.writeUInt32BE(cmap.length, row + 12);
  }
  return copy;
}

/** A web font of an OpenType file, as https://www.w3.org/TR/WOFF/ has it. */
export function webFont(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const head = Buffer.alloc(44 + 20 * count);
  head.write('wOFF');
  head.writeUInt32BE(font.readUInt32BE(0), 4);
  head.writeUInt16BE(count, 12);
  const body: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const row = 12 + 16 * index;
    const [checksum, start, length] = [4, 8, 12].map((step) => font.readUInt32BE(row + step)) as [number, number, number];
    const data = font.subarray(start, start + length);
    const packed = deflateSync(data);
    const kept = packed.length < data.length ? packed : data;
    font.copy(head, 44 + 20 * index, row, row + 4);
    [offset, kept.length, length, checksum].forEach((value, step) => head.writeUInt32BE(value, 48 + 20 * index + 4 * step));
    body.push(kept);
    offset += kept.length;
  }
  return Buffer.concat([head, ...body]);
}

/** A typeface of its own name that has these characters. */
export function fontWith(characters: Iterable<string>, family: string): Buffer {
  const codes = [...new Set(characters)].map((one) => one.codePointAt(0)!).sort((a, b) => a - b);
  return openTypeOf(webFont(withCharacters(LIBERTINUS, codes)), { family, style: 'Regular' });
}
