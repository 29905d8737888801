/** Which words of a line are the title. */
import { leadingAuthors, readAuthors, type TypedAuthors } from './authors.ts';
import type { Pool } from './facts/pool.ts';
import { asTyped, type Flat, type Span } from './page/flat.ts';
import { SHORTENED } from './facts/shortened.ts';
import { isState, NO_DATE } from './facts/states.ts';
import { withoutTypeMark } from './grammars/type-marks.ts';
import { knownVenue } from './facts/venue-names.ts';

/** Where the title stands in the line, and the link that its words are. */
export interface FoundTitle {
  start: number;
  end: number;
  href?: string;
  /** Where both were found together. */
  authors?: TypedAuthors;
}

/**
 * The title where something marks it: the theme, quotation marks, italics, bold, a link.
 *
 * @param head the words before "(with …)", where the line has such: what stands behind them is not looked at
 */
export function findTitle(flat: Flat, pool: Pool, head: FoundTitle | undefined): FoundTitle | undefined {
  let best: { score: number; span: Span } | undefined;
  const opening = head ? undefined : openingOf(pool);
  for (const span of flat.spans) {
    if (head && span.start >= head.end) continue;
    // The owner's own name in bold, and a journal in italics behind a title that is in none.
    if (opening && span.kind !== 'title' && (isAmongNames(pool, opening, span) || isBehindTitle(pool, opening, span))) continue;
    if (span.kind === 'quote' && isPartOfTitle(flat, pool, head ?? opening, span)) continue;
    const score = titleScore(flat, pool, span);
    if (score > 9 && (best === undefined || score > best.score)) best = { score, span };
  }
  if (!best) return undefined;
  const { start, end, href } = best.span;
  const around =
    href ??
    flat.spans.find((span) => span.kind === 'link' && span.start < end && span.end > start && span.end - span.start > (end - start) / 2)
      ?.href;
  return { start, end, ...(around !== undefined && { href: around }) };
}

interface Opening {
  /** Where the names end that the line begins with. */
  names: number;
  /** Where the words behind the names and their date begin. */
  words: number;
  dated: boolean;
  /** Whether more than a comma ends the names. */
  sure: boolean;
}

