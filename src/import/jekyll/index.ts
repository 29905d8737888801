/** `import jekyll`: academicpages, al-folio, Minimal Mistakes and plain Jekyll sites. */
import { posix } from 'node:path';
import type { SectionId } from '../../content/page.ts';
import { Assets } from '../assets.ts';
import { convertBody } from '../body.ts';
import { alFolioSections, jsonResumeSections, renderCvSections, type Sections } from '../cv.ts';
import { cvText, peopleFile, redirectsText, siteFile, venuesFile, type FoundPerson } from '../data-files.ts';
import { pageFile, translateFrontMatter } from '../front-matter.ts';
import { moveLink, type LinkContext } from '../links.ts';
import { at, isData, OldFiles, textAt, textsAt, type Data } from '../old-files.ts';
import { listAt, placePage, type Placement } from '../pages.ts';
import { importPapers, type PaperPage } from '../papers.ts';
import { Transfer } from '../transfer.ts';
import { JekyllAddresses } from './addresses.ts';
import type { Document } from './document.ts';
import { moveText, onlyTemplate, typedList, withoutEmptyLists, withoutList } from './leftovers.ts';
import { archives, jekyllNavigation } from './lists.ts';
import { draftFromPage } from './papers.ts';
import { authors, coauthors, jekyllOwner, members } from './people.ts';

/** Collections by the names they have in the themes. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  posts: 'posts', drafts: 'posts', talks: 'talks', talk: 'talks', presentations: 'talks', teaching: 'teaching', teachings: 'teaching', courses: 'teaching', portfolio: 'projects',
  projects: 'projects', news: 'news', announcements: 'news',
};

const TEXT = ['.md', '.markdown', '.mkd', '.mkdn', '.mkdown', '.html', '.htm'];

/** Reads a Jekyll site. Throws what Node throws where `root` cannot be read. */
export function readJekyll(root: string): Transfer {
  return new JekyllImport(new OldFiles(root)).run();
}

class JekyllImport {
  readonly #files: OldFiles;
  readonly #transfer = new Transfer();
  readonly #assets: Assets;
  readonly #config: Data;
  readonly #addresses: JekyllAddresses;
  readonly #documents: Document[];

  constructor(files: OldFiles) {
    this.#files = files;
    this.#assets = new Assets(files, this.#transfer);
    this.#config = files.firstData(['_config.yml', '_config.yaml', '_config.toml'], this.#transfer.problems);
    this.#addresses = new JekyllAddresses(this.#config);
    this.#documents = this.#findDocuments();
  }

