import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES } from '../../src/colour/names.ts';
import { hexOf, rgbOf } from '../../src/colour/rgb.ts';

/** Values of https://www.w3.org/TR/css-color-4/ and its tests. */
describe('colours of CSS', () => {
  it.each([
    ['#17406d', '#17406d'],
    ['#fA0', '#ffaa00'],
    ['rgb(0 128 255 / 50%)', '#0080ff'],
    ['rgb(100%, 0%, 0%)', '#ff0000'],
    ['hsl(120 100% 25%)', '#008000'],
    ['hsl(-120deg 100% 50%)', '#0000ff'],
    ['hwb(90deg 0% 0%)', '#80ff00'],
    ['hwb(0 60% 60%)', '#808080'],
    ['lab(29.2345% 39.3825 20.0664)', '#7d2329'],
    ['lch(29.2345% 44.2 27)', '#7d2329'],
    ['oklab(51.975% -0.1403 0.10768)', '#008000'],
    ['oklch(51.975% 0.17686 142.495)', '#008000'],
    ['oklch(0.628 0.2577 29.23)', '#ff0000'],
    ['oklch(0 0 0 / .5)', '#000000'],
    ['lab(100 0 0)', '#ffffff'],
    ['RebeccaPurple', '#663399'],
    ['dodgerblue', '#1e90ff'],
  ])('%s', (css, hex) => expect(hexOf(rgbOf(css)!)).toBe(hex));

  it('have 148 names', () => expect(Object.keys(COLOUR_NAMES)).toHaveLength(148));

  it.each(['tael', 'rgb(1)', '#12345', 'constructor', ''])('“%s” is none', (css) => expect(rgbOf(css)).toBeUndefined());
});
