import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { formatAsJson, formatForGitHub, formatForPage, formatForTerminal } from '../../src/problems/format.ts';
import { people } from '../../src/schema/data/people.ts';
import { siteSettings } from '../../src/schema/data/site.ts';
import { validate } from '../../src/schema/reading/validate.ts';
import { readYaml } from '../../src/yaml/read.ts';

const SITE = `url: example.org
ownr: ada
owner: ada
title: 東京: notes
theme:
  acent: red
  accent: #17406d
  portrait: roud
\tscheme: dark
navigation: [talks, { label: Blog, url: 'javascript:alert(1)' }]
`;
const PEOPLE = `- id: ada
  name: Ada Example
  orcid: 0000-0002-1825-0098
  position: "$\\alpha$-tester"
- id: bob
  birthday: 1990
  affiliations:
    - { name: Institute of Sets, Nice }
`;

let root: string;
const problems = new Problems();

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-problems-'));
  mkdirSync(path.join(root, 'data'));
  for (const [file, text, schema] of [
    ['data/site.yaml', SITE, siteSettings],
    ['data/people.yaml', PEOPLE, people],
  ] as const) {
    writeFileSync(path.join(root, file), text);
    const yaml = readYaml(text, file, problems)!;
    validate(schema, yaml.value, { file, positionOf: yaml.positionOf, problems });
  }
  problems.notice('nothing-there', 'The folder `content/` is empty.');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('in words', () => {
  it('for the terminal', async () => {
    await expect(`${formatForTerminal(problems, { root })}\n`).toMatchFileSnapshot('snapshots/terminal.txt');
  });

  it('for GitHub', async () => {
    await expect(`${formatForGitHub(problems)}\n`).toMatchFileSnapshot('snapshots/github.txt');
  });

  it('for the page', async () => {
    const html = formatForPage(problems, { root })
      .replace(/<style>.*<\/style>/, '')
      .replaceAll('<li', '\n<li');
    await expect(`${html}\n`).toMatchFileSnapshot('snapshots/page.html');
  });
});

function several(count: number, change: (index: number) => object = () => ({})): Problems {
  const list = new Problems();
  for (let index = 1; index <= count; index += 1) {
    list.warn('bib-odd', `Odd thing number ${index}.`, {
      file: 'data/a.bib',
      line: index,
      column: 1,
      ...change(index),
    });
  }
  return list;
}

