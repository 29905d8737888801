/**
 * The kinds of value a field can have. The `error` text of each says what was expected, in words that complete
 * "expected …"; validation puts it into its messages.
 */
import * as z from 'zod';
import { isoDate } from './reading/dates.ts';
import { record } from './record.ts';
import { cleanAddress, cleanSiteAddress, looksLikeColour, orcidFrom } from './reading/values.ts';

/** One piece of text; numbers and yes/no typed without quotes are taken as the text they are. */
export function text(expected = 'text'): z.ZodType<string, string | number | boolean> {
  return z
    .union([z.string(), z.number(), z.boolean()], { error: expected })
    .transform((value) => (typeof value === 'string' ? value.trim() : String(value)));
}

/** Text, or the same text in several languages, by language tag. */
export type LocalText = string | Readonly<Record<string, string>>;

/** Words of the site: the same in every language, or a text for each. */
export function localText(): z.ZodType<LocalText, unknown> {
  const expected = 'text, or one text for each language (en: …, fr: …)';
  return z.union([text(expected), z.record(z.string(), text(expected))], { error: expected });
}

/** `true`/`false`, and the `yes`/`no`/`on`/`off` that older YAML understood. */
export function flag(): z.ZodType<boolean, boolean | string> {
  const words = { true: true, yes: true, on: true, false: false, no: false, off: false } as const;
  const error = '`true` or `false`';
  return z.union([z.boolean(), z.enum(['true', 'yes', 'on', 'false', 'no', 'off']).transform((word) => words[word])], {
    error,
  });
}

/** A number, quoted or not. */
export function number(expected = 'a number'): z.ZodType<number, number | string> {
  return z.union(
    [
      z.number(),
      z
        .string()
        .regex(/^\s*-?\d+(\.\d+)?\s*$/)
        .transform(Number),
    ],
    { error: expected },
  );
}

/** So many of something: a whole number, none below zero. */
export function count(expected: string): z.ZodType<number, number | string> {
  return number(expected).refine((value) => Number.isInteger(value) && value >= 0, { error: expected });
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodEnum<{ [W in Words[number]]: W }> {
  return z.enum(words, { error: oneOf(words) }) as unknown as z.ZodEnum<{ [W in Words[number]]: W }>;
}

/** Free text for which editors propose some words. */
export function suggestion<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodType<string, unknown> {
  return z.union([z.enum(words), text()], { error: 'text' });
}

/** One value or a list of them; always a list afterwards. */
export function oneOrMore<Item extends z.ZodType>(
  item: Item,
  expected = 'one value, or a list',
): z.ZodType<z.output<Item>[], unknown> {
  return z
    .union([z.array(item), item], { error: expected })
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<Item>[]);
}

/** Papers, by their keys or by queries, one or several. */
export function papers(expected: string): z.ZodType<(string | Record<string, unknown>)[], unknown> {
  return oneOrMore(z.union([text(), z.record(z.string(), z.unknown())], { error: 'a citation key, or a query such as `{ type: book }`' }), expected);
}

/** A list of words. A single line is split at commas or, as Jekyll does, at blanks where there are none. */
export function words(): z.ZodType<string[], unknown> {
  return z
    .union([z.array(text()), text()], { error: 'a list of words' })
    .transform((value) => (Array.isArray(value) ? value : value.split(value.includes(',') ? /\s*,\s*/ : /\s+/)))
    .transform((list) => list.filter((word) => word !== ''));
}

const DATE = 'a date written 2024, 2024-05, 2024-05-17 or 2024-05-17 14:30';

/** A date, as precise as it was typed; ISO 8601 afterwards: `2024`, `2024-05`, `2024-05-17`, `2024-05-17T14:30`. */
export function date(): z.ZodType<string, string | number> {
  return z.union([z.string(), z.number()], { error: DATE }).transform((value, context) => {
    const iso = isoDate(String(value));
    if (iso !== undefined) return iso;
    context.addIssue({ code: 'custom', message: DATE, input: value });
    return z.NEVER;
  });
}

/** A text that `clean` accepts and tidies; `undefined` from `clean` means that it is not `expected`. */
export function checked(expected: string, clean: (value: string) => string | undefined): z.ZodType<string, string> {
  return z.string({ error: expected }).transform((value, context) => {
    const cleaned = clean(value.trim());
    if (cleaned !== undefined) return cleaned;
    context.addIssue({ code: 'custom', message: expected, input: value });
    return z.NEVER;
  });
}

const ADDRESS = 'a link such as https://example.org/page, /assets/files/slides.pdf or mailto:me@example.org';

/** Where a link leads: the web, mail, a page or a file of the site. Never a script. */
export function address(): z.ZodType<string, string> {
  return checked(ADDRESS, cleanAddress);
}

/** Where on the web something stands: no path of the site. */
export function webAddress(): z.ZodType<string, string> {
  return checked('a full address such as https://example.org/page', (value) => {
    const clean = cleanAddress(value);
    return clean !== undefined && /^https?:/i.test(clean) ? clean : undefined;
  });
}

/** The same as `address` in a file of data/, which is no page that a link could start from. */
export function siteAddress(): z.ZodType<string, string> {
  return checked(ADDRESS, cleanSiteAddress);
}

/** A colour in any notation of CSS. */
export function colour(): z.ZodType<string, string> {
  return checked("a colour in quotes, such as '#17406d', 'teal' or 'oklch(46% .14 28)'", (value) =>
    looksLikeColour(value) ? value : undefined,
  );
}

/** An ORCID iD, bare or as an address. */
export function orcid(): z.ZodType<string, string> {
  return checked('an ORCID iD such as 0000-0002-1825-0097 (its last digit checks the others)', orcidFrom);
}

/** One e-mail address, with or without `mailto:`. */
export function email(): z.ZodType<string, string> {
  return checked('one e-mail address', (value) => {
    const plain = value.replace(/^mailto:/i, '');
    return /^[^\s@<>"]+@[^\s@<>"]+$/.test(plain) ? plain : undefined;
  });
}

/** A name for a record that other records refer to. */
export function identifier(): z.ZodType<string, string | number | boolean> {
  const expected = 'a short name, such as ada-lovelace';
  return text(expected)
    .transform((value) => value.replace(/\s+/g, '-'))
    .refine((value) => /^[^/\\#?]+$/.test(value), { error: expected });
}

interface LabelledLink {
  label?: string;
  url: string;
}

/**
 * Links with their labels, in any of the usual ways to write them: a list of label and url, a list of addresses, or
 * lines of `label: url`.
 *
 * @param target reads where each leads
 */
export function links(target = address()): z.ZodType<LabelledLink[], unknown> {
  const entry = record(
    {
      label: text().optional().describe('Words of the link; the host of the address if left out.'),
      url: target.describe('Where it leads.'),
    },
    {
      aliases: { name: 'label', title: 'label', text: 'label', type: 'label', href: 'url', link: 'url' },
      ignored: ['icon', 'icon_pack'],
    },
  );
  return z
    .union(
      [z.array(z.union([entry, target], { error: LINKS })), entry, z.record(z.string(), target), target],
      {
        error: LINKS,
      },
    )
    .transform((value): LabelledLink[] => {
      if (Array.isArray(value)) return value.map((link) => (typeof link === 'string' ? { url: link } : link));
      if (typeof value === 'string') return [{ url: value }];
      if (typeof value['url'] === 'string') return [value as LabelledLink];
      return Object.entries(value as Record<string, string>).map(([label, url]) => ({ label, url }));
    });
}

const LINKS = 'a list of links, each with a `label` and a `url`';

/** `pages` → `one of a, b or c`. */
function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `one of ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}
