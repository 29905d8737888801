/** Drafts as BibTeX that a person can go through: each entry under the line it came from. */
import { escapeText, writeNames } from '../../bibliography/export/bibtex.ts';
import type { Name } from '../../bibliography/publication.ts';
import { slug } from '../../bibliography/identity/identity.ts';
import type { Draft } from './draft.ts';

const ORDER = [
  'journal', 'booktitle', 'editor', 'translator', 'school', 'institution', 'type', 'publisher', 'address', 'howpublished', 'year', 'month', 'series', 'volume', 'number', 'pages',
  'collaboration', 'abbr', 'pubstate', 'award', 'note', 'doi', 'isbn', 'eprint', 'eprinttype', 'url', 'pdf', 'code',
];
const VERBATIM =
  /^(?:url|doi|eprint|eprinttype|isbn|pages|pdf|code|slides|poster|video|data|supp|blog|demo|website|link_.*|redirect_from|image|selected|month)$/u;
const SMALL_WORDS = new Set(
  (
    'a an and are as at by can do does for from how in is it its not of on or the their to toward towards under using via we ' +
      'what when where which who why with without ' +
    'new le la les un une des du de et pour sur dans comment der die das ein eine und über zur zum von'
  ).split(' '),
);

/** Russian letters as keys and addresses have them. */
const CYRILLIC = new Map(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya'
    .split(/ (?=\p{sc=Cyrl})/u)
    .map((pair) => pair.split(' ') as [string, string]),
);

function spelled(word: string): string {
  const latin = word.toLowerCase().replace(/\p{sc=Cyrl}/gu, (letter) => CYRILLIC.get(letter) ?? letter);
  return slug(latin).replace(/[^a-z0-9]/g, '');
}

/** What every program takes for a key: `doe2024`, ADS's `2024AJ....168..123D`; a number alone and a DOI are no names. */
const USABLE = /^(?!10\.|\d+$)[\p{L}\p{N}](?!.*\/\/)[\p{L}\p{N}:.+/_-]*$/u;

/** Gives each draft a key (`doe2024birds`) that is not taken, in any case of letters. */
export class Keys {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((key) => key.toLowerCase()));
  }

  /** A key that somebody chose, if it can be one and is free. */
  take(key: string | undefined): string | undefined {
    if (key === undefined || !USABLE.test(key) || this.#taken.has(key.toLowerCase())) return undefined;
    this.#taken.add(key.toLowerCase());
    return key;
  }

  /** A key that somebody chose, if it can be one; with a number where it is taken. */
  numbered(key: string): string | undefined {
    if (!USABLE.test(key)) return undefined;
    let free = this.take(key);
    for (let count = 2; free === undefined; count += 1) free = this.take(`${key}-${count}`);
    return free;
  }

  next({ names, title, fields }: Pick<Draft, 'title' | 'fields'> & { names: readonly Name[] }): string {
    const first = names[0];
    const family = spelled(first?.family ?? first?.literal ?? '');
    const word = title.split(/[^\p{L}\p{N}-]+/u).find((one) => one.length > 2 && !SMALL_WORDS.has(one.toLowerCase())) ?? title;
    const base = `${family || (first ? 'paper' : 'anonymous')}${fields.get('year') ?? ''}${spelled(word.split('-')[0]!)}`;
    let key = base;
    for (let count = 2; this.#taken.has(key); count += 1) key = `${base}-${count}`;
    this.#taken.add(key);
    return key;
  }
}

/** One entry with its comment, ending in a line break. */
export function writeDraft(draft: Draft, key: string): string {
  const { type, fields, unsure, roles, edited } = draft;
  const lines: [string, string][] = [['title', protectCapitals(escapeText(draft.title))]];
  const author = writeNames(draft.names, draft.others);
  if (author !== '') lines.push([edited ? 'editor' : 'author', author]);
  if (roles.size > 0) lines.push([edited ? 'editor+an' : 'author+an', writeRoles(roles)]);
  const named = [...ORDER.filter((name) => fields.has(name)), ...[...fields.keys()].filter((name) => !ORDER.includes(name))];
  for (const name of named) {
    const value = fields.get(name)!;
    // Names are written as LaTeX already.
    if (name === 'editor' || name === 'translator') lines.push([name, value]);
    else lines.push([name, VERBATIM.test(name) ? value.replace(/[{}\\\n]/g, '') : escapeText(value)]);
  }
  if (unsure.size > 0) lines.push(['x_unsure', [...unsure.keys()].join(', ')]);
  const width = Math.max(...lines.map(([name]) => name.length));
  return [...comment(draft), `@${type}{${key},`, ...lines.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},`), '}', ''].join(
    '\n',
  );
}

/** `author+an`: role by number of the author. */
export function writeRoles(roles: ReadonlyMap<string, string>): string {
  return [...roles].map(([index, role]) => `${index}=${role}`).join('; ');
}

/** BibTeX knows no comments: an at sign between entries would begin one. */
function comment({ sources, unsure }: Draft): string[] {
  const safe = (text: string): string => text.replace(/@/g, '(at)').replace(/\s+/g, ' ').trim();
  return [
    ...sources.map(({ file, line, text }) => `% ${safe(file)}, line ${line}: ${safe(text)}`),
    ...[...unsure].map(([field, reason]) => `% UNSURE ${field}: ${safe(reason)}`),
  ];
}

/** Braces around words with capitals inside, which a style must not take away: `{ODEs}`, `{BERT}`. */
export function protectCapitals(title: string): string {
  return title
    .split(/(\$[^$]*\$)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/(?<![\\\p{L}])[\p{L}\p{N}]*(?:\p{L}|\p{N})\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu, '{$&}'),
    )
    .join('');
}
