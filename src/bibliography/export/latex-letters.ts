/**
 * Letters and punctuation between the two ways of writing a .bib file: as UTF-8, or as LaTeX commands in ASCII.
 * Everything else in a value (protective braces, mathematics, other commands) passes through untouched.
 */
import { ACCENTS, accented, quotesUnescaped } from '../latex/accents.ts';
import { MATH_ENVIRONMENTS } from '../latex/math.ts';
import { SYMBOLS } from '../latex/symbols.ts';

const LETTER_COMMANDS = 'ss SS ae AE oe OE aa AA dh DH dj DJ th TH ng NG ohorn OHORN uhorn UHORN l L o O i j'.split(
  ' ',
);
const LETTER_ARGUMENT = String.raw`(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?![a-zA-Z])|\p{L}))`;
const WORD_ARGUMENT = String.raw`(?:\s*\{\s*(\\[ij]|\p{L})\s*\}|\s+(\\[ij](?![a-zA-Z])|\p{L}))`;
const SYMBOL_ACCENT = String.raw`\\([\x60'^"~=.])\s*${LETTER_ARGUMENT}`;
const WORD_ACCENT = String.raw`\\([uvHrkcdb]|textcommabelow)${WORD_ARGUMENT}`;
const ACCENT_PATTERNS = [SYMBOL_ACCENT, WORD_ACCENT].flatMap((accent) => [
  new RegExp(String.raw`\{\s*${accent}\s*\}`, 'gu'),
  new RegExp(String.raw`(?<!\\)${accent}`, 'gu'),
]);
const LETTERS = String.raw`\\(${LETTER_COMMANDS.join('|')})`;
const LETTER_PATTERNS = [
  new RegExp(String.raw`\{\s*${LETTERS}\s*(?:\{\})?\s*\}`, 'gu'),
  new RegExp(String.raw`(?<!\\)${LETTERS}(?:\{\}|(?![a-zA-Z])\s*)`, 'gu'),
];
/** An environment of such a name, up to where it ends or the next one begins. */
const environment = (name: string): string => String.raw`\\begin\{${name}\}(?:(?!\\begin\{${name}\})[^])*?\\end\{${name}\}`;
const FORMULAS = [
  String.raw`(?<!\\)\$\$?[^$]*(?:\\\$[^$]*)*\$\$?`,
  String.raw`\\\((?:(?!\\\()[^])*?\\\)`,
  String.raw`(?<!\\)\\\[(?:(?!(?<!\\)\\\[)[^])*?\\\]`,
  environment(MATH_ENVIRONMENTS),
  String.raw`\\ensuremath\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}`,
];
/** Mathematics, in its capture group, and what lies between. */
const MATH = new RegExp(`(${FORMULAS.join('|')})`);
/** Formulas, tables and addresses, where signs of LaTeX and HTML are themselves. */
export const APART = new RegExp(`(${[...FORMULAS, environment('(?:tabular|array)'), String.raw`\\(?:url|nolinkurl|path|href)\s*\{[^{}]*\}`].join('|')})`);

function outsideMath(value: string, change: (text: string) => string): string {
  return value
    .split(MATH)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

/** The value with every formula changed, its delimiters included. */
export function insideMath(value: string, change: (formula: string) => string): string {
  return value
    .split(MATH)
    .map((piece, index) => (index % 2 === 1 ? change(piece) : piece))
    .join('');
}

/** LaTeX source in which quotation marks that other programs escaped are no accents; `acuteS` as in LatexContext. */
export function unescapeQuotes(value: string, acuteS: boolean): string {
  return /\\['"`]/.test(value) ? outsideMath(value, (text) => quotesUnescaped(text, acuteS)) : value;
}

/** Writes LaTeX's accented and special letters as Unicode letters. */
export function lettersToUtf8(value: string): string {
  if (!value.includes('\\')) return value.normalize('NFC');
  return outsideMath(value, (text) => {
    let out = text;
    for (const pattern of ACCENT_PATTERNS) {
      out = out.replace(pattern, (_, command: string, braced?: string, bare?: string) => {
        return accented(command, (braced ?? bare ?? '').replace('\\', ''));
      });
    }
    for (const pattern of LETTER_PATTERNS) out = out.replace(pattern, (_, name: string) => SYMBOLS.get(name)!);
    return out;
  }).normalize('NFC');
}

const TO_COMMAND: ReadonlyMap<string, string> = new Map([
  ...LETTER_COMMANDS.map((name) => [SYMBOLS.get(name)!, `{\\${name}}`] as const),
  ['–', '--'],
  ['—', '---'],
  ['‐', '-'],
  ['‑', '-'],
  ['‘', '`'],
  ['’', "'"],
  ['“', '``'],
  ['”', "''"],
  ['„', '{\\quotedblbase}'],
  ['«', '{\\guillemotleft}'],
  ['»', '{\\guillemotright}'],
  ['…', '{\\ldots}'],
  ['\u00a0', '~'],
  ['\u2009', '\\,'],
  ['§', '{\\S}'],
  ['¶', '{\\P}'],
  ['©', '{\\copyright}'],
  ['£', '{\\pounds}'],
  ['€', '{\\texteuro}'],
  ['°', '{\\textdegree}'],
  ['·', '{\\textperiodcentered}'],
  ['•', '{\\textbullet}'],
  ['¿', '{\\textquestiondown}'],
  ['¡', '{\\textexclamdown}'],
  ['™', '{\\texttrademark}'],
  ['®', '{\\textregistered}'],
  ['ª', '{\\textordfeminine}'],
  ['º', '{\\textordmasculine}'],
  ['×', '{\\texttimes}'],
  ['±', '{\\textpm}'],
  ['ʹ', "{$'$}"],
  ['ʺ', "{$''$}"],
]);
const TO_ACCENT: ReadonlyMap<string, string> = new Map(
  Object.entries(ACCENTS)
    .filter(([name]) => name.length === 1)
    .map(([name, mark]) => [mark, name]),
);

/** Writes letters and punctuation outside ASCII as LaTeX commands; scripts without commands stay as they are. */
export function lettersToLatex(value: string): string {
  if (/^[\u0000-\u007f]*$/.test(value)) return value;
  return outsideMath(value, (text) =>
    text
      .normalize('NFC')
      .replace(/[^\u0000-\u007f]\p{M}*/gu, (cluster) => TO_COMMAND.get(cluster) ?? accentCommand(cluster)),
  );
}

function accentCommand(cluster: string): string {
  const [base, ...marks] = cluster.normalize('NFD');
  const letter = TO_COMMAND.get(base!) ?? base!;
  if (marks.length === 0 || !/^[\u0000-\u007f]+$/.test(letter)) return cluster;
  const commands = marks.map((mark) => TO_ACCENT.get(mark));
  if (commands.includes(undefined)) return cluster;
  const written = commands.reduce<string>((inner, command) => {
    const argument = inner.length === 1 ? inner : `{${inner}}`;
    return /[a-zA-Z]/.test(command!) ? `\\${command}{${inner}}` : `\\${command}${argument}`;
  }, letter);
  return `{${written}}`;
}
