/** Who gave a talk with the owner, or advised somebody with them, as `with` says. */
import { fill, listOf, wordsFor } from '../l10n/index.ts';
import type { Site } from '../site/site.ts';
import { nameOf } from './post-authors.ts';

type People = Pick<Site, 'people' | 'owner'>;

const BETWEEN = /(\s*[,;&]\s*|\s+(?:and|et|und|y|e)\s+)/;

/** Their names, each by itself; ids of people.yaml become names. */
export function companions(written: unknown, people: People): string[] {
  return linesOf(written).flatMap((line) => line.split(BETWEEN).filter((_, index) => index % 2 === 0))
    .filter(Boolean).map((name) => nameOf(name, people));
}

/** "with Ada Quill and Bram Oak": a list is joined as the language does, a line stays as it was typed but for the ids in it. */
export function companionText(written: unknown, people: People, lang: string): string | undefined {
  const names = linesOf(written).map((line) =>
    line.split(BETWEEN).map((piece, index) => (index % 2 === 0 ? nameOf(piece, people) : piece)).join(''));
  return names.length === 0 ? undefined : fill(wordsFor(lang).with, { names: listOf(names, lang) });
}

function linesOf(written: unknown): string[] {
  return (Array.isArray(written) ? written : [written]).filter((line) => typeof line === 'string' && line !== '') as string[];
}
