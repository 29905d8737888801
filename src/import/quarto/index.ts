/** `import quarto`: websites of Quarto. */
import { posix } from 'node:path';
import type { SectionId } from '../../content/page.ts';
import { sectionById } from '../../sections.ts';
import { convertBody } from '../body.ts';
import { redirectsText, type FoundPerson } from '../data-files.ts';
import { pageFile, translateFrontMatter } from '../front-matter.ts';
import { typedList, withoutEmptyLists, withoutList } from '../jekyll/leftovers.ts';
import { moveLink, moveLinks, type LinkContext } from '../links.ts';
import type { ListFile } from '../list/read.ts';
import { at, isData, OldFiles, textAt, textsAt, type Data } from '../old-files.ts';
import { placePage, type Placement } from '../pages.ts';
import { importPaperPages, type PaperPage } from '../papers.ts';
import { lineAt, sameLines } from '../text/passages.ts';
import { Transfer } from '../transfer.ts';
import { Citations } from './citations.ts';
import { writeDataFiles } from './data.ts';
import type { Document } from './document.ts';
import { findDocuments, isIndex, sectionNamed, SKIPPED } from './documents.ts';
import { Downloads, fromRoot } from './downloads.ts';
import { nociteOf, quartoFront } from './front.ts';
import { frozenResult } from './frozen.ts';
import { footOf, inlineRows, isProfile, listedDocuments, listingsOf, listOf, listText, navigationOf, placeOf, rowFiles } from './lists.ts';
import { draftOfRow, paperOf } from './papers.ts';
import { iconLinks, isPerson, person, profileOf, quartoOwner } from './people.ts';
import { readSettings, type QuartoSettings } from './settings.ts';
import { quartoShortcodes } from './shortcodes.ts';

/** Reads a Quarto website. Throws what Node throws where `root` cannot be read. */
export function readQuarto(root: string): Transfer {
  return new QuartoImport(new OldFiles(root, SKIPPED)).run();
}

class QuartoImport {
  readonly #files: OldFiles;
  readonly #transfer = new Transfer();
  readonly #settings: QuartoSettings;
  readonly #downloads: Downloads;
  readonly #citations: Citations;
  readonly #documents: Document[];
  readonly #bySource: ReadonlyMap<string, Document>;

  constructor(files: OldFiles) {
    this.#files = files;
    this.#settings = readSettings(files, this.#transfer.problems);
    this.#downloads = new Downloads(files, this.#settings.output, this.#transfer);
    this.#citations = new Citations(files, this.#transfer);
    this.#documents = findDocuments(files, this.#settings, this.#transfer);
    this.#bySource = new Map(this.#documents.map((document) => [document.path, document]));
  }

