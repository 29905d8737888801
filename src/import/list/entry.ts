/** From one line of a list to the paper it tells of: finds title and authors, and has the rest read for facts. */
import { roleOfWords, rolesFromMarks } from '../../bibliography/author-marks.ts';
import type { AuthorRole } from '../../bibliography/publication.ts';
import { leadingAuthors, readAuthors, type TypedAuthors, type TypedName } from './authors.ts';
import type { Candidate } from './collect.ts';
import { isSamePerson, takeCompany, type Company } from './company.ts';
import type { Draft } from './draft.ts';
import { MONTH, Pool, readFacts } from './facts.ts';
import type { Flat, Span } from './flat.ts';
import { takeGost } from './gost.ts';
import { addLink, isLabel, isOpener, type TypedLink } from './links.ts';
import { SHORTENED } from './shortened.ts';
import { isSeries } from './series.ts';
import { isState, NO_DATE } from './states.ts';
import { takeTypeMark, withoutTypeMark } from './type-marks.ts';
import { knownVenue } from './venue-names.ts';

export interface Read extends Omit<Draft, 'sources'> {
  /** How much of a paper the line is: it has authors, a date, a place, a link. */
  signs: number;
  /** Whether the line names co-authors only. */
  leavesOut: boolean;
}

/** What the page's own footnote says of marks: `*` → `equal`. */
export type Legend = ReadonlyMap<string, AuthorRole>;

/**
 * Reads one candidate. Undefined where it holds no words that could be a title.
 *
 * @param owner whose list it is: put in front of co-authors where the line leaves the owner out
 */
