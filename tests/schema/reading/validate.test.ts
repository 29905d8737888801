import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { choice, date, flag, links, number, oneOrMore, text, words } from '../../../src/schema/fields.ts';
import { record } from '../../../src/schema/record.ts';
import { check } from '../check.ts';

const paper = record(
  {
    title: text().describe('Title.'),
    year: number('a year').optional(),
    status: choice(['draft', 'published']).default('published'),
    authors: oneOrMore(record({ name: text(), email: text().optional() }), 'a list of authors').default([]),
    tags: words().default([]),
    date: date().optional(),
    online: flag().optional(),
    links: links().optional(),
    image: text().optional(),
    nested: record({ text_font: text().optional() }).optional(),
  },
  {
    aliases: {
      name: 'title',
      categories: 'tags',
      'header.teaser': 'image',
      published: { to: 'status', as: (value) => (value === false ? 'draft' : 'published') },
    },
    ignored: ['header', 'comments'],
    elsewhere: { venue: 'it comes from elsewhere', doi: 'it comes from elsewhere' },
  },
);

describe('an old name of a setting', () => {
  const settings = record({ accent: text().optional(), mode: choice(['day', 'night']).optional() }, { renamed: { colour: { to: 'accent', since: '2.1.0' } } });

  it('works on, with a notice that names the new one', () => {
    expect(check(settings, 'mode: day\ncolour: red\n')).toMatchObject({
      value: { accent: 'red', mode: 'day' },
      told: ['2:1 renamed-key'],
      problems: [{ severity: 'notice', message: '`colour` has been called `accent` since version 2.1.0.', cure: 'Write `accent`; the old name works until version 3.' }],
    });
  });

  it('gives way to the new one', () => {
    expect(check(settings, 'colour: red\naccent: blue\n').value).toMatchObject({ accent: 'blue' });
  });
});

describe('what has a first and a last day', () => {
  const stay = record({ from: date().optional(), to: date().optional() }, { aliases: { until: 'to' }, span: ['from', 'to'] });

  it.each(['from: 2021\nto: 2021-03', 'from: 2021-05\nto: 2021', 'from: 2021-05-17 14:00\nto: 2021-05-17', 'to: 2019'])('may end when it begins, as far as is known: %j', (text) => {
    expect(check(stay, text).problems).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(check(stay, 'from: 2021\nuntil: 2019')).toMatchObject({
      told: ['2:8 date-order'], problems: [{ message: 'This ends (2019) before it begins (2021).', cure: 'Mend one of the two.' }],
    });
  });

  it('has no last day that does not exist', () => {
    expect(check(stay, 'to: 31 June 2019').problems).toMatchObject([
      { message: expect.stringMatching(/^`to` is “31 June 2019”; expected a date/), cure: 'Correct it, or take it out; until then it counts as not written.' },
    ]);
  });
});

