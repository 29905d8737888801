/** What parts a subtitle from its title. */

/** A letter of Chinese or Japanese, or a bracket or mark behind one: the colon that follows is as wide. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』》〉）]$/u;

/** The joint behind a title, which is plain or LaTeX: "Main: Sub", "Why? Sub", "紅樓夢：校注本". */
export function jointBehind(title: string): string {
  const end = title.replace(/(?<![\s{}])[\s{}]+$/u, '');
  if (/[？！：。]$/u.test(end)) return '';
  if (/[?!:.]$/u.test(end)) return ' ';
  return WIDE.test(end) ? '：' : ': ';
}
