import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROLE_MARKS } from '../../src/bibliography/names/author-marks.ts';
import { wordsFor } from '../../src/l10n/index.ts';

const textsBelow = (folder: string): string => {
  const root = join(import.meta.dirname, '../..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|njk)$/u.test(path) && !/^l10n.(?:..(?:-hant)?|words)\.ts$/u.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
};

/** Words that are looked up by what a paper says, not by a name in the code. */
const LOOKED_UP = [...Object.keys(ROLE_MARKS), 'sequens', 'sequentes'];

it('declares no word that neither a layout nor a module prints', () => {
  const code = textsBelow('src');
  const named = [...textsBelow('layouts').matchAll(/\bt\.(\w+)/gu), ...code.matchAll(/(?:\bwords|\bwordsFor\([^)]*\))\.(\w+)/gu)];
  const takenOut = [...code.matchAll(/\{([^{}]*)\}(?:: Pick<Words| = wordsFor\(| = words;)/gu)];
  const printed = new Set([...LOOKED_UP, ...named.map(([, word]) => word), ...takenOut.flatMap(([, names]) => names!.match(/\w+/gu))]);
  expect(Object.keys(wordsFor('en')).filter((word) => !printed.has(word))).toEqual([]);
});
