/** The author list of a paper: the owner emphasised, marks explained, long lists shortened. */
import { isRemark, marksOfRole, printedMarks, readAnnotationLegend, ROLE_MARKS, roleOfWords } from '../../bibliography/names/author-marks.ts';
import { decodeText } from '../../bibliography/latex/index.ts';
import type { Author, AuthorRole } from '../../bibliography/publication.ts';
import type { Words } from '../../l10n/index.ts';
import { commaIn, enumerated, listAndOthers, listOf, othersJoint, plural } from '../../l10n/index.ts';

export interface AuthorView {
  name: string;
  /** Their homepage, if known; the owner is never linked. */
  url?: string;
  isOwner: boolean;
  /** `*`, `†`: printed raised behind the name. */
  marks: string;
}

export interface AuthorsView {
  /** Those printed at once. */
  shown: AuthorView[];
  /** The owner, where they stand behind the cut. */
  owner?: AuthorView;
  /** Words of the fold that opens the whole list. */
  more?: string;
  /** The whole list, for the fold. */
  all?: AuthorView[];
  /** "and others" */
  others?: string;
  /** What parts the names, where it is not ", ". */
  comma?: string;
  /** What parts `others` from the names, where it is no comma: "Ada and others". */
  othersJoint?: string;
  /** "* equal contribution"; a remark on all authors has no mark. */
  legend: { mark?: string; words: string }[];
}

/** Up to so many names are printed in full when the settings say nothing. */
const FULL_LIST = 24;
/** So many are printed of a longer list. */
const SHORT_LIST = 10;

/**
 * Makes the view of an author list. `limit` is the setting `publications.authors_shown`; `moreAuthors` tells that the
 * file itself ends in "and others", `annotation` what the entry says of the marks (al-folio), `collaboration` for whom they write.
 */
export function authorsView(
  authors: readonly Author[],
  words: Words,
  lang: string,
  options: { limit?: number; moreAuthors?: boolean; annotation?: string | undefined; collaboration?: string | undefined } = {},
): AuthorsView {
  const legend = new Map<string, string>();
  const said = readAnnotationLegend(options.annotation ?? '').map(({ mark, text }) => ({ mark, words: decodeText(text) }));
  const own = new Map(said.flatMap(({ mark, words: text }) => (mark ? [[mark, text]] : [])));
  const standing = new Map([...new Set(authors.flatMap(({ roles }) => roles))].map((role) => [role, marksOfRole(role, authors)]));
  const printedMark = printedMarks(authors);
  const views = authors.map((author) => authorView(author, { words, legend, own, standing, printedMark }));
  const remarks = said.filter(({ mark, words: text }) => !(mark && legend.has(mark)) && isRemark(text));
  const limit = options.limit ?? (views.length > FULL_LIST ? SHORT_LIST : views.length);
  const owner = views.findIndex((author) => author.isOwner);
  const isCut = views.length > limit + 1;
  const printed = isCut ? limit + (owner >= limit ? 1 : 0) : views.length;
  const comma = commaIn(words, views[0]?.name);
  const joint = options.moreAuthors ? othersJoint(printed, comma, lang) : comma;
  const others = enumerated([options.moreAuthors ? words.andOthers : undefined, options.collaboration], words);
  const result: AuthorsView = {
    shown: views,
    legend: [...Array.from(legend, ([mark, text]) => ({ mark: printedMark(mark), words: text })), ...remarks.map(({ words: text }) => ({ words: text }))],
    ...(others !== '' && { others }),
    ...(joint !== comma && { othersJoint: joint }),
    ...(comma !== ', ' && { comma }),
  };
  // One name is not worth a fold: "1 more" is as long as a name.
  if (!isCut) return result;
  const hidden = views.length - printed;
  return {
    ...result,
    shown: views.slice(0, limit),
    ...(owner >= limit && { owner: views[owner]! }),
    more: plural(words.moreAuthors, hidden, lang),
    all: views,
  };
}

/** Names as words: "Bo Elm and Cy Fir", or "Bo Elm and others" where there is a word for these. */
export function namesText(people: readonly Author[], others: string | undefined, { words, lang }: { words: Words; lang: string }): string {
  const names = people.map(({ display }) => display);
  return others === undefined ? listOf(names, lang) : listAndOthers(names, others, { words, lang });
}

interface MarksOfPaper {
  words: Words;
  /** What has been explained so far, by the mark as it is written. */
  legend: Map<string, string>;
  /** What the entry itself says of each mark. */
  own: ReadonlyMap<string, string>;
  /** Marks that stand for each role in this paper. */
  standing: ReadonlyMap<AuthorRole, readonly string[]>;
  printedMark(mark: string): string;
}

function authorView(author: Author, { words, legend, own, standing, printedMark }: MarksOfPaper): AuthorView {
  const marks = author.marks.length > 0 ? author.marks : author.roles.map((role) => ROLE_MARKS[role]);
  for (const mark of marks) if (own.has(mark)) legend.set(mark, own.get(mark)!);
  author.roles.forEach((role, index) => {
    if (marks.some((mark) => own.has(mark) && roleOfWords(own.get(mark)!) === role)) return;
    const beside = marks[Math.min(index, marks.length - 1)]!;
    const known = standing.get(role) ?? [];
    const mark = [ROLE_MARKS[role], beside].find((one) => known.includes(one)) ?? known[0] ?? beside;
    if (own.has(mark)) return;
    const said = legend.get(mark);
    if (!said) legend.set(mark, words[role]);
    else if (!said.split(words.comma).includes(words[role])) legend.set(mark, `${said}${words.comma}${words[role]}`);
  });
  const url = author.isOwner ? undefined : author.homepage;
  const comma = marks.some((mark) => /\d/u.test(mark)) ? ',' : '';
  return { name: author.display, isOwner: author.isOwner, marks: marks.map(printedMark).join(comma), ...(url && { url }) };
}
