/**
 * Formatted citations: one entry in a style ("cite this"), and the citations and references of a whole text. Formatted
 * lazily and kept on disk by the hash of all that goes in.
 */
import { createHash } from 'node:crypto';
import type { Problems } from '../../problems.ts';
import type { Rich } from '../../text/rich.ts';
import type { Publication } from '../publication.ts';
import { CitationCache } from './cache.ts';
import { formatDocument } from './document.ts';
import type { DocumentRequest, PrintedDocument } from './document.ts';
import { openEngine } from './engine.ts';
import type { CslItem, Engine, Use } from './engine.ts';
import { formatEntry } from './entry.ts';
import { builtInLocale, locatedLocale } from './locales.ts';
import { inLanguage } from './own-words.ts';
import { plainDocument, plainEntry } from './plain.ts';
import { MathCloak, reveal, textOf } from './printed.ts';
import type { Printed } from './printed.ts';
import { richOf } from './rich.ts';
import { Schedule } from './schedule.ts';
import type { Part, Wanted, WantedStyle } from './schedule.ts';
import { inSiteLanguage } from './site-language.ts';
import { FALLBACK, StyleBook } from './styles.ts';
import type { CitationStyle, StylePlace } from './styles.ts';

interface CitationsOptions {
  problems: Problems;
  /** Absolute path of data/styles; need not exist. */
  stylesDir?: string;
  /** Absolute path of the folder for formatted text; nothing is kept between builds without it. */
  cacheDir?: string;
  /** BCP 47 language where none is given. */
  locale?: string;
  /** TeX to MathML. */
  renderMath?: (tex: string, display: boolean) => string;
}

/** One reference. */
interface Formatted {
  /** Safe HTML without a surrounding element. */
  html: string;
  text: string;
}

interface Reference {
  publication: Publication;
  /** Safe HTML. */
  html: string;
  /** "[1]" or "1." where the style numbers its references. */
  number?: string;
}

/** The citations and references of a text. */
export interface FormattedDocument {
  /** HTML of each cluster, in the order of the request. */
  clusters: string[];
  references: Reference[];
}

/** What pages ask for. */
export interface Citations {
  /** One paper as a reference in a style: `apa`, `vancouver`, `harvard1`, or a file of data/styles. */
  format(publication: Publication, style?: string, language?: string, where?: StylePlace): Formatted;
  /** The same as rich text. */
  reference(publication: Publication, style: string, language: string, where?: StylePlace): Rich;
  /** All citations of one text, and its reference list. */
  document(request: DocumentRequest, style?: string, language?: string, where?: StylePlace): FormattedDocument;
  /** The name of a style, for a heading: "APA". */
  styleTitle(style: string, where?: StylePlace): string;
  /** Whether a style cites in notes. */
  inNotes(style?: string, where?: StylePlace): boolean;
  /** Starts a thread for `ahead` where nothing is kept of one of these styles. */
  warmUp(styles: readonly WantedStyle[]): void;
  /**
   * Has references formatted that will be asked for, as far as nothing is kept of a style; its parts get ready in turn. There
   * are none where `warmUp` has started no thread, which has nothing to do afterwards.
   */
  ahead(wanted: () => readonly Wanted[]): readonly Part[];
  /** Keeps what was formatted for the next build. */
  save(partly?: boolean): void;
}

/** Anything here that changes what comes out makes the kept text worthless. */
const FORMATTING = '9';

