/** HugoBlox' and Wowchemy's publications: a folder a paper, with front matter and often a `cite.bib`. */
import { own } from '../../objects.ts';
import { isoDate } from '../../schema/reading/dates.ts';
import { roleOfWords } from '../../bibliography/names/author-marks.ts';
import { typedName } from '../list/authors.ts';
import type { Draft } from '../list/draft.ts';
import type { EntryType } from '../list/page/headings.ts';
import { VENUE_FIELD } from '../list/facts/venue.ts';
import { addLink } from '../list/page/links.ts';
import { rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';

/** CSL types, and the numbers of Academic before version 5. */
const TYPES: Readonly<Record<string, EntryType>> = {
  'paper-conference': 'inproceedings',
  'article-journal': 'article',
  article: 'misc',
  preprint: 'misc',
  report: 'techreport',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  patent: 'patent',
  manuscript: 'unpublished',
  dataset: 'dataset',
  software: 'software',
  '0': 'misc',
  '1': 'inproceedings',
  '2': 'article',
  '3': 'misc',
  '4': 'techreport',
  '5': 'book',
  '6': 'incollection',
  '7': 'phdthesis',
  '8': 'patent',
};
const URL_KEYS: readonly (readonly [string, string])[] = [
  ['url_pdf', 'pdf'],
  ['url_preprint', 'preprint'],
  ['url_code', 'code'],
  ['url_dataset', 'data'],
  ['url_poster', 'poster'],
  ['url_project', 'project'],
  ['url_slides', 'slides'],
  ['slides', 'slides'],
  ['url_source', 'source'],
  ['url_video', 'video'],
  ['external_link', ''],
];
/** `type:` of HugoBlox' links → words that our reader of links knows. */
const LINK_TYPES: Readonly<Record<string, string>> = {
  dataset: 'data',
  source: 'more',
  site: 'website',
  preprint: 'preprint',
  publication: 'paper',
  custom: '',
};

/** Fields beside those of the citation: links, abstract, picture, short name of the venue, whether it is featured. */
export function extraFields(
  data: Data,
  { move, image }: { move: (address: string) => string; image: string | undefined },
): Map<string, string> {
  const fields = new Map<string, string>();
  const doi = textAt(data, 'doi') ?? textAt(data, 'hugoblox', 'ids', 'doi');
  if (doi !== undefined) fields.set('doi', doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''));
  const arxiv = textAt(data, 'hugoblox', 'ids', 'arxiv') ?? textAt(data, 'arxiv');
  if (arxiv !== undefined) {
    fields.set('eprint', arxiv.replace(/^arxiv:/i, '').replace(/v\d+$/, ''));
    fields.set('eprinttype', 'arxiv');
  }
  for (const [key, label] of URL_KEYS) {
    const url = textAt(data, key);
    // `slides: example` without such a page is no address.
    if (url !== undefined && url !== '#' && !(key === 'slides' && !/[/.]/.test(url))) addLink(fields, { label, url: move(url) });
  }
  for (const link of rowsAt(data, 'links')) {
    const type = textAt(link, 'type') ?? '';
    const id = textAt(link, 'id');
    const url =
      textAt(link, 'url') ?? (id !== undefined && textAt(link, 'provider') === 'arxiv' ? `https://arxiv.org/abs/${id}` : undefined);
    if (url === undefined || url === '#') continue;
    addLink(fields, { label: textAt(link, 'name') ?? textAt(link, 'label') ?? LINK_TYPES[type] ?? type, url: move(url) });
  }
  const abstract = textAt(data, 'abstract');
  if (abstract !== undefined) fields.set('abstract', abstract.replace(/\s+/g, ' '));
  if (data['featured'] === true) fields.set('selected', 'true');
  if (image !== undefined) fields.set('image', image);
  const short = clean(textAt(data, 'publication_short'));
  if (short !== undefined && short !== clean(textAt(data, 'publication'))) fields.set('abbr', short);
  const tags = textsAt(data, 'tags');
  if (tags.length > 0) fields.set('keywords', tags.join(', '));
  return fields;
}

/** Names of journals and conferences are Markdown in the front matter: "In *ECCV*". */
function clean(text: string | undefined): string | undefined {
  return (
    text
      ?.replace(/[*_`]/g, '')
      .replace(/^In:?\s+/, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** What `author_notes` say of the authors: role by number. */
export function rolesOf(data: Data): Map<string, string> {
  const roles = rowsAt(data, 'author_notes').map((note) => roleOfWords(String(note)));
  return new Map(roles.flatMap((role, index) => (role === undefined ? [] : [[String(index + 1), role]])));
}

/** The entry that front matter alone amounts to. `nameOf` knows the people of `content/authors/`. */
export function draftFromHugo(path: string, data: Data, extra: ReadonlyMap<string, string>, nameOf: (typed: string) => string): Draft {
  const unsure = new Map<string, string>();
  const kinds = textsAt(data, 'publication_types').length > 0 ? textsAt(data, 'publication_types') : textsAt(data, 'publication_type');
  const venue = clean(textAt(data, 'publication'));
  const known = own(TYPES, kinds[0] ?? '');
  const type = known ?? (venue === undefined ? 'misc' : 'article');
  if (known === undefined || kinds[0] === '0') unsure.set('type', 'the page does not say what it is');
  const fields = new Map<string, string>();
  if (venue !== undefined) {
    fields.set(VENUE_FIELD[type], venue);
    if (/\d/.test(venue) && type === 'article') unsure.set(VENUE_FIELD[type], 'numbers of volume or pages may be part of the name');
  } else if (type === 'misc' && !extra.has('eprint')) fields.set('howpublished', 'Preprint');
  const iso = isoDate(textAt(data, 'date') ?? '');
  if (iso !== undefined) {
    fields.set('year', iso.slice(0, 4));
    if (iso.length >= 7 && !/-01-01/.test(iso)) fields.set('month', String(Number(iso.slice(5, 7))));
  } else unsure.set('year', 'the page has none');
  for (const [name, value] of extra) fields.set(name, value);
  const names = textsAt(data['authors'] ?? data['author']).map((typed) => typedName(nameOf(typed)));
  if (names.length === 0) unsure.set('author', 'the page names none');
  const roles = rolesOf(data);
  const title = textAt(data, 'title') ?? path;
  return {
    type,
    title,
    names,
    others: false,
    fields,
    unsure,
    roles: names.length >= roles.size ? roles : new Map(),
    sources: [{ file: path, line: 1, text: title }],
  };
}
