/**
 * Markdown for academics. One markdown-it instance a language, made when the first page of that language is rendered;
 * every extension is a plugin in a file of its own.
 */
import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import definitionLists from 'markdown-it-deflist';
import type { Rendered } from '../content/page.ts';
import type { Problems } from '../problems.ts';
import { callouts } from './blocks/callouts.ts';
import { captions } from './blocks/captions.ts';
import { citations } from './inline/citations.ts';
import { code } from './blocks/code.ts';
import { printList } from './blocks/div-kinds.ts';
import { divs } from './blocks/divs.ts';
import { eastAsian } from './inline/east-asian.ts';
import { emails } from './inline/emails.ts';
import { figures } from './blocks/figures.ts';
import { footnotes } from './blocks/footnotes.ts';
import { headings, listed } from './blocks/headings.ts';
import { images } from './inline/images.ts';
import { inlineAttributes } from './inline/inline-attributes.ts';
import { lines } from './lines.ts';
import { links } from './inline/links.ts';
import { mathSyntax } from './math/math-syntax.ts';
import { rawHtml, sanitise } from './html/raw-html.ts';
import { repeats } from './inline/repeats.ts';
import { scripts } from './inline/scripts.ts';
import { unseal } from './html/seal.ts';
import { countWords, summarise } from './blocks/summary.ts';
import { tables } from './blocks/tables.ts';
import { tasks } from './blocks/tasks.ts';
import { theorems } from './blocks/theorems.ts';
import { toc } from './blocks/toc.ts';
import { claimId, type Env, type MarkdownOptions, type MarkdownPage } from './types.ts';
import { typography } from './inline/typography.ts';
import { words } from './words.ts';
import { escapeHtml } from '../text/rich.ts';

export { renderMath, texMacros } from './math/math.ts';
export type {
  CitationCluster, CitationItem, ImageAnswer, ImageRequest, MarkdownOptions, MarkdownPage,
} from './types.ts';

export interface Markdown {
  /** HTML of a page's body and what was learnt on the way. Never throws; mistakes go to `problems`. */
  render(body: string, page: MarkdownPage, problems: Problems): Rendered;
  /** HTML of one line (a title, a CV entry): emphasis, code, links, mathematics; no blocks. */
  renderInline(text: string, page: MarkdownPage, problems: Problems): string;
}

function instance(lang: string): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // What marks up the text.
  md.use(mathSyntax).use(captions).use(footnotes).use(lines).use(definitionLists).use(abbreviations).use(divs)
    .use(scripts).use(repeats);
  // What gives it meaning; each of these runs right after the one before it has read all attributes.
  md.use(inlineAttributes).use(toc).use(tasks).use(figures).use(theorems).use(callouts).use(rawHtml);
  md.use(typography, lang);
  // What needs everything in place: numbers first, then what refers to them.
  md.use(tables).use(headings).use(citations).use(links).use(emails).use(images).use(code).use(eastAsian);
  md.renderer.rules.list_block = (tokens, index, _, env: Env) => printList(tokens[index]!, env);
  return md;
}

/** Ids that the layouts print on any page, which no heading may take; others of theirs make way for those of the text. */
const OF_LAYOUTS = ['content', 'contents-title'] as const;

function newEnv(page: MarkdownPage, problems: Problems, options: MarkdownOptions): Env {
  return {
    page,
    problems,
    options,
    needs: new Set(),
    headings: [],
    links: [],
    ids: new Set(OF_LAYOUTS),
    labels: new Map(),
    counters: new Map(),
    rawHtml: false,
    sealed: [],
    referencesPlaced: false,
  };
}

/** The reference list, under a heading of its own unless the text ends in one. */
function referencesAtEnd(env: Env, html: string): string {
  const list = env.options.references?.(env.page) ?? '';
  if (list === '' || /<\/h[2-6]>\s*$/.test(html)) return list;
  const text = words(env.page.lang).references;
  const id = claimId(env, 'references');
  env.headings.push({ level: 2, id, html: text, text });
  return `<h2 id="${id}">${text}</h2>\n${list}`;
}

/** A renderer for the whole site. */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const instances = new Map<string, MarkdownIt>();
  const instanceFor = (lang: string): MarkdownIt => {
    let md = instances.get(lang);
    if (!md) instances.set(lang, (md = instance(lang)));
    return md;
  };

  const renderPage = (body: string, page: MarkdownPage, problems: Problems): Rendered => {
    const md = instanceFor(page.lang);
    const env = newEnv(page, problems, options);
    const tokens = md.parse(body, env);
    let html = md.renderer.render(tokens, md.options, env);
    if (env.rawHtml) html = sanitise(html);
    html = unseal(env, html);
    if (!env.referencesPlaced) html += referencesAtEnd(env, html);
    // Lists and references bring formulas of their own.
    if (html.includes('<math')) env.needs.add('math');
    const list = env.headings.map((heading) => listed(heading, env));
    const summary = summarise(tokens, env);
    return { html, headings: list, links: env.links, needs: env.needs, ...summary };
  };

  return {
    render(body, page, problems) {
      try {
        return renderPage(body, page, problems);
      } catch (error) {
        // A fault of ours, not of the author's; the text is shown as it is rather than lost with the whole build.
        problems.error('markdown-failed', `The text could not be read as Markdown: ${String(error)}.`, {
          file: page.source,
          cure: 'Take out the part that was added last; and please report it, for this should not happen.',
        });
        const html = `<pre tabindex="0">${escapeHtml(body)}</pre>`;
        return { html, headings: [], links: [], words: countWords(body), needs: new Set(), excerpt: '' };
      }
    },
    renderInline(text, page, problems) {
      const md = instanceFor(page.lang);
      const env = newEnv(page, problems, options);
      const html = md.renderInline(text, env);
      return unseal(env, env.rawHtml ? sanitise(html) : html);
    },
  };
}