/** Prepares formatting; loads nothing yet. */
export function createCitations(options: CitationsOptions): Citations {
  const styles = new StyleBook(options.stylesDir, options.problems);
  const cache = new CitationCache(options.cacheDir, options.problems);
  const broken = new Set<string>();
  const languageOf = (language?: string): string => language ?? options.locale ?? 'en';
  const itemFor = (item: CslItem, paper: Publication, language: string): CslItem =>
    inSiteLanguage(inLanguage(item, paper, language), options.locale);

  const open = (
    style: CitationStyle,
    language: string,
    items: readonly CslItem[],
    use: Use,
  ): { engine: Engine; style: CitationStyle } => {
    if (!broken.has(style.id)) {
      try {
        return { engine: openEngine(style, language, items, use, (tag) => styles.locale(tag)), style };
      } catch (error) {
        broken.add(style.id);
        options.problems.warn(
          'citation-style-broken',
          `The citation style "${style.title}" cannot be used; Harvard is used`,
          {
            cure: `Download the style again. (${error instanceof Error ? error.message : String(error)})`,
          },
        );
      }
    }
    return { engine: openEngine(FALLBACK, language, items, use), style: FALLBACK };
  };
  const remarkFailure = (papers: readonly Publication[], error: unknown): void => {
    const keys = papers.map(({ key }) => key).join(', ');
    options.problems.warn('citation-failed', `The citation style cannot format ${keys}, which is printed plainly`, {
      ...papers[0]?.position,
      subject: keys,
      cure: `Look for an odd name or date there. (${error instanceof Error ? error.message : String(error)})`,
    });
  };
  const told = new Set<string>();
  /** Says once for each language that the words of the styles are in another. */
  const remarkLanguage = (language: string): void => {
    if (told.has(language)) return;
    told.add(language);
    const tag = builtInLocale(language) === undefined && styles.locale(language) === undefined ? locatedLocale(language) : undefined;
    if (tag === undefined || told.has(tag)) return;
    told.add(tag);
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language.split('-')[0]!);
    options.problems.notice('citation-language', `References in ${name} are printed with English words: “In”, “Eds.”, “and”.`, {
      subject: tag,
      cure: `Save locales-${tag}.xml of https://github.com/citation-style-language/locales as data/styles/locales-${tag}.xml.`,
    });
  };
  const find = (name: string, language: string, where: StylePlace | undefined): CitationStyle => {
    remarkLanguage(language);
    return styles.find(name, where);
  };
  const entryKey = (publication: Publication): string => hash([publication.hash, options.locale]);
  const shelves = new Map<string, string>();
  /** A locale of the project that comes or changes makes all worthless that was kept without it. */
  const shelf = (style: CitationStyle, language: string): string => {
    const name = `${style.id}-${language}`;
    if (!shelves.has(name)) {
      const locale = styles.locale(language);
      shelves.set(name, locale === undefined ? name : `${name}-${hash(locale).slice(0, 8)}`);
    }
    return shelves.get(name)!;
  };

  const schedule = new Schedule({
    rowOf: ({ style: name, where, language }) => {
      const style = styles.find(name, where);
      return { style, language, locale: styles.locale(language), shelf: shelf(style, language) };
    },
    isNew: (row) => cache.isNew(row.shelf),
    itemFor,
    keep: (row, paper, printed) => cache.set(row.shelf, entryKey(paper), printed),
  });

  const entry = (publication: Publication, name: string, language: string, where: StylePlace | undefined): Printed => {
    const style = find(name, language, where);
    return cache.get(shelf(style, language), entryKey(publication), () => {
      const cloak = new MathCloak();
      const item = itemFor(cloak.csl(publication), publication, language);
      const { engine } = open(style, language, [item], 'references');
      try {
        return formatEntry(engine, publication.id, cloak.math);
      } catch (error) {
        remarkFailure([publication], error);
        return plainEntry(publication);
      }
    });
  };

  return {
    format(publication, name = 'apa', languageTag, where) {
      const printed = entry(publication, name, languageOf(languageTag), where);
      return { html: reveal(printed, options.renderMath), text: textOf(printed) };
    },

    reference: (publication, name, language, where) => richOf(entry(publication, name, language, where)),

    document(request, name = 'apa', languageTag, where) {
      const language = languageOf(languageTag);
      const style = find(name, language, where);
      const used = new Map<string, Publication>();
      for (const cluster of request.clusters)
        for (const item of cluster.items) used.set(item.publication.id, item.publication);
      for (const publication of request.nocite ?? []) used.set(publication.id, publication);
      const clusters = request.clusters.map(({ items, ...rest }) => [
        rest,
        items.map(({ publication, ...rest }) => ({ ...rest, id: publication.id })),
      ]);
      const papers = [...used.values()].map((paper) => [paper.id, paper.hash, request.pageOf?.(paper)]);
      const nocite = (request.nocite ?? []).map(({ id }) => id);
      const printed = cache.get<PrintedDocument>(shelf(style, language), hash([clusters, papers, nocite, request.direct, options.locale]), () => {
        const cloak = new MathCloak();
        const items = [...used.values()].map((publication) => itemFor(cloak.csl(publication), publication, language));
        const opened = open(style, language, items, 'documents');
        try {
          return { ...formatDocument(opened.engine, opened.style, language, request, cloak), math: cloak.math };
        } catch (error) {
          remarkFailure([...used.values()], error);
          return plainDocument(request, [...used.values()]);
        }
      });
      const html = (source: string): string => reveal({ html: source, math: printed.math }, options.renderMath);
      return {
        clusters: printed.clusters.map(html),
        references: printed.references.map(({ id, html: source, number }) => ({
          publication: used.get(id)!,
          html: html(source),
          ...(number ? { number } : {}),
        })),
      };
    },

    inNotes: (name = 'apa', where) => styles.find(name, where).format === 'note',
    warmUp: (wanted) => schedule.warmUp(wanted),
    ahead: (wanted) => schedule.ahead(wanted),
    styleTitle: (name, where) => styles.find(name, where).title,
    save: (partly) => cache.save(partly),
  };
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMATTING, value]))
    .digest('hex')
    .slice(0, 24);
}
