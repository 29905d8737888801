/**
 * Liquid in pages of a Jekyll site: values are put in, citations, figures, highlighted code become our Markdown, lists
 * that the new site makes by itself are left out, and what has no counterpart is reported by line.
 */
import { filmLink, isAddress, mediaMarkdown, readArguments } from './attributes.ts';
import { bibliography, citation } from './liquid-papers.ts';
import { lineAt, sameLines, type Passages } from './passages.ts';
import { evaluate, holds, type Scope } from './values.ts';

export interface LiquidContext {
  /** `page`, `site`, `base_path` … */
  scope: Scope;
  passages: Passages;
  /** Address of a post or a page by its source, for `post_url` and `link`. */
  addressOf(source: string): string | undefined;
  /** Text of an include of the site, if it is text alone. */
  include?(name: string): string | undefined;
  report(code: string, line: number, message: string, cure: string): void;
  /** Collections whose entries the page listed. */
  lists: Set<string>;
  /** Whether the new site lists the entries of a collection on this page by itself. */
  isListed?(collection: string): boolean;
}

const TAG = /\{%-?\s*([\w-]+)([^]*?)-?%\}|\{\{-?([^]*?)-?\}\}/g;
const BLOCKS = new Set([
  'if', 'unless', 'for', 'tablerow', 'case', 'capture', 'comment', 'highlight', 'details', 'tabs', 'tab', 'cite_block',
  'steps', 'quote',
]);
const SILENT = new Set([
  'assign', 'increment', 'decrement', 'cycle', 'seo', 'feed_meta', 'else', 'elsif', 'when', 'break', 'continue', 'toc',
  'cached_bibliography_reset',
]);
/** Includes of the themes that print what the new site prints by itself. */
const NEEDLESS =
  /^(?:base_path|head|header|footer|scripts|archive-|author-profile|sidebar|breadcrumbs|pagination|paginator|social|social-share|bib_search|selected_papers|news|latest_posts|latest|feature_row|group-by-array|talkmap|mathjax|analytics|comments|seo|projects|projects_horizontal|cv-template|resume\/|cv\/|read-time|masthead|nav|page__|search|format-|courses|scholar|posts_list|taxonomies)/;

