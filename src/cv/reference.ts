/** A paper of the CV in a citation style: the owner in bold, marks explained by the legend, the title a link. */
import type { Author, Publication } from '../bibliography/publication.ts';
import { wordsFor } from '../l10n/index.ts';
import { wrapRange } from '../text/range.ts';
import { plain, toText, type Rich } from '../text/rich.ts';
import { authorsView } from '../view/authors.ts';

/** Formats a paper in a citation style. `where` is the place that names the style. */
export type Cite = (paper: Publication, style: string, lang: string, where: { file: string; line?: number }) => Rich;

/** The reference as a style made it, with the owner in bold and the marks of authors behind their names. */
export function withNames(reference: Rich, paper: Publication, lang: string): Rich {
  const marks = authorsView(paper.authors, wordsFor(lang), lang, { limit: Infinity }).shown.map((author) => author.marks);
  return paper.authors.reduce((text: Rich, author, index) => {
    const mark = marks[index]!;
    if (!author.isOwner && mark === '') return text;
    const found = nameIn(toText(text), author);
    return found === undefined ? text : wrapRange(text, ...found, (name) => [
      ...(author.isOwner ? [{ type: 'strong' as const, children: name }] : name),
      ...raised(mark),
    ]);
  }, reference);
}

/** The reference with its title as a link, or a sign at its end that leads there where a style has changed the title. */
export function titleLinked(reference: Rich, paper: Publication, href: string): Rich {
  const link = (children: Rich): Rich => [{ type: 'link', href, children }];
  const at = plainer(toText(reference)).indexOf(plainer(toText(paper.title)));
  if (at >= 0) return wrapRange(reference, at, at + toText(paper.title).length, link);
  return [...reference, { type: 'text', value: ' ' }, ...link([{ type: 'text', value: '↗' }])];
}

/** A mark behind a name; an asterisk stands high by itself. */
export function raised(mark: string): Rich {
  const words = plain(mark);
  return mark === '' || /^\*+$/.test(mark) ? words : [{ type: 'sup', children: words }];
}

/** Letters and quotation marks that styles change, made equal; every text keeps its length. */
function plainer(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .replace(/[‘’']/g, '\'').replace(/[“”"«»]/g, '"').replace(/[‐‑–—]/g, '-');
}

/** Where the name of an author stands: "Quill, Ada B.", "Quill, A. B.", "A. B. Quill", "Quill AB", or the family name alone. */
function nameIn(text: string, { given = '', family, particle, literal, display }: Author): [start: number, end: number] | undefined {
  const initials = given.split(/[\s.-]+/).filter(Boolean)
    .map(([...letters]) => `${escape(letters[0]!)}(?:${escape(letters.slice(1).join(''))})?\\.?`).join('[\\s\\u00a0-]*');
  const last = escape(family ?? literal ?? display);
  const [before, behind] = particle ? [`(?:${escape(particle)}\\s+)?`, `(?:,? ${escape(particle)})?`] : ['', ''];
  const full = before + last;
  const ways = [...(initials === '' ? [] : [`${full},?\\s*${initials}${behind}`, `${initials}\\s*${full}`]), full];
  for (const way of ways) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${way}(?![\\p{L}\\p{N}])`, 'u').exec(text);
    if (found) return [found.index, found.index + found[0].length];
  }
  return undefined;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
