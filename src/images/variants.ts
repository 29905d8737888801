/** Which sizes of a picture are made, and what they are called. */
import { posix } from 'node:path';
import type { Measure } from './measure.ts';

export interface Variant {
  /** File name, which holds the hash of the original: a name always means the same bytes. */
  name: string;
  width: number;
  height: number;
  format: 'webp' | 'jpeg' | 'png';
}

export interface Plan {
  /** Sizes in the modern format, smallest first. */
  modern: readonly Variant[];
  /** One size in the original's own format, for readers without the modern one; undefined: the original itself. */
  fallback?: Variant;
}

/** Each is half as large again as the one before: a screen never loads much more than it shows. */
const WIDTHS = [240, 360, 540, 800, 1200, 1600];
const LARGEST = WIDTHS.at(-1)!;
/** Pixels of one in `sizes`, where it is the browser's own: no style sheet is known there (HTML, `sizes` attributes; CSS Values, `rem`). */
const REM = 16;
/** Pixels of a screen for one of CSS: more than two are not told apart. */
const DENSITY = 2;
/** Types that sizes are made of, and the format for readers without the modern one. */
const REMADE: Readonly<Record<string, 'jpeg' | 'png'>> = { jpg: 'jpeg', png: 'png' };
/** Types that previews of links are made of: the first frame of GIF, which has few colours, in a format without loss. */
const SHARED: Readonly<Record<string, 'jpeg' | 'png'>> = { ...REMADE, webp: 'jpeg', avif: 'jpeg', gif: 'png' };
/** Raised when the way pictures are made changes, so that none of the old ones is taken from the cache. */
const RECIPE = 1;

/**
 * What is made of a picture: photographs and drawings of pixels in several sizes; vector drawings, animations and formats
 * that are modern already are published as they are. Photographs are always written anew, which leaves out the place
 * and camera that they were taken with; so is what lies on its side, since not every browser sets it upright.
 */
export function planFor(path: string, measure: Measure, sizes?: string): Plan {
  const { type, width, turned, animated } = measure;
  const format = type === 'webp' && turned ? 'jpeg' : REMADE[type];
  if (animated || !format) return { modern: [] };
  const widest = Math.min(width, LARGEST);
  const needed = Math.min(widest, (shownWidth(sizes) ?? Infinity) * DENSITY);
  const enough = WIDTHS.findIndex((one) => one >= needed);
  const widths = [...new Set([...WIDTHS.slice(0, enough).filter((one) => one < widest), Math.min(widest, WIDTHS[enough] ?? widest)])];
  return {
    modern: widths.map((one) => variant(path, measure, one, 'webp')),
    ...(!isKept(format, measure) && { fallback: variant(path, measure, Math.min(widest, Math.max(...widths)), format) }),
  };
}

/** What is made of a picture for previews of links, which show but JPEG and PNG; undefined where the original will do or must. */
export function sharedAs(path: string, measure: Measure): Variant | undefined {
  const format = SHARED[measure.type];
  return format && !isKept(format, measure) ? variant(path, measure, Math.min(measure.width, LARGEST), format) : undefined;
}

function variant(path: string, { width, height, hash }: Measure, wanted: number, format: Variant['format']): Variant {
  const stem = posix.basename(path).replace(/\.[^.]*$/, '').normalize('NFKD').replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return {
    name: `${stem || 'image'}-${hash}${RECIPE}-${wanted}.${format}`,
    width: wanted,
    height: Math.max(1, Math.round((wanted * height) / width)),
    format,
  };
}

/** Whether the original itself is published: a drawing of pixels tells no place and camera. */
function isKept(format: Variant['format'], { type, width, turned }: Measure): boolean {
  return format === 'png' && type === 'png' && !turned && width <= LARGEST;
}

/** The largest width, in CSS pixels, that a `sizes` attribute asks for; undefined where it hangs on the window's. */
export function shownWidth(sizes: string | undefined): number | undefined {
  if (!sizes) return undefined;
  let largest = 0;
  for (const part of sizes.split(',')) {
    const match = /(?:^|[\s)])(\d*\.?\d+)(px|r?em)$/.exec(part.trim());
    if (!match) return undefined;
    largest = Math.max(largest, Number(match[1]) * (match[2] === 'px' ? 1 : REM));
  }
  return largest;
}

/** `srcset` of some sizes below an address. */
export function srcsetOf(variants: readonly Variant[], folder: string): string {
  return variants.map(({ name, width }) => `${folder}${name} ${width}w`).join(', ');
}
