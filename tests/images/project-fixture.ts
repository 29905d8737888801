/** A project folder with pictures in it, thrown away after the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createImages } from '../../src/images/index.ts';
import type { Images } from '../../src/images/index.ts';
import { boxesToPng } from '../../src/images/png.ts';
import { Problems } from '../../src/problems.ts';

interface Sharp {
  withMetadata(options: { orientation: number }): Sharp;
  toFormat(format: string): Sharp;
  metadata(): Promise<{ width: number; height: number; format: string; exif?: Buffer }>;
  stats(): Promise<{ channels: { min: number }[] }>;
  toBuffer(): Promise<Buffer>;
}

/** sharp itself, to make and to judge pictures. */
export const sharp = createRequire(createRequire(import.meta.url).resolve('@11ty/eleventy-img'))('sharp') as (input: Buffer | string | object) => Sharp;

export interface Project {
  root: string;
  images: Images;
  problems: Problems;
  /** A second build of the same project. */
  again(): Images;
}

export function aProject(files: Record<string, Buffer | string>, prefix = '/'): Project {
  const root = mkdtempSync(join(tmpdir(), 'offprint-images-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const again = (): Images => createImages({ root, outputDir: join(root, '_site'), cacheDir: join(root, '.cache/images'), prefix });
  return { root, images: again(), problems: new Problems(), again };
}

export function png(width: number, height: number): Buffer {
  return boxesToPng([{ x: 0, y: 0, width: 1, height: 1, colour: 1 }], { width: 2, height: 2 }, [[250, 240, 230], [120, 30, 20]], width, height);
}

export function jpeg(width: number, height: number, orientation = 1): Promise<Buffer> {
  return picture('jpeg', width, height, orientation);
}

export function picture(format: string, width: number, height: number, orientation = 1): Promise<Buffer> {
  return sharp(png(width, height)).withMetadata({ orientation }).toFormat(format).toBuffer();
}

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><path d="M0 0h320v180z"/></svg>';
