/** Macros that a file's @preamble defines. */
import { MATHSCINET } from '../latex/mathscinet.ts';
import { literally } from '../../text/pattern.ts';
import type { DrawnMacro, RawFile } from './raw-entry.ts';

/** A formula of nothing but a prime, in which plain TeX has its only one. */
const PRIME = /\$'+\$/u;
/** What moves ink about: no reader of words can tell what comes of it. */
const PRIMITIVE =
  /\\(?:setbox|unhbox|copy|box|lower|raise|ooalign|hidewidth|crcr|rlap|llap|hss|hbox(?=\s*(?:to|spread)\b)|hrulefill|accent|dimen|penalty|expandafter|csname)(?![A-Za-z])/u;

/** `\newcommand{\x}[1]{…}`, `\providecommand`, `\renewcommand` and `\def\x#1{…}` of the @preamble that lies between the offsets, added to `file`. */
export function readDefinitions(file: RawFile, start: number, end: number): void {
  const preamble = file.text.slice(start, end);
  const pattern = /\\(?:(?:re)?newcommand|providecommand|def)\s*\{?\s*\\([A-Za-z]+)\s*\}?(\s*\[\d\]|(?:#\d)*)\s*\{/gu;
  for (const match of preamble.matchAll(pattern)) {
    const name = match[1]!;
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < preamble.length && depth > 0; at += 1) {
      if (preamble[at] === '{') depth += 1;
      else if (preamble[at] === '}') depth -= 1;
    }
    const body = preamble.slice(from, at - 1);
    const count = Math.max(0, ...[...match[2]!.matchAll(/\d/gu)].map(([digit]) => Number(digit)));
    const values = Array.from({ length: count }, (_, index) => `#${index + 1}`);
    const primitive = PRIMITIVE.exec(body)?.[0];
    const isKnown = Object.hasOwn(MATHSCINET, name);
    if (primitive !== undefined && !isKnown) file.drawn.push({ name, primitive, plain: values.join(' ') || name, offset: start + match.index });
    // Between the letters of a name there is no formula.
    if (primitive !== undefined || (isKnown && PRIME.test(body))) continue;
    // Arguments that the body does not use are read and dropped.
    const unused = values.filter((argument) => !body.includes(argument));
    file.macros[name] = body + unused.map((argument) => `\\phantom{${argument}}`).join('');
  }
}

/** Whether any text has the command elsewhere than where it is defined. */
export function isUsed({ name }: DrawnMacro, texts: readonly string[]): boolean {
  const pattern = new RegExp(`\\\\${literally(name)}(?![A-Za-z])`, 'gu');
  return texts.reduce((count, text) => count + [...text.matchAll(pattern)].length, 0) > 1;
}
