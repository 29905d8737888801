/** One paper found twice, as a preprint and as published: shown once, with the links of both. */
import { foldTitle } from './identity.ts';
import { ordered, unique } from './links.ts';
import type { Publication } from './publication.ts';
import { withLazyParts } from './record.ts';

/** Kinds that a publication proper takes the place of. */
const PROVISIONAL = new Set(['preprint', 'working-paper', 'in-preparation', 'report', 'online', 'other']);
/** A preprint and its publication are seldom further apart, in years. */
const FURTHEST = 3;

export interface Folding {
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
  const byKey = new Map(publications.map((paper) => [paper.key.toLowerCase(), paper]));
  // Published versions first, so that a preprint finds them wherever it stands.
  const inOrder = publications.toSorted((one, other) => Number(isProvisional(one)) - Number(isProvisional(other)));
  for (const paper of inOrder) {
    const own = (paper.fields['same_as'] ?? '').trim().toLowerCase();
    const under = names(paper);
    const into = own === '' ? findSame(paper, under, index) : byKey.get(own);
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
    const found = index.get(name)?.find((other) => isSame(paper, other, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSame(one: Publication, other: Publication, name: string): boolean {
  if ((other.fields['same_as'] ?? '').trim() !== '') return false;
  const titles = foldTitle(one.titleText) === foldTitle(other.titleText);
  const near = Math.abs((one.date?.year ?? 0) - (other.date?.year ?? 0)) <= FURTHEST || one.date === undefined || other.date === undefined;
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
  const first = <T>(pick: (version: Publication) => T | undefined): T | undefined => versions.map(pick).find((value) => value !== undefined);
  const fill: Partial<Publication> = {};
  const abstract = paper.abstract ?? first((version) => version.abstract);
  const image = paper.image ?? first((version) => version.image);
  const award = paper.award ?? first((version) => version.award);
  if (abstract !== undefined) Object.assign(fill, { abstract });
  if (image !== undefined) Object.assign(fill, { image });
  if (award !== undefined) Object.assign(fill, { award });
  return withLazyParts({
    ...record,
    ...fill,
    ids: Object.assign({}, ...versions.map((version) => version.ids).toReversed(), paper.ids) as Publication['ids'],
    links: ordered(unique([paper, ...versions].flatMap((one) => one.links))),
    keywords: [...new Set([paper, ...versions].flatMap((one) => one.keywords))],
    selected: paper.selected || versions.some((version) => version.selected),
    versions: versions.map(({ key, kind, links, position }) => ({ key, kind, links, position })),
  });
}
