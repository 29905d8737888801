/** What the errors of the YAML parser mean to people: one row a mistake, the first that fits wins. */

/** What the rows look at. */
export interface Symptom {
  /** The parser's code. */
  code: string;
  /** The parser's message. */
  message: string;
  /** The line as it stands. */
  line: string;
  /** The first line below that is not empty. */
  below: string;
}

/** How the reader goes on after a mistake; see mend.ts. */
export type Mend = 'untab' | 'space-after-colon' | 'space-after-dash' | 'quote' | 'close' | 'dedent-below' | 'drop';

export interface Diagnosis {
  code: string;
  message: string;
  cure: string;
  mend: Mend;
  /** The mistake is on the line below the one that the parser names. */
  onLineBelow?: boolean;
}

interface Row extends Diagnosis {
  when: (symptom: Symptom) => boolean;
}

export const KEY_LINE = /^(\s*(?:- +)*)([^\s#'"[{&*!|>%@`,-][^:#]*?|"[^"]*"|'[^']*'):(?=\s|$)[ \t]*(.*?)\s*$/;

const indentOf = (line: string): number => /^[ ]*/.exec(line)![0].length;

const ROWS: readonly Row[] = [
  {
    code: 'yaml-tab',
    when: ({ code, line }) => code === 'TAB_AS_INDENT' || /^ *\t/.test(line),
    message: 'A tab stands at the beginning of the line.',
    cure: 'Indent with spaces: two for each level.',
    mend: 'untab',
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
    when: ({ line }) => /^\s*(?:- )*[A-Za-z_][\w-]*:[^\s/]/.test(line),
    message: 'The space after the colon is missing.',
    cure: 'Write `key: value`, with a space.',
    mend: 'space-after-colon',
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
  {
    code: 'yaml-indent',
    when: ({ code, line, below }) =>
      code === 'BLOCK_AS_IMPLICIT_KEY' &&
      KEY_LINE.test(below) &&
      indentOf(below) > indentOf(line) &&
      !hasColonInValue(line),
    message: 'The line is indented deeper than the one above, which already has its value.',
    cure: 'Let both begin in the same column.',
    mend: 'dedent-below',
    onLineBelow: true,
  },
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
    cure: "Put the value in quotes: '@name'.",
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
  {
    code: 'yaml-list-in-keys',
    when: ({ code, line }) => code === 'MULTILINE_IMPLICIT_KEY' && /^\s*-\s/.test(line),
    message: 'A list item stands where a `key: value` line was expected.',
    cure: 'Put a `key:` line above the list, or indent it under its key.',
    mend: 'drop',
  },
  {
    code: 'yaml-list-on-key-line',
    when: ({ message }) => message.includes('block-seq-ind'),
    message: 'A list begins on the line of its key.',
    cure: 'Begin the list on a line of its own.',
    mend: 'quote',
  },
  {
    code: 'yaml-block-text',
    when: ({ line }) => /:\s+[|>][+-]?\d?\s+[^#\s]/.test(line),
    message: 'Text follows | or > on the same line.',
    cure: 'Begin the text on the next line, indented.',
    mend: 'quote',
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
  {
    code: 'yaml-indent',
    when: ({ code, message }) => code === 'BAD_INDENT' || message.includes('same column'),
    message: 'The line is indented differently from the lines it belongs with.',
    cure: 'Let all lines of one level begin in the same column.',
    mend: 'drop',
  },
];

function hasColonInValue(line: string): boolean {
  return /:\s.*:\s/.test(line);
}

/** What is wrong, in words, and how to go on. */
export function diagnose(symptom: Symptom): Diagnosis {
  return (
    ROWS.find((row) => row.when(symptom)) ?? {
      code: 'yaml-syntax',
      message: `The line is not valid YAML (${symptom.message.replace(/\.$/, '')}).`,
      cure: 'Compare it with the lines around it, or put its value in quotes.',
      mend: 'quote',
    }
  );
}
