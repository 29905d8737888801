/**
 * Pandoc's citations, `[see @a, p. 3; @b]`, `@key [ch. 2]`, `[-@key]`, and references to numbered things, `@eq:x`,
 * `[@fig:a; @fig:b]`, `\eqref{x}`, which share their notation: a key that is a label of the page is a reference.
 */
import type MarkdownIt from 'markdown-it';
import type { StateInline, Token } from 'markdown-it';
import { own } from '../../objects.ts';
import { closest } from '../../text/closest.ts';
import { pushNote } from '../blocks/footnotes.ts';
import { lineOf } from '../lines.ts';
import { seal, sealLater } from '../html/seal.ts';
import { at, type CitationCluster, type CitationItem, type Env, type Label, type MarkdownOptions } from '../types.ts';
import { escapeHtml } from '../../text/rich.ts';

const AT = 0x40;
const BRACKET = 0x5b;
/** Pandoc: begins with letter, digit or _, holds single punctuation inside; or anything in braces. */
const KEY = '(?:[\\p{L}\\p{N}_]+(?:[:.#$%&+?<>~/-][\\p{L}\\p{N}_]+)*|\\{[^{}\\s]+\\})';
const AT_KEY = new RegExp(`@(${KEY})`, 'uy');
const ITEM = new RegExp(`^(|.*?[\\s(\\[])(-?)@(${KEY})(.*)$`, 'su');
const TEX_REFERENCE = /\\(eqref|ref|autoref|cref|Cref)\{([^{}\n]{1,100})\}/y;
/** Prefixes that nobody uses for citation keys: an unknown label is then a slip, not a citation. */
const LABEL_PREFIX = /^(?:eq|fig|tbl|tab|thm|lem|prp|prop|cor|def|rem|exm|sec|alg):/;
const LONGEST = 1000;

type CitationMeta = Pick<CitationCluster, 'mode' | 'followedBy'> & { items: CitationItem[] };

const bare = (key: string): string => (key.startsWith('{') ? key.slice(1, -1) : key);

function item(text: string): CitationItem | undefined {
  const match = ITEM.exec(text);
  if (!match) return undefined;
  const prefix = match[1]!.trim();
  const locator = match[4]!.replace(/^\s*,?\s*/, '').trim();
  return {
    key: bare(match[3]!),
    suppressAuthor: match[2] === '-',
    ...(prefix === '' ? {} : { prefix }),
    ...(locator === '' ? {} : { locator }),
  };
}

/** Puts a citation where the source has it up to `end`, or into a note. */
function place(state: StateInline, end: number, mode: CitationCluster['mode'], items: CitationItem[], silent: boolean): true {
  const env = state.env as Env;
  const raw = state.src.slice(state.pos, end);
  const inNote = items.every(({ key }) => env.options.knownKey?.(key)) && env.options.citesInNotes?.(env.page);
  if (inNote && !env.noteDepth) return placeNote(state, end, { items, mode }, silent);
  const next = inNote ? /\S/.exec(state.src.slice(end))?.[0] : undefined;
  if (!silent) {
    const token = state.push('citation', '', 0);
    token.content = raw;
    token.meta = { items, mode, ...(next && { followedBy: next === '.' ? 'stop' : 'words' }) };
  }
  state.pos = end;
  return true;
}

