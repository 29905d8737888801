/** Where Hugo shows each file: https://gohugo.io/content-management/urls/ */
import { posix } from 'node:path';
import { isoDate } from '../../schema/reading/dates.ts';
import { at, textAt, type Data } from '../moved/unknown-data.ts';

interface HugoDocument {
  /** Path below the content folder: `post/first/index.md`, `event/_index.md`. */
  path: string;
  data: Data;
}

/** The address of each page, by the settings of the site. */
export class HugoAddresses {
  readonly #config: Data;

  constructor(config: Data) {
    this.#config = config;
  }

  /** `/~me` for a site in a folder, else nothing. */
  get prefix(): string {
    const base = textAt(this.#config, 'baseURL') ?? textAt(this.#config, 'baseurl') ?? '';
    return URL.canParse(base) ? new URL(base).pathname.replace(/\/+$/, '') : '';
  }

  /** Address of a page, without the prefix. */
  of({ path, data }: HugoDocument): string | undefined {
    if (
      data['headless'] === true ||
      /^(?:never|link)$/.test(textAt(data, 'build', 'render') ?? textAt(data, '_build', 'render') ?? '') ||
      at(data, '_build', 'render') === false
    )
      return undefined;
    const own = textAt(data, 'url');
    if (own !== undefined) return own.startsWith('/') ? own : `/${own}`;
    const bare = path.replace(/\.[^./]+$/, '').replace(/\.(?:[a-z]{2}(?:-[a-z]{2})?)$/i, '');
    const parts = bare.split('/');
    const last = parts.pop()!;
    if (last === '_index') return folder(parts.map((part) => this.#segment(part)));
    const name = last === 'index' ? parts.pop() : last;
    if (name === undefined) return '/';
    const pattern =
      parts.length > 0
        ? (textAt(at(this.#config, 'permalinks', 'page'), parts[0]!) ?? textAt(at(this.#config, 'permalinks'), parts[0]!))
        : undefined;
    const slug = textAt(data, 'slug');
    if (pattern !== undefined) return this.#fill(pattern, parts, name, slug, data);
    const segments = [...parts, slug ?? name].map((part) => this.#segment(part));
    return at(this.#config, 'uglyURLs') === true || at(this.#config, 'uglyurls') === true
      ? `/${segments.join('/')}.html`
      : folder(segments);
  }

  #fill(pattern: string, parts: readonly string[], name: string, slug: string | undefined, data: Data): string {
    const [year = '', month = '', day = ''] = (isoDate(textAt(data, 'date') ?? '') ?? '').slice(0, 10).split('-');
    const title = textAt(data, 'title') ?? name;
    const values: Readonly<Record<string, string>> = {
      year, month, day,
      section: parts[0] ?? '',
      sections: parts.join('/'),
      title: this.#segment(title),
      slug: this.#segment(slug ?? title),
      slugorfilename: this.#segment(slug ?? name),
      slugorcontentbasename: this.#segment(slug ?? name),
      filename: this.#segment(name),
      contentbasename: this.#segment(name),
    };
    const filled = pattern.replace(/:(\w+)/g, (all, key: string) => values[key] ?? all);
    return `/${filled}/`.replace(/\/{2,}/g, '/');
  }

  /** Hugo's way to make a name fit for an address. */
  #segment(text: string): string {
    const plain = at(this.#config, 'removePathAccents') === true ? text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : text;
    const lower = at(this.#config, 'disablePathToLower') === true ? plain : plain.toLowerCase();
    return lower.trim().replace(/\s+/g, '-').replace(/[^\p{L}\p{N}\p{M}._+~#/-]/gu, '').replace(/-{2,}/g, '-');
  }

  /** Address of a term of a taxonomy. */
  term(taxonomy: string, name: string): string {
    return folder([taxonomy, this.#segment(name)]);
  }
}

function folder(segments: readonly string[]): string {
  return segments.length === 0 ? '/' : `/${posix.join(...segments)}/`;
}
