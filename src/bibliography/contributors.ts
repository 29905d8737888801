/** Who else has a part in a work, besides its authors and editors. */
import type { Author, Publication } from './publication.ts';

/** Fields that are people, of biblatex (manual 3.0, section 2.2.2), in the order printed. */
export const CONTRIBUTOR_FIELDS = [
  'bookauthor', 'translator', 'editora', 'editorb', 'editorc', 'commentator', 'annotator', 'introduction', 'foreword', 'afterword',
] as const;

/** What the people of a field did. That of `editora` and its like stands in a field of its own. */
export function roleOf(field: string, fields: Readonly<Record<string, string>>): string {
  return /^editor[abc]$/u.test(field) ? (fields[`${field}type`]?.trim().toLowerCase() ?? 'collaborator') : field;
}

/** People of one role; none where nobody has it. */
export function contributors({ contributions = [] }: Pick<Publication, 'contributions'>, role: string): readonly Author[] {
  return contributions.flatMap((one) => (one.role === role ? one.people : []));
}

/** Whether a role has more people than are named. */
export function hasMore({ contributions = [] }: Pick<Publication, 'contributions'>, role: string): boolean {
  return contributions.some((one) => one.role === role && one.more);
}

/** Everybody whom a work names: to see who of the site's people has a part in it. */
export function everybody({ authors, editors, contributions = [] }: Pick<Publication, 'authors' | 'editors' | 'contributions'>): readonly Author[] {
  return [...authors, ...editors, ...contributions.flatMap(({ people }) => people)];
}
