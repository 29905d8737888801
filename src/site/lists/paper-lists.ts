/**
 * Lists of papers on pages: front matter's `papers:` and `lists:`, blocks within the text, and lists named in site.yaml.
 * All are written in the one query language of src/bibliography/query.
 */
import { slug } from '../../bibliography/identity/identity.ts';
import { byKey } from '../../bibliography/keys.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { parseQuery } from '../../bibliography/query/query.ts';
import type { PublicationQuery } from '../../bibliography/query/query.ts';
import { selectPublications } from '../../bibliography/query/select.ts';
import type { PublicationGroup } from '../../bibliography/query/select.ts';
import type { Page } from '../../content/page.ts';
import { wordsFor } from '../../l10n/index.ts';
import { once } from '../../once.ts';
import { Problems } from '../../problems.ts';
import type { Path, Place } from '../../yaml/read.ts';
import { readYaml } from '../../yaml/read.ts';
import type { Site } from '../site.ts';

export interface PaperList {
  /** Its name under `lists:`; empty for `papers:` and for blocks. */
  name: string;
  /** Empty when no paper passes. */
  groups: PublicationGroup[];
  /** How its entries are shown: parts, length of author lists. */
  query: Pick<PublicationQuery, 'show' | 'hide' | 'authorsShown' | 'group'>;
}

/** Where a query stands, and how to find the places of its parts. */
interface Source {
  file: string;
  positionOf: (path: Path, part?: 'key' | 'value') => Place;
  /** Path of the query in its file. */
  base: Path;
}

/** The papers of a list, each once, in its order. */
export function papersIn({ groups }: PaperList): Publication[] {
  return [...new Set(groups.flatMap(({ publications }) => publications))];
}

/** Address of the BibTeX of a list that the front matter of a page asks for, without prefix. */
export function listBibUrl(page: Pick<Page, 'url'>, { name }: Pick<PaperList, 'name'>): string {
  return `${page.url.replace(/[^/]*$/u, '')}${slug(name) || 'papers'}.bib`;
}

/** Front matter that says nothing of its places. */
const TOP = (): Place => ({ line: 1, column: 1 });

