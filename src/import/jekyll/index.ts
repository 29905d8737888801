/** `import jekyll`: academicpages, al-folio, Minimal Mistakes and plain Jekyll sites. */
import { posix } from 'node:path';
import type { SectionId } from '../../content/page.ts';
import { own } from '../../objects.ts';
import { Assets } from '../moved/assets.ts';
import { convertBody } from '../moved/body.ts';
import { writeRedirects } from '../moved/data-files.ts';
import { translateFrontMatter } from '../moved/front-matter.ts';
import { moveLink, type LinkContext } from '../moved/links.ts';
import { OldFiles } from '../moved/old-files.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { listAt, placePage, writePage, type Placement } from '../moved/pages.ts';
import { importPapers, type PaperPage } from '../moved/papers.ts';
import { DATA_LEFT_OUT } from '../text/liquid-blocks.ts';
import { Transfer } from '../moved/transfer.ts';
import { JekyllAddresses } from './addresses.ts';
import { leaveBehind, writeDataFiles } from './data.ts';
import type { Document } from './document.ts';
import { findDocuments, isExcluded, PAPERS, SECTION_OF } from './documents.ts';
import { finishFront, pictureNamed } from './front.ts';
import { moveText, onlyTemplate, saysNothing, typedList, withoutEmptyLists, withoutList } from './leftovers.ts';
import { archives, entryList, isUnlisted } from './lists.ts';
import { draftFromPage } from './papers.ts';
import { contactNote } from './profiles.ts';
import { References } from './references.ts';
import { scheduleText } from './schedule.ts';

/** Reads a Jekyll site. Throws what Node throws where `root` cannot be read. */
export function readJekyll(root: string): Transfer {
  return new JekyllImport(new OldFiles(root)).run();
}

class JekyllImport {
  readonly #files: OldFiles;
  readonly #transfer = new Transfer();
  readonly #assets: Assets;
  readonly #config: Data;
  /** al-folio's. */
  readonly #socials: Data;
  readonly #addresses: JekyllAddresses;
  readonly #documents: Document[];

