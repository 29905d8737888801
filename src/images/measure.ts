/** What a picture's file says about itself: type, size, whether it moves. Read from its header, without decoding. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';
import { isOnItsSide } from './orientation.ts';
import { svgSize } from './svg.ts';
import { isWhole } from './whole.ts';

export interface Measure {
  /** `jpg`, `png`, `svg`, `gif`, `webp`, `avif` … */
  type: string;
  /** In pixels, as shown: a photograph taken upright is upright here too. */
  width: number;
  height: number;
  /** Whether its pixels lie on their side, and a note beside them says so. */
  turned: boolean;
  /** Of the file's bytes. */
  hash: string;
  animated: boolean;
  /** False where the file breaks off. */
  whole: boolean;
}

const MEASURES = new Map<string, { stamp: string; measure: Measure | undefined }>();

/**
 * The measure of a file; undefined for what is no picture. An unchanged file is read once, however often the site is
 * built in one run.
 */
export function measure(file: string): Measure | undefined {
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs} ${size}`;
  const known = MEASURES.get(file);
  if (known?.stamp === stamp) return known.measure;
  const made = measureBytes(readFileSync(file));
  MEASURES.set(file, { stamp, measure: made });
  return made;
}

function measureBytes(bytes: Buffer): Measure | undefined {
  const { width, height, orientation, type }: Size = sizeOf(bytes) ?? { type: 'svg', ...svgSize(bytes) };
  if (!type || !width || !height) return undefined;
  const turned = isOnItsSide(type, bytes, orientation);
  return {
    type,
    width: Math.round(turned ? height : width),
    height: Math.round(turned ? width : height),
    turned,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 10),
    animated: type === 'gif' || (type === 'png' && isAnimatedPng(bytes)),
    whole: isWhole(type, bytes),
  };
}

interface Size {
  type?: string;
  width?: number;
  height?: number;
  orientation?: number;
}

function sizeOf(bytes: Buffer): Size | undefined {
  try {
    const size = imageSize(bytes);
    return size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    return undefined;
  }
}

/** Animation control stands before the first pixels (https://www.w3.org/TR/png-3/#11acTL). */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return control !== -1 && control < bytes.indexOf('IDAT');
}
