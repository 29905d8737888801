/** Papers as files for reference managers: one row a format, for one paper and for the whole list. */
import { ownKey, toBibtex, toFileEntry } from '../../bibliography/export/bibtex.ts';
import { cslList, toCslItem } from '../../bibliography/export/csl-json.ts';
import { toRis } from '../../bibliography/export/ris.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { Problems } from '../../problems.ts';
import { programName } from '../../program.ts';
import { absoluteUrl } from '../address.ts';
import { madeOutput, type Output } from './outputs.ts';
import { sumOf } from '../cache/packed-cache.ts';
import { listBibUrl, PaperLists, papersIn } from '../lists/paper-lists.ts';
import type { Site } from '../site.ts';

interface PaperDownload {
  /** Root-relative, without prefix. */
  url: string;
  /** Media type. */
  type: string;
  /** Name of the format, the same in every language. */
  title: string;
}

/** What has to be known of a site to write its papers. */
export type DownloadsSite = Pick<Site, 'publications' | 'settings' | 'origin' | 'prefix'>;

interface Format {
  ending: string;
  type: string;
  title: string;
  one: (site: DownloadsSite, paper: Publication) => string;
}

const FORMATS: readonly Format[] = [
  {
    ending: 'bib',
    type: 'application/x-bibtex',
    title: 'BibTeX',
    one: (site, paper) => entries.of(site, paper),
  },
  {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    title: 'RIS',
    one: (site, paper) => toRis(paper, absoluteUrl(site, `/publications/${paper.id}/`)),
  },
  {
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    title: 'CSL-JSON',
    one: (site, paper) => cslList([items.of(site, paper)]),
  },
];

/** BibTeX of a paper for copying, in the letters that the settings ask for. */
export function bibtexOf(site: DownloadsSite, paper: Publication): string {
  const { bibtex: encoding } = site.settings.publications;
  return encoding === 'latex' ? toBibtex(paper, { encoding, key: ownKey(paper, encoding) }) : paper.bibtex;
}

/** The BibTeX of some papers in one file. */
export function entriesOf(site: DownloadsSite, papers: readonly Publication[]): Pick<Output, 'apart' | 'papers' | 'contents' | 'made'> {
  const contents = () => papers.map((paper) => entries.of(site, paper)).join('\n');
  return { apart: true, papers, ...madeOutput(() => ({ stamp: stampOf(site, 'list.bib', papers), contents })) };
}

/** Stands for everything that a file of papers is made from: the papers, the settings, the program if it is known. */
function stampOf(site: DownloadsSite, format: string, papers: readonly Publication[]): string | undefined {
  const around = settingsStamp(site);
  if (around === undefined) return undefined;
  const parts = papers.map(({ hash, versions }) => (versions.length > 0 ? `${hash}${JSON.stringify(versions)}` : hash));
  return `${around} ${format} ${parts.length === 1 ? parts[0] : sumOf(parts.join(' '))}`;
}

const settingsStamps = new WeakMap<DownloadsSite, string>();

function settingsStamp(site: DownloadsSite): string | undefined {
  const program = programName();
  if (!program) return undefined;
  let stamp = settingsStamps.get(site);
  const { settings, origin, prefix } = site;
  if (!stamp) settingsStamps.set(site, (stamp = sumOf(JSON.stringify([program, settings.publications, origin, prefix]))));
  return stamp;
}

/** What was written of each paper of a site, by its id. */
class WrittenOnce {
  readonly #write: (site: DownloadsSite, paper: Publication) => string;
  readonly #sites = new WeakMap<DownloadsSite, Map<string, string>>();

  constructor(write: (site: DownloadsSite, paper: Publication) => string) {
    this.#write = write;
  }

  of(site: DownloadsSite, paper: Publication): string {
    const known = this.#known(site);
    let text = known.get(paper.id);
    if (text === undefined) known.set(paper.id, (text = this.#write(site, paper)));
    return text;
  }

  set(site: DownloadsSite, id: string, text: string): void {
    this.#known(site).set(id, text);
  }

  #known(site: DownloadsSite): Map<string, string> {
    let known = this.#sites.get(site);
    if (!known) this.#sites.set(site, (known = new Map()));
    return known;
  }
}

/** A paper as it stands in .bib files, and in CSL-JSON; a paper of a long record is in many files. */
const entries = new WrittenOnce((site, paper) => toFileEntry(paper, site.settings.publications.bibtex));
const items = new WrittenOnce((_site, paper) => toCslItem(paper));

/** What files of many papers hold of one. */
export interface PaperTexts {
  entry: string;
  item: string;
}

/** What files of many papers hold of this one; written when it is first asked for. */
export function paperTexts(site: DownloadsSite, paper: Publication): PaperTexts {
  return { entry: entries.of(site, paper), item: items.of(site, paper) };
}

/** Remembers what was written elsewhere. */
export function recallTexts(site: DownloadsSite, id: string, { entry, item }: PaperTexts): void {
  entries.set(site, id, entry);
  items.set(site, id, item);
}

/** The files beside the page of a paper. */
export function paperDownloads(paper: Publication): PaperDownload[] {
  return FORMATS.map(({ ending, type, title }) => ({ url: `/publications/${paper.id}/cite.${ending}`, type, title }));
}

/** The files of every paper, and the two of the whole list. */
export function downloadFiles(site: DownloadsSite): Output[] {
  const { publications } = site;
  if (publications.length === 0) return [];
  const bibliography = { url: '/publications.bib', what: 'the bibliography', ...entriesOf(site, publications) };
  return [...paperFiles(site, publications), bibliography, dataFile(site)];
}

/** The files of some papers. */
export function paperFiles(site: DownloadsSite, papers: readonly Publication[]): Output[] {
  return papers.flatMap((paper) =>
    FORMATS.map(({ ending, title, one }) => ({
      url: `/publications/${paper.id}/cite.${ending}`,
      what: `${title} of the paper ${paper.key}`,
      file: paper.position.file,
      line: paper.position.line,
      apart: true,
      ...madeOutput(() => ({ stamp: stampOf(site, ending, [paper]), contents: () => one(site, paper) })),
    })));
}

/** The whole list as data. */
export function dataFile(site: DownloadsSite): Output {
  const { publications } = site;
  const contents = () => cslList(publications.map((paper) => items.of(site, paper)));
  return {
    url: '/publications.json',
    what: 'the bibliography as data',
    apart: true,
    ...madeOutput(() => ({ stamp: stampOf(site, 'json', publications), contents })),
  };
}

/** The BibTeX of every list that the front matter of a page asks for; that of the publications page is its own. */
export function listDownloads(site: Site): Output[] {
  const lists = new PaperLists(site, new Problems());
  return site.pages.flatMap((page) => {
    if (page === site.sections.publications.index) return [];
    const about = lists.papersOf(page);
    return [...(about ? [about] : []), ...lists.listsOf(page)]
      .map((list) => ({ list, papers: papersIn(list) }))
      .filter(({ papers }) => papers.length > 0)
      .map(({ list, papers }) => ({
        url: listBibUrl(page, list),
        what: `BibTeX of a list of ${page.title}`,
        file: page.source,
        ...entriesOf(site, papers),
      }));
  });
}
