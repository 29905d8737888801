/** Where pages of the old site go: section, file and address, and how links between them are answered. */
import { posix } from 'node:path';
import { defaultAddress, normaliseAddress } from '../../content/addresses.ts';
import type { SectionId } from '../../content/page.ts';
import { sectionById, SECTIONS } from '../../sections.ts';
import { pageFile, type Translated } from './front-matter.ts';
import type { OldFile } from './old-files.ts';
import type { Transfer } from './transfer.ts';

/** What the lists of sections were called elsewhere; the first word of each is ours. */
const LISTS: readonly (readonly [SectionId, RegExp])[] = [
  ['home', /^\/$/],
  ['publications', /^\/(?:publications?|papers|bibliography)(?:\.html|\/)$/],
  ['cv', /^\/(?:cv|resume|vitae?|curriculum-vitae)(?:\.html|\/)$/],
  ['talks', /^\/(?:talks?|presentations|events?)(?:\.html|\/)$/],
  ['teaching', /^\/(?:teaching|courses?|classes)(?:\.html|\/)$/],
  ['projects', /^\/(?:projects?|portfolio)(?:\.html|\/)$/],
  ['news', /^\/(?:news|announcements)(?:\.html|\/)$/],
  ['posts', /^\/(?:posts?|blog|year-archive|articles|notes)(?:\.html|\/|\/index\.html)$/],
];

/** The section whose list stood at an address, if one did. */
export function listAt(address: string): SectionId | undefined {
  return LISTS.find(([, pattern]) => pattern.test(address))?.[0];
}

/** A page on its way: everything but its text is decided. */
export interface Placement {
  section: SectionId;
  isIndex: boolean;
  /** Path in the new project. */
  path: string;
  address: string;
  /** Set where the address is not the one its place gives. */
  permalink?: string;
}

const RESERVED = new Set(['index', 'publications', 'cv', ...SECTIONS.flatMap(({ folder }) => (folder === undefined ? [] : [folder]))]);

/**
 * Decides where a page goes. A list keeps its title and goes to our address of it; every other page keeps its address, but
 * for one with blanks, which no page can have here: it leads to the page.
 *
 * @param oldAddress without prefix; undefined for drafts and others that had none
 */
export function placePage(
  section: SectionId,
  isIndex: boolean,
  name: string,
  oldAddress: string | undefined,
  transfer: Transfer,
): Placement {
  const { folder } = sectionById(section);
  const bare = posix.basename(name).replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._]+/, '') || 'page';
  const file = isIndex
    ? folder === undefined
      ? section === 'home'
        ? 'content/index.md'
        : `content/${section}.md`
      : `content/${folder}/index.md`
    : folder === undefined
      ? `content/${RESERVED.has(bare.toLowerCase()) ? `page-${bare}` : bare}.md`
      : `content/${folder}/${bare === 'index' ? 'entry' : bare}.md`;
  const path = transfer.freePath(file);
  const usual = defaultAddress(sectionById(section), isIndex, path.slice('content/'.length));
  const old = oldAddress === undefined ? undefined : normaliseAddress(oldAddress);
  const keep = !isIndex && old !== undefined && old !== usual && !/\s/.test(old) && !transfer.stands(old);
  const address = keep ? old : usual;
  transfer.stand(address, path);
  if (old !== undefined && old !== address) transfer.redirect(old, address);
  // Reserved for the page, until its text is there.
  transfer.files.set(path, '');
  return { section, isIndex, path, address, ...(keep && { permalink: old }) };
}

/** Writes a page of the old site where it has been placed, and tells which of its keys are kept. */
export function writePage(
  { path, address, file }: { path: string; address?: string | undefined; file: Pick<OldFile, 'lineOf'> },
  placement: Placement,
  { data, kept }: Pick<Translated, 'data' | 'kept'>,
  body: string,
  transfer: Transfer,
): void {
  if (kept.length > 0) {
    transfer.problems.notice('import-front-matter', `Kept under x_: ${kept.join(', ')}.`, {
      file: path,
      line: file.lineOf(kept[0]!),
      cure: 'See docs/front-matter.md for what a page can say.',
    });
  }
  transfer.files.set(placement.path, pageFile(data, body));
  transfer.became.push({ old: path, path: placement.path, oldAddress: address, address: placement.address });
}
