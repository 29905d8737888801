/** Our .bib output read again: what differs from the papers it was written from. */
import { toFileEntry } from '../../src/bibliography/export/bibtex.ts';
import { readRecords } from '../../src/bibliography/load.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

/**
 * What an export promises to keep. Keys may change where two were equal; marks and links of the site stay at home, and so
 * do the keywords of versions that were folded into a paper.
 */
function facts(paper: Publication): Record<string, unknown> {
  const people = (list: Publication['authors']): string[] =>
    list.map(({ given, particle, family, suffix, literal }) => [given, particle, family, suffix, literal].join('|'));
  const { kind, type, titleText, moreAuthors, date, venueText, volume, issue, number, pages } = paper;
  // INSPIRE's number is a field of sites.
  const ids = Object.entries(paper.ids).filter(([kind]) => kind !== 'inspire').sort();
  const { authors, editors, publisher, abstract, versions } = paper;
  const keywords = versions.length > 0 ? [] : paper.keywords;
  return {
    kind, type, titleText, moreAuthors, date, venueText, volume, issue, number, pages, ids, keywords, publisher, abstract,
    authors: people(authors),
    editors: people(editors),
  };
}

/** One line for every fact that a second reading finds otherwise, in either encoding. */
export function roundTrip(papers: readonly Publication[]): string[] {
  const found: string[] = [];
  for (const encoding of ['utf-8', 'latex'] as const) {
    const problems = new Problems();
    const bytes = papers.map((paper) => toFileEntry(paper, encoding)).join('\n');
    const { records } = readRecords([{ path: 'again.bib', bytes }], { match: createMatcher([], 'owner', problems) }, problems);
    if (records.length !== papers.length) found.push(`${encoding}: ${papers.length} papers, ${records.length} read again`);
    for (const problem of problems) if (problem.code === 'bib-brace') found.push(`${encoding}: ${problem.message}`);
    for (const [at, paper] of papers.entries()) {
      const again = records[at] === undefined ? {} : facts({ ...records[at], versions: paper.versions });
      for (const [name, value] of Object.entries(facts(paper))) {
        const [before, after] = [JSON.stringify(value), JSON.stringify(again[name])];
        if (before !== after) found.push(`${encoding}: ${paper.key} ${name}: ${before} became ${after}`);
      }
    }
  }
  return found;
}
