/**
 * Addresses in links and images: what the author wrote, to where it leads on the site. Relative ones are resolved
 * against the page; links to another Markdown file lead to that file's page; `javascript:` and its like lead nowhere.
 */
import { spellings } from '../../text/file-names.ts';
import { decoded } from '../../text/percent.ts';
import { at, type Env } from '../types.ts';
import type { PageLink } from '../../content/page.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'doi', 'xmpp', 'geo', 'matrix', 'irc', 'ircs']);
/** Written in one way only. */
const PLAIN = /^[\w./~-]*$/;
/** Stands for the site while relative addresses are resolved; never printed. */
const HERE = 'http://site.invalid';

export interface Address {
  /** Ready to print, path prefix included. */
  href: string;
  /** Root-relative without prefix for the site's own files. */
  target: string;
  kind: 'own' | 'anchor' | 'foreign';
}

/** Whether an address begins with a scheme a browser could run as a program, or which we do not know. */
function isUnsafe(address: string): boolean {
  // Browsers drop control characters and blanks before they look at the scheme.
  const scheme = SCHEME.exec(address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, ''))?.[1];
  return scheme !== undefined && !SAFE_SCHEMES.has(scheme.toLowerCase());
}

function sourceFile(url: URL, relative: boolean): string {
  const path = decoded(url.pathname);
  if (!relative) return path.startsWith('/content/') ? path.slice(1) : `content${path}`;
  return path.slice(1);
}

/** A name that ends like that of a file, behind a `#` or `?` that may be part of it. */
const SIGN_IN_NAME = /[#?].*\.\w{1,5}$/;
const NAME = /\.\w{1,5}$/;

/**
 * What is written, as an address: that of the file if it names one, which may lie beside the page, have `#` in its name, or
 * its accents as characters of their own.
 */
function withFile(written: string, kind: PageLink['kind'], { page, options }: Env): URL {
  const base = HERE + encodeURI(page.url);
  const url = new URL(written, base);
  const find = (one: URL): string | undefined => (one.origin === HERE ? options.file?.(decoded(one.pathname), page) : undefined);
  if (SIGN_IN_NAME.test(written)) {
    const literal = new URL(written.replace(/[#?]/g, encodeURIComponent), base);
    const file = find(literal);
    if (file !== undefined) return new URL(file, HERE);
  }
  // Pictures and films are looked for once they are shown.
  if (kind !== 'link' || !NAME.test(url.pathname) || /\.(?:md|markdown|html?)$/i.test(url.pathname)) return url;
  const file = written.startsWith('/') && PLAIN.test(written) ? undefined : find(url);
  return file === undefined ? url : new URL(file + url.search + url.hash, HERE);
}

/** The address of the page of a file, whose accents may be characters of their own, as on macOS. */
function pageOf(source: string, { page, options }: Env): string | undefined {
  for (const { path } of spellings(source)) {
    const found = options.linkTarget?.(path, page);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The address as it will be printed; `undefined` (and a problem) when it is unsafe or not an address at all.
 * Relative links to `.md` files are taken from the folder of the source file, as editors do; all others from the page.
 */
export function resolveAddress(written: string, kind: PageLink['kind'], env: Env, line: number): Address | undefined {
  const { page, problems, options } = env;
  if (isUnsafe(written)) {
    problems.warn('link-unsafe', `The address “${written.slice(0, 80)}” is of a kind that is not allowed.`, {
      ...at(env, line),
      cure: 'Use http, https, mailto, or the path of a file of this site.',
    });
    return undefined;
  }
  const keep = (address: Address): Address => {
    env.links.push({ written, target: address.target, line, kind });
    return address;
  };
  if (written === '' || written.startsWith('#')) return keep({ href: written, target: written, kind: 'anchor' });
  if (SCHEME.test(written) || written.startsWith('//')) {
    const href = written.startsWith('//') ? `https:${written}` : written;
    return keep({ href, target: href, kind: 'foreign' });
  }
  const relative = !written.startsWith('/');
  let missing = false;
  try {
    let url = withFile(written, kind, env);
    if (kind === 'link' && /\.(?:md|markdown)$/i.test(url.pathname)) {
      const fromFile = relative ? new URL(written, `${HERE}/${encodeURI(page.source)}`) : url;
      const source = sourceFile(fromFile, relative);
      const target = pageOf(source, env);
      if (target !== undefined) url = new URL(target + url.search + url.hash, HERE);
      else if (options.linkTarget) {
        // Told here, so the checker of links need not find it again.
        missing = true;
        problems.warn('link-missing-file', `The link “${written}” leads to a file that is no published page of the site.`, {
          ...at(env, line),
          cure: `Create ${source}, publish it if it is a draft, or mend the link.`,
        });
      }
    }
    if (url.origin !== HERE) return keep({ href: url.href, target: url.href, kind: 'foreign' });
    const target = url.pathname + url.search + url.hash;
    const printed = (options.href?.(url.pathname, page) ?? url.pathname) + url.search + url.hash;
    const address: Address = { href: printed, target, kind: 'own' };
    return missing ? address : keep(address);
  } catch {
    problems.warn('link-unreadable', `“${written.slice(0, 80)}” is not an address.`, { ...at(env, line) });
    return undefined;
  }
}
