/**
 * ORCID's public API: https://info.orcid.org/documentation/api-tutorials/api-tutorial-read-data-on-a-record/
 *
 * A record of ORCID says which works a person has; of each, people and services typed in as much as they liked. Works with
 * a DOI are therefore asked for at doi.org; of the others, what ORCID holds is taken.
 */
import { jsonOf } from '../../../net/http.ts';
import { Problems } from '../../../problems.ts';
import { fromBibtex } from '../bibtex.ts';
import { allAt, dataAt, firstTextAt, type Data } from '../../moved/unknown-data.ts';
import { doiOf, identifiers } from '../identifiers.ts';
import { latexAt, toLatex } from '../markup.ts';
import { record, wholeName, type KeptRecord } from '../record.ts';
import { askEach, type Asking, type Fetched, type Service } from '../service.ts';
import { askForDoi } from './doi.ts';
import { orcidOf } from './orcid-id.ts';

const API = 'https://pub.orcid.org/v3.0';
const JSON_TYPE = { accept: 'application/json' };
/** So many works can be asked for at once. */
const BATCH = 100;

/** https://info.orcid.org/documentation/integration-guide/work-types/ */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article',
  'magazine-article': 'article',
  'newspaper-article': 'article',
  'book-review': 'article',
  'journal-issue': 'article',
  'conference-paper': 'inproceedings',
  'conference-abstract': 'inproceedings',
  'conference-poster': 'inproceedings',
  'conference-proceedings': 'proceedings',
  'book-chapter': 'incollection',
  'encyclopedia-entry': 'incollection',
  'dictionary-entry': 'incollection',
  book: 'book',
  'edited-book': 'book',
  'dissertation-thesis': 'thesis',
  dissertation: 'thesis',
  report: 'techreport',
  'working-paper': 'techreport',
  'technical-standard': 'techreport',
  manual: 'manual',
  patent: 'patent',
  'data-set': 'dataset',
  software: 'software',
  website: 'online',
  'online-resource': 'online',
};
const CONTAINER: Readonly<Record<string, string>> = {
  article: 'journal', inproceedings: 'booktitle', incollection: 'booktitle', book: 'publisher', thesis: 'school', techreport: 'institution',
};

export const ORCID: Service = {
  name: 'ORCID',
  expects: 'an ORCID iD, such as 0000-0002-1825-0097; its last digit is checked',
  identify: orcidOf,
  async fetch(ids, asking) {
    const { answers, failures } = await askEach(ids, asking, 'ORCID', (id) => worksOf(id, asking));
    const all = [...answers.values()];
    return { records: all.flatMap((one) => one.records), failures: [...failures, ...all.flatMap((one) => one.failures)] };
  },
};

async function worksOf(orcid: string, asking: Asking): Promise<Fetched> {
  const answer = jsonOf(await asking.get(`${API}/${orcid}/works`, JSON_TYPE));
  const works = allAt(answer, 'group').flatMap((group) => preferred(group) ?? []);
  if (works.length === 0) {
    return { records: [], failures: [{ id: orcid, message: `ORCID shows no work of ${orcid} to everybody.` }] };
  }
  const dois = [...new Set(works.flatMap(({ doi }) => doi ?? []))];
  const { answers, failures } = await askEach(dois, asking, 'doi.org', (doi) => askForDoi(doi, asking));
  const known = (doi: string | undefined): KeptRecord | undefined => answers.get(doi ?? '')?.[0];
  const open = works.filter(({ doi }) => known(doi) === undefined).map(({ code }) => code);
  const batches = open.flatMap((_, index) => (index % BATCH === 0 ? [open.slice(index, index + BATCH).join(',')] : []));
  const details = await askEach(batches, asking, 'ORCID', (codes) => detailsOf(orcid, codes, asking));
  const byCode = new Map([...details.answers.values()].flat());
  return {
    records: works.flatMap(({ code, doi }) => known(doi) ?? fromWork(byCode.get(code)) ?? []),
    failures: [...failures.map(({ id, message }) => ({ id, message: `${message} What ORCID says was taken.` })), ...details.failures],
  };
}

/** ORCID groups what several sources say of one work; the version that the person prefers has the highest index. */
function preferred(group: unknown): { code: string; doi: string | undefined } | undefined {
  const summaries = allAt(group, 'work-summary').map((one) => dataAt(one));
  const [first] = summaries.toSorted((one, other) => Number(firstTextAt(other, 'display-index') ?? 0) - Number(firstTextAt(one, 'display-index') ?? 0));
  const code = firstTextAt(first, 'put-code');
  return code === undefined ? undefined : { code, doi: externalId(group, 'doi') ?? externalId(first, 'doi') };
}

/** Several works in full, by their put-codes. */
async function detailsOf(orcid: string, codes: string, { get }: Asking): Promise<[code: string, work: Data][]> {
  const answer = jsonOf(await get(`${API}/${orcid}/works/${codes}`, JSON_TYPE));
  return allAt(answer, 'bulk').map((one) => {
    const work = dataAt(one, 'work');
    return [firstTextAt(work, 'put-code') ?? '', work];
  });
}

/** What ORCID holds of a work: the BibTeX that came with it, or else its own fields. */
function fromWork(work: Data | undefined): KeptRecord | undefined {
  const title = firstTextAt(work, 'title', 'title', 'value');
  if (work === undefined || title === undefined) return undefined;
  const origin = `“${title}” at ORCID`;
  const cited = firstTextAt(work, 'citation', 'citation-type') === 'bibtex' ? firstTextAt(work, 'citation', 'citation-value') : undefined;
  const [entry] = cited === undefined ? [] : fromBibtex({ path: 'ORCID', bytes: cited }, new Problems(), { origin: () => origin });
  if (entry?.fields.has('title') && entry.fields.has('author')) return entry;
  const type = TYPES[firstTextAt(work, 'type') ?? ''] ?? 'misc';
  const names = (role: string): string[] =>
    allAt(work, 'contributors', 'contributor').flatMap((one) => {
      const said = firstTextAt(one, 'contributor-attributes', 'contributor-role')?.toLowerCase() ?? 'author';
      return said === role ? (firstTextAt(one, 'credit-name', 'value') ?? []) : [];
    });
  const subtitle = firstTextAt(work, 'title', 'subtitle', 'value');
  const month = Number(firstTextAt(work, 'publication-date', 'month', 'value'));
  return record({
    type,
    title: toLatex(subtitle === undefined ? title : `${title}: ${subtitle}`),
    authors: names('author').map(wholeName),
    editors: names('editor').map(wholeName),
    fields: {
      [CONTAINER[type] ?? 'howpublished']: latexAt(work, 'journal-title', 'value'),
      year: firstTextAt(work, 'publication-date', 'year', 'value'),
      month: month >= 1 && month <= 12 ? String(month) : undefined,
      isbn: externalId(work, 'isbn'),
      ...identifiers({ doi: externalId(work, 'doi'), arxiv: externalId(work, 'arxiv'), url: firstTextAt(work, 'url', 'value') }),
    },
    origin,
  });
}

/** An identifier of the work itself, not of what it is part of. */
function externalId(work: unknown, type: string): string | undefined {
  for (const one of allAt(work, 'external-ids', 'external-id')) {
    const id = dataAt(one);
    if (firstTextAt(id, 'external-id-type') !== type || firstTextAt(id, 'external-id-relationship') === 'part-of') continue;
    const value = firstTextAt(id, 'external-id-normalized', 'value') ?? firstTextAt(id, 'external-id-value');
    return type === 'doi' ? doiOf(value) : value;
  }
  return undefined;
}
