/** The last touches to the front matter of a page, and the pictures that it names. */
import { posix } from 'node:path';
import type { Assets } from '../moved/assets.ts';
import { keptAddress } from '../moved/coming.ts';
import type { Placement } from '../moved/pages.ts';
import { textsAt } from '../moved/unknown-data.ts';
import type { Document } from './document.ts';

/** Folders that the themes look for pictures in. */
const PICTURES = ['', 'images/', 'assets/img/', 'assets/images/', 'assets/', 'img/'];

/** A picture by what the old site calls it, with the folders that its theme looks in. */
export function pictureNamed(name: string, assets: Assets): string | undefined {
  const clean = name.replace(/^\/+/, '');
  if (/^https?:/.test(name)) return undefined;
  return PICTURES.map((folder) => assets.pictureName(folder + clean)).find((found) => found !== undefined);
}

/** Changes the front matter in place: what the file's name or the folder says goes, pictures get their new names. */
export function finishFront(
  front: Record<string, unknown>,
  { path, data, isDraft, later, collection }: Document,
  placement: Placement,
  picture: (name: string) => string | undefined,
): void {
  const { section, isIndex } = placement;
  const kept = keptAddress(placement, later);
  if (kept !== undefined) front['permalink'] = kept;
  if (isDraft) front['draft'] = true;
  if (section === 'home' && /^[\s\W]*$/.test(String(front['title'] ?? ''))) delete front['title'];
  if (typeof front['image'] === 'string') {
    const name = picture(front['image']);
    if (name !== undefined) front['image'] = name;
    else delete front['image'];
  }
  // A page about a book says whose it is.
  const authors = collection === 'books' ? textsAt(data['authors'] ?? data['author']).join(', ') : '';
  if (authors !== '') front['description'] ??= authors;
  const date = front['date'];
  // The name of the file says it already.
  if (typeof date === 'string' && posix.basename(path).startsWith(`${date}-`)) delete front['date'];
  const undated = front['when'] === undefined && front['terms'] === undefined;
  if (section === 'teaching' && !isIndex && undated && typeof data['date'] === 'string') front['date'] = date;
  const text = front['description'];
  if (typeof text !== 'string') return;
  const shown = picture(/<img[^>]*\ssrc=["']([^"']+)/.exec(text)?.[1] ?? '');
  if (shown !== undefined && front['image'] === undefined) front['image'] = shown;
  const words = plainWords(text);
  if (words === '') delete front['description'];
  else front['description'] = words;
}

/** Without tags and Liquid. */
function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:])/g, '')
    .trim();
}
