import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { readTypeface } from '../../src/seo/outlines.ts';
import { drawing, socialPicture } from '../../src/seo/social-picture.ts';
import type { Site } from '../../src/site/site.ts';
import { aSite } from './site-fixture.ts';

const FONTS = join(import.meta.dirname, '../../assets/theme/fonts');
const typeface = readTypeface(['latin', 'latin-ext', 'vietnamese'].map((cut) => join(FONTS, `newsreader-display-${cut}.woff2`)));

/** Corners of what a path draws, control points included. */
function extent(path: string): { left: number; right: number; top: number; bottom: number } {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
const contours = (path: string): number => path.split('M').length - 1;

describe('outlines of letters', () => {
  it('stand on the baseline, capitals higher than small letters', () => {
    const capital = extent(typeface.path('E', 0, 0, 100));
    const small = extent(typeface.path('x', 0, 0, 100));
    expect(capital.bottom).toBeLessThan(3);
    expect(capital.top).toBeLessThan(small.top - 10);
    expect(capital.top).toBeGreaterThan(-80);
    expect(extent(typeface.path('p', 0, 0, 100)).bottom).toBeGreaterThan(10);
  });

  it('have their holes and dots', () => {
    expect(['l', 'i', 'o', '%'].map((letter) => contours(typeface.path(letter, 0, 0, 100)))).toEqual([1, 2, 2, 5]);
  });

  it('follow each other by their widths', () => {
    expect(typeface.width('ii', 100)).toBeCloseTo(2 * typeface.width('i', 100));
    expect(typeface.width('W', 100)).toBeGreaterThan(2 * typeface.width('i', 100));
    expect(extent(typeface.path('io', 0, 0, 100)).right).toBeLessThan(typeface.width('io', 100));
  });

  it('carry accents, in all the files of the typeface', () => {
    for (const [plain, accented] of [['e', 'é'], ['Z', 'Ž'], ['o', 'ộ']] as const) {
      expect(extent(typeface.path(accented, 0, 0, 100)).top).toBeLessThan(extent(typeface.path(plain, 0, 0, 100)).top - 5);
    }
  });

  it('are known to be missing for other scripts', () => {
    expect(typeface.covers('Łukasiewicz, Ørsted & Nguyễn')).toBe(true);
    expect(typeface.covers('数学')).toBe(false);
  });
});

describe('the picture for shared links', () => {
  const accent = [120, 30, 20] as const;
  const paper = [250, 248, 244] as const;
  let root: string;
  const site = (owner: Record<string, unknown>, folder = root): Site => ({ ...aSite({ owner }), root: folder });

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'offprint-social-'));
    cpSync(FONTS, join(root, 'assets/theme/fonts'), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is large enough, the same every time, and kept', async () => {
    const first = await socialPicture(site({}), accent, paper);
    expect(imageSize(first)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(first.length).toBeLessThan(60_000);
    rmSync(join(root, '.cache'), { recursive: true });
    expect(await socialPicture(site({}), accent, paper)).toEqual(first);
    expect(readdirSync(join(root, '.cache/images'))).toHaveLength(1);
  });

  it('is different for another name', async () => {
    expect(await socialPicture(site({ name: 'Charles Babbage' }), accent, paper)).not.toEqual(await socialPicture(site({}), accent, paper));
  });

  it('keeps long names and titles within its rim', () => {
    const svg = drawing(site({ name: 'Augusta Ada King-Noel, Countess of Lovelace', position: 'An analyst of engines that weave patterns '.repeat(4) }), accent, paper)!;
    for (const [, path] of svg.matchAll(/<path fill="#(?:231d19|5a524b)" d="([^"]+)"/g)) {
      const { left, right, top, bottom } = extent(path!);
      expect([left > 200, right < 1180, top > 0, bottom < 630]).toEqual([true, true, true, true]);
    }
  });

  it('is a plain drawing for names that the typeface cannot set, or without the typeface', async () => {
    expect(drawing(site({ name: '数学者' }), accent, paper)).toBeUndefined();
    const elsewhere = join(root, 'empty');
    const png = await socialPicture(site({}, elsewhere), accent, paper);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630 });
    expect(existsSync(elsewhere)).toBe(false);
  });
});