/** Punctuation that a note stands behind, as in Pandoc (`notes-after-punctuation`). */
const BEFORE_NOTE = /^(?:[.,;:?…。、，；：？！]|!(?!\[))+/;

/** Makes a citation a note, which stands right behind the word or the punctuation; a name stays in the sentence. */
function placeNote(state: StateInline, end: number, { items, mode }: Pick<CitationMeta, 'items' | 'mode'>, silent: boolean): true {
  const { src, pos, posMax } = state;
  const content = src.slice(pos, end);
  const punctuation = BEFORE_NOTE.exec(src.slice(end, posMax))?.[0] ?? '';
  state.pos = end + punctuation.length;
  if (silent) return true;
  const citation = (meta: Pick<CitationMeta, 'items' | 'mode'>): Token => Object.assign(new state.Token('citation', '', 0), { content, meta });
  let lineEnd = false;
  if (mode === 'text') Object.assign(state.push('citation', '', 0), { content, meta: { items: items.slice(0, 1), mode: 'author' } });
  else {
    state.pending = state.pending.trimEnd();
    lineEnd = state.pending === '' && state.tokens.at(-1)?.type === 'softbreak';
    if (lineEnd) {
      state.tokens.pop();
      state.tokens_meta.pop();
    }
  }
  // "etc. [@key]." has one full stop.
  if (!state.pending.endsWith(punctuation)) state.pending += punctuation;
  pushNote(state, content, [citation({ items: items.map(beginning), mode: 'parenthesis' })]);
  if (lineEnd) state.push('softbreak', 'br', 0);
  return true;
}

/** What begins a note begins a sentence: "Cf. …". */
function beginning(item: CitationItem, index: number): CitationItem {
  const prefix = index === 0 && item.prefix?.replace(/^[*_]*\p{Ll}/u, (start) => start.toUpperCase());
  return prefix ? { ...item, prefix } : item;
}

function bracketRule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== BRACKET) return false;
  const end = src.indexOf(']', pos);
  if (end < 0 || end >= state.posMax || end - pos > LONGEST) return false;
  const inner = src.slice(pos + 1, end);
  if (!inner.includes('@') || inner.includes('[')) return false;
  // `[mail @someone](address)` is a link.
  if (src[end + 1] === '(' || src[end + 1] === '{') return false;
  const items = inner.split(';').map(item);
  if (!items.every((each) => each !== undefined)) return false;
  return place(state, end + 1, 'parenthesis', items, silent);
}

/** What stands in brackets behind a name: `ch. 2`, `ch. 2; @other`, `@other`; undefined where it is a citation for itself. */
function readBehind(inner: string, key: string, isPaper: MarkdownOptions['knownKey']): { locator?: string; others: CitationItem[] } | undefined {
  const [first = '', ...rest] = inner.split(';');
  const others = rest.map(item).filter((other) => other !== undefined);
  if (others.length < rest.length) return undefined;
  const other = item(first);
  if (!other) return { locator: first.trim(), others };
  // One citation, as in Pandoc: "Quill (2021; Oak 2022)". But `@fig:map [@quill2021]` is a figure, and whose it is; and a slip
  // in brackets is not to take the name with it.
  const together = [other, ...others];
  return isPaper?.(key) && together.every((one) => isPaper(one.key)) ? { others: together } : undefined;
}

function textRule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== AT) return false;
  if ((state as StateInline & { linkLevel: number }).linkLevel > 0) return false;
  // An e-mail address, or a mark within a word.
  if (pos > 0 && /[\p{L}\p{N}._%+/-]/u.test(src[pos - 1]!)) return false;
  AT_KEY.lastIndex = pos;
  const key = AT_KEY.exec(src)?.[1];
  if (key === undefined || pos + 1 + key.length > state.posMax) return false;
  let end = pos + 1 + key.length;
  const behind = /^ ?\[([^[\]]{1,200})\](?![({])/.exec(src.slice(end, end + 210));
  const inBrackets = behind && readBehind(behind[1]!, bare(key), (state.env as Env).options.knownKey);
  if (inBrackets) end += behind[0].length;
  const { locator, others = [] } = inBrackets ?? {};
  const items = [{ key: bare(key), suppressAuthor: false, ...(locator && { locator }) }, ...others];
  return place(state, end, 'text', items, silent);
}

function texRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5c) return false;
  TEX_REFERENCE.lastIndex = state.pos;
  const match = TEX_REFERENCE.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const token = state.push('tex_reference', '', 0);
    token.content = match[0];
    token.info = match[1]!;
    token.meta = { keys: match[2]!.split(',').map((key) => key.trim()) };
  }
  state.pos += match[0].length;
  return true;
}

