import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTypeface } from '../../src/fonts/outlines.ts';
import { extent } from './extent.ts';

const FONTS = join(import.meta.dirname, '../../assets/theme/fonts');
const typeface = readTypeface(['latin', 'latin-ext', 'vietnamese'].map((cut) => join(FONTS, `newsreader-display-${cut}.woff2`)));

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
