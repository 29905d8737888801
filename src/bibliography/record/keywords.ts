/** The keywords of an entry, as its file parts them. */
import { decodePlain } from '../latex/index.ts';
import { bracedWhole, splitCommas, splitWideCommas } from '../names/name-list.ts';

/** Fields that hold keywords. */
export const KEYWORD_FIELDS: readonly string[] = ['keywords', 'keyword', 'tags', 'author_keywords'];

/**
 * The tags that reference managers, their plug-ins and their users work with: "/unread", "_tablet", "#nosource", "⛔ No DOI found".
 * "#MeToo" may be what a paper is about, as "/Xam", "!Kung" and "♀ birds".
 */
const OF_THE_DESK = new RegExp(
  '^(?:_\\p{L}|/(?:unread|read|reading|to[ _-]?read|to[ _-]?do|done|in[ _-]?progress|skimmed|finished|later|inbox)$|' +
    '#(?:nosource|duplicate|broken|todo|to[ _-]?read|read|unread|print)(?!\\p{L})|' +
    '(?![©®™ℹⓂ♀♂♾\\u2190-\\u21ff])\\p{Extended_Pictographic})',
  'u',
);

/** The keywords of a paper, each once and in plain words. */
export function readKeywords(fields: Readonly<Record<string, string>>): string[] {
  return [...new Set(KEYWORD_FIELDS.flatMap((name) => partsOf(fields[name] ?? '').map(inWords)))].filter(isKeyword);
}

/** The value of a field of keywords without the tags that are for nobody else; as it was where it holds none. */
export function sharedKeywords(value: string): string {
  const parts = partsOf(value);
  const shared = parts.filter((part) => isKeyword(inWords(part)));
  return shared.length === parts.length ? value : shared.map((part) => part.trim()).join(SEMICOLON.test(value) ? '; ' : ', ');
}

const inWords = (part: string): string => decodePlain(part).trim();

const isKeyword = (words: string): boolean => words !== '' && !OF_THE_DESK.test(words);

const SEMICOLON = /[;؛]/u;

function partsOf(raw: string): string[] {
  const value = bracedWhole(raw) ?? raw;
  // Semicolons, and braces, part keywords that hold commas themselves.
  if (SEMICOLON.test(value)) return value.split(SEMICOLON);
  const parts = splitCommas(value.replace(/\\sep\b/gu, ','));
  return parts.length > 1 ? parts : splitWideCommas(value);
}
