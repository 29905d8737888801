/** HAL, the French open archive: https://api.archives-ouvertes.fr/docs/search */
import { jsonOf, NetError } from '../../../net/http.ts';
import { Problems } from '../../../problems.ts';
import { fromBibtex } from '../bibtex.ts';
import { allAt, firstTextAt } from '../../moved/unknown-data.ts';
import { toLatex } from '../markup.ts';
import type { KeptRecord } from '../record.ts';
import { oneByOne, type Asking, type Service } from '../service.ts';
import { orcidOf } from './orcid-id.ts';

const API = 'https://api.archives-ouvertes.fr/search/';
const ROWS = 100;
/** What only HAL has a use for: the version of a deposit, who deposited it where. */
const DROPPED = new Set(
  'hal_version hal_local_reference x-proceedings x-international-audience x-editorial-board x-invited-conference'.split(' '),
);

/** Deposits: `hal-01234567`, `tel-00123456v2`. */
const DEPOSIT = /^(?:https?:\/\/[\w.-]+\/)?((?:[a-z]+-)?[a-z]+-\d{6,})(?:v\d+)?(?:\/.*)?$/u;
/** People choose an idHAL: `jane-doe`. */
const PERSON = /^(?:https?:\/\/cv\.(?:hal\.science|archives-ouvertes\.fr)\/)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/?$/u;

export const HAL: Service = {
  name: 'HAL',
  expects: 'an id of a deposit, such as hal-01234567, an idHAL, such as jane-doe, or an ORCID iD',
  identify: (typed) => orcidOf(typed) ?? DEPOSIT.exec(typed.trim())?.[1] ?? PERSON.exec(typed.trim().toLowerCase())?.[1],
  fetch: (ids, asking) => oneByOne(ids, asking, 'HAL', (id) => search(queryFor(id), asking)),
};

function queryFor(id: string): string {
  // Deposits hold it with and without its hyphens.
  if (orcidOf(id) !== undefined) return `authORCIDIdExt_s:("${id}" OR "${id.replace(/-/gu, '')}")`;
  return DEPOSIT.test(id) ? `halId_s:"${id}"` : `authIdHal_s:"${id}"`;
}

/** HAL writes the BibTeX of each deposit itself; abstracts come beside it. */
async function search(query: string, { get, progress }: Asking): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (let start = 0, total = 1; start < total; start += ROWS) {
    if (start > 0) progress(`HAL: ${start} of ${total}`);
    const asked = `q=${encodeURIComponent(query)}&fl=halId_s,label_bibtex,abstract_s&sort=docid%20asc&wt=json&rows=${ROWS}&start=${start}`;
    const answer = await get(`${API}?${asked}`, { accept: 'application/json' });
    const value = jsonOf(answer);
    const refused = firstTextAt(value, 'error', 'msg') ?? firstTextAt(value, 'error');
    if (refused !== undefined) throw new NetError(`${answer.address} was refused: ${refused.slice(0, 200)}`, 400);
    const found = allAt(value, 'response', 'docs');
    records.push(...found.flatMap(deposit));
    total = found.length === 0 ? 0 : Number(firstTextAt(value, 'response', 'numFound') ?? 0);
  }
  return records;
}

function deposit(found: unknown): KeptRecord[] {
  const id = firstTextAt(found, 'halId_s') ?? 'HAL';
  const source = { path: id, bytes: firstTextAt(found, 'label_bibtex') ?? '' };
  const entries = fromBibtex(source, new Problems(), { origin: () => id, drop: DROPPED });
  const abstract = firstTextAt(found, 'abstract_s');
  return entries.slice(0, 1).map((entry) => ({
    ...entry,
    fields: abstract === undefined ? entry.fields : new Map([...entry.fields, ['abstract', toLatex(abstract)]]),
  }));
}
