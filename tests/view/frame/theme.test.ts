import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { ACCENT, themeView } from '../../../src/view/frame/theme.ts';
import { aSite } from '../../seo/site-fixture.ts';

/** Relative luminance of an OKLCH colour, clipped to sRGB (https://www.w3.org/TR/css-color-4/#color-conversion-code). */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return 0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
    + 0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
    + 0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The two values of a token of the style sheet. */
function token(name: string): { light: number; dark: number } {
  const css = readFileSync('assets/theme/tokens.css', 'utf8');
  const [, light, dark] = new RegExp(`--${name}: light-dark\\(oklch\\((.*?)\\), oklch\\((.*?)\\)\\)`).exec(css)!;
  const of = (text: string): number => luminance(...(text.split(' ').map(Number) as [number, number, number]));
  return { light: of(light!), dark: of(dark!) };
}

describe('the colours of the theme', () => {
  const grounds = ['paper', 'surface'].map(token);

  it.each(['ink', 'soft', 'accent'])('%s has 7:1 on every ground of both schemes', (name) => {
    const text = token(name);
    for (const ground of grounds) {
      expect(contrast(text.light, ground.light)).toBeGreaterThanOrEqual(7);
      expect(contrast(text.dark, ground.dark)).toBeGreaterThanOrEqual(7);
    }
  });

  it('keeps 7:1 for an accent of any hue', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { lightness, chroma } = ACCENT[scheme];
      for (let hue = 0; hue < 360; hue += 5) {
        for (const part of [0, 0.5, 1]) {
          for (const ground of grounds) {
            expect(contrast(luminance(lightness, chroma * part, hue), ground[scheme]), `hue ${hue}`).toBeGreaterThanOrEqual(7);
          }
        }
      }
    }
  });
});

describe('the settings of the theme', () => {
  it('loads the typefaces that every page needs first, and no style of its own', () => {
    const view = themeView(aSite());
    const files = (...names: string[]) => names.map((name) => `/assets/theme/fonts/${name}-latin.woff2`);
    expect(view.fonts).toEqual(files('newsreader-text', 'source-sans', 'newsreader-display'));
    expect(view.paperFonts).toEqual(files('newsreader-italic'));
    expect(view.style).toBe('');
  });

  it('loads no font files for system typefaces', () => {
    const view = themeView(aSite({ settings: { theme: { text_font: 'system-serif', label_font: 'system-sans' } } }));
    expect([...view.fonts, ...view.paperFonts]).toEqual([]);
    expect(view.classes).toBe('text-system-serif label-system-sans');
  });

  it('makes both shades of one accent', () => {
    const { style } = themeView(aSite({ settings: { theme: { accent: '#17406d' } } }));
    expect(style).toMatch(/^:root\{--accent:light-dark\(oklch\(from #17406d 0\.4 .*\),oklch\(from #17406d 0\.76 .*\)\)\}$/);
  });
});
