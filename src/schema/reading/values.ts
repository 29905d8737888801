/** What makes a link, a colour or an ORCID iD acceptable. */
import { rgbOf } from '../../colour/rgb.ts';

/** `github.com/me` and `icml.cc`, but not `slides.pdf`: a name with dots at the front, unless it ends like a file. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;
const FILE_ENDINGS =
  'pdf|html?|md|png|jpe?g|gif|svg|webp|avif|zip|tar|gz|bib|ris|pptx?|key|odp|docx?|mp[34]|webm|ogg|wav|txt|csv|json|' +
  'ya?ml|ipynb|tex|py|jl|r|m';
const FILE = new RegExp(`^[^/]*\\.(?:${FILE_ENDINGS})(?:[?#].*)?$`, 'i');

/**
 * A link that is safe to print: http(s), mailto, or a path of the site. An address typed without its scheme
 * (`www.example.org`, `github.com/me`) gets `https://`. `undefined` for anything else: other schemes can run scripts,
 * and `//host` leaves the site in disguise.
 */
export function cleanAddress(value: string): string | undefined {
  // Browsers drop control characters and take a backslash for a slash, so `java\nscript:` and `/\host` are refused too.

  if (value === '' || /[\u0000-\u001f\u007f\\]/.test(value) || value.startsWith('//')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (scheme === 'mailto' || scheme === 'tel') return value.replaceAll(' ', '');
    return (scheme === 'http' || scheme === 'https') && URL.canParse(value) ? value.replaceAll(' ', '%20') : undefined;
  }
  return HOST.test(value) && !FILE.test(value) ? `https://${value}` : value;
}

/**
 * The same for files of data/, whose links are printed on many pages: one that says neither where on the web nor where on the
 * site is taken from its root, and a bare name of a file is one of assets/files/, as in a .bib file.
 */
export function cleanSiteAddress(value: string): string | undefined {
  const clean = cleanAddress(value);
  if (clean === undefined || /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(clean)) return clean;
  const path = clean.replace(/^(?:\.{1,2}\/)+/, '');
  return (FILE.test(path) ? '/assets/files/' : '/') + path;
}

/** True for CSS colours that can stand in a style sheet, do nothing else there, and are known to whatever prints them. */
export function looksLikeColour(value: string): boolean {
  return /^(?:#[0-9a-f]+|[a-z]+(?:\([\d\s.,%/+a-z-]*\))?)$/i.test(value) && rgbOf(value) !== undefined;
}

/**
 * The bare iD of `https://orcid.org/0000-0002-1825-0097` or of any usual spelling; `undefined` where the check digit
 * (ISO 7064 MOD 11-2, https://support.orcid.org/hc/en-us/articles/360006897674) does not fit the others.
 */
export function orcidFrom(value: string): string | undefined {
  const digits = value
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/[\s‐-―-]/g, '')
    .replace(/\/$/, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) return undefined;
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  if ((check === 10 ? 'X' : String(check)) !== digits[15]) return undefined;
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}
