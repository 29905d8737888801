/** The links of a paper: checked, labelled, in order, each once. */
import { decoded } from '../../text/percent.ts';
import { decodeText } from '../latex/index.ts';
import { addressesIn, comparable, workingHref } from './addresses.ts';
import { doiAddress, doiPath } from './doi.ts';
import { ARCHIVE_LINKS, HOSTS, LABEL_KINDS, LABEL_NAMES, LINK_FIELDS, LINK_ORDER } from './link-kinds.ts';
import { fileAddressOf } from '../../text/file-names.ts';
import type { IdKind, Link } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';

interface LinkContext {
  /** Whether a file of the site exists, by its site path (`/assets/files/talk.pdf`). Every file is taken to exist without it. */
  exists?: ((sitePath: string) => boolean) | undefined;
  /** The owner's Google Scholar id, needed for al-folio's `google_scholar_id`. */
  scholarUser?: string | undefined;
  /** What leads to the work on a host that nothing is known of: "Paper" if left out, which not every work is. */
  page?: string;
  report: (kind: 'unsafe' | 'missing-file', field: string, found: string) => void;
}

/** Folders in which a bare file name is looked for, ours first, then al-folio's, as they were and as an import has them. */
const FILE_FOLDERS = ['/assets/files/', '/assets/pdf/', '/assets/', '/assets/video/'];
const IMAGE_FOLDERS = [
  '/assets/images/', '/assets/images/publications/', '/assets/images/publication_preview/', '/assets/img/publication_preview/',
  '/assets/img/', '/assets/',
];
const IMAGE_FIELDS = ['image', 'preview', 'teaser', 'thumbnail', 'img', 'cover'];

/** `example.org`, but not `paper.pdf`. */
const BARE_HOST = /^(?:[a-z0-9-]+\.)+(?!pdf$|html?$|docx?$|pptx?$|zip$|txt$|ps$|bib$|png$|jpe?g$)[a-z]{2,}$/iu;

const ID_LINKS: readonly { id: IdKind; kind: string; label: string; address: (id: string) => string }[] = [
  { id: 'doi', kind: 'doi', label: 'DOI', address: doiAddress },
  { id: 'arxiv', kind: 'arxiv', label: 'arXiv', address: (id) => `https://arxiv.org/abs/${id}` },
  { id: 'hal', kind: 'hal', label: 'HAL', address: (id) => `https://hal.science/${id}` },
  { id: 'pmid', kind: 'pubmed', label: 'PubMed', address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/` },
  { id: 'pmcid', kind: 'pmc', label: 'PMC', address: (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${id}/` },
  { id: 'inspire', kind: 'inspire', label: 'INSPIRE', address: (id) => `https://inspirehep.net/literature/${id}` },
  { id: 'bibcode', kind: 'ads', label: 'ADS', address: (id) => `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(id)}` },
];

const LANDING = new Map(HOSTS.filter(({ kind }) => ['arxiv', 'doi', 'hal', 'openreview'].includes(kind)).map(({ kind, label }) => [kind, { kind, label }]));

