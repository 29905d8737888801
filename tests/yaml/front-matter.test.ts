import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { readFrontMatter } from '../../src/yaml/front-matter.ts';

function read(text: string) {
  const problems = new Problems();
  return { ...readFrontMatter(text, 'content/page.md', problems), problems: problems.list };
}

describe('splitting', () => {
  it.each([
    ['---\ntitle: A\n---\nbody\n', { title: 'A' }, 'body\n', 4],
    ['---\r\ntitle: A\r\ntags: [a]\r\n---\r\nbody\r\n', { title: 'A', tags: ['a'] }, 'body\r\n', 5],
    ['\ufeff---\ntitle: A\n---\nbody', { title: 'A' }, 'body', 4],
    ['---\ntitle: A\n...\nbody\n---\nrule', { title: 'A' }, 'body\n---\nrule', 4],
    ['---\n---\nbody', {}, 'body', 3],
    ['---\n# nothing but a comment\n---\nbody', {}, 'body', 4],
    ['---\ntitle: A\n---', { title: 'A' }, '', 3],
    ['no front matter\n', {}, 'no front matter\n', 1],
    ['', {}, '', 1],
    ['---\n\nA page that begins with a rule.\n', {}, '---\n\nA page that begins with a rule.\n', 1],
    ['\n \n---\ntitle: A\n---\nbody', { title: 'A' }, 'body', 6],
    ['  ---\n  title: A\n  ---\nbody', { title: 'A' }, 'body', 4],
    ['    ---\n    title: A\n    ---\n', {}, '    ---\n    title: A\n    ---\n', 1],
    ['\n---\n\nBetween rules.\n\n---\n', {}, '\n---\n\nBetween rules.\n\n---\n', 1],
    ['—\n\nA dash, and no keys.\n\n—\n', {}, '—\n\nA dash, and no keys.\n\n—\n', 1],
    ['-\nA list\n', {}, '-\nA list\n', 1],
    ['---\nintro: |\n  A\n\n  B\n\n# more\ntags:\n- a\n\n- b\n---\nbody', { intro: 'A\n\nB\n', tags: ['a', 'b'] }, 'body', 13],
    ['---json\n{ "title": "A" }\n---\nbody', { title: 'A' }, 'body', 4],
  ])('%j', (text, data, body, bodyLine) => {
    expect(read(text)).toMatchObject({ data, body, bodyLine, problems: [] });
  });

  it('reads a setext heading after it as a heading', () => {
    expect(read('---\ntitle: A\n---\nInterests\n---\n').body).toBe('Interests\n---\n');
  });
});

describe('dashes that an editor turned into others', () => {
  it.each(['--', '–', '—', '——', '—-', '----', '\n  —'])('reads what stands below %j, and tells of it', (dashes) => {
    const { data, body, problems } = read(`${dashes}\ntitle: A\n---\nbody\n`);
    expect({ data, body }).toEqual({ data: { title: 'A' }, body: 'body\n' });
    const line = dashes.startsWith('\n') ? 2 : 1;
    expect(problems).toMatchObject([{ severity: 'error', code: 'front-matter-dashes', line }]);
    expect(problems[0]?.message).toBe(`The front matter begins with “${dashes.trim()}” where three dashes belong.`);
  });

  it.each(['--', '–', '—', '—-', '----'])('ends at %j, and tells of it', (dashes) => {
    const { data, body, problems } = read(`---\ntitle: A\n${dashes}\nbody\n\n---\n\nafter a rule\n`);
    expect({ data, body }).toEqual({ data: { title: 'A' }, body: 'body\n\n---\n\nafter a rule\n' });
    expect(problems).toMatchObject([{ code: 'front-matter-dashes', line: 3, column: 1 }]);
  });

  it('keeps the lines of other mistakes', () => {
    const { problems } = read('\n\n—\ntitle: A: b\n—\nbody\n');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['front-matter-dashes', 3],
      ['front-matter-dashes', 5],
      ['yaml-unquoted-colon', 4],
    ]);
  });
});

