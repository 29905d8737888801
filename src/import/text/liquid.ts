/**
 * Liquid in pages of a Jekyll site: values are put in, citations, figures, highlighted code become our Markdown, lists
 * that the new site makes by itself are left out, and what has no counterpart is reported by line.
 */
import { BLOCKS, type Branch } from './liquid-blocks.ts';
import { LiquidPage, type LiquidContext } from './liquid-page.ts';
import { convertTag } from './liquid-tags.ts';
import { sameLines } from './passages.ts';
import { evaluate } from './values.ts';

/** A tag, by its name and what stands behind it, or a value. */
export const TAG = /\{%-?\s*([\w-]+)([^]*?)-?%\}|\{\{-?([^]*?)-?\}\}/g;
/** Blocks with conditions, and the tags that begin another one. */
const CONDITIONAL = new Set(['if', 'unless', 'case']);
const CONDITIONS = new Set(['else', 'elsif', 'when']);
/** Values that are empty on most sites. */
const OFTEN_EMPTY = /^\s*["']?(?:site\.(?:baseurl|url)|base_path|page\.|content)\b/;

/** Converts the Liquid in a text whose first line is line `firstLine` of its file; everything else stays, on its line. */
export function convertLiquid(source: string, firstLine: number, context: LiquidContext): string {
  const raw = source.replace(/\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g, (all, inner: string) =>
    sameLines(all, context.passages.keep(inner)),
  );
  return converted(new LiquidPage(raw, firstLine, context), 0, raw.length);
}

/** The text between two offsets, in Markdown. */
function converted(page: LiquidPage, from: number, to: number): string {
  const { text } = page;
  let out = '';
  let at = from;
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    const offset = found.index;
    const [whole, name, behind = '', value] = found;
    out += text.slice(at, offset);
    at = offset + whole.length;
    if (name === undefined) out += sameLines(whole, valueOf(page, value!, offset));
    else if (Object.hasOwn(BLOCKS, name)) {
      const inner = behind.trim();
      const { branches, after } = blockFrom(text, name, inner, at, to);
      const written = ({ start, end } = branches[0]!): string => text.slice(start, end);
      const inside = ({ start, end } = branches[0]!): string => converted(page, start, end);
      out += sameLines(text.slice(offset, after), BLOCKS[name]!({ inner, offset, branches, written, inside }, page));
      at = after;
    } else out += sameLines(whole, convertTag(name, behind.trim(), offset, page));
    pattern.lastIndex = at;
  }
  return out + text.slice(at, to);
}

/** The parts of a block whose inside begins at `from`, and where it ends. */
function blockFrom(text: string, name: string, condition: string, from: number, to: number): { branches: Branch[]; after: number } {
  const branches: Branch[] = [{ condition, start: from, end: to }];
  let depth = 0;
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    const [whole, tag, behind = ''] = found;
    const after = found.index + whole.length;
    if (tag === undefined) continue;
    if (Object.hasOwn(BLOCKS, tag)) depth += 1;
    else if (tag.startsWith('end')) {
      if (depth === 0) {
        branches.at(-1)!.end = found.index;
        return { branches, after };
      }
      depth -= 1;
    } else if (depth === 0 && CONDITIONS.has(tag) && CONDITIONAL.has(name)) {
      branches.at(-1)!.end = found.index;
      branches.push({ condition: tag === 'else' ? 'true' : behind.trim(), start: after, end: to });
    }
  }
  return { branches, after: to };
}

function valueOf(page: LiquidPage, expression: string, offset: number): string {
  const { value, unknown } = evaluate(expression.trim(), page.variables);
  if (unknown !== undefined)
    page.tell('import-liquid', offset, `The filter “${unknown}” in {{${expression}}} is not known.`, 'Write the text it stood for.');
  if (value != null && typeof value !== 'object') return String(value);
  if (!OFTEN_EMPTY.test(expression))
    page.tell('import-liquid', offset, `{{${expression}}} is left out: what it stands for is not known.`, 'Write the text it stood for.');
  return '';
}
