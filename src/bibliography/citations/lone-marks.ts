/**
 * Quotation marks without their other half, which citeproc takes for the end of a tag: “ of an English title closes a
 * quotation in German. https://citeproc-js.readthedocs.io/
 */
import { literally } from '../../text/pattern.ts';

/** The part of an engine that is mended. */
interface Quoting {
  fun: { flipflopper: { processTags(piece: { blobs: unknown }): void } };
  getTerm(term: string): string | undefined;
}

/** Text, or what the reader of tags has parted it into. */
interface Piece {
  blobs: string | Piece[];
}

/** Read as one, and no mark: what stands between letters is an apostrophe. */
const APOSTROPHE = String.raw`(?<=\p{L})’(?=\p{L})`;
const TAG = String.raw`<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>`;

/** Lone marks travel as these, each as the one of its place among the marks of the language. */
const FIRST = 0xe2e0;
const ANY = /[\ue2e0-\ue2ef]/g;

const mended = new WeakSet<Quoting>();

/** Has an engine read such marks as letters, as often as it is called. */
export function mendEngine(engine: Quoting): void {
  if (mended.has(engine)) return;
  mended.add(engine);
  const closers = closersOf(engine);
  const marks = [...new Set([...closers].flat())];
  const tokens = new RegExp([APOSTROPHE, TAG, ...marks.map(literally)].join('|'), 'gu');
  const reader = engine.fun.flipflopper;
  const processTags = reader.processTags.bind(reader);
  reader.processTags = (piece) => {
    const text = piece.blobs;
    const found = typeof text === 'string' ? [...text.matchAll(tokens)] : [];
    const lone = loneAmong(found.map(([token]) => token), closers);
    if (lone.size === 0) return processTags(piece);
    let at = 0;
    piece.blobs = (text as string).replace(tokens, (token) => (lone.has(at++) ? String.fromCharCode(FIRST + marks.indexOf(token)) : token));
    processTags(piece);
    restore(piece as Piece, (character) => marks[character.charCodeAt(0) - FIRST] ?? '');
  };
}

/** The mark that closes what another opens, in the language of the engine. Where both are one, citeproc reads no pairs. */
function closersOf(engine: Quoting): Map<string, string> {
  const pairs = ['quote', 'inner-quote'].map((name): [string, string] => [engine.getTerm(`open-${name}`) ?? '', engine.getTerm(`close-${name}`) ?? '']);
  return new Map(pairs.filter(([open, close]) => open && close && open !== close && !/["']/.test(open + close)));
}

/** Places of the marks that belong to no pair, or to one that a tag cuts through. */
function loneAmong(tokens: readonly string[], closers: ReadonlyMap<string, string>): Set<number> {
  const lone = new Set<number>();
  const open: { at: number; closer: string; isMark: boolean }[] = [];
  const closings = new Set(closers.values());
  tokens.forEach((token, at) => {
    const [, slash, name] = /^<(\/?)(\w+)/.exec(token) ?? [];
    if (name && !slash) open.push({ at, closer: name, isMark: false });
    else if (name) {
      const place = open.findLastIndex(({ isMark, closer }) => !isMark && closer === name);
      if (place >= 0) for (const one of open.splice(place)) if (one.isMark) lone.add(one.at);
    } else if (open.at(-1)?.isMark && open.at(-1)!.closer === token) open.pop();
    else if (closers.has(token)) open.push({ at, closer: closers.get(token)!, isMark: true });
    else if (closings.has(token)) lone.add(at);
  });
  for (const one of open) if (one.isMark) lone.add(one.at);
  return lone;
}

function restore(piece: Piece, markOf: (character: string) => string): void {
  if (typeof piece.blobs === 'string') piece.blobs = piece.blobs.replace(ANY, markOf);
  else for (const one of piece.blobs) restore(one, markOf);
}
