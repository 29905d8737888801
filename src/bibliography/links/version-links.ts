/** The links of a paper and of its other versions, so that each says to which it leads. */
import { comparable } from './addresses.ts';
import { ordered, unique } from './links.ts';
import type { Link, Publication } from '../publication.ts';

/** Kinds of links that lead to the text of one version; what leads to code or slides serves all. */
const TEXTS: ReadonlySet<string> = new Set(['pdf', 'html', 'paper', 'doi']);
/** Labels of such that say nothing of where they lead. */
const GENERAL: ReadonlySet<string> = new Set(['Paper', 'Website', 'HTML']);
/** Kinds of links that say by their label which version they lead to. */
const ARCHIVES: ReadonlySet<string> = new Set(['arxiv', 'hal', 'openreview', 'pmc', 'html']);

/**
 * Joins the links of a paper and its other versions, in the order of printing. Of those that lead to the text of another
 * version under a label that the paper has already, or that means anything, one stays and is called after that version.
 */
export function linksOfVersions(paper: Publication, versions: readonly Publication[]): Link[] {
  const links = [...paper.links];
  for (const version of versions) {
    const known = new Set(links.map(({ url }) => comparable(url)));
    const labels = new Set(links.map(({ label }) => label));
    const others = version.links.filter(({ url }) => !known.has(comparable(url)));
    const isDoubtful = ({ kind, label }: Link): boolean =>
      TEXTS.has(kind) && (labels.has(label) || GENERAL.has(label) || (kind === 'doi' && version.kind !== paper.kind));
    const clear = others.filter((link) => !isDoubtful(link));
    // Its DOI leads where an archive's name does.
    const isNamed = clear.some(({ kind }) => ARCHIVES.has(kind));
    const doubtful = others.find((link) => isDoubtful(link) && !(isNamed && link.kind === 'doi'));
    links.push(...clear);
    if (doubtful !== undefined) links.push({ ...doubtful, version: kindOf(version) });
  }
  return ordered(unique(links));
}

function kindOf({ kind, genre, genreId }: Publication): Link['version'] {
  // What nobody knows more of, and has become a paper, was its preprint.
  return { kind: kind === 'other' ? 'preprint' : kind, ...(genre !== undefined && { genre }), ...(genreId !== undefined && { genreId }) };
}
