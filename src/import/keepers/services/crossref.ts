/** Crossref's REST API: https://www.crossref.org/documentation/retrieve-metadata/rest-api/ */
import { jsonOf } from '../../../net/http.ts';
import { fromCsl, itemsOf } from '../csl.ts';
import { at, dataAt, firstTextAt } from '../../moved/unknown-data.ts';
import { doiOf } from '../identifiers.ts';
import type { KeptRecord } from '../record.ts';
import { oneByOne, type Asking, type Service } from '../service.ts';
import { orcidOf } from './orcid-id.ts';

const WORKS = 'https://api.crossref.org/works';
const ROWS = 100;

export const CROSSREF: Service = {
  name: 'Crossref',
  expects: 'a DOI, such as 10.1000/xyz, or an ORCID iD, such as 0000-0002-1825-0097',
  identify: (typed) => orcidOf(typed) ?? doiOf(typed),
  fetch: (ids, asking) => oneByOne(ids, asking, 'Crossref', (id) => (orcidOf(id) === undefined ? work(id, asking) : worksOf(id, asking))),
};

async function work(doi: string, { get }: Asking): Promise<KeptRecord[]> {
  const answer = await get(`${WORKS}/${encodeURIComponent(doi)}`, { accept: 'application/json' });
  return [fromCsl(dataAt(jsonOf(answer), 'message'), doi) ?? []].flat();
}

/** All works on which Crossref knows an ORCID iD: by deep paging with cursors. */
async function worksOf(orcid: string, { get, progress }: Asking): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (let cursor: string | undefined = '*', read = 0; cursor !== undefined; ) {
    const query = `filter=orcid:${orcid}&rows=${ROWS}&cursor=${encodeURIComponent(cursor)}`;
    const message = at(jsonOf(await get(`${WORKS}?${query}`, { accept: 'application/json' })), 'message');
    const items = itemsOf(at(message, 'items') ?? []);
    records.push(...items.flatMap((item) => fromCsl(item, firstTextAt(item, 'DOI') ?? 'Crossref') ?? []));
    read += items.length;
    cursor = items.length < ROWS ? undefined : firstTextAt(message, 'next-cursor');
    if (cursor !== undefined) progress(`Crossref: ${read} of ${firstTextAt(message, 'total-results') ?? 'many'}`);
  }
  return records;
}
