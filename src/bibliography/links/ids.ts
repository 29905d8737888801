/** Identifiers of a paper, from the fields meant for them and from its addresses. */
import { decoded } from '../../text/percent.ts';
import { addressesIn } from './addresses.ts';
import { arxivIn } from './doi.ts';
import type { IdKind } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';

const ARXIV = /(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?/u;
const ARXIV_WHOLE = new RegExp(`^(?:arxiv[:.\\s/]*)?(${ARXIV.source})$`, 'iu');
const ARXIV_SAID = new RegExp(`arxiv(?:\\.org/(?:abs|pdf|html)/|[:.\\s]+(?:preprint\\s+)?(?:arxiv:)?)\\s*(${ARXIV.source})`, 'iu');
const DOI = /10\.\d{4,9}\/[^\s"<>]+/u;
/** In its own field: old ones hold angle brackets, short ones no prefix (doi.org/10/abc). */
const DOI_FIELD = /10\.\d{4,9}\/(?:(?!<\/)[^\s"])+|^10\/[a-z0-9]{3,}$/iu;
/** Of the resolver, of hosts that were resolvers, under their names of today and before. */
const DOI_ADDRESS = /(?:^|\/\/)(?:(?:dx\.|www\.)?doi\.org|doi\.acm\.org|doi\.ieeecomputersociety\.org)\/(10\.\d{4,9}\/[^\s?#]+)/iu;
/** Of today, of before 2020, of the search, and of its European mirror. */
const PUBMED_ADDRESS = /(?:pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/?(?:\/|\?term=)|[?&]list_uids=|europepmc\.org\/(?:article|abstract)\/med\/)(\d+)/iu;
const NO_DOI = /^(?:n\.?\/?a\.?|none|null|no|tb[ad]|pending|-+|\?+)$/iu;

interface Ids {
  ids: Partial<Record<IdKind, string>>;
  /** The `doi` field holds an arXiv id. */
  arxivInDoi?: string;
  /** The `doi` field holds something that is no DOI. */
  badDoi?: string;
}

/** Reads every identifier of an entry from its raw fields. */
export function readIds(fields: Fields): Ids {
  const ids: Partial<Record<IdKind, string>> = {};
  const result: Ids = { ids };
  readDoi(fields, result);
  readEprint(fields, ids);
  const addresses = ['url', 'html', 'howpublished', 'ee', 'pdf', 'bdsk-url-1'].flatMap((name) => addressesIn(fields[name] ?? ''));
  const said = ['journal', 'journaltitle', 'booktitle', 'note', 'howpublished', 'arxiv', 'volume'].map((name) => fields[name] ?? '');
  ids.arxiv ??= firstMatch(ARXIV_SAID, [...addresses.slice(0, 1), ...said]) ?? corr(fields);
  ids.hal ??= firstMatch(/\/\/[\w.-]*(?:hal|archives-ouvertes|inria)[\w.-]*\/((?:[a-z]+-)*[a-z]+-\d{6,})/iu, addresses) ?? halId(fields);
  ids.doi ??= firstMatch(DOI_ADDRESS, addresses.map(decoded));
  ids.pmid ??= digits(fields['pmid']) ?? firstMatch(PUBMED_ADDRESS, addresses);
  ids.pmcid ??= pmcid(fields['pmcid'] ?? '') ?? firstMatch(/(PMC\d+)/iu, addresses)?.toUpperCase();
  ids.isbn ??= firstMatch(/((?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx])/u, [fields['isbn'] ?? '']);
  ids.issn ??= firstMatch(/(\d{4}-?\d{3}[\dXx])/u, [fields['issn'] ?? '', fields['isn'] ?? '', fields['eissn'] ?? '']);
  ids.inspire ??= digits(fields['inspirehep_id']);
  ids.bibcode ??= firstMatch(/adsabs\.harvard\.edu\/abs\/([^/\s]+)/iu, addressesIn(fields['adsurl'] ?? '').map(decoded));
  ids.mr ??= firstMatch(/(\d{4,8})/u, [fields['mrnumber'] ?? '']);
  ids.zbl ??= firstMatch(/(\d{4}\.\d{5}|\d{8})/u, [fields['zblnumber'] ?? fields['zbl'] ?? '']);
  for (const kind of Object.keys(ids) as IdKind[]) if (ids[kind] === undefined) delete ids[kind];
  return result;
}

function readDoi(fields: Fields, result: Ids): void {
  const raw = (fields['doi'] ?? '').trim();
  if (raw === '' || NO_DOI.test(raw)) return;
  const value = decoded(addressesIn(raw).join(' ')).replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:?\s*/iu, '').trim();
  const arxiv = ARXIV_WHOLE.exec(value) ?? /^arxiv\.org\/(?:abs|pdf)\/(.+)$/iu.exec(value.replace(/^https?:\/\//iu, ''));
  if (arxiv !== null) {
    result.ids.arxiv = withoutVersion(arxiv[1]!);
    result.arxivInDoi = arxiv[1]!;
    return;
  }
  // bioRxiv's addresses add the version to the DOI.
  const doi = DOI_FIELD.exec(value)?.[0].replace(/[.,;]+$/u, '').replace(/^(10\.1101\/[\d.]+)v\d+.*$/u, '$1');
  if (doi === undefined) {
    // An address stands beside it.
    const beside = DOI.exec(raw)?.[0].replace(/[{}.,;\\]+$/u, '');
    if (beside !== undefined) result.ids.doi = beside;
    result.badDoi = value;
    return;
  }
  result.ids.doi = doi;
  const datacite = arxivIn(doi);
  if (datacite !== undefined) result.ids.arxiv = withoutVersion(datacite);
}

/** Whether a `doi` field names a preprint on arXiv: by its number, its address, or the DOI that arXiv gives it. */
export function isArxivDoi(raw: string): boolean {
  const { ids } = readIds({ doi: raw });
  return ids.arxiv !== undefined;
}

function readEprint(fields: Fields, ids: Partial<Record<IdKind, string>>): void {
  const own = addressesIn(fields['arxiv'] ?? fields['arxivid'] ?? '')[0];
  const ownId = own === undefined ? null : (ARXIV_WHOLE.exec(own) ?? ARXIV_SAID.exec(own));
  if (ownId !== null) ids.arxiv = withoutVersion(ownId[1]!);
  const eprint = addressesIn(fields['eprint'] ?? '')[0] ?? '';
  if (eprint === '') return;
  const archive = (fields['eprinttype'] || fields['archiveprefix'] || '').replace(/[{}\s]/gu, '').toLowerCase();
  const arxiv = ARXIV_WHOLE.exec(eprint) ?? ARXIV_SAID.exec(eprint);
  if ((archive === '' || archive === 'arxiv' || archive === 'arxiv.org') && arxiv !== null) ids.arxiv ??= withoutVersion(arxiv[1]!);
  else if (archive === 'hal') ids.hal = eprint.replace(/^.*\//u, '');
  else if (archive === 'pubmed' || archive === 'pmid') ids.pmid = digits(eprint)!;
  else if (archive === 'pmc' || archive === 'pmcid') ids.pmcid = pmcid(eprint) ?? eprint;
  // Google Scholar and others put the address of a PDF there.
  else if (DOI.test(eprint) && !eprint.includes('://')) ids.doi ??= eprint;
}

/** DBLP: `journal = {CoRR}, volume = {abs/1706.03762}`; others: `journal = {arXiv}, volume = {1706.03762}`. */
function corr(fields: Fields): string | undefined {
  if (!/^[{\s]*(?:corr\b|arxiv)/iu.test(fields['journal'] || fields['journaltitle'] || '')) return undefined;
  const numbers = ['volume', 'number', 'pages', 'eid'].map((name) => (fields[name] ?? '').replace(/[{}\s]|^abs\//gu, ''));
  const found = numbers.map((number) => ARXIV_WHOLE.exec(number)?.[1]).find((id) => id !== undefined);
  return found === undefined ? undefined : withoutVersion(found);
}

function halId(fields: Fields): string | undefined {
  const value = addressesIn(fields['hal_id'] || fields['hal'] || '')[0];
  return value === undefined ? undefined : /((?:[a-z]+-)?hal-\d+|[a-z]+-\d{6,})/iu.exec(value)?.[1];
}

function firstMatch(pattern: RegExp, texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return pattern === ARXIV_SAID ? withoutVersion(found) : found.replace(/[.,;)]+$/u, '');
  }
  return undefined;
}

function withoutVersion(arxiv: string): string {
  return arxiv.replace(/v\d+$/u, '');
}

function digits(value: string | undefined): string | undefined {
  return value === undefined ? undefined : /\d{3,}/u.exec(value)?.[0];
}

/** Europe PMC and others leave out the letters of the number; beside it there may be that of a manuscript ("NIHMS12345"). */
function pmcid(value: string): string | undefined {
  const number = /PMC(?:ID)?\W*(\d{3,})/iu.exec(value)?.[1] ?? /^[\s{]*(\d{3,})[\s}.]*$/u.exec(value)?.[1];
  return number && `PMC${number}`;
}
