/** A site's private macros. */

const TABLES = new WeakMap<Readonly<Record<string, string>>, ReadonlyMap<string, string>>();
const NONE: ReadonlyMap<string, string> = new Map();

/** More steps than any sane text needs; a macro that calls itself ends here. */
const MOST_STEPS = 500;
/** What the macros of a text may add to it. */
const MOST_ADDED = 20_000;

/** The table of the settings as a map, backslashes taken off the names. */
export function macroTable(macros: Readonly<Record<string, string>> | undefined): ReadonlyMap<string, string> {
  if (macros === undefined) return NONE;
  let table = TABLES.get(macros);
  if (table === undefined) {
    table = new Map(Object.entries(macros).map(([name, body]) => [name.replace(/^\\/u, ''), body]));
    TABLES.set(macros, table);
  }
  return table;
}

const BLANKS = /(?!\s+and\s)[ \t]*(?:\r?\n(?![ \t]*\r?\n)[ \t]*)?/uy;

/**
 * Offset behind the blanks that end the name of a command, as TeX passes over them. An empty line is the end of a paragraph,
 * and at "and" BibTeX parts names before TeX sees them.
 */
export function behindBlanks(source: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(source)?.[0].length ?? 0);
}

/** Two pieces of TeX, the letters of the second kept from the name of a command at the end of the first. */
function joined(before: string, behind: string): string {
  return /^[A-Za-z]/u.test(behind) && /\\[A-Za-z]+$/u.test(before.slice(-40)) ? `${before} ${behind}` : before + behind;
}

/** The body with `#1` … `#9` replaced by arguments, which `next` reads one by one. */
export function expandMacro(body: string, next: () => string): string {
  const count = Math.max(0, ...[...body.matchAll(/#([1-9])/gu)].map((match) => Number(match[1])));
  const values = Array.from({ length: count }, next);
  return body.replace(/(\\[A-Za-z]+)?#([1-9])/gu, (_, command: string | undefined, digit: string) =>
    joined(command ?? '', values[Number(digit) - 1] ?? ''));
}

/** Mathematics with every private macro replaced, so that whoever renders it needs no table. */
export function expandMacros(tex: string, macros: ReadonlyMap<string, string>): string {
  if (macros.size === 0 || !tex.includes('\\')) return tex;
  let out = tex;
  for (let step = 0, from = 0; step < MOST_STEPS && out.length < tex.length + MOST_ADDED; step += 1) {
    const found = nextMacro(out, macros, from);
    if (found === undefined) return out;
    let end = behindBlanks(out, found.end);
    const expansion = expandMacro(macros.get(found.name)!, () => {
      const argument = readArgument(out, end);
      end = argument.end;
      return argument.text;
    });
    out = joined(joined(out.slice(0, found.start), expansion), out.slice(end));
    from = found.start;
  }
  return out;
}

function nextMacro(
  tex: string,
  macros: ReadonlyMap<string, string>,
  from: number,
): { name: string; start: number; end: number } | undefined {
  const pattern = /\\([A-Za-z]+|[\s\S])/gu;
  pattern.lastIndex = from;
  for (let match = pattern.exec(tex); match !== null; match = pattern.exec(tex)) {
    if (macros.has(match[1]!)) return { name: match[1]!, start: match.index, end: pattern.lastIndex };
  }
  return undefined;
}

function readArgument(tex: string, from: number): { text: string; end: number } {
  let at = from;
  while (/\s/u.test(tex.charAt(at))) at += 1;
  if (tex[at] !== '{') {
    const text = /^(?:\\(?:[A-Za-z]+|[\s\S])|[\s\S])?/u.exec(tex.slice(at, at + 60))![0];
    return { text, end: at + text.length };
  }
  let depth = 0;
  for (let end = at; end < tex.length; end += 1) {
    if (tex[end] === '\\') end += 1;
    else if (tex[end] === '{') depth += 1;
    else if (tex[end] === '}' && --depth === 0) return { text: tex.slice(at + 1, end), end: end + 1 };
  }
  return { text: tex.slice(at + 1), end: tex.length };
}
