/** What references say in our own words rather than in those of the entry or the style, in the language of the page. */
import { wordsFor } from '../../l10n/index.ts';
import { genreIn, seriesIn, statusIn } from '../../l10n/works.ts';
import { isNamedByKind } from '../record/kinds.ts';
import type { Publication } from '../publication.ts';

/** CSL-JSON of a paper, which is in English for other programs, with its subtype, its state and biblatex's words for a series in a language. */
export function inLanguage<T extends object>(item: T, paper: Publication, language: string): T {
  const words = wordsFor(language);
  const genre = genreIn(words, paper) ?? (isNamedByKind(paper) ? words.kinds[paper.kind] : undefined);
  const status = statusIn(words, paper);
  return { ...item, ...(genre && { genre }), ...(status && { status }), ...(paper.seriesId && { 'collection-title': seriesIn(words, paper) }) };
}
