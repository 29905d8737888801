/**
 * `offprint font add NAME`: takes from a package of Fontsource (https://fontsource.org) the few pieces that hold what the
 * CV needs, and puts them into `assets/fonts/`, where they belong to the user's repository.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { characterMap } from '../../fonts/character-map.ts';
import { Problems } from '../../problems.ts';
import type { Site } from '../../site/site.ts';
import { buildCv } from '../build.ts';
import { variantsOf } from '../variants.ts';
import { pdfData } from './data.ts';
import { faceOf } from './face.ts';
import { fontsAt, USER_FONTS } from './fonts.ts';
import { openTypeOf } from './woff.ts';

/** Name of a package without its scope; anything else is refused before npm sees it. */
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;
/** Weights and styles of a text, where the family has them. */
const STYLES = [
  { weight: 400, style: 'normal', name: 'Regular' },
  { weight: 700, style: 'normal', name: 'Bold' },
  { weight: 400, style: 'italic', name: 'Italic' },
  { weight: 700, style: 'italic', name: 'Bold Italic' },
] as const;

interface AddedFont {
  /** Paths from the project's root. */
  files: string[];
  /** Characters asked for that the typeface lacks. */
  lacking: string[];
}

/** Downloads a package of Fontsource into a folder that goes away, and hands it on. Throws where npm cannot get it. */
export function withPackage<T>(name: string, use: (folder: string) => T): T {
  if (!NAME.test(name)) throw new Error(`“${name}” is no name of a typeface; names look like noto-serif-sc.`);
  const folder = mkdtempSync(join(tmpdir(), 'offprint-font-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `@fontsource/${name}`];
    execFileSync(npm, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    return use(join(folder, 'node_modules/@fontsource', name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs that Latin typefaces have too, but narrower than Chinese and Japanese want them. */
const WIDE_SIGNS = /[—…“”]/gu;

/**
 * Characters that the CVs of a site need: those that no typeface has yet, with the signs that belong to Chinese and Japanese, or
 * all of them where none is missing.
 */
export function neededCharacters(site: Site): Set<string> {
  const fonts = fontsAt(site.root);
  const data = variantsOf(site).map(({ name }) => pdfData(buildCv(site, name, new Problems()), site, fonts));
  const missing = new Set(data.flatMap((one) => [...one.missing]));
  const wide = variantsOf(site).flatMap(({ lang }, index) => (/^(?:zh|ja)\b/i.test(lang) ? data[index]!.json.match(WIDE_SIGNS) ?? [] : []));
  if (missing.size > 0) for (const sign of wide) missing.add(sign);
  return missing.size > 0 ? missing : new Set(data.flatMap(({ json }) => [...json]).filter((character) => character > ' '));
}

/** Copies the pieces that hold these characters from an unpacked package, with its licence. */
export function addFont(root: string, folder: string, characters: ReadonlySet<string>): AddedFont {
  const { id, family } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as { id: string; family: string };
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const left = new Set([...characters].map((character) => character.codePointAt(0)!));
  const files: string[] = [];
  for (const [key, range] of Object.entries(ranges)) {
    const cut = key.replace(/[[\]]/g, '');
    const wanted = [...left].filter((code) => inRange(range, code));
    if (wanted.length === 0) continue;
    const pieces = STYLES.flatMap(({ weight, style, name }) => {
      const path = join(folder, 'files', `${id}-${cut}-${weight}-${style}.woff`);
      return existsSync(path) ? [{ name, bytes: openTypeOf(readFileSync(path), { family: `${family} ${cut}`, style: name }) }] : [];
    });
    const has = pieces[0] && characterMap(faceOf(pieces[0].bytes)!.characters);
    const found = wanted.filter((code) => has?.has(code));
    if (found.length === 0) continue;
    for (const code of found) left.delete(code);
    for (const { name, bytes } of pieces) {
      const path = `${USER_FONTS}/${id}-${cut}-${name.toLowerCase().replace(' ', '-')}.${bytes.toString('latin1', 0, 4) === 'OTTO' ? 'otf' : 'ttf'}`;
      mkdirSync(join(root, USER_FONTS), { recursive: true });
      writeFileSync(join(root, path), bytes);
      files.push(path);
    }
  }
  if (files.length > 0 && existsSync(join(folder, 'LICENSE'))) {
    const licence = `${USER_FONTS}/${id}-LICENSE.txt`;
    copyFileSync(join(folder, 'LICENSE'), join(root, licence));
    files.push(licence);
  }
  return { files, lacking: [...left].map((code) => String.fromCodePoint(code)) };
}

/** Whether a code point is within `U+4e00,U+4e8c-4e8f`. */
function inRange(range: string, code: number): boolean {
  return range.split(',').some((part) => {
    const [first, last = first] = part.trim().replace(/^u\+/i, '').split('-');
    return parseInt(first!, 16) <= code && code <= parseInt(last!, 16);
  });
}