/** Links to labels as one text: `Figure 1, Figure 2`. */
function toReference(token: Token, labels: readonly Label[], bareNumber = false): void {
  const text = (label: Label): string => (bareNumber ? label.text.replace(/^\((.*)\)$|^.* (?=\S+$)/, '$1') : label.text);
  token.type = 'reference';
  token.meta = { ...(token.meta as object), text: labels.map(text).join(', ') };
  token.content = labels
    .map((label) => `<a class="reference" href="#${escapeHtml(label.id)}">${escapeHtml(text(label))}</a>`)
    .join(', ');
}

function unknownLabel(key: string, token: Token, env: Env): void {
  const guess = closest(key, env.labels.keys());
  env.problems.warn('reference-unknown', `“${token.content}” refers to “${key}”, which this page does not define.`, {
    ...at(env, lineOf(token)),
    cure: guess === undefined ? `Give what is meant the label {#${key}}.` : `Did you mean “${guess}”?`,
    subject: key,
  });
}

function settleCitation(token: Token, env: Env, note: number | undefined): void {
  const { items, mode, followedBy } = token.meta as CitationMeta;
  const labels = items.map(({ key }) => env.labels.get(key));
  if (labels.every((label) => label !== undefined)) return toReference(token, labels);
  const slips = items.filter(({ key }) => LABEL_PREFIX.test(key) && !env.labels.has(key) && !env.options.knownKey?.(key));
  if (slips.length > 0) {
    for (const { key } of slips) unknownLabel(key, token, env);
    token.type = 'text';
    return;
  }
  const inNote = { ...(note !== undefined && { note }), ...(followedBy && { followedBy }) };
  const made = env.options.cite?.({ items, mode, raw: token.content, line: lineOf(token), ...inNote }, env.page);
  if (made !== undefined) {
    // Asked for only by the excerpt, when every citation of the page is known.
    token.meta = { ...(token.meta as object), get text() { return wordsOf(typeof made === 'string' ? made : made()); } };
    token.content = typeof made === 'string' ? seal(env, made) : sealLater(env, made);
    token.type = 'reference';
    return;
  }
  token.type = 'text';
  if (!env.options.cite) return;
  for (const [index, { key }] of items.entries()) {
    if (env.options.knownKey?.(key)) continue;
    const cure = meant(key, env);
    // `@name` may well be somebody's handle; in brackets, or but for a slip a key, it is meant as a citation.
    env.problems.add(mode === 'text' && index === 0 && cure === undefined ? 'notice' : 'warning', 'citation-unknown', `No paper has the key “${key}”.`, {
      ...at(env, lineOf(token)),
      cure: cure ?? 'Mend the key, or add the paper to a .bib file in data/. Write \\@ for an ordinary at sign.',
      subject: key,
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#39': "'", '#60': '<', '#62': '>',
};

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => own(ENTITIES, name) ?? whole);
}

function meant(key: string, env: Env): string | undefined {
  const near = env.options.nearestKey?.(key);
  return near === undefined ? undefined : `Did you mean @${near}?`;
}

function settleTex(token: Token, env: Env): void {
  const { keys } = token.meta as { keys: string[] };
  const labels = keys.map((key) => env.labels.get(key));
  if (labels.every((label) => label !== undefined)) return toReference(token, labels, token.info === 'ref');
  keys.forEach((key, index) => {
    if (!labels[index]) unknownLabel(key, token, env);
  });
  token.type = 'text';
}

export function citations(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'citation_brackets', bracketRule);
  md.inline.ruler.before('link', 'citation_text', textRule);
  md.inline.ruler.before('escape', 'tex_reference', texRule);
  md.core.ruler.push('citations', (state) => {
    const env = state.env as Env;
    let note: number | undefined;
    for (const { type, meta, children } of state.tokens) {
      if (type === 'footnote_open') note = (meta as { id: number }).id + 1;
      else if (type === 'footnote_close') note = undefined;
      for (const token of children ?? []) {
        if (token.type === 'citation') settleCitation(token, env, note);
        else if (token.type === 'tex_reference') settleTex(token, env);
      }
    }
  });
  md.renderer.rules.reference = (tokens, index) => tokens[index]!.content;
  md.renderer.rules.references = (_tokens, _index, _options, env: Env) => {
    env.referencesPlaced = true;
    return sealLater(env, () => env.options.references?.(env.page) ?? '');
  };
}
