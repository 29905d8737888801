/** Lines that begin in the wrong column, or in a list or group that they are not part of; see errors.ts. */
import { KEY_LINE } from './mend.ts';
import type { Row } from './diagnosis.ts';

const indentOf = (line: string): number => /^[ ]*/.exec(line)![0].length;
const isItem = (line: string): boolean => /^ *-(?: |$)/.test(line);
const hasValue = (line: string): boolean => (KEY_LINE.exec(line)?.[3] ?? '') !== '';

const TOO_DEEP = {
  code: 'yaml-indent',
  message: 'The line is indented deeper than the one above, which already has its value.',
  cure: 'Let both begin in the same column.',
  mend: 'dedent',
} as const;

/** Of lines that are in no line with each other, whatever the parser calls it. */
export const UNEVEN = {
  code: 'yaml-indent',
  message: 'The line is indented differently from the lines it belongs with.',
  cure: 'Let all lines of one level begin in the same column.',
} as const;

/** Of an item where a key was to stand. */
export const LIST_IN_KEYS = {
  code: 'yaml-list-in-keys',
  message: 'A list item stands where a `key: value` line was expected.',
  cure: 'Put a `key:` line above the list, or indent it under its key.',
  mend: 'drop',
} as const;

/** They look at the lines around, too. */
export const INDENTATION: readonly Row[] = [
  {
    ...TOO_DEEP,
    when: ({ code, line, below }) =>
      code === 'BLOCK_AS_IMPLICIT_KEY' &&
      KEY_LINE.test(below) &&
      indentOf(below) > indentOf(line) &&
      !hasColonInValue(line),
    onLineBelow: true,
  },
  {
    ...TOO_DEEP,
    when: ({ message, line, peer }) =>
      isListForKey(message) && isItem(line) && hasValue(peer) && indentOf(peer) < indentOf(line),
  },
  {
    ...LIST_IN_KEYS,
    when: ({ message, line, peer }) =>
      isListForKey(message) && isItem(line) && hasValue(peer) && indentOf(peer) === indentOf(line),
  },
  { ...UNEVEN, when: ({ message, line }) => isListForKey(message) && isItem(line), mend: 'drop' },
  {
    code: 'yaml-missing-dash',
    when: ({ code, line, column, peer }) =>
      (code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN') &&
      column <= indentOf(line) + 1 &&
      isItem(peer) &&
      !isItem(line) &&
      indentOf(peer) === indentOf(line),
    message: 'The line stands among list items and does not begin with a dash.',
    cure: 'Indent it further if it belongs to the item above, begin it with `- ` if it is an item, or let it begin below the key of the list.',
    mend: 'drop',
  },
  {
    code: 'yaml-indent',
    when: ({ message }) => message.includes('without - indicator'),
    message: 'The line is indented less than the list item it belongs to.',
    cure: 'Let it begin in the same column as the first key of that item.',
    mend: 'align',
  },
  {
    code: 'yaml-indent',
    when: ({ message, line, column, peer }) =>
      message.startsWith('Unexpected scalar at node end') && peer === '' && KEY_LINE.test(line) && column <= indentOf(line) + 1,
    message: 'The line is indented less than the first one.',
    cure: 'Let all lines of one level begin in the same column.',
    mend: 'dedent-above',
  },
  {
    code: 'yaml-two-keys',
    when: ({ code, line, below }) =>
      code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s+[\w-]+:\s*$/.test(line) && indentOf(below) > indentOf(line),
    message: 'Two keys stand on one line.',
    cure: 'Begin the second on a line of its own, indented, and indent what belongs to it further.',
    mend: 'drop',
  },
];

function hasColonInValue(line: string): boolean {
  return /:\s.*:(?:\s|$)/.test(line);
}

function isListForKey(message: string): boolean {
  return message.startsWith('A block sequence may not be used as an implicit map key');
}