it('gives the lines of the file', () => {
  const { positionOf } = read('---\ntitle: A\ntags:\n  - x\n---\nbody');
  expect(positionOf(['title'])).toEqual({ line: 2, column: 1 });
  expect(positionOf(['title'], 'value')).toEqual({ line: 2, column: 8 });
  expect(positionOf(['tags', 0])).toEqual({ line: 4, column: 5 });
});

it('reports a mistake with its line and keeps everything else', () => {
  const { data, body, problems } = read('---\ntitle: Flows: a survey\ndate: 2024\n---\nbody');
  expect(data).toEqual({ title: 'Flows: a survey', date: 2024 });
  expect(body).toBe('body');
  expect(problems).toMatchObject([{ code: 'yaml-unquoted-colon', file: 'content/page.md', line: 2, column: 8 }]);
});

describe('what is not YAML', () => {
  it.each(['js', 'javascript', 'coffee', 'toml'])('never runs ---%s', (language) => {
    const text = `---${language}\nglobalThis.frontMatterRan = true\n---\nbody`;
    const { data, body, problems } = read(text);
    expect(globalThis).not.toHaveProperty('frontMatterRan');
    expect(data).toEqual({});
    expect(body).toBe(text);
    expect(problems).toMatchObject([{ severity: 'error', code: 'front-matter-language', line: 1 }]);
  });

  it.each([
    ['+++\ntitle = "A"\n+++\nbody', 'front-matter-toml', 1],
    ['\n+++\ntitle = "A"\n+++\nbody', 'front-matter-toml', 2],
    ['{\n  "title": "A"\n}\n\nbody', 'front-matter-json', 1],
    ['title: A\ntags:\n  - b\n---\nbody', 'front-matter-start', 1],
    ['---\ntitle: A\n\nA paragraph.\n', 'front-matter-open', 1],
    ['---\ntitle: A\n\n# Heading\n\nA paragraph, of words.\n\n---\n\nMore.\n', 'front-matter-open', 1],
    ['——\ntitle: A\n\nA paragraph.\n', 'front-matter-open', 1],
  ])('tells of %j, and loses none of it', (text, code, line) => {
    const { body, problems } = read(text);
    expect(body).toBe(text);
    expect(problems).toMatchObject([{ severity: 'error', code, line }]);
  });

  it.each([
    'größe: 5', 'my key: v', 'og:title: x', 'Für mich und niemanden sonst: noch nicht zeigen', '* a', 'tags: [a,\n\nb, c and d]', 'note: "two\n\nparagraphs of words"',
  ])('hides a page that asks for it, whatever stands below a blank line: %j', (rest) => {
    expect(read(`---\ntitle: A\ndraft: true\n\n${rest}\n---\nSecret\n`)).toMatchObject({ data: { title: 'A', draft: true }, body: 'Secret\n' });
  });

  it('leaves a play that begins with a dash alone', () => {
    const text = '—\nNote: this is a play.\n\nHe: hello\n—\nend\n';
    expect(read(text)).toMatchObject({ data: {}, body: text, problems: [] });
  });

  it.each(['{.lead}\nWords\n', '{{ page.title }}\n', 'Interests: sets\n---\n', '+++ more\n'])(
    'takes %j for text',
    (text) => expect(read(text)).toMatchObject({ body: text, problems: [] }),
  );

  it('tells of a list where keys belong', () => {
    expect(read('---\n- a\n---\nbody')).toMatchObject({
      data: {},
      body: 'body',
      problems: [{ code: 'front-matter-shape' }],
    });
  });
});

it('hands out its own data each time', () => {
  const text = '---\ntags: [a]\n---\nbody';
  const first = read(text).data as { tags: string[] };
  first.tags.push('b');
  expect(read(text).data).toEqual({ tags: ['a'] });
});
