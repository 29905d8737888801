/**
 * Capitals of a title that citation styles which write titles in small letters would take away: braces keep them
 * (https://www.bibtex.com/f/title-field/).
 */
import { perEntry, plainField, type Fix } from './fix.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** A letter within the word is a capital: ODEs, McKean, iPhone, 3D. */
const CAPITAL_INSIDE = /[\p{L}\p{N}]\p{Lu}/u;
const CAPITAL_FIRST = /^\p{Lu}\p{Ll}/u;
/** Shorter words begin with a small letter in titles of every fashion. */
const LONG = 4;

export const titleCapitals: Fix = {
  code: 'bib-title-capitals',
  does: 'Puts braces around words of titles whose capitals a citation style must not take away, such as `{ODEs}`.',
  find: perEntry((entry, file) => {
    const field = plainField(file, entry, 'title');
    const language = entry.fields.get('langid') ?? entry.fields.get('language');
    if (field === undefined || !isEnglish(language?.value ?? '')) return undefined;
    const words = bareWords(field.value);
    const wanted = wordsToKeep(field.value, words);
    if (wanted.length === 0) return undefined;
    const edits = wanted.map(({ start, text }) => {
      const at = field.valueOffset + start;
      return { start: at, end: at + text.length, text: `{${text}}` };
    });
    const shown = [...new Set(wanted.map(({ text }) => text))].join(', ');
    const message = `The title of “${entry.key}” has capitals without braces: ${shown}.`;
    return { offset: field.valueOffset + wanted[0]!.start, message, edits };
  }),
};

/** Other languages have capitals of their own, and styles leave their titles as they are. */
const isEnglish = (language: string): boolean => /^\s*$|english|american|british|^en\b/iu.test(language);

interface Word {
  /** Offset in the title. */
  start: number;
  text: string;
}

/** Words that stand free: not in braces or mathematics, and not grown together with a command of LaTeX. */
function bareWords(title: string): Word[] {
  // What is not looked at is covered by a sign that is neither letter nor digit, one for one.
  let covered = title.replace(/\$[^$]*\$/gu, (math) => '\u0001'.repeat(math.length));
  for (let inner = covered; ; covered = inner) {
    inner = covered.replace(/\{[^{}]*\}/gu, (group) => '\u0001'.repeat(group.length));
    if (inner === covered) break;
  }
  covered = covered.replace(/\\(?:[a-zA-Z]+\s*|.)/gu, (command) => '\u0001'.repeat(command.length));
  return [...covered.matchAll(WORD)]
    .filter(({ index, 0: text }) => covered[index - 1] !== '\u0001' && covered[index + text.length] !== '\u0001')
    .map(({ index, 0: text }) => ({ start: index, text }));
}

function wordsToKeep(title: string, words: readonly Word[]): Word[] {
  // A title that shouts says nothing about its words.
  const shouted = words.filter(({ text }) => /^\P{Ll}{2,}$/u.test(text)).length;
  if (shouted * 2 > words.length) return [];
  const first = words.filter(({ start }) => start === 0 || /[:.?!–—]['’"“`\s({]*$|^['’"“`\s({]*$/u.test(title.slice(0, start)));
  // In braces or not, so that a second look at what was mended comes to the same.
  const long = [...title.replace(/\$[^$]*\$|\\[a-zA-Z]+|[{}]/gu, '').matchAll(WORD)].slice(1).filter(([text]) => [...text].length >= LONG);
  const small = long.filter(([text]) => /^\p{Ll}/u.test(text)).length;
  // Where nearly every word is small, a capital makes a name; in other titles it may be mere fashion.
  const isSentence = long.length >= 3 && small * 3 >= long.length * 2;
  const isName = (word: Word): boolean => isSentence && !first.includes(word) && CAPITAL_FIRST.test(word.text);
  return words.filter((word) => CAPITAL_INSIDE.test(word.text) || isName(word));
}
