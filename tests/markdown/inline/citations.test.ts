import { describe, expect, it } from 'vitest';
import { createMarkdown, type CitationCluster, type MarkdownOptions } from '../../../src/markdown/index.ts';
import { Problems } from '../../../src/problems.ts';
import { html, render } from '../render.ts';

/** What the hook is given for a text, in short: `mode: prefix|key|locator`. */
function clusters(body: string, options: MarkdownOptions = {}): string[] {
  const seen: CitationCluster[] = [];
  render(body, { ...options, cite: (cluster) => void seen.push(cluster) });
  return seen.map(({ mode, items }) => `${mode}: ` + items.map(({ key, prefix = '', locator = '', suppressAuthor }) =>
    `${prefix}|${suppressAuthor ? '-' : ''}${key}|${locator}`).join('; '));
}

describe("Pandoc's notation", () => {
  it.each([
    ['[@ada2020]', 'parenthesis: |ada2020|'],
    ['[see @ada2020, p. 3; @bo-etal:2021]', 'parenthesis: see|ada2020|p. 3; |bo-etal:2021|'],
    ['[-@ada2020]', 'parenthesis: |-ada2020|'],
    ['As @ada2020 [ch. 2] says.', 'text: |ada2020|ch. 2'],
    ['As @ada2020 [ch. 2; see @bo2021, p. 3] says.', 'text: |ada2020|ch. 2; see|bo2021|p. 3'],
    ['As @ada2020 [; @bo2021] says.', 'text: |ada2020|; |bo2021|'],
    ['So it is in [@ada2020, p. 3]: ice creeps.', 'parenthesis: |ada2020|p. 3'],
    ['So says @ada2020 [p. 3]: ice creeps.', 'text: |ada2020|p. 3'],
    ['As @ada2020.', 'text: |ada2020|'],
    ['(@{https://example.org/x})', 'text: |https://example.org/x|'],
    ['Über @müller99, dann', 'text: |müller99|'],
  ])('%s', (body, expected) => expect(clusters(body)).toEqual([expected]));

  it('takes brackets behind a paper for the rest of its citation, and behind a figure for a citation of their own', () => {
    const knownKey = (key: string) => key !== 'fig:map';
    expect(clusters('As @ada2020 [@bo2021, p. 3; @cy2022] shows.', { knownKey })).toEqual(['text: |ada2020|; |bo2021|p. 3; |cy2022|']);
    expect(clusters('As @fig:map [@bo2021] shows.', { knownKey })).toEqual(['parenthesis: |bo2021|']);
  });

  it.each([
    'ada@example.org', '[mail @ada](https://example.org)', '`@ada`', '\\@ada', '[no key]', '@ alone', '$[@x]$',
  ])('%s cites nothing', (body) => expect(clusters(body)).toEqual([]));
});

describe('printing', () => {
  it('shows what the hook gives, and its list at the end or where it is wanted', () => {
    const options = { cite: () => '<cite>(1)</cite>', references: () => '<ol><li>One</li></ol>' };
    expect(html('A [@x].', options)).toBe('<p>A <cite>(1)</cite>.</p>\n<h2 id="references">References</h2>\n<ol><li>One</li></ol>');
    expect(html('A [@x].\n\n## Sources', options)).toMatch(/Sources .*<\/h2>\n<ol><li>One<\/li><\/ol>$/);
    expect(html('::: {#refs}\n:::\n\nA [@x].', options)).toBe('<ol><li>One</li></ol><p>A <cite>(1)</cite>.</p>');
  });

  it('asks a deferred citation only when all are known', () => {
    const keys: string[] = [];
    const cite = ({ items }: CitationCluster) => {
      keys.push(items[0]!.key);
      return () => `${items[0]!.key} of ${keys.length}`;
    };
    expect(html('[@a], [@b]', { cite })).toBe('<p>a of 2, b of 2</p>');
  });

  it('leaves unknown keys as text, and reports them', () => {
    const tried = render('First\n\nline [@known; @missing] and @someone', {
      cite: () => undefined,
      knownKey: (key) => key === 'known',
    });
    expect(tried.html).toContain('line [@known; @missing] and @someone');
    expect(tried.problems.list.map(({ severity, subject, line }) => [severity, subject, line])).toEqual([
      ['warning', 'missing', 3], ['notice', 'someone', 3],
    ]);
  });

  it.each([
    ['@known [@missing]', 'Quill (2020) [@missing]'],
    ['@known [@known; @missing]', 'Quill (2020) [@known; @missing]'],
    ['@known [ch. 2; @missing]', '@known [ch. 2; @missing]'],
  ])('warns of the key in brackets that no paper has: %s', (body, expected) => {
    const knownKey = (key: string) => key === 'known';
    const cite = ({ items }: CitationCluster) => (items.every(({ key }) => knownKey(key)) ? 'Quill (2020)' : undefined);
    const tried = render(`See ${body}.`, { cite, knownKey });
    expect(tried.html).toContain(`See ${expected}.`);
    expect(tried.problems.list.map(({ severity, subject }) => [severity, subject])).toEqual([['warning', 'missing']]);
  });

  it('warns of a slip in a key, in brackets or not', () => {
    const nearestKey = (key: string) => (key === 'quil2021' ? 'quill2021' : undefined);
    const tried = render('As @quil2021 shows, says @someone.', { cite: () => undefined, knownKey: () => false, nearestKey });
    expect(tried.problems.list.map(({ severity, subject, cure }) => [severity, subject, cure?.slice(0, 23)])).toEqual([
      ['warning', 'quil2021', 'Did you mean @quill2021'], ['notice', 'someone', expect.any(String)],
    ]);
  });

  it('is silent when the site has no bibliography', () => {
    expect(render('[@x] and @y').codes).toEqual([]);
  });
});

