import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../src/content/content-page.ts';
import type { Page } from '../../src/content/page.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import type { Site } from '../../src/site/site.ts';
import { needsOf } from '../../src/view/page.ts';

const paper = (year: number, title: Publication['title']): Publication => ({ title, date: { year }, key: String(year) }) as unknown as Publication;
const plain = (year: number) => paper(year, [{ type: 'text', value: 'Tides' }]);
const formula = (year: number) => paper(year, [{ type: 'math', tex: 'x^2' }]);
const site = (...publications: Publication[]): Site => ({ publications }) as unknown as Site;
const page = (section: Page['section'], isIndex = true): Page => ({ section, isIndex, rendered: NOTHING, data: {} }) as unknown as Page;

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

it('the italic of journals comes first where papers are seen at once', () => {
  expect(needsOf(page('publications'), site(plain(2025))).papersFirst).toBe(true);
  expect(needsOf(page('home'), site(plain(2025))).papersFirst).toBe(false);
  const statistics = { ...page('publications', false), source: '', data: { statistics: true } } as Page;
  expect(needsOf(statistics, site(plain(2025))).papersFirst).toBe(false);
});