export function readEntry(
  { flat, context }: Pick<Candidate, 'flat' | 'context'>,
  legend: Legend = new Map(),
  owner?: TypedName,
): Read | undefined {
  const pool = new Pool(flat.text);
  // How to reach an author says nothing of the paper.
  while (pool.take(/[(<[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?/u));
  const collaboration = takeCollaboration(flat, pool);
  const typed = takeTypeMark(pool);
  const links = takeLinks(flat, pool);
  const gost = takeGost(pool);
  const company = takeCompany(flat, pool);
  const head = company && headOf(flat, pool, company, owner);
  const unsure = new Map<string, string>();
  const found = findTitle(flat, pool, head) ?? head ?? plainTitle(pool, unsure, company?.start ?? gost?.titleEnd);
  if (!found) return undefined;
  const title = tidyTitle(flat.text.slice(found.start, found.end));
  if (!/\p{L}{2}/u.test(title)) return undefined;
  pool.blank(found.start, found.end);
  const body = collaboration?.leads && !found.authors && !/\p{L}/u.test(pool.text.slice(0, found.start))
    ? { names: [{ literal: `${collaboration.name} Collaboration${collaboration.name.includes(',') ? 's' : ''}`, marks: [] }], others: false, withOwner: false }
    : undefined;
  const before = found.authors ?? body ?? findAuthors(flat, pool, found, unsure, company !== undefined);
  const authors = company ? together(before, company.authors) : (gost?.authors ?? before);
  const leavesOut = authors?.withOwner === true && !(owner && authors.names.some((name) => isSamePerson(name, owner)));
  const names = leavesOut && owner ? [owner, ...authors.names] : (authors?.names ?? []);
  if (authors === undefined) unsure.set('author', 'no names were found');
  else if (leavesOut)
    unsure.set('author', owner ? 'the line says “with”: the owner was put first' : 'the line says “with”: add the name that it leaves out');
  const italics = flat.spans.filter(
    ({ kind, start, end }) => (kind === 'venue' || kind === 'em') && !(start < found.end && end > found.start),
  );
  italics.sort((one, other) => Number(other.kind === 'venue') - Number(one.kind === 'venue'));
  const emphasised = gost ? [gost.venue, ...italics] : italics;
  const others = otherLinks(flat, pool, found, authors !== undefined);
  const facts = readFacts(pool, emphasised, others, typed ? { ...context, type: typed } : context);
  const fields = new Map(facts.fields);
  if (collaboration && !body) fields.set('collaboration', collaboration.name);
  if (found.href !== undefined) addLink(fields, { label: '', url: found.href });
  for (const link of links) if (!isOpener(link)) addLink(fields, link);
  for (const { start, end, href } of others) {
    const label = flat.text.slice(start, end);
    // What the link leads to is the report itself.
    addLink(fields, { label: isSeries(label) && facts.type === 'techreport' ? '' : label, url: href });
  }
  if (facts.type === 'misc' && fields.has('eprint') && /^preprint$/iu.test(fields.get('howpublished') ?? '')) fields.delete('howpublished');
  if (fields.has('eprint')) facts.unsure.delete('type');
  if (!fields.has('year') && !fields.has('pubstate')) unsure.set('year', 'the line has none');
  const roles = rolesOf(names, legend, unsure);
  const signs =
    Number(names.length > 0) * 2 +
    Number(fields.has('year')) +
    Number(!facts.unsure.has('type') && facts.type !== 'unpublished') +
    Number(links.length > 0 || fields.has('doi') || fields.has('eprint'));
  return {
    type: facts.type,
    title,
    names,
    others: authors?.others ?? false,
    fields,
    unsure: new Map([...facts.unsure, ...unsure]),
    roles,
    signs,
    leavesOut,
  };
}

/** Those before the title and those behind "with". */
function together(before: TypedAuthors | undefined, { names, others }: TypedAuthors): TypedAuthors {
  const known = before?.names ?? [];
  return {
    names: [...known, ...names.filter((name) => !known.some((one) => isSamePerson(one, name)))],
    others: others || before?.others === true,
    withOwner: before === undefined || before.withOwner,
  };
}

/** The words before "(with …)", if these are the title and not a name. */
function headOf(flat: Flat, pool: Pool, { start, end }: Company, owner: TypedName | undefined): FoundTitle | undefined {
  const text = pool.text.replace(/\u0000/g, ' ');
  const lead = LEAD.exec(text)![0].length;
  const words = text.slice(lead, start).trimEnd();
  if (!/\p{L}{2}\P{L}+\p{L}/u.test(words)) return undefined;
  const read = leadingAuthors(words);
  const rest = read && words.slice(read.end);
  // "Ravn, I. 2020. Title (with C. Okoye)"
  if (read?.sure && /\p{L}{2}/u.test(rest!)) return undefined;
  const isOwner = owner ? read?.authors.names.some((name) => isSamePerson(name, owner)) : read?.authors.names.length === 1;
  const isTitleBehind = flat.spans.some((span) => (span.kind === 'quote' || span.kind === 'title') && span.start >= end);
  return read && (isOwner || isTitleBehind) ? undefined : { start: lead, end: lead + words.length };
}

interface FoundTitle {
  start: number;
  end: number;
  href?: string;
  /** Where both were found together. */
  authors?: TypedAuthors;
}

const GROUP = '\\p{Lu}[\\p{L}\\d&/+-]*(?:[ -][\\p{L}\\d&/+-]+){0,3}?';
/** "(ATLAS Collaboration)" behind the names, before them or in place of them; "LIGO Collaboration and the Virgo Collaboration". */
const COLLABORATION = new RegExp(
  '[([]\\s*(?:(?:[Ff]or|[Oo]n behalf of)\\s+)?(?:[Tt]he\\s+)?(\\p{Lu}[^()[\\],.;]{1,60}?)\\s+[Cc]ollaborations?\\s*[)\\]]|' +
    '(?<=^|[,;.]\\s+)(?:(?:[Ff]or|[Oo]n behalf of)\\s+)?(?:[Tt]he\\s+)?' +
    `(${GROUP}(?:(?:\\s+[Cc]ollaborations?)?,?\\s+and\\s+(?:the\\s+)?${GROUP})?)\\s+[Cc]ollaborations?(?=\\s*[,.:;“"(]|\\s*$)`,
  'u',
);

/** `leads` where no words stand in front of it. */
function takeCollaboration(flat: Flat, pool: Pool): { name: string; leads: boolean } | undefined {
  const found = COLLABORATION.exec(pool.text);
  if (!found) return undefined;
  const [whole, inBrackets, bare] = found;
  const end = found.index + whole.length;
  // Words of a title.
  if (flat.spans.some((span) => span.start <= found.index && span.end >= end && span.end - span.start > whole.length)) return undefined;
  pool.blank(found.index, end);
  const name = (inBrackets ?? bare!).replace(/(?:\s+[Cc]ollaborations?)?,?\s+and\s+(?:the\s+)?/gu, ', ');
  return { name, leads: !/\p{L}/u.test(flat.text.slice(0, found.index)) };
}

/** Links that stand beside the words of the entry are kept apart; links that are its words stay words. */
function takeLinks(flat: Flat, pool: Pool): TypedLink[] {
  const links: TypedLink[] = [];
  for (const span of flat.spans) {
    if (span.kind !== 'link' || span.href === undefined || /^mailto:/i.test(span.href)) continue;
    const label = flat.text.slice(span.start, span.end);
    const address = /^(?:https?:\/\/|www\.|doi:|10\.\d{4,9}\/|arxiv:)/iu.test(label);
    if (!address && !isLabel(label)) continue;
    links.push({ label: address ? '' : label, url: span.href });
    pool.blankLabel(span.start, span.end);
  }
  // Labels that lost their links, and words between links: "[pdf] and [code]".
  pool.text = pool.text.replace(/[[(]\s*(?:pdf|bib|bibtex|code|link|slides|video|poster|arxiv|doi|abstract|paper)\s*[\])]/giu, (all) =>
    '\u0000'.repeat(all.length),
  );
  pool.text = pool.text.replace(/(?<=\u0000\s*)(?:and|&|\/|,|;|\||·|•)(?=\s*\u0000)/giu, (all) => '\u0000'.repeat(all.length));
  return links;
}

/** Links behind the title whose labels are nobody's convention, but not the homepages of co-authors. */
function otherLinks(flat: Flat, pool: Pool, title: FoundTitle, areAuthorsRead: boolean): (Span & { href: string })[] {
  return flat.spans.flatMap((span) => {
    const { kind, start, end, href } = span;
    if (kind !== 'link' || href === undefined || start < title.end || /^(?:mailto:|#|javascript:)/iu.test(href)) return [];
    const words = pool.text.slice(start, end);
    return words.includes('\u0000') || (!areAuthorsRead && readAuthors(words) !== undefined) ? [] : [{ ...span, href }];
  });
}

/** The title where something marks it: the theme, quotation marks, italics, bold, a link. */
function findTitle(flat: Flat, pool: Pool, head: FoundTitle | undefined): FoundTitle | undefined {
  let best: { score: number; span: Span } | undefined;
  const opening = head ? undefined : openingOf(pool);
  for (const span of flat.spans) {
    if (head && span.start >= head.end) continue;
    // The owner's own name in bold, and a journal in italics behind a title that is in none.
    if (opening && span.kind !== 'title' && (isAmongNames(pool, opening, span) || isBehindTitle(pool, opening, span))) continue;
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

const VOLUME_FOLLOWS = /^,?\s*(?:vol\.?\s*)?\d{1,3}(?!\d)/iu;
/** A year in front. */
const LEAD = /^[\s.,:;–—-]*(?:[([]?(?:19|20)\d\d[)\]]?[\s.,:;–—-]+)?/u;
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

/** The title of a line in which nothing is marked: behind the authors, up to the next full stop. */
function plainTitle(pool: Pool, unsure: Map<string, string>, limit: number | undefined): FoundTitle | undefined {
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

/** Offset behind a title: at its full stop, at a line break, or at a comma where nothing else parts it from the venue. */
function sentenceEnd(text: string, bySentence: boolean): number {
  const line = text.indexOf('\n');
  const within = line === -1 ? text : text.slice(0, line);
  if (bySentence) {
    for (const found of within.matchAll(SENTENCE_END)) {
      const at = found.index + (/^[?!]/.test(found[0]) ? 1 : 0);
      if (at > 3) return at;
    }
  }
  const comma =
    /,\s+(?=(?:in\s|to appear|submitted|arXiv|Proc|Journal|\p{Lu}[\w.&]*(?:\s[\w.&]+){0,6},?\s+(?:\(?(?:19|20)\d\d|\d+\s*\()))/u.exec(
      within,
    );
  if (comma) return comma.index;
  return bySentence ? within.length : sentenceEnd(text, true);
}

function tidyTitle(words: string): string {
  return withoutTypeMark(words)
    .replace(/\s+/g, ' ')
    .replace(/^[\s“”"'‘«.,:;]+|[\s“"«,;]+$/gu, '')
    .replace(/[”»"']+$/u, (quote) => (/[“«"'‘]/u.test(words.slice(1, -1).replace(quote, '')) ? quote : ''))
    .replace(/(?<!\.)[.,;:]+$/u, '')
    .replace(/([?!])[.,]+$/u, '$1')
    // As it was typed, which see flat.ts.
    .replace(/(?<=\p{sc=Han})([,;:]) (?=\p{sc=Han})/gu, (_, mark: string) => ({ ',': '，', ';': '；', ':': '：' })[mark]!)
    .trim();
}

/** Authors before the title, else behind it. */
function findAuthors(
  flat: Flat,
  pool: Pool,
  title: FoundTitle,
  unsure: Map<string, string>,
  onlyBefore: boolean,
): TypedAuthors | undefined {
  const marked = flat.spans.find(({ kind }) => kind === 'authors');
  if (marked) {
    const authors = readAuthors(pool.text.slice(marked.start, marked.end).replace(/\u0000/g, ' '));
    if (authors) {
      pool.blank(marked.start, marked.end);
      return authors;
    }
  }
  const before = pool.text.slice(0, title.start).replace(/\u0000/g, ' ');
  const lead = LEAD.exec(before)![0].length;
  const rest = before.slice(lead).replace(/[\s“"'‘«([]+$/u, '');
  if (rest.trim() !== '') {
    const whole = readAuthors(rest, true) ?? readAuthors(rest.replace(/[\s,:]*[([]?(?:19|20)\d\d[a-z]?[)\]]?[\s.,:]*$/u, ''), true);
    const found = whole ? { authors: whole, end: rest.length } : leadingAuthors(rest);
    if (found) {
      const year = /[([]?(?:19|20)\d\d[a-z]?[)\]]?[\s.,:]*$/u.exec(rest)?.index ?? rest.length;
      pool.blank(lead, lead + Math.min(found.end, whole ? year : found.end));
      if ('sure' in found && !found.sure) unsure.set('author', 'the words behind the first names were not read as names');
      return found.authors;
    }
  }
  if (onlyBefore) return undefined;
  const skip = /^[\s.,:;–—|”"»'’)\]?!-]*/u.exec(pool.text.slice(title.end).replace(/\u0000/g, ' '))![0].length;
  const from = title.end + skip;
  const italics = flat.spans.filter(({ kind, start }) => (kind === 'em' || kind === 'venue') && start >= from);
  // "*Polar Record*, 2020": names in italics are the owner's, unless they are dated or numbered as journals are.
  const venue = italics.find(({ end }) => VENUE_FOLLOWS.test(pool.text.slice(end)))?.start;
  const after = pool.text.slice(from, venue).replace(/\u0000/g, ' ');
  const stops = italics.map(({ start }) => start - from);
  const found = leadingAuthors(after, stops);
  if (!found) return undefined;
  pool.blank(from, from + found.end);
  if (!found.sure) unsure.set('author', 'only commas part names and venue');
  return found.authors;
}

const VENUE_FOLLOWS = new RegExp(`^,?\\s*(?:vol\\b|no\\b|\\d|${MONTH}\\b|\\.?$)`, 'iu');

/** What the marks on names say; a mark that nobody explains is told. */
function rolesOf(names: Read['names'], legend: Legend, unsure: Map<string, string>): Map<string, string> {
  const roles = new Map<string, string>();
  const custom = names.map(({ marks }) => ({ marks: [...marks], roles: [] as AuthorRole[] }));
  rolesFromMarks(custom);
  const unexplained = new Set<string>();
  custom.forEach(({ marks, roles: own }, index) => {
    const said = marks.flatMap((mark) => legend.get(mark) ?? []);
    const all = said.length > 0 ? said : own;
    if (all.length > 0) roles.set(String(index + 1), [...new Set(all)].join(','));
    else for (const mark of marks) if (!/^\d+$|^\p{L}$/u.test(mark)) unexplained.add(mark);
  });
  if (unexplained.size > 0 && !unsure.has('author')) unsure.set('author', `nothing says what ${[...unexplained].join(' ')} means`);
  return roles;
}

const LEGEND =
  /([*∗†‡§¶#✉])\s*(?:[=:–-]|denotes?|indicates?|means?|stands for)?\s*((?:these authors |authors? )?(?:co-?first|equal|joint|shared|contributed|corresponding|contact|(?:co-?)?supervis|(?:co-?)?advis|senior|present|speaker)[^.,;)\n*†‡]{0,40})/giu;

/** The footnote of a page that explains its marks: "* equal contribution". */
export function readLegend(text: string): Legend {
  const legend = new Map<string, AuthorRole>();
  for (const [, mark, words] of text.matchAll(LEGEND)) {
    const role = roleOfWords(words!);
    const sign = mark === '∗' ? '*' : mark!;
    if (role !== undefined && !legend.has(sign)) legend.set(sign, role);
  }
  return legend;
}
