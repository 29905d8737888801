/**
 * The pages of the site as the rest of the program sees them: from a Markdown file, or made up where a file is missing.
 */
import { plain, type Rich } from '../text/rich.ts';
import type { Page, Rendered, SectionId } from './page.ts';

/** Everything of a page but what is rendered when first asked for. */
export type PageFacts = Omit<Page, 'rendered'>;

/** What no text becomes. */
export const NOTHING: Rendered = { html: '', headings: [], words: 0, needs: new Set(), excerpt: '', links: [] };

/** A page whose Markdown is rendered once, when first read. A class, so that Eleventy passes it on uncopied. */
export class ContentPage implements Page {
  declare readonly source: string;
  declare readonly section: SectionId;
  declare readonly isIndex: boolean;
  declare readonly slug: string;
  declare readonly url: string;
  declare readonly title: string;
  declare readonly titleRich: Rich;
  declare readonly untitled?: true;
  declare readonly description?: string;
  declare readonly lang: string;
  declare readonly date?: string;
  declare readonly draft: boolean;
  declare readonly redirectFrom: readonly string[];
  declare readonly tags: readonly string[];
  declare readonly data: Readonly<Record<string, unknown>>;
  declare readonly positionOf?: NonNullable<Page['positionOf']>;
  declare readonly bodyLine: number;
  declare readonly sums?: NonNullable<Page['sums']>;
  #rendered: Rendered | undefined;
  readonly #facts: PageFacts;
  readonly #render: (page: Page) => Rendered;
  readonly #read: (page: Page) => void;

  /** `read` is told whenever the rendered text is asked for, `render` makes it the first time. */
  constructor(facts: PageFacts, render: (page: Page) => Rendered, read: (page: Page) => void = () => undefined) {
    const own = this as Record<string, unknown>;
    for (const name of Object.keys(facts) as (keyof PageFacts)[]) if (name !== 'body') own[name] = facts[name];
    this.#facts = facts;
    this.#render = render;
    this.#read = read;
  }

  /** Not copied: it may be read from its file only when it is asked for. */
  get body(): string {
    return this.#facts.body;
  }

  get rendered(): Rendered {
    this.#read(this);
    this.#rendered ??= this.#render(this);
    return this.#rendered;
  }
}

/** The page with some facts changed. Not spread, which would read the text that nobody has asked for. */
export function withFacts(page: PageFacts, facts: Partial<PageFacts>): PageFacts {
  return Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(page)) as PageFacts, facts);
}

/** A page without a file: the list of a section that has entries but no `index.md`, the posts of one tag. */
export function pageWithoutFile(
  facts: Pick<PageFacts, 'section' | 'url' | 'title' | 'lang'> & Partial<PageFacts>,
): Page {
  return new ContentPage(
    {
      source: '',
      isIndex: false,
      slug: facts.url.split('/').filter(Boolean).at(-1) ?? '',
      titleRich: plain(facts.title),
      draft: false,
      redirectFrom: [],
      tags: [],
      data: {},
      body: '',
      bodyLine: 1,
      ...facts,
    },
    () => NOTHING,
  );
}
