/** Pages of a long record: one a value of a facet, each with its BibTeX, and the statistics. */
import type { Publication } from '../../bibliography/publication.ts';
import { pageWithoutFile } from '../../content/content-page.ts';
import type { Page } from '../../content/page.ts';
import { enumerated, fill, wordsFor } from '../../l10n/index.ts';
import { readable } from '../../text/readable.ts';
import { paperYears } from '../../view/dates.ts';
import { entriesOf } from '../output/downloads.ts';
import { madeOutput, type Made, type Output, type PrintContext } from '../output/outputs.ts';
import { recordPlan } from './paper-facets.ts';
import type { Site } from '../site.ts';

/** Lists the pages and files; nothing is printed before its contents are asked for. */
export function paperFacetPages(
  site: Site,
  print: (layout: string, context: PrintContext) => Made,
): Output[] {
  const words = wordsFor(site.settings.language);
  const { facets, statistics, list, papers, bibUrl, shown, elsewhereUrl } = recordPlan(site);
  const values = facets.flatMap((facet) => facet.values).filter(({ hasPage }) => hasPage);
  const pages = values.flatMap((value): Output[] => {
    const title = fill(words.facetTitles[value.facet], { name: value.label });
    const it = page(site, value.url, title, { facet: value.facet });
    const what = `the list “${title}”`;
    return [
      { url: value.url, what, page: true, ...madeOutput(() => print('facet.njk', { it, value })) },
      {
        url: `${value.url}publications.bib`,
        what: `BibTeX of ${what}`,
        ...entriesOf(site, value.papers),
      },
    ];
  });
  if (list && papers.length > 0) {
    pages.push({ url: bibUrl, what: 'BibTeX of the publications page', ...entriesOf(site, papers) });
  }
  if (elsewhereUrl !== undefined) {
    const contents = () => elsewhere(site, papers, shown.length);
    pages.push({ url: elsewhereUrl, what: 'the papers that the filter finds on other pages', contents });
  }
  if (statistics === undefined) return pages;
  const it = page(site, statistics, words.statistics, { statistics: true });
  return [...pages, { url: statistics, what: 'the statistics', page: true, ...madeOutput(() => print('statistics.njk', { it })) }];
}

function page(site: Site, url: string, title: string, data: Readonly<Record<string, unknown>>): Page {
  return pageWithoutFile({ section: 'publications', url, title, lang: site.settings.language, data });
}

/** Papers behind the first ones, a line each; what src/browser/elsewhere.ts reads. */
function elsewhere(site: Site, papers: readonly Publication[], first: number): string {
  const words = wordsFor(site.settings.language);
  const lines = papers.slice(first).map((paper) => [
    `${site.prefix}publications/${paper.id}/`,
    readable(paper.title) || paper.titleText,
    enumerated(paper.authors.map(({ display }) => display), words),
    enumerated([paper.venueText, paperYears(paper.date, site.settings.language)], words),
    [...paper.keywords, paper.venueShort].filter(Boolean).join(' '),
  ]);
  return `${JSON.stringify({ first, papers: lines })}\n`;
}
