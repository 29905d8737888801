/** Names as they were typed: reading them sets the apostrophe of O'Rossi as pages print it. */
import { lettersToUtf8 } from './latex-letters.ts';
import type { Name } from '../publication.ts';

const PARTS = ['given', 'particle', 'family', 'suffix', 'literal', 'inOtherScript'] as const;

/** The names with straight apostrophes, but in words that `typed`, in LaTeX, has with a curly one. */
export function typedApostrophes<N extends Name>(names: readonly N[], typed: string): N[] {
  if (!names.some((name) => PARTS.some((part) => name[part]?.includes('’')))) return [...names];
  const text = lettersToUtf8(typed);
  const straight = (value: string): string =>
    value.replace(/\S*’\S*/gu, (word) => (text.includes(word) ? word : word.replaceAll('’', "'")));
  return names.map((name) => {
    const own = { ...name };
    for (const part of PARTS) if (own[part] !== undefined) own[part] = straight(own[part]);
    return own;
  });
}
