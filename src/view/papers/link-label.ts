/** What the links of a paper are called on a page. */
import type { Link } from '../../bibliography/publication.ts';
import { genreIn } from '../../l10n/works.ts';
import type { Words } from '../../l10n/words.ts';

type LinkWords = Pick<Words, 'materialKinds' | 'paperLinks' | 'kinds' | 'genres'>;

/** A label as the record has it, in English, in the language of the page; names, and words of the user's own, stay. */
export function linkLabel({ label, version }: Pick<Link, 'label' | 'version'>, words: LinkWords): string {
  if (version) return genreIn(words, version) ?? words.kinds[version.kind];
  const { materialKinds, paperLinks } = words;
  const name = label.toLowerCase();
  return paperLinks[name] ?? materialKinds[name] ?? label;
}