  constructor(files: OldFiles) {
    this.#files = files;
    this.#assets = new Assets(files, this.#transfer);
    this.#config = files.firstData(['_config.yml', '_config.yaml', '_config.toml'], this.#transfer.problems);
    this.#socials = files.firstData(['_data/socials.yml', '_data/socials.yaml', '_data/socials.json'], this.#transfer.problems);
    this.#addresses = new JekyllAddresses(this.#config);
    const site = { files, config: this.#config, addresses: this.#addresses, problems: this.#transfer.problems };
    this.#documents = findDocuments(site);
  }

  run(): Transfer {
    const transfer = this.#transfer;
    this.#assets.takeAll((path) => (/(?:^|\/)_/.test(path) || isExcluded(this.#config, path) ? undefined : `/${path}`));
    this.#takeBibliography();
    const papers = this.#documents.filter(({ collection }) => PAPERS.has(collection));
    const pages = this.#documents.filter((document) => !papers.includes(document));
    for (const document of pages) this.#place(document, pages);
    this.#importPapers(papers, pages);
    // The owner's first: papers that are found besides are compared with those alone.
    const references = new References(this.#files, transfer);
    references.take(pages);
    for (const document of pages) if (document.placement) this.#convert(document, document.placement, references);
    archives(this.#documents, this.#config, transfer);
    const site = {
      files: this.#files, transfer, assets: this.#assets, config: this.#config, socials: this.#socials, addresses: this.#addresses,
      ofOthers: references.files,
    };
    writeDataFiles(site, pages);
    writeRedirects(transfer);
    leaveBehind(site);
    return transfer;
  }

  /** .bib files come as they are, but for Jekyll's front matter. */
  #takeBibliography(): void {
    for (const path of this.#files.below('_bibliography', ['.bib'])) {
      const text = this.#files.bytes(path);
      const front = /^\ufeff?---\s*\n---\s*\n/.exec(text.toString('latin1'))?.[0].length ?? 0;
      this.#transfer.takeBib(path, text.subarray(front));
    }
  }

  #place(document: Document, all: readonly Document[]): void {
    const { path, collection, data, address, parts } = document;
    const transfer = this.#transfer;
    if (posix.basename(path).startsWith('404')) {
      transfer.dropped.push({ old: path, why: 'the new site has a page for addresses that do not exist' });
      return;
    }
    const section = own(SECTION_OF, collection) ?? 'pages';
    if (collection !== 'pages') {
      document.placement = placePage(
        section,
        false,
        posix.basename(path).replace(/^index\./, `${posix.basename(posix.dirname(path))}.`),
        address,
        transfer,
      );
      this.#redirectFrom(data, document.placement.address);
      return;
    }
    const list = listAt(address ?? '');
    const free =
      list !== undefined && !all.some((other) => other !== document && other.placement?.isIndex && other.placement.section === list);
    const lists = onlyTemplate(document.file.body, (name) => isUnlisted(name, this.#documents));
    const empty = parts.length === 0 && data['layout'] !== 'book-shelf' && (lists || this.#showsDataAlone(document));
    if (list !== undefined && free) {
      const filled =
        list === 'home' || list === 'publications' || list === 'cv' || all.some((other) => SECTION_OF[other.collection] === list);
      if (filled || !empty) {
        document.placement = placePage(list, true, path, address, transfer);
        this.#redirectFrom(data, document.placement.address);
        return;
      }
    } else if (!empty) {
      document.placement = placePage('pages', false, path, address, transfer);
      this.#redirectFrom(data, document.placement.address);
      return;
    }
    // A list of posts by tag, a map of the site: the new site has its own, or none.
    const about =
      /tag|categor|archive|post|blog/i.test(`${path} ${address ?? ''}`) && all.some((other) => other.collection === 'posts')
        ? '/posts/'
        : '/';
    const held = lists ? 'lists alone' : 'nothing but data that its template laid out';
    transfer.dropped.push({ old: path, why: `a page that held ${held}; ${address ?? 'it'} leads to ${about}` });
    if (address !== undefined) transfer.redirect(address, about);
    this.#redirectFrom(data, about);
  }

  #redirectFrom(data: Data, to: string): void {
    for (const from of textsAt(data, 'redirect_from')) this.#transfer.redirect(from, to);
  }

  #importPapers(papers: readonly Document[], pages: readonly Document[]): void {
    const drafts = papers.map((document): PaperPage => ({
      draft: draftFromPage(document.path, document.data, document.file.body, (address) =>
        moveLink(/^(?:[a-z]+:|\/)/i.test(address) ? address : `/${address}`, this.#links(document, '/')),
      ),
      old: document.path,
      address: document.address,
    }));
    const list = pages.find(({ placement }) => placement?.isIndex && placement.section === 'publications');
    // Lists typed on the publications page and under a heading of the home page.
    const home = pages.find(({ placement }) => placement?.isIndex && placement.section === 'home');
    const typed = [list, home].flatMap((document) =>
      document && /^[\s]*(?:[-*+]|\d+\.)\s|<li/m.test(document.file.body)
        ? [{ path: document.path, text: this.#files.text(document.path) }]
        : [],
    );
    const { read } = importPapers(drafts, typed, this.#transfer);
    if (home && read.has(home.path)) {
      this.#transfer.remarks.push(
        'The list typed on the home page stays as it was. To have it made from the .bib, put `::: publications`, `group: year` ' +
          'and `:::` on lines of their own in its place, or mark papers with `selected = {true}`.',
      );
    }
    for (const document of papers) this.#redirectFrom(document.data, this.#transfer.answerTo(document.address ?? '') ?? '/publications/');
  }

  #links(document: Document, address: string): LinkContext {
    const origin = textAt(this.#config, 'url') ?? '';
    return {
      origins: [`${origin}${this.#addresses.prefix}`, origin].filter((one) => /^https?:/.test(one)),
      prefix: this.#addresses.prefix,
      address,
      folder: posix.dirname(document.path),
      fileAddress: (path) => this.#assets.address(path),
      pageAddress: (old) => this.#transfer.answerTo(old),
    };
  }

  /** What a page in Liquid knows; `lists` collects the collections that it listed. */
  #liquid({ data }: Document, lists: Set<string>, isListed: (collection: string) => boolean) {
    return {
      scope: { page: data, site: { ...this.#config, baseurl: '', url: '', data: {} }, base_path: '', layout: {}, content: '' },
      lists,
      isListed,
      listOf: (collection: string) => entryList(collection, this.#documents),
      addressOf: (source: string) => this.#addressOf(source),
      include: (name: string) => (this.#files.has(`_includes/${name}`) ? this.#files.text(`_includes/${name}`) : undefined),
    };
  }

  /** Whether nothing is left of a page without the data of the old site. */
  #showsDataAlone(document: Document): boolean {
    const { body } = document.file;
    if (!/\bsite\.data\b/.test(body)) return false;
    let tellsMore = false;
    const text = convertBody(body, 1, {
      report: (code) => {
        tellsMore ||= code !== DATA_LEFT_OUT;
      },
      links: this.#links(document, '/'),
      liquid: this.#liquid(document, new Set(), () => false),
    });
    return !tellsMore && saysNothing(text);
  }

  #convert(document: Document, placement: Placement, references: References): void {
    const { path, file, data, address, parts } = document;
    const transfer = this.#transfer;
    const lists = new Set<string>();
    const links = this.#links(document, address ?? placement.address);
    const liquid = this.#liquid(document, lists, (collection) => isListedOn(placement, collection));
    const isCourse = placement.section === 'teaching' && !placement.isIndex;
    const shelf = data['layout'] === 'book-shelf' ? entryList(textAt(data, 'collection') ?? 'books', this.#documents) : undefined;
    const own = { path, text: file.body + (isCourse ? scheduleText(data) : '') + (shelf === undefined ? '' : `\n\n${shelf}\n`), line: file.bodyLine };
    const note = placement.isIndex && placement.section === 'home' ? contactNote(data, this.#socials, this.#config) : [];
    let body = [own, ...parts, ...note]
      .map((part) =>
        convertBody(references.withKeys(part.text, document), part.line, {
          report: (code, line, message, cure) => transfer.problems.warn(code, message, { file: part.path, line, cure }),
          links,
          liquid,
        }),
      )
      .join('\n\n');
    if (placement.isIndex && placement.section === 'publications' && typedList(body)) {
      transfer.dropped.push({ old: path, why: 'its typed list: the papers are in data/imported.bib, and the page is made from there' });
      body = withoutList(body);
    }
    if (lists.size > 0 || placement.isIndex) body = withoutEmptyLists(body, placement.isIndex && placement.section === 'publications');
    const known = new Set(Object.keys(file.data).filter((key) => key !== 'cv_pdf' && key !== 'profiles'));
    const translated = translateFrontMatter(
      placement.section,
      placement.isIndex,
      Object.fromEntries(Object.entries({ ...data, ...file.data }).filter(([key]) => known.has(key))),
    );
    const front = translated.data;
    const summary = String(front['description'] ?? '');
    if (
      placement.section === 'home' &&
      body.replace(/<!--[^]*?-->/g, '').trim() === '' &&
      (summary.length > 200 || /\*\*|\]\(/.test(summary))
    ) {
      body = moveText(summary, links);
      delete front['description'];
    }
    finishFront(front, document, placement, (name) => pictureNamed(name, this.#assets));
    writePage(document, placement, translated, body, transfer);
    const unread = isCourse ? translated.ignored.filter((key) => key !== 'schedule') : [];
    if (unread.length > 0) {
      transfer.problems.notice('import-front-matter', `Left out: ${unread.join(', ')}.`, {
        file: path,
        line: file.lineOf(unread[0]!),
        cure: 'Write into the text of the page what visitors are to read of it.',
      });
    }
    for (const old of new Set(parts.map((part) => part.path).filter((one) => one !== path)))
      transfer.became.push({ old, path: placement.path, address: placement.address });
  }

  #addressOf(source: string): string | undefined {
    const clean = source.replace(/^\/+/, '').trim();
    const found = this.#documents.find(
      ({ path, collection }) =>
        path === clean || (collection === 'posts' && path.replace(/^(?:.*\/)?_posts\//, '').replace(/\.[^.]+$/, '') === clean),
    );
    return (
      found?.placement?.address ??
      (found?.address === undefined ? undefined : this.#transfer.answerTo(found.address)) ??
      this.#assets.address(clean)
    );
  }
}

/** Whether the new site by itself lists the entries of a collection where this page goes. */
function isListedOn({ section, isIndex }: Placement, collection: string): boolean {
  const listed = LISTED_AS[collection] ?? SECTION_OF[collection];
  if (section === 'home') return listed === 'posts' || listed === 'news';
  // What the CV lists is said in data/cv.yaml.
  return isIndex && (section === 'cv' || section === listed);
}

const LISTED_AS: Readonly<Record<string, SectionId>> = { publications: 'publications', papers: 'publications', tags: 'posts', categories: 'posts' };