  run(): Transfer {
    const transfer = this.#transfer;
    this.#assets.takeAll((path) => (/(?:^|\/)_/.test(path) || this.#excluded(path) ? undefined : `/${path}`));
    this.#takeBibliography();
    const papers = this.#documents.filter(({ collection }) => collection === 'publications' || collection === 'papers');
    const pages = this.#documents.filter((document) => !papers.includes(document));
    for (const document of pages) this.#place(document, pages);
    this.#importPapers(papers, pages);
    for (const document of pages) if (document.placement) this.#convert(document, document.placement);
    archives(this.#documents, this.#config, transfer);
    this.#dataFiles(pages);
    const redirects = transfer.redirects();
    if (redirects.size > 0) transfer.files.set('data/redirects.yaml', redirectsText(redirects));
    this.#leaveBehind();
    return transfer;
  }

  #excluded(path: string): boolean {
    return textsAt(this.#config, 'exclude').some((one) => path === one || path.startsWith(`${one.replace(/\/$/, '')}/`));
  }

  #findDocuments(): Document[] {
    const folder = textAt(this.#config, 'collections_dir');
    const included = textsAt(this.#config, 'include').map((one) => one.replace(/\/$/, ''));
    const collections = new Set([...this.#addresses.collections.keys(), 'drafts']);
    // academicpages' own folders, should the configuration be lost.
    for (const name of [...Object.keys(SECTION_OF), 'publications']) if (this.#files.paths.some((path) => path.startsWith(`_${name}/`))) collections.add(name);
    return this.#files.paths.flatMap((path): Document[] => {
      if (!TEXT.some((ending) => path.toLowerCase().endsWith(ending)) || this.#excluded(path)) return [];
      const inner = folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
      const first = inner.split('/')[0]!;
      const collection = /(?:^|\/)_posts\//.test(inner) ? 'posts' : first.startsWith('_') && collections.has(first.slice(1)) ? first.slice(1) : 'pages';
      if (collection === 'pages' && /(?:^|\/)_/.test(inner) && !included.includes(first) && first !== '_pages') return [];
      const file = this.#files.page(path, this.#transfer.problems) ?? (/^readme\.md$/i.test(path) && !this.#hasHome() ? { data: { permalink: '/' }, body: this.#files.text(path), bodyLine: 1, lineOf: () => 1 } : undefined);
      if (!file) return [];
      const document = { path, collection, data: file.data };
      const hidden = collection === 'drafts' || file.data['published'] === false;
      return [{ ...document, file, data: this.#addresses.withDefaults(document), address: hidden ? undefined : this.#addresses.of(document) }];
    });
  }

  #hasHome(): boolean {
    return this.#files.paths.some((path) => /^(?:_pages\/)?(?:index|about|home)\.(?:md|markdown|html)$/i.test(path));
  }

  /** .bib files come as they are, but for Jekyll's front matter. */
  #takeBibliography(): void {
    for (const path of this.#files.below('_bibliography', ['.bib'])) {
      const text = this.#files.bytes(path);
      const front = /^\ufeff?---\s*\n---\s*\n/.exec(text.toString('latin1'))?.[0].length ?? 0;
      const target = this.#transfer.freePath(`data/${posix.basename(path)}`);
      this.#transfer.files.set(target, text.subarray(front));
      this.#transfer.became.push({ old: path, path: target });
    }
  }

  #place(document: Document, all: readonly Document[]): void {
    const { path, collection, data, address } = document;
    const transfer = this.#transfer;
    if (posix.basename(path).startsWith('404')) {
      transfer.dropped.push({ old: path, why: 'the new site has a page for addresses that do not exist' });
      return;
    }
    const section = SECTION_OF[collection] ?? 'pages';
    if (collection !== 'pages') {
      document.placement = placePage(section, false, posix.basename(path).replace(/^index\./, `${posix.basename(posix.dirname(path))}.`), address, transfer);
      this.#redirectFrom(data, document.placement.address);
      return;
    }
    const list = listAt(address ?? '');
    const free = list !== undefined && !all.some((other) => other !== document && other.placement?.isIndex && other.placement.section === list);
    const empty = onlyTemplate(document.file.body);
    if (list !== undefined && free) {
      const filled = list === 'home' || list === 'publications' || list === 'cv' || all.some((other) => SECTION_OF[other.collection] === list);
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
    const about = /tag|categor|archive|post|blog/i.test(`${path} ${address ?? ''}`) && all.some((other) => other.collection === 'posts') ? '/posts/' : '/';
    transfer.dropped.push({ old: path, why: `a page that held lists alone; ${address ?? 'it'} leads to ${about}` });
    if (address !== undefined) transfer.redirect(address, about);
    this.#redirectFrom(data, about);
  }

  #redirectFrom(data: Data, to: string): void {
    for (const from of textsAt(data, 'redirect_from')) this.#transfer.redirect(from, to);
  }

  #importPapers(papers: readonly Document[], pages: readonly Document[]): void {
    const drafts = papers.map((document): PaperPage => ({
      draft: draftFromPage(document.path, document.data, document.file.body, (address) => moveLink(/^(?:[a-z]+:|\/)/i.test(address) ? address : `/${address}`, this.#links(document, '/'))),
      old: document.path,
      address: document.address,
    }));
    const list = pages.find(({ placement }) => placement?.isIndex && placement.section === 'publications');
    // Lists typed on the publications page and under a heading of the home page.
    const home = pages.find(({ placement }) => placement?.isIndex && placement.section === 'home');
    const typed = [list, home].flatMap((document) => (document && /^[\s]*(?:[-*+]|\d+\.)\s|<li/m.test(document.file.body) ? [{ path: document.path, text: this.#files.text(document.path) }] : []));
    importPapers(drafts, typed, this.#transfer);
    if (home && typed.some(({ path }) => path === home.path)) {
      this.#transfer.remarks.push('The list typed on the home page stays as it was. To have it made from the .bib, put `::: publications`, `group: year` and `:::` on lines of their own in its place, or mark papers with `selected = {true}`.');
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
      fileAddress: (path) => this.#assets.address(path) ?? this.#assets.address(path.replace(/^assets\/img\//, 'assets/img/')),
      pageAddress: (old) => this.#transfer.answerTo(old),
    };
  }

  #convert(document: Document, placement: Placement): void {
    const { path, file, data, address } = document;
    const transfer = this.#transfer;
    const lists = new Set<string>();
    const links = this.#links(document, address ?? placement.address);
    const report = (code: string, line: number, message: string, cure: string): void => transfer.problems.warn(code, message, { file: path, line, cure });
    let body = convertBody(file.body, file.bodyLine, {
      report,
      links,
      liquid: {
        scope: { page: data, site: { ...this.#config, baseurl: '', url: '', data: {} }, base_path: '', layout: {}, content: '' },
        lists,
        addressOf: (source) => this.#addressOf(source),
        include: (name) => (this.#files.has(`_includes/${name}`) ? this.#files.text(`_includes/${name}`) : undefined),
      },
    });
    if (placement.isIndex && placement.section === 'publications' && typedList(body)) {
      transfer.dropped.push({ old: path, why: 'its typed list: the papers are in data/imported.bib, and the page is made from there' });
      body = withoutList(body);
    }
    if (lists.size > 0 || placement.isIndex) body = withoutEmptyLists(body, placement.isIndex && placement.section === 'publications');
    const known = new Set(Object.keys(file.data).filter((key) => key !== 'cv_pdf'));
    const translated = translateFrontMatter(placement.section, placement.isIndex, Object.fromEntries(Object.entries({ ...data, ...file.data }).filter(([key]) => known.has(key))));
    const front = translated.data;
    const summary = String(front['description'] ?? '');
    if (placement.section === 'home' && body.replace(/<!--[^]*?-->/g, '').trim() === '' && (summary.length > 200 || /\*\*|\]\(/.test(summary))) {
      body = moveText(summary, links);
      delete front['description'];
    }
    this.#finishFront(front, document, placement);
    if (translated.kept.length > 0) {
      transfer.problems.notice('import-front-matter', `Kept under x_: ${translated.kept.join(', ')}.`, { file: path, line: file.lineOf(translated.kept[0]!), cure: 'See docs/front-matter.md for what a page can say.' });
    }
    transfer.files.set(placement.path, pageFile(front, body));
    transfer.became.push({ old: path, path: placement.path, oldAddress: address, address: placement.address });
  }

  #finishFront(front: Record<string, unknown>, { path, data, address, collection }: Document, { permalink, section, isIndex }: Placement): void {
    if (permalink !== undefined) front['permalink'] = permalink;
    if (address === undefined || collection === 'drafts') front['draft'] = true;
    if (section === 'home' && /^[\s\W]*$/.test(String(front['title'] ?? ''))) delete front['title'];
    for (const key of ['image']) {
      const image = front[key];
      if (typeof image !== 'string') continue;
      const name = this.#picture(image);
      if (name !== undefined) front[key] = name;
      else delete front[key];
    }
    const date = front['date'];
    // The name of the file says it already.
    if (typeof date === 'string' && posix.basename(path).startsWith(`${date}-`)) delete front['date'];
    if (section === 'teaching' && !isIndex && front['when'] === undefined && typeof data['date'] === 'string' && front['terms'] === undefined) front['date'] = date;
    const text = front['description'];
    if (typeof text === 'string') {
      const shown = this.#picture(/<img[^>]*\ssrc=["']([^"']+)/.exec(text)?.[1] ?? '');
      if (shown !== undefined && front['image'] === undefined) front['image'] = shown;
      const words = text.replace(/<[^>]*>/g, ' ').replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/g, '').replace(/\s+/g, ' ').replace(/ (?=[,.;:])/g, '').trim();
      if (words === '') delete front['description'];
      else front['description'] = words;
    }
  }

  #addressOf(source: string): string | undefined {
    const clean = source.replace(/^\/+/, '').trim();
    const found = this.#documents.find(({ path, collection }) => path === clean || (collection === 'posts' && path.replace(/^(?:.*\/)?_posts\//, '').replace(/\.[^.]+$/, '') === clean));
    return found?.placement?.address ?? (found?.address === undefined ? undefined : this.#transfer.answerTo(found.address)) ?? this.#assets.address(clean);
  }

  /** A picture by what the old site calls it, with the folders that its theme looks in. */
  #picture(name: string): string | undefined {
    const clean = name.replace(/^\/+/, '');
    if (/^https?:/.test(name)) return undefined;
    for (const path of [clean, `images/${clean}`, `assets/img/${clean}`, `assets/images/${clean}`, `assets/${clean}`, `img/${clean}`]) {
      const found = this.#assets.pictureName(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #dataFiles(pages: readonly Document[]): void {
    const transfer = this.#transfer;
    const home = pages.find(({ placement }) => placement?.isIndex && placement.section === 'home');
    const read = (name: string): unknown => ['yml', 'yaml', 'json'].map((ending) => this.#files.data(`_data/${name}.${ending}`, transfer.problems)).find((value) => value !== undefined);
    const socials = read('socials');
    const picture = (name: string): string | undefined => this.#picture(name);
    const owner = jekyllOwner({ config: this.#config, socials: isData(socials) ? socials : {}, home: home?.data ?? {}, picture }, transfer);
    const others: FoundPerson[] = [];
    const [co, people, written] = [read('coauthors'), read('people'), read('authors')];
    if (isData(co)) others.push(...coauthors(co));
    if (people !== undefined) others.push(...members(people, picture));
    if (isData(written)) others.push(...authors(written));
    transfer.files.set('data/people.yaml', peopleFile([owner, ...others.filter(({ id }) => id !== owner.id)]));
    const venues = read('venues');
    if (isData(venues) && Object.keys(venues).length > 0) transfer.files.set('data/venues.yaml', venuesFile(venues));
    const url = textAt(this.#config, 'url');
    const portrait = at(home?.data, 'profile', 'image_circular') === true ? 'circle' : undefined;
    const footer = textAt(this.#config, 'footer_text')?.trim();
    const title = textAt(this.#config, 'title');
    transfer.files.set('data/site.yaml', siteFile({
      url: url === undefined ? undefined : `${url.replace(/\/+$/, '')}${this.#addresses.prefix}/`,
      title: title === undefined || title === 'blank' || title === owner.name ? undefined : title,
      description: textAt(this.#config, 'description'),
      language: textAt(this.#config, 'lang') ?? textAt(this.#config, 'locale'),
      timezone: textAt(this.#config, 'timezone'),
      owner: owner.id,
      portrait,
      footer: footer !== undefined && !/jekyll|al-folio|academicpages/i.test(footer) ? footer.replace(/<[^>]*>/g, '') : undefined,
      navigation: jekyllNavigation(read('navigation'), pages, this.#assets, transfer),
    }, transfer.problems));
    const sections = this.#cv(read('cv'));
    const sources = ['publications', 'talks', 'teaching'].filter((name) => name === 'publications' || pages.some(({ collection }) => SECTION_OF[collection] === name));
    const cvPage = pages.find(({ placement }) => placement?.section === 'cv');
    const pdf = textAt(cvPage?.data, 'cv_pdf') ?? textAt(socials, 'cv_pdf');
    const ownPdf = pdf === undefined || !pdf.endsWith('.pdf') ? undefined : (this.#assets.address(pdf.replace(/^\/+/, '')) ?? this.#assets.address(`assets/pdf/${pdf}`));
    transfer.files.set('data/cv.yaml', cvText(sections, sources, ownPdf?.replace(/^\//, '')));
    if (home === undefined) transfer.files.set('content/index.md', pageFile({ title: 'About' }, ''));
    if (![...transfer.files.keys()].includes('content/publications.md')) transfer.files.set('content/publications.md', pageFile({ title: 'Publications' }, ''));
    for (const name of ['venues', 'coauthors', 'people', 'authors', 'socials', 'navigation', 'cv']) {
      const path = ['yml', 'yaml', 'json'].map((ending) => `_data/${name}.${ending}`).find((one) => this.#files.has(one));
      const to: Readonly<Record<string, string>> = { venues: 'data/venues.yaml', navigation: 'data/site.yaml', cv: 'data/cv.yaml' };
      if (path !== undefined) transfer.became.push({ old: path, path: to[name] ?? 'data/people.yaml' });
    }
    transfer.became.push({ old: '_config.yml', path: 'data/site.yaml, data/people.yaml' });
  }

  #cv(data: unknown): Sections {
    if (Array.isArray(data)) return alFolioSections(data);
    if (isData(data) && (isData(data['cv']) || isData(data['sections']))) return renderCvSections(data);
    if (isData(data)) return jsonResumeSections(data);
    const resume = this.#files.data('assets/json/resume.json', this.#transfer.problems) ?? this.#files.data('_data/resume.json', this.#transfer.problems);
    return isData(resume) ? jsonResumeSections(resume) : {};
  }

  #leaveBehind(): void {
    const { dropped } = this.#transfer;
    const folders: readonly [string, string][] = [
      ['_includes', 'templates of the old theme'], ['_layouts', 'templates of the old theme'], ['_sass', 'styles of the old theme'], ['_plugins', 'programs of the old site'],
      ['assets/css', 'styles of the old theme'], ['assets/js', 'scripts of the old theme'], ['_scripts', 'scripts of the old theme'], ['markdown_generator', 'tools of the old theme'], ['talkmap', 'the map of talks'],
    ];
    for (const [folder, why] of folders) if (this.#files.paths.some((path) => path.startsWith(`${folder}/`))) dropped.push({ old: `${folder}/`, why });
    const used = /^_data\/(?:venues|coauthors|people|authors|socials|navigation|cv|resume|ui-text)\.\w+$/;
    for (const path of this.#files.below('_data')) {
      if (!used.test(path)) dropped.push({ old: path, why: 'nothing in the new site reads it: write what it holds into a page' });
    }
  }
}
