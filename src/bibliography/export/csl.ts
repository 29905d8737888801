/**
 * CSL-JSON of a paper. citation-js maps the entry's fields; names, dates, titles and identifiers are then taken from
 * the record, which knows them better. The library is loaded when the first paper is mapped.
 */
import { createRequire } from 'node:module';
import { en } from '../../l10n/en.ts';
import { SEASONS } from '../../l10n/seasons.ts';
import type { Rich } from '../../text/rich.ts';
import { contributors, hasMore } from '../contributors.ts';
import { containerOf, isChapterNumber, isInSeries, issueOf, issuerOf, isPartByItsBook } from '../record/container.ts';
import { parseDate } from '../record/dates.ts';
import { editionNumber } from '../record/edition.ts';
import { blanksLevelled, decodeText } from '../latex/index.ts';
import { isNamedByKind } from '../record/kinds.ts';
import { ownAddress } from '../links/own-address.ts';
import type { Author, Publication, PublicationDate, PublicationKind } from '../publication.ts';

type Csl = Record<string, unknown>;
type Chain = (input: unknown, options: { generateGraph: boolean; forceType: string }) => Csl[];

/** CSL 1.0.2's type for each kind of work. */
const TYPES: Readonly<Record<PublicationKind, string>> = {
  article: 'article-journal',
  conference: 'paper-conference',
  workshop: 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
  'working-paper': 'report',
  'in-preparation': 'manuscript',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  presentation: 'speech',
  online: 'webpage',
  other: 'document',
};

/** Fields that citation-js reads rightly once they are plain text. The others come from the record. */
const MAPPED = new Set([
  'booksubtitle', 'chapter', 'eventdate', 'eventtitle', 'issuetitle', 'number', 'pagetotal', 'part', 'shorttitle',
  'shortjournal', 'titleaddon', 'urldate', 'version', 'volumes',
]);

/** Entries whose `number` is that of an issue, as citation-js has it, which the record knows. */
const IN_ISSUES: ReadonlySet<string> = new Set(['article', 'inproceedings', 'periodical']);

/** LaTeX's own characters, put aside while citation-js reads a value. */
const SPECIAL = '\\{}$~%#&_^"';
const ASIDE = 0xe100;

let chain: Chain | undefined;

function citationJs(): Chain {
  if (chain === undefined) {
    const require = createRequire(import.meta.url);
    const core = require('@citation-js/core') as { plugins: { input: { chain: Chain } } };
    require('@citation-js/plugin-bibtex');
    chain = core.plugins.input.chain;
  }
  return chain;
}

/** Maps one paper. A value that citation-js refuses costs that value only. */
export function toCsl(paper: Publication): Csl {
  const properties: Record<string, string> = {};
  for (const name in paper.fields) {
    if (!MAPPED.has(name) || (name === 'number' && IN_ISSUES.has(paper.type))) continue;
    const text = decodeText(paper.fields[name]!, { lang: paper.lang, acuteS: paper.acuteS });
    if (name === 'chapter' && !isChapterNumber(text, paper)) continue;
    if (text !== '') properties[name] = putAside(text);
  }
  const csl = fromRecord(paper);
  // Of most papers the record knows all there is.
  if (Object.keys(properties).length > 0) {
    for (const [name, value] of Object.entries(mapped(paper.type, paper.id, properties))) {
      if (!(name in csl)) csl[name] = typeof value === 'string' ? restore(value) : value;
    }
  }
  return withoutEmpty(csl);
}

function mapped(type: string, label: string, properties: Record<string, string>): Csl {
  try {
    return mapOnce(type, label, properties);
  } catch {
    const kept: Record<string, string> = {};
    for (const [name, value] of Object.entries(properties)) {
      try {
        mapOnce(type, label, { [name]: value });
        kept[name] = value;
      } catch {
        // This one value is what the library cannot take.
      }
    }
    return mapOnce(type, label, kept);
  }
}

function mapOnce(type: string, label: string, properties: Record<string, string>): Csl {
  return citationJs()([{ type, label, properties }], { generateGraph: false, forceType: '@biblatex/entries+list' })[0] ?? {};
}

