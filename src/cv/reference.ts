/** A paper of the CV in a citation style: the owner in bold, marks explained by the legend, the title a link. */
import type { Author, Publication } from '../bibliography/publication.ts';
import { wordsFor } from '../l10n/index.ts';
import { literally } from '../text/pattern.ts';
import { wrapRange } from '../text/range.ts';
import { plain, toText, type Rich } from '../text/rich.ts';
import { authorsView } from '../view/papers/authors.ts';

/** Formats a paper in a citation style. `where` is the place that names the style. */
export type Cite = (paper: Publication, style: string, lang: string, where: { file: string; line?: number }) => Rich;

/** The reference as a style made it, with the owner in bold and the marks of authors behind their names. */
export function withNames(reference: Rich, paper: Publication, lang: string): Rich {
  const marks = authorsView(paper.authors, wordsFor(lang), lang, { limit: Infinity }).shown.map((author) => author.marks);
  return paper.authors.reduce((text: Rich, author, index) => {
    const mark = marks[index]!;
    if (!author.isOwner && mark === '') return text;
    // The name is looked for before the title, whose words may be those of a name.
    const words = toText(text);
    const title = placeOfTitle(words, paper);
    const shared = paper.authors.some((other) => other !== author && lastOf(other) === lastOf(author));
    const found = nameIn(title > 0 ? words.slice(0, title) : words, author, !shared);
    return found === undefined ? text : wrapRange(text, ...found, (name) => [
      ...(author.isOwner ? [{ type: 'strong' as const, children: name }] : name),
      ...raised(mark),
    ]);
  }, reference);
}

/** The reference with its title as a link, or a sign at its end that leads there where a style has changed the title. */
export function titleLinked(reference: Rich, paper: Publication, href: string): Rich {
  const link = (children: Rich): Rich => [{ type: 'link', href, children }];
  const at = placeOfTitle(toText(reference), paper);
  if (at >= 0) return wrapRange(reference, at, at + toText(paper.title).length, link);
  return [...reference, { type: 'text', value: ' ' }, ...link([{ type: 'text', value: '↗' }])];
}

/** A mark behind a name; an asterisk stands high by itself. */
export function raised(mark: string): Rich {
  const words = plain(mark);
  return mark === '' || /^\*+$/.test(mark) ? words : [{ type: 'sup', children: words }];
}

/** Where the title begins in a reference, whatever a style has made of its letters; -1 where it is not found. */
function placeOfTitle(words: string, { title }: Publication): number {
  return plainer(words).indexOf(plainer(toText(title)));
}

/** Letters and quotation marks that styles change, made equal; every text keeps its length. */
function plainer(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .replace(/[‘’']/g, '\'').replace(/[“”"«»]/g, '"').replace(/[‐‑–—]/g, '-');
}

const lastOf = ({ family, literal, display }: Author): string => family ?? literal ?? display;

/** Where the name of an author stands: "Quill, Ada B.", "Quill, A. B.", "A. B. Quill", "Quill AB", or the family name `alone`. */
function nameIn(text: string, author: Author, alone: boolean): [start: number, end: number] | undefined {
  const { given = '', particle } = author;
  const firsts = given.split(/[\s.-]+/).filter(Boolean).map(([letter]) => literally(letter!));
  const initials = [firsts.map((one) => `${one}\\.`), firsts].map((list) => list.join('[\\s\\u00a0-]*'));
  const forenames = given === '' ? [] : [literally(given), ...initials];
  const last = literally(lastOf(author));
  const [before, behind] = particle ? [`(?:${literally(particle)}\\s+)?`, `(?:,? ${literally(particle)})?`] : ['', ''];
  const full = before + last;
  const ways = [...forenames.flatMap((one) => [`${full},?\\s*${one}${behind}`, `${one}\\s*${full}`]), ...(alone ? [full] : [])];
  for (const way of ways) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${way}(?![\\p{L}\\p{N}])`, 'u').exec(text);
    if (found) return [found.index, found.index + found[0].length];
  }
  return undefined;
}
