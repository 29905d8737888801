import { describe, expect, test } from 'vitest';
import { listText, planUpload, readList, removesTooMuch } from '../../src/deploy/plan.ts';
import { worthAsking } from '../../src/deploy/verify.ts';

const changed = (path: string) => ({ path, isNew: false });
const fresh = (path: string) => ({ path, isNew: true });

describe('what an upload would do', () => {
  test('tells what an earlier one put there from what lay there already', () => {
    const plan = planUpload(['a', 'b', 'c', 'd'], [fresh('a'), changed('b'), changed('c')], ['b', 'd', 'gone']);
    expect(plan).toEqual({ create: ['a'], replace: ['b'], foreign: ['c'], remove: ['gone'] });
  });

  test('removes nothing the first time, when nobody knows whose a file is', () => {
    expect(planUpload(['a'], [changed('a')], undefined)).toEqual({ create: [], replace: [], foreign: ['a'], remove: [] });
  });

  test.each([[10, 12, false], [11, 12, true], [11, 44, false], [12, 44, true], [200, 1000, false], [300, 1000, true]])(
    'is too much where %i of %i files would go: %s',
    (gone, before, expected) => {
      const uploaded = Array.from({ length: before }, (_, index) => `p${index}`);
      expect(removesTooMuch(planUpload(uploaded.slice(gone), [], uploaded), uploaded)).toBe(expected);
    },
  );
});

describe('the list of what was uploaded', () => {
  test('comes back as it was written, each file once', () => {
    expect(readList(listText(['b.html', '#a/ü.html', 'b.html']))).toEqual(['#a/ü.html', 'b.html']);
    expect(readList(undefined)).toBeUndefined();
  });

  test('leads nowhere else, whoever has written into it', () => {
    expect(readList('../mail/inbox\n/etc/passwd\na/../../b\n\na..b/c\n')).toEqual(['a..b/c']);
  });
});

test('the home page, a style and the pages that changed are looked at afterwards', () => {
  const files = ['a/index.html', 'assets/theme/theme.css', 'b/index.html', 'index.html', 'x.pdf'];
  expect(worthAsking(files, ['x.pdf', 'b/index.html'])).toEqual(['index.html', 'assets/theme/theme.css', 'b/index.html', 'a/index.html']);
  expect(worthAsking(['x.pdf'], [])).toEqual([]);
});