describe('the terminal', () => {
  it('folds warnings that repeat themselves into a line each, and says where they are in full', () => {
    const text = formatForTerminal(several(6, (index) => ({ cure: `Write ${index}.` })));

    expect(text.match(/→/g)).toHaveLength(3);
    expect(text).toContain(`
  and 3 more of the same kind, bib-odd:
    line 4: Odd thing number 4. Write 4.
    line 5: Odd thing number 5. Write 5.
    line 6: Odd thing number 6. Write 6.

\`npm run check\` shows every one in full.

6 warnings.`);
  });

  it('says once what is the same on several lines', () => {
    const list = several(0);
    for (let line = 1; line <= 6; line += 1) list.warn('bad', 'Bad.', { file: 'data/a.bib', line });

    expect(formatForTerminal(list)).toContain('and 3 more of the same kind, bad:\n    lines 4, 5, 6: Bad.\n');
  });

  it('keeps short lines short', () => {
    const list = several(0);
    for (let line = 1; line <= 5; line += 1)
      list.warn('bad', `${line} is ${line === 4 ? 'bad' : 'b'.repeat(200)}.`, { file: 'data/a.bib', line, cure: 'Mend it, '.repeat(20) });

    expect(formatForTerminal(list)).toMatch(/\n    line 4: 4 is bad\.\n    line 5: 5 is b{100,120}…\n/);
  });

  it('counts what would be too long even so', () => {
    const text = formatForTerminal(several(20));

    expect(text).toContain('line 15: Odd thing number 15.');
    expect(text).not.toContain('number 16');
    expect(text).toContain('5 more not shown; `npm run check` lists every one.');
    expect(text).toMatch(/\n20 warnings\.$/);
  });

  it('shows every error in full, whatever is beside it', () => {
    const list = several(50, (index) => ({ file: `data/${index}.bib` }));
    for (let line = 1; line <= 9; line += 1) list.error('wrong-value', `Wrong ${line}.`, { file: 'data/site.yaml', line, cure: 'Did you mean?' });

    expect(formatForTerminal(list).match(/error \d:1 Wrong \d\.\n    → Did you mean\?/g)).toHaveLength(9);
  });

  it('says how many it does not show, unless asked for all', () => {
    const many = several(0);
    for (let file = 0; file < 60; file += 1) many.error('bad', 'Bad.', { file: `data/${file}.bib`, line: 1 });
    expect(formatForTerminal(many)).toContain('10 more not shown');
    expect(formatForTerminal(many, { all: true }).match(/Bad\./g)).toHaveLength(60);
  });

  it('tells the same thing once', () => {
    expect(formatForTerminal([...several(1), ...several(1)])).toMatch(/\n1 warning\.$/);
  });

  it('is silent about nothing', () => {
    expect(formatForTerminal([])).toBe('');
    expect(formatForPage([])).toBe('');
    expect(formatForGitHub([])).toBe('');
  });

  it('colours only when asked', () => {
    expect(formatForTerminal(several(1), { color: true })).toContain('\u001b[33;1mwarning');
    expect(formatForTerminal(several(1))).not.toContain('\u001b');
  });

  it('lets no text of a file steer the terminal', () => {
    const list = new Problems();
    list.error('bad', 'A \u001b[2Jkey\u202e.', { cure: '\u0007!' });

    expect(formatForTerminal(list)).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it('shows no line of a file outside the project', () => {
    const list = new Problems();
    list.error('bad', 'Bad.', { file: '../../../../../etc/passwd', line: 1 });
    expect(formatForTerminal(list, { root })).not.toContain('root:');
  });

  it.each(['latin1', 'utf8', 'utf16le'] as const)('shows the letters of a file in %s', (encoding) => {
    const mark = encoding === 'latin1' ? '' : '\ufeff';
    writeFileSync(path.join(root, 'data/main.bib'), Buffer.from(`${mark}author = "E. de La Fère"\n`, encoding));
    const list = new Problems();
    list.warn('bad', 'Bad.', { file: 'data/main.bib', line: 1, column: 11 });
    const [text, caret] = formatForTerminal(list, { root }).split('\n').slice(2, 4) as [string, string];
    expect(text).toContain('author = "E. de La Fère"');
    expect(text.indexOf('E.')).toBe(caret.indexOf('^'));
  });

  it('shows the part of a long line that matters', () => {
    writeFileSync(path.join(root, 'data/long.bib'), `${'x'.repeat(500)}HERE${'y'.repeat(500)}\n`);
    const list = new Problems();
    list.error('bad', 'Bad.', { file: 'data/long.bib', line: 1, column: 501 });
    const [text, mark] = formatForTerminal(list, { root }).split('\n').slice(2, 4) as [string, string];
    expect(text.length).toBeLessThan(120);
    expect(text.indexOf('HERE')).toBe(mark.indexOf('^'));
  });
});

describe('GitHub', () => {
  it('takes nothing in a message for a command or a property', () => {
    const list = new Problems();
    list.error('a:b', '100%\n::error::x', { file: 'data/a,b:c.bib', line: 3 });
    expect(formatForGitHub(list)).toBe('::error file=data/a%2Cb%3Ac.bib,line=3,title=a%3Ab::100%25%0A::error::x');
  });

  it('gets errors first, since it shows only the first ones', () => {
    const list = several(2);
    list.error('bad', 'Bad.');
    expect(formatForGitHub(list)).toMatch(/^::error title=bad::Bad\.\n::warning /);
  });
});

describe('JSON', () => {
  it('holds every problem with its place', () => {
    expect(JSON.parse(formatAsJson(several(2)))).toMatchObject({
      counts: { error: 0, warning: 2, notice: 0 },
      problems: [{ code: 'bib-odd', file: 'data/a.bib', line: 1, column: 1 }, { line: 2 }],
    });
  });
});

describe('the page', () => {
  it('escapes what comes from files', () => {
    const list = new Problems();
    list.error('bad', 'A <script>alert(1)</script> `<b>`.', { file: '"><img>', cure: '<i>' });
    const html = formatForPage(list);
    expect(html).not.toMatch(/<script|<img|<i>|<b>`/);
    expect(html).toContain('<code>&lt;b&gt;</code>');
  });

  it('leaves out no error for the warnings before it', () => {
    const list = several(60);
    list.error('bad', 'Bad.', { file: 'data/z.bib', line: 1 });

    expect(formatForPage(list)).toContain('Bad.');
    expect(formatForPage(list)).toContain('11 more: <code>npm run check</code> lists every one.');
  });

  it('folds away without a script, and is open where something is wrong', () => {
    expect(formatForPage(several(1))).toContain('<details open>');
    const list = new Problems();
    list.notice('note', 'Note.');
    expect(formatForPage(list)).toContain('<details><summary>1 notice</summary>');
  });
});
