/** One paper found twice, as a preprint and as published: shown once, with the links of both. */
import { foldTitle } from './identity.ts';
import { byKey } from '../keys.ts';
import type { Publication, PublicationKind, Version } from '../publication.ts';
import { withLazyParts } from '../record/lazy-parts.ts';
import { linksOfVersions } from '../links/version-links.ts';

/** Kinds that a publication proper takes the place of. */
const PROVISIONAL = new Set(['preprint', 'working-paper', 'in-preparation', 'report', 'online', 'other']);
/** A preprint and its publication are seldom further apart, in years. */
const FURTHEST = 3;

interface Folding {
  publications: Publication[];
  /** What was folded into what, to be told. */
  folded: { paper: Publication; into: Publication }[];
}

/**
 * Folds versions of one paper: equal DOI, arXiv id, or title with first author and near year. Two published versions stay
 * apart unless they share the DOI. `same_as = {key}` in an entry folds it into that one, `same_as = {none}` keeps it apart.
 */
export function foldVersions(publications: readonly Publication[]): Folding {
  const index = new Map<string, Publication[]>();
  const target = new Map<Publication, Publication>();
  const found = byKey(publications, (key) => key.toLowerCase());
  // Published versions first, so that a preprint finds them wherever it stands.
  const inOrder = publications.toSorted((one, other) => Number(isProvisional(one)) - Number(isProvisional(other)));
  for (const paper of inOrder) {
    const own = (paper.fields['same_as'] ?? '').trim().toLowerCase();
    const under = names(paper);
    const into = own === '' ? findSame(paper, under, index) : found.get(own);
    if (into !== undefined && into !== paper && root(into, target) !== paper) target.set(paper, root(into, target));
    else {
      for (const name of under) {
        const known = index.get(name);
        if (known) known.push(paper);
        else index.set(name, [paper]);
      }
    }
  }
  const folded = [...target].map(([paper, into]) => ({ paper, into: root(into, target) }));
  const parts = new Map<Publication, Publication[]>();
  for (const { paper, into } of folded) parts.set(into, [...(parts.get(into) ?? []), paper]);
  return {
    publications: publications.flatMap((paper) => {
      if (target.has(paper)) return [];
      const versions = parts.get(paper);
      return versions === undefined ? [paper] : [merge(paper, versions)];
    }),
    folded,
  };
}

function root(paper: Publication, target: ReadonlyMap<Publication, Publication>): Publication {
  let at = paper;
  for (let next = target.get(at); next !== undefined; next = target.get(at)) at = next;
  return at;
}

/** Whether a publication proper would take its place: a preprint, a report, something in preparation. */
export function isProvisional(paper: Pick<Publication, 'kind'>): boolean {
  return PROVISIONAL.has(paper.kind);
}

/** Names under which a paper can be found again. */
function names(paper: Publication): string[] {
  const title = foldTitle(paper.titleText);
  const first = paper.authors[0];
  const family = foldTitle(first?.family ?? first?.literal ?? '');
  const out: string[] = [];
  if (paper.ids.doi !== undefined) out.push(`doi ${paper.ids.doi.toLowerCase()}`);
  if (paper.ids.arxiv !== undefined) out.push(`arxiv ${paper.ids.arxiv}`);
  // A short title ("Introduction", "Reply") proves nothing.
  if (title.length >= 12 && family !== '') out.push(`title ${title} ${family}`);
  return out;
}

function findSame(paper: Publication, names: readonly string[], index: ReadonlyMap<string, readonly Publication[]>): Publication | undefined {
  for (const name of names) {
    const found = index.get(name)?.filter((other) => isSame(paper, other, name)) ?? [];
    if (found.length > 0) return found.reduce((best, other) => (fit(other, paper) > fit(best, paper) ? other : best));
  }
  return undefined;
}

/** How well a publication takes the place of a preprint: an abstract of a congress of that title, which has no DOI, does less than the paper. */
function fit({ ids, date }: Publication, preprint: Publication): number {
  const years = (date?.year ?? 0) - (preprint.date?.year ?? 0);
  return (ids.doi === undefined ? 0 : 100) - (years < 0 ? 10 : 0) - Math.abs(years);
}

const VERSIONED: ReadonlySet<PublicationKind> = new Set(['software', 'dataset']);

/** Whether two works of one kind and place say themselves that they are two: by their numbers, what has versions by these, others by their DOIs. */
export function areNumberedApart(one: Publication, other: Publication): boolean {
  if (one.kind !== other.kind || foldTitle(one.venueText ?? '') !== foldTitle(other.venueText ?? '')) return false;
  if (VERSIONED.has(one.kind) && differ(one.version, other.version)) return true;
  if (isShared(one, other, 'doi') || isShared(one, other, 'pmid')) return false;
  // Journals have a DOI of their own, and one at an archive: on the same pages there is one article.
  const dois = !isProvisional(one) && differ(one.ids.doi, other.ids.doi) && (one.pages === undefined || one.pages !== other.pages);
  return dois || areApart(one.number ?? one.fields['number'], other.number ?? other.fields['number']);
}

