/** OpenAlex: https://developers.openalex.org/ */
import { jsonOf, NetError } from '../../../net/http.ts';
import { allAt, dataAt, firstTextAt, type Data } from '../../moved/unknown-data.ts';
import { doiOf, identifiers } from '../identifiers.ts';
import { latexAt, toLatex } from '../markup.ts';
import { pageRange, record, wholeName, type KeptRecord } from '../record.ts';
import { oneByOne, type Asking, type Service } from '../service.ts';
import { orcidOf } from './orcid-id.ts';

const WORKS = 'https://api.openalex.org/works';
const ROWS = 100;
/** Pages can be counted up to 10,000 works; cursors, which go beyond, are only for requests with a key. */
const LAST_PAGE = 100;

/** https://developers.openalex.org/api-reference/work-types */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  review: 'article',
  letter: 'article',
  editorial: 'article',
  erratum: 'article',
  'book-review': 'article',
  'book-chapter': 'incollection',
  'reference-entry': 'incollection',
  book: 'book',
  dissertation: 'thesis',
  report: 'techreport',
  standard: 'techreport',
  dataset: 'dataset',
  software: 'software',
  preprint: 'misc',
};
/** What a source is to a work, by its type (https://developers.openalex.org/api-reference/source-types) and the entry's. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  journal: { article: 'journal' },
  conference: { inproceedings: 'booktitle' },
  'book series': { incollection: 'series', inproceedings: 'series', book: 'series' },
  // Who keeps a copy of an article has not published it.
  repository: { misc: 'howpublished', dataset: 'publisher', software: 'publisher' },
};

export const OPENALEX: Service = {
  name: 'OpenAlex',
  expects: 'an OpenAlex id of an author or a work, such as A5023888391 or W2741809807, an ORCID iD or a DOI',
  identify(typed) {
    const id = /^(?:https?:\/\/(?:api\.|explore\.)?openalex\.org\/(?:(?:authors|works)\/)?)?([aw]\d+)\/?$/iu.exec(typed.trim())?.[1];
    return id?.toUpperCase() ?? orcidOf(typed) ?? doiOf(typed);
  },
  fetch: (ids, asking) =>
    oneByOne(ids, asking, 'OpenAlex', async (id) => {
      if (id.startsWith('A')) return worksBy(`author.id:${id}`, asking);
      if (orcidOf(id) !== undefined) return worksBy(`author.orcid:${id}`, asking);
      const work = await ask(`${WORKS}/${id.startsWith('W') ? id : `doi:${encodeURIComponent(id)}`}`, asking);
      return [fromWork(dataAt(work)) ?? []].flat();
    }),
};

async function worksBy(filter: string, asking: Asking): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (let page = 1; page <= LAST_PAGE; page += 1) {
    const answer = await ask(`${WORKS}?filter=${filter}&per_page=${ROWS}&page=${page}`, asking);
    const works = allAt(answer, 'results').map((one) => dataAt(one));
    records.push(...works.flatMap((work) => fromWork(work) ?? []));
    if (works.length < ROWS) break;
    asking.progress(`OpenAlex: ${page * ROWS} of ${firstTextAt(answer, 'meta', 'count') ?? 'many'}`);
  }
  return records;
}

async function ask(address: string, { get }: Asking): Promise<unknown> {
  const key = process.env['OPENALEX_API_KEY'];
  try {
    const signed = key ? `${address}${address.includes('?') ? '&' : '?'}api_key=${encodeURIComponent(key)}` : address;
    return jsonOf(await get(signed, { accept: 'application/json' }));
  } catch (error) {
    if (!(error instanceof NetError) || (error.status !== 401 && error.status !== 403 && error.status !== 429) || key) throw error;
    const cure = 'get one at https://openalex.org/settings/api, and put it into OPENALEX_API_KEY.';
    throw new NetError(`${error.message} Without a key OpenAlex answers few requests a day: ${cure}`, error.status);
  }
}

function fromWork(work: Data): KeptRecord | undefined {
  const title = firstTextAt(work, 'title') ?? firstTextAt(work, 'display_name');
  if (title === undefined) return undefined;
  const place = dataAt(work, 'primary_location', 'source');
  const placed = firstTextAt(place, 'type') ?? '';
  const said = firstTextAt(work, 'type') ?? '';
  const conference = placed === 'conference' && said !== 'preprint';
  const type = conference ? 'inproceedings' : Object.hasOwn(TYPES, said) ? TYPES[said]! : 'misc';
  const arxiv = arxivOf(work);
  const field = Object.hasOwn(PLACES, placed) ? PLACES[placed]![type] : undefined;
  const [year, month] = /^(\d{4})-(\d\d)/u.exec(firstTextAt(work, 'publication_date') ?? '')?.slice(1) ?? [];
  const pages = (name: string): string | undefined => firstTextAt(work, 'biblio', name);
  return record({
    type,
    title: toLatex(title),
    authors: allAt(work, 'authorships').flatMap((one) => {
      const name = firstTextAt(one, 'author', 'display_name') ?? firstTextAt(one, 'raw_author_name');
      return name === undefined ? [] : [wholeName(name)];
    }),
    fields: {
      ...(field !== undefined && !(type === 'misc' && arxiv !== undefined) && { [field]: latexAt(place, 'display_name') }),
      year: firstTextAt(work, 'publication_year') ?? year,
      // A year alone is told as its first day.
      month: month === '01' && (firstTextAt(work, 'publication_date') ?? '').endsWith('-01-01') ? undefined : month && String(Number(month)),
      volume: pages('volume'),
      number: pages('issue'),
      pages: pageRange(pages('first_page'), pages('last_page')),
      ...identifiers({ doi: doiOf(firstTextAt(work, 'doi')), arxiv }),
      pmid: /(\d+)\/?$/u.exec(firstTextAt(work, 'ids', 'pmid') ?? '')?.[1],
      abstract: abstractOf(work),
    },
    origin: firstTextAt(work, 'id')?.replace(/^https?:\/\/openalex\.org\//u, '') ?? 'OpenAlex',
  });
}

function arxivOf(work: Data): string | undefined {
  const addresses = allAt(work, 'locations').flatMap((one) => firstTextAt(one, 'landing_page_url') ?? []);
  return addresses.map((one) => /arxiv\.org\/(?:abs|pdf)\/([^?#]+)/iu.exec(one)?.[1]).find((one) => one !== undefined);
}

/** Abstracts are told as words with their places. */
function abstractOf(work: Data): string | undefined {
  const words: string[] = [];
  for (const [word, places] of Object.entries(dataAt(work, 'abstract_inverted_index'))) {
    for (const place of allAt(places)) if (Number.isInteger(place) && (place as number) < 20_000) words[place as number] = word;
  }
  return toLatex(words.join(' ').replace(/^abstract[:.]?\s+/iu, '')) || undefined;
}
