import { describe, expect, test } from 'vitest';
import { readPage, sortPages } from '../../src/content/read.ts';
import { Problems } from '../../src/problems.ts';

const read = (path: string, text: string, problems = new Problems()) => ({
  ...readPage({ path: `content/${path}`, bytes: Buffer.from(text) }, 'en', problems),
  codes: problems.list.map(({ code, line }) => `${code} ${line}`),
});

describe('a page gets its title', () => {
  test.each([
    ['from the front matter', '---\ntitle: Tides\n---\n# Another\n', 'Tides', '# Another\n'],
    ['from its first heading, which the layout prints', '---\n---\n# High tide #\n\nText', 'High tide', '\n\nText'],
    ['from its file', 'Text', 'Spring tides', 'Text'],
  ])('%s', (_, text, title, body) => expect(read('spring-tides.md', text)).toMatchObject({ title, body }));
});

test('date and slug come from the name of the file, unless the front matter has a date', () => {
  expect(read('posts/2024-02-29-leap.md', 'Text')).toMatchObject({ date: '2024-02-29', slug: 'leap', url: '/posts/leap/' });
  expect(read('posts/2024-02-29-leap.md', '---\ndate: 2023\n---\n').date).toBe('2023');
});

test('a file named by its date alone has that date, and is called by it until somebody gives it a title', () => {
  expect(read('posts/2024-02-29.md', 'Text')).toMatchObject({ date: '2024-02-29', title: 'February 29, 2024', url: '/posts/2024-02-29/' });
  expect(read('posts/2024-02-29.md', '---\nlang: fr\n---\nTexte').title).toBe('29 février 2024');
  expect(read('posts/2024-02-29.md', '# A prize\n').title).toBe('A prize');
});

test('a year and a month that begin the name of a file are no part of its title', () => {
  expect(['posts/2026-02-a-visit.md', 'posts/2026-a-visit.md', 'posts/1984-2084.md'].map((path) => read(path, '').title)).toEqual(['A visit', 'A visit', '1984 2084']);
});

test('an announcement without a title is called by the beginning of its text, which need not be printed twice', () => {
  expect(read('news/2026-02-moved.md', '---\ndate: 2026-02\n---\n\nI have moved to *Bonn*.\n\nMore.')).toMatchObject({ title: 'I have moved to Bonn', untitled: true });
  expect(read('news/2026-02-moved.md', '# Moved\n\nI have moved.')).not.toHaveProperty('untitled');
  expect(read('news/index.md', 'All that happened.').title).toBe('News');
  expect(read('news/2026-02-moved.md', '![A view](view.jpg)').title).toBe('Moved');
});

test('the page of a section is called in its own language what the navigation calls it', () => {
  expect(['publications.md', 'cv.md', 'talks/index.md'].map((path) => read(path, '---\nlang: de\n---\n').title)).toEqual(['Publikationen', 'Lebenslauf', 'Vorträge']);
  expect(read('cv.md', '').title).toBe('CV');
  expect(read('cv.md', '---\nlang: de\n---\n# Werdegang\n').title).toBe('Werdegang');
});

test('what is no day in the name of a file is told, and is no date', () => {
  const page = read('posts/2024-02-30-leap.md', 'Text');
  expect(page).toMatchObject({ slug: 'leap', codes: ['page-file-date undefined'] });
  expect(page).not.toHaveProperty('date');
  expect(read('posts/2024-02-30-leap.md', '---\ndate: 2024-02-29\n---\n')).toMatchObject({ date: '2024-02-29', codes: [] });
});

test('a date that has two meanings is told with both, in the order of the page’s language', () => {
  const cure = (front: string): string | undefined => {
    const problems = new Problems();
    read('talks/a.md', `---\n${front}\ndate: 12/3/2025\n---\n`, problems);
    return problems.list[0]?.cure;
  };
  expect(cure('title: A')).toBe('Did you mean `2025-12-03` or `2025-03-12`?');
  expect(cure('lang: fr')).toBe('Did you mean `2025-03-12` or `2025-12-03`?');
});

test('the body knows on which line of the file it begins', () => {
  const { body, bodyLine } = read('a.md', '---\ntitle: A\n---\n\nText');
  expect(bodyLine + body.split('\n').indexOf('Text')).toBe(5);
});

describe('addresses', () => {
  test('permalink and old addresses are brought into one form', () => {
    expect(read('a.md', '---\npermalink: somewhere\nredirect_from: [/old.html, older]\n---\n')).toMatchObject({
      url: '/somewhere/', redirectFrom: ['/old.html', '/older/'], codes: [],
    });
  });

  test('what is no address of the site is told with its line, and costs only itself', () => {
    const page = read('a.md', '---\ntitle: A\npermalink: https://elsewhere.example.org/\n---\nText');
    expect(page).toMatchObject({ url: '/a/', title: 'A', body: 'Text' });
    expect(page.codes).toHaveLength(1);
    expect(page.codes[0]).toMatch(/ 3$/);
  });
});

