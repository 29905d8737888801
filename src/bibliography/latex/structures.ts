/** Commands that are neither a character nor a wrapper: links, environments, lists, conditions. */
import type { RichNode } from '../../text/rich.ts';
import { ENVIRONMENTS } from './environments.ts';
import type { Group } from './group.ts';
import type { Host, Reader } from './host.ts';
import { ENVIRONMENT_MATH, environmentTex } from './math.ts';
import { safeHref } from './safe-href.ts';

export const BREAK: RichNode = { type: 'break' };
export const PARAGRAPH: RichNode = { type: 'break', paragraph: true };

const ending = (node: RichNode): Reader => (to, { cursor }) => {
  cursor.blanks();
  to.nodes.push(node);
};

const LENGTH = String.raw`\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|mu|fil+)`;
const GLUE = new RegExp(`^${LENGTH}(?:\\s*plus${LENGTH})?(?:\\s*minus${LENGTH})?`, 'u');

/** `\hskip 1em plus 0.5em minus 0.4em\relax`: a blank. */
const glue: Reader = (to, { cursor }) => {
  cursor.at += GLUE.exec(cursor.ahead(80))?.[0].length ?? 0;
  cursor.blanks();
  to.nodes.push({ type: 'text', value: ' ' });
};

const nothing: Reader = (_, { cursor }) => cursor.afterWord();

const citation: Reader = (to, { cursor }) => to.nodes.push({ type: 'text', value: `[${cursor.rawArgument()}]` });

/** `\char"00E9`, `\symbol{233}`. */
const characterCode: Reader = (to, host, name, start) => {
  const code = /^\{?(?:"([0-9A-Fa-f]{1,6})|(\d{1,7}))\}?/u.exec(host.cursor.ahead(10));
  const point = code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16);
  if (!(point >= 32 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) return host.finding('macro', name, start);
  host.cursor.at += code![0].length;
  to.nodes.push({ type: 'text', value: String.fromCodePoint(point) });
};

/** By name without backslash. */
export const STRUCTURES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['url', (to, host, _, start) => {
    const target = address(host.cursor.rawArgument());
    linked(to, host, target, [{ type: 'text', value: target }], start);
  }],
  ['href', (to, host, _, start) => linked(to, host, address(host.cursor.rawArgument()), host.decode(host.cursor.rawArgument()), start)],
  ['begin', (to, host, _, start) => {
    const { cursor } = host;
    const environment = cursor.rawArgument();
    if (!ENVIRONMENT_MATH.test(environment)) return begun(to, host, environment, start);
    const end = cursor.source.indexOf(`\\end{${environment}}`, cursor.at);
    const tex = environmentTex(environment, cursor.source.slice(cursor.at, end === -1 ? undefined : end));
    cursor.at = end === -1 ? cursor.source.length : end;
    if (tex !== '') to.nodes.push(host.math(tex, true));
  }],
  ['end', (to, { cursor }) => {
    if (!ENVIRONMENTS.get(cursor.rawArgument())?.isInline) to.nodes.push(BREAK);
  }],
  ['item', (to, { cursor }) => {
    cursor.blanks();
    to.nodes.push(BREAK, { type: 'text', value: '• ' });
  }],
  ['verb', (to, { cursor }) => {
    const found = /^\*?([^A-Za-z\s])(.*?)\1/u.exec(cursor.ahead(200));
    cursor.at += found?.[0].length ?? 0;
    to.nodes.push({ type: 'code', value: found?.[2] ?? '' });
  }],
  ['par', ending(PARAGRAPH)],
  ['newline', ending(BREAK)],
  ['ifmmode', (_, { cursor }) => {
    // The Astrophysics Data System writes \ifmmode\pm\else\textpm\fi: the second half is meant for text.
    const body = /^(?:(?!\\fi(?![A-Za-z]))[\s\S])*?\\else(?![A-Za-z])/u.exec(cursor.ahead(400));
    cursor.at += body?.[0].length ?? 0;
    cursor.blanks();
  }],
  ['hskip', glue],
  ['vskip', glue],
  ['kern', glue],
  ['xspace', (to, { cursor }) => {
    cursor.blanks();
    if (/[\p{L}\p{N}(]/u.test(cursor.ahead(1))) to.nodes.push({ type: 'text', value: ' ' });
  }],
  ['fi', nothing],
  ['else', nothing],
  ['cite', citation],
  ['citep', citation],
  ['citet', citation],
  ['ref', citation],
  ['char', characterCode],
  ['symbol', characterCode],
]);

/** What stands in an environment is read where it is; its options go, and so do arguments that say nothing to a reader. */
function begun(to: Group, host: Host, name: string, start: number): void {
  const { cursor } = host;
  cursor.at += /^\[[^\][{}]*\]/u.exec(cursor.ahead(100))?.[0].length ?? 0;
  const known = ENVIRONMENTS.get(name);
  if (!known?.isInline) to.nodes.push(BREAK);
  for (let count = 0; count < (known?.drops ?? 0); count += 1) cursor.rawArgument();
  if (known !== undefined) return;
  host.finding('environment', name, start);
  // Its arguments may be words, which are parted from those that follow.
  while (cursor.next() === '{') to.nodes.push(...host.decode(cursor.rawArgument()), BREAK);
}

function address(raw: string): string {
  return raw.replace(/\\([%#&_~{}])/gu, '$1').trim();
}

function linked(to: Group, host: Host, target: string, children: RichNode[], start: number): void {
  const href = safeHref(target);
  // What has no scheme is no address, and no danger.
  if (href === undefined && /^[a-z][a-z0-9+.\s-]*:/iu.test(target)) host.finding('link', target, start);
  to.nodes.push(...(href === undefined ? children : [{ type: 'link' as const, href, children }]));
}
