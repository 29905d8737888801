import { describe, expect, it } from 'vitest';
import { robots, sitemap } from '../../src/feeds/sitemap.ts';
import { aPage, aPaper, aSite } from '../seo/site-fixture.ts';

const HOME = 'https://lovelace.example/~ada/';
const locations = (xml: string): string[] => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]!);

describe('sitemap.xml', () => {
  it('lists pages, papers and generated pages, each once', () => {
    const site = aSite({ pages: [aPage('home'), aPage('posts', { slug: 'looms' })], publications: [aPaper()] });
    expect(locations(sitemap(site, ['/posts/tags/a&b/', '/publications/lovelace1843/']))).toEqual([
      HOME, `${HOME}posts/looms/`, `${HOME}posts/tags/a&amp;b/`, `${HOME}publications/lovelace1843/`,
    ]);
  });

  it('leaves out the error page, drafts, pages that ask for it, and those whose original is elsewhere', () => {
    const pages = [
      aPage('pages', { url: '/404.html' }), aPage('posts', { slug: 'draft', draft: true }),
      aPage('posts', { slug: 'hidden', data: { search_engines: false } }),
      aPage('posts', { slug: 'copied', data: { external: 'https://blog.example.net/looms' } }),
    ];
    expect(locations(sitemap(aSite({ pages })))).toEqual([]);
  });

  it('lists nothing where search engines are unwelcome', () => {
    const site = aSite({ pages: [aPage('home')], publications: [aPaper()], settings: { search_engines: false } });
    expect(locations(sitemap(site, ['/posts/tags/x/']))).toEqual([]);
  });

  it('tells when posts and news were written, and when any page was updated, but not when a talk will be given', () => {
    const pages = [
      aPage('posts', { date: '2024-02-03' }), aPage('talks', { date: '2024-02-04' }),
      aPage('pages', { data: { updated: '2024-02-05' } }), aPage('news', { date: '2999-01-01' }),
    ];
    expect([...sitemap(aSite({ pages })).matchAll(/<lastmod>(.*?)</g)].map((match) => match[1]).sort()).toEqual(['2024-02-03', '2024-02-05']);
  });
});

describe('robots.txt', () => {
  it('closes nothing and names the sitemap', () => {
    expect(robots(aSite())).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${HOME}sitemap.xml\n`);
  });
});
