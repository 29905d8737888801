import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/upgrade/migrate.ts';
import { MIGRATIONS } from '../../src/upgrade/migrations/index.ts';
import { isBelow, needed, type Migration } from '../../src/upgrade/migrations/migration.ts';
import { renameKey } from '../../src/upgrade/migrations/rename-key.ts';

const colour = renameKey({
  below: '2.0.0', key: ['theme', 'colour'], to: 'accent', cause: 'Other programs call it so.', concerns: /^data\/site\.yaml$/,
});
const teaser = renameKey({
  below: '1.5.0', key: ['teaser'], to: 'image', cause: 'One name for all pictures.', concerns: /^content\/.*\.md$/,
});

test('every migration says why it is needed and what may go wrong', () => {
  for (const { below, title, cause, risk } of [...MIGRATIONS, colour, teaser]) {
    expect(below).toMatch(/^\d+\.\d+\.\d+$/);
    for (const words of [title, cause, risk]) expect(words.length, title).toBeGreaterThan(10);
  }
});

describe('the order of versions', () => {
  test.each([
    ['1.9.0', '1.10.0', true], ['1.10.0', '1.9.0', false], ['1.0.0', '1.0.0', false], ['0.9.9', '1.0.0', true],
    ['2.0.0-rc.1', '1.9.0', false],
  ])('%s is below %s: %s', (a, b, expected) => expect(isBelow(a, b)).toBe(expected));

  test('decides which migrations run, and which first', () => {
    const table = [colour, teaser];
    expect(needed(table, '1.0.0', '2.0.0')).toEqual([teaser, colour]);
    expect(needed(table, '1.5.0', '2.1.0')).toEqual([colour]);
    expect(needed(table, '1.0.0', '1.4.0')).toEqual([]);
    expect(needed(table, '2.0.0', '3.0.0')).toEqual([]);
  });
});

describe('a setting with a new name', () => {
  const path = 'data/site.yaml';

  test('keeps comments, order, quotes and line ends', () => {
    const text = '# Mine\r\nurl: https://a.example/\r\ntheme:\r\n  "colour": \'#800\' # dark\r\n  scheme: auto\r\ncolour: mine\r\n';
    expect(colour.change(text, path)).toBe(text.replace('"colour"', 'accent'));
  });

  test('is written into front matter, and nowhere else in a page', () => {
    const page = '---\ntitle: T\nteaser: a.png\n---\nteaser: text\n\n---\nteaser: b\n---\n';
    expect(teaser.change(page, 'content/a.md')).toBe(page.replace('teaser', 'image'));
    expect(teaser.change('No front matter.\n\n---\nteaser: b\n---\n', 'content/a.md')).toBeUndefined();
  });

  test.each([
    ['that is not there', 'theme:\n  scheme: auto\n'],
    ['that is there under both names', 'theme:\n  colour: red\n  accent: blue\n'],
    ['in a file with a mistake', 'theme:\n  colour: [red\n'],
    ['in a file that holds something else', '- theme\n'],
  ])('%s changes nothing', (_case, text) => expect(colour.change(text, path)).toBeUndefined());
});

describe('over a site', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'offprint-migrate-'));
    for (const folder of ['data', 'content']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'data/site.yaml'), 'theme: {colour: red}\n');
    writeFileSync(join(root, 'content/a.md'), '---\nteaser: a.png\n---\n');
    writeFileSync(join(root, 'content/b.md'), 'Nothing.\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('each works on what the one before has left, and names its files', () => {
    const again: Migration = { ...colour, below: '2.1.0', change: (text) => text.replace('accent', 'ink') };
    const { texts, used } = migrate(root, [again, colour, teaser], '1.0.0', '3.0.0');
    expect(Object.fromEntries([...texts].map(([path, bytes]) => [path, bytes.toString()]))).toEqual({
      'data/site.yaml': 'theme: {ink: red}\n', 'content/a.md': '---\nimage: a.png\n---\n',
    });
    expect(used.map(({ migration, paths }) => [migration.title, paths])).toEqual([
      ['`teaser` becomes `image`', ['content/a.md']],
      ['`theme.colour` becomes `accent`', ['data/site.yaml']],
      ['`theme.colour` becomes `accent`', ['data/site.yaml']],
    ]);
  });
});
