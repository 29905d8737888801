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
    ['---json\n{ "title": "A" }\n---\nbody', { title: 'A' }, 'body', 4],
  ])('%j', (text, data, body, bodyLine) => {
    expect(read(text)).toMatchObject({ data, body, bodyLine, problems: [] });
  });

  it('is not ended by four dashes', () => {
    const { data, body } = read('---\ntitle: |\n  A\n----\n---\nbody\n');
    expect(body).toBe('body\n');
    expect(data).toMatchObject({ title: 'A\n' });
  });

  it('reads a setext heading after it as a heading', () => {
    expect(read('---\ntitle: A\n---\nInterests\n---\n').body).toBe('Interests\n---\n');
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

  it('knows TOML', () => {
    expect(read('+++\ntitle = "A"\n+++\nbody').problems).toMatchObject([{ code: 'front-matter-toml' }]);
  });

  it('loses no text where the front matter is never closed', () => {
    const text = '---\ntitle: A\n\nA paragraph.\n';
    const { body, problems } = read(text);
    expect(body).toBe(text);
    expect(problems).toMatchObject([{ code: 'front-matter-open' }]);
  });

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
