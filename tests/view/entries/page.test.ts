import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../src/content/content-page.ts';
import type { Page } from '../../../src/content/page.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import type { Site } from '../../../src/site/site.ts';
import { createView } from '../../../src/view/index.ts';
import { needsOf } from '../../../src/view/entries/page.ts';
import { aPage, aSite } from '../../seo/site-fixture.ts';
import { services as usual } from '../services.ts';

const services = { ...usual, inline: (text: string) => text };

const paper = (year: number, title: Publication['title']): Publication => ({ title, date: { year }, key: String(year) }) as unknown as Publication;
const plain = (year: number) => paper(year, [{ type: 'text', value: 'Tides' }]);
const formula = (year: number) => paper(year, [{ type: 'math', tex: 'x^2' }]);
const site = (...publications: Publication[]): Site => ({ publications, sections: {} }) as unknown as Site;
const page = (section: Page['section'], isIndex = true): Page => ({ section, isIndex, rendered: NOTHING, data: {}, titleRich: [] }) as unknown as Page;

describe('the letters of mathematics', () => {
  it('come first where the list of papers begins with some, which is with the newest', () => {
    const old = [2001, 2002, 2003, 2004, 2005].map(plain);
    expect(needsOf(page('publications'), site(...old, formula(2020))).mathFirst).toBe(true);
  });

  it('come later where only older papers have some', () => {
    const recent = [2021, 2022, 2023, 2024, 2025].map(plain);
    expect(needsOf(page('publications'), site(formula(1999), ...recent))).toMatchObject({ math: true, mathFirst: false });
  });

  it('come later on the home page, which names papers further down', () => {
    expect(needsOf(page('home'), site(formula(2025)))).toMatchObject({ math: true, mathFirst: false });
  });

  it('come first on the page of a paper that has some', () => {
    expect(needsOf(page('publications', false), site(formula(2025)), formula(2025)).mathFirst).toBe(true);
  });
});

describe('the style sheet of mathematics', () => {
  const formulaTitle = [{ type: 'math' as const, tex: 'x^2' }];
  const linked = (its: Page, pages: Page[]) => createView(aSite({ pages }), services).needs(its).math;
  const home = aPage('home', { isIndex: true });
  const posts = aPage('posts', { isIndex: true });
  const news = aPage('news', { isIndex: true });
  const imprint = aPage('pages', { slug: 'imprint' });

  it('goes with pages that name one whose title has a formula', () => {
    const titled = aPage('posts', { slug: 'titled', titleRich: formulaTitle });
    const beside = aPage('posts', { slug: 'beside' });
    const all = [home, posts, news, imprint, titled, beside];
    expect([home, posts, titled, beside, news, imprint].map((it) => linked(it, all))).toEqual([true, true, true, true, false, false]);
  });

  it('goes with lists that quote a formula of a text', () => {
    const quoted = aPage('posts', { slug: 'quoted', description: 'A <math>', tags: ['x'] });
    const tag = aPage('posts', { slug: 'tags/x', url: '/posts/tags/x/', data: { tag: 'x' } });
    const all = [home, posts, news, quoted];
    expect([home, posts, tag, news].map((it) => linked(it, all))).toEqual([true, true, true, false]);
  });

  it('goes with any page whose front matter lists papers that have one', () => {
    expect(needsOf({ ...page('pages', false), data: { papers: 'all' } } as Page, site(formula(2025))).math).toBe(true);
  });
});

it('the italic of journals comes first where papers are seen at once', () => {
  expect(needsOf(page('publications'), site(plain(2025))).papersFirst).toBe(true);
  expect(needsOf(page('home'), site(plain(2025))).papersFirst).toBe(false);
  const statistics = { ...page('publications', false), source: '', data: { statistics: true } } as Page;
  expect(needsOf(statistics, site(plain(2025))).papersFirst).toBe(false);
});
