/** `import hugo`: HugoBlox, Wowchemy, Academic, and plain Hugo sites. */
import { posix } from 'node:path';
import { Assets, PICTURE } from '../moved/assets.ts';
import { convertBody } from '../moved/body.ts';
import { isComing, keptAddress } from '../moved/coming.ts';
import { writeRedirects } from '../moved/data-files.ts';
import { translateFrontMatter } from '../moved/front-matter.ts';
import { moveLink, type LinkContext } from '../moved/links.ts';
import { OldFiles } from '../moved/old-files.ts';
import { isData, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { listAt, placePage, writePage, type Placement } from '../moved/pages.ts';
import { addLink } from '../list/page/links.ts';
import { readPaperText } from '../moved/paper-text.ts';
import { importPaperPages, type FoundPaper } from '../moved/papers.ts';
import { Transfer } from '../moved/transfer.ts';
import { HugoAddresses } from './addresses.ts';
import { writeDataFiles } from './data.ts';
import type { Document } from './document.ts';
import { homeText, movedAddresses, resumeOnly, slidesPage, widgets, withoutHugo } from './home.ts';
import { PAPERS, redirectLists, SECTION_OF } from './lists.ts';
import { draftFromHugo, extraFields, rolesOf } from './papers.ts';
import { hugoAuthors, type FoundAuthor } from './people.ts';
import { readSettings, type HugoSettings } from './settings.ts';

/** Reads a Hugo site. Throws what Node throws where `root` cannot be read. */
export function readHugo(root: string): Transfer {
  return new HugoImport(new OldFiles(root)).run();
}

class HugoImport {
  readonly #files: OldFiles;
  readonly #transfer = new Transfer();
  readonly #assets: Assets;
  readonly #settings: HugoSettings;
  readonly #addresses: HugoAddresses;
  readonly #documents: Document[];
  readonly #authors: FoundAuthor[];
  #keys = new Map<string, string>();

  constructor(files: OldFiles) {
    this.#files = files;
    this.#assets = new Assets(files, this.#transfer);
    this.#settings = readSettings(files, this.#transfer.problems);
    const { config, content } = this.#settings;
    this.#addresses = new HugoAddresses(config);
    for (const path of files.paths) {
      const address = this.#fileAddress(path);
      if (address !== undefined && !/\.(?:md|markdown|html?|ya?ml|toml|json|bib|css|js|ipynb|r?md|rmarkdown)$/i.test(path))
        this.#assets.take(path, address);
    }
    this.#authors = hugoAuthors(files, content, (folder) => this.#pictureIn(folder, 'avatar'), this.#transfer, {
      params: this.#settings.params,
      title: textAt(config, 'title'),
      picture: (address) => this.#assets.pictureName(address.replace(/^\/+/, '')),
    });
    this.#documents = this.#findDocuments(content);
  }

  run(): Transfer {
    const transfer = this.#transfer;
    const isPaper = ({ inner, isList }: Document): boolean => !isList && PAPERS.test(inner.split('/')[0]!);
    const papers = this.#documents.filter(isPaper);
    const pages = this.#documents.filter((document) => !isPaper(document));
    for (const document of pages) this.#place(document, pages);
    this.#importPapers(papers);
    redirectLists(pages, this.#documents, this.#addresses, transfer);
    for (const document of pages) if (document.placement) this.#convert(document, document.placement);
    const site = { files: this.#files, transfer, assets: this.#assets, settings: this.#settings, authors: this.#authors };
    writeDataFiles(site, pages);
    writeRedirects(transfer);
    for (const [folder, why] of [
      ['layouts', 'templates of the old site'],
      ['themes', 'the old theme'],
      ['archetypes', 'templates for new pages'],
      ['i18n', 'words of the old theme'],
    ] as const) {
      if (this.#files.below(folder).length > 0) transfer.dropped.push({ old: `${folder}/`, why });
    }
    return transfer;
  }

  /** Address at which Hugo showed a file that is no page. */
  #fileAddress(path: string): string | undefined {
    if (path.startsWith('static/')) return `/${path.slice('static/'.length)}`;
    if (path.startsWith('assets/media/') || path.startsWith('assets/images/')) return `/${path.slice('assets/'.length)}`;
    const content = /^content\/(?:en\/)?(.+)$/.exec(path)?.[1];
    return content === undefined ? undefined : `/${content}`;
  }

  #pictureIn(folder: string, name: string): string | undefined {
    const path =
      this.#files.paths.find((one) => one.startsWith(`${folder}/${name}`) && PICTURE.test(one)) ??
      this.#files.paths.find((one) => one.startsWith(`${folder}.`) && PICTURE.test(one));
    return path === undefined ? undefined : this.#assets.pictureName(path);
  }

  #findDocuments(content: string): Document[] {
    const { config } = this.#settings;
    const { problems } = this.#transfer;
    const found = this.#files.below(content, ['.md', '.markdown', '.html']).flatMap((path): Document[] => {
      const inner = path.slice(content.length + 1);
      if (/^authors?\//.test(inner) || /^home\//.test(inner)) return [];
      const file = this.#files.page(path, problems);
      if (!file) return [];
      const { data } = file;
      const isList = /(?:^|\/)_index\./.test(inner);
      const dated = textAt(data, 'publishDate') === undefined ? 'date' : 'publishDate';
      const hidden = data['draft'] === true;
      const waits = !hidden && config['buildFuture'] !== true && !isList && !PAPERS.test(inner.split('/')[0]!);
      const coming = waits && isComing(textAt(data, dated), dated, path, file, problems);
      const address = hidden ? undefined : this.#addresses.of({ path: inner, data });
      return [
        {
          path,
          inner,
          file,
          data,
          isList,
          ...(coming ? { address: undefined, later: address } : { address }),
        },
      ];
    });
    if (found.some(({ inner }) => /^_index\./.test(inner))) return found;
    // Wowchemy builds its home page of the blocks in content/home/ alone.
    const home = { data: {}, body: '', bodyLine: 1, lineOf: () => 1 };
    return [{ path: `${content}/home/`, inner: '_index.md', file: home, data: {}, isList: true, address: '/' }, ...found];
  }

  #place(document: Document, all: readonly Document[]): void {
    const { inner, path, isList, address, data } = document;
    const transfer = this.#transfer;
    const parts = inner.split('/');
    const section = SECTION_OF[parts[0]!];
    if (isList) {
      const list =
        parts.length === 1 ? 'home' : parts.length === 2 ? (section ?? (PAPERS.test(parts[0]!) ? 'publications' : undefined)) : undefined;
      const free =
        list !== undefined && !all.some((other) => other !== document && other.placement?.isIndex && other.placement.section === list);
      if (free) document.placement = placePage(list, true, path, address ?? (list === 'home' ? '/' : undefined), transfer);
    }
    if (!document.placement) {
      const empty = document.file.body.trim() === '' && homeText(data).trim() === '';
      if (empty && (isList || textAt(data, 'type') === 'landing')) {
        const to = resumeOnly(data) ? '/cv/' : '/';
        transfer.dropped.push({
          old: path,
          why: `a page of blocks that the new site makes by itself${address === undefined ? '' : `; ${address} leads to ${to}`}`,
        });
        if (address !== undefined) transfer.redirect(address, to);
        this.#aliases(data, address ?? '/', to);
        return;
      }
      const single = address === undefined ? undefined : listAt(address);
      const isCv = single === 'cv' && !all.some((other) => other.placement?.section === 'cv');
      const name = /^_?index\.\w+$/.test(parts.at(-1)!) && parts.length > 1 ? `${parts.at(-2)!}.md` : parts.at(-1)!;
      document.placement = isCv
        ? placePage('cv', true, path, address, transfer)
        : placePage(isList ? 'pages' : (section ?? 'pages'), false, name, address, transfer);
    }
    this.#aliases(data, address ?? '/', document.placement.address);
  }

  #aliases(data: Data, address: string, to: string): void {
    for (const alias of textsAt(data, 'aliases'))
      this.#transfer.redirect(alias.startsWith('/') ? alias : posix.join(posix.dirname(address.replace(/\/$/, '')), alias), to);
  }

  #importPapers(papers: readonly Document[]): void {
    const transfer = this.#transfer;
    for (const path of this.#files.paths.filter((one) => /^(?:(?:content|static|assets)\/)?[^/]+\.bib$/.test(one)))
      transfer.takeBib(path, this.#files.bytes(path));
    this.#keys = importPaperPages(
      papers.map((document): FoundPaper => {
        const { path, data, file, address } = document;
        const folder = posix.dirname(path);
        const links = this.#links(document, address ?? '/');
        const image = this.#pictureIn(folder, 'featured');
        const text = readPaperText(file.body);
        const said = { ...(text.abstract !== undefined && { abstract: text.abstract }), ...this.#withSlides(data) };
        const extra = extraFields(said, {
          move: (written) => moveLink(written, links),
          image: image === undefined ? undefined : `/assets/images/${image}`,
        });
        for (const { label, url } of text.links) addLink(extra, { label, url: moveLink(url, links) });
        const bib = /\/index\.\w+$/.test(path)
          ? [`${folder}/cite.bib`, ...this.#files.below(folder, ['.bib'])].find((one) => this.#files.has(one))
          : undefined;
        return {
          old: path,
          address,
          extra,
          roles: rolesOf(data),
          bibtex: bib === undefined ? text.bibtex : this.#files.text(bib),
          draft: () => draftFromHugo(path, data, extra, (typed) => this.#nameOf(typed)),
          textLine: /\p{L}{2}/u.test(text.rest) ? file.bodyLine : undefined,
        };
      }),
      [],
      [],
      transfer,
    );
    for (const { data, address } of papers) this.#aliases(data, address ?? '/', transfer.answerTo(address ?? '') ?? '/publications/');
    if (papers.length > 0) for (const name of ['publication', 'publications']) transfer.redirect(`/${name}/`, '/publications/');
  }

  /** Front matter that leads to the page of slides which it names, if there is one. */
  #withSlides(data: Data): Data {
    const page = this.#transfer.answerTo(slidesPage(data) ?? '');
    return page === undefined ? data : { ...data, slides: page };
  }

  /** The name of somebody with a profile. */
  #nameOf(typed: string): string {
    return this.#authors.find(({ slug }) => slug === typed)?.person.name ?? typed;
  }

  #links(document: Document, address: string): LinkContext {
    const origin = (textAt(this.#settings.config, 'baseURL') ?? textAt(this.#settings.config, 'baseurl') ?? '').replace(/\/+$/, '');
    return {
      origins: /^https?:/.test(origin) ? [origin] : [],
      prefix: this.#addresses.prefix,
      address,
      folder: posix.dirname(document.path),
      fileAddress: (path) =>
        this.#assets.address(path) ??
        this.#assets.address(`static/${path}`) ??
        this.#assets.address(`assets/media/${path.replace(/^media\//, '')}`),
      pageAddress: (old) => this.#transfer.answerTo(old),
    };
  }

  #convert(document: Document, placement: Placement): void {
    const { path, file, data, address } = document;
    const transfer = this.#transfer;
    const links = this.#links(document, address ?? placement.address);
    const report = (code: string, line: number, message: string, cure: string): void =>
      transfer.problems.warn(code, message, { file: path, line, cure });
    const convert = (text: string, line: number): string =>
      convertBody(text, line, {
        report,
        links,
        shortcodes: { keyOf: (page) => this.#keyOf(page), addressOf: (page) => this.#pageAddress(page, links) },
      });
    let body = convert(file.body, file.bodyLine);
    if (isData(data) && (Array.isArray(data['sections']) || placement.section === 'home')) {
      const blocks = convert(homeText(data), file.lineOf('sections'));
      const home = placement.section === 'home' ? widgets(this.#settings.content, this.#files, this.#transfer) : '';
      body = [this.#bio(placement, convert), body, blocks, convert(home, 1)]
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n\n');
    }
    const translated = translateFrontMatter(
      placement.section,
      placement.isIndex,
      withoutHugo(movedAddresses(this.#withSlides(data), (written) => moveLink(written, links))),
    );
    const front = translated.data;
    if (placement.section === 'talks') {
      const owner = this.#authors.find((author) => author.owner)?.slug;
      const others = textsAt(data, 'authors').filter((typed) => typed !== owner).map((typed) => this.#nameOf(typed));
      if (others.length > 0) front['with'] ??= others.join(', ');
    }
    if (Array.isArray(front['authors'])) {
      const ids = front['authors'].map((typed) => this.#authors.find(({ slug }) => slug === typed)?.person.id ?? typed);
      const owner = this.#authors.find((author) => author.owner)?.person.id;
      if (ids.every((id) => id === owner)) delete front['authors'];
      else front['authors'] = ids;
    }
    const kept = keptAddress(placement, document.later);
    if (kept !== undefined) front['permalink'] = kept;
    if (address === undefined) front['draft'] = true;
    if (typeof front['date'] === 'string') front['date'] = front['date'].replace(/T00:00:00(?:Z|[+-]\d\d:\d\d)?$/, '');
    const picture = this.#pictureIn(posix.dirname(path), 'featured') ?? this.#named(textAt(data, 'image', 'filename'), path);
    delete front['image'];
    if (picture !== undefined) front['image'] = picture;
    writePage(document, placement, translated, body, transfer);
  }

  #named(name: string | undefined, path: string): string | undefined {
    return name === undefined
      ? undefined
      : (this.#assets.pictureName(`${posix.dirname(path)}/${name}`) ?? this.#assets.pictureName(`assets/media/${name}`));
  }

  #bio(placement: Placement, convert: (text: string, line: number) => string): string {
    const owner = this.#authors.find((author) => author.owner);
    return placement.section === 'home' && owner ? convert(owner.bio, owner.bioLine) : '';
  }

  #keyOf(page: string): string | undefined {
    const address = `/${page.replace(/^\/|\/$/g, '').toLowerCase()}/`;
    return this.#keys.get(address);
  }

  #pageAddress(page: string, links: LinkContext): string | undefined {
    const [path = '', fragment] = page.split('#', 2);
    const bare = path.replace(/(?:\/_?index)?\.md$/, '').replace(/\/$/, '');
    const absolute = bare.startsWith('/') ? bare : posix.join(links.address, bare);
    const found =
      this.#transfer.answerTo(`${absolute}/`) ??
      this.#transfer.answerTo(`/${bare.replace(/^\//, '')}/`) ??
      this.#documents.find(({ inner }) => inner.replace(/(?:\/_?index)?\.md$/, '').endsWith(`/${bare}`))?.placement?.address;
    return found === undefined ? undefined : `${found}${fragment === undefined ? '' : `#${fragment}`}`;
  }
}
