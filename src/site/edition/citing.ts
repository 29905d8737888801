/** What texts of a site cite, and how its papers and pages are to be cited; formatted text is kept in `.cache/citations`. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CitationCache } from '../../bibliography/citations/cache.ts';
import type { Citations } from '../../bibliography/citations/index.ts';
import { createCitations } from '../../bibliography/citations/index.ts';
import { keepCsl } from '../../bibliography/citations/kept-csl.ts';
import type { PageSettings } from '../../bibliography/citations/pages.ts';
import { createPageCitations } from '../../bibliography/citations/pages.ts';
import type { Part } from '../../bibliography/citations/schedule.ts';
import { keysOf } from '../../bibliography/keys.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { Page } from '../../content/page.ts';
import type { MarkdownOptions, MarkdownPage } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import { closest } from '../../text/closest.ts';
import type { Rich } from '../../text/rich.ts';
import type { Place } from '../../yaml/read.ts';
import type { Site } from '../site.ts';

interface CitedAs {
  /** Name of the style: "APA". */
  style: string;
  html: string;
  text: string;
}

interface CitingOptions {
  problems: Problems;
  /** Adds the path prefix. */
  url: (path: string) => string;
  math: (tex: string, display: boolean) => string;
}

export interface Citing {
  /** What Markdown asks: citations, reference list, keys. */
  hooks: Required<Pick<MarkdownOptions, 'cite' | 'citesInNotes' | 'references' | 'knownKey' | 'nearestKey'>>;
  /** A paper as a reference, in each style of the settings, or in so many of the first. */
  citedAs(publication: Publication, lang: string, styles?: number): CitedAs[];
  /** A paper as a reference in one style, as rich text. `where` names the style, for a message that there is none. */
  reference(publication: Publication, style: string, lang: string, where: { file: string; line?: number }): Rich;
  /** In a first build of many papers, starts a thread that gets ready for `ahead`. */
  warmUp(): void;
  /**
   * After `warmUp`, begins with all references that pages will show, in this order: of `pages` (their records, with their languages) in
   * the first of the styles offered, of papers in all of them. None where nothing was to be warmed up.
   */
  ahead(pages: () => readonly { record: Publication; lang: string }[]): readonly Part[];
  /** Keeps what was formatted for the next build; call once everything is printed, or known (`partly`) from before. */
  save(partly?: boolean): void;
}

const STANDARD_STYLES = ['apa', 'vancouver', 'harvard1'];
/** Formatting takes some milliseconds a paper and style: beyond so many papers it is done only for those who ask for it. */
const STANDARD_LIMIT = 100;

/** To start a thread takes as long as to format a few papers. */
const WORTH_A_THREAD = 20;

function stylesOffered(site: Citable): readonly string[] {
  return site.settings.publications.styles ?? (site.publications.length <= STANDARD_LIMIT ? STANDARD_STYLES : []);
}

/** What citing goes by; known before any text is read. */
export type Citable = Pick<Site, 'root' | 'settings' | 'settingsPlace' | 'publications' | 'references'>;

/** Prepares citing for a site. Nothing is formatted, and nothing loaded, before it is asked for. */
export function createCiting(site: Citable, { problems, url, math }: CitingOptions): Citing {
  const folder = join(site.root, '.cache/citations');
  const items = new CitationCache(folder, problems);
  keepCsl(site.publications, items);
  keepCsl(site.references, items);
  const citations = createCitations({
    problems,
    stylesDir: join(site.root, 'data/styles'),
    cacheDir: folder,
    locale: site.settings.language,
    renderMath: math,
  });
  const rows = () => stylesOffered(site).map((style, index) => ({ style, where: settingPlace(site, ['publications', 'styles', index]) }));
  return {
    hooks: markdownHooks(site, citations, problems, url),
    citedAs(publication, lang, styles) {
      return stylesOffered(site).slice(0, styles).map((name, index) => {
        const where = settingPlace(site, ['publications', 'styles', index]);
        return { style: citations.styleTitle(name, where), ...citations.format(publication, name, lang, where) };
      });
    },
    warmUp() {
      if (site.publications.length < WORTH_A_THREAD || availableParallelism() < 2) return;
      citations.warmUp(rows().map((row) => ({ ...row, language: site.settings.language })));
    },
    ahead(pages) {
      const language = site.settings.language;
      return citations.ahead(() => {
        const styles = rows();
        const ofPapers = styles.map((style) => ({ ...style, language }));
        return [
          ...pages().map(({ record, lang }) => ({ paper: record, styles: styles.slice(0, 1).map((style) => ({ ...style, language: lang })) })),
          ...site.publications.map((paper) => ({ paper, styles: ofPapers })),
        ];
      });
    },
    reference: (publication, style, lang, where) => citations.reference(publication, style, lang, where),
    save(partly) {
      citations.save(partly);
      items.save(partly);
    },
  };
}

