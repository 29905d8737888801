/** The citations of one text: "(Quill, 2021, p. 3)", and the list of what was cited. */
import { escapeHtml } from '../../text/rich.ts';
import type { Publication } from '../publication.ts';
import { inline } from '../../markdown/one-line.ts';
import { cslText } from '../export/csl.ts';
import type { Citation, CiteItem, Engine } from './engine.ts';
import { labelWords, readLocator, type LabelWords } from './locators.ts';
import { referenceHtml, sanitize, withIsolates } from './printed.ts';
import type { MathCloak } from './printed.ts';
import type { CitationStyle } from './styles.ts';

interface CitedItem {
  publication: Publication;
  /** Markdown. */
  prefix?: string;
  /** What follows the key, in Markdown: `S. 3-5, *passim*`. */
  locator?: string;
  suppressAuthor?: boolean;
}

export interface Cluster {
  items: readonly CitedItem[];
  /** `text`: the author's name is part of the sentence, "Quill (2021)"; `author`: that name alone, before a note. */
  mode: 'parenthesis' | 'text' | 'author';
  /** Number of the footnote in which it stands. */
  note?: number;
  /** What comes behind it in that footnote, where it does not end it. */
  followedBy?: 'stop' | 'words';
}

export interface DocumentRequest {
  /** In reading order. */
  clusters: readonly Cluster[];
  /** In the list without being cited. */
  nocite?: readonly Publication[];
  /** Address of the page of a paper, if it has one. */
  pageOf?: (publication: Publication) => string | undefined;
  /** Citations lead to that page, where there is one, instead of to the list. */
  direct?: boolean;
}

export interface PrintedDocument {
  clusters: string[];
  references: { id: string; html: string; number?: string }[];
  math: readonly string[];
}

/** Id of a reference in its list. */
export const referenceId = (id: string): string => `ref-${id}`;

/**
 * Formats every citation of a text and its reference list. Formulas stay hidden.
 *
 * @param language BCP 47
 */
