/**
 * Figures: an image, film or sound alone in its paragraph, with a caption in quotation marks or a label:
 * `![What it shows](plot.png "Caption, with $x$"){#fig:plot}`. Labelled ones are numbered. A block
 * `::: {#fig:pair}` of several images ends with its caption.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import { captionOf } from './captions.ts';
import { lineOf } from '../lines.ts';
import { nextNumber, type Env } from '../types.ts';
import { words } from '../words.ts';

const FIGURE_ID = /^fig:/;

/** The image that stands alone in an inline token, if one does. */
function loneImage(inline: Token): Token | undefined {
  const seen = inline.children!.filter((child) => child.type !== 'text' || child.content.trim() !== '');
  return seen.length === 1 && seen[0]!.type === 'image' ? seen[0] : undefined;
}

function label(id: string, env: Env): string {
  const text = `${words(env.page.lang).figure} ${nextNumber(env, 'figure')}`;
  env.labels.set(id, { id, text });
  return text;
}

function captionTokens(state: StateCore, caption: Token[], source: string, number: string, line: number): Token[] {
  const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new state.Token(type, tag, nesting);
    token.meta = { line };
    return token;
  };
  const open = make('figcaption_open', 'figcaption', 1);
  const inline = make('inline', '', 0);
  inline.children = caption;
  inline.content = source;
  if (number !== '') {
    const start = make('span_open', 'span', 1);
    start.attrSet('class', 'caption-number');
    const text = make('text', '', 0);
    text.content = caption.length > 0 ? `${number}.` : number;
    const blank = make('text', '', 0);
    blank.content = caption.length > 0 ? ' ' : '';
    caption.unshift(start, text, make('span_close', 'span', -1), blank);
  }
  return [open, inline, make('figcaption_close', 'figcaption', -1)];
}

function figureFrom(state: StateCore, paragraph: Token, inline: Token, image: Token): Token[] | undefined {
  const env = state.env as Env;
  const caption = captionOf(image);
  const id = image.attrGet('id') ?? paragraph.attrGet('id');
  const numbered = id !== null && FIGURE_ID.test(id);
  if (!caption && !numbered) return undefined;
  const line = lineOf(image);
  const open = new state.Token('figure_open', 'figure', 1);
  const close = new state.Token('figure_close', 'figure', -1);
  open.attrs = paragraph.attrs;
  open.level = close.level = paragraph.level;
  open.meta = close.meta = { line };
  if (id !== null) open.attrSet('id', id);
  // Classes such as `wide` are about the whole figure.
  const classes = image.attrGet('class');
  if (classes !== null) open.attrJoin('class', classes);
  image.attrs = image.attrs!.filter(([name]) => name !== 'title' && name !== 'id' && name !== 'class');
  inline.children = [image];
  const { tokens, source } = caption ?? { tokens: [], source: '' };
  return [open, inline, ...captionTokens(state, tokens, source, numbered ? label(id, env) : '', line), close];
}

/** `::: {#fig:x}`: the block becomes a figure, its last paragraph the caption. */
function divFigure(state: StateCore, tokens: Token[], close: Token): void {
  let start = tokens.length - 1;
  while (start >= 0 && !(tokens[start]!.type === 'div_open' && tokens[start]!.level === close.level)) start--;
  const open = tokens[start];
  const id = open?.attrGet('id');
  if (!open || id == null || !FIGURE_ID.test(id)) return;
  open.type = 'figure_open';
  close.type = 'figure_close';
  open.tag = close.tag = 'figure';
  const number = label(id, state.env as Env);
  const [opening, inline, closing] = tokens.slice(-3);
  const isText = opening?.type === 'paragraph_open' && closing?.type === 'paragraph_close' && !loneImage(inline!);
  if (isText) tokens.splice(-3);
  tokens.push(...captionTokens(state, isText ? inline!.children! : [], isText ? inline!.content : '', number, lineOf(open)));
}

export function figures(md: MarkdownIt): void {
  md.core.ruler.after('attributes', 'figures', (state) => {
    const { tokens } = state;
    const out: Token[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const inline = tokens[index + 1];
      if (token.type === 'paragraph_open' && !token.hidden && inline?.children) {
        const image = loneImage(inline);
        const figure = image && figureFrom(state, token, inline, image);
        if (figure) {
          out.push(...figure);
          index += 2;
          // A note that ends in this figure has its links back there.
          while (tokens[index]!.type === 'footnote_anchor') out.push(tokens[index++]!);
          continue;
        }
      }
      if (token.type === 'div_close') divFigure(state, out, token);
      out.push(token);
    }
    state.tokens = out;
  });
}