function putAside(text: string): string {
  return text.replace(/[\\{}$~%#&_^"]/gu, (character) => String.fromCodePoint(ASIDE + SPECIAL.indexOf(character)));
}

function restore(text: string): string {
  return text.replace(/[\uE100-\uE10A]/gu, (character) => SPECIAL[character.codePointAt(0)! - ASIDE]!);
}

/**
 * CSL's variables for the title of a paper and of what holds it. Of a work in several volumes, `title` or
 * `container-title` is that of the work, and `volume-title` that of the volume (CSL 1.0.2, appendix IV; pandoc does so).
 */
export function placesOfTitles({ kind, mainTitle }: Pick<Publication, 'kind' | 'mainTitle'>): { title: string; container: string } {
  const isVolume = mainTitle !== undefined;
  return {
    title: isVolume && !isInside(kind) ? 'volume-title' : 'title',
    container: isVolume && isInside(kind) ? 'volume-title' : 'container-title',
  };
}

/** Whether works of a kind stand in others. */
function isInside(kind: PublicationKind): boolean {
  return kind === 'article' || kind === 'conference' || kind === 'workshop' || kind === 'chapter';
}

function fromRecord(paper: Publication): Csl {
  const inside = isInside(paper.kind);
  const places = placesOfTitles(paper);
  const abstract = paper.unmarked?.abstract ?? paper.abstract;
  const container = inside && containerOf(paper) !== undefined ? cslText(paper.unmarked?.venue ?? paper.venue!) : undefined;
  return {
    id: paper.id,
    'citation-key': paper.key,
    type: isPartByItsBook(paper) ? TYPES.book : TYPES[paper.kind],
    title: paper.mainTitle,
    [places.title]: cslText(paper.unmarked?.title ?? paper.title),
    author: [
      ...paper.authors.map(cslName),
      ...(paper.collaboration === undefined ? [] : [{ literal: paper.collaboration }]),
      ...(paper.moreAuthors ? [OTHERS] : []),
    ],
    editor: cslNames(paper.editors, paper.moreEditors),
    translator: cslNames(contributors(paper, 'translator'), hasMore(paper, 'translator')),
    'container-author': inside ? cslNames(contributors(paper, 'bookauthor'), hasMore(paper, 'bookauthor')) : undefined,
    issued: paper.date && cslDate(paper.date),
    'original-date': originally(paper.fields['origdate']),
    status: paper.status,
    'container-title': inside ? paper.mainTitle : undefined,
    ...(container !== undefined && { [places.container]: container }),
    'container-title-short': inside && !paper.venueIsHoped ? paper.venueShort : undefined,
    publisher: publisherOf(paper, inside),
    'publisher-place': paper.place,
    'event-place': paper.eventPlace,
    volume: paper.volume,
    // biblatex's number of a book is that within its series, CSL's `collection-number`.
    issue: issueOf(paper),
    ...(isInSeries(paper) && IN_ISSUES.has(paper.type) && { 'collection-number': paper.issue }),
    page: pageOf(paper),
    number: paper.articleNumber ?? paper.number,
    edition: paper.edition && String(editionNumber(paper.edition) ?? paper.edition),
    'collection-title': paper.series,
    genre: paper.genre ?? (isNamedByKind(paper) ? en.kinds[paper.kind] : undefined),
    DOI: paper.ids.doi,
    ISBN: paper.ids.isbn,
    ISSN: paper.ids.issn,
    PMID: paper.ids.pmid,
    PMCID: paper.ids.pmcid,
    URL: ownAddress(paper),
    abstract: abstract && cslText(abstract),
    keyword: paper.keywords.join(', '),
    language: paper.lang,
    note: undefined,
  };
}

/** With hyphens, which CSL takes for dashes; where there are some within a number, dashes stay to tell which is which. */
function pageOf(paper: Publication): string | undefined {
  const pages = paper.pages && blanksLevelled(paper.pages);
  return pages?.includes('-') ? pages : pages?.replaceAll('–', '-');
}

/** In a thesis, a preprint or a patent, what stands as the venue is who published or holds it. */
function publisherOf(paper: Publication, inside: boolean): string | undefined {
  if (inside) return issuerOf(paper);
  if (paper.kind === 'book') return paper.publisher;
  return containerOf(paper) ?? paper.publisher;
}

/** CSL has no word for more people than are named. Pandoc writes this name, and prints "et al." for it; so does mended.ts. */
const OTHERS = { literal: 'others' };

/** Whether a name of CSL stands for more people than are named. */
export function isOthers({ literal }: Readonly<Record<string, unknown>>): boolean {
  return literal === OTHERS.literal;
}

function cslNames(people: readonly Author[], more: boolean | undefined): Csl[] {
  return [...people.map(cslName), ...(more ? [OTHERS] : [])];
}

/** A name in CSL's parts, beside which its schema allows no others; institutions stay whole. */
function cslName(author: Author): Csl {
  if (author.family === undefined) return { literal: author.literal ?? author.display };
  return withoutEmpty({
    family: author.family,
    given: author.given,
    'non-dropping-particle': author.particle,
    suffix: author.suffix,
  });
}

/** When a work first appeared, which may be before Christ. */
function originally(typed: string | undefined): Csl | undefined {
  const read = typed === undefined ? undefined : parseDate(typed.replace(/[{}]/gu, ''));
  return read && cslDate(read.date);
}

function cslDate(date: PublicationDate): Csl {
  const part = ({ year, month, day }: { year: number; month?: number; day?: number }): number[] =>
    [year, month, month === undefined ? undefined : day].filter((value) => value !== undefined);
  const ends = date.end === undefined ? [part(date)] : [part(date), part(date.end)];
  // A style prints no span from a day to a year.
  const known = Math.min(...ends.map(({ length }) => length));
  return {
    'date-parts': ends.map((end) => end.slice(0, known)),
    ...((date.uncertain ?? date.approximate) && { circa: true }),
    ...(date.season !== undefined && { season: SEASONS.indexOf(date.season) + 1 }),
  };
}

const CSL_TAGS = { em: 'i', strong: 'b', sup: 'sup', sub: 'sub' } as const;

/** What a reader of CSL's rich text would take for the beginning of a tag. */
export const SEEMING_TAG = /<(?=\/?(?:i|b|sup|sub|sc|span)\b)/giu;

/** CSL's rich text: `<i> <b> <sup> <sub>`; mathematics as TeX between dollars. */
export function cslText(rich: Rich): string {
  let out = '';
  for (const node of rich) {
    // What only looks like a tag must not become one, and there is no way to write it.
    if (node.type === 'text' || node.type === 'code') out += node.value.replace(SEEMING_TAG, '\u2039');
    else if (node.type === 'math') out += `$${node.tex}$`;
    else if (node.type === 'break') out += ' ';
    else if (node.type === 'link') out += cslText(node.children);
    else out += `<${CSL_TAGS[node.type]}>${cslText(node.children)}</${CSL_TAGS[node.type]}>`;
  }
  return out;
}

function withoutEmpty(csl: Csl): Csl {
  const full: Csl = {};
  for (const name in csl) {
    const value = csl[name];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) full[name] = value;
  }
  return full;
}
