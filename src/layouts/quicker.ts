/**
 * Compiled layouts that do the same in fewer steps. Nunjucks compiles for templates that may come from the network and change what
 * they stand in; ours are files, and each is printed at once. A row of RULES for each detour in what its compiler prints; code that
 * looks otherwise stays as it is.
 */
import type * as nunjucks from 'nunjucks';
import type { Environment, Template } from 'nunjucks';

interface Frame {
  topLevel: boolean;
  push(isolateWrites: boolean): Frame;
}

interface Context {
  getVariables(): object;
}

type Done = (error: unknown, printed?: string) => void;

type CompiledTemplate = Template & {
  path: string;
  compile(): void;
  rootRenderFunc(env: Environment, context: Context, frame: Frame, runtime: object, done: Done): void;
  render(context: object, frame: Frame): string;
};

/** What `nunjucks` exports, with what its types leave out. */
export type Nunjucks = typeof nunjucks & {
  compiler: { compile(source: string, filters: unknown[], extensions: unknown[], name: string, options: object): string };
  lib: { _prettifyError(path: string, withInternals: boolean, error: unknown): Error };
  runtime: { suppressValue(value: unknown, autoescape: boolean): unknown };
};

/** Prints a partial, with all that the layout around it knows. Throws what went wrong in it, with its path. */
type Include = (env: Environment, name: string, from: string, context: Context, frame: Frame) => string;

/** What code of `quicker` calls, by the names it has there. */
export interface Helpers {
  $include: Include;
  /** A value as HTML. */
  $print(value: unknown, autoescape: boolean): unknown;
  /** A value that is HTML. */
  $safe(value: unknown): string;
}

/** Characters that HTML does not print as they are, and the backslash, as Nunjucks has it. */
const ESCAPED = /[&"'<>\\]/;

interface Rule {
  from: RegExp;
  to: string | ((whole: string, ...groups: string[]) => string);
}

const VARIABLE = String.raw`t_\d+|runtime\.contextOrFrameLookup\(context, frame, "\w+"\)`;

const RULES: readonly Rule[] = [
  // What a loop tells of itself before each round, a line a fact (`loop.index`, `loop.first` …): each is looked up by its path.
  {
    from: /(?:frame\.set\("loop\.\w+", .*\);\n){2,}/g,
    to: (lines) => {
      const facts = [...lines.matchAll(/"loop\.(\w+)", (.*)\);/g)].map(([, name, value]) => `${name}: ${value}`);
      return `frame.variables.loop = { ${facts.join(', ')} };\n`;
    },
  },
  // A variable: its name is taken apart at dots, which it cannot hold.
  { from: /frame\.set\("(\w+)", (t_\d+), true\);/g, to: '(frame.resolve("$1", true) || frame).variables["$1"] = $2;' },
  { from: /frame\.set\("(\w+)", (t_\d+)\);/g, to: 'frame.variables["$1"] = $2;' },
  // A member: one function for all objects of all layouts is slow to find anything. It stays for functions, which it binds.
  {
    from: new RegExp(String.raw`runtime\.memberLookup\(\((${VARIABLE})\),"(\w+)"\)`, 'g'),
    to: '(($m = $1) === undefined || $m === null ? undefined : typeof $m["$2"] === "function" ? runtime.memberLookup($m,"$2") : $m["$2"])',
  },
  { from: /^(?:function \w+\(env, context, frame, runtime, cb\) \{)$/gm, to: '$&\nvar $$m;' },
  // What is HTML: a string that says so, made to be taken apart at once.
  {
    from: new RegExp(String.raw`runtime\.suppressValue\(env\.getFilter\("safe"\)\.call\(context, (\(\(\$m = .*? : \$m\["\w+"\]\)|${VARIABLE})\), env\.opts\.autoescape\)`, 'g'),
    to: '$$safe($1)',
  },
  // What is text: most has nothing to escape.
  { from: /runtime\.suppressValue\(/g, to: '$$print(' },
  // A partial: three tasks that wait for each other.
  {
    from: new RegExp(
      [
        String.raw`var tasks = \[\];\ntasks\.push\(\nfunction\(callback\) \{\n`,
        String.raw`env\.getTemplate\((.*), false, (".*"), false, function\((t_\d+),(t_\d+)\) \{\nif\(\3\) \{ cb\(\3\); return; \}\ncallback\(null,\4\);\}\);\n\}\);\n`,
        String.raw`tasks\.push\(\nfunction\(template, callback\)\{\n`,
        String.raw`template\.render\(context\.getVariables\(\), frame, function\((t_\d+),(t_\d+)\) \{\nif\(\5\) \{ cb\(\5\); return; \}\ncallback\(null,\6\);\}\);\n\}\);\n`,
        String.raw`tasks\.push\(\nfunction\(result, callback\)\{\noutput \+= result;\ncallback\(null\);\n\}\);\n`,
        String.raw`env\.waterfall\(tasks, function\(\)\{\n`,
      ].join(''),
      'g',
    ),
    to: (_whole, name, from, _error, printed) =>
      `var ${printed};\ntry { ${printed} = $include(env, ${name}, ${from}, context, frame); } catch (error) { cb(error); return; }\noutput += ${printed};\n((rest) => rest())(function(){\n`,
  },
];

/** The same code as Nunjucks has compiled, in fewer steps. It needs the Helpers by their names. */
export function quicker(code: string): string {
  // `replace` takes either, but its types want to know which.
  return RULES.reduce((sum, { from, to }) => sum.replace(from, to as string), code);
}

interface Partial {
  template: CompiledTemplate;
  /** It has blocks, so it has to be a template of its own. */
  apart: boolean;
}

/** What makes a template more than a part of the layout around it: blocks of its own. */
const HAS_BLOCKS = /\bcontext\.(?:addBlock|getBlock|getSuper)\b/;

/** The helpers for code that this engine has compiled. */
export function createHelpers(engine: Nunjucks): Helpers {
  const { suppressValue } = engine.runtime;
  return {
    $include: createInclude(engine),
    $print: (value, autoescape) => (typeof value === 'string' && !ESCAPED.test(value) ? value : suppressValue(value, autoescape)),
    $safe: (value) => (value === undefined || value === null ? '' : String(value)),
  };
}

/**
 * Nunjucks copies all that a layout knows for every partial. But a partial finds it in the frames around its own, and what it sets
 * stays in its own frame as long as that is not at the top: nothing needs copying.
 */
function createInclude(engine: Nunjucks): Include {
  let partials = new Map<string, Partial>();
  let current: Environment | undefined;
  const find = (env: Environment, name: string, from: string): Partial => {
    const template = (env as unknown as { getTemplate(...words: unknown[]): CompiledTemplate }).getTemplate(name, false, from, false);
    template.compile();
    const partial = { template, apart: HAS_BLOCKS.test(String(template.rootRenderFunc)) };
    // Names may be relative to the layout that uses them, and what a layout calls a name may be none.
    if (!String(name).startsWith('.')) partials.set(name, partial);
    return partial;
  };
  return (env, name, from, context, frame) => {
    // A server makes an environment for each edition.
    if (env !== current) {
      current = env;
      partials = new Map();
    }
    const { template, apart } = partials.get(name) ?? find(env, name, from);
    if (apart) return template.render(context.getVariables(), frame);
    let printed: string | undefined;
    let failure: unknown;
    template.rootRenderFunc(env, context, frame.push(true), engine.runtime, (error, text) => {
      if (error) failure ??= error;
      else printed = text;
    });
    if (failure) throw engine.lib._prettifyError(template.path, false, failure);
    return printed!;
  };
}
