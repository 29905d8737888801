/** Text that is valid YAML and yet not what its author meant, so that the parser says nothing and something is lost. */
import { isScalar, visit } from 'yaml';
import type { Parsed } from './document.ts';
import { BEHIND_DASH } from './errors.ts';

export interface Trap {
  code: string;
  offset: number;
  message: string;
  cure: string;
}

/** TeX commands that begin like an escape of a double-quoted text: `"\nabla"` is a line break and "abla". */
const TEX_IN_DOUBLE_QUOTES =
  /\\(?:[abefrvLPN_][a-zA-Z]+|n(?:abla|u|eq?|ot|i|mid)(?![a-z])|t(?:heta|au|imes|ext\w*|ilde|o|an|op|riangle\w*)(?![a-z]))/;

/** `C:\Users\ada\portrait.svg`, `assets\images\portrait.svg`: backslashes before each name, and an ending. */
const WINDOWS_PATH = /^(?:[A-Za-z]:|\.{1,2}|[\p{L}\p{N}_-][^\\$]*)?(?:\\{1,2}[^\\${}]+)+\.\w{2,5}$/u;

/** What was typed between double quotes with backslashes in it: the first row that fits. */
const BACKSLASHES: readonly { when: (raw: string) => boolean; message: string; cure: string }[] = [
  {
    when: (raw) => WINDOWS_PATH.test(raw),
    message: 'A backslash between double quotes begins an escape, so the path is not read as typed.',
    cure: 'Part folders by slashes: assets/images/portrait.jpg.',
  },
  {
    when: () => true,
    message: 'A backslash between double quotes begins an escape, so the TeX command is not read as typed.',
    cure: "Use single quotes: '$\\alpha$'.",
  },
];

/** `{ name: Best thesis award, Société de maths }`: what follows the comma becomes a key without a value. */
export function commaTraps({ doc }: Parsed): Trap[] {
  const traps: Trap[] = [];
  visit(doc, {
    Map(_key, map) {
      if (map.flow !== true) return;
      for (const pair of map.items) {
        if (pair.value !== null || !isScalar(pair.key)) continue;
        const words = String(pair.key.value);
        traps.push({
          code: 'yaml-comma',
          offset: pair.key.range?.[0] ?? map.range?.[0] ?? 0,
          message: `Between braces a comma ends the value, so “${words}” became a key of its own and is not shown.`,
          cure: "Put the whole value in quotes, { name: 'One, two' }, or write one `key: value` a line.",
        });
      }
    },
  });
  return traps;
}

