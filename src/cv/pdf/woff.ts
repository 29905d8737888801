/**
 * Web fonts of the first kind as the OpenType they were made of: https://www.w3.org/TR/WOFF/. Typst reads no web fonts,
 * and knows one file a family and style, so that the cuts of one family each get a name of their own.
 */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
/** Windows, Unicode, English (United States). */
const PLATFORM = [3, 1, 0x409] as const;

interface Table {
  tag: string;
  checksum: number;
  data: Buffer;
}

/** The font's file. Throws a RangeError for bytes that are no web font. */
export function openTypeOf(woff: Buffer, name: { family: string; style: string }): Buffer {
  if (woff.length < 44 || woff.readUInt32BE(0) !== SIGNATURE) throw new RangeError('This is no WOFF file.');
  const tables: Table[] = [];
  for (let row = 44; row < 44 + 20 * woff.readUInt16BE(12); row += 20) {
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((step) => woff.readUInt32BE(row + step)) as [number, number, number, number];
    const tag = woff.toString('latin1', row, row + 4);
    const bytes = woff.subarray(offset, offset + packed);
    tables.push({ tag, checksum, data: tag === 'name' ? names(name) : packed < length ? inflateSync(bytes) : bytes });
  }
  return file(woff.readUInt32BE(4), tables);
}

function file(flavour: number, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(flavour, 0);
  [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach((value, index) => head.writeUInt16BE(value, 4 + 2 * index));
  const body: Buffer[] = [];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const row = 12 + 16 * index;
    head.write(tag, row, 'latin1');
    [checksum, offset, data.length].forEach((value, step) => head.writeUInt32BE(value, row + 4 + 4 * step));
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    body.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat([head, ...body]);
}

/** A `name` table: family, style, full name, PostScript name. */
function names({ family, style }: { family: string; style: string }): Buffer {
  const records: [id: number, text: string][] = [[1, family], [2, style], [4, `${family} ${style}`], [6, `${family}-${style}`.replace(/[^\w-]/g, '')]];
  const strings = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(([id], index) => {
    [...PLATFORM, id, strings[index]!.length, offset].forEach((value, step) => head.writeUInt16BE(value, 6 + 12 * index + 2 * step));
    offset += strings[index]!.length;
  });
  return Buffer.concat([head, ...strings]);
}