describe('what fits', () => {
  it('gets its defaults', () => {
    expect(check(paper, 'title: A\n')).toMatchObject({
      value: { title: 'A', status: 'published', authors: [], tags: [] },
      problems: [],
    });
  });

  it('keeps text that looks like something else', () => {
    expect(check(paper, 'title: 2001\nimage: true\n').value).toMatchObject({ title: '2001', image: 'true' });
  });

  it('counts empty keys as not written', () => {
    expect(check(paper, "title: A\nyear:\nstatus: ''\ntags: ~\n")).toMatchObject({
      value: { status: 'published', tags: [] },
      problems: [],
    });
  });

  it('takes one for a list of one', () => {
    expect(check(paper, 'title: A\nauthors: { name: Ada }\n').value?.authors).toEqual([{ name: 'Ada' }]);
  });

  it.each([
    ['machine learning', ['machine', 'learning']],
    ['machine learning, optimal transport', ['machine learning', 'optimal transport']],
    ['[machine learning]', ['machine learning']],
  ])('splits tags: %s', (tags, list) => {
    expect(check(paper, `title: A\ntags: ${tags}\n`).value?.tags).toEqual(list);
  });

  it.each(['Draft', 'DRAFT'])('makes nothing of capitals: %s', (status) => {
    expect(check(paper, `title: A\nstatus: ${status}\n`)).toMatchObject({ value: { status: 'draft' }, problems: [] });
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['On', true],
    ['true', true],
    ["'false'", false],
  ])('reads online: %s', (typed, online) => {
    expect(check(paper, `title: A\nonline: ${typed}\n`).value?.online).toBe(online);
  });

  it.each([
    ['https://example.org', [{ url: 'https://example.org' }]],
    ['{ Slides: /files/a.pdf }', [{ label: 'Slides', url: '/files/a.pdf' }]],
    ['{ label: Slides, url: /files/a.pdf }', [{ label: 'Slides', url: '/files/a.pdf' }]],
    ['[{ name: Code, link: github.com/ada }, /x/]', [{ label: 'Code', url: 'https://github.com/ada' }, { url: '/x/' }]],
  ])('reads links: %s', (typed, list) => {
    expect(check(paper, `title: A\nlinks: ${typed}\n`)).toMatchObject({ value: { links: list }, problems: [] });
  });
});

describe('other spellings', () => {
  it.each(['text-font', 'textFont', 'Text font'])('%s is text_font', (key) => {
    expect(check(paper, `title: A\nnested:\n  ${key}: x\n`)).toMatchObject({
      value: { nested: { text_font: 'x' } },
      problems: [],
    });
  });

  it('takes other tools’ keys, also from within', () => {
    const { value, problems } = check(paper, 'name: A\ncategories: x y\nheader:\n  teaser: a.png\npublished: false\n');
    expect(value).toMatchObject({ title: 'A', tags: ['x', 'y'], image: 'a.png', status: 'draft' });
    expect(problems).toEqual([]);
  });

  it('prefers our key where both stand, and keeps theirs', () => {
    expect(check(paper, 'categories: x\ntitle: A\ntags: y\n').value).toMatchObject({ tags: ['y'], categories: 'x' });
  });

  it('tells once of keys that are known and unused', () => {
    const { problems } = check(paper, 'title: A\nvenue: B\ndoi: 10.1/x\n');
    expect(problems).toMatchObject([
      { severity: 'notice', line: 2, message: 'Not used here: `venue`, `doi`; it comes from elsewhere.' },
    ]);
  });
});

describe('unknown keys', () => {
  it('are kept, and reported with the one that was meant', () => {
    const { value, problems } = check(paper, 'title: A\nnested:\n  tetx_font: x\n');
    expect(value).toMatchObject({ nested: { tetx_font: 'x' } });
    expect(problems).toMatchObject([
      { severity: 'warning', line: 3, column: 3, subject: 'nested.tetx_font', cure: 'Did you mean `text_font`?' },
    ]);
  });

  it('pass silently with x_, or where the key is known to mean nothing', () => {
    expect(check(paper, 'title: A\nx_mine: 1\nx-yours: 2\ncomments: true\n').problems).toEqual([]);
  });

  it('are reported only as slips in open records', () => {
    const open = record({ highlights: text().optional() }, { open: true });
    expect(check(open, 'anything: 1\nhilights: x\n').told).toEqual(['2:1 unknown-key']);
  });
});

it('a name with nothing after it gets what it has by default, where it has that', () => {
  const schema = record({
    variants: z.record(z.string(), record({ title: text().optional() }).prefault({})),
    profiles: z.record(z.string(), text()),
  });
  expect(check(schema, 'variants:\n  short:\nprofiles:\n  github:\n')).toMatchObject({ value: { variants: { short: {} }, profiles: {} }, told: [] });
});

