/**
 * Images, films and sound of the site's own. The image hook supplies width, height and smaller sizes; without it a plain
 * `<img>` is printed. A missing alternative text is reported.
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { resolveAddress, type Address } from './addresses.ts';
import { inlineText } from '../inline-text.ts';
import { lineOf } from '../lines.ts';
import { seal } from '../html/seal.ts';
import { at, type Env, type ImageAnswer } from '../types.ts';
import { attributesHtml, escapeHtml } from '../../text/rich.ts';

const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac)$/i;
const PASSED_ON = new Set(['class', 'id', 'lang', 'dir', 'width', 'height', 'loading', 'fetchpriority', 'decoding']);

function picture(image: Readonly<Record<string, string>>, sources: ImageAnswer['sources']): string {
  const img = `<img${attributesHtml(image)}>`;
  if (!sources?.length) return img;
  const rows = sources.map(({ type, srcset, sizes }) =>
    `<source${attributesHtml({ type, srcset, ...(sizes === undefined ? {} : { sizes }) })}>`);
  return `<picture>${rows.join('')}${img}</picture>`;
}

interface ImageSource {
  written: string;
  alt: string;
  /** What the author set besides; only what is in PASSED_ON reaches the page. */
  given: Readonly<Record<string, string>>;
  /** Says that an empty alternative text is meant. */
  decorative: boolean;
  line: number;
}

/** `width=50%` is style to HTML, `width=300px` a number. */
function sizes(given: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  const style: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (!PASSED_ON.has(name)) continue;
    if (name !== 'width' && name !== 'height') out[name] = value;
    else if (/^\d+(px)?$/.test(value)) out[name] = value.replace('px', '');
    else if (/^\d+(\.\d+)?(%|em|rem)$/.test(value)) style.push(`${name}: ${value}`);
  }
  if (style.length > 0) out.style = style.join('; ');
  return out;
}

/** The author's width keeps the picture's own proportions when the hook knows them. */
function proportions(given: Record<string, string>, known: Readonly<Record<string, string>>): Record<string, string> {
  const [width, height] = [Number(known.width), Number(known.height)];
  if (!(width > 0 && height > 0)) return given;
  if (given.width !== undefined && given.height === undefined) {
    return { ...given, height: String(Math.round(Number(given.width) * height / width)) };
  }
  if (given.height !== undefined && given.width === undefined) {
    return { ...given, width: String(Math.round(Number(given.height) * width / height)) };
  }
  return given;
}

const WORDS: readonly (readonly [RegExp, string])[] = [[VIDEO, 'film'], [AUDIO, 'sound']];

/** The final address of a film, a sound, or what belongs to one: an own one is that of its file, wherever it lies. */
export function mediaHref({ kind, href, target }: Address, env: Env, line: number): string {
  const src = pathOf(target);
  if (kind !== 'own') return href;
  const what = WORDS.find(([names]) => names.test(src))?.[1] ?? 'file';
  const found = env.options.media?.({ src, what, page: env.page, line });
  return found === undefined ? href : found + target.slice(target.split(/[?#]/, 1)[0]!.length);
}

function film(tag: 'video' | 'audio', src: string, { alt, given, line }: ImageSource, env: Env): string {
  const still = tag === 'video' && given.poster !== undefined
    ? resolveAddress(given.poster, 'image', env, line)
    : undefined;
  const { loading: _, ...rest } = sizes(given);
  const attributes = {
    src,
    preload: 'metadata',
    ...rest,
    ...(still?.kind === 'own' ? { poster: mediaHref(still, env, line) } : {}),
    ...(alt === '' ? {} : { 'aria-label': alt }),
  };
  const link = `<a href="${escapeHtml(src)}">${escapeHtml(alt || src.split('/').at(-1)!)}</a>`;
  return `<${tag} controls${tag === 'video' ? ' playsinline' : ''}${attributesHtml(attributes)}>${link}</${tag}>`;
}

/** HTML of an image, film or sound; a link when it lies on another site, the alternative text when its address is bad. */
export function imageHtml(image: ImageSource, env: Env): string {
  const { alt, given, line } = image;
  const within = env.options.within?.(image.written);
  // Only what lies in assets/ is the site's for sure: others may have theirs on the same host.
  const written = within?.startsWith('/assets/') ? within : image.written;
  const name = written.split(/[?#]/)[0]!;
  const kind = VIDEO.test(name) ? 'video' : AUDIO.test(name) ? 'audio' : undefined;
  const address = resolveAddress(written, kind ? 'media' : 'image', env, line);
  if (!address) return escapeHtml(alt);
  if (address.kind === 'foreign') {
    env.problems.notice('image-foreign', `The ${kind ?? 'image'} “${written.slice(0, 200)}” lies on another site.`, {
      ...at(env, line),
      cure: 'Keep a copy in assets/: pages ask no other site for anything. Until then a link is shown.',
    });
    return `<a href="${escapeHtml(address.href)}">${escapeHtml(alt || address.href)}</a>`;
  }
  if (alt === '' && !image.decorative) {
    env.problems.warn('image-no-alt', `The ${kind ?? 'image'} “${written}” has no alternative text.`, {
      ...at(env, line),
      cure: 'Say in the square brackets what it shows, or add {role=presentation} if it only decorates.',
    });
  }
  if (kind) return film(kind, mediaHref(address, env, line), image, env);
  const answer = env.options.image?.({ src: pathOf(address.target), alt, page: env.page, line });
  return picture({
    src: address.href,
    alt,
    loading: 'lazy',
    decoding: 'async',
    ...answer?.attributes,
    ...(given.title === undefined ? {} : { title: given.title }),
    ...proportions(sizes(given), answer?.attributes ?? {}),
  }, answer?.sources);
}

/** The file's path without query and fragment, decoded. */
function pathOf(target: string): string {
  const path = target.split(/[?#]/, 1)[0]!;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function printImage(token: Token, env: Env): string {
  const { src = '', alt: _, role, ...given } = Object.fromEntries(token.attrs ?? []);
  return imageHtml({
    written: src,
    alt: inlineText(token.children).trim(),
    given,
    decorative: role === 'presentation' || role === 'none',
    line: lineOf(token),
  }, env);
}

export function images(md: MarkdownIt): void {
  md.renderer.rules.image = (tokens, index, _, env: Env) => seal(env, printImage(tokens[index]!, env));
}
