/**
 * Given names compared: "J.", "Jane", "Jane Q.", "Jean-Paul", "JP" and "Jeanpaul" may or may not be one person.
 */
import { fold } from './fold.ts';

export interface GivenName {
  /** One entry a given name; the elements of a hyphenated one stay together: [["jean", "paul"], ["m"]]. */
  names: string[][];
  /** All elements in a row. */
  elements: string[];
  /** Folded without any blank. */
  joined: string;
}

/**
 * @param given as written
 * @param family tells shouting ("JO SMITH") from initials ("JP Smith")
 */
export function readGiven(given: string, family = ''): GivenName {
  const shouting = family !== '' && family === family.toUpperCase() && family !== family.toLowerCase();
  const names = given
    .replace(/\.(?=\p{L})/gu, '. ')
    .replace(/\s*[-‐‑–]\s*/gu, '-')
    .split(/[\s~]+/u)
    .flatMap((word) => (!shouting && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map((word) =>
      word
        .split('-')
        .map(fold)
        .filter((element) => element !== ''),
    )
    .filter((name) => name.length > 0);
  const elements = names.flat();
  return names.length > 0
    ? { names, elements, joined: elements.join('') }
    : { names: [['']], elements: [''], joined: '' };
}

const isInitial = (element: string): boolean => [...element].length === 1;

/**
 * Whether two given names can be one person's: `full` when the first names are both spelled out and equal, `initials`
 * when they only agree by initials; undefined when they contradict each other. Middle names may be left out.
 */
export function compareGiven(one: GivenName, other: GivenName): 'full' | 'initials' | undefined {
  if (one.joined === '' || other.joined === '') return undefined;
  // "Weilun" for "Wei Lun"; an initial among the elements would make "Adam" of "Ada M.".
  if (one.joined === other.joined && ![...one.elements, ...other.elements].some(isInitial)) return 'full';
  const first = compareName(one.names[0]!, other.names[0]!);
  if (first && middleAgree(one.names.slice(1), other.names.slice(1))) return first;
  // "J.-P." or "J. P." for "Jean-Paul": element by element.
  if (one.elements.length !== other.elements.length || one.elements.length < 2) return undefined;
  const grades = one.elements.map((element, index) => compareElement(element, other.elements[index]!));
  if (grades.includes(undefined)) return undefined;
  return grades[0] === 'full' && !grades.includes('initials') ? 'full' : 'initials';
}

/** A hyphenated name is one name: "Jean" is not "Jean-Paul", though "J." may be. */
function compareName(one: readonly string[], other: readonly string[]): 'full' | 'initials' | undefined {
  if (one.length === 1 && other.length === 1) return compareElement(one[0]!, other[0]!);
  if (one.join('') === other.join('')) return isInitial(one[0]!) ? 'initials' : 'full';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 1) return isInitial(short[0]!) && long[0]!.startsWith(short[0]!) ? 'initials' : undefined;
  if (short.length !== long.length) return undefined;
  const grades = short.map((element, index) => compareElement(element, long[index]!));
  return grades.includes(undefined) ? undefined : grades.includes('initials') ? 'initials' : 'full';
}

function compareElement(one: string, other: string): 'full' | 'initials' | undefined {
  if (isInitial(one) || isInitial(other)) return [...one][0] === [...other][0] ? 'initials' : undefined;
  return one === other ? 'full' : undefined;
}

/** The shorter list of middle names must be found, in order, in the longer one. */
function middleAgree(one: readonly string[][], other: readonly string[][]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const name of short) {
    while (at < long.length && !compareName(name, long[at]!)) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}