function markdownHooks(site: Citable, citations: Citations, problems: Problems, url: (path: string) => string): Citing['hooks'] {
  const works = [...site.publications, ...site.references];
  const own = new Set(site.publications);
  const pageOf = (publication: Publication): string | undefined =>
    own.has(publication) ? url(`/publications/${publication.id}/`) : undefined;
  const known = new WeakMap<MarkdownPage, PageSettings>();
  const settingsOf = (page: MarkdownPage): PageSettings => {
    let settings = known.get(page);
    if (!settings) known.set(page, (settings = pageSettings(site, page, connected, problems)));
    return settings;
  };
  const keys = (): string[] => works.flatMap(keysOf);
  const connected = {
    ...createPageCitations(citations, works, settingsOf, pageOf),
    nearestKey: (key: string) => closest(key, keys()),
  };
  return {
    ...connected,
    cite(cluster, page) {
      const made = connected.cite(cluster, page);
      // A line of front matter or of a data file has no reference list for its citations to lead to.
      return made && !isPage(page) ? () => made().replace(/<a href="#[^"]*"[^>]*>(.*?)<\/a>/g, '$1') : made;
    },
    citesInNotes: (page) => isPage(page) && connected.citesInNotes(page),
    references: (page) => (isPage(page) ? connected.references(page) : undefined),
  };
}

interface Keys {
  knownKey(key: string): boolean;
  nearestKey(key: string): string | undefined;
}

/** What a page says about its citations. Keys under `nocite:` that nobody knows are reported. */
function pageSettings(site: Citable, page: MarkdownPage, keys: Keys, problems: Problems): PageSettings {
  const [siteStyle] = site.settings.publications.styles ?? STANDARD_STYLES;
  const settings: PageSettings = { language: page.lang, direct: true, ...(siteStyle && { style: siteStyle }) };
  if (!isPage(page)) return { ...settings, ...settingPlace(site, ['publications', 'styles', 0]) };
  const { citation_style: style, nocite } = page.data;
  const place = (path: (string | number)[]): Place => page.positionOf?.(path, 'value') ?? { line: 1, column: 1 };
  const listed = (Array.isArray(nocite) ? nocite : []).flatMap((entry, index) =>
    String(entry).split(/[\s,;]+/).filter(Boolean).map((typed) => ({ key: typed.replace(/^@/, ''), index })));
  const nocited = listed.filter(({ key, index }) => {
    if (key === '*' || keys.knownKey(key)) return true;
    const near = keys.nearestKey(key);
    problems.warn('citation-unknown', `No paper has the key “${key}”.`, {
      file: page.source,
      ...place(['nocite', index]),
      subject: key,
      cure: near ? `Did you mean “${near}”?` : 'Mend the key, or add the paper to a .bib file in data/.',
    });
    return false;
  });
  return {
    ...settings,
    ...(typeof style === 'string'
      ? { style, file: page.source, line: place(['citation_style']).line }
      : settingPlace(site, ['publications', 'styles', 0])),
    ...(nocited.length > 0 && { nocite: nocited.map(({ key }) => key) }),
  };
}

function isPage(page: MarkdownPage): page is Page {
  return 'data' in page;
}

function settingPlace(site: Citable, path: (string | number)[]): { file: string; line: number } {
  return { file: 'data/site.yaml', line: site.settingsPlace?.(path).line ?? 1 };
}