/** Reads every link of an entry from its raw fields and its identifiers. */
export function readLinks(fields: Fields, ids: Partial<Record<IdKind, string>>, context: LinkContext): Link[] {
  const links: Link[] = [];
  const add = (link: Link | undefined): void => {
    if (link !== undefined) links.push(link);
  };
  // The user's own words come first: where two links lead to one place, their label is kept.
  for (const [name, value] of Object.entries(fields)) {
    const words = /^link_(.+)$/u.exec(name)?.[1] ?? (/^https?:/iu.test(value.trim()) ? /^(.+)_(?:url|link)$/u.exec(name)?.[1] : undefined);
    if (words !== undefined && value.trim() !== '') add(ownLink(words, name, value, context));
  }
  for (const [name, rule] of Object.entries(LINK_FIELDS)) {
    const value = fields[name];
    if (value === undefined || value.trim() === '') continue;
    for (const address of addressesIn(value)) {
      // al-folio writes `pdf = {true}` nowhere, but people do; Web of Science numbers a journal's supplements: 2, S1.
      if (/^(?:true|false|yes|no|s?\d{0,3})$/iu.test(address)) continue;
      const url = resolve(name, address, rule.base, context);
      if (url === undefined) continue;
      // `pdf` and `html` often lead to a landing page whose host says more than the field.
      const host = name === 'pdf' || name === 'html' ? LANDING.get(hostRule(url)?.kind ?? '') : undefined;
      add(host === undefined ? { kind: rule.kind, label: rule.label, url } : { ...host, url });
    }
  }
  for (const name of ['url', 'link', 'howpublished', 'ee', 'doi', 'eprint', 'note']) {
    const value = fields[name];
    if (value === undefined || (name !== 'url' && name !== 'ee' && !/\\url|\\href|https?:\/\/|^\s*\{?www\./u.test(value))) continue;
    for (const address of name === 'note' ? urlsAlone(value) : addressesIn(value)) add(hostLink(name, address, context));
  }
  add(archiveLink(fields));
  for (const { id, kind, label, address } of ID_LINKS) {
    const value = ids[id];
    if (value !== undefined) add({ kind, label, url: address(value) });
  }
  for (const link of metrics(fields, ids, context)) add(link);
  return ordered(unique(links));
}

function archiveLink(fields: Fields): Link | undefined {
  const name = (fields['eprinttype'] ?? '').trim().toLowerCase();
  const archive = Object.hasOwn(ARCHIVE_LINKS, name) ? ARCHIVE_LINKS[name] : undefined;
  const [id] = addressesIn((fields['eprint'] ?? '').replace(/^hdl:/iu, ''));
  const url = archive && id && workingHref(archive.base + id);
  return url ? { kind: 'html', label: archive.label, url } : undefined;
}

/** Addresses of a note that is nothing but an address; others stay in the note. */
function urlsAlone(note: string): string[] {
  return /^\s*\{?\s*(?:\\url\{[^{}]*\}|https?:\S+)\s*\}?\s*$/u.test(note) ? addressesIn(note) : [];
}

function ownLink(words: string, field: string, value: string, context: LinkContext): Link | undefined {
  const [address] = addressesIn(value);
  const url = address === undefined ? undefined : resolve(field, address, 'file', context);
  if (url === undefined) return undefined;
  const label = labelFrom(words);
  const host = hostRule(url);
  const kind = host !== undefined && host.kind !== 'pdf' ? host.kind : (LABEL_KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? host?.kind ?? 'other');
  return { kind, label, url };
}

function labelFrom(words: string): string {
  const text = decodeText(words).replace(/[_\s]+/gu, ' ').trim();
  const named = text.split(' ').map((word) => (Object.hasOwn(LABEL_NAMES, word.toLowerCase()) ? LABEL_NAMES[word.toLowerCase()]! : word));
  const first = named[0] ?? '';
  if (!Object.values(LABEL_NAMES).includes(first)) named[0] = first.charAt(0).toUpperCase() + first.slice(1);
  return named.join(' ') || 'Link';
}

function hostRule(url: string): (typeof HOSTS)[number] | undefined {
  const address = comparable(url);
  return HOSTS.find(({ pattern }) => pattern.test(address));
}

function hostLink(field: string, address: string, context: LinkContext): Link | undefined {
  if (/^(?:arxiv|hdl|isbn|issn|oai|pmid|urn):/iu.test(address)) return undefined;
  // Browsers drop tabs and line ends within a scheme.
  const hasScheme = /^[a-z][a-z0-9+.\t\n\r-]*:(?!\s)/iu.test(address);
  const isWords = !hasScheme && (!/[./]/u.test(address) || (/\s/u.test(address) && !/^www\./iu.test(address)));
  if (isWords) {
    // Elsewhere than in the field meant for it, what is no address is text.
    if (field === 'url') context.report('unsafe', field, address);
    return undefined;
  }
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/iu.exec(address);
  if (doi !== null) return { kind: 'doi', label: 'DOI', url: doiAddress(decoded(doi[1]!)) };
  const url = resolve(field, BARE_HOST.test(address) ? `https://${address}/` : address, undefined, context);
  if (url === undefined) return undefined;
  const rule = hostRule(url);
  return { kind: rule?.kind ?? 'html', label: rule?.label ?? context.page ?? 'Paper', url };
}

/** A checked address; a bare file name becomes a path of the site. */
function resolve(field: string, address: string, base: 'file' | ((value: string) => string) | undefined, context: LinkContext): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.test(address);
  if (!scheme && typeof base === 'function' && !address.includes('/')) return base(encodeURIComponent(address));
  if (!scheme && (base === 'file' || address.startsWith('/') || address.startsWith('assets/'))) {
    const direct = workingHref(address);
    if (direct !== undefined && /^https?:/u.test(direct)) return direct;
    return filePath(field, address, FILE_FOLDERS, context);
  }
  const url = workingHref(address);
  if (url === undefined) context.report('unsafe', field, address);
  return url;
}

/** Where the file lies that a field of the user's names; one that is not there is reported. */
export function fileAddress(field: string, name: string, context: Pick<LinkContext, 'exists' | 'report'>): string | undefined {
  return filePath(field, name, FILE_FOLDERS, context);
}

