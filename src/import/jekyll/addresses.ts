/**
 * Where Jekyll shows each file: https://jekyllrb.com/docs/permalinks/, https://jekyllrb.com/docs/collections/#permalinks
 */
import { posix } from 'node:path';
import { isoDate } from '../../schema/reading/dates.ts';
import { at, isData, textAt, textsAt, type Data } from '../moved/unknown-data.ts';

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

interface JekyllDocument {
  /** Path in the source: `_posts/2020-01-02-title.md`. */
  path: string;
  /** `posts`, `pages`, or the name of a collection. */
  collection: string;
  data: Data;
}

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/;

/** The address of each page, by the settings of the site. */
export class JekyllAddresses {
  readonly #config: Data;

  constructor(config: Data) {
    this.#config = config;
  }

  /** `/blog` for a site in a folder, else nothing. */
  get prefix(): string {
    const base = textAt(this.#config, 'baseurl') ?? '';
    return base.replace(/^\/*|\/+$/g, '') === '' ? '' : `/${base.replace(/^\/+|\/+$/g, '')}`;
  }

  /** Names of collections that have pages. */
  get collections(): Map<string, Data> {
    const declared = at(this.#config, 'collections');
    if (Array.isArray(declared)) return new Map(declared.filter((name) => typeof name === 'string').map((name: string) => [name, {}]));
    return new Map(isData(declared) ? Object.entries(declared).map(([name, value]) => [name, isData(value) ? value : {}]) : []);
  }

  /** Front matter with the defaults of the configuration under it. */
  withDefaults({ path, collection, data }: JekyllDocument): Data {
    const defaults = at(this.#config, 'defaults');
    if (!Array.isArray(defaults)) return data;
    const values = defaults.filter((one) => {
      const type = textAt(one, 'scope', 'type');
      const folder = textAt(one, 'scope', 'path') ?? '';
      return (
        (type === undefined || type === collection) &&
        (folder === '' || path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`))
      );
    });
    return Object.assign({}, ...values.map((one) => at(one, 'values')), data) as Data;
  }

  /** Address of a page, without the prefix; undefined for what Jekyll prints nowhere. */
  of(document: JekyllDocument): string | undefined {
    const { path, collection } = document;
    const data = this.withDefaults(document);
    const own = textAt(data, 'permalink');
    if (collection === 'pages') return own === undefined ? this.#ofPage(path) : fill(STYLES[own] ?? own, this.#parts(document, data));
    if (collection !== 'posts') {
      const settings = this.collections.get(collection);
      if (settings === undefined || !/^(?:true|yes)$/i.test(String(settings['output'] ?? 'false'))) return undefined;
      const pattern = own ?? textAt(settings, 'permalink') ?? (this.#slashed ? '/:collection/:path/' : '/:collection/:path:output_ext');
      return fill(STYLES[pattern] ?? pattern, this.#parts(document, data));
    }
    const pattern = own ?? textAt(at(this.#config, 'collections', 'posts'), 'permalink') ?? textAt(this.#config, 'permalink') ?? 'date';
    return fill(STYLES[pattern] ?? pattern, this.#parts(document, data));
  }

  /** Whether the site's pages end in a slash. */
  get #slashed(): boolean {
    const style = textAt(this.#config, 'permalink') ?? 'date';
    return style === 'pretty' || (STYLES[style] === undefined && style.endsWith('/'));
  }

  #ofPage(path: string): string {
    const folder = posix.dirname(path);
    const name = posix.basename(path).replace(/\.[^.]+$/, '');
    const base = folder === '.' ? '/' : `/${folder}/`;
    if (name === 'index') return base;
    if (/\.(?:md|markdown|mkdn?|mkdown|html?)$/i.test(path))
      return this.#slashed && name !== '404' ? `${base}${name}/` : `${base}${name}.html`;
    return `/${path}`;
  }

  #parts({ path, collection }: JekyllDocument, data: Data): Record<string, string> {
    const inFolder = path.replace(new RegExp(`^(?:.*/)?_${collection}/`), '');
    const bare = inFolder.replace(/\.[^./]+$/, '');
    const base = posix.basename(bare);
    const dated = DATED.exec(base);
    const iso = isoDate(textAt(data, 'date') ?? '') ?? (dated ? isoDate(`${dated[1]}-${dated[2]}-${dated[3]}`) : undefined);
    const [year = '', month = '', day = ''] = (iso ?? '').slice(0, 10).split('-');
    const slug = textAt(data, 'slug') ?? (dated ? dated[4]! : base);
    const before = collection === 'posts' ? path.split('_posts/')[0]!.split('/').filter(Boolean) : [];
    const categories = [
      ...before,
      ...textsAt(data, 'categories').flatMap((one) => (Array.isArray(at(data, 'categories')) ? [one] : one.split(/\s+/))),
      ...textsAt(data, 'category'),
    ];
    const when = iso === undefined ? undefined : new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    const dayOfYear = when ? Math.floor((when.getTime() - Date.UTC(when.getUTCFullYear(), 0, 0)) / 86_400_000) : 0;
    return {
      collection,
      path: bare,
      name: slugified(base),
      title: slugified(slug),
      slug: slugified(slug).toLowerCase(),
      categories: [...new Set(categories.map((one) => slugified(one).toLowerCase()))].join('/'),
      year,
      short_year: year.slice(2),
      month,
      i_month: String(Number(month) || ''),
      day,
      i_day: String(Number(day) || ''),
      y_day: String(dayOfYear).padStart(3, '0'),
      basename: base,
      output_ext: '.html',
    };
  }
}

/** Jekyll's "pretty" slug: case stays, everything but letters, digits and `._~!$&'()+,;=@` becomes a hyphen. */
function slugified(text: string): string {
  return text.normalize('NFC').replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  const names = Object.keys(parts).sort((one, other) => other.length - one.length);
  const filled = pattern.replace(new RegExp(`:(${names.join('|')})`, 'g'), (_, name: string) => parts[name]!);
  return `/${filled}`.replace(/\/{2,}/g, '/');
}
