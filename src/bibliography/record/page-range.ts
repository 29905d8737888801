/** Which pages a paper has: where a range is in what was typed, and where it begins and ends. */

/** What spans for certain: BibTeX's own dashes, or a hyphen between blanks. Others may be a part of a number. */
const SPAN = /\s*[-‐‑]*(?:[–—−]|--)[-–—−]*\s*|\s+[-‐‑]\s+/gu;
/** "A-12": the page of a part that is called by a letter. */
const OF_PART = /^\s*\p{L}+[-‐‑]\d+\s*$/u;

/** "第12頁", "12쪽": words for pages, of which Chinese, Japanese and Korean have one before and one behind. */
const EAST_ASIAN_WORD = /第\s*(?=\d)|(?<=\d)\s*(?:頁|页|쪽|면|ページ)|(?:頁|页|쪽|면|ページ)\s*(?=\d)/gu;
/** "12～34", "12至34". */
const EAST_ASIAN_SPAN = /(?<=\d)\s*[~～〜∼至]\s*(?=\p{L}?\d)/gu;

/** Page numbers of East Asia as BibTeX writes them: "12--34" of "第12～34頁". */
export function withoutEastAsianWords(typed: string): string {
  return typed.replace(EAST_ASIAN_WORD, '').replace(EAST_ASIAN_SPAN, '--');
}

/** Page numbers with an en dash where they span pages: "12-1--12-20" holds one range, "12-20" another, "A-12" none. */
export function withEnDashes(typed: string): string {
  return typed.split(',').map(spanned).join(',');
}

/** Several stretches, as people part them behind a number: "1–10 and 20–30", "1–10 & 20–30", "1–10; 20–30". */
const BETWEEN = /(?<=[\d\p{L}])\s*(?:;|,?\s(?:and|&)(?=\s))\s*(?=\p{L}?\d)/giu;

/** Page numbers whose stretches are parted by commas, however they were typed. */
export function withCommas(typed: string): string {
  return typed.replace(BETWEEN, ', ');
}

function spanned(item: string): string {
  if (OF_PART.test(item)) return item;
  return item.replace(item.search(SPAN) === -1 ? /\s*[-‐‑]+\s*/gu : SPAN, '–');
}

/** First and last of the pages, as a record has them: of "123–45" 123 and 145, of "10–19, 30–39" 10 and 39. */
export function firstAndLast(pages: string | undefined): { first?: string; last?: string } {
  const [first = '', ...others] = (pages ?? '').split(/–|,\s*/u);
  const last = others.at(-1) ?? '';
  const before = others.at(-2) ?? first;
  return { ...(first !== '' && { first }), ...(last !== '' && { last: inFull(last, before) }) };
}

/** "45" behind "123" is 145; "273" behind "2699" is a slip, or a page of another count, and no 2273. */
function inFull(number: string, before: string): string {
  const isShort = /^\d+$/u.test(number) && /^\d+$/u.test(before) && number.length < before.length;
  const whole = isShort ? before.slice(0, -number.length) + number : number;
  return isShort && Number(whole) <= Number(before) ? number : whole;
}
