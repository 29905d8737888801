/**
 * Addresses: where each page appears, and who claims what.
 */
import { isoDate } from '../schema/reading/dates.ts';
import type { Section } from '../sections.ts';
import type { Page } from './page.ts';
import type { Problems } from '../problems.ts';

/** A leading `2024-03-01-` of a file name, as Jekyll writes it: the date, and the rest, if there is any. */
const DATED_NAME = /^(\d{4}-\d{2}-\d{2})(?:-(.+))?$/;

/**
 * The date and slug that a file's name gives: `2024-03-01-my-talk.md` is `{ date: '2024-03-01', slug: 'my-talk' }`; a date
 * alone is both, and what only looks like a date is apart.
 */
export function nameParts(path: string): { date?: string; noDate?: string; slug: string } {
  const segments = path.replace(/\.md$/, '').split('/');
  let name = segments.pop()!;
  // `talks/my-talk/index.md` is named by its folder.
  if (name === 'index' && segments.length > 0) name = segments.pop()!;
  const dated = DATED_NAME.exec(name);
  if (!dated) return { slug: slugify(name) };
  const [, day, rest = day] = dated as unknown as [string, string, string?];
  return { ...(isoDate(day) === undefined ? { noDate: day } : { date: day }), slug: slugify(rest) };
}

/** Lower case, letters and digits of any script, hyphens between; never empty. */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'untitled';
}

/** The address of a page without a `permalink`. `path` is relative to `content/`. */
export function defaultAddress(section: Section, isIndex: boolean, path: string): string {
  if (isIndex) return section.url;
  const { slug } = nameParts(path);
  if (path === '404.md') return '/404.html';
  return section.folder ? `${section.url}${slug}/` : nestedAddress(path);
}

/** The address that the folders of a page give it: `lab/people.md` is beside `lab/index.md`, which is `/lab/`. */
export function nestedAddress(path: string): string {
  const folders = path.replace(/\/index\.md$/, '.md').split('/').slice(0, -1).map(slugify);
  return `/${[...folders, nameParts(path).slug].join('/')}/`;
}

/**
 * Brings an address that a user wrote into our form: `/talks/x` and `talks/x/` are `/talks/x/`; `/about.html` stays.
 * Returns undefined for what is no path of this site (another host, `..`, control characters).
 */
export function normaliseAddress(written: string): string | undefined {
  const trimmed = written.trim();
  if (trimmed === '' || /^[a-z][a-z0-9+.-]*:|^\/\/|[\u0000-\u001f\\<>"?#]/i.test(trimmed)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURI(trimmed);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) return undefined;
  if (segments.length === 0) return '/';
  const last = segments.at(-1)!;
  if (last === 'index.html') return segments.length === 1 ? '/' : `/${segments.slice(0, -1).join('/')}/`;
  return `/${segments.join('/')}${/\.[a-z][a-z0-9]{1,4}$/i.test(last) ? '' : '/'}`;
}

/** The file of the output folder that answers an address: `/talks/x/` is `talks/x/index.html`. */
export function outputPath(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

interface Claim {
  url: string;
  file?: string;
  /** Where its file says so, asked for only where there is something to tell. */
  place?: () => { line: number; column?: number } | undefined;
  /** What claims it, for the message: "the page", "a redirect", "the paper smith2020". */
  what: string;
  /** What to do where the address is taken; for a page, to move it. */
  cure?: string;
}

/** The claim of a user's page; its line is that of its `permalink`, where it has one. */
export function pageClaim({ url, source, data, positionOf }: Pick<Page, 'url' | 'source' | 'data' | 'positionOf'>): Claim {
  return { url, file: source, what: 'the page', place: () => (data['permalink'] === undefined ? undefined : positionOf?.(['permalink'])) };
}

/** Keeps the first claim to each address and reports every later one, naming both. */
export class AddressBook {
  readonly #claims = new Map<string, Claim>();

  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** True when the address was free. A second claim is an error that names both files. */
  claim(claim: Claim): boolean {
    // Hosts on case-insensitive disks would mix up `/Talks/` and `/talks/`.
    const key = outputPath(claim.url).toLowerCase();
    const first = this.#claims.get(key);
    if (!first) {
      this.#claims.set(key, claim);
      return true;
    }
    const name = (one: Claim) => (one.file ? `${one.what} ${one.file}` : one.what);
    const message = claim.cure === undefined
      ? `Two pages want the address ${claim.url}: ${name(first)} and ${name(claim)}.`
      : `The address ${claim.url} is that of ${name(first)}, and ${name(claim)} wants it, too.`;
    this.#problems.error('address-taken', message, {
      ...(claim.file !== undefined && { file: claim.file }),
      ...claim.place?.(),
      subject: claim.url,
      cure: claim.cure ?? 'Give one of them another `permalink`, or rename its file.',
    });
    return false;
  }

  has(url: string): boolean {
    return this.#claims.has(outputPath(url).toLowerCase());
  }
}
