/** The configuration of a Quarto website, and what folders say for the pages in them. */
import { posix } from 'node:path';
import type { Problems } from '../../problems.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { at, isData, textAt, textsAt, type Data } from '../moved/unknown-data.ts';

export interface QuartoSettings {
  config: Data;
  website: Data;
  /** Folder that holds the built site. */
  output: string;
  /** `/~me` for a site in a folder, else nothing. */
  prefix: string;
  /** `_variables.yml` */
  variables: Data;
  /** Whether the project keeps a file out of the site by `render:`. */
  isExcluded(path: string): boolean;
}

/** https://quarto.org/docs/reference/projects/websites.html */
export function readSettings(files: OldFiles, problems: Problems): QuartoSettings {
  const config = rooted(files.firstData(['_quarto.yml', '_quarto.yaml'], problems), '');
  const website = isData(config['website']) ? config['website'] : isData(config['site']) ? config['site'] : {};
  const url = textAt(website, 'site-url') ?? '';
  const render = textsAt(config, 'project', 'render').map((pattern) => [pattern.startsWith('!'), glob(pattern.replace(/^!/, ''))] as const);
  const asked = render.some(([not]) => !not);
  return {
    config,
    website,
    output: (textAt(config, 'project', 'output-dir') ?? '_site').replace(/^\.?\/|\/+$/g, ''),
    prefix: URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '',
    variables: files.firstData(['_variables.yml', '_variables.yaml'], problems),
    // The last pattern that says something of a file counts.
    isExcluded: (path) => render.findLast(([, pattern]) => pattern.test(path))?.[0] ?? asked,
  };
}

/** What `_metadata.yml` of its folders says for a page, the nearest last. */
export class FolderMetadata {
  readonly #files: OldFiles;
  readonly #problems: Problems;
  readonly #read = new Map<string, Data>();

  constructor(files: OldFiles, problems: Problems) {
    this.#files = files;
    this.#problems = problems;
  }

  of(path: string): Data {
    return this.#folder(posix.dirname(path));
  }

  #folder(folder: string): Data {
    if (folder === '.') return {};
    let data = this.#read.get(folder);
    if (data === undefined) {
      const own = this.#files.firstData([`${folder}/_metadata.yml`, `${folder}/_metadata.yaml`], this.#problems);
      data = { ...this.#folder(posix.dirname(folder)), ...rooted(own, folder) };
      this.#read.set(folder, data);
    }
    return data;
  }
}

/** Keys that name files beside the one that they stand in. */
const NAMES_FILES = ['bibliography', 'csl', 'image'];

/** The data with the files that it names by their paths from the root. */
function rooted(data: Data, folder: string): Data {
  const path = (name: unknown): unknown =>
    typeof name === 'string' && !/^(?:[a-z]+:|\/)/i.test(name) ? `/${posix.join(folder, name)}` : name;
  const named = NAMES_FILES.filter((key) => data[key] !== undefined).map((key) => {
    const value = at(data, key);
    return [key, Array.isArray(value) ? value.map(path) : path(value)] as const;
  });
  return { ...data, ...Object.fromEntries(named) };
}

/** A pattern of paths, in which `*` is part of a name and `**` any folders; a folder stands for what is in it. */
export function glob(pattern: string): RegExp {
  const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const source = plain
    .split(/(\*\*\/?|\*)/)
    .map((part) => (part === '*' ? '[^/]*' : part.startsWith('**') ? '(?:.*/)?' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}${plain.endsWith('**') ? '.*' : '(?:/.*)?'}$`);
}
