/**
 * DOIs, of whatever agency registered them, by content negotiation at doi.org: https://citation.doi.org/docs.html
 *
 * citation-js's plugin-doi does no more with the answer than to mend its type, and makes its requests itself,
 * synchronously and without a time limit; so the request is ours.
 */
import { jsonOf } from '../../../net/http.ts';
import { fromCsl } from '../csl.ts';
import { dataAt } from '../../moved/unknown-data.ts';
import { doiOf } from '../identifiers.ts';
import { oneByOne, type Asking, type Service } from '../service.ts';
import type { KeptRecord } from '../record.ts';

export const DOI: Service = {
  name: 'doi.org',
  expects: 'a DOI, such as 10.1000/xyz or https://doi.org/10.1000/xyz',
  identify: doiOf,
  fetch: (ids, asking) => oneByOne(ids, asking, 'doi.org', (id) => askForDoi(id, asking)),
};

/** @throws NetError */
export async function askForDoi(doi: string, { get }: Pick<Asking, 'get'>): Promise<KeptRecord[]> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const answer = await get(`https://doi.org/${path}`, { accept: 'application/vnd.citationstyles.csl+json' });
  const item = dataAt(jsonOf(answer));
  const record = fromCsl('DOI' in item ? item : { ...item, DOI: doi }, doi);
  return record === undefined ? [] : [record];
}
