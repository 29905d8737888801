/** Addresses as people and exporters write them into .bib fields, made to work again. */
import { decoded } from '../../text/percent.ts';
import { safeHref } from '../latex/safe-href.ts';

const TILDES = /\\textasciitilde\s*(?:\{\})?|\\string~|\{\\(?:~|textasciitilde)(?:\{\})?\s*\}|\\~\s*(?:\{\})?|\$\\(?:sim|tilde)\$|\{\\raise[^{}]*\{[^{}]*\}\}/gu;

const WRAPPED = /\\(?:url|nolinkurl|href)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/gu;
/** What people write behind an address: "(visited on …)", ", accessed 3 May". */
const WORDS_BEHIND = /[,;.]?(?<!\s)\s+[([]?(?:last|accessed|visited|retrieved|viewed|online|and|on|zuletzt|abgerufen|besucht|consult)/iu;
/** None of what is undone, or parts one address from another. */
const IN_ORDER = /^[^\s\\{}[\]()<>"'|;,&]+$/u;
const ABSENT = /^(?:n\/?a|none|null|-+)$/iu;

/**
 * The addresses in a raw field: `\url{…}`, braces, `\_`, `\%`, `\~{}` undone, angle brackets and line ends taken out;
 * several addresses in one field are told apart.
 */
export function addressesIn(raw: string): string[] {
  // Most fields are missing, and most others in order.
  if (raw === '') return [];
  if (IN_ORDER.test(raw)) return ABSENT.test(raw) ? [] : [raw];
  const wrapped = [...raw.matchAll(WRAPPED)].map(([, address]) => address!);
  return (wrapped.length > 0 ? wrapped : [raw]).flatMap(addressesAmongWords);
}

function addressesAmongWords(raw: string): string[] {
  const unwrapped = raw
    .replace(/\[[^\][]*\]\(([^()\s]+)\)/gu, ' $1 ')
    .replace(/\{?\\textless(?:\{\}|\s*)\}?/gu, '<')
    .replace(/\{?\\textgreater(?:\{\}|\s*)\}?/gu, '>')
    .replace(TILDES, '~')
    .replace(/\\(?:url|nolinkurl|path|texttt|href)\s*\{([^{}]*)\}/gu, ' $1 ')
    .replace(/\\(?:url|nolinkurl|path|texttt|href)(?![A-Za-z])/gu, ' ')
    .replace(/\\textunderscore\s*(?:\{\})?/gu, '_')
    .replace(/\\([%#&_$~^{}\-/])/gu, '$1')
    .replace(/\\(?:slash|allowbreak|discretionary)(?![A-Za-z])/gu, '')
    .replace(/[{}]/gu, '')
    .replace(/&amp;/gu, '&')
    .trim();
  const several = unwrapped.split(/(?<![\s,;|])[\s,;|]+(?=(?:https?:|ftp:|mailto:|www\.)\S)/iu);
  const whole = several.filter((one) => /^[<"'(\s]*(?:https?:|ftp:|mailto:|www\.)/iu.test(one));
  return (whole.length > 0 ? whole.map((one) => one.split(WORDS_BEHIND)[0]!) : several)
    .map((one) => one.replace(/\r?\n\s*/gu, '').replace(/^[<"'\s]+/u, '').replace(/(?<![>"'\s])[>"'\s]+$|(?<![,;])[,;]+$/u, ''))
    .filter((one) => one !== '' && !ABSENT.test(one));
}

/** What safeHref allows, after blanks and the like are encoded and a bare host has got its scheme. */
export function workingHref(address: string): string | undefined {
  const encoded = address.replace(/[ <>"\\^`{|}]/gu, (character) => encodeURIComponent(character));
  const hostAlone = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*$/iu.test(encoded) && !encoded.startsWith('/');
  const whole = hostAlone ? `https://${encoded}` : encoded.replace(/^(https?:)\/(?!\/)/iu, '$1//');
  // The names that these two go by today; the old ones only lead there.
  const today = whole.replace(/^https?:\/\/(?:dx\.|www\.)?(doi|arxiv)\.org\//iu, 'https://$1.org/');
  return safeHref(today.replace(/^https?:\/\/doi\.acm\.org\//iu, 'https://doi.org/'));
}

/** The same address in a form that can be compared: no scheme, `www.`, trailing slash, arXiv version. */
export function comparable(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|dx\.)?/iu, '')
    .replace(/(?<!\/)\/+$/u, '')
    .replace(/^(arxiv\.org\/(?:abs|pdf)\/[^?#]+?)(?:v\d+)?(?:\.pdf)?\??$/iu, '$1')
    .replace(/^(?:doi\.acm\.org|doi\.ieeecomputersociety\.org)\//iu, 'doi.org/')
    .replace(/^doi\.org\/.*$/iu, (doi) => decoded(doi).toLowerCase());
}
