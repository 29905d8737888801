import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { drawing, socialPicture } from '../../src/seo/social-picture.ts';
import type { Site } from '../../src/site/site.ts';
import { extent } from '../fonts/extent.ts';
import { aSite } from './site-fixture.ts';

const FONTS = join(import.meta.dirname, '../../assets/theme/fonts');

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
    const lines = [...svg.matchAll(/<path fill="#(?:231d19|5a524b)" d="([^"]+)"/g)].map(([, path]) => extent(path!));
    expect(lines.length).toBeGreaterThan(2);
    for (const { left, right, top, bottom } of lines) expect([left > 200, right < 1180, top > 0, bottom < 630]).toEqual([true, true, true, true]);
  });

  it('is a plain drawing for names that the typeface cannot set, or without the typeface', async () => {
    expect(drawing(site({ name: '数学者' }), accent, paper)).toBeUndefined();
    const elsewhere = join(root, 'empty');
    const png = await socialPicture(site({}, elsewhere), accent, paper);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630 });
    expect(existsSync(elsewhere)).toBe(false);
  });
});