/** What is said of a file that is not there. */
export function missingFile(path: string, field: string): { message: string; cure: string } {
  return { message: `The file ${path} of the field “${field}” does not exist.`, cure: `Put it there, or correct the field “${field}”.` };
}

function filePath(field: string, name: string, folders: readonly string[], context: Pick<LinkContext, 'exists' | 'report'>): string | undefined {
  const clean = name.replace(/^\.\//u, '').replace(/\\/gu, '/');
  const rooted = clean.startsWith('/') || clean.startsWith('assets/');
  const candidates = rooted ? [clean.startsWith('/') ? clean : `/${clean}`] : folders.map((folder) => folder + clean);
  const safe = candidates.filter((path) => workingHref(path) !== undefined && !path.startsWith('//'));
  if (safe.length === 0) {
    context.report('unsafe', field, name);
    return undefined;
  }
  const { exists } = context;
  if (exists === undefined) return workingHref(safe[0]!);
  for (const path of safe) {
    const found = fileAddressOf(path, exists);
    if (found !== undefined) return workingHref(found);
  }
  context.report('missing-file', field, safe[0]!);
  return undefined;
}

/** Site path of the paper's picture, if it has one on this site. Pictures of other hosts are not shown. */
export function readImage(fields: Fields, context: LinkContext): string | undefined {
  for (const field of IMAGE_FIELDS) {
    const [address] = addressesIn(fields[field] ?? '');
    if (address === undefined || /^(?:https?:)?\/\/|^(?:true|false)$/iu.test(address)) continue;
    if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) context.report('unsafe', field, address);
    else return filePath(field, address, IMAGE_FOLDERS, context);
  }
  return undefined;
}

/** al-folio's badges as plain links. */
function metrics(fields: Fields, ids: Partial<Record<IdKind, string>>, context: LinkContext): Link[] {
  const links: Link[] = [];
  const badge = (field: string): string | undefined => {
    const value = decodeText(fields[field] ?? '').trim();
    return value === '' || /^(?:false|no)$/iu.test(value) ? undefined : value;
  };
  const scholar = badge('google_scholar_id') ?? badge('gsid');
  if (scholar !== undefined) {
    const [user, id] = scholar.includes(':') ? scholar.split(':') : [context.scholarUser, scholar];
    if (user !== undefined) {
      const query = `view_op=view_citation&user=${encodeURIComponent(user)}&citation_for_view=${encodeURIComponent(user)}:${encodeURIComponent(id!)}`;
      links.push({ kind: 'scholar', label: 'Google Scholar', url: `https://scholar.google.com/citations?${query}` });
    } else if (/^\d{10,}$/u.test(scholar)) {
      links.push({ kind: 'scholar', label: 'Google Scholar', url: `https://scholar.google.com/scholar?cluster=${scholar}` });
    }
  }
  for (const [field, label, host] of [
    ['dimensions', 'Dimensions', 'https://badge.dimensions.ai/details/'],
    ['altmetric', 'Altmetric', 'https://www.altmetric.com/details/'],
  ] as const) {
    const value = badge(field);
    if (value === undefined) continue;
    const byId = `${host}${field === 'dimensions' ? 'id/' : ''}${encodeURIComponent(value)}`;
    if (!/^(?:true|yes)$/iu.test(value)) links.push({ kind: field, label, url: byId });
    else if (ids.doi !== undefined) links.push({ kind: field, label, url: `${host}doi/${doiPath(ids.doi)}` });
  }
  return links;
}

/** One DOI, one arXiv link: an exporter's second spelling of the same identifier adds nothing. */
const ONCE: ReadonlySet<string> = new Set(['doi', 'arxiv', 'hal', 'pubmed', 'pmc', 'ads']);

/** Each place once; the first label is kept. */
export function unique(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    const key = comparable(link.url);
    if (!seen.has(key)) seen.set(key, link);
  }
  const kinds = new Set<string>();
  return [...seen.values()].filter((link) => {
    if (link.version !== undefined || !ONCE.has(link.kind)) return true;
    if (kinds.has(link.kind)) return false;
    kinds.add(link.kind);
    return true;
  });
}

/** In the order of printing; equal kinds as in the file. */
export function ordered(links: readonly Link[]): Link[] {
  const rank = (link: Link): number => {
    const at = LINK_ORDER.indexOf(link.kind);
    return at === -1 ? LINK_ORDER.indexOf('other') : at;
  };
  return links.toSorted((one, other) => rank(one) - rank(other));
}