/** The names that a line begins with. */
function openingOf(pool: Pool): Opening | undefined {
  const text = pool.text.replace(/\u0000/g, ' ');
  const lead = LEAD.exec(text)![0].length;
  const authors = leadingAuthors(text.slice(lead));
  if (!authors) return undefined;
  const names = lead + authors.end;
  const date = datePrefix(text.slice(names));
  return { names, words: names + date + /^[\s.,:;“"'‘«–—-]*/u.exec(text.slice(names + date))![0].length, dated: date > 0, sure: authors.sure };
}

/** Whether a span is names, and no title of two capitalised halves that names follow. */
function isAmongNames(pool: Pool, { names }: Opening, { start, end, kind }: Span): boolean {
  if (end > names || kind === 'quote') return false;
  const isWhole = !/\p{L}/u.test(pool.text.slice(0, start)) && !/\p{L}/u.test(pool.text.slice(end, names));
  return !isWhole || leadingAuthors(pool.text.slice(names).replace(/^[\s.,:;]+/u, '')) === undefined;
}

/** Whether a whole title stands between the names and a span: then the span is the journal. */
function isBehindTitle(pool: Pool, { words, dated, sure }: Opening, { start, end, kind }: Span): boolean {
  if (start <= words || (!sure && (kind !== 'em' || !VOLUME_FOLLOWS.test(pool.text.slice(end))))) return false;
  const between = pool.text.slice(words, start);
  return dated || (/\p{L}\P{L}+\p{L}{2}.*[.,?!]\s*$/u.test(between) && !between.includes('\u0000') && !isState(between.replace(/[\s.,]+$/u, '')));
}

/** What follows a quotation that is a whole title, in small letters. */
const BEHIND_QUOTED =
  'in|with|by|and|for|at|to|under|joint|jointly|see|available|presented|published|appeared|reprinted|translated|edited|invited|' +
  'poster|talk|oral|spotlight|preprint|draft|manuscript|mimeo|chapter|article|paper|review|entry|thesis|working paper';
/** “Nine” sparrows. | “We do not count”: sparrows in the north. The colon may stand before a journal, too. */
const GOES_ON = new RegExp(`^[”»"’]{1,2}(:?)\\s+(?!(?:${BEHIND_QUOTED})(?!\\p{L}))(\\p{L}[^.,;\\d\\u0000]*)([.?!]\\s+(?=\\p{Lu})|$)`, 'u');
/** A case of "nine sparrows" in the north. | Reply to "Nine sparrows". */
const GOES_ON_WITHIN = /^[^.,][”»"](?:\s+\p{Ll}[^.,;\d\u0000]*)?[.?!]\s+(?=\p{Lu})/u;
const LEADS_TO_QUOTED =
  /^\p{Lu}[^.,;:\u0000]*\s(?:of|the|an?|on|to|for|from|about|and|as|is|than|von|vom|zum|zur|über|de|la|les?|du|des|sur|del|el)\s[“«"„]$/u;

/** Whether a quotation is only a part of the title that names or the beginning of the line stand before. */
function isPartOfTitle(flat: Flat, pool: Pool, before: FoundTitle | Opening | undefined, { start, end }: Span): boolean {
  if (before === undefined) return false;
  if ('words' in before) {
    if (!before.sure && !before.dated) return false;
    if (start > before.words) return LEADS_TO_QUOTED.test(pool.text.slice(before.words, start)) && GOES_ON_WITHIN.test(pool.text.slice(end - 1));
  } else if (/\p{L}/u.test(pool.text.slice(before.start, start))) return false;
  const [all, colon, words, stop] = GOES_ON.exec(pool.text.slice(end, 'words' in before ? undefined : before.end)) ?? [];
  if (all === undefined || isState(words!)) return false;
  // The end of the words before "(with …)" is that of the title.
  if ('words' in before && stop === '') return false;
  if (/^\p{Ll}/u.test(words!)) return true;
  return colon !== '' && flat.spans.some(({ kind, start: at }) => (kind === 'em' || kind === 'venue') && at === end + all.length);
}

const VOLUME_FOLLOWS = /^,?\s*(?:vol\.?\s*)?\d{1,3}(?!\d)/iu;
/** What may stand before the first words of a line: a year. */
export const LEAD = /^[\s.,:;–—-]*(?:[([]?(?:19|20)\d\d[)\]]?[\s.,:;–—-]+)?/u;
/** A year, or what stands in its place. */
const YEAR_PREFIX =
  /^[\s.,:;]*[([](?:19|20)\d\d[a-z]?(?:,\s*\p{L}+(?:\s\d{1,2}(?:\s*[-–]\s*\d{1,2})?)?)?[)\]][\s.,:;]*|^[\s.,:;]*(?:19|20)\d\d[a-z]?(?:[.,:;][\s.,:;]*|\s+(?=\p{Lu}))/u;
const BRACKET_PREFIX = /^[\s.,:;]*[([]([^()[\]]{2,40})[)\]][\s.,:;]*/u;

/** How many letters of `text` are the date that APA sets between authors and title: "(2020). ", "(in press). ", "(n.d.). ". */
function datePrefix(text: string): number {
  const year = YEAR_PREFIX.exec(text)?.[0].length;
  if (year !== undefined) return year;
  const bracket = BRACKET_PREFIX.exec(text);
  return bracket && (isState(bracket[1]!) || NO_DATE.test(bracket[1]!)) ? bracket[0].length : 0;
}

const WEIGHT: Readonly<Record<Span['kind'], number>> = { title: 100, quote: 40, link: 12, strong: 12, em: 10, authors: -100, venue: -100 };

function titleScore(flat: Flat, pool: Pool, span: Span): number {
  const raw = flat.text.slice(span.start, span.end);
  const words = tidyTitle(raw);
  if (!/\p{L}{2}/u.test(words) || pool.text.slice(span.start, span.end).includes('\u0000')) return -100;
  const count = words.split(/\s+/).length;
  // Of a title in italics, a word in quotation marks is a part.
  const within = (outer: Span): boolean =>
    outer.kind !== 'quote' && outer.start <= span.start && outer.end >= span.end && outer.end - outer.start > span.end - span.start + 2;
  if (span.kind === 'quote' && count < 4 && flat.spans.some(within)) return -100;
  let score = WEIGHT[span.kind] + (count >= 7 ? 12 : count >= 4 ? 8 : count >= 2 ? 2 : -2);
  if (span.kind === 'title') return score;
  const before = flat.text.slice(0, span.start);
  if (knownVenue(words) || VENUE_LIKE.test(words)) score -= 40;
  if (/^[\p{Lu}\d][\p{Lu}\p{Ll}&-]{1,9}\s*['’]?(?:\d{2}|\d{4})?$/u.test(words) && /\p{Lu}{2}/u.test(words)) score -= 30;
  if (/^(?:in|in:)\s/iu.test(words) || /\bin:?\s*$/iu.test(before)) score -= 30;
  if (/\b(?:award|spotlight|oral|equal contribution|to appear|preprint|in press|forthcoming)\b/iu.test(words) && count <= 6) score -= 40;
  // A co-author's homepage, the owner's own name in bold.
  if (readAuthors(words) !== undefined) score -= 14;
  if (readAuthors(before) !== undefined || /\(\s*(?:19|20)\d\d[a-z]?\s*\)[.,:]?\s*$/u.test(before)) score += 12;
  if (before.trim() === '') score += 6;
  if (/\b(?:19|20)\d\d\b/u.test(before) && span.kind === 'em') score -= 8;
  return score;
}

const VENUE_LIKE =
  /^(?:in\s+)?(?:the\s+)?(?:proceedings|proc\.|journal|transactions|annals|advances in|lecture notes|international (?:conference|journal|symposium|workshop)|(?:ieee|acm|siam|european|american|annual|asian|british) .*(?:conference|journal|transactions|symposium|meeting|review)|conference on|symposium on|workshop on|arxiv)\b|\b(?:conference|proceedings|symposium|workshop|transactions|letters)\b.{0,30}$|^(?:ieee|acm|siam) (?:trans|conf|j\b)/iu;

/**
 * The title of a line in which nothing is marked: behind the authors, up to the next full stop. The authors are taken from `pool`.
 *
 * @param unsure is told what nothing in the line decides, by field
 * @param limit where the title ends at the latest
 */
export function plainTitle(pool: Pool, unsure: Map<string, string>, limit: number | undefined): FoundTitle | undefined {
  const text = pool.text.replace(/\u0000/g, ' ');
  const lead = LEAD.exec(text)![0].length;
  const authors = leadingAuthors(text.slice(lead));
  if (authors) {
    let start = lead + authors.end;
    const year = datePrefix(text.slice(start));
    start += year;
    start += /^[\s.,:;–—-]*/u.exec(text.slice(start))![0].length;
    // "(with …)" and "//" end a title, too.
    const end = start + sentenceEnd(text.slice(start, limit !== undefined && limit > start ? limit : undefined), authors.sure);
    pool.blank(0, Math.min(start - year, start));
    if (lead > 0) pool.text = text.slice(0, lead) + pool.text.slice(lead);
    // Without a venue behind it, a title may have swallowed one.
    if (/\d/.test(text.slice(start, end)) && text.slice(end).trim() === '') unsure.set('title', 'nothing marks where it ends');
    if (!authors.sure) for (const field of ['author', 'title']) unsure.set(field, 'only commas part names, title and venue');
    return end > start ? { start, end, authors: authors.authors } : undefined;
  }
  // A title first, names behind it; or nothing but a title.
  const firstLine = text.indexOf('\n', lead);
  const end = limit ?? lead + (firstLine === -1 ? sentenceEnd(text.slice(lead), true) : firstLine - lead);
  if (end <= lead || text.slice(lead, end).trim().split(/\s+/).length < 2) return undefined;
  if (limit === undefined) unsure.set('title', 'nothing marks where it ends');
  return { start: lead, end };
}

/** A full stop that is none of a shortened word; else where a venue plainly begins: ", Phys. Rev. D", " In Proceedings". */
const SENTENCE_END = new RegExp(
  `(?<!\\b(?:vs|cf|St|Dr|e\\.g|i\\.e|resp|No|al|\\p{Lu})|${SHORTENED})\\.(?=\\s+[\\p{Lu}\\p{Lo}\\d("“]|\\s*$)|[?!](?=\\s+[\\p{Lu}(]|\\s*$)|` +
    `,?\\s+(?=In:?\\s\\p{Lu}|arXiv[:\\s])|,\\s+(?=${SHORTENED}\\.\\s)`,
  'gu',
);

/** "Title, ICML 2024": no full stop ends the title. */
const VENUE_AT_END = /,\s+([^,]{2,60}?),?\s+\(?(?:19|20)\d\d\)?$/u;

/** Offset behind a title: at its full stop, at a line break, or at a comma where nothing else parts it from the venue. */
function sentenceEnd(text: string, bySentence: boolean): number {
  const line = text.indexOf('\n');
  const within = line === -1 ? text : text.slice(0, line);
  if (bySentence) {
    for (const found of within.matchAll(SENTENCE_END)) {
      const at = found.index + (/^[?!]/.test(found[0]) ? 1 : 0);
      const dated = VENUE_AT_END.exec(within.slice(0, at));
      if (dated && within.slice(at + 1).trim() === '' && knownVenue(dated[1]!)) return dated.index;
      if (at > 3 || /^\s*\p{Lo}{2}/u.test(within.slice(0, at))) return at;
    }
  }
  const comma =
    /,\s+(?=(?:in\s|to appear|submitted|arXiv|Proc|Journal|\p{Lu}[\w.&]*(?:\s[\w.&]+){0,6},?\s+(?:\(?(?:19|20)\d\d|\d+\s*\()))/u.exec(
      within,
    );
  if (comma) return comma.index;
  return bySentence ? within.length : sentenceEnd(text, true);
}

/** A quotation that words follow; commas and stops are those of the line. */
const QUOTES_FIRST = /^(?:“[^“”]*[^“”,.]”|«[^«»]+»|"[^"]+[^",.]"|‘[^‘’]+[^‘’,.]’(?!\p{L})|'[^']+[^',.]'(?!\p{L}))[^“”«»"]*[\p{L}\d]/u;

/** A title without what stood round it: quotation marks, full stops, a mark of its type. */
export function tidyTitle(words: string): string {
  return withoutTypeMark(asTyped(words))
    .replace(/\s+/g, ' ')
    // Unless they quote its first words alone: “Nine” sparrows.
    .replace(/^[\s“”"'‘«.,:;，。：；、]+/u, (lead, _, all: string) => (QUOTES_FIRST.test(all.slice(lead.length - 1)) ? all.charAt(lead.length - 1) : ''))
    .replace(/[\s“"«,;]+$/u, (end, at: number, all: string) => end.replace(notClosing(all.slice(0, at)), ''))
    .replace(/[”»"']+$/u, (quote, at: number, all: string) => (isOpen(all.slice(0, at)) ? quote : ''))
    .replace(/(?<!\.)[.,;:，。：；、．]+$/u, '')
    .replace(/([?!])[.,]+$/u, '$1')
    .trim();
}

/** What ends no quotation of these words, where it stands behind them. German quotation marks end where others begin. */
function notClosing(words: string): RegExp {
  if (words.split('"').length % 2 === 0) return /[^"]/gu;
  return /„[^“]*$|»[^«]*$/u.test(words) ? /[^“«]/gu : /[^]/gu;
}

/** Whether a quotation has begun in these words that may end behind them. */
function isOpen(words: string): boolean {
  return /[“„«‘]|(?<!\p{L})'/u.test(words) || words.split('"').length % 2 === 0;
}

/** A title that is in italics or in quotation marks as a whole, or the words as they stand. */
export function wholeSpan(flat: Flat, { start, end }: FoundTitle): FoundTitle {
  const isBare = (from: number, to: number): boolean => !/[\p{L}\d]/u.test(flat.text.slice(from, to));
  const whole = flat.spans.find((span) => span.start >= start && span.end <= end && isBare(start, span.start) && isBare(span.end, end));
  return whole ? { start: whole.start, end: whole.end, ...(whole.href !== undefined && { href: whole.href }) } : { start, end };
}
