/** The keys under which papers are asked for: their own, those of their other versions, and biblatex's `ids`. */
import type { Publication } from './publication.ts';

type Keyed = Pick<Publication, 'key' | 'aliases'> & { versions?: Publication['versions'] };

/** Fields that name other entries by their keys (biblatex manual 3.0, section 3.4; `same_as` is ours). */
export const NAMING_FIELDS: readonly string[] = ['related', 'same_as'];

/** What stands in `ids`: other keys of an entry. */
export function readAliases(ids: string | undefined): string[] {
  return (ids ?? '').split(/[\s,]+/u).filter((key) => key !== '');
}

/** Every key of a paper. */
export function keysOf({ key, aliases = [], versions = [] }: Keyed): string[] {
  return [key, ...aliases, ...versions.flatMap(keysOf)];
}

/** Whether a paper, or a version of it, has a key. */
export function hasKey({ key, aliases, versions }: Keyed, wanted: string): boolean {
  return key === wanted || (aliases?.includes(wanted) ?? false) || (versions?.some((version) => hasKey(version, wanted)) ?? false);
}

/** Finds papers by any of their keys. One that is the own key of a paper is an alias of no other; of equals, the first paper has it. */
export function byKey<T extends Keyed>(papers: readonly T[], form: (key: string) => string = (key) => key): Map<string, T> {
  const found = new Map<string, T>();
  const enter = (key: string, paper: T): void => {
    if (!found.has(form(key))) found.set(form(key), paper);
  };
  for (const paper of papers) for (const { key } of [paper, ...(paper.versions ?? [])]) enter(key, paper);
  for (const paper of papers) for (const key of keysOf(paper)) enter(key, paper);
  return found;
}
