import { DomUtils } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlPage, textOf } from '../support/html.ts';

describe('a home page in the dialect of academicpages', () => {
  const home = async () => htmlPage(await builtSite('academicpages'), 'index.html');

  test('builds without a word of complaint', async () => {
    const { exitCode, output } = await builtSite('academicpages', { args: ['--strict'] });
    expect(output).toContain('no problems');
    expect(exitCode).toBe(0);
  });

  test('shows who it is about beside the text', async () => {
    expect((await home()).text).toContain('School of Small Numbers');
    expect((await home()).named('a').map(({ attribs }) => attribs['href'])).toContain('https://github.com/ravn-numbers');
  });

  test('its underlined lines are headings', async () => {
    const headings = (await home()).named('h2').map(textOf).map((text) => text.replace(/\s*#$/, ''));
    expect(headings).toEqual(expect.arrayContaining(['Research interests', 'Publications', 'Talks']));
  });

  test('its hand-typed list stays as written, stars and all', async () => {
    const items = (await home()).named('li').map(textOf);
    expect(items).toContain('Ravn Okafor, Ana Brandt. On seven. Journal of Small Numbers, 2024 Paper, GitHub');
    expect(items).toContain('Ana Brandt*, Ravn Okafor*. Eight, again. Workshop on Eight, 2023 (Spotlight). Paper');
    const italics = (await home()).named('em').map(textOf);
    expect(italics).toEqual(expect.arrayContaining(['On seven', 'Eight, again']));
  });

  test('its links are links', async () => {
    const main = (await home()).named('main')[0]!;
    const links = DomUtils.getElementsByTagName('a', main, true).map(({ attribs }) => attribs['href']);
    expect(links).toEqual(expect.arrayContaining(['https://small.example.org/', 'http://ana.example.org/', 'https://papers.example.org/7']));
  });
});