function isShared(one: Publication, other: Publication, kind: 'doi' | 'pmid'): boolean {
  return one.ids[kind] !== undefined && one.ids[kind].toLowerCase() === other.ids[kind]?.toLowerCase();
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
}

/** Whether two numbers cannot be one in two spellings, as "3", "No. 03", "3–4" and "3 Pt 1" can be; words tell nothing. */
function areApart(one = '', other = ''): boolean {
  const [left, right] = [one, other].map((text) => new Set(text.replace(/(?<=\d),(?=\d{3})/gu, '').match(/[1-9]\d*/gu))) as [Set<string>, Set<string>];
  const holds = (whole: Set<string>, part: Set<string>): boolean => [...part].every((number) => whole.has(number));
  return !holds(left, right) && !holds(right, left);
}

function isSame(one: Publication, other: Publication, name: string): boolean {
  if ((other.fields['same_as'] ?? '').trim() !== '') return false;
  const titles = foldTitle(one.titleText) === foldTitle(other.titleText);
  const near = Math.abs((one.date?.year ?? 0) - (other.date?.year ?? 0)) <= FURTHEST || one.date === undefined || other.date === undefined;
  if (!name.startsWith('arxiv ') && areNumberedApart(one, other)) return false;
  if (name.startsWith('doi ')) return titles || (isProvisional(one) !== isProvisional(other) && near);
  // Conference and journal versions are two publications, even of one title or one preprint.
  if (!isProvisional(one) && !isProvisional(other)) {
    return titles && one.kind === other.kind && one.date?.year === other.date?.year && foldTitle(one.venueText ?? '') === foldTitle(other.venueText ?? '');
  }
  if (name.startsWith('arxiv ')) return titles || near;
  const clash = one.ids.arxiv !== undefined && other.ids.arxiv !== undefined && one.ids.arxiv !== other.ids.arxiv;
  return near && !clash;
}

function merge(paper: Publication, versions: readonly Publication[]): Publication {
  const { bibtex: _bibtex, csl: _csl, hash: _hash, ...own } = Object.getOwnPropertyDescriptors(paper);
  const record = Object.defineProperties({}, own) as Omit<Publication, 'bibtex' | 'csl' | 'hash'>;
  const fill: Partial<Publication> = {};
  for (const name of FROM_ANY) {
    const value = paper[name] ?? versions.find((version) => version[name] !== undefined)?.[name];
    if (value !== undefined) Object.assign(fill, { [name]: value });
  }
  return withLazyParts({
    ...record,
    ...fill,
    ...placeAmong(paper, versions),
    ids: Object.assign({}, ...versions.map((version) => sharedIds(paper, version)).toReversed(), paper.ids) as Publication['ids'],
    links: linksOfVersions(paper, versions),
    keywords: [...new Set([paper, ...versions].flatMap((one) => one.keywords))],
    selected: paper.selected || versions.some((version) => version.selected),
    versions: versions.map(asVersion),
  });
}

/** Identifiers under which a paper goes on when it has been published; a DOI or an ISBN is that of one version. */
const LASTING = ['arxiv', 'hal', 'pmcid', 'inspire', 'bibcode'] as const;

/** The identifiers of another version that are the paper's, too. */
function sharedIds(paper: Publication, version: Publication): Publication['ids'] {
  if (isProvisional(paper) || !isProvisional(version)) return version.ids;
  return Object.fromEntries(LASTING.flatMap((kind) => (version.ids[kind] === undefined ? [] : [[kind, version.ids[kind]]])));
}

/** What is as true of a paper as of any of its versions. */
const FROM_ANY = ['abstract', 'image', 'award'] as const;
/** The series, and the place in it. */
const PLACE = ['kind', 'venue', 'venueText', 'holders', 'venueShort', 'venueUrl', 'number', 'series', 'genre', 'genreId', 'publisher', 'place', 'places'] as const;
const STATE = ['status', 'statusId'] as const;
/** Kinds of a paper that an archive or a series holds, and of one that it may hold, too. */
const HELD: ReadonlySet<PublicationKind> = new Set(['preprint', 'working-paper', 'report']);
const AT_LARGE: ReadonlySet<PublicationKind> = new Set([...HELD, 'online', 'other']);

/** The archive or series that holds a paper which has appeared nowhere else, and how far it is, where only another version says so. */
function placeAmong(paper: Publication, versions: readonly Publication[]): Partial<Publication> {
  if (!AT_LARGE.has(paper.kind)) return {};
  const near = versions.filter(({ kind }) => HELD.has(kind));
  const placed = paper.venue === undefined && paper.number === undefined ? near.find(({ venue }) => venue !== undefined) : undefined;
  const stated = paper.status === undefined ? near.find(({ status }) => status !== undefined) : undefined;
  return { ...picked(placed, PLACE), ...picked(stated, STATE) };
}

function asVersion(paper: Publication): Version {
  return picked(paper, ['key', 'aliases', 'kind', 'genre', 'genreId', 'number', 'version', 'venue', 'venueText', 'date', 'links', 'position']) as Version;
}

function picked(paper: Publication | undefined, names: readonly (keyof Publication)[]): Partial<Publication> {
  return Object.fromEntries(names.flatMap((name) => (paper?.[name] === undefined ? [] : [[name, paper[name]]])));
}
