/**
 * Marks on names: the asterisks, daggers and superscripts that papers put after an author, what they stand for, and the
 * legend that says it in words.
 */
import type { Author, AuthorRole } from '../publication.ts';
import { groupEnd } from './name-list.ts';

/** LaTeX commands and lookalikes that stand for a mark. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ast: '*',
  star: '⋆',
  bigstar: '⋆',
  dag: '†',
  dagger: '†',
  ddag: '‡',
  ddagger: '‡',
  S: '§',
  P: '¶',
  textasteriskcentered: '*',
  textdagger: '†',
  textdaggerdbl: '‡',
  textsection: '§',
  textparagraph: '¶',
  textbardbl: '‖',
  parallel: '‖',
  sharp: '#',
  Letter: '✉',
  envelope: '✉',
  Envelope: '✉',
  '∗': '*',
  '＊': '*',
  '★': '⋆',
  '✝': '†',
};

/** Notes a class file hangs on an author: the text is not part of the name; some say what the author did. */
const NOTES: Readonly<Record<string, string>> = {
  textsuperscript: '',
  sups: '',
  thanks: 'drop',
  footnote: 'drop',
  footnotemark: 'drop',
  inst: '',
  authormark: '',
  fnref: 'drop',
  orcidlink: 'drop',
  orcid: 'drop',
  corref: '✉',
  corresponding: '✉',
};

