/** Front matter: the YAML between two lines of three dashes at the top of a Markdown file. */
import matter from 'gray-matter';
import type { Problems } from '../problems.ts';
import type { Path, Place, Yaml } from './read.ts';
import { readYaml } from './read.ts';

export interface FrontMatter {
  /** Keys and values; empty where there are none. */
  data: Readonly<Record<string, unknown>>;
  /** What follows, untouched. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
}

const OPENING = /^\ufeff?---[ \t]*([\w-]*)[ \t]*\r?(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$(?![^]))/m;
const TOP: Place = { line: 1, column: 1 };

/**
 * Splits `text` and reads its front matter. Mistakes go to `problems`, with the lines of the file; nothing is thrown,
 * and no text is lost: front matter that is never closed is read as the body.
 */
export function readFrontMatter(text: string, file: string, problems: Problems): FrontMatter {
  const whole: FrontMatter = { data: {}, body: text.replace(/^\ufeff/, ''), bodyLine: 1, positionOf: () => TOP };
  if (/^\ufeff?\+\+\+[ \t]*\r?\n/.test(text)) {
    problems.error('front-matter-toml', 'The front matter is TOML (between lines of +++).', {
      file,
      ...TOP,
      cure: 'Write it as YAML: `key: value` lines between lines of three dashes.',
    });
    return whole;
  }
  const opening = OPENING.exec(text);
  if (!opening) return whole;
  const language = opening[1]!.toLowerCase();
  if (!['', 'yaml', 'yml', 'json'].includes(language)) {
    // gray-matter would run `---js` as a program.
    problems.error('front-matter-language', `Front matter in the language “${opening[1]!}” is not read.`, {
      file,
      ...TOP,
      cure: 'Begin the file with three dashes alone, and write `key: value` lines.',
    });
    return whole;
  }
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) {
    // A page may well begin with a rule.
    if (!/^[\w-]+:(?:\s|$)/.test(rest)) return whole;
    problems.error('front-matter-open', 'The front matter that begins here is never closed.', {
      file,
      ...TOP,
      cure: 'Put a line of three dashes after the last `key: value` line.',
    });
    return whole;
  }
  return split(text, closing[0], file, problems);
}

/** Splitting is left to gray-matter; its own YAML and JavaScript engines are replaced. */
function split(text: string, closing: string, file: string, problems: Problems): FrontMatter {
  let yaml: Yaml | undefined;
  // It hands over everything after the opening dashes, so lines and columns are those of the file.
  const parse = (source: string): object => {
    yaml = readYaml(`${source}\n`, file, problems);
    return {};
  };
  const engines = { yaml: parse, yml: parse, json: parse };
  // With options given, gray-matter's cache, which would hand out the same object twice, is not used. The closing line is
  // given whole, or a line of four dashes would close, too.
  const { content: body } = matter(text, { engines, language: 'yaml', delimiters: ['---', closing] });
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
