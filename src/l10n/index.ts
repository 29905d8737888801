/** Looks up the interface's words, plurals and direction of a language. */
import { own } from '../objects.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { primary, tableOf } from './table-of.ts';
import { zhHant } from './zh-hant.ts';
import { zh } from './zh.ts';
import type { Plural, Words } from './words.ts';

export type { Plural, Words } from './words.ts';

/** The table of each language, made when it is first asked for. */
const TABLES: Readonly<Record<string, () => Words>> = {
  en: () => en, fr, de, es, it, pt, nl, sv, pl, ru, tr, he, ar, zh, 'zh-hant': zhHant, ja, ko,
};
const made = new Map<string, Words>();

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** The words for a language tag, whatever its region (`fr-CA` → French), but in its script; English where there is no table. */
export function wordsFor(lang: string): Words {
  const language = tableOf(lang);
  if (!Object.hasOwn(TABLES, language)) return en;
  if (!made.has(language)) made.set(language, TABLES[language]!());
  return made.get(language)!;
}

/** Language tags for which there is a table. */
export const LANGUAGES: readonly string[] = Object.keys(TABLES);

/** `rtl` or `ltr`, from the script subtag if there is one (`az-Arab`), otherwise from the language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  if (/-(?:Arab|Hebr|Syrc|Thaa|Nkoo)\b/i.test(lang)) return 'rtl';
  if (/-Latn\b/i.test(lang)) return 'ltr';
  return RIGHT_TO_LEFT.has(primary(lang)) ? 'rtl' : 'ltr';
}

/** Fills `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(own(values, name) ?? whole));
}

/** The form of a word for a number, with `{n}` filled in the language's digits and grouping. */
export function plural(forms: Plural, n: number, lang: string): string {
  const { rules, numbers } = rulesFor(lang);
  return fill(forms[rules.select(n)] ?? forms.other, { n: numbers.format(n) });
}

/** The form of a number that counts a place in a row, with `{n}` filled in plain digits: "2nd". */
export function ordinal(forms: Plural, n: number, lang: string): string {
  // English words stand in for a language without a table, and English suffixes with them.
  const spoken = Object.hasOwn(TABLES, primary(lang)) ? lang : 'en';
  return fill(forms[new Intl.PluralRules(spoken, { type: 'ordinal' }).select(n)] ?? forms.other, { n });
}

/** One of the words offered for front matter (`invited`, `phd-student`) in another language; undefined for the user's own. */
export function termIn({ terms }: Pick<Words, 'terms'>, word: unknown): string | undefined {
  const key = typeof word === 'string' ? word.toLowerCase() : '';
  return Object.hasOwn(terms, key) ? terms[key] : undefined;
}

/** The id of such a word, however it is typed: `phd-student` for “PhD student”, as pages print it in English; else the word itself, in small letters. */
export function termId(word: string): string {
  const folded = word.trim().toLowerCase().replaceAll("'", '’');
  return Object.keys(en.terms).find((id) => en.terms[id]!.toLowerCase() === folded) ?? folded.replace(/[\s_]+/gu, '-');
}

/** What parts the last of so many names from an "and …" behind it: a comma in English, if there are two or more. */
function jointOf(names: number, lang: string): ', ' | ' ' {
  const parts = new Intl.ListFormat(lang).formatToParts(Array<string>(names + 1).fill('x'));
  return parts.at(-2)?.value.startsWith(',') ? ', ' : ' ';
}

/** Scripts that have a comma of their own. */
const OWN_COMMA = /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The comma of a language; beside words in another script than its own, that of most languages: "Leila Haddad, John Smith". */
export function commaIn({ comma }: Pick<Words, 'comma'>, beside = ''): string {
  return comma === ', ' || OWN_COMMA.test(beside) || !/\p{L}/u.test(beside) ? comma : ', ';
}

/** What is there of these, parted by commas in the manner of the first. */
export function enumerated(parts: readonly (string | undefined)[], words: Pick<Words, 'comma'>): string {
  const there = parts.filter((part) => part !== undefined && part !== '');
  return there.join(commaIn(words, there[0]));
}

/** What may be a part of a name where it means "and": 鈴木花子和田中太郎 holds the name 和田. */
const HAN = /\p{Script=Han}/u;

/** "A, B, and C", as the language joins names; Chinese parts those in its characters by its comma of lists. */
export function listOf(names: readonly string[], lang: string): string {
  if (primary(lang) === 'zh' && names.some((name) => HAN.test(name))) return names.join('、');
  return rulesFor(lang).lists.format(names);
}

/** "A, B and others", where `others` are the words for more than are named. */
export function listAndOthers(names: readonly string[], others: string, { words, lang }: { words: Pick<Words, 'comma'>; lang: string }): string {
  const comma = commaIn(words, names[0]);
  return `${names.join(comma)}${othersJoint(names.length, comma, lang)}${others}`;
}

/** What parts so many names, between which there are commas, from the "and others" behind them. */
export function othersJoint(names: number, comma: string, lang: string): string {
  return jointOf(names, lang) === ' ' ? ' ' : comma;
}

interface Rules {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
  lists: Intl.ListFormat;
}

const known = new Map<string, Rules>();

/** Made once a language: each takes as long as a paragraph to print. */
function rulesFor(lang: string): Rules {
  let rules = known.get(lang);
  if (!rules) {
    rules = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang), lists: new Intl.ListFormat(lang) };
    known.set(lang, rules);
  }
  return rules;
}
