/** Reads YAML for people: every mistake with its place and cure, and as much of the file as can be understood. */
import type { Problems } from '../problems.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Parsed, Path, Place } from './document.ts';
import { aliasFault, parseText, placeOf } from './document.ts';
import { diagnose } from './errors.ts';
import { mendLine, singleQuoted, type Mend } from './mend.ts';
import type { Trap } from './traps.ts';
import { ampersandTraps, backslashTraps, blankTraps, commaTraps, foldedTraps, hashTraps } from './traps.ts';

export type { Path, Place } from './document.ts';

export interface Yaml {
  /** Plain data. Dates stay the text they were; numbers are numbers only if they read back the same. */
  value: unknown;
  /** Place in the file of the thing at `path`: its key where it has one, or its value if asked for. */
  positionOf(path: Path, part?: 'key' | 'value'): Place;
}

/** More mistakes than this in one file, and it is something else than YAML. */
const MOST_MISTAKES = 60;

/**
 * Reads `text`. Mistakes go to `problems`; `undefined` only if nothing could be understood. An empty text is the value
 * `null`. Never throws.
 */
export function readYaml(text: string, file: string, problems: Problems): Yaml | undefined {
  const report = (place: Place, found: { code: string; message: string; cure: string }): void =>
    problems.error(found.code, found.message, { file, ...place, cure: found.cure });

  let source = text;
  let parsed = parseText(source);
  const backslashes = backslashTraps(parsed, source);
  if (backslashes.length > 0) {
    for (const trap of backslashes) report(parsed.placeAt(trap.offset), trap);
    source = readSingleQuoted(source, backslashes);
    parsed = parseText(source);
  }

  const tried = new Set<number>();
  for (let mistakes = 0; ; mistakes += 1) {
    const error = firstError(parsed);
    if (error === undefined) break;
    if (mistakes > MOST_MISTAKES) return undefined;
    const place = placeOfError(parsed, source, error);
    const lines = source.split('\n');
    const below = lines.findIndex((line, index) => index >= place.line && line.trim() !== '');
    const symptom = { ...error, ...around(lines, place.line - 1), column: place.column, below: lines[below] ?? '' };
    const diagnosis = diagnose(symptom);
    const at = diagnosis.onLineBelow === true ? { line: below + 1, column: symptom.below.search(/\S/) + 1 } : place;
    const again = tried.has(at.line);
    tried.add(at.line);
    const mended = again ? source : mendLine(source, at.line, diagnosis.mend);
    let next = mended;
    parsed = parseText(next);
    // A cure that makes a mistake of what stands above is none.
    if (mended === source || (lineOfError(parsed, next) ?? Infinity) < at.line) {
      next = mendLine(source, at.line, 'drop');
      parsed = parseText(next);
    }
    if (!again) {
      // A line that does not read better is no cure.
      const helped = next === mended && lineOfError(parsed, next) !== at.line;
      report(at, { ...diagnosis, cure: (helped ? exampleOf(mended, at.line, diagnosis) : undefined) ?? diagnosis.cure });
    }
    if (next === source) return undefined;
    source = next;
  }

  for (const error of parsed.doc.errors) {
    report(parsed.placeAt(error.pos[0]), duplicateKey(parsed, source, error.pos[0]));
  }
  for (const trap of silentTraps(parsed, source)) {
    problems.warn(trap.code, trap.message, { file, ...parsed.placeAt(trap.offset), cure: trap.cure });
  }
  const found = parsed;
  const value = plainData(found);
  if (value === undefined) {
    const line = Math.max(1, source.split('\n').findIndex((one) => /<<["']?\s*:/.test(one)) + 1);
    report({ line, column: 1 }, { code: 'yaml-merge', message: 'What follows `<<:` is no group of keys.', cure: 'Refer to one: `<<: *name`.' });
    return undefined;
  }
  return { value, positionOf: (path, part) => placeOf(found, path, part) };
}

/** A look at the text tells whether the tree is worth a walk. */
function silentTraps(parsed: Parsed, source: string): Trap[] {
  return [
    ...(source.includes('{') ? commaTraps(parsed) : []),
    ...(/\s#\w/.test(source) ? hashTraps(parsed, source) : []),
    ...(/[:-]\s+&/.test(source) ? ampersandTraps(parsed) : []),
    ...foldedTraps(parsed, source),
    ...(/^[ \t]*-?[\u00a0\u2007\u202f\u3000]/m.test(source) ? blankTraps(parsed) : []),
  ];
}

/** A line, and the next one above it that is indented no deeper. */
function around(lines: readonly string[], index: number): { line: string; peer: string } {
  const line = lines[index] ?? '';
  const depth = line.search(/\S|$/);
  const peer = lines.slice(0, index).findLast((above) => /^ *[^\s#]/.test(above) && above.search(/\S/) <= depth);
  return { line, peer: peer ?? '' };
}

/** What changes nothing but blanks, or takes the line away, shows nothing as an example. */
const SILENT: ReadonlySet<Mend> = new Set(['untab', 'plain-blanks', 'align', 'dedent', 'dedent-above', 'drop']);

/** The line as it should be, where that is short and certain. */
function exampleOf(mended: string, line: number, { mend, guess }: Diagnosis): string | undefined {
  if (SILENT.has(mend) || guess === true) return undefined;
  const text = mended.split('\n')[line - 1]?.trim() ?? '';
  if (text === '' || text.length > 80 || text.includes('`')) return undefined;
  return mend === 'quote' ? `Put the value in quotes: \`${text}\`.` : `Write \`${text}\`.`;
}

function lineOfError(parsed: Parsed, source: string): number | undefined {
  const error = firstError(parsed);
  return error && placeOfError(parsed, source, error).line;
}

interface SyntaxError {
  code: string;
  message: string;
  offset: number;
}

/** Duplicate keys do not keep the rest of a file from being read; they are reported last. */
function firstError(parsed: Parsed): SyntaxError | undefined {
  const faults = [...parsed.doc.errors.filter(({ code }) => code !== 'DUPLICATE_KEY'), ...parsed.doc.warnings];
  const [first] = faults.sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) return { code: first.code, message: first.message, offset: first.pos[0] };
  const alias = aliasFault(parsed);
  return alias && { message: 'Unresolved alias', ...alias };
}

/** The parser notices an unclosed quotation mark or bracket further down; its author wants the place where it opens. */
function placeOfError(parsed: Parsed, source: string, error: SyntaxError): Place {
  const before = source.slice(0, error.offset + 1);
  if (error.message.startsWith('Missing closing')) {
    const quote = error.message.includes('"') ? '"' : "'";
    const opening = new RegExp(`(?:^|[:\\-,]\\s+|[,[{]\\s*)${quote}[^${quote}]*$`).exec(before);
    if (opening) return parsed.placeAt(opening.index + opening[0].indexOf(quote));
  } else if (/^Flow (?:sequence|map)/.test(error.message)) {
    const opening = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
    if (opening >= 0) return parsed.placeAt(opening);
  }
  return parsed.placeAt(error.offset);
}

function duplicateKey(parsed: Parsed, source: string, offset: number): { code: string; message: string; cure: string } {
  const key = /^[^\s:]+/.exec(source.slice(offset))?.[0] ?? 'key';
  const { line, column } = parsed.placeAt(offset);
  const above = source.split('\n').slice(0, line - 1);
  const first = above.findLastIndex((one) => /^[ -]*$/.test(one.slice(0, column - 1)) && one.startsWith(`${key}:`, column - 1)) + 1;
  const where = first > 0 ? ` (first in line ${first})` : '';
  return {
    code: 'yaml-duplicate-key',
    message: `The key \`${key}\` stands twice in the same list${where}; only the last one counts.`,
    cure: 'Take one of them out, or join their values.',
  };
}

function readSingleQuoted(source: string, traps: readonly { offset: number; end: number; meant: string }[]): string {
  return traps.reduceRight(
    (text, { offset, end, meant }) => text.slice(0, offset) + singleQuoted(meant) + text.slice(end),
    source,
  );
}

/** What is merged and has no keys has no data either. How often references repeat each other was looked at before. */
function plainData({ doc }: Parsed): unknown {
  try {
    return doc.toJS({ maxAliasCount: -1 }) as unknown;
  } catch {
    return undefined;
  }
}
