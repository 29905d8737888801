import { describe, expect, it } from 'vitest';
import { render } from '../render.ts';

describe('links', () => {
  const options = {
    url: '/talks/2023-example/',
    href: (url: string) => `/~ada${url}`,
    linkTarget: (source: string) => (source === 'content/cv.md' ? '/cv/' : undefined),
  };
  const href = (body: string): string | undefined => /href="([^"]*)"/.exec(render(body, options).html)?.[1];

  it.each([
    ['[x](/files/a.pdf)', '/~ada/files/a.pdf'],
    ['[x](../other/?q=1#part)', '/~ada/talks/other/?q=1#part'],
    ['[x](slides.pdf)', '/~ada/talks/2023-example/slides.pdf'],
    ['[x](cv.md#jobs)', '/~ada/cv/#jobs'],
    ['[x](/cv.md)', '/~ada/cv/'],
    ['[x](/content/cv.md)', '/~ada/cv/'],
    ['[x](#part)', '#part'],
    ['[x](https://example.org/a%20b)', 'https://example.org/a%20b'],
    ['[x](//example.org/a)', 'https://example.org/a'],
    ['[x](/a b/é.pdf)', undefined],
    ['[x](</a b/é.pdf>)', '/~ada/a%20b/%C3%A9.pdf'],
    ['[x](../../../../etc/passwd)', '/~ada/etc/passwd'],
  ])('%s → %s', (body, expected) => expect(href(body)).toBe(expected));

  it('lead to files whose accents are characters of their own, and the other way round', () => {
    for (const [typed, stored] of [['NFC', 'NFD'], ['NFD', 'NFC']] as const) {
      const linkTarget = (source: string) => (source === 'content/Wörter.md'.normalize(stored) ? '/worter/' : undefined);
      const { html, codes } = render('[x](Wörter.md) [y](/Wörter.md#z)'.normalize(typed), { linkTarget });
      expect(html).toContain('<a href="/worter/">x</a> <a href="/worter/#z">y</a>');
      expect(codes).toEqual([]);
    }
  });

  it('report a Markdown file that is no page, once', () => {
    const tried = render('a\n\n[x](missing.md)', options);
    expect(tried.codes).toEqual(['link-missing-file 3']);
    expect(tried.links).toEqual([]);
  });

  it.each(['![A photo](my photo.png)', 'a\n[The *slides*](../files/my talk.pdf), here'])('that Markdown does not see are told: %s', (body) => {
    const tried = render(body, options);
    expect(tried.codes).toEqual([expect.stringMatching(/^link-with-blank [12]$/)]);
    expect(tried.problems.list[0]!.cure).toMatch(/\(<.* .*>\)/);
  });

  it.each(['[1](see the note below)', '`[a](b c.png)`', '[a](<b c.png>)', '[a](b.png "The title.png")'])('are not guessed at: %s', (body) =>
    expect(render(body, options).codes.filter((code) => code.startsWith('link-'))).toEqual([]));

  it('collect where they lead without the prefix, for the checker', () => {
    expect(render('[x](../other/)', options).links).toEqual([
      { written: '../other/', target: '/talks/other/', line: 1, kind: 'link' },
    ]);
  });
});
