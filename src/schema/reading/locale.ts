/** Whether an address, a language tag or a time zone exists, asked from the platform itself. */

/** `https://example.org/~me` → `https://example.org/~me/`; `undefined` for what is no web address. */
export function siteUrlFrom(value: string): string | undefined {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The address meant by `www.example.org`, which lacks its beginning; `undefined` for what does not look like one. */
export function guessSiteUrl(value: string): string | undefined {
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(value) ? siteUrlFrom(`https://${value}`) : undefined;
}

let names: Intl.DisplayNames | undefined;

/**
 * The tag in its usual spelling (`pt-br` and `pt_BR` → `pt-BR`); `undefined` if it is none (BCP 47), or no language has it.
 * The platform has a name for every language of two letters, but only for some of the thousands of three.
 */
export function isLanguage(value: string): string | undefined {
  const tag = value.replaceAll('_', '-');
  // BCP 47 has room for names of five to eight letters and has given none: `french` is no tag.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    const usual = Intl.getCanonicalLocales(tag)[0]!;
    if (!/^[a-z]{2}(?:-|$)/.test(usual)) return usual;
    names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(usual.slice(0, 2)) === undefined ? undefined : usual;
  } catch {
    return undefined;
  }
}

/** The zone itself if the platform knows it. */
export function isTimeZone(value: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    return undefined;
  }
}
