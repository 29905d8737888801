/**
 * BibTeX for copying and downloading: made from the record, in the dialect its author wrote, without the fields that
 * only a homepage understands, with a key that works.
 */
import { edtfYear } from '../../l10n/years.ts';
import type { Name, Publication } from '../publication.ts';
import { KEYWORD_FIELDS, sharedKeywords } from '../record/keywords.ts';
import { SITE_FIELDS, STANDARD_FIELDS } from '../bibtex/known-fields.ts';
import { typedApostrophes } from './typed-apostrophes.ts';
import { halfWidth } from '../../text/half-width.ts';
import { workable, type Encoding } from '../bibtex/working-keys.ts';
import { readEntity } from '../latex/markup.ts';
import { tagsToCommands } from './html-tags.ts';
import { APART, lettersToLatex, lettersToUtf8, unescapeQuotes } from './latex-letters.ts';

interface BibtexOptions {
  /** Letters outside ASCII as they are, or as LaTeX commands. `utf-8` if left out. */
  encoding?: Encoding;
  /** Abstract and keywords too, as in a file that another program reads; a copied entry is better short. */
  full?: boolean;
  /** Written in place of the key as typed, where that one is taken. */
  key?: string;
}

/** What the export reads of a record. */
type BibtexSource = Pick<
  Publication,
  'key' | 'type' | 'fields' | 'authors' | 'moreAuthors' | 'editors' | 'moreEditors' | 'titleText' | 'date' | 'venueText' | 'venueIsStandIn' | 'pages' | 'ids' | 'acuteS'
>;

/** In this order; what is left follows as in the file. */
const ORDER = (
  'author editor title subtitle shorttitle journal journaltitle booktitle maintitle mainsubtitle series year date month day ' +
  'volume number issue pages eid edition publisher organization institution school address location howpublished type ' +
  'note doi eprint eprinttype archiveprefix eprintclass primaryclass isbn issn pmid pmcid url urldate keywords abstract'
).split(' ');

/** Identifiers that no dialect defines and readers understand. */
const IDENTIFIERS = new Set(
  'pmid pmcid mrnumber zblnumber zbl hal_id lccn adsurl articleno art_number numpages'.split(' '),
);

/** Standard fields that organise a file or a desk and say nothing about the paper. */
const PRIVATE = new Set(
  (
    'annote annotation crossref xdata xref entryset ids options presort sortkey sortname sortshorthand ' +
    'sorttitle sortyear indextitle key label file library related relatedoptions relatedstring relatedtype gender ' +
    'verba verbb verbc urlyear urlmonth urlday'
  ).split(' '),
);
const ONLY_FULL = new Set(['abstract', ...KEYWORD_FIELDS]);
/** Styles count with them, or compare them. */
const NUMBERS = new Set(['year', 'date', 'month', 'day', 'volume', 'number', 'issue']);
const VERBATIM = new Set(['url', 'doi', 'eprint', 'pmid', 'pmcid', 'hal_id', 'adsurl']);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Where the venue goes when the entry inherited it and does not say it itself. */
const VENUE_FIELD: Readonly<Record<string, string>> = {
  article: 'journal',
  inproceedings: 'booktitle',
  conference: 'booktitle',
  incollection: 'booktitle',
  phdthesis: 'school',
  mastersthesis: 'school',
  techreport: 'institution',
  talk: 'howpublished',
  presentation: 'howpublished',
  poster: 'howpublished',
};

const SAYS_WHERE = [
  'journal',
  'journaltitle',
  'booktitle',
  'school',
  'institution',
  'howpublished',
  'publisher',
  'eprint',
];

/** One entry, ending in a line break. Never throws. */
export function toBibtex(publication: BibtexSource, options: BibtexOptions = {}): string {
  return writeEntry(publication, options.key ?? workingKey(publication, options.encoding), options);
}

