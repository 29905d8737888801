/**
 * Citation styles: the three that come with citation-js, and any CSL file in data/styles (citationstyles.org).
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Problems } from '../../problems.ts';
import { closest } from '../../text/closest.ts';
import { decodeEntities } from '../../text/entities.ts';
import { nearestLocale } from './locales.ts';

type CitationFormat = 'author-date' | 'numeric' | 'note' | 'label' | 'author';

export interface CitationStyle {
  /** Changes whenever the style does: styles are global in citation-js, and formatted text is kept on disk. */
  id: string;
  title: string;
  format: CitationFormat;
  /** CSL source; the built-in ones are in the library. */
  xml?: string;
}

export type StylePlace = Pick<Problem, 'file' | 'line' | 'column'>;

/** Version of the library whose styles are meant; part of the id, so that an update formats anew. */
export const BUILT_IN_VERSION = '0.8.2';

const BUILT_IN: Readonly<Record<string, Omit<CitationStyle, 'id'>>> = {
  apa: { title: 'APA', format: 'author-date' },
  vancouver: { title: 'Vancouver', format: 'numeric' },
  harvard1: { title: 'Harvard', format: 'author-date' },
};

const ALIASES: Readonly<Record<string, string>> = {
  harvard: 'harvard1',
  'harvard-cite-them-right': 'harvard1',
  'american-psychological-association': 'apa',
  'apa-7th-edition': 'apa',
  'apa-6th-edition': 'apa',
  nlm: 'vancouver',
};

/** Author and year, as most readers expect; ready far sooner than APA, which also is one. */
export const FALLBACK = builtIn('harvard1');

function builtIn(name: string): CitationStyle {
  return { id: `${name}@${BUILT_IN_VERSION}`, ...BUILT_IN[name]! };
}

/** Finds styles by name; each is read once. */
export class StyleBook {
  private readonly folder: string | undefined;
  private readonly problems: Problems;
  private readonly known = new Map<string, CitationStyle>();
  private readonly locales = new Map<string, string | undefined>();
  private files: Map<string, string> | undefined;

  /** @param folder absolute path of data/styles, which need not exist */
  constructor(folder: string | undefined, problems: Problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The style of that name; Harvard, with a problem, where there is none. */
  find(name: string, where: StylePlace = {}): CitationStyle {
    let style = this.known.get(name);
    if (!style) {
      style = this.read(name, where, []) ?? FALLBACK;
      this.known.set(name, style);
    }
    return style;
  }

  private read(name: string, where: StylePlace, followed: readonly string[]): CitationStyle | undefined {
    const short = name
      .trim()
      .split('/')
      .pop()!
      .replace(/\.csl$/i, '')
      .toLowerCase();
    const file = this.styleFiles().get(short);
    if (file) return this.readFile(file, where, [...followed, short]);
    const own = ALIASES[short] ?? short;
    if (Object.hasOwn(BUILT_IN, own)) return builtIn(own);
    if (followed.length > 0) return undefined;
    const builtInNames = Object.keys(BUILT_IN).join(', ');
    const near = closest(short, [...Object.keys(BUILT_IN), ...Object.keys(ALIASES), ...this.styleFiles().keys()]);
    this.problems.warn('citation-style-unknown', `There is no citation style "${name}"; Harvard is used`, {
      ...where,
      cure: near
        ? `Did you mean "${near}"?`
        : `Put ${short}.csl into data/styles (see https://www.zotero.org/styles), or use ${builtInNames}.`,
    });
    return undefined;
  }

  private readFile(file: string, where: StylePlace, followed: readonly string[]): CitationStyle | undefined {
    const xml = readFileSync(join(this.folder!, file), 'utf8').replace(/^\uFEFF/, '');
    const place = { file: `data/styles/${file}` };
    const parent = dependsOn(xml);
    if (parent) {
      const name = parent.split('/').pop()!;
      const found = followed.includes(name) ? undefined : this.read(name, where, followed);
      if (found) return { ...found, title: titleOf(xml) ?? found.title };
      this.problems.warn(
        'citation-style-parent',
        `The style only refers to another one, "${name}", which is not in data/styles; Harvard is used`,
        { ...place, cure: `Save ${parent} as data/styles/${name}.csl.` },
      );
      return undefined;
    }
    if (![/<style\b/, /<citation\b/, /<\/style>\s*$/].every((part) => part.test(xml))) {
      this.problems.warn('citation-style-broken', 'This file is not a whole CSL style; Harvard is used', {
        ...place,
        cure: 'Download the style again; it begins with <style xmlns="http://purl.org/net/xbiblio/csl" …>.',
      });
      return undefined;
    }
    const id = createHash('sha256').update(xml).digest('hex').slice(0, 16);
    return { id, xml, title: titleOf(xml) ?? file.replace(/\.csl$/i, ''), format: formatOf(xml) };
  }

  private styleFiles(): Map<string, string> {
    if (!this.files) {
      const styles = this.fileNames().filter((name) => /\.csl$/i.test(name));
      this.files = new Map(styles.map((name) => [name.replace(/\.csl$/i, '').toLowerCase(), name]));
    }
    return this.files;
  }

  /** Source of a locale that somebody put beside the styles, as `locales-pt-BR.xml`: that of the tag, else of its language. */
  locale(tag: string): string | undefined {
    if (!this.locales.has(tag)) this.locales.set(tag, this.readLocale(tag));
    return this.locales.get(tag);
  }

  private readLocale(tag: string): string | undefined {
    const files = new Map(this.fileNames().flatMap((name) => {
      const found = /^locales-([\w-]+)\.xml$/i.exec(name);
      return found ? [[found[1]!, name]] : [];
    }));
    const near = nearestLocale(tag, [...files.keys()]);
    return near && readFileSync(join(this.folder!, files.get(near)!), 'utf8').replace(/^\uFEFF/, '');
  }

  private fileNames(): string[] {
    return this.folder && existsSync(this.folder) ? readdirSync(this.folder).sort() : [];
  }
}

/** The address of the parent of a dependent style. */
function dependsOn(xml: string): string | undefined {
  for (const [link] of xml.matchAll(/<link\b[^>]*>/g)) {
    if (/rel="independent-parent"/.test(link)) return /href="([^"]+)"/.exec(link)?.[1];
  }
  return undefined;
}

function titleOf(xml: string): string | undefined {
  const title = /<title[^>]*>([^<]+)<\/title>/.exec(xml)?.[1]?.trim();
  return title && decodeEntities(title);
}

function formatOf(xml: string): CitationFormat {
  if (/<style\b[^>]*\bclass="note"/.test(xml)) return 'note';
  const format = /<category\b[^>]*citation-format="([a-z-]+)"/.exec(xml)?.[1];
  const formats: readonly string[] = ['author-date', 'numeric', 'note', 'label', 'author'];
  return format && formats.includes(format) ? (format as CitationFormat) : 'author-date';
}
