/** Shortcodes to our Markdown: Hugo's own, those of HugoBlox and Wowchemy, or another generator's by a table of its own. */
import { filmLink, mediaMarkdown, readArguments, type Arguments } from './attributes.ts';
import type { Report } from './kramdown.ts';
import { lineAt, sameLines, type Passages } from './passages.ts';

export interface ShortcodeContext {
  passages: Passages;
  report: Report;
  /** Shortcodes of another generator, in place of Hugo's. */
  codes?: ShortcodeTable;
  /** Citation key of the paper that an old page was about. */
  keyOf(page: string): string | undefined;
  /** Address of a page named by its path. */
  addressOf(page: string): string | undefined;
}

type Convert = (given: Arguments, inner: string, context: ShortcodeContext) => string | undefined;
/** What each shortcode becomes; undefined where it cannot become anything. */
export type ShortcodeTable = Readonly<Record<string, Convert>>;

const block = (name: string, title: string, inner: string): string =>
  `\n::: ${name}${title === '' ? '' : ` ${title}`}\n${inner.trim()}\n:::\n`;
const inside: Convert = (_, inner) => inner;
const nothing: Convert = () => '';
const film =
  (host: string): Convert =>
  ({ named, loose }) =>
    filmLink(host, named['id'] ?? loose[0] ?? '', named['title']);
const details: Convert = ({ named, loose }, inner) =>
  block('details', named['text'] ?? named['summary'] ?? named['title'] ?? loose[0] ?? '', inner);
const link: Convert = ({ named, loose }, inner) =>
  `[${inner.trim() || named['text'] || named['title'] || named['url'] || ''}]` +
  `(${named['url'] ?? named['href'] ?? named['link'] ?? loose[0] ?? '#'})`;

/** Where HugoBlox' `embed` takes its cards from. */
const EMBEDDED: Readonly<Record<string, string>> = { github: 'https://github.com/', huggingface: 'https://huggingface.co/' };

/** What HugoBlox calls a callout, in our words. */
const CALLOUTS: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  danger: 'caution',
  caution: 'caution',
  error: 'caution',
};

const CODES: ShortcodeTable = {
  figure: ({ named }) => {
    const src = named['src'];
    if (src === undefined) return undefined;
    const picture = mediaMarkdown({
      src,
      alt: named['alt'] ?? named['title'],
      caption: named['caption'] ?? named['title'],
      width: named['width'],
    });
    return named['id'] === undefined
      ? picture
      : picture.replace(/(?:\{(.*)\})?$/, (_, more?: string) => `{#fig:${named['id']}${more ? ` ${more}` : ''}}`);
  },
  video: ({ named, loose }) => mediaMarkdown({ src: named['src'] ?? loose[0] ?? '', alt: named['title'] ?? 'Video' }),
  audio: ({ named, loose }) => mediaMarkdown({ src: named['src'] ?? loose[0] ?? '', alt: named['title'] ?? 'Audio' }),
  youtube: film('youtube'),
  'youtube-lite': film('youtube'),
  vimeo: film('vimeo'),
  bilibili: film('bilibili'),
  tweet: ({ named, loose }) => `[Post](https://twitter.com/${named['user'] ?? 'i'}/status/${named['id'] ?? loose[0] ?? ''})`,
  x: ({ named }) => `[Post](https://x.com/${named['user'] ?? 'i'}/status/${named['id'] ?? ''})`,
  twitter: ({ named }) => `[Post](https://twitter.com/${named['user'] ?? 'i'}/status/${named['id'] ?? ''})`,
  gist: ({ loose }) => `[Gist](https://gist.github.com/${loose.slice(0, 2).join('/')})`,
  cite: ({ named, loose }, _, { keyOf, addressOf }) => {
    const page = named['page'] ?? loose[0] ?? '';
    const key = keyOf(page);
    if (key !== undefined) return `[@${key}]`;
    const address = addressOf(page);
    return address === undefined ? undefined : `[${page.split('/').filter(Boolean).at(-1)}](${address})`;
  },
  callout: ({ named, loose }, inner) => block(CALLOUTS[named['type'] ?? loose[0] ?? 'note'] ?? 'note', named['title'] ?? '', inner),
  alert: ({ named, loose }, inner) => block(CALLOUTS[named['type'] ?? loose[0] ?? 'note'] ?? 'note', named['title'] ?? '', inner),
  spoiler: details,
  toggle: details,
  details,
  expand: details,
  collapse: details,
  math: inside,
  hl: (_, inner) => `<mark>${inner}</mark>`,
  highlight: ({ loose }, inner, { passages }) => passages.keep(`\n\`\`\`${loose[0] ?? ''}\n${inner.replace(/^\n|\s+$/g, '')}\n\`\`\`\n`),
  steps: inside,
  cards: inside,
  columns: inside,
  column: inside,
  grid: inside,
  tabs: inside,
  tab: ({ named, loose }, inner) => `\n**${named['name'] ?? named['title'] ?? loose[0] ?? ''}**\n${inner}`,
  card: ({ named }, inner) =>
    `- [${named['title'] ?? named['url'] ?? ''}](${named['url'] ?? named['link'] ?? '#'})` +
    `${named['subtitle'] || inner.trim() ? `: ${named['subtitle'] ?? inner.trim()}` : ''}\n`,
  button: link,
  cta: ({ named }) => `[${named['cta_text'] ?? named['text'] ?? 'Link'}](${named['cta_link'] ?? named['url'] ?? '#'})`,
  staticref: ({ loose }, inner) => `[${inner.trim()}](${/^(?:[a-z]+:|\/)/.test(loose[0] ?? '') ? loose[0] : `/${loose[0] ?? ''}`})`,
  ref: ({ named, loose }, _, { addressOf }) => addressOf(named['path'] ?? loose[0] ?? ''),
  relref: ({ named, loose }, _, { addressOf }) => addressOf(named['path'] ?? loose[0] ?? ''),
  mention: ({ loose }) => loose[0] ?? '',
  toc: () => '[[toc]]',
  'table-of-contents': () => '[[toc]]',
  bibliography: () => '\n::: {#refs}\n:::\n',
  icon: nothing,
  'icon-with-link': nothing,
  comment: nothing,
  mermaid: (_, inner, { passages }) => passages.keep(`\n\`\`\`text\n${inner.trim()}\n\`\`\`\n`),
  diagram: (_, inner, { passages }) => passages.keep(`\n\`\`\`text\n${inner.trim()}\n\`\`\`\n`),
  raw: inside,
  rawhtml: inside,
  param: nothing,
  embed: ({ named, loose }) => {
    const name = named['url'] ?? named['resource'] ?? loose[0];
    const host = EMBEDDED[named['platform'] ?? ''];
    if (name === undefined) return undefined;
    const address = host === undefined || /^https?:/.test(name) ? name : `${host}${named['type'] === 'dataset' ? 'datasets/' : ''}${name}`;
    return `[${named['title'] ?? name}](${address})`;
  },
};

