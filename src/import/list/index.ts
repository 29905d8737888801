/**
 * `import list`: typed lists of papers become BibTeX to be gone through.
 */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { comparable } from '../../bibliography/links/addresses.ts';
import { loadBibliography } from '../../bibliography/load.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { Problems } from '../../problems.ts';
import { listBibFiles, readIfThere } from '../../site/files.ts';
import { formatForTerminal } from '../../problems/format.ts';
import { counted } from '../../text/counted.ts';
import { offer, type OfferOptions } from '../offer.ts';
import { textAt } from '../moved/unknown-data.ts';
import { ownerOf } from '../moved/owner.ts';
import { typedName, type TypedName } from './authors.ts';
import type { Draft } from './draft.ts';
import { isLinkField } from './page/links.ts';
import { mergeDrafts, PapersThere } from './merge.ts';
import { readList, type PassedOver } from './read.ts';
import { Keys, writeDraft } from './write.ts';

interface ImportListOptions extends OfferOptions {
  /** Folder in which the command was given. */
  cwd?: string | undefined;
  /** File of the project that takes the entries. */
  to?: string | undefined;
  /** Address of the old page, for its relative links. */
  base?: string | undefined;
}

interface ListResult {
  /** Text of the new entries. */
  bibtex: string;
  papers: number;
  lines: number;
  passedOver: readonly PassedOver[];
  unsure: number;
  present: readonly Present[];
}

/** A paper that the site has already. */
interface Present {
  title: string;
  key: string;
  file: string;
  /** Links of the line that the entry lacks, as fields. */
  more: readonly string[];
}

const HEADER = `% Made by \`offprint import list\`. Go through it: above each entry stand the lines it was made of. Fields named in
% x_unsure could not be told for certain; mend them and delete x_unsure.

`;

/**
 * Reads lists and merges them, with each other and with the papers the site has.
 *
 * @param files paths as the person typed them, with their texts
 * @param owner whose site it is, and whose lists
 */
export function bibtexFromLists(
  files: readonly { path: string; text: string }[],
  site: readonly Publication[],
  problems: Problems,
  base?: string,
  owner?: TypedName,
): ListResult {
  const lists = files.map((file) => readList({ ...file, base }, problems, owner));
  const all = lists.flatMap((list) => list.drafts);
  const there = new PapersThere(site);
  const present: Present[] = [];
  const fresh = mergeDrafts(all).filter((draft: Draft) => {
    const found = there.find(draft);
    if (found) present.push({ title: draft.title, key: found.key, file: found.position.file, more: moreLinks(draft, found) });
    return found === undefined;
  });
  const keys = new Keys(site.map((paper) => paper.key));
  return {
    bibtex: fresh.map((draft) => writeDraft(draft, keys.next(draft))).join('\n'),
    papers: fresh.length,
    lines: all.length,
    passedOver: lists.flatMap((list) => list.passedOver),
    unsure: fresh.filter((draft) => draft.unsure.size > 0).length,
    present,
  };
}

/** Runs the verb; returns the exit status: 0 done, 1 refused, 2 a file that cannot be read or holds no paper. */
export async function importList(paths: readonly string[], options: ImportListOptions): Promise<number> {
  const { root, cwd = root, to = 'data/imported.bib', output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const problems = new Problems();
  if (!/^data\/[\w.-]+\.bib$/i.test(to)) {
    say(`--to names ${to}; give a .bib file of data/, such as data/imported.bib.`);
    return 2;
  }
  if (options.base !== undefined && !/^https?:\/\//i.test(options.base)) {
    say(`--base names ${options.base}; give the full address of the old page, such as https://example.org/~me/.`);
    return 2;
  }
  const files: { path: string; text: string }[] = [];
  for (const path of paths) {
    try {
      files.push({ path: basename(path), text: await readFile(resolve(cwd, path), 'utf8') });
    } catch {
      say(`${path} cannot be read. Give the path of a Markdown or HTML file.`);
      return 2;
    }
  }
  const result = bibtexFromLists(files, papersOf(root), problems, options.base, ownerName(root));
  if (problems.list.length > 0) say(`${formatForTerminal(problems.list, { color: false, root })}\n`);
  for (const { title, key, file, more } of result.present) {
    say(`  there    ${title} (${key} in ${file})`);
    if (more.length > 0) say(`           the line has more than the entry; add what you like:\n${more.map((field) => `             ${field}`).join('\n')}`);
  }
  for (const { file, line, text } of result.passedOver) say(`  passed   ${file}, line ${line}: ${text}`);
  if (result.papers === 0) {
    say(
      result.present.length > 0
        ? 'The site has every one of these papers already.'
        : 'No paper was found: lines need at least authors, a title, and a year or a venue.',
    );
    return result.present.length > 0 ? 0 : 2;
  }
  say(
    `${counted(result.lines, 'line')}, ${counted(result.papers, 'new paper')}, ${result.unsure} with something to look at` +
      `${result.passedOver.length > 0 ? `; ${counted(result.passedOver.length, 'item')} about other things passed over` : ''}.\n`,
  );
  if (options.dryRun) say(result.bibtex);
  const before = readIfThere(root, to)?.bytes.toString('utf8');
  // What stands in the file stays as it is; new entries follow it.
  const text = before === undefined ? HEADER + result.bibtex : `${before.trimEnd()}\n\n${result.bibtex}`;
  const nothing = { create: [], replace: [], remove: [], changed: [], untouched: [] };
  const plan = { ...nothing, ...(before === undefined ? { create: [to] } : { replace: [to] }) };
  return offer(new Map([[to, text]]), plan, options, `Done. Now go through ${to}: grep x_unsure finds what to look at.`);
}

/** What the line links to and the entry does not. */
function moreLinks({ fields }: Draft, paper: Publication): string[] {
  const has = new Set([...Object.values(paper.fields), ...paper.links.map(({ url }) => url)].map(comparable));
  return [...fields]
    .filter(([name, value]) => isLinkField(name) && !has.has(comparable(value)) && paper.fields[name] === undefined)
    .map(([name, value]) => `${name} = {${value}},`);
}

/** The papers of every .bib of the project, whatever may be wrong with them. */
function papersOf(root: string): Publication[] {
  const bib = listBibFiles(root).map((path) => ({ path, bytes: readIfThere(root, path)!.bytes }));
  return loadBibliography(bib, { match: () => ({ isOwner: false }) }, new Problems());
}

function ownerName(root: string): TypedName | undefined {
  const name = textAt(ownerOf(root), 'name');
  return name === undefined ? undefined : typedName(name);
}
