import { describe, expect, it } from 'vitest';
import { createMarkdown } from '../../../src/markdown/index.ts';
import { Problems } from '../../../src/problems.ts';
import { listedText } from '../../../src/view/entries/listed-text.ts';

const TO_REFERENCES = '(<a href="#ref-quill">Quill, 2021</a>)';

function listed(body: string, slug: string, cited = TO_REFERENCES): string {
  const page = { source: `content/news/${slug}.md`, bodyLine: 1, url: `/news/${slug}/`, lang: 'en' };
  const markdown = createMarkdown({
    cite: () => cited,
    references: () => '<ul class="references">\n<li id="ref-quill">Quill (2021)</li>\n</ul>',
  });
  return listedText({ slug, rendered: markdown.render(body, page, new Problems()) });
}

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);

describe('a text in a list', () => {
  const body = 'Found ice[^1], says [@quill]. See [above](/talks/#fn-1).\n\n[^1]: In May.\n';

  it('shares no id with the text beside it', () => {
    const ids = [...idsOf(listed(body, 'ice')), ...idsOf(listed(body, 'snow'))];
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toContain('ice-fn-1');
  });

  it('leads to its own notes and references', () => {
    const html = listed(body, 'ice');
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(idsOf(html)).toContain(target);
    expect(html).toContain('href="#ice-ref-quill"');
    expect(html).toContain('href="/talks/#fn-1"');
  });

  it('ends without references where its citations lead to the papers themselves', () => {
    const cited = '(<a href="/publications/quill2021/">Quill, 2021</a>)';
    expect(listed('We found ice [@quill].', 'ice', cited)).toBe(`<p>We found ice ${cited}.</p>\n`);
    expect(listed('We found ice [@quill].\n\n## Works', 'ice', cited)).toBe(`<p>We found ice ${cited}.</p>\n`);
  });

  it('adds no heading to the outline of the list', () => {
    const html = listed(`# Where\n\n${body}`, 'ice');
    expect(html).not.toMatch(/<h[1-6]/);
    expect(html).toMatch(/<p id="ice-references"><strong>References<\/strong><\/p>/);
  });

  it('leaves words that look like ids alone', () => {
    expect(listed('The code ` id="fn-1"`[^1]\n\n[^1]: A note.\n', 'ice')).toContain('id=&quot;fn-1&quot;');
  });
});
