/** Makes the sizes of pictures with sharp, by way of Eleventy's image plugin, and keeps them between builds. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Flattened, MakeImage } from '@11ty/eleventy-img';
import { loadSharp } from './sharp.ts';
import type { Variant } from './variants.ts';

/** Sizes of one picture. */
interface EncodeJob {
  /** Absolute path of the original. */
  file: string;
  variants: readonly Variant[];
}

/** Screenshots and drawings show losses that photographs hide. */
const QUALITY = { jpeg: { webp: 78, jpeg: 80 }, png: { webp: 88, jpeg: 80 } } as const;

/** Whether sizes can be made on this system. */
export function canEncode(): boolean {
  return loadSharp() !== undefined;
}

/**
 * Makes what is not in `cacheDir` yet. A file appears there only when it is whole, so a build that is broken off leaves
 * nothing bad behind. Calls `failed` for each picture that cannot be decoded.
 */
export async function encode(
  jobs: readonly EncodeJob[],
  cacheDir: string,
  failed: (job: EncodeJob, reason: string) => void,
): Promise<void> {
  const missing = jobs
    .map((job) => ({ ...job, variants: job.variants.filter(({ name }) => !existsSync(join(cacheDir, name))) }))
    .filter((job) => job.variants.length > 0);
  if (missing.length === 0) return;
  const { default: Image } = await import('@11ty/eleventy-img');
  const temporary = join(cacheDir, `.making-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  const queue = [...missing];
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      try {
        await encodeOne(Image, job, temporary);
        for (const { name } of job.variants) renameSync(join(temporary, name), join(cacheDir, name));
      } catch (error) {
        failed(job, error instanceof Error ? error.message : String(error));
      }
    }
  };
  // The library behind uses threads of its own for each picture.
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  rmSync(temporary, { recursive: true, force: true });
}

async function encodeOne(Image: MakeImage, job: EncodeJob, outputDir: string): Promise<void> {
  const quality = QUALITY[/\.png$/i.test(job.file) ? 'png' : 'jpeg'];
  for (const format of new Set(job.variants.map((variant) => variant.format))) {
    const variants = job.variants.filter((variant) => variant.format === format);
    const names = new Map(variants.map(({ width, name }) => [width, name]));
    await Image(job.file, {
      widths: [...names.keys()],
      formats: [format],
      outputDir,
      filenameFormat: (_id: string, _src: string, width: number) => names.get(width) ?? `other-${width}.${format}`,
      fixOrientation: true,
      // JPEG knows nothing clear, and would show it black.
      ...(format === 'jpeg' && { transform: (picture: Flattened) => picture.flatten({ background: '#fff' }) }),
      minimumThreshold: 1,
      useCache: false,
      sharpWebpOptions: { quality: quality.webp, smartSubsample: true },
      sharpJpegOptions: { quality: quality.jpeg, mozjpeg: true },
      sharpPngOptions: { compressionLevel: 9 },
    });
  }
}
