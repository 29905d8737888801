/** What the errors of the YAML parser mean to people: one row a mistake, the first that fits wins. */
import { INDENTATION, LIST_IN_KEYS, UNEVEN } from './indentation.ts';
import { KEY_LINE } from './mend.ts';
import type { Symptom, Diagnosis, Row } from './diagnosis.ts';

const TAB = {
  code: 'yaml-tab',
  message: 'A tab stands at the beginning of the line.',
  cure: 'Indent with spaces: two for each level.',
  mend: 'untab',
} as const;

const WIDE_BLANK = {
  code: 'yaml-no-break-space',
  cure: 'Delete it and type ordinary spaces.',
  mend: 'plain-blanks',
} as const;

/** What is said of a list whose dashes are followed by other blanks than the space. */
export const BEHIND_DASH = 'The blank behind the dash is a no-break or wide space, which begins no item of a list.';

const ROWS: readonly Row[] = [
  {
    code: 'yaml-endless-reference',
    when: ({ code }) => code === 'ENDLESS_ALIAS',
    message: 'The reference (`*name`) repeats what it is itself a part of, which has no end.',
    cure: 'Write out what it is to stand for, or refer to something that ends above it.',
    mend: 'drop',
  },
  {
    code: 'yaml-too-many-references',
    when: ({ code }) => code === 'GROWING_ALIAS',
    message: 'References (`*name`) repeat each other too often.',
    cure: 'Write the repeated parts out.',
    mend: 'drop',
  },
  { ...TAB, when: ({ code, line }) => code === 'TAB_AS_INDENT' || /^ *\t/.test(line) },
  { ...TAB, when: ({ code, below }) => code === 'BLOCK_AS_IMPLICIT_KEY' && /^ *\t/.test(below), onLineBelow: true },
  {
    ...WIDE_BLANK,
    when: ({ line }) => /^ *(?:- +)*[\u00a0\u2007\u202f\u3000]/.test(line),
    message: 'The line begins with a no-break or wide space, which is no indentation.',
  },
  {
    ...WIDE_BLANK,
    when: ({ line }) => /^ *(?:- +)*-[\u00a0\u2007\u202f\u3000]/.test(line),
    message: BEHIND_DASH,
  },
  {
    code: 'yaml-comment',
    when: ({ line }) => /^\s*(?:\/\/|\/\*|<!--|;)/.test(line),
    message: 'The line looks like a comment of another language.',
    cure: 'Begin comments with `# `.',
    mend: 'drop',
  },
  {
    code: 'yaml-no-break-space',
    when: ({ line }) => /^\s*(?:- )?[\w-]+:[\u00a0\u2007\u202f]/.test(line),
    message: 'The blank after the colon is a no-break space, which does not separate a key from its value.',
    cure: 'Delete it and type an ordinary space.',
    mend: 'space-after-colon',
  },
  {
    code: 'yaml-space-after-colon',
    when: ({ line }) => /^\s*(?:- )*[A-Za-z_][\w-]* *:[^\s/]/.test(line),
    message: 'The space after the colon is missing.',
    cure: 'Write `key: value`, with a space.',
    mend: 'space-after-colon',
  },
  {
    code: 'yaml-wide-colon',
    when: ({ line }) => /^\s*(?:- )*[A-Za-z_][\w-]*\s*：/.test(line),
    message: 'The colon after the key is a wide one, which does not separate it from its value.',
    cure: 'Write `key: value`, with an ordinary colon and a space.',
    mend: 'space-after-colon',
  },
  {
    code: 'yaml-equals',
    when: ({ line }) => /^\s*(?:- )*[\w-]+\s*=/.test(line),
    message: 'An equals sign stands between key and value.',
    cure: 'Write `key: value`, with a colon.',
    mend: 'drop',
  },
  {
    code: 'yaml-list-mark',
    when: ({ line, code }) => /^\s*\* /.test(line) && code === 'BAD_ALIAS',
    message: 'The list item begins with an asterisk.',
    cure: 'Begin it with a hyphen and a space.',
    mend: 'dash',
  },
  {
    code: 'yaml-unquoted-key',
    when: ({ line, code }) => /^BAD_|^TAG_/.test(code) && /^\s*[@%`*!][^\s:]*:(?:\s|$)/.test(line),
    message: 'The key begins with a character that means something else to YAML.',
    cure: 'Put the key in quotes.',
    mend: 'quote-key',
  },
  {
    code: 'yaml-space-after-dash',
    when: ({ line, code }) => /^\s*-[^\s-]/.test(line) && code === 'UNEXPECTED_TOKEN',
    message: 'The space after the dash is missing.',
    cure: 'Write `- item`, with a space.',
    mend: 'space-after-dash',
  },
  {
    code: 'yaml-unclosed-quote',
    when: ({ message }) => message.startsWith('Missing closing'),
    message: 'A quotation mark opens here and is never closed.',
    cure: 'Close it at the end of the value, or take it out.',
    mend: 'close',
  },
  {
    code: 'yaml-stray-bracket',
    when: ({ message }) => /^Unexpected flow-(?:seq|map)-end/.test(message),
    message: 'A bracket or brace closes what was never opened.',
    cure: 'Take it out, or put the whole value in quotes.',
    mend: 'cut-end',
  },
  {
    code: 'yaml-stray-comma',
    when: ({ code, line }) => code === 'UNEXPECTED_TOKEN' && /[\]}"'],\s*$/.test(line),
    message: 'A comma follows the value.',
    cure: 'Take it out.',
    mend: 'cut-end',
  },
  {
    code: 'yaml-stray-comma',
    when: ({ message }) => message.startsWith('Unexpected , in flow'),
    message: 'A comma stands where a value was expected.',
    cure: 'Take it out, or write the value before it.',
    mend: 'quote',
    guess: true,
  },
  {
    code: 'yaml-unquoted-colon',
    when: ({ code }) => code === 'BLOCK_IN_FLOW',
    message: 'A value between brackets holds a colon followed by a space, which YAML takes for another key.',
    cure: "Put that value in quotes: ['Title: a subtitle', 'Another'].",
    mend: 'quote',
    guess: true,
  },
  {
    code: 'yaml-unclosed-bracket',
    when: ({ message }) => /^Flow (?:sequence|map)/.test(message) || /Expected flow/i.test(message),
    message: 'A bracket or brace opens and is not closed.',
    cure: 'Close it with ] or }, or write one `- item` or `key: value` a line.',
    mend: 'close',
  },
  {
    code: 'yaml-template',
    when: ({ line }) => /:\s*\{[{%]/.test(line),
    message: 'A value begins with {{ or {%, which YAML takes for a list in braces.',
    cure: "Put the value in quotes: '{{ … }}'.",
    mend: 'quote',
  },
  ...INDENTATION,
  {
    code: 'yaml-unquoted-colon',
    when: ({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY',
    message: 'The value holds a colon followed by a space, which YAML takes for another key.',
    cure: "Put the value in quotes: 'Title: a subtitle'.",
    mend: 'quote',
  },
  {
    code: 'yaml-unquoted-start',
    when: ({ code, message }) =>
      code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS' || message.startsWith('Unresolved tag'),
    message: 'The value begins with a character that means something else to YAML.',
    cure: 'Put the value between single quotes.',
    mend: 'quote',
  },
  {
    code: 'yaml-unquoted-star',
    when: ({ code, line }) => code === 'DANGLING_ALIAS' || /(?::|-)\s+\*/.test(line),
    message: 'The value begins with *, which YAML takes for a reference to another place.',
    cure: "Put the value in quotes: '*emphasis*'.",
    mend: 'quote',
  },
  {
    code: 'yaml-after-quote',
    when: ({ line }) => /(?::|-)\s+(["']).*\1/.test(line),
    message: 'Something follows the closing quotation mark.',
    cure: 'Put the whole value in quotes; inside single quotes, type an apostrophe twice.',
    mend: 'quote',
  },
  {
    code: 'yaml-after-bracket',
    when: ({ line, code }) => code === 'UNEXPECTED_TOKEN' && /(?::|-)\s+[[{]/.test(line),
    message: 'Something follows the closing bracket.',
    cure: "Put the whole value in quotes: '[Invited] A title'.",
    mend: 'quote',
  },
  { ...LIST_IN_KEYS, when: ({ code, line }) => code === 'MULTILINE_IMPLICIT_KEY' && /^\s*-\s/.test(line) },
  {
    code: 'yaml-list-on-key-line',
    when: ({ message }) => message.includes('block-seq-ind'),
    message: 'A list begins on the line of its key.',
    cure: 'Begin the list on a line of its own, or put the value in quotes.',
    mend: 'quote',
    guess: true,
  },
  {
    code: 'yaml-block-text',
    when: ({ line }) => /:\s+[|>][+-]?\d?\s+[^#\s]/.test(line),
    message: 'Text follows | or > on the same line.',
    cure: 'Begin the text on the next line, indented, or put the value in quotes.',
    mend: 'quote',
    guess: true,
  },
  {
    code: 'yaml-two-documents',
    when: ({ code }) => code === 'MULTIPLE_DOCS',
    message: 'A line of three dashes begins a second document in the same file.',
    cure: 'Take the line out.',
    mend: 'drop',
  },
  {
    code: 'yaml-not-a-key',
    when: ({ code, line }) => (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && !KEY_LINE.test(line),
    message: 'The line is neither `key: value` nor `- item`.',
    cure: 'Add the missing colon, or indent the line if it continues the value above.',
    mend: 'drop',
  },
  { ...UNEVEN, when: ({ code, message }) => code === 'BAD_INDENT' || message.includes('same column'), mend: 'drop' },
];

/** What is wrong, in words, and how to go on. */
export function diagnose(symptom: Symptom): Diagnosis {
  return (
    ROWS.find((row) => row.when(symptom)) ?? {
      code: 'yaml-syntax',
      message: `The line is not valid YAML (${symptom.message.replace(/\.$/, '')}).`,
      cure: 'Compare it with the lines around it, or put its value in quotes.',
      mend: 'quote',
      guess: true,
    }
  );
}
