/**
 * Commands of MathSciNet's records (https://ctan.org/pkg/mathscinet), in commands that every LaTeX has: whoever copies an
 * entry needs no preamble.
 */

/** By name without backslash: what it stands for, `#1` being its argument. */
export const MATHSCINET: Readonly<Record<string, string>> = {
  // The soft and the hard sign, as catalogues write them.
  cprime: 'ʹ',
  Cprime: 'ʹ',
  dprime: 'ʺ',
  Dprime: 'ʺ',
  cdprime: 'ʺ',
  Cdprime: 'ʺ',
};
