/** "國立臺灣大學中國文學系博士論文", "北京大学硕士学位论文", "서울대학교 박사학위논문": a school and the degree of a thesis. */
import type { EntryType } from '../page/headings.ts';

const DEGREES: readonly (readonly [EntryType, string])[] = [
  ['phdthesis', '博士|박사'],
  ['mastersthesis', '碩士|硕士|修士|석사'],
];
const THESES = DEGREES.map(([type, degree]) => ({
  type,
  pattern: new RegExp(`^(.*?)[\\s,(]*(?:${degree})\\s?(?:[学學]位|학위|研究生)?\\s?(?:[论論]文|논문)\\)?$`, 'u'),
}));

/** The school, and which thesis it is. Undefined for words about anything else. */
export function readThesis(words: string): { type: EntryType; school: string } | undefined {
  for (const { type, pattern } of THESES) {
    const school = pattern.exec(words)?.[1]?.trim();
    if (school) return { type, school };
  }
  return undefined;
}
