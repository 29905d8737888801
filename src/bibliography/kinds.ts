/** Which kind of work an entry is. */
import { en } from '../l10n/en.ts';
import { wordOfGenre } from '../l10n/works.ts';
import { closest } from '../text/closest.ts';
import { decodeText } from './latex/index.ts';
import type { GenreKey, Publication, PublicationKind } from './publication.ts';
import { isHandedIn, isUnfinished, stateWords } from './state-words.ts';
import type { Fields } from './raw-entry.ts';

/** Entry types of BibTeX, biblatex and common extensions. */
const TYPES: ReadonlyMap<string, PublicationKind> = new Map([
  ['article', 'article'],
  ['periodical', 'article'],
  ['suppperiodical', 'article'],
  ['review', 'article'],
  ['inproceedings', 'conference'],
  ['conference', 'conference'],
  ['workshop', 'workshop'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['bookinbook', 'chapter'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['inreference', 'chapter'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'book'],
  ['mvcollection', 'book'],
  ['proceedings', 'book'],
  ['mvproceedings', 'book'],
  ['reference', 'book'],
  ['mvreference', 'book'],
  ['booklet', 'book'],
  ['thesis', 'thesis'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['masterthesis', 'thesis'],
  ['bachelorsthesis', 'thesis'],
  ['bachelorthesis', 'thesis'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['manual', 'report'],
  ['standard', 'report'],
  ['preprint', 'preprint'],
  ['unpublished', 'other'],
  ['online', 'online'],
  ['electronic', 'online'],
  ['www', 'online'],
  ['webpage', 'online'],
  ['software', 'software'],
  ['softwareversion', 'software'],
  ['dataset', 'dataset'],
  ['data', 'dataset'],
  ['patent', 'patent'],
  ['presentation', 'presentation'],
  ['talk', 'presentation'],
  ['poster', 'presentation'],
  ['lecture', 'presentation'],
  ['workingpaper', 'working-paper'],
  ['newspaper', 'article'],
  ['magazine', 'article'],
  // biblatex knows these and has no style of their own for them.
  ...'artwork audio bibnote commentary image jurisdiction legal legislation letter misc movie music performance video'
    .split(' ')
    .map((type): [string, PublicationKind] => [type, 'other']),
]);

/** Whether a word, in lower case, is a type of entry in BibTeX, biblatex or a common extension. */
export function isEntryType(word: string): boolean {
  return TYPES.has(word);
}

const KINDS: ReadonlySet<string> = new Set<PublicationKind>([
  'article', 'conference', 'workshop', 'chapter', 'book', 'thesis', 'report', 'preprint', 'working-paper', 'in-preparation',
  'dataset', 'software', 'patent', 'presentation', 'online', 'other',
]);

/** Names of servers for preprints, as journals, institutions and publishers call them. */
export const ARCHIVES: readonly { name: string; pattern: RegExp; kind?: 'working-paper' }[] = [
  { name: 'arXiv', pattern: /^(?:corr$|arxiv)|\barxiv\s*(?:e-?prints?|preprints?)?(?:\s|:|$)/iu },
  { name: 'bioRxiv', pattern: /^bio-?a?rxiv\b/iu },
  { name: 'medRxiv', pattern: /^medrxiv\b/iu },
  { name: 'ChemRxiv', pattern: /^chemrxiv\b/iu },
  { name: 'PsyArXiv', pattern: /^psya?rxiv\b/iu },
  { name: 'SocArXiv', pattern: /^soca?rxiv\b/iu },
  { name: 'EarthArXiv', pattern: /^eartharxiv\b/iu },
  {
    name: 'SSRN', kind: 'working-paper',
    pattern: /^(?:available at )?ssrn\b|\bssrn electronic journal\b|^social science research network\b/iu,
  },
  { name: 'RePEc', pattern: /^repec\b|^research papers in economics$/iu, kind: 'working-paper' },
  { name: 'HAL', pattern: /^hal(?:\s+(?:preprint|open science)|$)/iu },
  { name: 'OSF Preprints', pattern: /^osf(?: preprints?)?$/iu },
  { name: 'Research Square', pattern: /^research square$/iu },
  { name: 'Preprints.org', pattern: /^preprints(?:\.org)?$/iu },
  { name: 'TechRxiv', pattern: /^techrxiv\b/iu },
  { name: 'Cryptology ePrint Archive', pattern: /\bcryptology eprint archive\b|^iacr eprint/iu },
  { name: 'ECCC', pattern: /\belectronic colloquium on computational complexity\b/iu },
];

/** The archive that a venue's name means, if it is one. */
export function archiveNamed(venue: string): string | undefined {
  return ARCHIVES.find(({ pattern }) => pattern.test(venue))?.name;
}

/** The DOIs that archives of papers and data give: whoever has one may be looking for a journal still. Genome Research shares bioRxiv's prefix. */
const ARCHIVE_DOI = new RegExp(
  `^10\\.(?:1101/\\d|1002/essoar|(?:${[
    '48550', '64898', '26434', '31234', '31235', '31223', '2139', '3386', '31219', '17605', '21203', '20944', '36227', '22541', '35542',
    '31222', '5281', '6084', '13140', '7910',
  ].join('|')})/)`,
  'iu',
);

/** Whether a DOI leads to an archive, and not to a journal. */
export function isArchiveDoi(doi: string): boolean {
  return ARCHIVE_DOI.test(doi);
}

/** What series of working papers are called, in small letters. */
const WORKING_PAPER = new RegExp(
  '\\b(?:working|discussion|scholarly|job[ -]market)[ -]?papers?\\b|\\barbeitspapiere?\\b|\\bdiskussions(?:papiere?|beiträge?)\\b|' +
    '\\bdocuments? de travail\\b|\\bdocumentos? de trabajo\\b|\\bdocumentos? de trabalho\\b|\\btextos? para discussão|' +
    '\\bdocument[oi] di lavoro\\b|工作论文|讨论稿|ワーキング・?ペーパー|ディスカッション・?ペーパー|워킹 ?페이퍼',
  'u',
);
/** Institutes whose papers are working papers unless they say something else. */
const INSTITUTE = new RegExp(
  '^(?:nber|national bureau of economic research|iza|(?:iza[ ,:–-]*)?institute (?:of labor economics|for the study of labor)(?: \\(iza\\))?|' +
    'cepr|cent(?:re|er) for economic policy research|cesifo)(?:,? inc\\.?)?$',
  'u',
);

/** Whether a text says of a paper that it is a working paper, or names a series of these. */
export function isWorkingPaper(text: string): boolean {
  return WORKING_PAPER.test(text.toLowerCase());
}

/** Whether a paper has appeared in no way but this, so that references say which. */
export function isNamedByKind({ kind }: Pick<Publication, 'kind'>): boolean {
  return kind === 'preprint' || kind === 'working-paper';
}

/** What a paper is that stands in an archive, a series or an institute of that name, in small letters. */
function kindIn(venue: string): PublicationKind | undefined {
  if (isWorkingPaper(venue) || INSTITUTE.test(venue)) return 'working-paper';
  const archive = ARCHIVES.find(({ pattern }) => pattern.test(venue));
  return archive && (archive.kind ?? 'preprint');
}

/** The same of a journal or proceedings: what has a volume or pages there has appeared, as in "Working Papers in Linguistics". */
function kindAt(venue: string, fields: Fields): PublicationKind | undefined {
  const kind = kindIn(venue);
  return kind === 'working-paper' && archiveNamed(venue) === undefined && has(fields, 'volume', 'pages') ? undefined : kind;
}

export interface KindDecision {
  kind: PublicationKind;
  /** The type is none that is known; `guess` is the one that was probably meant, and that decided the kind. */
  unknownType?: { guess?: string };
}

const WORKSHOP = /\bworkshops?\b|\batelier\b/iu;

/** Decides by an explicit `kind` field, then the entry type, then what the other fields say. */
export function decideKind(type: string, fields: Fields, status: string | undefined, arxiv: string | undefined): KindDecision {
  const own = word(fields['kind']).replace(/\s+/gu, '-');
  if (KINDS.has(own)) return { kind: own as PublicationKind };
  const kind = TYPES.get(type);
  if (kind === undefined) {
    const guess = closest(type, TYPES.keys());
    return guess === undefined ? { kind: 'other', unknownType: {} } : { ...decideKind(guess, fields, status, arxiv), unknownType: { guess } };
  }
  if (status !== undefined && kind !== 'thesis' && isUnfinished(status)) return { kind: 'in-preparation' };
  return { kind: (REFINED[type] ?? REFINED[kind])?.(fields, arxiv) ?? kind };
}

const MEETING = /\b(?:conf(?:erence|\.)?|proc(?:eedings|\.)?|symposium|congress|meeting|workshop)\b/iu;

/** What an entry's other fields make of its type, or of the kind that the type means. */
const REFINED: Readonly<Record<string, (fields: Fields, arxiv: string | undefined) => PublicationKind | undefined>> = {
  article: (fields, arxiv) => {
    if (isPatent(fields)) return 'patent';
    const journal = word(fields['journaltitle'] || fields['journal'] || fields['booktitle']);
    if (journal === '' && !has(fields, 'volume', 'pages')) return arxiv === undefined ? archived(fields) : 'preprint';
    return kindAt(journal, fields);
  },
  conference: (fields) => {
    const venue = [fields['booktitle'], fields['eventtitle'], fields['series'], fields['keywords'], fields['type']].map(word);
    if (venue.some((text) => WORKSHOP.test(text))) return 'workshop';
    if (venue[0] !== '') return kindAt(venue[0]!, fields);
    // Typed as a paper of a conference, but it has a journal and no proceedings.
    const journal = word(fields['journaltitle'] || fields['journal']);
    const kind = kindAt(journal, fields);
    if (kind !== undefined) return kind;
    return journal !== '' && has(fields, 'volume') && !MEETING.test(journal) ? 'article' : undefined;
  },
  book: (fields) => {
    const journal = word(fields['journaltitle'] || fields['journal']);
    if (journal === '' || has(fields, 'publisher', 'isbn')) return undefined;
    const kind = kindIn(journal);
    if (kind !== undefined) return kind;
    return MEETING.test(journal) ? 'conference' : 'article';
  },
  report: (fields, arxiv) => {
    const type = word(fields['type']);
    if (/preprint/u.test(type)) return 'preprint';
    if (inSeries(fields)) return 'working-paper';
    const institution = word(fields['institution'] || fields['organization'] || fields['publisher']);
    const kind = kindIn(institution);
    if (arxiv !== undefined && (institution === '' || kind !== undefined)) return 'preprint';
    // A bank's or an institute's reports say that they are.
    return type === '' ? kind : undefined;
  },
  online: (fields, arxiv) => {
    if (arxiv !== undefined || /preprint/u.test(word(fields['type']))) return 'preprint';
    return archived(fields);
  },
  'working-paper': bySaying,
  unpublished: (fields, arxiv) => {
    if (has(fields, 'eventtitle')) return 'presentation';
    return bySaying(fields, arxiv) ?? (isDraft(fields) ? 'working-paper' : undefined);
  },
  other: (fields, arxiv) => bySaying(fields, arxiv) ?? (isHandedIn(word(fields['note'])) ? 'preprint' : undefined),
};

/** How notes begin that say of a paper only that it is not out, in small letters. */
const DRAFT = new RegExp(
  '^(?:(?:\\p{L}+\\s+){0,2}(?:draft|manuscript|mimeo|manuskript|entwurf|manuscrit|manuscrito|borrador|manoscritto|bozza|rascunho|rękopis|рукопись)|' +
    '(?:unpublished|unveröffentlicht|non publiée?|inédit[eo]?|inedito)(?:\\s+paper)?$|preliminary|comments welcome|' +
    'available (?:up)?on request|(?:(?:this|current|latest|new) )?version|(?:last )?(?:updated|revised))(?![\\p{L}\\p{N}])|^(?:草稿|未发表|未發表|未公刊|초고|미발표)',
  'u',
);

/** Whether unpublished work is a paper: its state says so, or nothing says that it is a talk, a thesis or notes of a course. */
function isDraft(fields: Fields): boolean {
  const note = word(fields['note']);
  if (has(fields, 'pubstate', 'status') || DRAFT.test(note) || stateWords(note) !== undefined) return true;
  return !has(fields, 'booktitle') && !['note', 'howpublished', 'type'].some((name) => isSaid(fields[name]));
}

/** What the words around an entry make of it whose type says next to nothing. */
function bySaying(fields: Fields, arxiv: string | undefined): PublicationKind | undefined {
  if (isPatent(fields)) return 'patent';
  if (inSeries(fields)) return 'working-paper';
  const note = word(fields['note']);
  const words = [fields['type'], fields['howpublished'], fields['keywords'], fields['entrysubtype']].map(word);
  const found =
    MISC_WORDS.find(([, pattern]) => pattern.test(note) || words.some((text) => pattern.test(text)))?.[0] ??
    (words.some(isWorkingPaper) || beginsAsWorkingPaper(fields['note']) ? 'working-paper' : undefined);
  if (arxiv !== undefined) return 'preprint';
  const publisher = word(fields['publisher']);
  // Institutes publish columns and data, too, and their authors say so.
  const isOther = INSTITUTE.test(publisher) && ['type', 'howpublished', 'note'].some((name) => isSaid(fields[name]));
  const archive = kindIn((isOther ? '' : publisher) || word(fields['journal'] || fields['howpublished']));
  if (archive !== undefined) return archive;
  if (isUnfinished(note)) return 'in-preparation';
  return found ?? archived(fields);
}

/** Whether a note is the name of a working paper, "NBER Working Paper 7": no word in small letters leads up to it. */
function beginsAsWorkingPaper(note: string | undefined): boolean {
  const text = note === undefined ? '' : decodeText(note).trim();
  const found = WORKING_PAPER.exec(text.toLowerCase());
  return found !== null && /^(?:(?:[^\p{Ll}\s]\S*|of|de|di)\s+)*$/u.test(text.slice(0, found.index));
}

/** Whether a field has words that are no address. */
function isSaid(raw: string | undefined): boolean {
  return !/^(?:(?:https?:\/\/|www\.)\S+)?$/u.test(word(raw));
}

function inSeries(fields: Fields): boolean {
  return isWorkingPaper(word(fields['type'])) || isWorkingPaper(word(fields['series']));
}

/** By the archive that holds its electronic print, as biblatex and Zotero name it, or by its own word. */
function archived(fields: Fields): PublicationKind | undefined {
  if (inSeries(fields)) return 'working-paper';
  const kind = kindIn(word(fields['eprinttype'] || fields['archiveprefix']));
  return kind ?? (/^pre(?:print|published)$/u.test(word(fields['pubstate'])) ? 'preprint' : undefined);
}

/** Google Scholar exports patents as articles and as miscellaneous works. */
function isPatent(fields: Fields): boolean {
  return word(fields['publisher']) === 'google patents' || /^(?:us|ep|wo|european)\s+patent\b/iu.test(word(fields['note']));
}

/** What the words around an @misc entry make of it. */
const MISC_WORDS: readonly (readonly [PublicationKind, RegExp])[] = [
  ['preprint', /^(?:working paper or )?preprint\b/iu],
  ['dataset', /^data ?set\b/iu],
  ['software', /^(?:software|computer program|python package|r package|code)\b/iu],
  ['presentation', /^(?:(?:invited |conference |oral |keynote )*(?:talk|presentation|poster|lecture|seminar)|slides)\b/iu],
  ['patent', /^patent\b/iu],
  ['thesis', /\bthesis$/iu],
];

/** biblatex's keys for subtypes, each of which has its word, and other names that entries have for them. */
const GENRES: ReadonlyMap<string, GenreKey> = new Map<string, GenreKey>([
  ...(Object.keys(en.genres) as GenreKey[]).map((key) => [key, key] as const),
  ['phd', 'phdthesis'],
  // HAL's word for it.
  ['theses', 'phdthesis'],
  ['mastersthesis', 'mathesis'],
  ['masterthesis', 'mathesis'],
  ['bachelorsthesis', 'bathesis'],
  ['bachelorthesis', 'bathesis'],
  ['software', 'software'],
  ['workingpaper', 'working-paper'],
]);

/** Subtypes that say nothing which the kind of work does not. */
const PLAIN_TYPE = new RegExp(
  '^(?:(?:research |original |journal |conference |workshop )?(?:article|paper)|research-article|journal|conference|workshop|' +
    'inproceedings|book|book chapter|misc)$',
  'iu',
);

/** The words for the subtype of a thesis, report, patent or talk, if any, and what they are the words for if they are ours. */
export function genreOf(type: string, kind: PublicationKind, fields: Fields): Pick<Publication, 'genre' | 'genreId'> {
  const said = decodeText(fields['type'] ?? '');
  if (said !== '' && !PLAIN_TYPE.test(said)) {
    // "Preprint" of a preprint says nothing new.
    if (said.toLowerCase() === kind) return {};
    const id = GENRES.get(said.toLowerCase().replace(/\s+/gu, ''));
    if (id === undefined) return { genre: said };
    // "PhD Thesis" is a key no longer, but words of the user's own.
    return /\s/u.test(said) ? { genre: wordOfGenre(en, id) } : ours(id);
  }
  if (kind === 'thesis' || kind === 'report') return ours(GENRES.get(type) ?? kind);
  return kind === 'working-paper' && TYPES.get(type) === 'report' ? ours(kind) : {};
}

function ours(id: GenreKey): Pick<Publication, 'genre' | 'genreId'> {
  return { genre: wordOfGenre(en, id), genreId: id };
}

function has(fields: Fields, ...names: string[]): boolean {
  return names.some((name) => (fields[name] ?? '').trim() !== '');
}

function word(raw: string | undefined): string {
  return raw === undefined ? '' : decodeText(raw).trim().toLowerCase();
}