export function formatDocument(
  engine: Engine,
  style: CitationStyle,
  language: string,
  request: DocumentRequest,
  cloak: MathCloak,
): Omit<PrintedDocument, 'math'> {
  const numbered = style.format === 'numeric' || style.format === 'label';
  const link = linkerOf(request);
  const words = labelWords((name, form, plural) => engine.getTerm(name, form, plural));
  const printedWords = (markdown: string): string => cslText(cloak.hide(inline(markdown, language)));
  const citations = request.clusters.flatMap((cluster, index) =>
    cluster.mode === 'author' ? [] : [toCitation(cluster, index, style, words, printedWords)]);
  const uncited = (request.nocite ?? []).map(({ id }) => id);
  const printed = new Map(
    engine.rebuildProcessorState(citations, 'html', uncited).map(([id, , html]) => [id, html.replace(AFTER_WORDS, '')]),
  );
  const made = engine.makeBibliography();
  const ids = made ? made[0].entry_ids.flat() : [];
  const clusters = request.clusters.map((cluster, index) => {
    const first = cluster.items[0]!.publication;
    const isolated = (html: string): string =>
      withIsolates(html, () => cluster.items.map(({ publication }) => engine.sys.retrieveItem(publication.id)));
    if (cluster.mode === 'author') return isolated(link(first.id, escapeHtml(shortAuthors(first, engine))));
    // A suppressed author leaves the blank that stood behind it.
    const whole = sanitize(printed.get(`c${index}`) ?? '').replace(/([([])\s+/g, '$1');
    const html = cluster.followedBy === 'stop' ? whole.replace(/\.$/, '') : whole;
    const sorted = engine.registry.citationreg.citationById[`c${index}`]?.sortedItems?.map(([, item]) => item.id);
    const order = sorted ?? cluster.items.map(({ publication }) => publication.id);
    const linked = numbered
      ? linkNumbers(html, order, ids, link)
      : linkParts(html, order, engine.citation.opt.layout_delimiter ?? '; ', link);
    // A note says the name anyway.
    const composed = cluster.mode === 'text' && style.format !== 'author-date' && style.format !== 'note';
    return isolated(composed ? `${escapeHtml(shortAuthors(first, engine))} ${linked}` : linked);
  });
  const papers = new Map(
    [
      ...request.clusters.flatMap(({ items }) => items.map(({ publication }) => publication)),
      ...(request.nocite ?? []),
    ].map((paper) => [paper.id, paper]),
  );
  const references = (made ? made[1] : []).map((source, index) => {
    const paper = papers.get(ids[index]!)!;
    const { html, number } = referenceHtml(source);
    const page = request.pageOf?.(paper);
    return {
      id: paper.id,
      html: withIsolates(
        page ? linkTitle(html, cslText(cloak.hide(paper.title)), page) : html,
        () => [engine.sys.retrieveItem(paper.id)],
      ),
      ...(number ? { number } : {}),
    };
  });
  return { clusters, references };
}

/**
 * Behind the words after a citation that is not the end: where they end in a full stop, "5 f.; Oak 2020", citeproc would
 * take the semicolon away; and within a note, the full stop of the style that comes behind this goes with it.
 */
const MORE_FOLLOWS = '\ue2fe';
const AFTER_WORDS = /\ue2fe\.?/g;

function toCitation({ items, mode, note = 0, followedBy }: Cluster, index: number, style: CitationStyle, words: LabelWords, printed: (markdown: string) => string): Citation {
  const citationItems = items.map(({ publication, prefix, locator, suppressAuthor }, position): CiteItem => {
    const { suffix: typed, ...place } = locator ? readLocator(locator, words) : {};
    const suffix = typed ? printed(typed) : '';
    const last = position === items.length - 1;
    const goesOn = last ? followedBy === 'words' : suffix.endsWith('.');
    return {
      id: publication.id,
      ...(prefix ? { prefix: `${printed(prefix)} ` } : {}),
      ...place,
      ...(suffix || goesOn ? { suffix: goesOn ? suffix + MORE_FOLLOWS : suffix } : {}),
      ...(suppressAuthor ? { 'suppress-author': true } : {}),
    };
  });
  // "see A; but compare B" must stay in its order, and A that the sentence names comes first.
  const ordered = mode === 'text' || citationItems.some(({ prefix, suffix }) => prefix || suffix);
  const composite = mode === 'text' && style.format === 'author-date';
  return {
    citationID: `c${index}`,
    citationItems,
    properties: {
      noteIndex: note,
      ...(composite ? { mode: 'composite' as const } : {}),
      ...(ordered ? { unsorted: true } : {}),
    },
  };
}

type Linker = (id: string, html: string) => string;

function linkerOf({ clusters, direct, pageOf }: DocumentRequest): Linker {
  const pages = new Map<string, string | undefined>();
  if (direct) for (const { items } of clusters) for (const { publication } of items) pages.set(publication.id, pageOf?.(publication));
  return (id, html) => {
    const page = pages.get(id);
    return page === undefined
      ? `<a href="#${escapeHtml(referenceId(id))}" role="doc-biblioref">${html}</a>`
      : `<a href="${escapeHtml(page)}">${html}</a>`;
  };
}

/** "(Quill, 2021; Oak, 2020)": each part leads to its reference. */
function linkParts(html: string, ids: readonly string[], delimiter: string, link: Linker): string {
  if (html.includes('<a ')) return html;
  const brackets = /^([([]?)(.*?)([)\]]?)$/s.exec(html)!;
  if (ids.length === 1)
    return balanced(brackets[2]!) ? brackets[1] + link(ids[0]!, brackets[2]!) + brackets[3] : link(ids[0]!, html);
  // The semicolon of `&#38;` parts nothing.
  const parts = brackets[2]!.replace(/&(#?\w+);/g, '&$1\uE000').split(delimiter).map((part) => part.replaceAll('\uE000', ';'));
  if (parts.length !== ids.length) return html;
  return brackets[1] + parts.map((part, index) => link(ids[index]!, part)).join(delimiter) + brackets[3];
}

function balanced(html: string): boolean {
  return html.split('(').length === html.split(')').length && html.split('<').length === html.split('>').length;
}

/** "[1, 3–5]": each number leads to its reference; a page number does not. */
function linkNumbers(html: string, ids: readonly string[], order: readonly string[], link: Linker): string {
  const numbers = new Map(ids.map((id) => [String(order.indexOf(id) + 1), id]));
  const done = new Set<string>();
  return html.replace(/<[^>]*>|&#?\w+;|\d+/g, (piece) => {
    const id = numbers.get(piece);
    if (!id || done.has(piece)) return piece;
    done.add(piece);
    return link(id, piece);
  });
}

/** "Quill and Oak", "Quill et al.": who is spoken of where the style itself prints no name. */
function shortAuthors({ authors, moreAuthors, titleText }: Publication, engine: Engine): string {
  const names = authors.map(({ particle, family, display }) =>
    family ? [particle, family].filter(Boolean).join(' ') : display,
  );
  if (names.length === 0) return titleText;
  if (names.length > 2 || moreAuthors) return `${names[0]!} ${engine.getTerm('et-al') || 'et al.'}`;
  return names.join(` ${engine.getTerm('and') || 'and'} `);
}

/** Makes the title of a reference a link; a style that changed its letters gets the link at the end. */
function linkTitle(html: string, title: string, page: string): string {
  const plain = (text: string): string =>
    text
      .replace(/&(?:amp|#38);/g, '&')
      .replace(/&(?:quot|#34);/g, '"')
      .replace(/&#39;/g, "'");
  const open = `<a href="${escapeHtml(page)}">`;
  // Titles with markup or quotation marks come back changed; the text between them is found by its words.
  const wanted = sanitize(title.replaceAll('&', '&#38;'));
  for (const candidate of [wanted, escapeHtml(plain(wanted)), wanted.replaceAll("'", '’')]) {
    const at = candidate === '' ? -1 : html.toLowerCase().indexOf(candidate.toLowerCase());
    if (at >= 0 && outsideTags(html, at)) {
      const end = at + candidate.length;
      return `${html.slice(0, at)}${open}${html.slice(at, end)}</a>${html.slice(end)}`;
    }
  }
  return `${html} ${open}↗</a>`;
}

function outsideTags(html: string, at: number): boolean {
  const before = html.slice(0, at);
  return (
    before.lastIndexOf('<') <= before.lastIndexOf('>') && before.split('<a ').length === before.split('</a>').length
  );
}