  run(): Transfer {
    const transfer = this.#transfer;
    const papers = this.#documents.filter(({ section }) => section === 'publications');
    const pages = this.#documents.filter((document) => !papers.includes(document));
    const home = homeOf(pages);
    if (home) home.placement = placePage('home', true, home.path, home.address ?? '/', transfer);
    for (const document of pages) if (document !== home) this.#place(document, pages, home);
    for (const { data, placement, address } of pages) if (placement) this.#aliases(data, address, placement.address);
    // The owner's first: papers that are found besides are compared with those alone.
    this.#citations.take('own', this.#settings.config, this.#documents);
    this.#importPapers(papers, pages);
    this.#citations.take('others', this.#settings.config, this.#documents);
    const { owner, people } = this.#people(pages, home);
    for (const document of pages) if (document.placement) this.#convert(document, document.placement, owner);
    const addressOf = (href: string): string | undefined => {
      const links = this.#links('_quarto.yml', '/');
      const moved = moveLink(href, links);
      return moved !== href || this.#transfer.stands(moved) || moved === '/' ? moved : undefined;
    };
    const style = this.#citations.style(this.#settings.config, '_quarto.yml');
    const cited = { files: this.#citations.ofOthers, styles: style === undefined ? [] : [style] };
    writeDataFiles({ transfer, settings: this.#settings, owner, people, pages, cited, addressOf });
    const redirects = transfer.redirects();
    if (redirects.size > 0) transfer.files.set('data/redirects.yaml', redirectsText(redirects));
    return transfer;
  }

  #place(document: Document, all: readonly Document[], home: Document | undefined): void {
    const { path, data, address, section, file } = document;
    const transfer = this.#transfer;
    const leave = (why: string, to?: string): void => {
      transfer.dropped.push({ old: path, why });
      if (to === undefined) return;
      if (address !== undefined) transfer.redirect(address, to);
      this.#aliases(data, address, to);
    };
    if (/(?:^|\/)404\.\w+$/.test(path)) return leave('the new site has a page for addresses that do not exist');
    const list = section === undefined ? listOf(document, this.#documents) : undefined;
    const empty = withoutListings(file.body, data).trim() === '';
    const taken = (one: string): boolean => all.some(({ placement }) => placement?.isIndex && placement.section === one);
    // The start page of a blog, whose home page here is its page “about”.
    if (path !== home?.path && address === '/') return leave(`a list of posts alone; the home page is made of ${home?.path ?? ''}`, '/');
    if (list !== undefined && list !== 'home' && !taken(list)) {
      const filled = list === 'publications' || list === 'cv' || this.#documents.some((one) => one.section === list);
      if (filled || !empty) {
        document.placement = placePage(list, true, path, address, transfer);
        return;
      }
    }
    if (empty && listingsOf(data).length > 0 && (list !== undefined || this.#listed(document).length === 0))
      return leave('a page that held a list alone', list !== undefined && taken(list) ? sectionById(list).url : '/');
    if (isPerson(document) && file.body.trim() === '') return leave('a page that named a person alone: see data/people.yaml', '/');
    const name = isIndex(path) && path.includes('/') ? `${posix.basename(posix.dirname(path))}.md` : posix.basename(path);
    document.placement = placePage(section ?? 'pages', false, name, address, transfer);
  }

  #listed({ path, data }: Document): Document[] {
    return listingsOf(data).flatMap((listing) => listedDocuments(listing, path, this.#documents));
  }

  #aliases(data: Data, address: string | undefined, to: string): void {
    for (const alias of textsAt(data, 'aliases')) {
      const from = alias.startsWith('/') ? alias : posix.join(posix.dirname(`${address ?? '/'}x`), alias);
      this.#transfer.redirect(from, to);
    }
  }

  #importPapers(papers: readonly Document[], pages: readonly Document[]): void {
    const transfer = this.#transfer;
    importPaperPages(
      papers.map((document) => {
        const { path, data, file: { body, bodyLine }, address } = document;
        const links = this.#links(path, address ?? '/');
        const picture = this.#downloads.picture(textAt(data, 'image'), path);
        const beside = isIndex(path) ? this.#files.below(posix.dirname(path), ['.bib']) : [];
        const place = { move: (written: string) => moveLink(written, links), image: picture && `/assets/images/${picture}` };
        const named = textsAt(data, 'bibliography').map((bib) => fromRoot(bib, path));
        const bib = beside.find((one) => !named.includes(one));
        const bibtex = bib === undefined ? undefined : this.#files.text(bib);
        return paperOf({ path, data, body, bodyLine, address, bibtex }, place);
      }),
      pages.flatMap((page) => this.#rows(page)),
      pages.filter(({ placement }) => placement && listsPapers(placement)).flatMap((page) => this.#typedList(page)),
      transfer,
    );
    for (const { data, address } of papers) this.#aliases(data, address, transfer.answerTo(address ?? '') ?? '/publications/');
    if (papers.length === 0) return;
    for (const folder of new Set(papers.map(({ path }) => path.split('/')[0]!)))
      if (sectionNamed(folder) === 'publications') transfer.redirect(`/${folder}/`, '/publications/');
  }

  /** A list of papers typed on the page, with its links led to where their targets are now; lines stay in place. */
  #typedList({ path, address, file }: Document): ListFile[] {
    if (!/^[ \t]*(?:[-*+]|\d+\.)[ \t]|<li/m.test(file.body)) return [];
    const links = this.#links(path, address ?? '/');
    const plainText = this.#files.text(path).replace(/^:{3,}.*$|\{\{<[^\n]*?>\}\}|(?<=[\])])\{[^{}\n]*\}/gm, '');
    return [{ path, text: moveLinks(plainText, (written) => moveLink(written, links)), moved: true }];
  }

  /** Papers that a listing of a page takes from YAML; what is no paper for certain is reported. */
  #rows(page: Document): PaperPage[] {
    const { path, data, file } = page;
    const links = this.#links(path, page.address ?? '/');
    const place = { move: (written: string) => moveLink(written, links) };
    const isPapers = page.placement?.section === 'publications';
    const found: PaperPage[] = [];
    const take = (old: string, rows: readonly unknown[], text: string, first: number): void => {
      let left = 0;
      const about = isPapers || sectionNamed(posix.basename(old).replace(/\.\w+$/, '')) === 'publications';
      for (const row of rows.filter(isData)) {
        const title = textAt(row, 'title') ?? '';
        const line = title === '' ? first : lineAt(text, Math.max(0, text.indexOf(title)), first);
        const draft = about ? draftOfRow(old, line, row, place) : undefined;
        if (draft) found.push({ draft, old });
        else {
          left += 1;
          const name = title || textAt(row, 'name') || 'An entry';
          const what = about ? 'no paper with title and authors' : 'not about a paper';
          this.#transfer.problems.warn('import-listing', `“${name}” of this list is ${what}, and is left out.`, {
            file: old,
            line,
            cure: about ? 'Write an entry into a .bib file.' : 'Write a page about it into content/.',
          });
        }
      }
      if (rows.length > 0 && left === rows.length) this.#transfer.dropped.push({ old, why: 'a list in YAML: what it holds is named in this report' });
    };
    for (const listing of listingsOf(data)) {
      take(path, inlineRows(listing), this.#files.text(path), 1);
      for (const name of rowFiles(listing, path)) {
        const rows = this.#files.data(name, this.#transfer.problems);
        if (Array.isArray(rows)) take(name, rows, this.#files.text(name), 1);
        else
          this.#transfer.problems.warn('import-listing', `${name} is not there, or no list.`, {
            file: path,
            line: file.lineOf('listing'),
            cure: 'Write an entry in a .bib file for each paper.',
          });
      }
    }
    return found;
  }

  #people(pages: readonly Document[], home: Document | undefined): { owner: FoundPerson; people: FoundPerson[] } {
    const { config, website } = this.#settings;
    const beside = pages.find(({ path, data }) => !path.includes('/') && data['about'] !== undefined);
    const about = home?.data['about'] === undefined ? (beside ?? home) : home;
    const picture = (of: Document | undefined) => (name: string) => this.#downloads.picture(name, of?.path ?? 'index.qmd');
    const links = [...navigationOf(website), ...footOf(website).links].filter((link) => isProfile(link) || /^mailto:/i.test(link.href ?? ''));
    const owner = quartoOwner({
      config, website, home: about?.data ?? {}, documents: this.#documents, links, picture: picture(about),
    });
    const image = textAt(about?.data, 'about', 'image') ?? textAt(about?.data, 'image');
    if (image !== undefined && owner.photo === undefined)
      this.#transfer.problems.warn('import-photo', `The portrait ${image} is not in the old site's folder.`, {
        file: about!.path,
        cure: 'Put it into assets/images/ and name it under `photo` in data/people.yaml.',
      });
    const people = this.#documents.filter(isPerson).map((document) => {
      const { data, placement, path } = document;
      this.#transfer.became.push({ old: path, path: 'data/people.yaml' });
      const found = person(textAt(data, 'title')!, authorOf(data), data, [], picture(document));
      return { ...found, role: 'colleague', ...(placement && { homepage: placement.address }) };
    });
    return { owner, people };
  }

  #links(path: string, address: string): LinkContext {
    const { website, prefix } = this.#settings;
    const origin = (textAt(website, 'site-url') ?? '').replace(/\/+$/, '');
    return {
      origins: /^https?:/.test(origin) ? [origin] : [],
      prefix,
      address,
      folder: posix.dirname(path),
      fileAddress: (name) => this.#downloads.address(name),
      pageAddress: (old) => {
        const source = this.#bySource.get(old.replace(/^\/+/, ''));
        return source?.placement?.address ?? this.#transfer.answerTo(source?.address ?? old);
      },
    };
  }

  #convert(document: Document, placement: Placement, owner: FoundPerson): void {
    const { path, file, data, address } = document;
    const transfer = this.#transfer;
    const links = this.#links(path, address ?? placement.address);
    const move = (written: string): string => moveLink(written, links);
    const frozen = frozenResult(path, this.#files, transfer.problems);
    if (frozen?.stale === true)
      transfer.problems.warn('import-frozen', 'The results kept in _freeze/ are of another state of this page; the text is from there.', {
        file: path, line: 1, cure: 'Render the old site once more and import again, or compare the text.',
      });
    const lists = this.#lists(document, placement);
    const marked = withMarks(frozen?.text ?? file.body, lists);
    let body = this.#body(document, marked, frozen ? undefined : file.bodyLine, links, [path]);
    body = body.replace(MARK, (_, heading: string | undefined, id: string) => {
      const list = lists.get(id) ?? '';
      return list === '' ? '' : `${heading ?? ''}${list}`;
    });
    // Those without a place of their own stand below the text.
    for (const [id, list] of lists) if (!marked.includes(mark(id))) body = `${body.trim()}\n\n${list}`;
    if (lists.size > 0) body = withoutEmptyLists(body, false);
    if (placement.section === 'home') body = body.replace(FIRST_HEADING, (all, words: string) => (words === owner.name ? '' : all));
    // The page of publications lists them by itself.
    if (listsPapers(placement)) {
      body = body.replace(/^::: \{#refs\}\n(?:\s*:::(?:\n|$))?/m, '');
      if (typedList(body)) {
        transfer.dropped.push({ old: path, why: 'its typed list: the papers are in data/imported.bib, and the page is made from there' });
        body = withoutList(body);
      }
    }
    const tell = (key: string, message: string, cure: string): void =>
      transfer.problems.warn('import-front-matter', message, { file: path, line: file.lineOf(key), cure });
    const { data: front, kept } = translateFrontMatter(placement.section, placement.isIndex, quartoFront(data, { ...placement, move, tell }));
    this.#finish(front, document, placement, owner, tell);
    if (placement.section === 'home') body = `${body.trim()}\n\n${this.#homeLinks(data, move)}`;
    if (kept.length > 0)
      transfer.problems.notice('import-front-matter', `Kept under x_: ${kept.join(', ')}.`, {
        file: path, line: file.lineOf(kept[0]!), cure: 'See docs/front-matter.md for what a page can say.',
      });
    if (/revealjs|beamer|pptx/.test(JSON.stringify(data['format'] ?? '')))
      transfer.problems.warn('import-slides', 'These slides are a page now, one below the other.', {
        file: path, line: file.lineOf('format'), cure: 'Print the old slides as a PDF into assets/files/, and name it under `slides`.',
      });
    transfer.files.set(placement.path, pageFile(front, body));
    transfer.became.push({ old: path, path: placement.path, oldAddress: address, address: placement.address });
  }

  /** A text of the page in our Markdown. `line` is undefined where its lines are not those of the file. */
  #body(document: Document, text: string, line: number | undefined, links: LinkContext, within: readonly string[]): string {
    const path = within.at(-1)!;
    const report = (code: string, at: number, message: string, cure: string): void =>
      this.#transfer.problems.warn(code, message, { file: path, line: line === undefined ? document.file.bodyLine : at, cure });
    const include = (name: string): string | undefined => {
      const other = fromRoot(name, path);
      if (!this.#files.has(other) || within.includes(other) || within.length > 8) return undefined;
      const page = this.#files.page(other, this.#transfer.problems);
      return this.#body(document, page?.body ?? this.#files.text(other), page?.bodyLine ?? 1, links, [...within, other]);
    };
    const codes = quartoShortcodes({ meta: { ...this.#settings.config, ...document.data }, variables: this.#settings.variables, include });
    const { config } = this.#settings;
    const execute = { ...record(config['execute']), ...record(at(config, 'format', 'html')), ...record(document.data['execute']) };
    return convertBody(text, line ?? 1, {
      report,
      links,
      shortcodes: { codes, keyOf: () => undefined, addressOf: () => undefined },
      cells: { execute },
    });
  }

  /** Listings by their ids: those of pages that have no list of their own here are written out, the others are nothing. */
  #lists({ path, data, file }: Document, { section, isIndex: heads }: Placement): Map<string, string> {
    const listings = listingsOf(data);
    const shown = new Set<SectionId>();
    const lists = listings.map((listing, index) => {
      const listed = listedDocuments(listing, path, this.#documents);
      for (const one of listed) if (one.section !== undefined) shown.add(one.section);
      const homeless = listed.filter((one) => one.section === undefined && (one.placement ? !one.placement.isIndex : isPerson(one)));
      return [textAt(listing, 'id') ?? `listing-${index}`, heads && section !== 'home' ? '' : listText(homeless)] as const;
    });
    if (shown.size > 0 && section !== 'home' && !shown.has(section)) {
      const places = [...shown].map((one) => sectionById(one).url).join(', ');
      this.#transfer.problems.notice('import-listing', `The list of this page is left out: its entries stand at ${places}.`, {
        file: path,
        line: file.lineOf('listing'),
        cure: 'Link there if the page needs it.',
      });
    }
    return new Map(lists);
  }

  /** The last touches to the front matter, in place. */
  #finish(
    front: Record<string, unknown>,
    { path, data, address }: Document,
    placement: Placement,
    owner: FoundPerson,
    tell: (key: string, message: string, cure: string) => void,
  ): void {
    const { permalink, section } = placement;
    if (permalink !== undefined) front['permalink'] = permalink;
    if (address === undefined) front['draft'] = true;
    for (const key of ['authors', 'with']) {
      if (!Array.isArray(front[key])) continue;
      const others = (front[key] as string[]).filter((name) => name !== owner.name);
      if (others.length === 0) delete front[key];
      else if (key === 'with') front[key] = others.join(', ');
    }
    const image = textAt(data, 'image');
    const picture = section === 'home' ? undefined : this.#downloads.picture(image, path);
    delete front['image'];
    if (picture !== undefined) front['image'] = picture;
    else {
      delete front['image_alt'];
      if (image !== undefined && section !== 'home')
        tell('image', `The picture ${image} is not in the old site's folder.`, 'Put it into assets/images/, and name it under `image`.');
    }
    if (section === 'home') {
      // The head of the home page says both.
      if (front['title'] === owner.name) delete front['title'];
      if (front['description'] === owner.position) delete front['description'];
    }
    const style = this.#citations.style(data, path);
    if (style !== undefined) front['citation_style'] = style;
    const { keys, all } = nociteOf(data);
    if (keys.length > 0) front['nocite'] = keys;
    if (all && !listsPapers(placement))
      tell(
        'nocite',
        '`nocite` named every paper, which has no counterpart.',
        'Write `::: publications`, `group: none` and `:::` on lines of their own where the list stood.',
      );
  }

  /** Links of the home page that are no profiles: the PDF of a CV. */
  #homeLinks(data: Data, move: (address: string) => string): string {
    return iconLinks(at(data, 'about', 'links'))
      .flatMap((link) => {
        const { text, href } = link;
        if (text === undefined || href === undefined || /^mailto:/i.test(href) || profileOf(link) !== undefined) return [];
        return [`[${text.replace(/([[\]])/g, '\\$1')}](${move(href)})`];
      })
      .join(' · ');
  }
}

