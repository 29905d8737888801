/** academicpages' `_publications`: a page a paper, whose front matter and citation become an entry. */
import { own } from '../../objects.ts';
import { isoDate } from '../../schema/reading/dates.ts';
import type { Draft } from '../list/draft.ts';
import { readEntry } from '../list/entry.ts';
import { VENUE_FIELD } from '../list/facts/venue.ts';
import { addLink } from '../list/page/links.ts';
import { readAuthors } from '../list/authors.ts';
import { collect } from '../list/page/collect.ts';
import { parseTree } from '../list/page/dom.ts';
import type { EntryType } from '../list/page/headings.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { kindOfVenue, type VenueKind } from '../moved/venue-kind.ts';

/** academicpages' words for kinds of papers. */
const CATEGORIES: Readonly<Record<string, EntryType>> = {
  manuscripts: 'article',
  journal: 'article',
  journals: 'article',
  conferences: 'inproceedings',
  conference: 'inproceedings',
  books: 'book',
  chapters: 'incollection',
  preprints: 'misc',
  theses: 'phdthesis',
  workshops: 'inproceedings',
};
const TYPES: Readonly<Record<VenueKind, EntryType>> = { preprint: 'misc', journal: 'article', conference: 'inproceedings' };

/** The entry that a page of `_publications` amounts to. `move` leads links to files where these are now. */
export function draftFromPage(path: string, data: Data, body: string, move: (address: string) => string): Draft {
  const unsure = new Map<string, string>();
  const citation = (textAt(data, 'citation') ?? '').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
  const cited = citation === '' ? undefined : readLine(citation, 'citation.md');
  const text = readLine(`${textAt(data, 'title') ?? ''}`, 'title.md');
  const said = textAt(data, 'authors') ?? textAt(data, 'author');
  const list = textsAt(data, 'authors').length > 1 ? textsAt(data, 'authors').join(', ') : said;
  const authors =
    (list === undefined ? undefined : readAuthors(list)) ??
    (cited && cited.names.length > 0 ? { names: cited.names, others: cited.others, withOwner: false } : undefined);
  if (!authors) unsure.set('author', 'no names were found');
  else if (cited?.unsure.has('author') && list === undefined) unsure.set('author', cited.unsure.get('author')!);
  const fields = new Map<string, string>();
  const iso = isoDate(textAt(data, 'date') ?? '') ?? isoDate(/(?:^|\/)(\d{4}-\d{2}-\d{2})-/.exec(path)?.[1] ?? '');
  const venue = textAt(data, 'venue') ?? textAt(data, 'journal');
  const place = venue === undefined ? undefined : kindOfVenue(venue);
  const told = own(CATEGORIES, (textAt(data, 'category') ?? '').toLowerCase()) ?? (cited?.unsure.has('type') ? undefined : cited?.type);
  const type: EntryType =
    place && (place.sure || told === undefined) ? TYPES[place.kind] : (told ?? (venue === undefined ? (cited?.type ?? 'misc') : 'article'));
  if (venue !== undefined && place === undefined && told === undefined) unsure.set('type', `“${venue}” is no venue that is known here`);
  const preprint = place?.kind === 'preprint';
  if (venue !== undefined && !/^preprint$/i.test(venue)) fields.set(VENUE_FIELD[type], venue);
  else if (preprint) fields.set('howpublished', 'Preprint');
  for (const name of ['volume', 'number', 'pages', 'doi', 'eprint', 'eprinttype', 'award', 'pubstate']) {
    const value = cited?.fields.get(name);
    if (value !== undefined) fields.set(name, value);
  }
  if (iso !== undefined) {
    fields.set('year', iso.slice(0, 4));
    // The first of January stands for a year alone.
    if (iso.length >= 7 && !/-01-01/.test(iso) && textAt(data, 'date') !== undefined) fields.set('month', String(Number(iso.slice(5, 7))));
    if (textAt(data, 'date') === undefined) unsure.set('year', 'taken from the name of the file');
  } else if (cited?.fields.has('year')) fields.set('year', cited.fields.get('year')!);
  else unsure.set('year', 'the page has none');
  const link = (key: string, label: string): void => {
    const url = textAt(data, key);
    if (url !== undefined) addLink(fields, { label, url: move(url) });
  };
  link('paperurl', '');
  link('paper_url', '');
  link('url', '');
  link('doi', 'doi');
  link('slidesurl', 'slides');
  link('bibtexurl', 'more');
  link('codeurl', 'code');
  link('github', 'code');
  link('video', 'video');
  for (const found of body.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)) addLink(fields, { label: found[1]!, url: move(found[2]!) });
  fields.delete('link_more');
  if (fields.has('eprint') && fields.get('howpublished') === 'Preprint') fields.delete('howpublished');
  const image = textAt(data, 'header', 'teaser') ?? textAt(data, 'image');
  if (image !== undefined) fields.set('image', move(/^(?:\/|https?:)/.test(image) ? image : `/images/${image}`));
  const summary = prose(body) ?? prose(textAt(data, 'excerpt') ?? '');
  if (summary !== undefined) fields.set('abstract', summary);
  if (textAt(data, 'selected') === 'true' || data['featured'] === true || data['selected'] === true) fields.set('selected', 'true');
  return {
    type,
    title: (textAt(data, 'title') ?? text?.title ?? path).replace(/\s+/g, ' '),
    names: authors?.names ?? [],
    others: authors?.others ?? false,
    fields,
    unsure,
    roles: cited?.roles ?? new Map(),
    sources: [{ file: path, line: 1, text: citation === '' ? (textAt(data, 'title') ?? '') : citation.replace(/<[^>]*>/g, '') }],
  };
}

function readLine(text: string, path: string): ReturnType<typeof readEntry> {
  const [candidate] = collect(parseTree(text, path), () => false);
  return candidate === undefined ? undefined : readEntry({ flat: candidate.flat, context: { about: 'papers' } });
}

/** The words of a page that are more than links, authors and a citation. */
function prose(text: string): string | undefined {
  const words = plain(text
    .replace(/\{%[^]*?%\}|\{\{[^]*?\}\}|<[^>]*>/g, ' ')
    .split(/\n{2,}/)
    .filter((paragraph) => !/^\s*(?:recommended citation|citation:|download|access paper|\[)/i.test(paragraph) && !/\]\(/.test(paragraph))
    .join(' ')
    .replace(/^#+\s.*$/gm, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return words.split(' ').length >= 8 && readAuthors(words) === undefined ? words : undefined;
}

/** Emphasis and code, the innermost first. An underscore within a word is part of it. */
const MARKED = /(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|`)(?=\S)([^*_`]*[^\s*_`])\1/gu;

function plain(text: string): string {
  let words = text;
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(MARKED, '$2');
  }
  return words;
}
