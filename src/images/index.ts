/**
 * Pictures of the site: found, measured, planned in several sizes, and published only where a page refers to them.
 * Answers come at once, from the file's header; the work is done in `finish`, from the cache where it can.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problems } from '../problems.ts';
import { prefixed } from '../site/address.ts';
import { pathAddress } from '../text/file-names.ts';
import { attributesHtml, escapeHtml } from '../text/rich.ts';
import { canEncode as canEncodeHere, encode } from './encode.ts';
import { Locator, missingMedia, missingPicture } from './locate.ts';
import type { Found, Place } from './locate.ts';
import { measure } from './measure.ts';
import type { Measure } from './measure.ts';
import { planFor, sharedAs, srcsetOf } from './variants.ts';
import type { Variant } from './variants.ts';

interface PictureRequest {
  /** Root-relative address without prefix, or a name from front matter: relative to the page, or of `assets/images/`. */
  src: string;
  /** Empty for pictures that only decorate. */
  alt: string;
  /** How wide it is shown, as in HTML; as wide as the text if left out. */
  sizes?: string;
  class?: string;
  /** `eager` for what is seen first. */
  loading?: 'lazy' | 'eager';
  /** Where it is referred to, for relative names and for messages. */
  page?: Place;
  line?: number;
}

export interface MediaRequest {
  /** Root-relative address without prefix: relative to the page, as pictures are. */
  src: string;
  /** What it is, in words: film, sound. */
  what: string;
  page?: Place;
  line?: number;
}

interface PictureSource {
  type: string;
  srcset: string;
  sizes: string;
}

interface PictureAnswer {
  /** Of `<img>`. */
  attributes: Record<string, string>;
  /** Rows of `<picture>`, best format first; empty where one file is enough. */
  sources: readonly PictureSource[];
}

/** A picture by its address and size, as link previews want it. */
export interface Published {
  /** Root-relative, without prefix. */
  url: string;
  width: number;
  height: number;
}

export interface Images {
  /** Attributes and sources of a picture; undefined, and a problem, for a file that is missing or no picture. */
  picture(request: PictureRequest, problems: Problems): PictureAnswer | undefined;
  /** The same as HTML; the alternative text where there is no picture. */
  html(request: PictureRequest, problems: Problems): string;
  /** Publishes a film, a sound or what belongs to one untouched: its address; undefined, and a problem, where there is none. */
  media(request: MediaRequest, problems: Problems): string | undefined;
  /** A picture for previews of links, in one size; undefined where there is none. Reports nothing. */
  publish(src: string, page?: Place): Published | undefined;
  /** Has a file of `assets/` or `content/` published untouched, as a link to it needs: its address; undefined where there is none. */
  file(src: string, page?: Place): string | undefined;
  /** Makes and writes every picture asked for so far; returns their addresses. */
  finish(): Promise<string[]>;
}

interface ImagesOptions {
  /** Absolute path of the project. */
  root: string;
  /** Folder that is written. */
  outputDir: string;
  /** Kept between builds. */
  cacheDir: string;
  /** Path prefix, with slashes at both ends. */
  prefix: string;
  /** Whether sizes can be made, for whoever does not make them. */
  canEncode?: () => boolean;
}

/** Made sizes lie apart from the user's files; the hash in their names lets hosts keep them forever. */
const MADE = '/assets/images/made/';
/**
 * The text's column at its widest, beside others and alone, and the whole window where there is no room besides it. Other than
 * in the theme, which has larger letters, a `rem` is 16 pixels here.
 */
const TEXT_SIZES = '(min-width: 54em) 37rem, (min-width: 44em) 40.5rem, 100vw';
/** What every browser of the last years shows. */
const SHOWN = new Set(['jpg', 'png', 'svg', 'gif', 'webp', 'avif', 'ico', 'bmp']);