/** The page that becomes the home page: the start page, or “about” where that only lists posts. */
function homeOf(pages: readonly Document[]): Document | undefined {
  const start = pages.find(({ path, address }) => address === '/' || (isIndex(path) && !path.includes('/')));
  const about = pages.find((page) => page !== start && !page.path.includes('/') && page.data['about'] !== undefined && page.address !== undefined);
  if (start === undefined) return about;
  const listsOnly = listingsOf(start.data).length > 0 && withoutListings(start.file.body, start.data).trim() === '';
  return listsOnly && start.data['about'] === undefined ? (about ?? start) : start;
}

function listsPapers({ section, isIndex: isList }: Placement): boolean {
  return isList && section === 'publications';
}

/** A heading with which a text begins. */
const FIRST_HEADING = /^\s*#+[ \t]+(.*?)[ \t]*(?:\{[^}]*\})?\n/;

/** A text without the blocks that say where a listing or the head of the page stood. */
function withoutListings(body: string, data: Data): string {
  const ids = [...listingsOf(data), at(data, 'about')].flatMap((one) => textAt(one, 'id') ?? []);
  return ids.reduce((text, id) => text.replace(placeOf(id), ''), body);
}

/** Stands for a listing while the text around it is converted. */
function mark(id: string): string {
  return `\ue102${id}\ue102`;
}

/** A listing's mark, with the heading right above it. */
const MARK = /(^#{1,6}[ \t].*\n\s*)?\ue102([^\ue102]*)\ue102/gm;

function withMarks(body: string, lists: ReadonlyMap<string, string>): string {
  return [...lists.keys()].reduce((text, id) => text.replace(placeOf(id), (all) => sameLines(all, mark(id))), body);
}

function authorOf(data: Data): unknown {
  return [data['author']].flat().find(isData);
}

function record(value: unknown): Data {
  return isData(value) ? value : {};
}
