/** Keys under which entries are written: as typed, as far as BibTeX takes them, and each once. */

/** In which letters a file is written: as they are, or as commands of LaTeX. A key cannot hold these, and loses its accents. */
export type Encoding = 'utf-8' | 'latex';

/** Numbers behind keys that would be taken for one, of `müller` and `muller` in one encoding only. */
export type KeyNumbers = Partial<Record<Encoding, number>>;

/** A key as typed, without what BibTeX cannot take in a key, or LaTeX's oldest encoding in any text. */
export function workable(key: string, encoding?: Encoding): string {
  const letters = encoding === 'latex' ? key.normalize('NFD').replace(/[^\u0021-\u007e]/g, '') : key;
  return letters.replace(/[\s"#%'(),={}\\~@]+/gu, '-').replace(/^-+|(?<!-)-+$/g, '');
}

/**
 * For each key the numbers that are written behind it, where one above it is the same to BibTeX, which knows no capital
 * letters. What was typed is left to whoever typed it: beside `Oak` and `oak-2`, a second `Oak` gets the number 3.
 */
export function numbersOfRepeats(keys: readonly string[]): (KeyNumbers | undefined)[] {
  const utf8 = numbersIn(keys, 'utf-8');
  const latex = numbersIn(keys, 'latex');
  return keys.map((_, index) => {
    const numbers = { ...(utf8[index] && { 'utf-8': utf8[index] }), ...(latex[index] && { latex: latex[index] }) };
    return Object.keys(numbers).length > 0 ? numbers : undefined;
  });
}

function numbersIn(keys: readonly string[], encoding: Encoding): (number | undefined)[] {
  const folded = keys.map((key) => workable(key, encoding).toLowerCase());
  const typed = new Set(folded);
  const given = new Set<string>();
  return folded.map((key) => {
    if (!given.has(key)) {
      given.add(key);
      return undefined;
    }
    let number = 2;
    while (typed.has(`${key}-${number}`) || given.has(`${key}-${number}`)) number += 1;
    given.add(`${key}-${number}`);
    return number;
  });
}
