/** How far a paper is, by what a line says of it: "in press", "R&R at *Econometrica*". */
import { stateWords } from '../../../bibliography/record/state-words.ts';
import type { Pool } from './pool.ts';
import { firstPiece, isVenueName, lastPiece, tidyVenue } from './venue.ts';

/**
 * Words for a state, what biblatex calls it, and whether the journal has agreed to print the paper. Where biblatex has no
 * word for it, the person's own are kept. Tried in order: "conditionally accepted" is not accepted.
 */
const STATES: readonly { words: string; key?: string; agreed?: true }[] = [
  { words: '(?:(?:2nd|3rd|second|third)[ -]round )?(?:(?:revise|reject)[ -]?(?:&|and)[ -]?resubmit|r ?& ?r)' },
  { words: '(?:conditional(?:ly)?|provisional(?:ly)?|tentative(?:ly)?) (?:accepted|acceptance|accept|forthcoming)' },
  { words: 'accepted,? (?:pending|conditional (?:up)?on|subject to)(?: (?:minor|major|final))? (?:revisions?|changes)' },
  { words: '(?:major |minor )?revis(?:ion|e)s? (?:and resubmit|requested|invited)|(?:major|minor) revisions?|under revision' },
  { words: 'in press|sous presse|im Druck', key: 'inpress', agreed: true },
  { words: 'to appear|forthcoming|accepted(?: for publication)?(?! (?:as|for) )|à paraître|im Erscheinen', key: 'forthcoming', agreed: true },
  { words: 'in preparation|work in progress', key: 'inpreparation' },
  { words: '(?:re)?submitted(?: for publication)?|under review(?: for publication)?|soumis|eingereicht', key: 'submitted' },
];
const ROWS = STATES.map((state) => ({ ...state, pattern: new RegExp(`^(?:${state.words})`, 'iu') }));
const ANY = `(?:${STATES.map(({ words }) => words).join('|')})`;
const STATE = new RegExp(`[([]?(?<![\\p{L}\\p{N}])(${ANY}(?: (?:at|to|in|for|by|with|dans|bei))?)(?![\\p{L}\\p{N}])[)\\]]?`, 'iu');
const IN_BRACKETS = /[([]([^()[\]\u0000]{3,60})[)\]]/gu;
const ENDS_IN_PREPOSITION = / (?:at|to|in|for|by|with|dans|bei)$/iu;

/** Whether a journal will print a paper of which `pubstate` says this. */
export function isAgreed(pubstate: string | undefined): boolean {
  return STATES.some(({ key, agreed }) => agreed === true && key === pubstate);
}

/**
 * Takes the state out, in biblatex's word or else in the person's own. A journal that has yet to decide is no venue of the
 * paper: its name stays with the words that say so.
 */
export function takeState(pool: Pool, emphasised: readonly { start: number; end: number }[]): string | undefined {
  const found = pool.take(STATE);
  if (!found) return takeForeign(pool);
  const words = found[1]!;
  const { key, agreed } = ROWS.find(({ pattern }) => pattern.test(words))!;
  if (agreed || key === 'inpreparation') return key;
  const start = found.index;
  const end = start + found[0].length;
  const marked = emphasised.filter((span) => !pool.text.slice(span.start, span.end).includes('\u0000') || (span.start <= start && span.end >= end));
  const take = (from: number, to: number): string => {
    const name = tidyVenue(pool.text.slice(from, to));
    if (name !== '') pool.blank(from, to);
    return name;
  };
  const beside = (between: string): boolean => /^[\s,:(–—\u0000-]*$/u.test(between);
  const around = marked.find((span) => span.start <= start && span.end >= end);
  const behind = marked.find((span) => span.start >= end && beside(pool.text.slice(end, span.start)));
  const before = marked.find((span) => span.end <= start && beside(pool.text.slice(span.end, start)));
  const rest = firstPiece(pool.text, end);
  const prior = lastPiece(pool.text, start);
  const isJournal = (piece: { start: number; end: number }): boolean => isVenueName(tidyVenue(pool.text.slice(piece.start, piece.end)));
  const sayBehind = (name: string): string => `${words}${ENDS_IN_PREPOSITION.test(words) ? ' ' : ', '}${name}`;
  for (const [place, say] of [
    [around && { start: end, end: around.end }, sayBehind],
    [around && { start: around.start, end: start }, (name: string) => `${name}, ${words}`],
    [behind, sayBehind],
    [ENDS_IN_PREPOSITION.test(words) || isJournal(rest) ? rest : undefined, sayBehind],
    // APA: "Ravn, I. (under review). Title. *Journal*".
    [/\p{L}/u.test(pool.text.slice(0, start)) ? undefined : marked[0], (name: string) => `${words}, ${name}`],
    [before ?? (isJournal(prior) ? prior : undefined), (name: string) => `${name}, ${words}`],
  ] as const) {
    const name = place && take(place.start, place.end);
    if (name) return say(name);
  }
  return key ?? words;
}

/** "(в печати)": in other languages nothing but what stands in brackets is certain to be meant so. */
function takeForeign(pool: Pool): string | undefined {
  for (const found of pool.text.matchAll(IN_BRACKETS)) {
    const words = found[1]!.trim();
    if (stateWords(words)?.length !== words.length) continue;
    pool.blank(found.index, found.index + found[0].length);
    return words;
  }
  return undefined;
}

const BARE = new RegExp(`^${ANY}$`, 'iu');

/** Whether words say nothing but how far a paper is, as "(Forthcoming)" in place of a year does. */
export function isState(words: string): boolean {
  return BARE.test(words) || stateWords(words)?.length === words.length;
}

/** Words for a date that nobody knows. */
export const NO_DATE = /^(?:n\. ?d\.?|no date|undated|o\. ?J\.|s\. ?d\.|s\. ?f\.)$/iu;
