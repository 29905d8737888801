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
  lasp: 'ʿ',
  rasp: 'ʾ',
  cydot: '·',
  Dbar: '{\\DJ}',
  dbar: '{\\dj}',
  polhk: '\\k{#1}',
  soft: '\\v{#1}',
  ocirc: '\\r{#1}',
  udot: '\\d{#1}',
  lfhook: '\\textcommabelow{#1}',
  cflex: '\\^{#1}',
  cfac: "\\'{\\^{#1}}",
  cfgrv: '\\`{\\^{#1}}',
  cftil: '\\~{\\^{#1}}',
  cfudot: '\\d{\\^{#1}}',
  bysame: '---',
  germ: '\\mathfrak',
  scr: '\\mathcal',
  bold: '\\mathbf',
  ssf: '\\mathsf',
  ssize: '\\scriptstyle',
};
