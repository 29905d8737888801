import { describe, expect, test } from 'vitest';
import { formatForGitLab, formatForTerminal } from '../../src/problems/format.ts';
import { formatAsSummary } from '../../src/problems/summary.ts';
import { Problems } from '../../src/problems.ts';

function problems(): Problems {
  const all = new Problems();
  all.warn('broken-link', 'The link “/a|b/” leads to <nowhere>.', { file: 'content/a_b.md', line: 7, cure: 'Mend `nav: a_b`.' });
  all.error('wrong-value', '“x” is no date.', { file: 'data/cv.yaml', line: 2 });
  all.notice('page-orphan', 'Nothing leads here.', { file: 'data/cv.yaml' });
  all.notice('whole', 'Of the whole site.');
  return all;
}

interface Entry {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

describe('for GitLab', () => {
  const entries = (all: Problems) => JSON.parse(formatForGitLab(all)) as Entry[];

  test('every entry has what the format asks for', () => {
    const list = entries(problems());
    expect(list.map(({ severity, location }) => [severity, location.path, location.lines.begin])).toEqual([
      ['critical', 'data/cv.yaml', 2],
      ['major', 'content/a_b.md', 7],
      ['info', 'data/site.yaml', 1],
      ['info', 'data/cv.yaml', 1],
    ]);
    expect(list[1]).toMatchObject({ description: 'The link “/a|b/” leads to <nowhere>. Mend `nav: a_b`.', check_name: 'broken-link' });
    for (const { fingerprint } of list) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  test('fingerprints differ between problems, and stay when lines move', () => {
    const [before, after] = [new Problems(), new Problems()];
    for (const [all, line] of [[before, 3], [after, 30]] as const) {
      for (const more of [0, 1]) all.warn('broken-link', 'The same twice.', { file: 'content/a.md', line: line + more });
    }
    const prints = entries(before).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(2);
    expect(entries(after).map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  test('a sound site gives an empty list', () => expect(entries(new Problems())).toEqual([]));
});

describe('the summary', () => {
  test('counts by file, tells errors and warnings, and takes no text for Markdown', () => {
    expect(formatAsSummary('3 pages, 2 problems', problems())).toBe(`### 3 pages, 2 problems

| File | Errors | Warnings | Hints |
| --- | ---: | ---: | ---: |
| The whole site |  |  | 1 |
| content/a&#95;b.md |  | 1 |  |
| data/cv.yaml | 1 |  | 1 |

- **content/a&#95;b.md, line 7**: The link “/a&#124;b/” leads to &#60;nowhere&#62;. Mend \`nav: a_b\`.
- **data/cv.yaml, line 2**: “x” is no date.
`);
  });

  test('is short, however many there are', () => {
    const all = new Problems();
    for (let line = 1; line <= 100; line += 1) all.error('wrong-value', `Wrong ${line}.`, { file: 'data/cv.yaml', line });
    expect(formatAsSummary('1 page', all)).toMatch(/line 20\*\*: Wrong 20\.\n\n80 more are in the log\.\n$/);
  });
});

test('a check tells everything serious in full, and of many hints the first', () => {
  const all = new Problems();
  for (let line = 1; line <= 60; line += 1) {
    all.warn('broken-link', `Wrong ${line}.`, { file: 'content/a.md', line });
    all.notice('page-orphan', `Hint ${line}.`, { file: 'data/b.bib', line });
  }
  const text = formatForTerminal(all, { all: 'serious' });
  expect(text.match(/Wrong \d+\./g)).toHaveLength(60);
  expect(text).not.toContain('Hint 60.');
  expect(text).toContain('60 more not shown; `npm run --silent check -- --json` lists every one.');
});
