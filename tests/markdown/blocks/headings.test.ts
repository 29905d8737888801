import { describe, expect, it } from 'vitest';
import { slug } from '../../../src/markdown/slug.ts';
import { html, render } from '../render.ts';

const outline = (body: string): string[] => render(body).headings.map(({ level, id }) => `${level} ${id}`);

describe('levels', () => {
  it('begin at 2, because the title of the page is the h1', () => {
    expect(outline('# One\n\n## Two\n\n# Three\n')).toEqual(['2 one', '3 two', '2 three']);
    expect(outline('## One\n\n### Two\n')).toEqual(['2 one', '3 two']);
    expect(outline('#### One\n')).toEqual(['2 one']);
  });

  it('that were left out are closed up', () => {
    expect(outline('## One\n\n##### Two\n\n##### Three\n\n### Four\n\n#### Five\n\n## Six\n')).toEqual([
      '2 one', '3 two', '3 three', '3 four', '4 five', '2 six',
    ]);
    expect(outline('### One\n\n## Two\n')).toEqual(['2 one', '2 two']);
  });
});

describe('ids', () => {
  it.each([
    ['Research interests', 'research-interests'],
    ['Théorie des nœuds — résumé', 'theorie-des-nœuds-resume'],
    ['研究 内容', '研究-内容'],
    ['Исследования', 'исследования'],
    ['प्रकाशन', 'प्रकाशन'],
    ["What's new?", 'whats-new'],
    ['…', 'section'],
  ])('%s → %s', (text, id) => expect(slug(text)).toBe(id));

  it('are unique, and never one that the author or the layout uses', () => {
    expect(outline('# A\n\n# A\n\n# B {#a}\n\n# A-2\n')).toEqual(['2 a-2', '2 a-3', '2 a', '2 a-2-2']);
    expect(outline('# Content\n\n# News\n')).toEqual(['2 content-2', '2 news']);
    expect(render('# News\n', { source: 'content/index.md' }).headings).toMatchObject([{ id: 'news' }]);
  });

  it('do not depend on the quotation marks of the language', () => {
    expect(render('# The "small" one', { lang: 'fr' }).headings[0]!.id).toBe('the-small-one');
  });
});

it('print a link to themselves that says what it is for', () => {
  expect(html('## Über uns', { lang: 'de' })).toBe(
    '<h2 id="uber-uns">Über uns <a class="heading-anchor" href="#uber-uns" aria-label="Link zu Über uns">#</a></h2>',
  );
});

it('are listed without what cannot stand in another link', () => {
  const tried = render('# A [link](/) and *more* $x$^[note]\n');
  expect(tried.headings[0]!.html).toMatch(/^A link and <em>more<\/em> <math>.*<\/math>$/);
  expect(tried.headings[0]!.text).toBe('A link and more x');
});

it('say formulas in words where mathematics cannot stand, and keep the ids of what was typed', () => {
  const page = html('See @sec:cones.\n\n## Cones in $\\RR^n$ {#sec:cones}\n\n## On $\\RR_+$', { macros: () => ({ '\\RR': '\\mathbb{R}' }) });
  expect(page).toContain('<a class="reference" href="#sec:cones">Cones in Rⁿ</a>');
  expect(page).toContain('href="#sec:cones" aria-label="Link to Cones in Rⁿ"');
  expect(page).toContain('href="#on-rr" aria-label="Link to On R₊"');
});
