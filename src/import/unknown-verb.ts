/** What to type where the verb of `import` was forgotten or misspelt: told by what the folder or the file is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { closest } from '../text/closest.ts';

interface Verbs {
  all: readonly string[];
  /** Those that take a folder, with the files that tell one of their kind. */
  sites: readonly { verb: string; kind: string; signs: readonly string[] }[];
}

/** Names of Hugo's settings that are those of other programs, too. */
const COMMON = new Set(['config']);

/** A row an ending; of several verbs the first whose sign is in the text. */
const FILES: Readonly<Record<string, readonly [verb: string, sign: RegExp][]>> = {
  '.bib': [['bibtex', /^/]],
  '.ris': [['ris', /^/]],
  '.json': [['jsonresume', /"basics"\s*:/], ['csl', /"(?:title|DOI)"\s*:/], ['homepages', /"https?:/]],
  '.yaml': [['rendercv', /^cv:/m], ['homepages', /https?:/]],
  '.yml': [['al-folio-cv', /^- title:[^]*^ +contents:/m], ['rendercv', /^cv:/m], ['homepages', /https?:/]],
  '.md': [['list', /^/]],
  '.html': [['list', /^/]],
};

/** The message, with the command to type where it can be told. */
export function unknownVerb(typed: string, rest: readonly string[], cwd: string, verbs: Verbs): string {
  const command = (verb: string, ...args: readonly string[]): string =>
    ['npm run import --', verb, ...args.map((one) => (/[^\w./:~-]/.test(one) ? `"${one}"` : one))].join(' ');
  const path = resolve(cwd, typed);
  const verb = existsSync(path) ? verbFor(path, verbs) : undefined;
  const near = closest(typed, verbs.all);
  const advice = verb ? `To import ${typed}, say: ${command(verb, typed, ...rest)}`
    : near ? `Did you mean: ${command(near, ...rest)}`
      : `Say first what is to be imported, and then from where: npm run import -- jekyll ~/old-site`;
  return `error: unknown command '${typed}'\n${advice}\nThe commands are ${verbs.all.join(', ')}; npm run import -- --help explains them.\n`;
}

function verbFor(path: string, { sites }: Verbs): string | undefined {
  if (statSync(path).isDirectory()) {
    const has = (sign: string): boolean => existsSync(join(path, sign)) && !(COMMON.has(sign) && !existsSync(join(path, 'content')));
    return sites.find(({ signs }) => signs.some(has))?.verb;
  }
  const rows = FILES[extname(path).toLowerCase()];
  const text = rows && rows.length > 1 ? readFileSync(path, 'utf8') : '';
  return rows?.find(([, sign]) => sign.test(text))?.[0];
}
