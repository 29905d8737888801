/**
 * The typefaces of the PDF: those that come with the engine, and the user's own of `assets/fonts/`. Typst is given these
 * files and nothing else, so that a CV looks the same on every machine.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { characterMap } from '../../fonts/character-map.ts';
import { tableOf } from '../../l10n/table-of.ts';
import { faceAt } from './face.ts';

export interface CvFont {
  /** Path from the project's root. */
  path: string;
  family: string;
  italic: boolean;
  bold: boolean;
  /** The whole file, read when it is first asked for: to know that a PDF is what it was, nobody has to. */
  readonly bytes: Buffer;
  has(codePoint: number): boolean;
}

/** Where typefaces lie, from the project's root. */
const ENGINE_FONTS = 'assets/theme/cv';
export const USER_FONTS = 'assets/fonts';

/** Names under which Typst files families whose own name is another (typst-library, text/font/exceptions.rs). */
const RENAMED: Readonly<Record<string, string>> = {
  'Libertinus Serif Semibold': 'Libertinus Serif',
};

export const MATH_FONT = 'Libertinus Math';
export const CODE_FONT = 'Libertinus Mono';
const TEXT_FONTS = { classic: ['Libertinus Serif'], latex: ['CMU Serif', 'Libertinus Serif'] } as const;

const read = new Map<string, { stamp: string; font: CvFont | undefined }>();

/** Every typeface at hand; files that are none are left out. */
export function fontsAt(root: string): CvFont[] {
  return [ENGINE_FONTS, USER_FONTS].flatMap((folder) => filesIn(root, folder).flatMap((path) => fontAt(root, path) ?? []));
}

/** A name for the state of all typefaces, by path and size. */
export function fontStamp(root: string): string {
  return [ENGINE_FONTS, USER_FONTS].flatMap((folder) => filesIn(root, folder).map((path) => `${path} ${statSync(join(root, path)).size}`)).join('\n');
}

/** What families of Noto and Source Han are called by, of the languages whose Chinese characters they draw. */
const COUNTRIES: Readonly<Record<string, RegExp>> = { zh: /\bSC\b/, 'zh-hant': /\bTC\b/, ja: /\bJP\b/, ko: /\bKR\b/ };

/** Families in the order in which Typst looks for a character of a text in a language. */
export function textFamilies(fonts: readonly CvFont[], look: keyof typeof TEXT_FONTS, own: string | undefined, lang: string): string[] {
  const users = fonts.filter(({ path }) => path.startsWith(`${USER_FONTS}/`)).map(({ family }) => family)
    .sort((one, other) => Number(isOfCountry(other, lang)) - Number(isOfCountry(one, lang)));
  const wanted = own === undefined ? [] : familiesCalled(own, fonts);
  return [...new Set([...wanted, ...TEXT_FONTS[look], ...users])];
}

/** The families of a name, which may lie here in several pieces: "EB Garamond latin", "EB Garamond latin-ext". */
export function familiesCalled(name: string, fonts: readonly CvFont[]): string[] {
  return fonts.map(({ family }) => family).filter((family) => `${family.toLowerCase()} `.startsWith(`${name.toLowerCase()} `));
}

function isOfCountry(family: string, lang: string): boolean {
  return COUNTRIES[tableOf(lang)]?.test(family) ?? false;
}

/** How many of these families are for Latin text first of all: the design's own and those of the engine. */
export function latinFamilies(families: readonly string[], look: keyof typeof TEXT_FONTS): number {
  return families.indexOf(TEXT_FONTS[look].at(-1)!) + 1;
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split('\\').join('/')}`)
      .filter((path) => /\.(?:otf|ttf)$/i.test(path))
      .sort();
  } catch {
    return [];
  }
}

function fontAt(root: string, path: string): CvFont | undefined {
  const { size, mtimeMs } = statSync(join(root, path));
  const key = join(root, path);
  const stamp = `${size} ${mtimeMs}`;
  const known = read.get(key);
  if (known?.stamp === stamp) return known.font;
  const font = parse(root, path);
  read.set(key, { stamp, font });
  return font;
}

function parse(root: string, path: string): CvFont | undefined {
  const face = faceAt(join(root, path));
  if (!face) return undefined;
  let map: Map<number, number> | undefined;
  let bytes: Buffer | undefined;
  return {
    path,
    family: RENAMED[face.family] ?? face.family,
    italic: face.italic,
    bold: face.bold,
    get bytes() {
      return (bytes ??= readFileSync(join(root, path)));
    },
    has: (codePoint) => (map ??= characterMap(face.characters)).has(codePoint),
  };
}
