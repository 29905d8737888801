/** Commands that are neither a character nor a wrapper: links, environments, lists, conditions. */
import type { RichNode } from '../../text/rich.ts';
import type { Cursor } from './cursor.ts';
import { ENVIRONMENT_MATH } from './math.ts';
import { safeHref } from './safe-href.ts';

/** What a structure may ask of the decoder, which stands behind the command's name. */
export interface Host {
  cursor: Cursor;
  /** Decodes a piece of source on its own. */
  decode: (source: string) => RichNode[];
  /** A formula, private macros replaced. */
  math: (tex: string, display: boolean) => RichNode;
  /** Says that this command could not be decoded. */
  unknown: () => void;
  /** Says that this address must not be linked. */
  unsafe: (address: string) => void;
}

type Structure = (host: Host) => RichNode[];

const BREAK: RichNode = { type: 'break' };

export const STRUCTURES: ReadonlyMap<string, Structure> = new Map<string, Structure>([
  ['url', (host) => {
    const target = address(host.cursor.rawArgument());
    return linked(host, target, [{ type: 'text', value: target }]);
  }],
  ['href', (host) => linked(host, address(host.cursor.rawArgument()), host.decode(host.cursor.rawArgument()))],
  ['begin', ({ cursor, math }) => {
    const environment = cursor.rawArgument();
    if (!ENVIRONMENT_MATH.test(environment)) return [BREAK];
    const end = cursor.source.indexOf(`\\end{${environment}}`, cursor.at);
    const tex = cursor.source.slice(cursor.at, end === -1 ? undefined : end).trim();
    cursor.at = end === -1 ? cursor.source.length : end;
    return tex === '' ? [] : [math(tex, true)];
  }],
  ['end', ({ cursor }) => {
    cursor.rawArgument();
    return [BREAK];
  }],
  ['item', ({ cursor }) => {
    cursor.blanks();
    return [BREAK, { type: 'text', value: '• ' }];
  }],
  ['verb', ({ cursor }) => {
    const found = /^\*?([^A-Za-z\s])(.*?)\1/u.exec(cursor.ahead(200));
    cursor.at += found?.[0].length ?? 0;
    return [{ type: 'code', value: found?.[2] ?? '' }];
  }],
  ['par', paragraph],
  ['newline', paragraph],
  ['ifmmode', ({ cursor }) => {
    // The Astrophysics Data System writes \ifmmode\pm\else\textpm\fi: the second half is meant for text.
    const body = /^(?:(?!\\fi(?![A-Za-z]))[\s\S])*?\\else(?![A-Za-z])/u.exec(cursor.ahead(400));
    cursor.at += body?.[0].length ?? 0;
    cursor.blanks();
    return [];
  }],
  ['hskip', glue],
  ['vskip', glue],
  ['kern', glue],
  ['xspace', ({ cursor }) => {
    cursor.blanks();
    return /[\p{L}\p{N}(]/u.test(cursor.ahead(1)) ? [{ type: 'text', value: ' ' }] : [];
  }],
  ['fi', nothing],
  ['else', nothing],
  ...['cite', 'citep', 'citet', 'ref'].map((name): [string, Structure] => [name, ({ cursor }) => [{ type: 'text', value: `[${cursor.rawArgument()}]` }]]),
  ['char', characterCode],
  ['symbol', characterCode],
]);

function paragraph({ cursor }: Host): RichNode[] {
  cursor.blanks();
  return [BREAK];
}

/** `\hskip 1em plus 0.5em minus 0.4em\relax`: a blank. */
function glue({ cursor }: Host): RichNode[] {
  const length = String.raw`\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|mu|fil+)`;
  const body = new RegExp(`^${length}(?:\\s*plus${length})?(?:\\s*minus${length})?`, 'u').exec(cursor.ahead(80));
  cursor.at += body?.[0].length ?? 0;
  cursor.blanks();
  return [{ type: 'text', value: ' ' }];
}

function nothing({ cursor }: Host): RichNode[] {
  cursor.afterWord();
  return [];
}

function address(raw: string): string {
  return raw.replace(/\\([%#&_~{}])/gu, '$1').trim();
}

function linked({ unsafe }: Host, target: string, children: RichNode[]): RichNode[] {
  const href = safeHref(target);
  // What has no scheme is no address, and no danger.
  if (href === undefined && /^[a-z][a-z0-9+.\s-]*:/iu.test(target)) unsafe(target);
  return href === undefined ? children : [{ type: 'link', href, children }];
}

/** `\char"00E9`, `\symbol{233}`. */
function characterCode({ cursor, unknown }: Host): RichNode[] {
  const code = /^\{?(?:"([0-9A-Fa-f]{1,6})|(\d{1,7}))\}?/u.exec(cursor.ahead(10));
  const point = code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16);
  if (!(point >= 32 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) {
    unknown();
    return [];
  }
  cursor.at += code![0].length;
  return [{ type: 'text', value: String.fromCodePoint(point) }];
}