/** What has no text of its own: conditions, and values for other places. */
const SCAFFOLD = new Set(['if', 'unless', 'case', 'capture', 'comment', ...SILENT]);
const CAPTURED = /\{%-?\s*(capture|comment)\b[^]*?\{%-?\s*end\1\s*-?%\}/g;
/** The innermost loops, but for those over data of the site, which nothing makes a list of here. */
const LOOP =
  /\{%-?\s*(for|tablerow)\s+\S+\s+in\s+(?!site\.data\b)(?:(?!\{%-?\s*(?:for|tablerow)\s)[^])*?\{%-?\s*end\1\s*-?%\}/g;
const KNOWN_VALUE = /^\s*(?:["']|(?:page|paginator|layout)\.|site\.(?!data\b)|base_path|content)/;

/** What a page says besides the lists that it makes by loops over pages: its words, and Liquid that stands for something. */
export function besidesLists(source: string): { words: string; says: boolean } {
  let text = source.replace(CAPTURED, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LOOP, '');
  }
  const says = [...text.matchAll(TAG)].some(([, tag, inner = '', value]) => {
    if (tag === undefined) return !KNOWN_VALUE.test(value!);
    if (tag.startsWith('include')) return !NEEDLESS.test(inner.trim());
    return !tag.startsWith('end') && !SCAFFOLD.has(tag);
  });
  return { words: text.replace(TAG, ''), says };
}

/** Names of collections of papers. */
const PAPERS = new Set(['publications', 'papers']);

export function convertLiquid(source: string, firstLine: number, context: LiquidContext): string {
  const raw = source.replace(/\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g, (all, inner: string) =>
    sameLines(all, context.passages.keep(inner)),
  );
  const variables: Record<string, unknown> = { ...context.scope };
  return new Reader(raw, firstLine, context, variables).read();
}

class Reader {
  readonly #text: string;
  readonly #firstLine: number;
  readonly #context: LiquidContext;
  readonly #variables: Record<string, unknown>;
  /** Variables that hold the entries of a collection. */
  readonly #collections = new Map<string, string>();

  constructor(text: string, firstLine: number, context: LiquidContext, variables: Record<string, unknown>) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#context = context;
    this.#variables = variables;
  }

  read(): string {
    return this.#span(0, this.#text.length);
  }

  /** Converts the text between two offsets. */
  #span(from: number, to: number): string {
    let out = '';
    let at = from;
    const pattern = new RegExp(TAG);
    pattern.lastIndex = from;
    for (let found = pattern.exec(this.#text); found && found.index < to; found = pattern.exec(this.#text)) {
      out += this.#text.slice(at, found.index);
      at = found.index + found[0].length;
      const name = found[1];
      const inner = (found[2] ?? '').trim();
      if (name === undefined) out += sameLines(found[0], this.#value(found[3]!, found.index));
      else if (BLOCKS.has(name)) {
        const block = this.#block(name, at, to);
        out += sameLines(this.#text.slice(found.index, block.after), this.#convertBlock(name, inner, block, found.index));
        at = block.after;
      } else out += sameLines(found[0], this.#tag(name, inner, found.index));
      pattern.lastIndex = at;
    }
    return out + this.#text.slice(at, to);
  }

  /** The end of a block that begins at `from`, and where its branches begin. */
  #block(name: string, from: number, to: number): Block {
    const branches: Branch[] = [{ condition: '', start: from, end: to }];
    let depth = 0;
    const pattern = new RegExp(TAG);
    pattern.lastIndex = from;
    for (let found = pattern.exec(this.#text); found && found.index < to; found = pattern.exec(this.#text)) {
      const tag = found[1];
      if (tag === undefined) continue;
      if (BLOCKS.has(tag)) depth += 1;
      else if (tag.startsWith('end')) {
        if (depth === 0) {
          branches.at(-1)!.end = found.index;
          return { branches, after: found.index + found[0].length };
        }
        depth -= 1;
      } else if (
        depth === 0 &&
        (tag === 'else' || tag === 'elsif' || tag === 'when') &&
        (name === 'if' || name === 'unless' || name === 'case')
      ) {
        branches.at(-1)!.end = found.index;
        branches.push({ condition: tag === 'else' ? 'true' : found[2]!.trim(), start: found.index + found[0].length, end: to });
      }
    }
    return { branches, after: to };
  }

  #convertBlock(name: string, inner: string, { branches, after }: Block, offset: number): string {
    const first = branches[0]!;
    const body = (): string => this.#span(first.start, first.end);
    switch (name) {
      case 'comment':
        return '';
      case 'if':
      case 'unless': {
        const conditions = branches.map(({ condition }, index) => (index === 0 ? inner : condition));
        const chosen = branches.find((_, index) => holds(conditions[index]!, this.#variables) !== (name === 'unless' && index === 0));
        return chosen ? this.#span(chosen.start, chosen.end) : '';
      }
      case 'case': {
        const chosen = branches
          .slice(1)
          .find(({ condition }) => condition === 'true' || holds(`${inner} == ${condition.split(',')[0]!}`, this.#variables));
        return chosen ? this.#span(chosen.start, chosen.end) : '';
      }
      case 'capture':
        this.#variables[inner.replace(/["']/g, '')] = body().trim();
        return '';
      case 'for':
      case 'tablerow':
        return this.#loop(inner, offset, this.#text.slice(first.start, after));
      case 'highlight': {
        const code = this.#text.slice(first.start, first.end).replace(/^\n|\s+$/g, '');
        return this.#context.passages.keep(`\n\`\`\`${inner.split(/\s+/)[0] ?? ''}\n${code}\n\`\`\`\n`);
      }
      case 'details':
        return `\n::: details ${inner.replace(/^["']|["']$/g, '')}\n${body().trim()}\n:::\n`;
      case 'tab':
        return `\n**${inner.split(/\s+/).slice(1).join(' ') || inner}**\n${body()}`;
      default:
        return body();
    }
  }

  #loop(inner: string, offset: number, body: string): string {
    const over = /\bin\s+(\S+)/.exec(inner)?.[1] ?? '';
    const collection = /^site\.([\w-]+)$/.exec(over)?.[1] ?? (/^site\.([\w-]+)\s*\|/.exec(inner.split(/\bin\s+/)[1] ?? '')?.[1]);
    const held = collection ?? this.#collections.get(over);
    const made =
      /\{%-?\s*(?:include\s+["']?(?:archive-single|cv-|talk|project|news|post|course|bib|repository)|bibliography)|\bpost\.url|\.url\b/.test(
        body,
      );
    if (held !== undefined && held !== 'data') {
      this.#context.lists.add(held);
      if (this.#context.isListed?.(held)) return '';
      return PAPERS.has(held) ? this.#papers(over, inner, offset) : this.#leftOut(over, offset, LISTED);
    }
    if (/bibliography\b/.test(body)) {
      this.#context.lists.add('publications');
      this.#tell(
        'import-bibliography-loop',
        offset,
        'A loop over lists of papers is left out.',
        'The publications page shows all papers; write `::: publications` with a query where you want a part of them.',
      );
      return '';
    }
    if (made && over !== '') this.#context.lists.add(over.replace(/^.*\./, ''));
    return this.#leftOut(over || 'a list', offset, 'The new site makes lists of its sections by itself; write other lists out.');
  }

  #leftOut(over: string, offset: number, cure: string): '' {
    this.#tell('import-liquid', offset, `The loop over ${over} is left out.`, cure);
    return '';
  }

  /** All papers, where the page has a loop over them, or over some. */
  #papers(over: string, inner: string, offset: number): string {
    if (/\||\b(?:limit|offset)\b/.test(inner) || this.#collections.has(over)) {
      this.#tell(
        'import-liquid',
        offset,
        `The loop over ${over} is a list of all papers now.`,
        'Write a query into `::: publications` where you want a part of them.',
      );
    }
    return '\n::: publications\ngroup: year\n:::\n';
  }

  #value(expression: string, offset: number): string {
    const { value, unknown } = evaluate(expression.trim(), this.#variables);
    if (unknown !== undefined) {
      this.#tell('import-liquid', offset, `The filter “${unknown}” in {{${expression}}} is not known.`, 'Write the text it stood for.');
    }
    if (value == null || typeof value === 'object') {
      // These are empty on most sites.
      if (!/^\s*["']?(?:site\.(?:baseurl|url)|base_path|page\.|content)\b/.test(expression)) {
        this.#tell(
          'import-liquid',
          offset,
          `{{${expression}}} is left out: what it stands for is not known.`,
          'Write the text it stood for.',
        );
      }
      return '';
    }
    return String(value);
  }

  #tag(name: string, inner: string, offset: number): string {
    if (name.startsWith('end') || SILENT.has(name)) {
      if (name === 'assign') {
        const [, variable, expression] = /^([\w-]+)\s*=\s*([^]*)$/.exec(inner) ?? [];
        const collection = /^\s*site\.([\w-]+)\s*(?:\||$)/.exec(expression ?? '')?.[1];
        if (variable && collection !== undefined) this.#collections.set(variable, collection);
        else if (variable) this.#variables[variable] = evaluate(expression!, this.#variables).value;
      }
      return name === 'toc' ? '[[toc]]' : '';
    }
    const { named, loose } = readArguments(inner);
    switch (name) {
      case 'include':
      case 'include_relative':
      case 'include_cached':
        return this.#include(loose[0] ?? '', named, offset);
      case 'cite':
      case 'citep':
      case 'cite_details':
      case 'citet':
      case 'reference':
        return citation(name, inner);
      case 'nocite':
        return '';
      case 'quote':
        return '';
      case 'bibliography':
      case 'bibliography_count':
        return bibliography(inner);
      case 'post_url':
      case 'link':
        return this.#context.addressOf(inner.replace(/["']/g, '')) ?? this.#unknownLink(name, inner, offset);
      case 'youtube':
      case 'vimeo':
        return filmLink(name, loose[0] ?? '');
      case 'twitter':
      case 'tweet': {
        const address = loose.find(isAddress);
        return address === undefined ? this.#unknownTag(name, inner, offset) : `[Post](${address})`;
      }
      case 'gist': {
        const [gist = ''] = loose;
        return `[Gist](${isAddress(gist) ? gist : `https://gist.github.com/${gist}`})`;
      }
      case 'asset_path':
      case 'asset':
        return `/assets/${loose[0] ?? ''}`;
      default:
        return this.#unknownTag(name, inner, offset);
    }
  }

  #unknownTag(name: string, inner: string, offset: number): string {
    this.#tell('import-liquid', offset, `The tag {% ${name} ${inner} %} is left out.`, 'Write in Markdown what it printed.');
    return '';
  }

  #unknownLink(name: string, inner: string, offset: number): string {
    this.#tell('import-link', offset, `{% ${name} ${inner} %} names a file that is not there.`, 'Mend the link.');
    return '#';
  }

  #include(name: string, named: Readonly<Record<string, string>>, offset: number): string {
    const base = name.replace(/\.(?:html|liquid|md|svg)$/, '');
    const value = (key: string): string | undefined => {
      const given = named[key];
      // `path=page.img` hands over a value.
      const known = given !== undefined && /^(?:page|site|include)\.[\w.]+$/.test(given) ? evaluate(given, this.#variables).value : given;
      return typeof known === 'string' && known !== '' ? known : undefined;
    };
    if (base === 'toc') return '[[toc]]';
    const src = value('path') ?? value('src') ?? value('url') ?? value('image_path') ?? value('image') ?? value('file');
    if (/(?:^|\/)(?:figure|image|img|picture|responsive-image|video|audio)$/.test(base) && src !== undefined) {
      const address = /^(?:[a-z]+:|\/)/i.test(src) ? src : `/${src}`;
      const host = /^(?:https?:)?\/\/[^/]*(youtube|vimeo)/.exec(src)?.[1];
      if (host !== undefined) return filmLink(host, src, value('title'));
      return mediaMarkdown({ src: address, alt: value('alt') ?? value('title'), caption: value('caption'), width: value('width') });
    }
    if (/(?:^|\/)(?:youtube|vimeo)/.test(base))
      return filmLink(/vimeo/.test(base) ? 'vimeo' : 'youtube', value('id') ?? src ?? '', value('title'));
    if (NEEDLESS.test(base)) {
      const list = /^(?:selected_papers|news|latest_posts|projects)/.exec(base)?.[0];
      if (list !== undefined) this.#context.lists.add(list);
      return '';
    }
    const text = this.#context.include?.(name);
    if (text !== undefined && !/\{%|\{\{|<script|<style/.test(text)) return text.trim();
    this.#tell('import-liquid', offset, `{% include ${name} %} is left out.`, 'Write in Markdown what it printed.');
    return '';
  }

  #tell(code: string, offset: number, message: string, cure: string): void {
    this.#context.report(code, lineAt(this.#text, offset, this.#firstLine), message.replace(/\s+/g, ' '), cure);
  }
}

const LISTED = 'The new site lists them on a page of their own: link to it, or write out those that are to stand here.';

interface Branch {
  condition: string;
  start: number;
  end: number;
}

interface Block {
  branches: Branch[];
  after: number;
}
