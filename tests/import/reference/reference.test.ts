import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { movingInReference } from '../../../src/import/reference/reference.ts';
import { OldFiles } from '../../../src/import/moved/old-files.ts';
import { Problems } from '../../../src/problems.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/moving-in.md'), 'utf8');

describe('docs/moving-in.md', () => {
  it('is up to date', () => {
    expect(page, 'stale: run `node --import tsx src/import/reference/write-reference.ts`').toBe(movingInReference());
  });

  it.each(['academicpages', 'al-folio', 'hugoblox', 'quarto'])('names every key that pages of %s have', (name) => {
    const files = new OldFiles(resolve(import.meta.dirname, '../sites', name));
    const keys = files.paths
      .filter((path) => /\.(?:q?md|html)$/.test(path))
      .flatMap((path) => Object.keys(files.page(path, new Problems())?.data ?? {}));
    const known = keys.filter((key) => !/^custom.thing$/.test(key) && key !== 'hugoblox');
    expect([...new Set(known)].filter((key) => !page.includes(`\`${key}\``) && !page.includes(`\`${key}.`))).toEqual([]);
  });
});
