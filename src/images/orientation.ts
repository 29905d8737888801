/** Which way up a picture is to be shown: cameras write pixels as they come, and a note beside them. */

/** Formats whose note is not read along with their size, as JPEG's is. */
const ON_ITS_SIDE: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: (bytes) => liesOnItsSide(exifOrientation(pngExif(bytes))),
  webp: (bytes) => liesOnItsSide(exifOrientation(webpExif(bytes))),
  avif: isAvifTurned,
};

/** Whether width and height change places before the picture is shown; `orientation` is that of Exif, where it is known. */
export function isOnItsSide(type: string, bytes: Buffer, orientation?: number): boolean {
  if (orientation !== undefined) return liesOnItsSide(orientation);
  try {
    return ON_ITS_SIDE[type]?.(bytes) ?? false;
  } catch {
    // A note that breaks off says nothing about the picture, which is shown as it lies.
    return false;
  }
}

/** Orientations five to eight lie on their side (Exif 2.32, tag 0x0112). */
function liesOnItsSide(orientation: number | undefined): boolean {
  return orientation !== undefined && orientation >= 5 && orientation <= 8;
}

/** As the pictures' library reads it: before the first pixels (https://www.w3.org/TR/png-3/#eXIf). */
function pngExif(bytes: Buffer): Buffer | undefined {
  const name = bytes.indexOf('eXIf');
  return name === -1 || name > bytes.indexOf('IDAT') ? undefined : bytes.subarray(name + 4, name + 4 + bytes.readUInt32BE(name - 4));
}

/** Chunks are filled up to an even length (https://developers.google.com/speed/webp/docs/riff_container). */
function webpExif(bytes: Buffer): Buffer | undefined {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') return bytes.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** The tag in the first directory of an Exif block, which some programs begin with its name. */
function exifOrientation(exif: Buffer | undefined): number | undefined {
  if (!exif) return undefined;
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index);
  const entry = entries.find((at) => short(at) === 0x0112);
  return entry === undefined ? undefined : short(entry + 8);
}

/** AVIF counts quarter turns in its header, and its Exif block is not looked at (ISO/IEC 23008-12, 6.5.10). */
function isAvifTurned(bytes: Buffer): boolean {
  const name = bytes.indexOf('irot');
  const pixels = bytes.indexOf('mdat');
  return name !== -1 && (pixels === -1 || name < pixels) && (bytes[name + 4]! & 1) === 1;
}
