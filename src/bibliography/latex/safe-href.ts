/** Which addresses a link from a .bib file may have. */

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address when it is safe to print as a link: http, https, mailto, or a path of this site; `www.` gets a
 * scheme. Undefined for anything else (`javascript:`, `data:`, a path leaving the site, control characters).
 */
export function safeHref(address: string): string | undefined {
  const href = /^www\./iu.test(address) ? `https://${address}` : address;
  // Browsers drop control characters inside a scheme.
  if (href === '' || /[\u0000-\u001F\u007F\\<>"]/u.test(href)) return undefined;
  if (/^\/(?!\/)/u.test(href)) return /(?:^|\/)\.\.(?:\/|$)/u.test(href) ? undefined : href;
  if (!/^(?:https?:\/\/[^/]|mailto:)/iu.test(href) || !URL.canParse(href)) return undefined;
  return SAFE_SCHEMES.has(new URL(href).protocol) ? href : undefined;
}
