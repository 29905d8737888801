/**
 * TeX to MathML at build time, by Temml. The source stays in the MathML as an annotation, from which it can be copied.
 * Used by Markdown and for mathematics in titles and abstracts of papers.
 */
import { createRequire } from 'node:module';
import type Temml from 'temml';
import type { Problems } from '../../problems.ts';
import { escapeHtml } from '../../text/rich.ts';

interface MathContext {
  problems?: Problems;
  file?: string;
  line?: number;
  /** Private macros: `{ '\\RR': '\\mathbb{R}' }`. */
  macros?: Readonly<Record<string, string>>;
  /** Numbers of rows stand on the left. */
  numbersOnLeft?: boolean;
  /** What is shown of a formula that cannot be rendered, in place of its source. */
  plain?: (tex: string) => string;
}

/** Commands of the settings by the names that TeX gives them; a backslash may be left out there. */
export function texMacros(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(own).map(([name, meaning]) => [`\\${name.replace(/^\\/, '')}`, meaning]));
}

type Outcome = { html: string; error?: string };

/** Longer formulas are refused: nobody writes them, and a page of braces must not exhaust the stack. */
const LONGEST = 20_000;

const require = createRequire(import.meta.url);
let temml: typeof Temml | undefined;
const cache = new Map<string, Outcome>();

function convert(tex: string, display: boolean, { macros, numbersOnLeft = false }: MathContext): Outcome {
  if (tex.length > LONGEST) return failure(tex, display, `the formula is longer than ${LONGEST} characters`);
  // The CommonJS build, because rendering is synchronous and pages without mathematics should not pay for loading it.
  temml ??= require('temml') as typeof Temml;
  try {
    const html = temml.renderToString(tex, {
      displayMode: display,
      annotate: true,
      throwOnError: true,
      trust: false,
      leqno: numbersOnLeft,
      maxExpand: 1000,
      // Temml writes definitions made by \gdef into this object.
      macros: { ...macros },
    });
    // `display: block math` is in our style sheet; as an attribute HTML checkers reject it.
    return { html: html.replace(' style="display:block math;"', '') };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure(tex, display, message.split('\n')[0]!.replace(/^ParseError:\s*/i, '').trim());
  }
}

function failure(tex: string, display: boolean, error: string): Outcome {
  const tag = display ? 'pre' : 'span';
  return { html: `<${tag} class="math-error"><code>${escapeHtml(tex)}</code></${tag}>`, error };
}

/**
 * MathML of a formula without its delimiters. A formula that TeX would refuse becomes `<code>` with its source, and a
 * problem is added if the context collects them. Never throws.
 */
export function renderMath(tex: string, display = false, context: MathContext = {}): string {
  const key = `${display ? 'd' : 'i'}${context.numbersOnLeft ? 'l' : ''}${context.macros ? JSON.stringify(context.macros) : ''}\n${tex}`;
  let outcome = cache.get(key);
  if (!outcome) {
    outcome = convert(tex, display, context);
    cache.set(key, outcome);
  }
  if (outcome.error !== undefined) {
    context.problems?.warn('math-error', `The formula “${shorten(tex)}” is not valid TeX: ${outcome.error}.`, {
      ...(context.file === undefined ? {} : { file: context.file }),
      ...(context.line === undefined ? {} : { line: context.line }),
      cure: `Mend the formula; until then its ${context.plain ? 'characters are' : 'source is'} shown.`,
    });
  }
  return outcome.error !== undefined && context.plain ? escapeHtml(context.plain(tex)) : outcome.html;
}

function shorten(tex: string): string {
  const line = tex.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