const MARK_CHARACTER = /[*∗＊⋆★†✝‡§¶‖✉#]|[¹²³⁰⁴-⁹]/u;
const ANY_MARK = /[*∗＊⋆★†✝‡§¶‖✉#¹²³⁰⁴-⁹$^\\<[]/u;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SYMBOL_COMMAND = new RegExp(
  `\\\\(${Object.keys(SYMBOLS)
    .filter((name) => /^[a-zA-Z]+$/.test(name))
    .join('|')})(?![a-zA-Z])\\s*(?:\\{\\})?`,
  'g',
);

/** `*,1` → `*`, `1`; letters stay together so that `equal` remains a word. */
function marksIn(content: string): string[] {
  const symbols = content
    .replace(SYMBOL_COMMAND, (_, name: string) => SYMBOLS[name]!)
    .replace(/\\(?:[a-zA-Z]+|.)/g, ' ');
  const found = symbols.match(/[*∗＊⋆★†✝‡§¶‖✉#]|\d+|\p{L}+/gu) ?? [];
  return found.map((mark) => SYMBOLS[mark] ?? mark);
}

/**
 * Takes the marks off one raw name: bare symbols, `\textsuperscript{…}`, `$^\star$`, `^{*}`, `<sup>`, `[1]`, symbol commands.
 * A superscript with a letter right behind it is spelling (`M\textsuperscript{c}Donald`) and stays.
 *
 * @returns the name without marks, and the marks without duplicates in their order.
 */
export function takeMarks(name: string): { text: string; marks: string[] } {
  if (!ANY_MARK.test(name)) return { text: name, marks: [] };
  const marks: string[] = [];
  let text = takeCommands(name, marks);
  text = text.replace(/\$([^$]*)\$/g, (whole: string, tex: string) => {
    const bare = tex.replace(/[{}\s]/g, '');
    const onlySymbols = bare.replace(SYMBOL_COMMAND, '').replace(MARK_CHARACTER, '') === '';
    if (bare === '^\\prime' || (!bare.startsWith('^') && !onlySymbols)) return whole;
    marks.push(...marksIn(tex.replaceAll('^', ' ')));
    return '';
  });
  text = text.replace(/<sup>((?:(?!<sup>).)*?)<\/sup>(?!\p{L})/giu, (_, content: string) => {
    marks.push(...marksIn(content));
    return '';
  });
  text = text.replace(/(?<!\\)\^(?:\{([^{}]*)\}|([*†‡§¶\d]+))/gu, (_, group?: string, bare?: string) => {
    marks.push(...marksIn(group ?? bare ?? ''));
    return '';
  });
  text = text.replace(/\s*\[([\d\s,*†‡§¶]+)\]\s*$/u, (_, content: string) => {
    marks.push(...marksIn(content));
    return '';
  });
  text = text.replace(SYMBOL_COMMAND, (_, symbol: string) => {
    marks.push(SYMBOLS[symbol]!);
    return '';
  });
  text = text.replace(new RegExp(`\\\\?(${MARK_CHARACTER.source})`, 'gu'), (_, character: string) => {
    const digit = SUPERSCRIPT_DIGITS.indexOf(character);
    marks.push(digit >= 0 ? String(digit) : (SYMBOLS[character] ?? character));
    return '';
  });
  if (marks.length > 0)
    text = text
      .replace(/\{\s*\}/g, '')
      .replace(/\s+,/g, ',')
      .trim();
  return { text, marks: [...new Set(marks)] };
}

const NOTE_COMMAND = new RegExp(`\\\\(${Object.keys(NOTES).join('|')})(?![a-zA-Z])\\s*(?=[{[])`, 'g');

function takeCommands(name: string, marks: string[]): string {
  if (!name.includes('\\')) return name;
  let text = name;
  NOTE_COMMAND.lastIndex = 0;
  for (let match = NOTE_COMMAND.exec(text); match; match = NOTE_COMMAND.exec(text)) {
    const open = match.index + match[0].length;
    const end = text[open] === '[' ? text.indexOf(']', open) + 1 || text.length : groupEnd(text, open);
    const note = NOTES[match[1]!]!;
    if (note === '' && /^\p{L}/u.test(text.slice(end))) continue;
    if (note === '') marks.push(...marksIn(text.slice(open + 1, end - 1)));
    else if (note !== 'drop') marks.push(note);
    text = text.slice(0, match.index) + text.slice(end);
    NOTE_COMMAND.lastIndex = match.index;
  }
  return text;
}

/** The mark printed for a role that came without one (from an annotation); every typeface of page and PDF has it. */
export const ROLE_MARKS: Readonly<Record<AuthorRole, string>> = {
  equal: '*',
  corresponding: '§',
  supervising: '†',
  presenting: '‡',
};

/** What a legend's or an annotation's words say about the role. */
const ROLE_PATTERNS: readonly (readonly [RegExp, AuthorRole])[] = [
  [/equal|co-?first|joint first|shared first|contributed/i, 'equal'],
  [/corresp|contact|^✉$/i, 'corresponding'],
  [/supervis|advis|senior|last author/i, 'supervising'],
  [/present|speaker/i, 'presenting'],
];

/** The role that some words name ("Equal contribution", `corresponding`), if any. */
export function roleOfWords(words: string): AuthorRole | undefined {
  return ROLE_PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
}

/**
 * Gives roles to marks whose meaning is settled by custom: an asterisk on two or more authors is equal contribution, an
 * envelope is the corresponding author. Other marks keep their look and get no claim that nobody made.
 */
export function rolesFromMarks<T extends { marks: string[]; roles: AuthorRole[] }>(names: readonly T[]): void {
  const starred = names.filter((name) => name.marks.includes('*'));
  for (const name of names) {
    for (const mark of name.marks) {
      const role = mark === '*' ? (starred.length > 1 ? 'equal' : undefined) : roleOfWords(mark);
      if (role && !name.roles.includes(role)) name.roles.push(role);
    }
  }
}

/** One line of the legend: a mark and its words; a remark on the whole list has no mark. */
interface LegendLine {
  mark?: string;
  text: string;
}

/** al-folio's `annotation`: `* Equal contribution<br>† Corresponding`, lines also split by `\\` or `;`. */
export function readAnnotationLegend(annotation: string): LegendLine[] {
  return annotation
    .split(/<br\s*\/?>|\\\\|;|\n/i)
    .map((line) =>
      line
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .map((line) => {
      const { marks, text } = takeMarks(line);
      const words = text
        .replace(/[{}]/g, '')
        .replace(/^[\s:=–-]+/u, '')
        .trim();
      return marks.length === 1 && words !== ''
        ? { mark: marks[0]!, text: words }
        : { text: line.replace(/[{}]/g, '') };
    });
}

/** "first authors", "senior authorship". */
const RANK = String.raw`(?:first|last|senior|lead)[\s-]author`;
const ALPHABETIC = String.raw`(?:\balphabetic|(?:α|\balpha)[\s–-]*(?:β|beta))`;
/** The order of authors as a subject, of which something is to be said. */
const ORDER = String.raw`\b(?:author(?:ship)? order(?:ing)?|order of (?:the )?(?:author(?:s|ship)|names)|(?:authors|names)(?: (?:are|were|appear))? (?:listed|ordered|in))\b`;

/** What a sentence says of authors; other programs keep remarks of any kind in `annotation`, which are not meant for readers. */
const OF_AUTHORS = new RegExp(
  [
    // "Equal contribution", "Both authors contributed to this work equally"; what one "I" did is a note to oneself.
    String.raw`\bequal(?:ly)?[\s-]contribut`,
    String.raw`^(?!.*\bI\b(?!\.)).*\bcontribut\w* (?:equal|[^,:]*\b(?:equally\b|equal (?:amount|measure|part|share)))`,
    String.raw`\bauthors?\b.*\b(?:had|have|made|played|took) (?:an )?equal (?:contribution|part|responsibilit|role|share)`,
    // "Joint senior authors", "Both share first authorship", "These authors jointly supervised this work"
    String.raw`\bco-?first\b|\b(?:joint|shared) first\b|\bequal author`,
    String.raw`\b(?:co-?|(?:equal|joint|shared?) )${RANK}`,
    String.raw`\bequal(?:ly)?[\s-](?:advis|supervis)|\bauthors?\b.*\bjointly (?:advis|direct|supervis)`,
    // "Alphabetical author order", "Author order is random"
    String.raw`${ALPHABETIC}(?:al)? (?:author(?:ship)? )?order|\b(?:author(?:s|ship)?|names?|listed|ordered)\b.*${ALPHABETIC}`,
    String.raw`${ORDER}.*\b(?:random|coin|by lot|dice|contribution|seniority)`,
    String.raw`\bcorresponding authors?\b|\bauthors? for correspondence\b`,
  ].join('|'),
  'iu',
);
const LONGEST_REMARK = 120;

/** Whether a line of the legend whose mark nobody bears is a remark on all authors: "Authors contributed equally". */
export function isRemark(text: string): boolean {
  return text.length <= LONGEST_REMARK && text.split(/(?<=[.!?])\s+/u).some((sentence) => OF_AUTHORS.test(sentence));
}

/** Marks for roles, in order of preference, where a paper uses the first one for something else. */
const FREE_MARKS = ['*', '†', '‡', '§', '¶'];

/** Marks that typefaces of page or PDF lack, and what is printed in their place. */
const PRINTED_AS: Readonly<Record<string, string>> = { '✉': ROLE_MARKS.corresponding, '⋆': '*' };

/**
 * How the marks of a paper are printed: as they are written, but for those that typefaces lack; they become signs that
 * the paper does not use otherwise.
 */
export function printedMarks(authors: readonly Pick<Author, 'marks'>[]): (mark: string) => string {
  const taken = new Set(authors.flatMap(({ marks }) => marks));
  const printed = new Map<string, string>();
  for (const [mark, wanted] of Object.entries(PRINTED_AS)) {
    const sign = taken.has(mark) && [wanted, ...FREE_MARKS].find((candidate) => !taken.has(candidate));
    if (!sign) continue;
    taken.add(sign);
    printed.set(mark, sign);
  }
  return (mark) => printed.get(mark) ?? mark;
}

/**
 * The marks that stand for a role in a paper: all who bear the one hold the other. A number is that of an affiliation,
 * whoever has it alone.
 */
export function marksOfRole(role: AuthorRole, authors: readonly Pick<Author, 'marks' | 'roles'>[]): string[] {
  const holder = authors.find(({ roles }) => roles.includes(role));
  return (holder?.marks ?? []).filter((mark) => !/^\d+$/.test(mark)
    && authors.every((author) => author.marks.includes(mark) === author.roles.includes(role)));
}

/**
 * Gives every role that has no mark of its own one that is free, so that the legend has something to point at. What has been
 * given for one role stands for no other, even where the same people hold both: on the next paper they may not.
 */
export function markRoles<T extends { marks: string[]; roles: AuthorRole[] }>(names: readonly T[]): void {
  const taken = new Set(names.flatMap((name) => name.marks));
  const given = new Set<string>();
  for (const role of Object.keys(ROLE_MARKS) as AuthorRole[]) {
    const holders = names.filter((name) => name.roles.includes(role));
    if (holders.length === 0 || marksOfRole(role, names).some((mark) => !given.has(mark))) continue;
    const mark = [ROLE_MARKS[role], ...FREE_MARKS].find((candidate) => !taken.has(candidate));
    if (!mark) continue;
    taken.add(mark);
    given.add(mark);
    for (const holder of holders) holder.marks.push(mark);
  }
}
