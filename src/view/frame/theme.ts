/** The theme's settings as classes, fonts to preload, and one small style. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../site/site.ts';

interface ThemeView {
  /** Classes of the html element. */
  classes: string;
  /** Scheme before the visitor chooses one. */
  scheme: 'auto' | 'light' | 'dark';
  /** Files to preload, without prefix. */
  fonts: readonly string[];
  /** Those that pages of papers need besides, for the names of journals. */
  paperFonts: readonly string[];
  /** CSS text; empty where the theme's own colours are kept. */
  style: string;
  portrait: string;
  /** Whether `assets/site.css` is there, loaded last. */
  userStyle: boolean;
}

/** The file of each typeface that every page needs first. */
const FIRST_FILES: Readonly<Record<string, string>> = {
  newsreader: '/assets/theme/fonts/newsreader-text-latin.woff2',
  'source-sans': '/assets/theme/fonts/source-sans-latin.woff2',
};

/** What a typeface of texts brings with it: that of titles, and its italic. */
const WITH_TEXT: Readonly<Record<string, { titles: string; italic: string }>> = {
  newsreader: {
    titles: '/assets/theme/fonts/newsreader-display-latin.woff2',
    italic: '/assets/theme/fonts/newsreader-italic-latin.woff2',
  },
};

/**
 * Lightness at which any hue, with its chroma held below the limit, has at least 7:1 on the ground of its scheme
 * (see tests/view/theme.test.ts, which goes round the whole circle).
 */
export const ACCENT = { light: { lightness: 0.4, chroma: 0.14 }, dark: { lightness: 0.76, chroma: 0.11 } } as const;

/** The view of `theme:` in the settings. Colours have been checked to be colours and nothing else. */
export function themeView(site: Site): ThemeView {
  const { accent, accent_dark: dark, text_font: text, label_font: label, portrait, scheme } = site.settings.theme;
  const shade = (colour: string, { lightness, chroma }: { lightness: number; chroma: number }): string =>
    `oklch(from ${colour} ${lightness} min(c, ${chroma}) h)`;
  const seed = accent ?? dark;
  const more = WITH_TEXT[text];
  const first = [...new Set([text, label])].flatMap((font) => FIRST_FILES[font] ?? []);
  return {
    classes: `text-${text} label-${label}`,
    scheme,
    fonts: more ? [...first, more.titles] : first,
    paperFonts: more ? [more.italic] : [],
    style: seed
      ? `:root{--accent:light-dark(${shade(accent ?? seed, ACCENT.light)},${shade(dark ?? seed, ACCENT.dark)})}`
      : '',
    portrait,
    userStyle: existsSync(join(site.root, 'assets/site.css')),
  };
}
