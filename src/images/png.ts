/** Pictures made of few flat colours, written as PNG without any help (https://www.w3.org/TR/png-3/). */
import { crc32, deflateSync } from 'node:zlib';
import type { Rgb } from '../colour/rgb.ts';

/** A rectangle in the units of its drawing, filled with one colour of the palette. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Index of the palette. */
  colour: number;
}

/**
 * A drawing of boxes, later ones over earlier ones, on a ground of the palette's first colour. `size` is that of the
 * drawing, `width` and `height` those of the picture, in pixels; the drawing is scaled to fill it.
 */
export function boxesToPng(
  boxes: readonly Box[],
  size: { width: number; height: number },
  palette: readonly Rgb[],
  width: number,
  height: number,
): Buffer {
  // Each row begins with the number of its filter; none is used.
  const stride = width + 1;
  const rows = Buffer.alloc(stride * height);
  const scale = { x: width / size.width, y: height / size.height };
  for (const box of boxes) {
    const left = Math.round(box.x * scale.x);
    const right = Math.round((box.x + box.width) * scale.x);
    const bottom = Math.round((box.y + box.height) * scale.y);
    for (let y = Math.round(box.y * scale.y); y < bottom; y++) rows.fill(box.colour, y * stride + 1 + left, y * stride + 1 + right);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the index of a palette's colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An icon file of one PNG (what `/favicon.ico` is asked for by tools that read no markup). */
export function icoOf(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.set([size % 256, size % 256, 0, 0], 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(22, 18);
  return Buffer.concat([header, png]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
