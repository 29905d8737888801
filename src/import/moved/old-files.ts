/** The files of the old site. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Problems } from '../../problems.ts';
import { readFrontMatter } from '../../yaml/front-matter.ts';
import { readYaml } from '../../yaml/read.ts';
import { isData, type Data } from './unknown-data.ts';

/** Folders that are no part of the site: what tools made or need. */
const SKIPPED =
  /^(?:\.git|\.github|\.vscode|\.bundle|\.jekyll-cache|\.sass-cache|\.devcontainer|node_modules|vendor|_site|public|resources|bin|\.cache|__pycache__|\.ipynb_checkpoints)$/;

export interface OldFile {
  data: Data;
  body: string;
  bodyLine: number;
  /** 1-based line of a key. */
  lineOf(key: string): number;
}

/** A folder that is only read. */
export class OldFiles {
  readonly root: string;
  /** Paths from the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  readonly #set: ReadonlySet<string>;

  /** Throws what Node throws if `root` is no folder. Files and folders of these names are passed over. */
  constructor(root: string, skipped = SKIPPED) {
    this.root = root;
    const found: string[] = [];
    const walk = (folder: string): void => {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        if (skipped.test(entry.name) && !(folder !== '' && entry.name === 'public')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) walk(path);
        else if (entry.isFile()) found.push(path);
      }
    };
    walk('');
    this.paths = found.sort();
    this.#set = new Set(found);
  }

  has(path: string): boolean {
    return this.#set.has(path);
  }

  /** Paths below a folder that end in one of these. */
  below(folder: string, endings: readonly string[] = []): string[] {
    return this.paths.filter(
      (path) => path.startsWith(`${folder}/`) && (endings.length === 0 || endings.some((ending) => path.toLowerCase().endsWith(ending))),
    );
  }

  text(path: string): string {
    return readFileSync(join(this.root, path), 'utf8').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.root, path));
  }

  size(path: string): number {
    return statSync(join(this.root, path)).size;
  }

  /** The value of a YAML, JSON or TOML file; undefined where there is none, or none that can be read. */
  data(path: string, problems: Problems): unknown {
    if (!this.has(path)) return undefined;
    if (path.endsWith('.toml')) return toml(this.text(path), path, 0, problems);
    // Anchors and the like are nobody's mistake here; what the plain reader cannot make out, ours mends and reports.
    try {
      return parseYaml(this.text(path), { schema: 'core', merge: true, logLevel: 'silent' });
    } catch {
      return readYaml(this.text(path), path, problems)?.value;
    }
  }

  /** The first of these files that is there, read. */
  firstData(paths: readonly string[], problems: Problems): Data {
    const path = paths.find((one) => this.has(one));
    const value = path === undefined ? undefined : this.data(path, problems);
    return isData(value) ? value : {};
  }

  /** A page: front matter in YAML or TOML, and what follows. Undefined if it has no front matter. */
  page(path: string, problems: Problems): OldFile | undefined {
    const text = this.text(path);
    const plus = /^\+\+\+[ \t]*\n([^]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
    if (plus) {
      const value = toml(plus[1]!, path, 1, problems);
      const head = plus[1]!.split('\n');
      return {
        data: isData(value) ? value : {},
        body: text.slice(plus[0].length),
        bodyLine: plus[0].split('\n').length,
        lineOf: (key) => head.findIndex((line) => line.startsWith(key)) + 2 || 1,
      };
    }
    if (!/^---[ \t]*\n/.test(text)) return undefined;
    const { data, body, bodyLine, positionOf } = readFrontMatter(text, path, problems);
    return { data, body, bodyLine, lineOf: (key) => positionOf([key]).line };
  }
}

function toml(text: string, path: string, before: number, problems: Problems): unknown {
  try {
    // Dates stay text, as in YAML.
    return JSON.parse(JSON.stringify(parseToml(text)));
  } catch (error) {
    const line = Number((error as { line?: number }).line ?? 1) + before;
    problems.error('import-toml', `${path} is no TOML that can be read: ${(error as Error).message.split('\n')[0]}`, {
      file: path,
      line,
      cure: 'Mend that line, and import again.',
    });
    return undefined;
  }
}
