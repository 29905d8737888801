/**
 * From a Markdown file to the facts of its page: front matter, title, date, address.
 */
import { wordsFor } from '../l10n/index.ts';
import { inline } from '../markdown/one-line.ts';
import { compareExactly, compareWords } from '../text/collate.ts';
import { decodeFile } from '../text/encoding.ts';
import { headingFrom } from '../text/headings.ts';
import { settled } from '../text/merge.ts';
import { plain, toText } from '../text/rich.ts';
import type { Problems } from '../problems.ts';
import { sectionOf, type Section } from '../sections.ts';
import type { SourceFile } from '../site/files.ts';
import { frontMatterOf } from '../schema/pages/front-matter.ts';
import { validateInPlace } from '../schema/reading/validate.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { dateView } from '../view/dates.ts';
import { defaultAddress, nameParts, normaliseAddress } from './addresses.ts';
import type { PageFacts } from './content-page.ts';
import { lineThatHides } from './hidden.ts';
import { openingOf } from './opening.ts';
import { sortingDate } from './terms.ts';

/**
 * Reads one page. Mistakes in the front matter are collected and cost their own field only; the page is always returned.
 *
 * @param file the file, its path beginning with `content/`
 * @param language of the site, for pages that do not say otherwise
 */
export function readPage(file: SourceFile, language: string, problems: Problems): PageFacts {
  const path = file.path.slice('content/'.length);
  const { section, isIndex } = sectionOf(path);
  const written = decodeFile(file, problems);
  const source = settled(written, file.path, problems);
  const told = problems.list.length;
  const { data: raw, body, bodyLine, positionOf } = readFrontMatter(source, file.path, problems);
  const unread = problems.list.slice(told).some(({ severity }) => severity === 'error');
  const schema = frontMatterOf(section.id, isIndex);
  const validated = validateInPlace(schema, raw, { file: file.path, lang: text(raw['lang']) ?? language, positionOf, problems });
  const data = (validated?.value ?? {}) as Record<string, unknown>;
  const name = nameParts(path);
  const heading = firstHeading(body);
  const lang = text(data['lang']) ?? language;
  const typed = text(data['title']) ?? heading?.text;
  // Of an announcement, a date and a sentence are enough.
  const opening = typed === undefined && section.id === 'news' && !isIndex ? openingOf(body, lang) : undefined;
  const titleRich = opening === undefined ? inline(typed ?? titleFromName(name, section, isIndex, lang), lang) : plain(opening);
  const date = text(data['date']) ?? name.date;
  if (date === undefined && name.noDate !== undefined) {
    problems.warn('page-file-date', `The name of the file begins with ${name.noDate}, which is no day of the calendar.`, {
      file: file.path,
      cure: 'Rename the file, or give the page a `date`.',
    });
  }
  const description = text(data['description']);
  return {
    source: file.path,
    section: section.id,
    isIndex,
    slug: name.slug,
    url: address(text(data['permalink']), file.path, positionOf(['permalink']).line, problems)
      ?? defaultAddress(section, isIndex, path),
    title: toText(titleRich),
    titleRich,
    ...(opening !== undefined && { untitled: true as const }),
    ...(description !== undefined && { description }),
    lang,
    ...(date !== undefined && { date }),
    // The version that is not read may be the one that hides it.
    draft: data['draft'] === true || (source !== written && lineThatHides(written) !== undefined) || (unread && mayBeDraft(source, body, raw, file.path, problems)),
    redirectFrom: redirects(data['redirect_from'], file.path, positionOf(['redirect_from']).line, problems),
    tags: strings(data['tags']),
    data,
    ...(validated && { positionOf: validated.positionOf }),
    // A title that is only a heading is printed by the layout, so it leaves the body.
    body: heading && text(data['title']) === undefined ? heading.rest : body,
    bodyLine,
  };
}

/** Whether front matter that could not be read whole seems to ask for a draft where it was not understood. */
function mayBeDraft(source: string, body: string, raw: Readonly<Record<string, unknown>>, file: string, problems: Problems): boolean {
  if (Object.keys(raw).some((key) => /^(?:draft|published)$/i.test(key))) return false;
  // What is not understood at all is left in the body.
  const line = lineThatHides(source.slice(0, -body.length || undefined) || source);
  if (line === undefined) return false;
  problems.error('front-matter-draft', 'The front matter cannot be read here, and seems to hide the page; so it stays a draft, which is shown on your own computer only.', {
    file,
    line,
    cure: 'Mend the front matter, and write `draft: true` or `draft: false`.',
  });
  return true;
}

function address(written: string | undefined, file: string, line: number, problems: Problems): string | undefined {
  if (written === undefined) return undefined;
  const url = normaliseAddress(written);
  if (url === undefined) {
    problems.error('unusable-address', `“${written}” is no address of this site, so the page keeps its usual one.`, {
      file,
      line,
      subject: 'permalink',
      cure: 'Write a path such as `/talks/my-talk/`, without a host, `..`, `?` or `#`.',
    });
  }
  return url;
}

function redirects(written: unknown, file: string, line: number, problems: Problems): string[] {
  return strings(written).flatMap((from) => {
    const url = normaliseAddress(from);
    if (url !== undefined) return [url];
    problems.error('unusable-address', `“${from}” is no address of this site, so it cannot redirect.`, {
      file,
      line,
      subject: 'redirect_from',
      cure: 'Write a path such as `/about.html`, without a host, `..`, `?` or `#`.',
    });
    return [];
  });
}

/** A first line `# Title` of the body; the rest keeps its line numbers. */
function firstHeading(body: string): { text: string; rest: string } | undefined {
  const found = /^(\s*)#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
  return found ? { text: found[2]!, rest: `${found[1]}\n${body.slice(found[0].length)}` } : undefined;
}

function titleFromName({ date, slug }: { date?: string; slug: string }, section: Section, isIndex: boolean, lang: string): string {
  // A day is nobody's words, so it is said in those of the page.
  if (slug === date) return dateView(date, lang, 'long')!.text;
  if (isIndex && section.id !== 'home') return wordsFor(lang).sections[section.id];
  return headingFrom(slug.replace(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?-(?=\p{L})/u, ''));
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);

/** Sorts the pages of a section in place, as its row says: newest first (by its terms where it has no date, undated last), or by hand and then newest. */
export function sortPages<T extends PageFacts>(pages: T[], order: Section['order']): T[] {
  const dates = new Map(pages.map((page) => [page, sortingDate(page)]));
  const newest = (a: T, b: T) =>
    compareExactly(dates.get(b)!, dates.get(a)!) || compareWords(a.title, b.title) || compareExactly(a.source, b.source);
  const weight = (page: T) => {
    const order = page.data['order'];
    return typeof order === 'number' ? order : Number.POSITIVE_INFINITY;
  };
  return order === 'weight'
    ? pages.sort((a, b) => {
        const [first, second] = [weight(a), weight(b)];
        return first === second ? newest(a, b) : first - second;
      })
    : pages.sort(newest);
}
