/**
 * An e-mail address that people read and harvesters do not: no `@` and no `mailto:` in the source, every character an
 * entity, and between name and host a word that is in the text but not on the screen. The client script
 * (src/browser/email.ts) turns it into an ordinary link.
 */

/**
 * An address in running text. It is of ASCII, for Chinese and Japanese put no blanks beside it; of a Latin word with
 * accents it is no part. Its host is in lower case, which leaves `Recall@K.All` alone. What looks like an address in a
 * path or a command (`git@host:path`) is none, nor is the part of it before its last dots.
 */
const ADDRESS = /(?<![\p{Script=Latin}\p{M}\p{Nd}_.+%@/:-])[A-Za-z0-9_%+-]{1,64}(?:\.[A-Za-z0-9_%+-]{1,64}){0,9}@(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,24}(?!\.?[\p{Script=Latin}\p{M}\p{Nd}_@/-]|:[!-~])/gu;
const NOISE = '<span hidden>.nospam</span>';

/** Every character as a decimal character reference. */
function entities(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('');
}

/** HTML of an address; safe to print as it is. `query` is what stands behind it in a link: `?subject=Tides`. */
export function emailHtml(address: string, query = ''): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return entities(address);
  const host = address.slice(at + 1).split('.').map(entities).join('<span class="email-dot"> dot </span>');
  return (
    `<span class="email" data-email${query && `="${entities(query)}"`}>${entities(address.slice(0, at))}${NOISE}` +
    `<span class="email-at"> at </span>${host}</span>`
  );
}

/**
 * What stands before and behind the words of a link to addresses. Those that the words do not say themselves, `unsaid`,
 * follow in parentheses until the script has run.
 */
export function emailLink({ query }: Mail, unsaid: readonly string[]): { open: string; close: string } {
  const behind = unsaid.length === 0 ? '' : ` (${unsaid.map((address) => emailHtml(address, query)).join(', ')})`;
  return { open: '<span class="email-link"><span class="email-words">', close: `</span>${behind}</span>` };
}

/** HTML of an address among the words of a link; one to which the link does not lead is marked as no address of it. */
export function emailInLink(address: string, { addresses, query }: Mail): string {
  const html = emailHtml(address, query);
  return addresses.includes(address) ? html : html.replace(/ data-email(?:="[^"]*")?/, '');
}

/** Where a `mailto:` link leads. */
export interface Mail {
  addresses: string[];
  /** With its question mark; empty if there is none. */
  query: string;
}

/** Takes a `mailto:` address apart; undefined for any other, and for one that names nobody. */
export function readMailto(href: string): Mail | undefined {
  const [, to, query = ''] = /^mailto:([^?]+)(\?.*)?$/is.exec(href.trim()) ?? [];
  const addresses = (to ?? '').split(',').map(decoded).filter((address) => address.lastIndexOf('@') > 0);
  return addresses.length > 0 ? { addresses, query } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** A text in pieces, of which every second is an address. */
export function splitAtEmails(text: string): string[] {
  if (!text.includes('@')) return [text];
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    pieces.push(text.slice(end, index), address);
    end = index + address.length;
  }
  return [...pieces, text.slice(end)];
}

/** A text for machines, without the addresses in it. */
export function withoutEmails(text: string): string {
  return splitAtEmails(text).map((piece, index) => (index % 2 === 1 ? '…' : piece)).join('');
}

/** HTML for readers without our style sheet, some of which show what is hidden. */
export function withoutHidden(html: string): string {
  return html.replaceAll(NOISE, '');
}