describe('what does not fit', () => {
  it('costs its own value only, and all of it is told at once', () => {
    const { value, told } = check(paper, 'title: A\nyear: MMXX\nstatus: pubished\ndate: 2024-13\nimage: b.png\n');
    expect(value).toEqual({ title: 'A', status: 'published', authors: [], tags: [], image: 'b.png' });
    expect(told).toEqual(['2:7 wrong-value', '3:9 wrong-value', '4:7 wrong-value']);
  });

  it('lists the words that may stand there and guesses', () => {
    const { problems } = check(paper, 'title: A\nstatus: pubished\n');
    expect(problems[0]).toMatchObject({
      message: '`status` is “pubished”; expected one of `draft` or `published`.',
      cure: 'Did you mean `published`?',
    });
  });

  it('guesses dates', () => {
    expect(check(paper, 'title: A\ndate: 17.5.2024\n').problems[0]?.cure).toBe('Did you mean `2024-05-17`?');
  });

  it('names the key as it was typed', () => {
    expect(check(paper, 'name: [x]\n').problems[0]?.message).toContain('`name` is a list; expected text');
  });

  it('is about the one bad link of a list', () => {
    const { value, told } = check(
      paper,
      'title: A\nlinks:\n  - /a/\n  - label: B\n    url: javascript:alert(1)\n  - /c/\n',
    );
    expect(value?.links).toEqual([{ url: '/a/' }, { url: '/c/' }]);
    expect(told).toEqual(['5:10 wrong-value']);
  });

  it('takes an entry with it only where something required is missing', () => {
    const { value, problems, told } = check(
      paper,
      'title: A\nauthors:\n  - name: Ada\n  - email: x\n  -\n  - name: Bob\n',
    );
    expect(value?.authors).toEqual([{ name: 'Ada' }, { name: 'Bob' }]);
    expect(told).toEqual(['5:4 empty-item', '4:5 missing-key']);
    expect(problems[1]?.message).toBe('`name` is missing, so this entry is not shown; expected text.');
  });

  it('leaves nothing if the record itself lacks something', () => {
    expect(check(paper, 'year: 2024\n')).toMatchObject({ value: undefined, told: ['1:1 missing-key'] });
    expect(check(paper, '')).toMatchObject({ value: undefined, told: ['1:1 missing-key'] });
  });

  it('leaves nothing if the whole has another shape', () => {
    expect(check(paper, '- a\n- b\n')).toMatchObject({ value: undefined, told: ['1:1 wrong-value'] });
    expect(check(z.array(paper, { error: 'a list of papers' }), 'a: 1\n').problems[0]?.message).toBe(
      'This is a list of “key: value” lines; expected a list of papers.',
    );
  });

  it('says how a list and keys become each other', () => {
    const cureOf = (schema: z.ZodType, text: string) => check(schema, text).problems[0]?.cure;
    expect(cureOf(z.array(paper, { error: 'a list of papers' }), 'papers:\n  - title: A\n')).toBe('Take the line `papers:` out: the list alone stands here.');
    expect(cureOf(paper, 'title: A\nnested:\n  - text_font: B\n')).toBe('Take the dashes before the keys away.');
    expect(cureOf(paper, 'title: A\nnested:\n  - text_font: B\n    other: C\n')).toMatch(/^Correct it/);
  });

  it('takes an empty file for an empty list', () => {
    expect(check(z.array(paper), '')).toMatchObject({ value: [], problems: [] });
  });
});

it('finds its values in the file again, whatever they were called and whatever was left out', () => {
  const { positionOf } = check(
    paper,
    'name: A\nauthors:\n  -\n  - email: x\n  - name: Bob\nheader:\n  teaser: a.png\n',
  );
  expect(positionOf?.(['title'])).toEqual({ line: 1, column: 1 });
  expect(positionOf?.(['authors', 0, 'name'])).toEqual({ line: 5, column: 5 });
  expect(positionOf?.(['image'], 'value')).toEqual({ line: 7, column: 11 });
});
