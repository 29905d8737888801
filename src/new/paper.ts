/** A new paper: what the services know of a DOI or an arXiv id, or a title to be filled in by hand. */
import { parseName } from '../bibliography/names/one-name.ts';
import { escapeText } from '../bibliography/export/bibtex.ts';
import { typedApostrophes } from '../bibliography/export/typed-apostrophes.ts';
import { addRecords, importFromService, type ImportOptions } from '../import/keepers/index.ts';
import { record } from '../import/keepers/record.ts';
import { ARXIV } from '../import/keepers/services/arxiv.ts';
import { DOI } from '../import/keepers/services/doi.ts';
import { loadSite } from '../site/load.ts';
import { SiteMemory } from '../site/cache/memory.ts';

const NOTHING = { html: '', headings: [], links: [], words: 0, needs: new Set<never>(), excerpt: '' };

/**
 * Adds a paper to a .bib file of the site: an identifier is asked for at its service, anything else is the title of a paper
 * of the owner's in preparation.
 *
 * @returns the exit status: 0 done, 1 refused by the person, 2 nothing could be had, or the file is not clear
 */
export async function newPaper(words: string, date: string, options: ImportOptions): Promise<number> {
  // A title may speak of identifiers; one alone has no blanks.
  const isOneWord = !/\s/u.test(words.replace(/^(?:doi|arxiv):\s+/iu, ''));
  for (const [source, service] of [['doi', DOI], ['arxiv', ARXIV]] as const) {
    if (isOneWord && service.identify(words) !== undefined) return importFromService(source, [words], options);
  }
  const { root } = options;
  const { owner } = loadSite({ root, prefix: '/', drafts: true, memory: new SiteMemory(root), render: () => NOTHING });
  const { display: _display, ...name } = parseName(owner.name);
  const draft = record({
    type: 'unpublished',
    title: escapeText(words),
    authors: typedApostrophes([name], owner.name),
    fields: { year: date.slice(0, 4), note: 'In preparation' },
    origin: words,
  });
  return addRecords([draft], options);
}
