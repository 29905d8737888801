/**
 * Pandoc's Markdown as Quarto writes it, to ours: fenced blocks, figures with captions in brackets, labels and references
 * with hyphens, spans, line blocks.
 */
import { parseAttributes, type Attributes } from '../../markdown/inline/attributes.ts';
import { moveLinks } from '../moved/links.ts';
import { putTablesAside } from './drawn-tables.ts';
import type { Report } from './kramdown.ts';
import { sameLines, type Passages } from './passages.ts';

interface PandocContext {
  passages: Passages;
  report: Report;
  /** Leads an address to where its target is now. */
  move(address: string): string;
}

/** Blocks by what their labels begin with. */
const THEOREMS: Readonly<Record<string, string>> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  cnj: 'conjecture',
  def: 'definition',
  exm: 'example',
  exr: 'exercise',
  rem: 'remark',
};
const LABEL = `(?:fig|tbl|eq|sec|${Object.keys(THEOREMS).join('|')})`;
const IS_LABEL = new RegExp(`^(${LABEL})-`);
/** `@fig-a`, `@Fig-a`; not within a word or an address. */
const REFERENCE = new RegExp(`(?<![\\p{L}\\p{N}._%+/@\\\\-])@(${LABEL})-([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?)`, 'giu');
const NUMBER = new RegExp(`(\\[?)(?<![\\p{L}\\p{N}])-@(${LABEL})-([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?)(\\]?)`, 'gu');
const FRAGMENT = new RegExp(`(\\]\\([^\\s()]*#)(${LABEL})-`, 'g');

