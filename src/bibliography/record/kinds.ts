/** Which kind of work an entry is. */
import { closest } from '../../text/closest.ts';
import { archiveNamed, beginsAsWorkingPaper, isInstitute, isWorkingPaper, kindIn } from './archives.ts';
import { ENTRY_TYPES } from '../bibtex/entry-types.ts';
import { decodeText } from '../latex/index.ts';
import type { Publication, PublicationKind } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { isHandedIn, isUnfinished, stateWords } from './state-words.ts';

const KINDS: ReadonlySet<string> = new Set<PublicationKind>([
  'article', 'conference', 'workshop', 'chapter', 'book', 'thesis', 'report', 'preprint', 'working-paper', 'in-preparation',
  'dataset', 'software', 'patent', 'presentation', 'online', 'other',
]);

/** Whether a paper has appeared in no way but this, so that references say which. */
export function isNamedByKind({ kind }: Pick<Publication, 'kind'>): boolean {
  return kind === 'preprint' || kind === 'working-paper';
}

/** What a paper is that stands in a journal or proceedings of that name: what has a volume or pages there has appeared, as in "Working Papers in Linguistics". */
function kindAt(venue: string, fields: Fields): PublicationKind | undefined {
  const kind = kindIn(venue);
  return kind === 'working-paper' && archiveNamed(venue) === undefined && has(fields, 'volume', 'pages') ? undefined : kind;
}

/** The kind, and how certain it is. */
interface KindDecision {
  kind: PublicationKind;
  /** The type is none that is known; `guess` is the one that was probably meant, and that decided the kind. */
  unknownType?: { guess?: string };
}

const WORKSHOP = /\bworkshops?\b|\batelier\b/iu;

/** Decides by an explicit `kind` field, then the entry type, then what the other fields say. */
export function decideKind(type: string, fields: Fields, status: string | undefined, arxiv: string | undefined): KindDecision {
  const own = word(fields['kind']).replace(/\s+/gu, '-');
  if (KINDS.has(own)) return { kind: own as PublicationKind };
  const kind = ENTRY_TYPES.get(type);
  if (kind === undefined) {
    const guess = closest(type, ENTRY_TYPES.keys());
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
    (words.some(isWorkingPaper) || beginsAsWorkingPaper(decodeText(fields['note'] ?? '').trim()) ? 'working-paper' : undefined);
  if (arxiv !== undefined) return 'preprint';
  const publisher = word(fields['publisher']);
  // Institutes publish columns and data, too, and their authors say so.
  const isOther = isInstitute(publisher) && ['type', 'howpublished', 'note'].some((name) => isSaid(fields[name]));
  const archive = kindIn((isOther ? '' : publisher) || word(fields['journal'] || fields['howpublished']));
  if (archive !== undefined) return archive;
  if (isUnfinished(note)) return 'in-preparation';
  return found ?? archived(fields);
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

function has(fields: Fields, ...names: string[]): boolean {
  return names.some((name) => (fields[name] ?? '').trim() !== '');
}

function word(raw: string | undefined): string {
  return raw === undefined ? '' : decodeText(raw).trim().toLowerCase();
}
