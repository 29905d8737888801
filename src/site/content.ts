/** The user's pages, from their files: which there are, at which addresses, in which order. */
import { macroTable } from '../bibliography/latex/macros.ts';
import { AddressBook, pageClaim } from '../content/addresses.ts';
import { ContentPage, pageWithoutFile, type PageFacts } from '../content/content-page.ts';
import { withPlainFormulas } from '../content/plain-formulas.ts';
import { withFiles, withPageLinks } from '../content/front-links.ts';
import { readKeptPage, type PageShelf } from '../content/kept-pages.ts';
import { tellNamesakesApart } from '../content/namesakes.ts';
import type { Page, Rendered, SectionId } from '../content/page.ts';
import { readPage, sortPages } from '../content/read.ts';
import { wordsFor } from '../l10n/index.ts';
import type { Problems } from '../problems.ts';
import { SECTIONS } from '../sections.ts';
import { isThere, listFiles, readIfThere } from './files.ts';
import { tellMisnamedFolders } from './misnamed-folders.ts';
import { type SiteMemory, stateOf } from './cache/memory.ts';
import type { Site } from './site.ts';

export interface ContentOptions {
  /** Absolute path of the project. */
  root: string;
  /** Drafts are part of the site in the dev server only. */
  drafts: boolean;
  /** Renders a page's Markdown when it is first asked for. */
  render: (page: Page) => Rendered;
  /** Told whenever somebody reads a page's rendered text. */
  read?: (page: Page) => void;
  memory: SiteMemory;
  /** Front matter of the last time, and what stands for the program that read it. */
  fronts?: { shelf: PageShelf; program: string };
}

/**
 * Reads every page of `content/`, and puts each where it belongs.
 *
 * @param settings language of the site, and its own TeX commands
 * @param data whether there is anything to show on pages that need no file of their own
 */
export function readContent(
  options: ContentOptions,
  { language, macros }: { language: string; macros?: Readonly<Record<string, string>> },
  data: { papers: boolean; cv: boolean },
  problems: Problems,
): Pick<Site, 'pages' | 'sections'> {
  const { fronts } = options;
  const paths = listFiles(options.root, 'content', '');
  tellMisnamed(paths, problems);
  tellMisnamedFolders(options.root, problems);
  const read = paths.filter((path) => path.endsWith('.md')).map((path) =>
    options.memory.get(path, [stateOf(options.root, path), language], problems, (told) => {
      const file = readIfThere(options.root, path)!;
      return fronts ? readKeptPage(file, language, told, fronts.shelf, fronts.program) : readPage(file, language, told);
    }));
  tellUnreadable(paths, read, problems);
  const exists = (path: string) => isThere(options.root, path);
  const facts = tellNamesakesApart(read, problems)
    .filter((page) => options.drafts || !page.draft)
    .map((page) => withFiles(page, exists, problems));
  const bySource = new Map(facts.map(({ source, url }) => [source, encodeURI(url)]));
  const addresses = new Set([...bySource.values(), ...SECTIONS.map(({ url }) => encodeURI(url))]);
  const book = new AddressBook(problems);
  const pages: Page[] = [];
  const sections = {} as Record<SectionId, { index?: Page; pages: readonly Page[] }>;
  const bySection = new Map<SectionId, PageFacts[]>(SECTIONS.map(({ id }) => [id, []]));
  const commands = macroTable(macros);
  for (const page of facts) bySection.get(page.section)?.push(withPlainFormulas(withPageLinks(page, bySource, addresses), commands));
  for (const section of SECTIONS) {
    const own = bySection.get(section.id)!;
    const entries = sortPages(own.filter((page) => !page.isIndex), section.order)
      .filter((page) => book.claim(pageClaim(page)))
      .map((page) => new ContentPage(page, options.render, options.read));
    const index = own.find((page) => page.isIndex && book.claim(pageClaim(page)));
    const holds = section.id === 'publications' ? data.papers : section.id === 'cv' ? data.cv : entries.length > 0;
    const listed = section.folder !== undefined || section.id === 'publications' || section.id === 'cv';
    // A list of nothing is no page; a list without a file of its own still is one.
    const indexPage =
      index && (!listed || holds || index.body.trim() !== '')
        ? new ContentPage(index, options.render, options.read)
        : !index && listed && holds
          ? pageWithoutFile({
              section: section.id,
              url: section.url,
              title: wordsFor(language).sections[section.id],
              lang: language,
              isIndex: true,
            })
          : undefined;
    sections[section.id] = { ...(indexPage && { index: indexPage }), pages: entries };
    pages.push(...(indexPage ? [indexPage] : []), ...entries);
  }
  return { pages, sections };
}

/** Other endings of Markdown, and the one that Windows hides. */
const MISNAMED = /(?:\.md\.txt|\.(?:md|markdown|mdown|mkdn?|mdx))$/i;

function tellMisnamed(paths: readonly string[], problems: Problems): void {
  for (const file of paths) {
    if (file.endsWith('.md') || !MISNAMED.test(file)) continue;
    problems.warn('page-ending', 'The file is no page, since its name does not end in .md.', {
      file,
      cure: `Call it ${file.slice(file.lastIndexOf('/') + 1).replace(MISNAMED, '.md')}.`,
    });
  }
}

/** Texts of other programs, and what makes Markdown of them: a row an ending. */
const CONVERTED: Readonly<Record<string, (path: string, page: string) => string>> = {
  txt: (_, page) => `Call it ${page}`,
  qmd: (path) => `Say quarto render ${path} --to gfm`,
  rmd: (_, page) => `Knit it to Markdown, ${page},`,
  ipynb: (path) => `Say jupyter nbconvert --to markdown ${path}`,
  ...Object.fromEntries(['docx', 'odt', 'rtf', 'rst', 'org', 'tex'].map((ending) =>
    [ending, (path: string, page: string) => `Say pandoc ${path} -o ${page}`])),
};

const quoted = (path: string): string => (/[^\w./-]/.test(path) ? `"${path}"` : path);

/** Tells of texts that are no Markdown; those that a page names are there to be downloaded. */
function tellUnreadable(paths: readonly string[], pages: readonly PageFacts[], problems: Problems): void {
  for (const file of paths) {
    const [, stem, ending] = /^(.*)\.(\w+)$/.exec(file) ?? [];
    const make = CONVERTED[ending?.toLowerCase() ?? ''];
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!make || MISNAMED.test(file) || pages.some(({ body, data }) => `${body}\n${JSON.stringify(data)}`.includes(name))) continue;
    problems.notice('page-not-markdown', 'The file is no page, since pages are Markdown, and no page links to it.', {
      file,
      cure: `${make(quoted(file), quoted(`${stem}.md`))} if it is to be one; link to it if it is there to be downloaded.`,
    });
  }
}