describe('a page that means to be hidden stays a draft', () => {
  const cureOf = (front: string, path = 'posts/a.md') => {
    const problems = new Problems();
    const { draft } = readPage({ path: `content/${path}`, bytes: Buffer.from(front) }, 'en', problems);
    return { draft, told: problems.list.map(({ line, message, cure }) => `${line} ${message} ${cure}`).join('\n') };
  };

  test.each(['index.md', 'about.md', 'publications.md', 'cv.md', 'talks/a.md', 'teaching/a.md', 'projects/a.md', 'news/a.md', 'posts/a.md'])(
    'whatever its kind: %s',
    (path) => {
      const { draft, told } = cureOf('---\ntitle: A\ndraft: yess\n---\n', path);
      expect(draft).toBe(true);
      expect(told).toMatch(/^3 `draft` is “yess”; expected `true` or `false`\. .*until then the page stays a draft/);
    },
  );

  test.each(['draft: maybe', 'draft: [true]', 'draft: { a: b }', 'draft: 2', 'published: flase', 'published: [no]', 'published: not yet'])('where the word cannot be read: %s', (line) => {
    const { draft, told } = cureOf(`---\n${line}\n---\n`);
    expect(draft).toBe(true);
    expect(told).toContain('stays a draft');
  });

  test.each([
    ['a line that is none', '---\ntitle: A\ndraft = true\n---\n', 3],
    ['no colon', '---\ntitle: A\ndraft true\n---\n', 3],
    ['no end', '---\ntitle: A\ndraft: true\n\nThis is the text of it.\n', 3],
    ['TOML', '+++\ntitle = "A"\ndraft = true\n+++\nText\n', 3],
    ['JSON', '{\n"title": "A",\n"draft": true\n}\nText\n', 3],
    ['JSON that is indented', '{\n  "title": "A",\n  "draft": true\n}\nText\n', 3],
    ['no beginning', 'title: A\npublished: false\n---\nText\n', 2],
  ])('where the front matter cannot be read: %s', (_, text, line) => {
    const { draft, told } = cureOf(text);
    expect(draft).toBe(true);
    expect(told).toMatch(new RegExp(`^${line} .*seems to hide the page`, 'm'));
  });

  test.each([
    'draft: false', 'draft: No', 'draft: "off"', 'draft:', 'published: true', 'published: Yes', 'published: 2020-03-01',
    'draft = false', 'published true', 'title: "Draft: true',
  ])('and one that does not is shown: %s', (line) => expect(cureOf(`---\n${line}\n---\n`).draft).toBe(false));

  test.each([
    ['draft: n', false], ['draft: 0', false], ['draft: nein', false], ['draft: Non', false],
    ['draft: y', true], ['draft: 1', true], ['draft: ja', true], ['draft: oui', true], ['published: nein', true], ['published: 1', false],
  ])('says yes or no in these words as well: %s', (line, draft) => expect(cureOf(`---\n${line}\n---\n`)).toEqual({ draft, told: '' }));

  test.each(['In Nature', 'Nature 2024', 'Nature', 'Journal of Ice'])('is not one that says where it appeared, which is told: published: %s', (where) => {
    const { draft, told } = cureOf(`---\ntitle: A\npublished: ${where}\n---\n`);
    expect(draft).toBe(false);
    expect(told).toBe(`3 \`published\` is “${where}”; expected \`true\` or \`false\`. Correct it, or take it out; until then the page is shown.`);
    expect(cureOf(`---\ntitle: "A\npublished: ${where}\n---\n`).draft).toBe(false);
  });

  test('is not one whose text has a line that begins like it, where another line is broken', () => {
    expect(cureOf('---\ntitle: "A" of B\ndescription: |\n  Draft: the first version\n---\n').draft).toBe(false);
  });

  test('from search engines, too', () => {
    expect(read('a.md', '---\nsearch_engines: flase\n---\n').data).toMatchObject({ search_engines: false });
  });
});

test('the kinds of order', () => {
  const page = (title: string, front: string) => read(`projects/${title}.md`, `---\ntitle: ${title}\n${front}\n---\n`);
  const pages = [page('a', 'date: 2021'), page('b', 'date: 2023'), page('c', 'order: 2'), page('d', 'order: 1'), page('e', '')];
  const titles = (order: 'newest-first' | 'weight') => sortPages([...pages], order).map(({ title }) => title).join('');
  expect(titles('newest-first')).toBe('bacde');
  expect(titles('weight')).toBe('dcbae');
});