/** `accent: #17406d` and `Ranked #1 of 300`: an unquoted # after a blank begins a comment. */
export function hashTraps({ doc }: Parsed, source: string): Trap[] {
  const traps: Trap[] = [];
  const pattern = /^(?![ \t]*#).*?[ \t](#(?:\d|[0-9a-f]{3,8}[ \t]*\r?$).*)/gim;
  for (const match of source.matchAll(pattern)) {
    const offset = match.index + match[0].length - match[1]!.length;
    if (insideText(doc, offset)) continue;
    traps.push({
      code: 'yaml-hash',
      offset,
      message: `“${match[1]!.trim()}” is not read: a # after a blank begins a comment.`,
      cure: "Put the value in quotes: '#17406d'. If it is a comment, leave a blank after the #.",
    });
  }
  return traps;
}

/** `title: &Co a study`: a word with an ampersand before a value only names it, and is not shown. */
export function ampersandTraps({ doc }: Parsed): Trap[] {
  const traps: Trap[] = [];
  const used = new Set<string>();
  visit(doc, { Alias: (_key, alias) => void used.add(alias.source) });
  visit(doc, {
    Scalar(_key, scalar) {
      if (scalar.anchor === undefined || used.has(scalar.anchor)) return;
      traps.push({
        code: 'yaml-ampersand',
        offset: scalar.range?.[0] ?? 0,
        message: `“&${scalar.anchor}” is not shown: before a value it only gives it a name to refer to.`,
        cure: "Put the value in quotes: '&Co'.",
      });
    },
  });
  return traps;
}

/** Lines that YAML joins to one text, and what their author took them for: the first row that fits. */
const FOLDED: readonly { when: (lines: readonly string[]) => boolean; message: string; cure: string }[] = [
  {
    when: (lines) => lines.slice(1).some((line) => /^-\s/.test(line)),
    message: 'The list below is read as part of this value.',
    cure: 'Take the value out, or give the list a `key:` line of its own.',
  },
  {
    when: (lines) => lines.every((line) => /^[-–—•+]\s*\S/.test(line)),
    message: 'These lines are read as one text, not as a list.',
    cure: 'Begin each item with a hyphen and a space: `- item`.',
  },
  {
    when: (lines) => lines.every((line) => /^[A-Za-z_][\w-]*:[^\s/]/.test(line)),
    message: 'These lines are read as one text, since no space follows their colons.',
    cure: 'Write `key: value`, with a space.',
  },
];

/** The beginning of an item that `blankTraps` tells of. */
const WIDE_ITEM = /^-[\u00a0\u2007\u202f\u3000]/;

/** A text of several lines without quotes that looks like a list or like keys. */
export function foldedTraps({ doc }: Parsed, source: string): Trap[] {
  const traps: Trap[] = [];
  visit(doc, {
    Scalar(_key, { type, range }) {
      if (type !== 'PLAIN' || !range || WIDE_ITEM.test(source.slice(range[0], range[0] + 2))) return;
      const lineEnd = source.indexOf('\n', range[0]);
      if (lineEnd === -1 || lineEnd >= range[1]) return;
      const lines = source.slice(range[0], range[1]).split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const found = FOLDED.find(({ when }) => when(lines));
      if (found) traps.push({ code: 'yaml-folded', offset: range[0], message: found.message, cure: found.cure });
    },
  });
  return traps;
}

/** Keys and texts that begin with a no-break or an ideographic space, which is no indentation, or with a dash before one. */
export function blankTraps({ doc }: Parsed): Trap[] {
  const traps: Trap[] = [];
  visit(doc, {
    Scalar(key, { type, range, value }) {
      const [, dash] = (type === 'PLAIN' && /^(-?)[\u00a0\u2007\u202f\u3000]/.exec(String(value))) || [];
      if (dash === undefined || (key !== 'key' && dash === '')) return;
      traps.push({
        code: 'yaml-no-break-space',
        offset: range?.[0] ?? 0,
        message: dash === '' ? 'The line begins with a no-break or wide space, which YAML takes for a letter of the key.' : BEHIND_DASH,
        cure: 'Delete it and type ordinary spaces.',
      });
    },
  });
  return traps;
}

/** Double-quoted TeX and paths of Windows: positions of the texts and what to read instead. */
export function backslashTraps({ doc }: Parsed, source: string): (Trap & { end: number; meant: string })[] {
  const traps: (Trap & { end: number; meant: string })[] = [];
  if (!source.includes('\\')) return traps;
  const faults = doc.errors.filter((error) => error.code === 'BAD_DQ_ESCAPE').map((error) => error.pos[0]);
  visit(doc, {
    Scalar(_key, scalar) {
      if (scalar.type !== 'QUOTE_DOUBLE' || !scalar.range) return;
      const [start, end] = scalar.range;
      const raw = source.slice(start + 1, end - 1);
      const isTex = TEX_IN_DOUBLE_QUOTES.test(raw.replaceAll('\\\\', ''));
      if (!isTex && !faults.some((fault) => fault >= start && fault < end)) return;
      const { message, cure } = BACKSLASHES.find(({ when }) => when(raw))!;
      traps.push({
        code: 'yaml-backslash',
        offset: start,
        end,
        meant: raw.replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
        message,
        cure,
      });
    },
  });
  return traps;
}

function insideText(doc: Parsed['doc'], offset: number): boolean {
  let inside = false;
  visit(doc, {
    Scalar(_key, scalar) {
      if (scalar.range && scalar.range[0] <= offset && offset < scalar.range[1]) inside = true;
      return inside ? visit.BREAK : undefined;
    },
    Map: (_key, map) => (map.range && map.range[2] < offset ? visit.SKIP : undefined),
  });
  return inside;
}