/** Converts a text in which code and mathematics have been put aside. */
export function convertPandoc(source: string, firstLine: number, context: PandocContext): string {
  const lines = putTablesAside(source, firstLine, context)
    // Between angle brackets, an address with blanks would be taken for HTML.
    .replace(/\]\(<([^<>\n]*)>/g, (_, address: string) => `](${address.replace(/[ ()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`)
    .replace(/^(?:\|(?: .*)?(?:\n|$(?![^])))+/gm, lineBlock)
    .replace(/^\(@[\w-]*\)(?=[ \t])/gm, '1.');
  const parts = new Map<string, string>();
  const labelled = (kind: string, name: string): string => parts.get(`${kind}-${name}`) ?? `${kind}:${name}`;
  const text = spans(pictures(divs(lines, firstLine, context, parts), context));
  return text
    .replace(/(?<=^#{1,6}[ \t].*)[ \t]*\{-\}[ \t]*$/gm, '')
    .replace(/\{(?=[ \t]*[#.\w])[^{}\n]*\}/g, (all) => {
      const found = parseAttributes(all);
      return found?.end === all.length ? written(found.attributes) : all;
    })
    // The number alone.
    .replace(NUMBER, (_, bracket: string, kind: string, name: string, close: string) => `\\ref{${labelled(kind, name)}}${bracket === '' ? close : ''}`)
    .replace(REFERENCE, (_, kind: string, name: string) => `@${labelled(kind.toLowerCase(), name)}`)
    .replace(FRAGMENT, '$1$2:')
    .replace(/^\. \. \.[ \t]*$/gm, '')
    // Where pictures of an icon font were.
    .replace(/(?<!!)\[[ \t]+(?=[^\s[\]][^[\]\n]*\]\()/g, '[')
    .replace(
      /(?<!!)\[[ \t]*\]\((https?:\/\/(?:www\.)?)([^\s()]+)\)/g,
      (_, scheme: string, rest: string) => `[${rest.replace(/\/$/, '')}](${scheme}${rest})`,
    );
}

/** `| a line` below another keeps its end; a table has a bar at the end, too. */
function lineBlock(block: string): string {
  const rows = block.replace(/\n$/, '').split('\n');
  if (rows.some((row) => /\|[ \t]*$/.test(row.slice(1)))) return block;
  const end = block.endsWith('\n') ? '\n' : '';
  return rows.map((row) => row.replace(/^\|[ ]?/, '').replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length))).join('\\\n') + end;
}

interface Open {
  close: string;
  /** Nothing of it is shown. */
  hidden: boolean;
  /** Level of the headings that were labels of tabs. */
  tabs?: number | undefined;
  /** Our label of the figure that the block is. */
  figure?: string | undefined;
}

/** What a block is here: the line that opens it, or nothing where what is within stands for itself. */
interface Opening {
  start: string;
  /** It was on no page; `told` if the person may miss it. */
  hidden?: 'told' | 'quiet';
  tabs?: true;
}

const FENCE = /^([ \t]*):{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;
const HEADING = /^[ \t]*(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
/** Classes that say where on the page something stands, or how it looks there. */
const LAYOUT = new RegExp(
  '^(?:(?:columns?|col|grid|g|row|panel|layout|content|cell|quarto|hero|about|text|d|p[tblrsexy]?|m[tblrsexy]?|w|border|rounded|shadow|bg|' +
    'card|callout|btn|img|figure|lightbox|r|fragment|incremental|nonincremental|absolute|justify|align|float|display|list|fw|fs|code|' +
    'number|nolightbox|preview|external)(?:-.+)?|center|smaller|scrollable|numberLines|lead|unlisted|no-anchor)$',
);

/**
 * Fenced blocks. Those that only laid out a page go; every line stays on its line. Figures have no labelled parts here: in
 * `parts` is the label of the whole, by that of each.
 */
function divs(source: string, firstLine: number, { report }: PandocContext, parts: Map<string, string>): string {
  const lines = source.split('\n');
  const open: Open[] = [];
  const out: string[] = [];
  lines.forEach((line, index) => {
    const fence = FENCE.exec(line);
    if (fence && fence[2] === '' && open.length > 0) {
      const { close } = open.pop()!;
      out.push(close === '' ? '' : fence[1]! + close);
      return;
    }
    const attributes = fence && fence[2] !== '' ? openingOf(fence[2]!) : undefined;
    if (fence && attributes) {
      const within = open.some(({ hidden }) => hidden);
      const { start, hidden, tabs } = opening(attributes, () => takeTitle(lines, index));
      if (hidden === 'told' && !within)
        report('import-block', index + firstLine, 'A block that was hidden on the page is left out.', 'Look whether the page needs it.');
      const shown = start !== '' && !within;
      out.push(shown ? fence[1]! + start : '');
      open.push({ close: shown ? ':::' : '', hidden: within || hidden !== undefined, tabs: tabs && levelBelow(lines, index), figure: labelOfFigure(attributes) });
      return;
    }
    if (open.at(-1)?.hidden) return void out.push('');
    const whole = open.find(({ figure }) => figure !== undefined)?.figure;
    if (whole !== undefined) {
      out.push(
        line.replace(/(?<=\{)#(fig-[\p{L}\p{N}_-]+)[ \t]*/gu, (_, part: string) => {
          parts.set(part, whole);
          return '';
        }),
      );
      return;
    }
    const heading = open.at(-1)?.tabs === undefined ? null : HEADING.exec(line);
    out.push(heading?.[1]!.length === open.at(-1)?.tabs && heading ? `**${heading[2]!.replace(/[ \t]*\{[^{}]*\}$/, '')}**` : line);
  });
  return out.join('\n');
}

function openingOf(text: string): Attributes | undefined {
  if (/^[\p{L}][\p{L}\p{N}_-]*$/u.test(text)) return { classes: [text], pairs: [], flags: [] };
  return text.startsWith('{') ? parseAttributes(text)?.attributes : undefined;
}

function labelOfFigure({ id }: Attributes): string | undefined {
  return id?.startsWith('fig-') === true ? ourLabel(id) : undefined;
}

/** `title` takes the heading below. */
function opening(attributes: Attributes, title: () => string | undefined): Opening {
  const { id = '', classes, pairs } = attributes;
  const given = new Map(pairs);
  const headed = (name: string, usual = ''): Opening => {
    const words = given.get('title') ?? given.get('name') ?? title() ?? usual;
    return { start: `::: ${name}${id === '' ? '' : ` {#${ourLabel(id)}}`}${words === '' ? '' : ` ${words}`}` };
  };
  const callout = classes.find((name) => name.startsWith('callout-'))?.slice('callout-'.length);
  if (callout !== undefined)
    return given.get('collapse') === 'true' ? headed('details', callout.charAt(0).toUpperCase() + callout.slice(1)) : headed(callout);
  const theorem = THEOREMS[IS_LABEL.exec(id)?.[1] ?? ''] ?? classes.find((name) => name === 'proof' || name === 'remark');
  if (theorem !== undefined) return headed(theorem);
  if (id === 'refs' || labelOfFigure(attributes) !== undefined) return { start: `::: {#${ourLabel(id)}}` };
  if (classes.includes('hidden') || classes.includes('notes')) return { start: '', hidden: 'told' };
  if (isForOthers(classes, given)) return { start: '', hidden: 'quiet' };
  if (classes.includes('panel-tabset')) return { start: '', tabs: true };
  const kept = written({ classes, pairs: pairs.filter(([name]) => name === 'lang' || name === 'dir'), flags: [] });
  return { start: kept === '' ? '' : `::: ${kept}` };
}

/** `::: {.content-visible when-format="pdf"}` and the like. */
function isForOthers(classes: readonly string[], given: ReadonlyMap<string, string>): boolean {
  const [when, unless] = [given.get('when-format'), given.get('unless-format')];
  if (when === undefined && unless === undefined) return false;
  const holds = when === undefined ? !unless!.startsWith('html') : when.startsWith('html');
  return (classes.includes('content-visible') && !holds) || (classes.includes('content-hidden') && holds);
}

/** The heading that a block begins with becomes its title. */
function takeTitle(lines: string[], index: number): string | undefined {
  const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
  const heading = next === -1 ? null : HEADING.exec(lines[next]!);
  if (!heading) return undefined;
  lines[next] = '';
  return heading[2]!.replace(/[ \t]*\{[^{}]*\}$/, '');
}

function levelBelow(lines: readonly string[], index: number): number {
  const next = lines.find((line, at) => at > index && HEADING.test(line));
  return next === undefined ? 0 : HEADING.exec(next)![1]!.length;
}

function ourLabel(id: string): string {
  return id.replace(IS_LABEL, '$1:');
}

/** Attributes that a page may have, in braces; of the others some are said elsewhere, and the rest only laid out the page. */
function written({ id, classes, pairs }: Attributes): string {
  const kept = [
    ...(id === undefined ? [] : [`#${ourLabel(id)}`]),
    ...classes.filter((name) => !LAYOUT.test(name)).map((name) => `.${name}`),
    ...pairs
      .filter(([name, value]) => Object.hasOwn(KEPT, name) && KEPT[name]!.test(value))
      .map(([name, value]) => `${name}=${/^[\w%.-]+$/.test(value) ? value : `"${value}"`}`),
  ];
  return kept.length === 0 ? '' : `{${kept.join(' ')}}`;
}

const SIZE = /^\d+(?:\.\d+)?(?:px|%|em|rem)?$/;
const KEPT: Readonly<Record<string, RegExp>> = {
  width: SIZE,
  height: SIZE,
  lang: /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i,
  dir: /^(?:ltr|rtl|auto)$/,
  start: /^\d+$/,
  title: /^/,
};

const TARGET = /^\((<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:"(?:[^"\\]|\\.)*"|'[^']*'))?\s*\)(\{[^{}\n]*\})?/;

/** `![Caption](a.png){fig-alt="What it shows"}`: alone in its paragraph, the words in brackets are a caption. */
function pictures(source: string, { passages, move }: PandocContext): string {
  let out = '';
  let at = 0;
  for (let start = source.indexOf('!['); start !== -1; start = source.indexOf('![', Math.max(at, start + 2))) {
    const end = closingBracket(source, start + 2);
    const target = end === -1 ? null : TARGET.exec(source.slice(end + 1, end + 2001));
    if (!target) continue;
    const caption = source.slice(start + 2, end).replace(/\s*\n\s*/g, ' ').trim();
    const attributes = parseAttributes(target[2] ?? '')?.attributes ?? { classes: [], pairs: [], flags: [] };
    const given = new Map(attributes.pairs);
    const stop = end + 1 + target[0].length;
    const all = source.slice(start, stop);
    const captioned = caption !== '' && standsAlone(source, start, stop);
    const alt = given.get('fig-alt') ?? given.get('alt') ?? plainWords(passages.restore(caption));
    // Within quotation marks a backslash before a sign is lost.
    const guarded = (text: string): string => text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replaceAll('"', '\\"');
    const title = captioned
      ? ` "${guarded(moveLinks(caption, move)).replace(/\ue100\d+\ue101/g, (piece) => passages.keep(guarded(passages.restore(piece))))}"`
      : '';
    const braces = written({ ...attributes, pairs: attributes.pairs.filter(([name]) => name !== 'title') });
    out += source.slice(at, start) + sameLines(all, `![${alt.replace(/(?<!\\)([[\]])/g, '\\$1')}](${target[1]!}${title})${braces}`);
    at = stop;
  }
  return out + source.slice(at);
}

/** Nothing but blanks beside it on its line, and no words on those above and below. */
function standsAlone(source: string, start: number, stop: number): boolean {
  const before = source.slice(0, start).split('\n').slice(-2);
  const after = source.slice(stop, stop + 400).split('\n', 2);
  const edge = (line: string | undefined): boolean => line === undefined || line.trim() === '' || line.trim().startsWith(':::');
  return before.at(-1)!.trim() === '' && edge(before.length > 1 ? before[0] : '') && after[0]!.trim() === '' && edge(after[1]);
}

/** The bracket that closes what was opened before `from`; -1 where none does in this paragraph. */
function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length && at < from + 4000; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && (depth -= 1) === 0) return at;
    else if (sign === '\n' && source[at + 1] === '\n') return -1;
  }
  return -1;
}

/** The words of a line of Markdown, for those who hear them. */
function plainWords(text: string): string {
  return text
    .replace(/\^\[[^\]]*\]|\[\^[^\]]*\]|\[-?@[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*`$]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Spans whose class says what they are: a note beside the text, marked words, words that stay without the span. */
const SPANS: Readonly<Record<string, (words: string) => string>> = {
  aside: (words) => `^[${words}]`,
  'column-margin': (words) => `^[${words}]`,
  mark: (words) => `<mark>${words}</mark>`,
  highlight: (words) => `<mark>${words}</mark>`,
};

function spans(source: string): string {
  let out = source;
  for (let brace = out.indexOf(']{'); brace !== -1; brace = out.indexOf(']{', brace + 1)) {
    const found = parseAttributes(out, brace + 1);
    const start = openingBracket(out, brace);
    if (!found || start === -1 || out[start - 1] === '!') continue;
    const { attributes, end } = found;
    const words = out.slice(start + 1, brace);
    const made = attributes.classes.filter((name) => Object.hasOwn(SPANS, name)).map((name) => SPANS[name]!(words))[0];
    if (made === undefined && written(attributes) !== '') continue;
    out = out.slice(0, start) + (made ?? words) + out.slice(end);
    brace = start;
  }
  return out;
}

function openingBracket(source: string, close: number): number {
  let depth = 1;
  for (let at = close - 1; at >= 0 && at > close - 4000; at -= 1) {
    if (source[at - 1] === '\\') continue;
    if (source[at] === ']') depth += 1;
    else if (source[at] === '[' && (depth -= 1) === 0) return at;
    else if (source[at] === '\n' && source[at - 1] === '\n') return -1;
  }
  return -1;
}
