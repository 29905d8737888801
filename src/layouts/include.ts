/** What compiled layouts call: to include a partial, and to print a value. */
import type { Environment } from 'nunjucks';
import type { CompiledTemplate, Helpers, Include, Nunjucks, Runtime } from './engine.ts';
import { Kept, type Shared } from './kept.ts';

/** Characters that HTML does not print as they are, and the backslash, as Nunjucks has it. */
const ESCAPED = /[&"'<>\\]/;

interface Partial {
  template: CompiledTemplate;
  /** It has blocks, so it has to be a template of its own. */
  apart: boolean;
  /** It uses other templates in ways that are not those of `$include`, or macros. */
  wide: boolean;
  /** What it came to before, if that is kept. */
  kept: Kept | undefined;
}

/** What makes a template more than a part of the layout around it: blocks of its own. */
const HAS_BLOCKS = /\bcontext\.(?:addBlock|getBlock|getSuper)\b/;

/** What reads variables otherwise than by looking them up from the frame that it was given. */
const READS_OTHERWISE = /\benv\.getTemplate\b|\bcontext\.getVariables\b|\bnew runtime\.Frame\b|\bruntime\.makeMacro\b/;

/** So many layouts within each other are taken for one that never ends: the stack holds a few thousand, and what went wrong is told through all of them. */
const DEEPEST = 100;

/** Does something one layout deeper. Throws where that is too deep, for which `told` has the words. */
type Within = <T>(told: () => string, make: () => T) => T;

/** Partials that many pages show of the same thing: a paper stands in the lists of its year, its venue, its topics, its authors. */
const SHOWN_AGAIN: ReadonlySet<string> = new Set(['partials/publication.njk']);

/**
 * The helpers for code that this engine has compiled.
 *
 * @param sharedIn makes something once for several pages of an environment; see Shared
 */
export function createHelpers(engine: Nunjucks, sharedIn: (env: Environment) => Shared): Helpers {
  const { suppressValue } = engine.runtime;
  let depth = 0;
  const within: Within = (told, make) => {
    if (depth === DEEPEST) throw new Error(told());
    depth++;
    try {
      return make();
    } finally {
      depth--;
    }
  };
  return {
    $include: createInclude(engine, sharedIn, within),
    $extend: (layout, env, context, frame, runtime, done) => within(() => 'extends itself', () => layout.rootRenderFunc(env, context, frame, runtime, done)),
    $print: (value, autoescape) => (typeof value === 'string' && !ESCAPED.test(value) ? value : suppressValue(value, autoescape)),
    $safe: (value) => (value === undefined || value === null ? '' : String(value)),
  };
}

/**
 * Nunjucks copies all that a layout knows for every partial. But a partial finds it in the frames around its own, and what it sets
 * stays in its own frame as long as that is not at the top: nothing needs copying.
 */
function createInclude(engine: Nunjucks, sharedIn: (env: Environment) => Shared, within: Within): Include {
  let partials = new Map<string, Partial>();
  let current: Environment | undefined;
  const find = (env: Environment, name: string, from: string): Partial => {
    const template = (env as unknown as { getTemplate(...words: unknown[]): CompiledTemplate }).getTemplate(name, false, from, false);
    template.compile();
    const code = String(template.rootRenderFunc);
    const apart = HAS_BLOCKS.test(code);
    const wide = apart || READS_OTHERWISE.test(code);
    const partial = { template, apart, wide, kept: !wide && SHOWN_AGAIN.has(name) ? new Kept(engine.runtime, sharedIn(env)) : undefined };
    // Names may be relative to the layout that uses them, and what a layout calls a name may be none.
    if (!String(name).startsWith('.')) partials.set(name, partial);
    return partial;
  };
  return (env, name, from, context, frame, runtime) => {
    // A server makes an environment for each edition.
    if (env !== current) {
      current = env;
      partials = new Map();
    }
    const { template, apart, wide, kept } = partials.get(name) ?? find(env, name, from);
    if (wide) runtime.unnoted?.();
    const print = (how: Runtime): string => {
      let printed: string | undefined;
      let failure: unknown;
      template.rootRenderFunc(env, context, frame.push(true), how, (error, text) => {
        if (error) failure ??= error;
        else printed = text;
      });
      if (failure) throw engine.lib._prettifyError(template.path, false, failure);
      return printed!;
    };
    // What is found out for a partial around this one has to go by what this one reads, too.
    return within(() => `included in itself: ${name}`, () =>
      apart ? template.render(context.getVariables(), frame)
      : kept && runtime === engine.runtime ? kept.print(context, frame, print) : print(runtime));
  };
}
