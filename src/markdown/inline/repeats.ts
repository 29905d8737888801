/**
 * What is written once and printed wherever its label stands: addresses of reference links, and what abbreviations mean. A text of
 * some lines could fill the disk with them, so all together come to no more than the text itself, or `LEAST`, as in CommonMark's own
 * reader: https://github.com/commonmark/cmark/blob/master/src/map.c
 */
import type MarkdownIt from 'markdown-it';
import { lineOf } from '../lines.ts';
import { at, type Env } from '../types.ts';

/** Characters that any text may repeat. */
const LEAST = 100_000;

interface Reference {
  href: string;
  title: string;
}

/** The references of a text, until they have come to so many characters; `exceeded` hears of the first that is one too many. */
function bounded(references: Record<string, Reference>, most: number, exceeded: (label: string) => void): Record<string, Reference> {
  let repeated = 0;
  return new Proxy(references, {
    get(all, label: string) {
      const found = Object.hasOwn(all, label) ? all[label]! : undefined;
      if (found === undefined || repeated > most) return undefined;
      repeated += found.href.length + found.title.length;
      if (repeated <= most) return found;
      exceeded(label);
      return undefined;
    },
  });
}

function report(env: Env, name: string, what: string, line: number | undefined): void {
  env.problems.warn('markdown-repeats', `“${name.slice(0, 60)}” is long and stands in the text so often that ${what} from there on.`, {
    ...at(env, line),
    cure: 'Use it less often, or shorten what stands behind its colon.',
  });
}

export function repeats(md: MarkdownIt): void {
  const { normalizeReference } = md.utils;
  md.core.ruler.before('inline', 'repeated_references', ({ src, env }: { src: string; env: Env }) => {
    if (!env.references) return;
    env.references = bounded(env.references, Math.max(LEAST, src.length), (label) => {
      const line = src.split('\n').findIndex((one) => normalizeReference(/^ {0,3}\[([^\]]+)\]:/.exec(one)?.[1] ?? '') === label);
      report(env, label.toLowerCase(), 'its links are shown as they are typed', line < 0 ? undefined : line + env.page.bodyLine);
    });
  });
  md.core.ruler.after('abbr_replace', 'repeated_abbreviations', ({ src, tokens, env }) => {
    const most = Math.max(LEAST, src.length);
    let repeated = 0;
    for (const block of tokens) {
      for (const [index, token] of (block.children ?? []).entries()) {
        if (token.type !== 'abbr_open') continue;
        const before = repeated;
        repeated += token.attrGet('title')?.length ?? 0;
        if (repeated <= most) continue;
        token.attrs = null;
        if (before <= most) report(env as Env, block.children![index + 1]!.content, 'its meaning is left out', lineOf(block));
      }
    }
  });
}
