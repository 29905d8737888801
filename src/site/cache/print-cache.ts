/**
 * Pages that need not be printed again. Two shelves: the text of each Markdown file as HTML, which hangs on little but
 * the file itself, and printed pages, which hang on everything but the texts of others. A page's text changes without its
 * front matter far more often than anything else, so a changed text has its own page printed, and those that quote it.
 */
import { createHash } from 'node:crypto';
import type { Page, Rendered } from '../../content/page.ts';
import type { Images } from '../../images/index.ts';
import type { Problem } from '../../problems.ts';
import { measured } from '../../profile.ts';
import type { Journal, Notes, PictureNote } from './journal.ts';
import { ask } from './noted.ts';
import type { Made } from '../output/outputs.ts';
import type { Found, Packed, Shelf } from './packed-cache.ts';

/** What a kept thing needs for its effects to be had again. */
interface Effects {
  problems: Problem[];
  pictures: PictureNote[];
}

export interface TextFacts extends Effects {
  links: [source: string, url: string | undefined][];
  /** Of what others show of it. */
  sum: string;
  /** All of the rendered text but its HTML. */
  rendered: Omit<Rendered, 'html' | 'needs'> & { needs: string[] };
}

export interface PageFacts extends Effects {
  reads: [source: string, sum: string][];
}

interface PrintCacheOptions {
  texts: Shelf<TextFacts>;
  pages: Shelf<PageFacts>;
  journal: Journal;
  images: Images;
  /** Hashes everything but the texts of pages; see fingerprint.ts. */
  fingerprint: string;
  /** Stands for the program itself, the path prefix and the address of the site. */
  engine: string;
  /** Stands for the TeX commands of the settings. */
  macros: string;
  linkTarget(source: string): string | undefined;
}

export class PrintCache {
  readonly #options: PrintCacheOptions;
  /** Sums of rendered texts, by source. */
  readonly #sums = new Map<string, string>();
  readonly #told = new Set<string>();
  #printed = 0;

  constructor(options: PrintCacheOptions) {
    this.#options = options;
  }

  /** How many pages had to be printed. */
  get printed(): number {
    return this.#printed;
  }

