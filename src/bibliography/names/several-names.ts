/** Lists in which commas part the authors, and lists that give family names first without a comma. */
import { splitCommas, splitWords } from './name-list.ts';
import { CJK, endsInInitials, isDottedInitials, isInitials, isLower, isSuffix } from './name-words.ts';

/**
 * Decides whether commas separate several authors instead of the parts of one, and how to read them then.
 *
 * @param natural other names of the list stand given name first, without commas
 * @returns the parts of each author, or undefined when it is one name
 */
export function asSeveral(parts: readonly string[], natural: boolean): (string | string[])[] | undefined {
  if (parts.slice(1).some(isSuffix) && parts.length === 3) return undefined;
  const words = parts.map((part) => splitWords(part));
  if (words.every(endsInInitials) || (parts.length > 2 && parts.every((part) => CJK.test(part)))) return parts.slice();
  if (parts.length === 2) {
    if (words.every((part) => part.length > 1 && isDottedInitials(part[0]!) && !isInitials(part.at(-1)!))) return parts.slice();
    const full = words.every((part) => part.length === 2 && isFullName(part));
    return natural && full ? parts.slice() : undefined;
  }
  if (words.every((part) => part.length > 1)) return parts.slice();
  if (parts.length === 3) return undefined;
  const given = words.filter((_, index) => index % 2 === 1);
  const family = words.filter((_, index) => index % 2 === 0);
  const short = (part: readonly string[]): boolean => part.length === 1 || part.every(isInitials);
  const inPairs = given.every(short) || family.every((part) => part.length === 1 || isLower(part[0]!));
  if (parts.length % 2 === 0 && inPairs) return family.map((_, index) => [parts[2 * index]!, parts[2 * index + 1]!]);
  return parts.slice();
}

/** Given and family name; neither initials only nor a family name with its suffix. */
function isFullName(words: readonly string[]): boolean {
  return !words.some((word) => isLower(word)) && !words.every(isInitials) && !isSuffix(words.at(-1)!);
}

/**
 * Whether every name of a list is a family name with bare initials, as Vancouver style writes them: `Quill A and Oak BC`.
 * Two letters alone prove nothing: `Bo LI and Andrew NG`.
 */
export function isFamilyFirst(items: readonly string[]): boolean {
  const names = items.flatMap((item) => splitCommas(item)).filter((name) => name !== '');
  const lasts = names.map((name) => splitWords(name)).map((words) => (endsInInitials(words) ? words.at(-1)! : undefined));
  return names.length > 1 && !lasts.includes(undefined) && lasts.some((last) => last!.replace(/\P{L}/gu, '').length !== 2);
}
