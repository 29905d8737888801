/** What the links of a paper are called on a page. */
import type { Words } from '../l10n/words.ts';

/** A label as the record has it, in English, in the language of the page; names, and words of the user's own, stay. */
export function linkLabel(label: string, { materialKinds, paperLinks }: Pick<Words, 'materialKinds' | 'paperLinks'>): string {
  const name = label.toLowerCase();
  return paperLinks[name] ?? materialKinds[name] ?? label;
}
