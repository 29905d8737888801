/** Front matter: the YAML between two lines of three dashes at the top of a Markdown file. */
import matter from 'gray-matter';
import type { Problems } from '../problems.ts';
import type { Path, Place, Yaml } from './read.ts';
import { readYaml } from './read.ts';

interface FrontMatter {
  /** Keys and values; empty where there are none. */
  data: Readonly<Record<string, unknown>>;
  /** What follows, untouched. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
}

const DASHES = String.raw`(?!-[ \t]*\r?(?:\n|$))[-‐-―−]+`;
/** Blank lines and blanks before it are passed over; whatever an editor made of the dashes is looked at below. */
const OPENING = new RegExp(String.raw`^((?:[ \t]*\r?\n)*( {0,3}))(---(?=[ \t]*\w)|${DASHES})[ \t]*(\w[\w-]*)?[ \t]*\r?(?:\n|$)`);
const CLOSING = new RegExp(String.raw`^( {0,3})(\.\.\.|${DASHES})[ \t]*\r?(?:\n|$(?![^]))`, 'gm');
const KEY = /^ *[\w-]+:(?:\s|$)/;
const SMALL_KEY = /^ *[a-z][\w-]*:(?:\s|$)/;
const TOP: Place = { line: 1, column: 1 };

/** What other programs read, and what was half deleted: told, and left in the body. */
const UNREAD: readonly { code: string; start: RegExp; message: string; cure: string }[] = [
  {
    code: 'front-matter-toml',
    start: /^\s*\+\+\+[ \t]*\r?\n/,
    message: 'The front matter is TOML (between lines of +++).',
    cure: 'Write it as YAML: `key: value` lines between lines of three dashes.',
  },
  {
    code: 'front-matter-json',
    start: /^\s*\{\s*"[\w-]+"\s*:/,
    message: 'The front matter is JSON (between braces).',
    cure: 'Write it as YAML: `key: value` lines between lines of three dashes.',
  },
  {
    code: 'front-matter-start',
    start: /^\s*(?:title|date|layout|permalink|draft):[ \t].*\n(?:[\w \t#-].*\n)*?---[ \t]*\r?(?:\n|$)/,
    message: 'The line of three dashes above the front matter is missing.',
    cure: 'Write `---` alone on a line above this one.',
  },
];

/**
 * Splits `text` and reads its front matter. Mistakes go to `problems`, with the lines of the file; nothing is thrown,
 * and no text is lost: front matter that is never closed is read as the body.
 */
export function readFrontMatter(text: string, file: string, problems: Problems): FrontMatter {
  const source = text.replace(/^\ufeff/, '');
  const whole: FrontMatter = { data: {}, body: source, bodyLine: 1, positionOf: () => TOP };
  const opening = OPENING.exec(source);
  if (!opening) {
    const unread = UNREAD.find(({ start }) => start.test(source));
    if (unread) problems.error(unread.code, unread.message, { file, ...lineAt(source, source.search(/\S/)), cure: unread.cure });
    return whole;
  }
  const [line, before, indent, dashes, language] = opening as unknown as [string, string, string, string, string?];
  const rest = source.slice(line.length);
  // A play begins with a line and a name, too, but keys are written small.
  const hasKeys = (dashes === '---' ? KEY : SMALL_KEY).test(rest);
  // A page may well begin with a rule, or with something indented.
  if ((before !== '' || dashes !== '---') && (!hasKeys || language !== undefined)) return whole;
  const place = lineAt(source, before.length);
  if (language !== undefined && !['yaml', 'yml', 'json'].includes(language.toLowerCase())) {
    // gray-matter would run `---js` as a program.
    problems.error('front-matter-language', `Front matter in the language “${language}” is not read.`, {
      file,
      ...place,
      cure: 'Begin the file with three dashes alone, and write `key: value` lines.',
    });
    return whole;
  }
  const closing = closingOf(rest, indent, hasKeys);
  if (!closing || (hasKeys && endsInProse(rest.slice(0, closing.index)))) {
    if (!hasKeys) return whole;
    problems.error('front-matter-open', 'The front matter that begins here is never closed.', {
      file,
      ...place,
      cure: 'Put a line of three dashes after the last `key: value` line.',
    });
    return whole;
  }
  const tell = (verb: string, found: string, at: number): void =>
    problems.error('front-matter-dashes', `The front matter ${verb} with “${found}” where three dashes belong.`, {
      file,
      ...lineAt(source, at),
      cure: 'Write `---` alone on the line; some editors turn dashes into others as you type.',
    });
  if (dashes !== '---') tell('begins', dashes, before.length);
  if (!isClosing(closing[2]!)) tell('ends', closing[2]!, line.length + closing.index);
  return split(source, before + dashes, closing[0], file, problems);
}

const isClosing = (line: string): boolean => line === '---' || line === '...';

/** The first line that ends front matter; other dashes than three do so only below keys. */
function closingOf(rest: string, indent: string, hasKeys: boolean): RegExpExecArray | undefined {
  for (const found of rest.matchAll(CLOSING)) {
    if ((found[1] === '' || found[1] === indent) && (hasKeys || isClosing(found[2]!))) return found;
  }
  return undefined;
}

/**
 * Whether sentences follow the last `key: value` line and a blank one: then the closing line is a rule of the body. In doubt it is
 * YAML with a mistake, for a page that asks to be hidden must not show because of one.
 */
function endsInProse(front: string): boolean {
  const lines = front.split('\n');
  const last = lines.findLastIndex((line) => /^[\p{L}\w][\p{L}\w .:-]*:(?:\s|$)/u.test(line));
  const blank = lines.findIndex((line, index) => index > last && line.trim() === '');
  return blank !== -1 && isClosed(lines.slice(0, blank).join('\n')) && lines.slice(blank).some((line) => SENTENCE.test(line));
}

/** Three words and more at the beginning of a line. */
const SENTENCE = /^\p{L}[^\s:]*(?:\s+[^\s:]+){2}/u;

/** Whether no bracket and no quotation mark of YAML is left open. */
function isClosed(yaml: string): boolean {
  const count = (pattern: RegExp): number => yaml.match(pattern)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[[{]/g) === count(/[\]}]/g);
}

function lineAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Splitting is left to gray-matter; its own YAML and JavaScript engines are replaced. */
function split(text: string, opening: string, closing: string, file: string, problems: Problems): FrontMatter {
  let yaml: Yaml | undefined;
  // It hands over everything after the opening dashes, so with the lines above them lines and columns are those of the file.
  const above = opening.replace(/[^\n]/g, '');
  const parse = (source: string): object => {
    yaml = readYaml(`${above}${source}\n`, file, problems);
    return {};
  };
  const engines = { yaml: parse, yml: parse, json: parse };
  // With options given, gray-matter's cache, which would hand out the same object twice, is not used. The closing line is
  // given whole, or one that only begins like it would close, too.
  const { content: body } = matter(text, { engines, language: 'yaml', delimiters: [opening, closing] });
  const value = yaml?.value ?? {};
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const positionOf = yaml?.positionOf ?? (() => TOP);
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.error('front-matter-shape', 'The front matter is no list of `key: value` lines.', {
      file,
      line: 2,
      column: 1,
      cure: 'Write, for instance, `title: My page`.',
    });
    return { data: {}, body, bodyLine, positionOf };
  }
  return { data: value as Record<string, unknown>, body, bodyLine, positionOf };
}