  /** The rendered text of a page: kept, or made and kept. */
  text(page: Page, make: () => Rendered): Rendered {
    const stamp = page.sums
      ? sumOf(this.#options.engine, page.sums.file, page.url)
      : sumOf(this.#options.engine, factsOf(page), page.body);
    return measured('cache', () => this.#keptText(page, stamp, make)) ?? this.#newText(page, stamp, make);
  }

  #keptText(page: Page, stamp: string, make: () => Rendered): Rendered | undefined {
    const { linkTarget, fingerprint, macros, texts, journal } = this.#options;
    const { source } = page;
    for (const possible of [stamp, `${stamp} ${macros}`, `${stamp} ${fingerprint}`]) {
      const kept = texts.get(source, possible);
      if (!kept) continue;
      const { links, rendered, sum } = kept.facts;
      if (links.some(([target, url]) => (linkTarget(target) ?? null) !== (url ?? null)) || !this.#again(kept.facts)) return undefined;
      texts.keep(source);
      this.#sums.set(source, sum);
      let html: string | undefined;
      return {
        ...rendered,
        needs: new Set(rendered.needs as ('math' | 'code')[]),
        // A page that is kept as it was printed asks for none of its text.
        get html() {
          return (html ??= kept.text() ?? journal.again(make).html);
        },
      };
    }
    return undefined;
  }

  #newText({ source }: Page, stamp: string, make: () => Rendered): Rendered {
    const { value: { html, ...others }, notes } = this.#options.journal.record(make);
    for (const problem of notes.problems) this.#told.add(JSON.stringify(problem));
    const rest = { ...others, papers: notes.papers };
    const sum = sumOf(html, rest.excerpt);
    this.#sums.set(source, sum);
    if (!notes.once) {
      this.#options.texts.set(source, {
        stamp: [stamp, ...this.#besides(rest.needs, notes)].join(' '),
        facts: { ...effectsOf(notes), links: [...notes.links], sum, rendered: { ...rest, needs: [...rest.needs] } },
        text: html,
      });
    }
    return { html, ...rest };
  }

  /** What a text hangs on besides its file: on all papers, settings and all, where it cites or lists them; on commands where it has formulas. */
  #besides(needs: Rendered['needs'], { papers }: Notes): string[] {
    if (papers) return [this.#options.fingerprint];
    return needs.has('math') ? [this.#options.macros] : [];
  }

  /**
   * A printed page: kept, or made and kept.
   *
   * @param name its address
   * @param wording title and description, which are chosen among those of all pages
   * @param readText reads the text of another page by its source, so that its sum is known; false where it is gone
   */
  page(name: string, wording: string, readText: (source: string) => boolean, make: () => string): Made {
    const stamp = sumOf(this.#options.fingerprint, wording);
    const kept = measured('cache', () => this.#keptPage(name, stamp, readText));
    if (!kept) return this.#newPage(name, stamp, make);
    return { stamp: kept.sum, contents: () => kept.bytes() ?? this.#options.journal.again(make) };
  }

  #newPage(name: string, stamp: string, make: () => string): Made {
    this.#printed++;
    const { value: text, notes } = this.#options.journal.record(make);
    for (const problem of notes.problems) this.#told.add(JSON.stringify(problem));
    if (notes.once) return { contents: () => text };
    const reads = [...notes.reads].map((source): [string, string] => [source, this.#sumOf(source)]);
    const { pages } = this.#options;
    const facts = { ...effectsOf(notes), reads };
    let packed: Packed | undefined;
    let kept = false;
    const keep = (): Packed | undefined => {
      if (!kept) packed = pages.set(name, { stamp, facts, text });
      kept = true;
      return packed;
    };
    if (!pages.reserve) keep();
    return {
      get stamp() {
        return keep()?.sum;
      },
      // What has been written once need not be encoded again.
      contents: () => keep()?.bytes ?? text,
      reserve() {
        const place = pages.reserve?.(name, { stamp, facts }, Buffer.byteLength(text));
        kept = place !== undefined;
        return place && { text, place };
      },
    };
  }

  #keptPage(name: string, stamp: string, readText: (source: string) => boolean): Found<PageFacts> | undefined {
    const kept = this.#options.pages.get(name, stamp);
    const sameTexts = kept?.facts.reads.every(([source, sum]) => readText(source) && this.#sumOf(source) === sum);
    if (!kept || !sameTexts || !this.#again(kept.facts)) return undefined;
    this.#options.pages.keep(name);
    return kept;
  }

  /** Empty for a page without text. */
  #sumOf(source: string): string {
    return this.#sums.get(source) ?? '';
  }

  /** Writes both shelves. Call once, when everything is printed. */
  save(): void {
    this.#options.texts.save();
    this.#options.pages.save();
  }

  /** Has the effects of a kept thing, which do not count for what is being made; false where a picture has changed meanwhile. */
  #again({ problems, pictures }: Effects): boolean {
    const { images, journal } = this.#options;
    return journal.unnoted(() => {
      const same = pictures.every(({ method, args, answer }) =>
        answer === JSON.stringify(ask(images, method, args, journal.problems) ?? null));
      if (!same) return false;
      for (const problem of problems) {
        const text = JSON.stringify(problem);
        if (!this.#told.has(text)) journal.problems.append([problem]);
        this.#told.add(text);
      }
      return true;
    });
  }
}

function effectsOf({ problems, pictures }: Notes): Effects {
  return { problems, pictures };
}

const known = new WeakMap<object, { url: string; text: string }>();

/**
 * Everything of a page but its text, with the lines at which its front matter stands, for messages name them. Worked out
 * once for the editions of a server in which its file has not changed: they share its front matter.
 */
export function factsOf(page: Page): string {
  if (page.sums) return `${page.sums.front} ${page.url}\n`;
  let facts = known.get(page.data);
  if (facts?.url !== page.url) {
    const { body: _body, rendered: _rendered, positionOf, ...rest } = { ...page };
    facts = { url: page.url, text: JSON.stringify([rest, Object.keys(page.data).map((key) => positionOf?.([key]).line)]) };
    known.set(page.data, facts);
  }
  return facts.text;
}

function sumOf(...parts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64');
}