function writeEntry(publication: BibtexSource, key: string, options: BibtexOptions): string {
  const letters = options.encoding === 'latex' ? lettersToLatex : lettersToUtf8;
  const type = /^[a-z]+$/.test(publication.type) ? publication.type : 'misc';
  const fields = entryFields(publication, options.full ?? false);
  const lines = [...fields].map(([name, value]) => {
    const text = VERBATIM.has(name) ? value : letters(value);
    return `  ${name} = ${name === 'month' && MONTHS.includes(text) ? text : `{${closed(text)}}`},\n`;
  });
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** The key as typed, as far as BibTeX takes it; the second of two equal ones gets a number. */
export function ownKey(
  publication: Pick<Publication, 'key' | 'keyNumbers' | 'authors' | 'date' | 'titleText'>,
  encoding: Encoding = 'utf-8',
): string {
  const number = publication.keyNumbers?.[encoding];
  const key = workingKey(publication, encoding);
  return number === undefined ? key : `${key}-${number}`;
}

/** An entry as it stands in .bib files: with all it says, and under the same key in each. */
export function toFileEntry(publication: Publication, encoding: BibtexOptions['encoding']): string {
  return writeEntry(publication, ownKey(publication, encoding), { encoding, full: true });
}

function entryFields(publication: BibtexSource, full: boolean): Map<string, string> {
  const { fields, acuteS = false } = publication;
  const kept: Record<string, string> = {};
  for (const [name, typed] of Object.entries(fields)) {
    const known = STANDARD_FIELDS.has(name) || IDENTIFIERS.has(name) || ONLY_FULL.has(name);
    if (!known || PRIVATE.has(name) || SITE_FIELDS.has(name) || (ONLY_FULL.has(name) && !full)) continue;
    const value = KEYWORD_FIELDS.includes(name) ? sharedKeywords(typed) : NUMBERS.has(name) ? halfWidth(typed) : typed;
    if (value.trim() === '') continue;
    kept[name] = VERBATIM.has(name) ? verbatim(value) : unescapeQuotes(ampersandsEscaped(oneLine(tagsToCommands(value, name === 'abstract'))), acuteS);
  }
  // What only readers of East Asia take for a span.
  if (publication.pages && /~|[^\p{ASCII}\p{Pd}\s]/u.test(kept.pages ?? '')) kept.pages = publication.pages.replaceAll('–', '--');
  // The name that Web of Science has for it.
  if (fields['article-number']) kept.eid ??= oneLine(fields['article-number']);
  const asTyped = (field: 'author' | 'editor', names: readonly Name[]): Name[] => typedApostrophes(names, fields[field] ?? '');
  setOrDrop(kept, 'author', writeNames(asTyped('author', publication.authors), publication.moreAuthors));
  setOrDrop(kept, 'editor', writeNames(asTyped('editor', publication.editors), publication.moreEditors ?? false));
  kept.title ??= escapeText(publication.titleText);
  inherit(kept, publication);
  identify(kept, publication);
  const names = [...ORDER.filter((name) => name in kept), ...Object.keys(kept).filter((name) => !ORDER.includes(name))];
  return new Map(names.map((name) => [name, kept[name]!]));
}

/** Line breaks are blanks, but a blank line parts paragraphs. */
function oneLine(value: string): string {
  return value.trim().replace(/(?<!\s)\s*\n\s*/g, (gap) => (/\n\s*\n/.test(gap) ? '\n\n' : ' '));
}

function setOrDrop(fields: Record<string, string>, name: string, value: string): void {
  if (value === '') delete fields[name];
  else fields[name] = value;
}

/** What stood in a crossref parent is said in full: a copied entry stands alone. */
function inherit(kept: Record<string, string>, publication: BibtexSource): void {
  const { date, venueText, venueIsStandIn, type } = publication;
  if (!kept.date && !kept.year && date) kept.year = edtfYear(date.year);
  // "13--18 July" has no other place in BibTeX.
  const isSpan = date?.end !== undefined && kept.month !== undefined;
  if (!kept.date && date?.month && !isSpan) kept.month = MONTHS[date.month - 1]!;
  if (!kept.date && date?.day && !date.end) kept.day ??= String(date.day);
  const field = VENUE_FIELD[type];
  if (field && venueText && !venueIsStandIn && !SAYS_WHERE.some((name) => name in kept)) kept[field] = escapeText(venueText);
}

/** Identifiers as the record understood them: al-folio's `arxiv` becomes `eprint`, an address becomes a bare DOI. */
function identify(kept: Record<string, string>, { ids }: BibtexSource): void {
  setOrDrop(kept, 'doi', ids.doi ?? '');
  if (ids.arxiv && !kept.eprint) {
    kept.eprint = ids.arxiv;
    kept.archiveprefix = 'arXiv';
  }
  if (ids.hal && kept.eprint !== ids.hal) kept.hal_id ??= ids.hal;
  for (const id of ['isbn', 'issn', 'pmid'] as const) if (ids[id]) kept[id] ??= ids[id];
  // With its letters, without which it is taken for one at PubMed.
  if (ids.pmcid) kept.pmcid = ids.pmcid;
}

/** `\url{…}`, escapes and braces taken off; what would end the field or hide its end is percent-encoded. */
function verbatim(value: string): string {
  return value
    .trim()
    .replace(/^\\(?:url|path)\s*\{([^]*)\}$/, '$1')
    .replace(/\{?\\(?:~|textasciitilde)(?:\{\})?\}?/g, '~')
    .replace(/\\([_%#&$~])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/[\s{}\\"]/g, (character) => (character === '"' ? '%22' : ''));
}

/** `Family, Given` for every name, in a form that BibTeX's own rules read back the same. */
export function writeNames(names: readonly Name[], more: boolean): string {
  const written = names.map((name) => {
    const twice = (part = ''): string => escapeText([part, name.inOtherScript].filter(Boolean).join(' '));
    if (name.literal !== undefined || !name.family) return `{${twice(name.literal ?? name.given)}}`;
    const family = escapeText(name.family);
    const guarded = /^\p{Ll}|[\s~]\p{Ll}|,|\sand\s/u.test(name.family) ? `{${family}}` : family;
    const von = name.particle ? `${escapeText(name.particle)} ${guarded}` : guarded;
    const given = twice(name.given);
    const parts = [von, ...(name.suffix ? [escapeText(name.suffix)] : []), ...(given ? [given] : [])];
    if (parts.length === 1) return family === guarded && name.family.includes(' ') ? `{${von}}` : von;
    return parts.map((part, at) => (at > 0 && part.includes(',') ? `{${part}}` : part)).join(', ');
  });
  return [...written, ...(more ? ['others'] : [])].filter((name) => name !== '{}').join(' and ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX counts braces behind a backslash, too: one that has no other would swallow what follows the field. */
const LONE_BRACES: typeof ESCAPES = { ...ESCAPES, '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) if (sign === '{') depth++; else if (sign === '}' && --depth < 0) return false;
  return depth === 0;
}

/** Plain text as LaTeX source; mathematics between dollars stays. */
export function escapeText(text: string): string {
  const escapes = isBalanced(text) ? ESCAPES : LONE_BRACES;
  return text
    .split(/(\$[^$]+\$)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[\\{}&%#_$~^]/g, (character) => escapes[character] ?? `\\${character}`),
    )
    .join('');
}

/** An entity of HTML whose ampersand is escaped already, perhaps its semicolon, too; see latex/exported.ts. */
const ESCAPED_ENTITY = /(?:\{\\&\}|\\&)(#?\w{1,8})(?:;|\$\\mathsemicolon\$|\{\\textsemicolon\})/gu;
const AMPERSAND = /(?<!\\)&(?:#?\w{1,8};)?/gu;
/** What LaTeX's oldest encoding prints as other characters. */
const COMMANDS: Readonly<Record<string, string>> = { '<': '{\\textless}', '>': '{\\textgreater}' };

/** LaTeX source without the ampersands that stop LaTeX: a bare one is escaped, an entity is the character it stands for. */
function ampersandsEscaped(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(ESCAPED_ENTITY, (whole, name: string) => (readEntity(`&${name};`, 0) ? `&${name};` : whole))
    .split(APART)
    .map((piece, index) => piece.replace(AMPERSAND, (found) => {
      const text = readEntity(found, 0)?.text;
      if (index % 2 === 1) return text ?? found;
      return text === undefined ? `\\${found}` : (COMMANDS[text] ?? escapeText(text));
    }))
    .join('');
}

/** A value whose braces balance, so that it ends where it should. */
export function closed(value: string): string {
  let depth = 0;
  let out = '';
  for (let index = 0; index < value.length; index++) {
    const character = value[index]!;
    if (character === '\\') {
      // A lone backslash at the end would hide the closing brace.
      if (index + 1 < value.length) out += character + value[index + 1]!;
      index++;
      continue;
    }
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) {
      depth = 0;
      continue;
    }
    out += character;
  }
  return out + '}'.repeat(depth);
}

/** The key as typed, without what BibTeX cannot take in a key; made from author and year where there is none. */
function workingKey(
  publication: Pick<BibtexSource, 'key' | 'authors' | 'date' | 'titleText'>,
  encoding?: BibtexOptions['encoding'],
): string {
  const typed = workable(publication.key, encoding);
  if (typed !== '') return typed;
  const author = publication.authors[0];
  const words = publication.titleText.split(/[^\p{L}\p{N}]+/u);
  const word = words.find((candidate) => candidate.length > 3) ?? words[0];
  const made = [author?.family ?? author?.literal, publication.date?.year, word];
  return workable(made.filter(Boolean).join('').toLowerCase().replace(/\s+/g, ''), encoding) || 'entry';
}
