/**
 * Code, highlighted at build time with highlight.js class names; the colours are the style sheet's. A language is
 * loaded when a page first uses it.
 */
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type MarkdownIt from 'markdown-it';
import type { StateCore } from 'markdown-it';
import { closest } from '../../text/closest.ts';
import { applyAttributes, parseAttributes } from '../inline/attributes.ts';
import { lineOf } from '../lines.ts';
import { seal } from '../html/seal.ts';
import { at, type Env } from '../types.ts';
import { escapeHtml } from '../../text/rich.ts';

const require = createRequire(import.meta.url);
/** Larger listings are data; they are shown without colours. */
const LARGEST = 100_000;

/** What people write, to the name of highlight.js's file. */
const ALIASES: Record<string, string> = {
  'c++': 'cpp', cc: 'cpp', 'c#': 'csharp', cs: 'csharp', console: 'shell', 'f#': 'fsharp', golang: 'go', h: 'c',
  hpp: 'cpp', hs: 'haskell', html: 'xml', ipython: 'python', jl: 'julia', js: 'javascript', jsonc: 'json',
  jsx: 'javascript', kt: 'kotlin', m: 'matlab', make: 'makefile', md: 'markdown', ml: 'ocaml', octave: 'matlab',
  patch: 'diff', perl6: 'perl', pl: 'perl', ps1: 'powershell', py: 'python', python3: 'python', rb: 'ruby',
  rs: 'rust', sh: 'bash', svg: 'xml', tex: 'latex', toml: 'ini', ts: 'typescript', tsx: 'typescript',
  vb: 'vbnet', vue: 'xml', svelte: 'xml', cuda: 'cpp', cu: 'cpp', 'go-html-template': 'xml', jinja: 'django',
  yml: 'yaml', zsh: 'bash', f90: 'fortran', f95: 'fortran', wolfram: 'mathematica',
};
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'bibtex', 'bib', 'mermaid', 'markmap']);

let highlighter: HLJSApi | undefined;

/** Loads a language if highlight.js has it; its own name for it, or undefined. */
function load(name: string): string | undefined {
  const lower = name.toLowerCase();
  const file = Object.hasOwn(ALIASES, lower) ? ALIASES[lower]! : lower;
  highlighter ??= require('highlight.js/lib/core') as HLJSApi;
  if (highlighter.getLanguage(file)) return file;
  if (!/^[a-z0-9-]+$/.test(file)) return undefined;
  try {
    highlighter.registerLanguage(file, require(`highlight.js/lib/languages/${file}`) as LanguageFn);
    return file;
  } catch {
    return undefined;
  }
}

function knownLanguages(): string[] {
  const folder = `${dirname(require.resolve('highlight.js/lib/core'))}/languages`;
  const files = readdirSync(folder).filter((file) => /^[a-z0-9-]+\.js$/.test(file));
  return [...files.map((file) => file.slice(0, -3)), ...Object.keys(ALIASES)];
}

/** Spans for a piece of code, or escaped text when the language is not to be coloured. */
function highlight(code: string, language: string, line: number, env: Env): string {
  if (PLAIN.has(language.toLowerCase()) || code.length > LARGEST) return escapeHtml(code);
  const known = load(language);
  if (known !== undefined) {
    env.needs.add('code');
    return highlighter!.highlight(code, { language: known, ignoreIllegals: true }).value;
  }
  const guess = closest(language, knownLanguages());
  env.problems.notice('code-language-unknown', `No colours are known for the language “${language}”.`, {
    ...at(env, line),
    cure: guess === undefined ? 'Write “text” to say that none are wanted.' : `Did you mean “${guess}”?`,
    subject: language,
  });
  return escapeHtml(code);
}

/** ` ```python {.wide} `, ` ```{.python .wide} ` and R Markdown's ` ```{r} ` */
function readInfo(info: string): { language: string; rest: string } {
  const text = info.trim();
  const quarto = /^\{([\w+#-]+)[^}=]*\}$/.exec(text)?.[1];
  if (quarto !== undefined) return { language: quarto, rest: '' };
  const [language = ''] = text.split(/[\s{]/, 1);
  return { language, rest: text.slice(language.length).trim() };
}

/** Tells of blocks of code that go on to the end of the page, or of what they stand in. */
function reportUnclosed(state: StateCore): void {
  const env = state.env as Env;
  let lines: readonly string[] | undefined;
  for (const { type, map, markup } of state.tokens) {
    if (type !== 'fence' || !map) continue;
    lines ??= state.src.split('\n');
    const last = map[1] - 1 > map[0] ? lines[map[1] - 1]!.replace(/^[\s>]+/, '').trimEnd() : '';
    if (last.length >= markup.length && last === markup[0]!.repeat(last.length)) continue;
    env.problems.warn('code-unclosed', 'The block of code that begins here is never closed.', {
      ...at(env, map[0] + env.page.bodyLine), cure: `Put a line with ${markup} after its last line.`,
    });
  }
}

export function code(md: MarkdownIt): void {
  md.core.ruler.after('block', 'code_unclosed', reportUnclosed);
  md.renderer.rules.fence = (tokens, index, _, env: Env, self) => {
    const token = tokens[index]!;
    const line = lineOf(token);
    const info = readInfo(token.info);
    let { language } = info;
    const found = info.rest.startsWith('{') ? parseAttributes(info.rest) : undefined;
    if (found) {
      const [first, ...others] = found.attributes.classes;
      const classes = language === '' ? others : found.attributes.classes;
      if (language === '') language = first ?? '';
      applyAttributes(token, { ...found.attributes, classes }, env, line);
    }
    const inner = highlight(token.content, language, line, env);
    const name = language.replace(/[^\p{L}\p{N}_+#-]/gu, '');
    const classes = name === '' ? '' : ` class="language-${escapeHtml(name.toLowerCase())}"`;
    // Long lines scroll, and what scrolls must be reachable by keyboard.
    return `<pre tabindex="0"${self.renderAttrs(token)}>${seal(env, `<code${classes}>${inner}</code>`)}</pre>\n`;
  };
  md.renderer.rules.code_block = (tokens, index, _, env: Env) =>
    `<pre tabindex="0">${seal(env, `<code>${escapeHtml(tokens[index]!.content)}</code>`)}</pre>\n`;
}
