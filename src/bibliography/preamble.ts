/** Macros that a file's @preamble defines. */
import { MATHSCINET } from './latex/mathscinet.ts';

/** A formula of nothing but a prime, in which plain TeX has its only one. */
const PRIME = /\$'+\$/u;

/** `\newcommand{\x}[1]{…}`, `\providecommand`, `\renewcommand` and `\def\x#1{…}` of a preamble, added to `macros`. */
export function readDefinitions(preamble: string, macros: Record<string, string>): void {
  const pattern = /\\(?:(?:re)?newcommand|providecommand|def)\s*\{?\s*\\([A-Za-z]+)\s*\}?(\s*\[\d\]|(?:#\d)*)\s*\{/gu;
  for (const match of preamble.matchAll(pattern)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < preamble.length && depth > 0; at += 1) {
      if (preamble[at] === '{') depth += 1;
      else if (preamble[at] === '}') depth -= 1;
    }
    const body = preamble.slice(from, at - 1);
    // Between the letters of a name there is no formula.
    if (PRIME.test(body) && Object.hasOwn(MATHSCINET, match[1]!)) continue;
    const count = Math.max(0, ...[...match[2]!.matchAll(/\d/gu)].map(([digit]) => Number(digit)));
    // Arguments that the body does not use are read and dropped.
    const unused = Array.from({ length: count }, (_, index) => `#${index + 1}`).filter((argument) => !body.includes(argument));
    macros[match[1]!] = body + unused.map((argument) => `\\phantom{${argument}}`).join('');
  }
}
