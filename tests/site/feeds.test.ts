import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { addressOf, htmlFiles, htmlPage, isRedirect, meta } from '../support/html.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { build, SOUND_SITES } from '../support/sites.ts';
import { answer } from '../support/static-host.ts';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const children = (parent: XmlElement | XmlDocument, name: string) =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textIn = (parent: XmlElement, name: string) => children(parent, name)[0]?.text;

describe.each(SOUND_SITES)('$title', (sound) => {
  const { origin, prefix } = sound;
  const base = origin + prefix;
  const resolves = (site: BuiltSite, address: string) =>
    new URL(address).origin !== origin || answer(site.dir, prefix, new URL(address).pathname).status === 200;

  test('Atom feeds are well formed and hold what RFC 4287 asks for', async () => {
    const site = await build(sound);
    const feeds = site.files.filter((file) => file.endsWith('feed.xml'));
    expect(feeds).toContain('feed.xml');
    for (const file of feeds) {
      const feed = parseXml(site.read(file)).root!;
      expect(feed.name).toBe('feed');
      expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
      expect(textIn(feed, 'title'), file).toBeTruthy();
      expect(textIn(feed, 'id'), file).toMatch(/^https:\/\//);
      expect(textIn(feed, 'updated'), file).toMatch(RFC3339);
      const self = children(feed, 'link').find((link) => link.attributes['rel'] === 'self');
      expect(self?.attributes['href']).toBe(base + file);
      const entries = children(feed, 'entry');
      const ids = entries.map((entry) => textIn(entry, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const entry of entries) {
        expect(textIn(entry, 'title'), file).toBeTruthy();
        expect(textIn(entry, 'updated'), file).toMatch(RFC3339);
        expect(Date.parse(textIn(entry, 'updated')!)).toBeLessThanOrEqual(Date.parse(textIn(feed, 'updated')!));
        expect(resolves(site, children(entry, 'link')[0]!.attributes['href']!), ids.join()).toBe(true);
        expect(textIn(entry, 'content') ?? '', file).not.toMatch(/(?:href|src)="\/(?!\/)/);
      }
    }
  });

  test('the JSON feed follows version 1.1', async () => {
    const site = await build(sound);
    const feed = JSON.parse(site.read('feed.json')) as {
      version: string; title: string; feed_url: string; items: { id: string; url: string; content_html: string; date_published: string }[];
    };
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${base}feed.json`, home_page_url: base });
    expect(feed.title).toBeTruthy();
    for (const item of feed.items) {
      expect(item.id).toMatch(/^https:\/\//);
      expect(item.date_published).toMatch(RFC3339);
      expect(typeof item.content_html).toBe('string');
      expect(resolves(site, item.url), item.url).toBe(true);
    }
  });

  test('the sitemap lists exactly the pages that search engines may list', async () => {
    const site = await build(sound);
    const set = parseXml(site.read('sitemap.xml')).root!;
    expect(set.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const listed = children(set, 'url').map((url) => textIn(url, 'loc')!);
    const expected = htmlFiles(site)
      .filter((file) => !isRedirect(htmlPage(site, file)) && !/noindex/.test(meta(htmlPage(site, file), 'robots') ?? ''))
      .map((file) => base.slice(0, -1) + encodeURI(addressOf(file)));
    expect([...listed].sort()).toEqual([...expected].sort());
    for (const url of children(set, 'url')) {
      const changed = textIn(url, 'lastmod');
      if (changed !== undefined) expect(changed).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$|T/);
    }
  });

  test('robots.txt names the sitemap', async () => {
    expect((await build(sound)).read('robots.txt')).toContain(`Sitemap: ${base}sitemap.xml`);
  });

  test('feeds are announced on the home page', async () => {
    const links = htmlPage(await build(sound), 'index.html').named('link');
    const announced = links.filter(({ attribs }) => attribs['rel'] === 'alternate').map(({ attribs }) => attribs['type']);
    expect(announced).toEqual(expect.arrayContaining(['application/atom+xml', 'application/feed+json']));
  });

  test('what pages say to machines is JSON, and names this site', async () => {
    const site = await build(sound);
    const [home] = htmlPage(site, 'index.html').named('script').filter(({ attribs }) => attribs['type'] === 'application/ld+json');
    const text = home!.children.map((child) => ('data' in child ? child.data : '')).join('');
    expect(JSON.stringify(JSON.parse(text))).toContain('"Person"');
    expect(text).toContain(base);
  });
});