const OPEN = /\{\{([<%])\s*([\w/-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`])*?)(\/?)\s*[>%]\}\}/;

/** Converts shortcodes, innermost first, wherever they stand: Hugo reads them in code as well. */
export function convertShortcodes(source: string, firstLine: number, context: ShortcodeContext): string {
  const { passages } = context;
  // `{{</* figure */>}}` shows a shortcode, and with Quarto also `{{{< video >}}}`.
  const text = source.replace(
    /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}|\{\{\{([<%])([^{}]*)([>%])\}\}\}/g,
    (all, open?: string, inner?: string, close?: string, open3?: string, inner3?: string, close3?: string) =>
      sameLines(all, passages.keep(`{{${open ?? open3} ${(inner ?? inner3)!.trim()} ${close ?? close3}}}`)),
  );
  return convert(text, firstLine, context);
}

function convert(text: string, firstLine: number, context: ShortcodeContext): string {
  let out = '';
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const found = OPEN.exec(rest);
    if (!found) return out + rest;
    const start = at + found.index;
    const name = found[2]!;
    out += text.slice(at, start);
    let end = start + found[0].length;
    let inner = '';
    // A closing tag that opened nothing.
    if (!name.startsWith('/')) {
      const close = closing(text, end, name);
      if (close && found[4] !== '/') {
        inner = convert(text.slice(end, close.start), lineAt(text, end, firstLine), context);
        end = close.end;
      }
      const whole = text.slice(start, end);
      const given = readArguments(found[3]!);
      const { codes = CODES } = context;
      const made = Object.hasOwn(codes, name) ? codes[name]!(given, inner, context) : undefined;
      if (made === undefined) {
        context.report(
          'import-shortcode',
          lineAt(text, start, firstLine),
          `The shortcode “${name}” is left out${inner.trim() === '' ? '' : '; what stands in it stays'}.`,
          'Write in Markdown what it printed.',
        );
      }
      out += sameLines(whole, made ?? inner);
    }
    at = end;
  }
}

/** The closing tag of a shortcode, past those of the same name within. */
function closing(text: string, from: number, name: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(`\\{\\{[<%]\\s*(/?)\\s*${name.replace(/[-/]/g, '\\$&')}(?=[\\s>%])((?:"[^"]*"|[^"])*?)\\s*[>%]\\}\\}`, 'g');
  pattern.lastIndex = from;
  let depth = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[1] === '') depth += 1;
    else if (depth === 0) return { start: found.index, end: found.index + found[0].length };
    else depth -= 1;
  }
  return undefined;
}
