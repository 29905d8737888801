import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { html, render } from './render.ts';

const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What html-validate finds in a body, as `rule: message`. */
async function faults(body: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // The layout brings the h1; `eq:x` is the spelling of labels; the rest is taste, not validity.
      'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'any' }],
      'valid-id': ['error', { relaxed: true }],
      'no-inline-style': 'off',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
      'long-title': 'off',
      'void-style': 'off',
      'prefer-native-element': 'off',
      'no-implicit-input-type': 'off',
      'attribute-boolean-style': 'off',
    },
  });
  const report = await validator.validateString(`<!DOCTYPE html><html lang="en"><head><title>T</title></head>` +
    `<body><main>${body}</main></body></html>`);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe('a page that uses everything', () => {
  const tried = render(fixture('kitchen-sink.md'));

  it('is valid HTML', async () => {
    expect(await faults(tried.html)).toEqual([]);
    expect(await faults(`${tried.html}<p id="everything"><div>`)).not.toEqual([]);
  });

  it('has nothing to report', () => {
    expect(tried.codes).toEqual([]);
  });

  it('leaves no notation behind', () => {
    const text = tried.html.replace(/<pre.*?<\/pre>|<annotation.*?<\/annotation>/gs, '').replace(/<[^>]*>/g, '');
    expect(text).not.toMatch(/:::|\{[:#.]|\[\[|\]\]|\$[^\d]|\\(begin|label|eqref)|\^\[|[\uE000\uE001]/);
  });

  it('collects headings, links, words, needs and an excerpt', () => {
    expect(tried.headings.map(({ level, id }) => `${level} ${id}`)).toEqual([
      '2 everything', '3 sec:method', '4 deeper', '5 deepest',
    ]);
    expect(tried.links).toContainEqual({ written: 'plot.png', target: '/notes/plot.png', line: 36, kind: 'image' });
    expect([...tried.needs]).toEqual(['math', 'code']);
    expect(tried.words).toBeGreaterThan(150);
    expect(tried.excerpt).toMatch(/^Ada Example writes “straight”/);
  });
});

it('renders a page as academicpages has them: setext headings, a hand-typed list, stars', () => {
  const tried = render(fixture('about.md'));
  expect(tried.codes).toEqual([]);
  expect(tried.headings.map(({ level, text }) => [level, text])).toEqual([[2, 'Research interests'], [2, 'Publications']]);
  expect(tried.html).toContain('Cy Muster*, Di Prøve*, Ada Example. <em>Edges without graphs</em>. ICY');
  expect(tried.html).toContain('<a href="https://talks.example.com/1/edges?ref=speaker-1">short talk</a>');
  expect(tried.html.match(/<li>/g)).toHaveLength(3);
  expect(tried.html).not.toContain('<hr>');
});

it('renders the same source to the same bytes, in whatever order pages come', () => {
  const once = render(fixture('kitchen-sink.md')).html;
  render('$y$ and # other\n');
  expect(render(fixture('kitchen-sink.md')).html).toBe(once);
});

it('leaves what a template engine would run alone', () => {
  expect(html('{{ title }} {% if x %} {# y #} {{{ z }}}')).toBe('<p>{{ title }} {% if x %} {# y #} {{{ z }}}</p>');
});

describe('hostile input', () => {
  const n = 10_000;
  it.each([
    ['brackets', '['.repeat(n)],
    ['closed brackets', `${'['.repeat(n)}${']{.a}'.repeat(n)}`],
    ['note brackets', '^['.repeat(n)],
    ['nested notes', `${'^[a '.repeat(n / 10)}${']'.repeat(n / 10)}`],
    ['nested links', `${'[a '.repeat(n / 10)}${'](/)'.repeat(n / 10)}`],
    ['nested images', `${'![a '.repeat(n / 10)}${'](/)'.repeat(n / 10)}`],
    ['nested spans', `${'[a '.repeat(n / 10)}${']{.x}'.repeat(n / 10)}`],
    ['notes that call themselves', 'a[^1]\n\n[^1]: b[^1] ^[c[^1]]\n'],
    ['lists in lists', Array.from({ length: 300 }, (_, k) => `${'  '.repeat(k)}- a`).join('\n')],
    ['dollars', '$a '.repeat(n)],
    ['open formulas', '\\[\n'.repeat(n)],
    ['open inline formulas', '\\(x '.repeat(n)],
    ['open blocks', '::: note\n'.repeat(n)],
    ['braces', '{.a '.repeat(n)],
    ['braces in TeX', `$${'{'.repeat(n)}$`],
    ['nested TeX', `$${'\\sqrt{'.repeat(2000)}x${'}'.repeat(2000)}$`],
    ['tags', '<a '.repeat(n)],
    ['quotes in tags', '<b>x</b> <a title="'.repeat(n / 10)],
    ['citations', '[@a; '.repeat(n)],
    ['at signs', '@a'.repeat(n)],
    ['quotation marks', '"\''.repeat(n)],
    ['block quotes', `${'>'.repeat(n)} x`],
    ['emphasis', '*a_'.repeat(n)],
    ['tildes', '~a^b'.repeat(n)],
    ['headings of one name', '# a\n\n'.repeat(n / 4)],
    ['abbreviations', `${'*[a]: b\n'.repeat(2000)}\n\n${'a '.repeat(n)}`],
    ['tables', `|a|\n|-|\n${'|b|\n'.repeat(n / 4)}`],
    ['comments', '<!-- '.repeat(n)],
  ])('%s neither hang nor throw', (_, body) => {
    expect(render(body).codes.filter((code) => code.startsWith('markdown-failed'))).toEqual([]);
  });
});