describe('in a style of notes', () => {
  /** The text with its calls as numbers in brackets, and the notes, in which each citation says what is known of it. */
  function noted(body: string): { text: string; notes: string[] } {
    const cite = ({ items, mode, note, followedBy }: CitationCluster) => mode === 'author' ? 'Quill' :
      `<${[note, ...items.map(({ key, prefix, locator }) => [prefix, key, locator].filter(Boolean).join(' ')), followedBy].filter(Boolean).join(', ')}>`;
    const out = html(body, { cite, citesInNotes: () => true, knownKey: (key) => /^[abc]$/.test(key) });
    const [text = '', list = ''] = out.replace(/<sup.*?>(\d+)<\/a><\/sup>/g, '[$1]').split('<section');
    return { text: text.replace(/<\/?p>/g, '').trim(), notes: [...list.matchAll(/<p>(.*?) <a href="#fnref/g)].map(([, note]) => note!) };
  }

  it.each([
    ['It creeps [cf. @a, p. 3].', 'It creeps.[1]', ['<1, Cf. a p. 3>']],
    ['It creeps\n[@a], and [@b; @c]', 'It creeps,[1]\n and[2]', ['<1, a>', '<2, b, c>']],
    ['Ice, snow, etc. [@a].', 'Ice, snow, etc.[1]', ['<1, a>']],
    ['*It creeps [@a].* [@b]![](x)', '*It creeps.[1]*[2]', ['<1, a>', '<2, b>']],
    ['As @a [p. 7] says, and @b.', 'As Quill[1] says, and Quill.[2]', ['<1, a p. 7>', '<2, b>']],
  ])('a citation becomes a note behind the punctuation: %s', (body, text, notes) => {
    const made = noted(body);
    expect(made.text.replace(/<\/?em>/g, '*').replace(/<img.*?>/, '')).toBe(text);
    expect(made.notes).toEqual(notes);
  });

  it('a citation within a note stays there, and knows what follows', () => {
    expect(noted('It creeps [@a].[^x] It melts^[See [@c]. So @a [p. 4] says.] too [@b].\n\n[^x]: Against this, @b [p. 3]').notes)
      .toEqual(['<1, a>', 'Against this, <2, b p. 3>', 'See <3, c, stop>. So <3, a p. 4, words> says.', '<4, b>']);
  });

  it('an unknown key, or a number of a figure, is none', () => {
    expect(noted('See @fig:x and [@nobody].\n\n![Map](x.png){#fig:x}').notes).toEqual([]);
  });

  it('a line of data has no notes', () => {
    const markdown = createMarkdown({ cite: () => 'Quill, Lakes', citesInNotes: () => false, knownKey: () => true });
    expect(markdown.renderInline('After [@a]', { source: '', bodyLine: 1, url: '/', lang: 'en' }, new Problems())).toBe('After Quill, Lakes');
  });
});

describe('references to numbered things', () => {
  it('work ahead of what they refer to, in the language of the page', () => {
    expect(html('@thm:a\n\n::: theorem {#thm:a}\nx\n:::', { lang: 'de' })).toContain(
      '<a class="reference" href="#thm:a">Satz 1</a>',
    );
  });

  it('take TeX spelling too', () => {
    const out = html('\\eqref{a} \\ref{a}\n\n\\begin{equation}\\label{a}x\\end{equation}');
    expect(out).toContain('>(1)</a> <a class="reference" href="#a">1</a>');
  });

  it('also within formulas', () => {
    expect(html('$$x$$ {#eq:a}\n\n$y \\text{ by } \\eqref{eq:a}$')).toContain('<mtext>(1)</mtext>');
  });

  it('to nothing are reported with a guess', () => {
    const tried = render('See @fig:lss.\n\n![Loss](a.png){#fig:loss}\n');
    expect(tried.codes).toEqual(['reference-unknown 1']);
    expect(tried.problems.list[0]!.cure).toBe('Did you mean “fig:loss”?');
    expect(tried.html).toContain('See @fig:lss.');
  });
});
