/** Every command of LaTeX that is understood: words and single characters behind a backslash. */
import { wordsFor } from '../../l10n/index.ts';
import { ACCENTS, accent } from './accents.ts';
import { mathematics } from './characters.ts';
import { COMMANDS } from './commands.ts';
import type { Reader } from './host.ts';
import { JOURNALS } from './journals.ts';
import { BREAK, STRUCTURES } from './structures.ts';
import { CONTROL_SYMBOLS, SILENT, SYMBOLS } from './symbols.ts';

/** Declarations that hold to the end of their group: `{\em text}`. */
const DECLARATIONS: readonly (readonly [string, 'em' | 'strong'])[] = [
  ['em', 'em'],
  ['it', 'em'],
  ['sl', 'em'],
  ['itshape', 'em'],
  ['slshape', 'em'],
  ['bf', 'strong'],
  ['bfseries', 'strong'],
];

const silent: Reader = (_, { cursor }) => cursor.blanks();

/** A word that stands for a text. */
const standsFor = (text: string): Reader => (to, { cursor }) => {
  cursor.afterWord();
  to.text(text);
};

/** biblatex's words behind a page number, which are those of the language (manual 3.0). */
const following = (word: 'sequens' | 'sequentes'): Reader => (to, { cursor, lang }) => {
  cursor.afterWord();
  to.text(wordsFor(lang)[word]);
};

const declaration = (type: 'em' | 'strong'): Reader => (to, { cursor }) => {
  cursor.blanks();
  to.declare(type);
};

/** The end of a line, and how far the next one is to be from it: `\\*[2pt]`. */
const lineBreak: Reader = (to, { cursor }) => {
  cursor.at += /^\*?\[[^\]]*\]/u.exec(cursor.ahead(20))?.[0].length ?? 0;
  to.nodes.push(BREAK);
};

const each = <T>(entries: Iterable<readonly [string, T]>, reader: (value: T) => Reader): [string, Reader][] =>
  Array.from(entries, ([name, value]) => [name, reader(value)]);

/** Commands by name, without backslash; of equal names the last counts. */
export const CONTROL: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...SILENT].map((name): [string, Reader] => [name, silent]),
  ...STRUCTURES,
  ...COMMANDS,
  ...each(DECLARATIONS, declaration),
  ...each([['psq', 'sequens'], ['psqq', 'sequentes']], following),
  ...each(JOURNALS, standsFor),
  ...each(SYMBOLS, standsFor),
  ...each(CONTROL_SYMBOLS, (text) => (to) => to.text(text)),
  ...Object.keys(ACCENTS).map((name): [string, Reader] => [name, accent]),
  ['\\', lineBreak],
  ['(', mathematics],
  ['[', mathematics],
]);

/** An unknown word: with arguments, they are shown; without, the name itself. An escaped character is what was meant. */
export const unknown: Reader = (to, host, name, start) => {
  if (!/^[A-Za-z]/u.test(name)) return to.text(name);
  const { cursor } = host;
  host.finding('macro', name, start);
  let shown = false;
  cursor.at += /^\[[^\]{}]*\](?=\{)/u.exec(cursor.ahead(100))?.[0].length ?? 0;
  while (cursor.next() === '{') {
    const argument = host.argument();
    if (shown && argument.length > 0) to.text(' ');
    to.nodes.push(...argument);
    shown ||= argument.length > 0;
  }
  if (!shown) to.text(name);
};
