/** A page with lists of papers, to drafts. */
import type { Problems } from '../../problems.ts';
import type { TypedName } from './authors.ts';
import { collect, textOf, type Candidate } from './page/collect.ts';
import { parseTree } from './page/dom.ts';
import type { Draft } from './draft.ts';
import { readEntry, type Read } from './entry.ts';
import { asTyped, type Flat } from './page/flat.ts';
import { readLegend, type Legend } from './page/legend.ts';
import { isLinkField } from './page/links.ts';

export interface ListFile {
  /** As the person typed it. */
  path: string;
  text: string;
  /** Address of the page, to which relative links of it are added. */
  base?: string | undefined;
  /** Links lead to where their targets are now: a path from the root is one of this site. */
  moved?: boolean;
}

interface ReadList {
  drafts: Draft[];
  /** Items about other things, as far as one can tell. */
  passedOver: PassedOver[];
}

export interface PassedOver {
  file: string;
  line: number;
  /** The first words. */
  text: string;
}

/** Signs by which a line without a heading above it is taken for a paper: authors and one more, at least. */
const ENOUGH_ALONE = 3;

/**
 * Reads every paper of a page. Under a heading about papers every item of a list is one; elsewhere only what looks like
 * one. Lines of such a section that cannot be read are reported by file and line.
 *
 * @param owner whose list it is
 */
export function readList(file: ListFile, problems: Problems, owner?: TypedName): ReadList {
  const tree = parseTree(file.text, file.path);
  const legend = readLegend(tree.map(textOf).join('\n'));
  const recognise = (flat: Flat): boolean => (readEntry({ flat, context: { about: 'unknown' } }, legend)?.signs ?? 0) >= ENOUGH_ALONE;
  const candidates = collect(tree, recognise);
  const lines = file.text.split('\n');
  const result: ReadList = { drafts: [], passedOver: [] };
  let leavesOut = false;
  const passOver = ({ flat }: Candidate): void => void result.passedOver.push({ file: file.path, line: flat.line, text: firstWords(flat) });
  for (const candidate of candidates) {
    const { about } = candidate.context;
    if (about === 'other') {
      if (candidate.listed) passOver(candidate);
      continue;
    }
    const read = readEntry(candidate, legend, owner);
    if (read === undefined || !isPaper(read, candidate)) {
      if (about === 'papers' && candidate.listed) report(file.path, candidate, problems);
      // A paragraph between the lists, with a year in it.
      else if (candidate.listed || (about === 'papers' && read !== undefined && read.signs > 0)) passOver(candidate);
      continue;
    }
    leavesOut ||= read.leavesOut;
    result.drafts.push(finish(read, candidate, file, lines));
  }
  if (leavesOut && owner) result.drafts = result.drafts.map((draft) => (draft.names.length === 0 ? byOwner(draft, owner) : draft));
  return result;
}

/** In a list that names co-authors only, a paper that names nobody is the owner's. */
function byOwner(draft: Draft, owner: TypedName): Draft {
  const unsure = new Map(draft.unsure).set('author', 'the line names nobody: the owner was taken to be the author');
  return { ...draft, names: [owner], unsure };
}

function isPaper({ signs }: Read, { context, listed }: Candidate): boolean {
  if (context.about === 'papers') return listed ? signs >= 1 : signs >= ENOUGH_ALONE;
  return listed ? signs >= ENOUGH_ALONE : signs >= ENOUGH_ALONE + 1;
}

function firstWords({ text }: Flat): string {
  const words = asTyped(text).replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words;
}

function report(path: string, { flat }: Candidate, problems: Problems): void {
  problems.warn('import-list-unread', `No paper could be read from “${firstWords(flat)}”.`, {
    file: path,
    line: flat.line,
    cure: 'Add it to the .bib by hand if it is one.',
  });
}

function finish(read: Read, { flat }: Candidate, file: ListFile, lines: readonly string[]): Draft {
  const { signs: _, leavesOut: __, ...draft } = read;
  const fields = new Map(draft.fields);
  const unsure = new Map(draft.unsure);
  for (const [name, value] of fields) {
    if (!isLinkField(name) || /^[a-z][a-z0-9+.-]*:|^www\./i.test(value))
      continue;
    if (file.moved === true && value.startsWith('/')) continue;
    const absolute = file.base === undefined ? undefined : URL.parse?.(value, file.base)?.href;
    if (absolute !== undefined) fields.set(name, absolute);
    else unsure.set(name, 'the address is relative to the old page: copy the file to assets/files/, or use --base');
  }
  const text = lines.slice(flat.line - 1, flat.lastLine).join(' ');
  return {
    ...draft,
    fields,
    unsure,
    sources: [{ file: file.path, line: flat.line, text: text.length > 900 ? `${text.slice(0, 900)}…` : text }],
  };
}

export type { Legend };