/** Makes the pictures of one build. */
export function createImages({ root, outputDir, cacheDir, prefix, canEncode = canEncodeHere }: ImagesOptions): Images {
  const locator = new Locator(root);
  const copies = new Map<string, Found>();
  const encoded = new Map<string, { found: Found; variants: Map<string, Variant>; problems?: Problems; where: object }>();
  /** Pictures that could not be made smaller, which is told once. */
  const failed = new Set<string>();
  let told = false;

  const encodable = (variants: readonly Variant[], problems: Problems | undefined): boolean => {
    if (variants.length === 0) return false;
    // What has been made before needs no library, which takes a while to load.
    if (variants.every(({ name }) => existsSync(join(cacheDir, name))) || canEncode()) return true;
    if (!told && problems) {
      told = true;
      problems.notice('image-library-missing', 'Pictures are published in their original size: the library that resizes them cannot be loaded here.', {
        cure: 'Run `npm install --include=optional`, or build where sharp is available; the site works without it.',
      });
    }
    return false;
  };

  const want = (found: Found, variants: readonly Variant[], problems?: Problems, where: object = {}): void => {
    let job = encoded.get(found.path);
    if (!job) encoded.set(found.path, (job = { found, variants: new Map(), where }));
    if (problems) job.problems ??= problems;
    for (const variant of variants) job.variants.set(variant.name, variant);
  };

  /** The address of the file that `<img>` itself names, and its size. */
  const plainFile = (found: Found, size: Measure, made: Variant | undefined): Published => {
    if (made) return { url: MADE + made.name, width: made.width, height: made.height };
    copies.set(found.url, found);
    return { url: pathAddress(found.url), width: size.width, height: size.height };
  };

  const picture: Images['picture'] = (request, problems) => {
    const where = place(request);
    const found = locator.find(request.src, request.page);
    if (!found) {
      const { message, cure } = missingPicture(request.src, locator.suggest(request.src, request.page));
      problems.error('image-missing', message, {
        ...where,
        subject: request.src,
        cure,
      });
      return undefined;
    }
    const file = join(root, found.path);
    const size = measure(file);
    if (!size || !SHOWN.has(size.type)) {
      const { message, cure } = unreadable(found.path, file);
      problems.error('image-unreadable', message, { ...where, subject: found.path, cure });
      return undefined;
    }
    if (!size.whole) {
      problems.warn('image-cut-off', `${found.path} breaks off before its end: only a part of the picture is shown.`, {
        ...where,
        subject: found.path,
        cure: 'Copy or download it again.',
      });
    }
    const sizes = request.sizes ?? TEXT_SIZES;
    const plan = planFor(found.path, size, sizes);
    const resize = encodable(plan.modern, problems);
    if (resize) want(found, [...plan.modern, ...(plan.fallback ? [plan.fallback] : [])], problems, where);
    const { url } = plainFile(found, size, resize ? plan.fallback : undefined);
    return {
      attributes: {
        src: prefixed(prefix, url),
        alt: request.alt,
        // Of the original: browsers only need the proportions, and styles keep it within its column.
        width: String(size.width),
        height: String(size.height),
        ...(request.class && { class: request.class }),
        ...(request.loading === 'eager' ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
      },
      sources: resize ? [{ type: 'image/webp', srcset: srcsetOf(plan.modern, prefixed(prefix, MADE)), sizes }] : [],
    };
  };

  return {
    picture,
    html(request, problems) {
      const answer = picture(request, problems);
      if (!answer) return escapeHtml(request.alt);
      const img = `<img${attributesHtml(answer.attributes)}>`;
      if (answer.sources.length === 0) return img;
      return `<picture>${answer.sources.map((source) => `<source${attributesHtml({ ...source })}>`).join('')}${img}</picture>`;
    },
    media(request, problems) {
      const found = locator.find(request.src, request.page);
      if (found) {
        copies.set(found.url, found);
        return prefixed(prefix, pathAddress(found.url));
      }
      const { message, cure } = missingMedia(request.what, request.src, locator.suggest(request.src, request.page));
      problems.error('media-missing', message, { ...place(request), subject: request.src, cure });
      return undefined;
    },
    publish(src, page) {
      const found = locator.find(src, page);
      const size = found && measure(join(root, found.path));
      if (!found || !size) return undefined;
      const shared = sharedAs(found.path, size);
      const made = shared && encodable([shared], undefined) ? shared : undefined;
      if (made) want(found, [made]);
      return plainFile(found, size, made);
    },
    file(src, page) {
      const found = locator.find(src, page);
      if (!found) return undefined;
      copies.set(found.url, found);
      return pathAddress(found.url);
    },
    async finish() {
      const jobs = [...encoded.values()]
        .map((job) => ({ ...job, file: join(root, job.found.path), variants: [...job.variants.values()] }))
        .filter(({ file }) => !failed.has(file));
      await encode(jobs, cacheDir, ({ file }, reason) => {
        const job = jobs.find((one) => one.file === file)!;
        failed.add(file);
        job.problems?.error('image-unreadable', `${job.found.path} cannot be made smaller: ${reason}.`, {
          ...job.where,
          subject: job.found.path,
          cure: 'Open it in a picture editor and save it again.',
        });
      });
      const made = jobs.flatMap(({ file, variants }) => (failed.has(file) ? [] : variants.map(({ name }) => name)));
      for (const name of made) copyIfChanged(join(cacheDir, name), join(outputDir, MADE, name));
      for (const { path, url } of copies.values()) copyIfChanged(join(root, path), join(outputDir, url));
      return [...made.map((name) => MADE + name), ...copies.keys()];
    },
  };
}

function place({ page, line }: Pick<PictureRequest, 'page' | 'line'>): { file?: string; line?: number } {
  return { ...(page && { file: page.source }), ...(line !== undefined && { line }) };
}

/** What is said of a file that is no picture. */
function unreadable(path: string, file: string): { message: string; cure: string } {
  return statSync(file).size === 0
    ? { message: `${path} is empty.`, cure: 'Copy or download it again.' }
    : { message: `${path} is no picture that browsers can show.`, cure: 'Save it as JPEG, PNG, WebP or SVG.' };
}

/** Copies a file, unless the same bytes are there already: hosts and syncs then see only changes. */
function copyIfChanged(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size && readFileSync(to).equals(readFileSync(from))) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
