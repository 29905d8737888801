/** Names in East Asian lists, and the words behind them for what these people did: "王小明主编", "田中一郎編", "이영희 옮김". */
import { isInstitution } from '../../../bibliography/names/name-words.ts';
import { readAuthors, type TypedAuthors } from '../authors.ts';

/** What somebody did for a work. */
export type Part = 'author' | 'editor' | 'translator';

/** Longer words before those that they end in. Korean words stand behind a blank: many a name ends in their letters. */
const WORDS: readonly (readonly [Part, string])[] = [
  ['author', '編著|编著|共著|合著|著|撰|(?<=[\\s,(])(?:지음|공저|저)'],
  ['editor', '責任編集|主編|主编|編輯|编辑|編集|合編|合编|共編|編|编|(?<=[\\s,(])(?:엮음|편집|편저|편)'],
  ['translator', '翻譯|翻译|翻訳|合譯|合译|共訳|譯|译|訳|(?<=[\\s,(])(?:옮김|번역|역)'],
];
const ROLES = WORDS.map(([part, words]) => ({ part, pattern: new RegExp(`[\\s,(]*(?:${words})[)\\s.,:]*$`, 'u') }));

interface People {
  authors: TypedAuthors;
  part: Part;
}

/** Reads `words` as names and nothing else, or as the institution that a norm or a report is by. */
export function readPeople(words: string): People | undefined {
  const role = ROLES.find(({ pattern }) => pattern.test(words));
  const names = (role ? words.replace(role.pattern, '') : words).trim();
  const authors = isInstitution(names) && !names.includes(',') ? institution(names) : readAuthors(names, true);
  return authors && { authors, part: role?.part ?? 'author' };
}

function institution(literal: string): TypedAuthors {
  return { names: [{ literal, marks: [] }], others: false, withOwner: false };
}
