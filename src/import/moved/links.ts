/** Links and pictures of old pages, led to where their targets are now. */
import { posix } from 'node:path';
import { decoded } from '../../text/percent.ts';

export interface LinkContext {
  /** Hosts and prefix of the old site: its own full addresses become paths. */
  origins: readonly string[];
  prefix: string;
  /** Address of the old page, for relative links. */
  address: string;
  /** Folder of the old page's source, for files beside it. */
  folder: string;
  /** Where a file of the old site is now: its address by its path in the old site's source. */
  fileAddress(path: string): string | undefined;
  /** Where an old address is answered now. */
  pageAddress(address: string): string | undefined;
}

/** The new address of what `written` led to; itself where it leads elsewhere or nobody knows. */
export function moveLink(written: string, context: LinkContext): string {
  let target = written.trim();
  for (const origin of context.origins) target = withoutOrigin(target, origin);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target) || target.startsWith('@')) return target;
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  if (path === '') return target;
  const plain = decoded(path);
  const rooted = plain.startsWith('/');
  const inner = rooted && context.prefix !== '' && plain.startsWith(`${context.prefix}/`) ? plain.slice(context.prefix.length) : plain;
  const beside = posix.normalize(posix.join(context.folder, inner));
  const absolute = rooted ? inner : posix.join(context.address.endsWith('/') ? context.address : posix.dirname(context.address), inner);
  const file =
    (rooted ? undefined : context.fileAddress(beside)) ??
    context.fileAddress(absolute.replace(/^\//, '')) ??
    context.fileAddress(inner.replace(/^\.?\//, ''));
  if (file !== undefined) return encodeURI(file) + tail;
  const page = context.pageAddress(absolute) ?? context.pageAddress(`/${inner.replace(/^\/+/, '')}`);
  if (page !== undefined) return encodeURI(page) + tail;
  // Nothing known stands there: an address in full still leads somewhere.
  return rooted && target === written.trim() ? encodeURI(inner) + tail : written;
}

/** An address of the old site in full, without its host; with https or without, both led there. */
function withoutOrigin(target: string, origin: string): string {
  const [bare, host] = [target, origin].map((one) => one.replace(/^https?:\/\//i, '//'));
  if (origin === '' || !bare!.startsWith(host!)) return target;
  const rest = bare!.slice(host!.length);
  return /^(?:[/?#]|$)/.test(rest) ? rest.replace(/^(?!\/)/, '/') : target;
}

/** Rewrites every link and picture of a text in which code has been put aside. */
export function moveLinks(text: string, move: (address: string) => string): string {
  return text
    .replace(
      /(\]\()(<[^>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)((?:\s+(?:"(?:[^"\\]|\\.)*"|'[^']*'))?\s*\))/g,
      (_, open: string, address: string, end: string) => {
        const bare = address.startsWith('<') ? address.slice(1, -1) : address;
        const moved = move(bare);
        return open + (/[\s()]/.test(moved) && address.startsWith('<') ? `<${moved}>` : moved) + end;
      },
    )
    .replace(
      /^([ \t]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]+)(\S+)/gm,
      (_, open: string, address: string) => open + move(address.replace(/^<|>$/g, '')),
    )
    .replace(
      /(<(?:a|img|video|audio|source|track)\b[^>]*?\s(?:href|src|poster)\s*=\s*)(["'])(.*?)\2/gi,
      (_, open: string, quote: string, address: string) => `${open}${quote}${move(address)}${quote}`,
    );
}
