/** Values and filters of Liquid expressions, as far as pages of academics use them. */
import { at } from '../moved/unknown-data.ts';

export type Scope = Readonly<Record<string, unknown>>;

type Filter = (value: unknown, args: readonly unknown[]) => unknown;

const text = (value: unknown): string => (value == null ? '' : String(value));
/** The new site prints path prefixes by itself. */
const same: Filter = (value) => value;

const FILTERS: Readonly<Record<string, Filter>> = {
  relative_url: (value) => (/^(?:[a-z]+:|\/|#)/i.test(text(value)) ? value : `/${text(value)}`),
  absolute_url: (value) => (/^(?:[a-z]+:|\/|#)/i.test(text(value)) ? value : `/${text(value)}`),
  bust_file_cache: same,
  bust_css_cache: same,
  markdownify: same,
  escape: same,
  escape_once: same,
  xml_escape: same,
  smartify: same,
  safe: same,
  emojify: same,
  prepend: (value, [before]) => text(before) + text(value),
  append: (value, [after]) => text(value) + text(after),
  remove: (value, [what]) => text(value).replaceAll(text(what), ''),
  remove_first: (value, [what]) => text(value).replace(text(what), ''),
  replace: (value, [what, by]) => text(value).replaceAll(text(what), text(by)),
  downcase: (value) => text(value).toLowerCase(),
  upcase: (value) => text(value).toUpperCase(),
  capitalize: (value) => text(value).charAt(0).toUpperCase() + text(value).slice(1),
  strip: (value) => text(value).trim(),
  strip_html: (value) => text(value).replace(/<[^>]*>/g, ''),
  strip_newlines: (value) => text(value).replace(/\n/g, ''),
  slugify: (value) => text(value).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
  default: (value, [other]) => (value == null || value === '' || value === false ? other : value),
  size: (value) => (Array.isArray(value) ? value.length : text(value).length),
  first: (value) => (Array.isArray(value) ? value[0] : undefined),
  last: (value) => (Array.isArray(value) ? value.at(-1) : undefined),
  join: (value, [by]) => (Array.isArray(value) ? value.join(text(by ?? ' ')) : value),
};

/** The value of `site.baseurl | append: "/x"`; `unknown` names a filter that is none of the above. */
export function evaluate(expression: string, scope: Scope): { value: unknown; unknown?: string } {
  const [head = '', ...filters] = splitOutside(expression, '|');
  let value = literal(head.trim(), scope);
  for (const part of filters) {
    const [name = '', rest = ''] = splitOnce(part.trim(), ':');
    const filter = Object.hasOwn(FILTERS, name.trim()) ? FILTERS[name.trim()] : undefined;
    if (!filter) return { value, unknown: name.trim() };
    value = filter(value, splitOutside(rest, ',').filter((one) => one.trim() !== '').map((one) => literal(one.trim(), scope)));
  }
  return { value };
}

/** Whether the condition of an `if` holds. */
export function holds(condition: string, scope: Scope): boolean {
  const either = condition.split(/\sor\s/);
  if (either.length > 1) return either.some((one) => holds(one, scope));
  const both = condition.split(/\sand\s/);
  if (both.length > 1) return both.every((one) => holds(one, scope));
  const [, left = '', operator, right = ''] = /^(.*?)(?:\s*(==|!=|<>|>=|<=|>|<|\bcontains\b)\s*(.*))?$/s.exec(condition.trim()) ?? [];
  const one = literal(left.trim(), scope);
  if (operator === undefined) return one != null && one !== false;
  const other = literal(right.trim(), scope);
  if (operator === '==') return one === other || text(one) === text(other);
  if (operator === '!=' || operator === '<>') return text(one) !== text(other);
  if (operator === 'contains') return Array.isArray(one) ? one.includes(other) : text(one).includes(text(other));
  const [a, b] = [Number(one), Number(other)];
  return operator === '>' ? a > b : operator === '<' ? a < b : operator === '>=' ? a >= b : a <= b;
}

function literal(source: string, scope: Scope): unknown {
  const quoted = /^(["'])(.*)\1$/s.exec(source);
  if (quoted) return quoted[2];
  if (/^-?\d+(?:\.\d+)?$/.test(source)) return Number(source);
  if (source === 'true' || source === 'false') return source === 'true';
  if (source === '' || source === 'nil' || source === 'null' || source === 'blank' || source === 'empty') return undefined;
  return at(scope, ...source.replace(/\[["']?([\w-]+)["']?\]/g, '.$1').split('.'));
}

function splitOutside(source: string, by: string): string[] {
  const parts = [''];
  let quote = '';
  for (const character of source) {
    if (quote === '' && character === by) parts.push('');
    else {
      if (quote === character) quote = '';
      else if (quote === '' && (character === '"' || character === "'")) quote = character;
      parts[parts.length - 1] += character;
    }
  }
  return parts;
}

function splitOnce(source: string, by: string): [string, string] {
  const index = source.indexOf(by);
  return index === -1 ? [source, ''] : [source.slice(0, index), source.slice(index + 1)];
}
