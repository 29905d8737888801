/** From one line of a list to the paper it tells of: title, authors, and the facts in what is left. */
import { leadingAuthors, readAuthors, type TypedAuthors, type TypedName } from './authors.ts';
import type { Candidate } from './page/collect.ts';
import { takeCollaboration } from './grammars/collaboration.ts';
import { isSamePerson, takeCompany, type Company } from './grammars/company.ts';
import type { Draft } from './draft.ts';
import { takeCounted, takeEastAsian } from './grammars/east-asian.ts';
import { MONTH, readFacts } from './facts/facts.ts';
import { Pool } from './facts/pool.ts';
import type { Flat, Span } from './page/flat.ts';
import { takeGbt } from './grammars/gbt.ts';
import { takeGost } from './grammars/gost.ts';
import { takeHumanities } from './grammars/humanities.ts';
import { rolesOf, type Legend } from './page/legend.ts';
import { addLink, isLabel, isOpener, type TypedLink } from './page/links.ts';
import { isSeries } from './facts/series.ts';
import { findTitle, LEAD, plainTitle, tidyTitle, type FoundTitle } from './title.ts';
import { takeTypeMark } from './grammars/type-marks.ts';

export interface Read extends Omit<Draft, 'sources'> {
  /** How much of a paper the line is: it has authors, a date, a place, a link. */
  signs: number;
  /** Whether the line names co-authors only. */
  leavesOut: boolean;
}

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
  const mark = takeTypeMark(pool);
  const links = takeLinks(flat, pool);
  const gbt = mark && takeGbt(flat, pool, mark);
  const gost = gbt ? undefined : takeGost(pool);
  const company = takeCompany(flat, pool);
  const head = company && headOf(flat, pool, company, owner);
  const unsure = new Map<string, string>();
  const ordered = gbt ?? (gost ? undefined : (takeEastAsian(flat, pool) ?? takeHumanities(flat, pool, company, owner)));
  const found = ordered?.title ?? findTitle(flat, pool, head) ?? head ?? plainTitle(pool, unsure, company?.start ?? gost?.titleEnd);
  if (!found) return undefined;
  const title = tidyTitle(flat.text.slice(found.start, found.end));
  // “鳥” is a title where marks say so, and so is “论‘仁’”.
  if (!(ordered ? /\p{L}{2}|\p{Lo}/u : /\p{L}{2}/u).test(title)) return undefined;
  pool.blank(found.start, found.end);
  const body = collaboration?.leads && !found.authors && !/\p{L}/u.test(pool.text.slice(0, found.start))
    ? { names: [{ literal: `${collaboration.name} Collaboration${collaboration.name.includes(',') ? 's' : ''}`, marks: [] }], others: false, withOwner: false }
    : undefined;
  const before = found.authors ?? body ?? findAuthors(flat, pool, found, unsure, (company ?? ordered) !== undefined);
  const authors = company ? together(before, company.authors) : (gost?.authors ?? before);
  const leavesOut = authors?.withOwner === true && !(owner && authors.names.some((name) => isSamePerson(name, owner)));
  const names = leavesOut && owner ? [owner, ...authors.names] : (authors?.names ?? []);
  const italics = flat.spans.filter(
    ({ kind, start, end }) => (kind === 'venue' || kind === 'em') && !(start < found.end && end > found.start),
  );
  italics.sort((one, other) => Number(other.kind === 'venue') - Number(one.kind === 'venue'));
  const venue = gost?.venue ?? ordered?.venue;
  const emphasised = venue ? [venue, ...italics] : italics;
  const others = otherLinks(flat, pool, found, authors !== undefined);
  const known = { ...ordered?.known, fields: new Map([...takeCounted(pool, found.end), ...(ordered?.known.fields ?? [])]) };
  const facts = readFacts(pool, emphasised, others, mark ? { ...context, type: mark.type } : context, known);
  // A book that editors are named of has no authors.
  const isCollection = facts.type === 'book' && facts.fields.has('editor');
  if (ordered && !ordered.sure) for (const field of ['author', 'title']) unsure.set(field, 'only commas part names and title');
  if (authors === undefined && !isCollection) unsure.set('author', 'no names were found');
  else if (leavesOut)
    unsure.set('author', owner ? 'the line says “with”: the owner was put first' : 'the line says “with”: add the name that it leaves out');
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
  const edited = names.length > 0 && (ordered ? ordered.edited : company?.edited === true);
  const roles = rolesOf(names, legend, unsure);
  const signs =
    Number(names.length > 0 || isCollection) * 2 +
    Number(fields.has('year')) +
    Number(!facts.unsure.has('type') && facts.type !== 'unpublished') +
    Number(links.length > 0 || fields.has('doi') || fields.has('eprint'));
  return {
    type: facts.type,
    title,
    names,
    ...(edited && { edited }),
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
  pool.text = pool.text.replace(/(?<!\p{L})URL:\s*(?=\u0000)/gu, (all) => '\u0000'.repeat(all.length));
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