export class PaperLists {
  readonly #site: Site;
  readonly #problems: Problems;
  /** Places of papers by their keys. */
  readonly #byKey = once(() => {
    const places = new Map(this.#site.publications.map((paper, index) => [paper, index]));
    return new Map([...byKey(this.#site.publications)].map(([key, paper]) => [key, places.get(paper)!]));
  });
  readonly #about = new WeakMap<Page, PaperList | undefined>();
  readonly #named = new WeakMap<Page, Map<string, PaperList>>();
  /** Lists of the settings, by name and language. */
  readonly #settings = new Map<string, PaperList>();
  /** Lists of a page that stand in its text. */
  readonly #placed = new WeakMap<Page, Set<string>>();
  #pages: Map<Publication, Page[]> | undefined;

  /** @param problems takes what is wrong with a query, once, however often the list is printed */
  constructor(site: Site, problems: Problems) {
    this.#site = site;
    this.#problems = problems;
  }

  /** The papers that a page names under `papers:`. */
  papersOf(page: Page): PaperList | undefined {
    if (!this.#about.has(page)) this.#about.set(page, this.#readPapers(page));
    return this.#about.get(page);
  }

  /** The lists under `lists:` of a page's front matter that do not stand in its text already. */
  listsOf(page: Page): PaperList[] {
    const placed = this.#placed.get(page);
    return [...this.#listsOf(page).values()].filter(({ name }) => !placed?.has(name));
  }

  /** Any key of a page's front matter that holds a query. */
  fromFrontMatter(page: Page, key: string): PaperList {
    return this.#select('', page.data[key], page.lang, sourceOf(page, [key]));
  }

  /** A list of site.yaml; undefined where it has none of that name. */
  namedInSettings(name: string, lang: string): PaperList | undefined {
    const { lists } = this.#site.settings.publications;
    if (!Object.hasOwn(lists, name)) return undefined;
    const known = this.#settings.get(`${lang} ${name}`);
    if (known) return known;
    const positionOf = this.#site.settingsPlace ?? TOP;
    const list = this.#select(name, lists[name], lang, { file: 'data/site.yaml', positionOf, base: ['publications', 'lists', name] });
    this.#settings.set(`${lang} ${name}`, list);
    return list;
  }

  /**
   * What the publications page lists where it does not list every paper as it is: the `papers:` of its front matter, else
   * the list of the settings that is called `publications`.
   */
  record(): PaperList | undefined {
    const { index } = this.#site.sections.publications;
    return (index && this.papersOf(index)) ?? this.namedInSettings('publications', index?.lang ?? this.#site.settings.language);
  }

  /** The papers that feeds tell of: the list of the settings that is called `feed`; undefined for all. */
  feed(): PaperList | undefined {
    return this.namedInSettings('feed', this.#site.settings.language);
  }

  /**
   * The list of a `::: publications` block: YAML, an al-folio query, citation keys, or the name of a list of the page or
   * of the settings.
   *
   * @param line of the file on which the block's text begins
   */
  block(text: string, page: { source: string; lang: string }, line: number): PaperList {
    const bare = text.trim();
    const owner = 'data' in page ? (page as Page) : undefined;
    const own = owner && this.#listsOf(owner).get(bare);
    if (owner && own) {
      this.#placed.set(owner, (this.#placed.get(owner) ?? new Set()).add(bare));
      return own;
    }
    const lineOf = ({ line: found, column }: Place): Place => ({ line: line + found - 1, column });
    // In YAML a value cannot begin with an at sign.
    if (/^[!@]|^-[-\w]/.test(bare) || !/[:\n[{]/.test(bare)) {
      return this.#select('', bare, page.lang, { file: page.source, positionOf: () => lineOf(TOP()), base: [] });
    }
    const problems = new Problems();
    const yaml = readYaml(text, page.source, problems);
    this.#problems.append([...problems].map((one) => ({ ...one, ...lineOf({ line: one.line ?? 1, column: one.column ?? 1 }) })));
    const positionOf: Source['positionOf'] = (path, part) => lineOf(yaml?.positionOf(path, part) ?? TOP());
    return this.#select('', yaml?.value ?? { limit: 0 }, page.lang, { file: page.source, positionOf, base: [] });
  }

  /** Pages that name a paper under `papers:`, in the order of the site. */
  pagesAbout(publication: Publication): readonly Page[] {
    if (!this.#pages) {
      this.#pages = new Map();
      for (const page of this.#site.pages) {
        for (const { publications } of this.papersOf(page)?.groups ?? []) {
          for (const paper of publications) {
            const known = this.#pages.get(paper);
            if (!known) this.#pages.set(paper, [page]);
            else if (known.at(-1) !== page) known.push(page);
          }
        }
      }
    }
    return this.#pages.get(publication) ?? [];
  }

  #readPapers(page: Page): PaperList | undefined {
    const { papers } = page.data;
    if (papers === undefined || papers === null) return undefined;
    const written: unknown[] = Array.isArray(papers) ? papers : [papers];
    if (written.length === 0) return undefined;
    const { lists } = this.#site.settings.publications;
    const places = written.map((one) => (typeof one === 'string' && !Object.hasOwn(lists, one) ? this.#byKey().get(one) : undefined));
    if (places.every((place) => place !== undefined)) {
      const publications = [...new Set(places)].sort((a, b) => a - b).map((place) => this.#site.publications[place]!);
      return { name: '', groups: [{ heading: '', id: 'all', publications }], query: { group: 'none' } };
    }
    const query = written.length === 1 ? written[0] : { any: written };
    return this.#select('', query, page.lang, sourceOf(page, ['papers']), written.length === 1 ? written[0] : written);
  }

  #listsOf(page: Page): Map<string, PaperList> {
    let known = this.#named.get(page);
    if (!known) {
      const lists = (page.data['lists'] ?? {}) as Readonly<Record<string, unknown>>;
      known = new Map(
        Object.entries(lists).map(([name, query]) => [name, this.#select(name, query, page.lang, sourceOf(page, ['lists', name]))]),
      );
      this.#named.set(page, known);
    }
    return known;
  }

  /** @param typed the query as it stands in its file, to find the places of its parts */
  #select(name: string, query: unknown, lang: string, { file, positionOf, base }: Source, typed: unknown = query): PaperList {
    const { lists } = this.#site.settings.publications;
    const inSettings = typeof query === 'string' && file !== 'data/site.yaml' ? this.namedInSettings(query.trim(), lang) : undefined;
    if (inSettings) return { ...inSettings, name };
    const problems = new Problems();
    const words = wordsFor(lang);
    const parsed = parseQuery(query, problems, { file }, lists);
    const groups = selectPublications(this.#site.publications, parsed, problems, { file }, {
      words: { lang, kinds: words.kinds, undated: words.undated, states: words.states, other: words.kinds.other },
    });
    this.#problems.append([...problems].map((one) => ({ ...one, ...placeOf(one.subject) })));
    return { name, groups, query: parsed };

    function placeOf(subject: string | undefined): Place {
      const path = (subject === undefined ? undefined : findIn(typed, subject)) ?? [];
      const part = typeof path.at(-1) === 'string' && path.at(-1) !== subject ? 'value' : 'key';
      // What was written as one mapping became a list of one, and the other way round.
      const places = [[...base, ...path], [...base, 0, ...path]].map((one) => positionOf(one, part));
      return places.reduce((best, one) => (one.line > best.line || (one.line === best.line && one.column > best.column) ? one : best));
    }
  }
}

function sourceOf(page: Page, base: Path): Source {
  return { file: page.source, positionOf: page.positionOf ?? TOP, base };
}

/** Path of a key, or of a value, of that name within a query. */
function findIn(value: unknown, name: string): Path | undefined {
  if (typeof value !== 'object' || value === null) return String(value) === name ? [] : undefined;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === name && !Array.isArray(value)) return [step];
    const path = findIn(inner, name);
    if (path) return [step, ...path];
  }
  return undefined;
}
