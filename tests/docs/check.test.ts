import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXES } from '../../src/check/fixes/index.ts';
import { PAGE_KINDS } from '../../src/new/kinds.ts';

const project = join(import.meta.dirname, '../..');
const guide = readFileSync(join(project, 'docs/check.md'), 'utf8');
const sources = ['hints', 'author-spellings', 'joined-authors', 'people', 'shared-picture'].map((name) => readFileSync(join(project, `src/check/${name}.ts`), 'utf8')).join('');

describe('the guide to checking', () => {
  it('tells what each fix does, in the order in which they are tried', () => {
    const rows = FIXES.map(({ code, does }) => `| \`${code}\` | ${does} |`).join('\n');
    expect(guide).toContain(rows);
  });

  it('names every hint that only a check gives, and no other', () => {
    const given = [...sources.matchAll(/problems\.notice\('([a-z-]+)'/g)].map(([, code]) => code!);
    const table = guide.slice(guide.indexOf('| hint |'), guide.indexOf('## What it mends'));
    const named = [...table.matchAll(/`([a-z]+-[a-z-]+)`/g)].map(([, code]) => code!);
    expect(given.length).toBeGreaterThan(5);
    expect(named.sort()).toEqual([...given].sort());
  });

  it('names every kind that can be begun', () => {
    for (const { verb } of PAGE_KINDS) expect(guide).toContain(`\`${verb}\``);
  });
});
