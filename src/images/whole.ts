/** Whether a picture's file is there to its end: what breaks off in a download or a copy is shown grey, or in part. */

/** How the end of a file is told, by type; of other types it is not known. */
const IS_WHOLE: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  jpg: isWholeJpeg,
  // https://www.w3.org/TR/png-3/#11IEND
  png: (bytes) => bytes.includes('IEND'),
  // The length that the header gives counts from behind itself (https://developers.google.com/speed/webp/docs/riff_container).
  webp: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  avif: isWholeAvif,
  svg: (bytes) => /<\/(?:[\w-]+:)?svg\s*>|\/>\s*$/.test(bytes.toString('latin1')),
};

/** False for a file that breaks off before its end. */
export function isWhole(type: string, bytes: Buffer): boolean {
  try {
    return IS_WHOLE[type]?.(bytes) ?? true;
  } catch {
    // What is read lies behind the end.
    return false;
  }
}

/** The mark of the end, behind the first pixels: the small picture that cameras put into the header has one of its own. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  // Segments, up to the pixels, begin with their mark and their length (ITU-T T.81, B.1.1.4).
  while (bytes.readUInt16BE(at) !== 0xffda) at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.of(0xff, 0xd9), at);
}

/** Boxes, each with its length: nought stands for the rest, one for a length of eight bytes (ISO/IEC 14496-12, 4.2). */
function isWholeAvif(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    at += size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
  }
  return at === bytes.length;
}
