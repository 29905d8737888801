/**
 * Attributes in braces: `{#id .class key=value}` (Pandoc) and `{: .class}` (kramdown). Read anywhere by
 * `parseAttributes`; only harmless ones reach the page.
 */
import type { Token } from 'markdown-it';
import { at, claimId, type Env } from '../types.ts';

export interface Attributes {
  id?: string;
  classes: readonly string[];
  pairs: readonly (readonly [name: string, value: string])[];
  /** Bare words, which only kramdown has: `{:toc}`. */
  flags: readonly string[];
}

const NAME = '[\\p{L}\\p{N}_][\\p{L}\\p{N}:._-]*';
const ITEM = `\\.-?${NAME}|#${NAME}|[a-zA-Z][\\w:-]*=(?:"[^"]*"|'[^']*'|[^\\s"'{}]+)`;
const PANDOC = new RegExp(`\\{[ \\t]*((?:${ITEM})(?:\\s+(?:${ITEM}))*)\\s*\\}`, 'uy');
const KRAMDOWN = new RegExp(`\\{:[ \\t]*((?:${ITEM}|[a-z]+)(?:\\s+(?:${ITEM}|[a-z]+))*)\\s*\\}`, 'uy');
const ITEMS = new RegExp(`${ITEM}|[a-z]+`, 'gu');
/** Nobody writes more; hostile input must not be searched to its end for each brace. */
const LONGEST = 500;

/** Attributes that begin at `pos` of the source, and where they end; undefined if the braces hold anything else. */
export function parseAttributes(source: string, pos = 0): { attributes: Attributes; end: number } | undefined {
  const window = source.slice(pos, pos + LONGEST);
  const pattern = window.startsWith('{:') ? KRAMDOWN : PANDOC;
  pattern.lastIndex = 0;
  const match = pattern.exec(window);
  if (!match) return undefined;
  let id: string | undefined;
  const classes: string[] = [];
  const pairs: [string, string][] = [];
  const flags: string[] = [];
  for (const [item] of match[1]!.matchAll(ITEMS)) {
    const equals = item.indexOf('=');
    if (item.startsWith('.')) classes.push(item.slice(1));
    else if (item.startsWith('#')) id = item.slice(1);
    else if (equals < 0) flags.push(item);
    else pairs.push([item.slice(0, equals).toLowerCase(), item.slice(equals + 1).replace(/^(["'])(.*)\1$/s, '$2')]);
  }
  return { attributes: { ...(id === undefined ? {} : { id }), classes, pairs, flags }, end: pos + match[0].length };
}

/** What an author may set, with the values that make sense. `class` and `id` have a notation of their own. */
const ALLOWED: Record<string, RegExp> = {
  class: /^[\p{L}\p{N}\s_-]+$/u,
  id: /^[\p{L}\p{N}:._-]+$/u,
  lang: /^[a-z]{2,3}(-[a-z0-9]+)*$/i,
  dir: /^(ltr|rtl|auto)$/,
  title: /^/,
  width: /^\d+(\.\d+)?(px|%|em|rem)?$/,
  height: /^\d+(\.\d+)?(px|%|em|rem)?$/,
  loading: /^(lazy|eager)$/,
  fetchpriority: /^(high|low|auto)$/,
  decoding: /^(async|sync|auto)$/,
  poster: /^/,
  preload: /^(none|metadata|auto)$/,
  role: /^(presentation|none|note|doc-\w+)$/,
  rel: /^[a-z\s-]+$/,
  target: /^_blank$/,
  start: /^\d+$/,
  translate: /^(yes|no)$/,
  cite: /^https?:/,
  datetime: /^[\dT:.+Z-]+$/,
};

/** Puts attributes on a token; what is not allowed is reported and left out. */
export function applyAttributes(token: Token, { id, classes, pairs }: Attributes, env: Env, line: number): void {
  const all: (readonly [string, string])[] = [
    ...(id === undefined ? [] : [['id', id] as const]),
    ...classes.map((name) => ['class', name] as const),
    ...pairs,
  ];
  for (const [name, value] of all) {
    if (!Object.hasOwn(ALLOWED, name) || !ALLOWED[name]!.test(value)) {
      env.problems.warn('attribute-refused', `The attribute ${name}="${value.slice(0, 60)}" is not allowed here.`, {
        ...at(env, line),
        cure: `Allowed are: ${Object.keys(ALLOWED).join(', ')}.`,
        subject: name,
      });
    } else if (name === 'class') token.attrJoin('class', value);
    else if (name === 'id') token.attrSet('id', token.type === 'heading_open' ? value : claimId(env, value));
    else token.attrSet(name, value);
  }
}

/** Attributes of a fenced block, except the title, which its kind prints. */
export function applyDivAttributes(token: Token, div: { attributes: Attributes; line: number }, env: Env): void {
  const pairs = div.attributes.pairs.filter(([name]) => name !== 'title');
  applyAttributes(token, { ...div.attributes, pairs }, env, div.line);
}
