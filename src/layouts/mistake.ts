/**
 * What is wrong with a layout, and where. Nunjucks speaks of its parser, and knows no line for what is wrong at the end of a file or
 * only found out in printing: tags without an end, filters and partials that are not there.
 */
import { closest } from '../text/closest.ts';
import { loadNunjucks, OPTIONS } from './compiled.ts';

/** Counted from 1. */
interface Place {
  line: number;
  column: number;
}

export interface Mistake extends Partial<Place> {
  message: string;
  cure?: string;
}

/** Names that might have been meant. */
interface Known {
  filters: readonly string[];
  layouts: readonly string[];
}

type Tag = Place & { name: string };

/** What a layout holds, in its order. */
interface Parts {
  tags: Tag[];
  filters: Tag[];
  /** Names of layouts and whatever else stands between quotes. */
  strings: Tag[];
  /** `{{`, `{%` or `{#` without its end. */
  open?: Tag;
}

/** https://mozilla.github.io/nunjucks/templating.html#tags */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['if', 'endif'],
  ['ifAsync', 'endif'],
  ['for', 'endfor'],
  ['asyncEach', 'endeach'],
  ['asyncAll', 'endall'],
  ['block', 'endblock'],
  ['macro', 'endmacro'],
  ['call', 'endcall'],
  ['filter', 'endfilter'],
  ['switch', 'endswitch'],
  ['set', 'endset'],
  ['raw', 'endraw'],
  ['verbatim', 'endverbatim'],
]);
const END_NAMES = new Set(ENDS.values());
const TAGS = [...ENDS.keys(), ...END_NAMES, 'else', 'elif', 'case', 'default', 'include', 'extends', 'import', 'from'];
const BRACKETS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

/** A tag whose text is none of Nunjucks', and that text. */
const RAW = /(\{%-?\s*(raw|verbatim)\b[^%]*%\})(.*?)(?=\{%-?\s*end\2\b)/gs;

/** What the parser says, and what it means. */
const PLAINER: readonly [RegExp, string][] = [
  [/^parse\w+: /, ''],
  [/^expected variable end$/, 'expected `}}` here'],
  [/^expected block end in \w+ statement$/, 'expected `%}` here'],
  [/^unexpected token: (.+)$/, 'did not expect `$1` here'],
];

/**
 * The mistake behind a reason of Nunjucks, in the layout with this source: with a line where that is better known from the source than
 * from Nunjucks, which for its part names one where it `hasPlace`.
 */
export function mistakeIn(source: string, reason: string, hasPlace: boolean, known: Known): Mistake {
  const parts = partsOf(source);
  const [, what, name] = /^(filter not found|unknown block tag|template not found|included in itself): (.+)$/.exec(reason) ?? [];
  if (what === 'filter not found') return missing(`there is no filter \`${name}\``, name!, parts.filters, known.filters);
  if (what === 'template not found') return missing(`there is no layout or partial \`${name}\``, name!, parts.strings, known.layouts);
  if (reason === 'extends itself') {
    return { message: '`{% extends %}` leads back to the layout that it stands in', ...placeOf(parts.tags.find((tag) => tag.name === 'extends')) };
  }
  if (what === 'included in itself') {
    const cure = 'Take it out there, or put an `{% if %}` around it that ends somewhere.';
    return { message: `\`${name}\` is included within itself, over and over`, ...placeOf(parts.strings.find((part) => part.name === name)), cure };
  }
  const found = (name === undefined ? !hasPlace : END_NAMES.has(name)) ? unclosed(parts) : undefined;
  if (found) return found;
  if (what) return missing(`there is no tag \`{% ${name} %}\``, name!, parts.tags, TAGS);
  return { message: PLAINER.reduce((text, [from, to]) => text.replace(from, to), reason) };
}

/** The layout that a layout extends, where the source names it. */
export const extendedBy = (source: string): string | undefined => /\{%-?\s*extends\s+(["'])(.+?)\1/.exec(source)?.[2];

function missing(message: string, name: string, parts: readonly Tag[], known: readonly string[]): Mistake {
  const near = closest(name, known);
  return { message, ...placeOf(parts.find((part) => part.name === name)), ...(near && { cure: `Did you mean \`${near}\`?` }) };
}

/** The first tag that is closed by nothing or by another's end, or that closes nothing. */
function unclosed({ tags, open }: Parts): Mistake | undefined {
  const around: Tag[] = [];
  const notClosed = (tag: Tag, before = ''): Mistake => ({
    message: `\`{% ${tag.name} %}\` is not closed${before}`,
    ...placeOf(tag),
    cure: `Add \`{% ${ENDS.get(tag.name)} %}\` where it is to end.`,
  });
  for (const tag of tags) {
    if (ENDS.has(tag.name)) around.push(tag);
    if (!END_NAMES.has(tag.name)) continue;
    const last = around.at(-1);
    if (last && ENDS.get(last.name) === tag.name) around.pop();
    else if (around.some(({ name }) => ENDS.get(name) === tag.name)) return notClosed(last!, ` before \`{% ${tag.name} %}\` in line ${tag.line}`);
    else return { message: `\`{% ${tag.name} %}\` closes nothing`, ...placeOf(tag), cure: 'Take it out, or add the tag that it is to close.' };
  }
  if (open) return { message: `\`${open.name}\` is not closed`, ...placeOf(open), cure: `Add \`${BRACKETS[open.name]}\` where it is to end.` };
  const last = around.at(-1);
  return last && notClosed(last);
}

const placeOf = (part: Tag | undefined): Partial<Place> => (part ? { line: part.line, column: part.column } : {});

/** What Nunjucks' own lexer finds, up to where it gives up. */
function partsOf(source: string): Parts {
  const tokens = loadNunjucks().lexer.lex(source.replace(RAW, (_, tag: string, _name, text: string) => tag + text.replace(/./g, ' ')), OPTIONS);
  const parts: Parts = { tags: [], filters: [], strings: [] };
  let before = '';
  /** A `set` that has no value yet: its value is what follows the tag. */
  let set: Tag | undefined;
  for (;;) {
    const start = { line: tokens.lineno + 1, column: tokens.colno + 1 };
    let token;
    try {
      token = tokens.nextToken();
    } catch {
      // It throws for comments only.
      parts.open = { name: '{#', ...start };
    }
    if (!token) return parts;
    const { type, value } = token;
    if (type === 'whitespace') continue;
    const tag: Tag = { name: String(value), line: token.lineno + 1, column: token.colno + 1 };
    if (before === 'block-start') {
      if (value === 'set') set = tag;
      else parts.tags.push(tag);
    }
    if (type === 'variable-start' || type === 'block-start') parts.open = { ...tag, name: tag.name.slice(0, 2) };
    if (type === 'string') parts.strings.push(tag);
    if (type === 'symbol' && (before === 'pipe' || before === 'filter')) parts.filters.push(tag);
    if (type === 'operator' && value === '=') set = undefined;
    if (type === 'block-end' && set) parts.tags.push(set);
    if (type === 'variable-end' || type === 'block-end') {
      delete parts.open;
      set = undefined;
    }
    before = before === 'block-start' && value === 'filter' ? 'filter' : type;
  }
}
