/** What pages cite from, and how: `bibliography:` and `csl:`. */
import { posix } from 'node:path';
import type { OldFiles } from '../moved/old-files.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { Document } from './document.ts';
import { fromRoot } from './downloads.ts';

/** Names of .bib files that hold the owner's papers. */
const OWN_BIB = /publication|pubs|papers|\bmy|own|\bcv\b/i;

/** The .bib files and styles of a site, taken along as they are named. */
export class Citations {
  /** .bib files of works of others, by their names in `data/`. */
  readonly ofOthers: string[] = [];
  readonly #files: OldFiles;
  readonly #transfer: Transfer;

  constructor(files: OldFiles, transfer: Transfer) {
    this.#files = files;
    this.#transfer = transfer;
  }

  /** Takes the .bib files that the project and its pages name as they are: those of the owner's papers, or what pages cite. */
  take(which: 'own' | 'others', config: Data, documents: readonly Document[]): void {
    const transfer = this.#transfer;
    for (const [path, own] of named(config, documents)) {
      if (own !== (which === 'own')) continue;
      if (!this.#files.has(path) || !path.endsWith('.bib')) {
        const found = this.#files.has(path) ? 'is no BibTeX' : 'is not there';
        transfer.problems.warn('import-bibliography', `${path}, named as \`bibliography\`, ${found}.`, {
          cure: 'Put the papers into a .bib file in data/.',
        });
        continue;
      }
      const target = transfer.takeBib(path, this.#files.bytes(path));
      if (!own) this.ofOthers.push(posix.basename(target));
    }
  }

  /** The style that `csl:` of a file names, by its file in `data/styles/`. */
  style(data: Data, file: string): string | undefined {
    const name = textAt(data, 'csl');
    if (name === undefined) return undefined;
    const path = fromRoot(name, file);
    const style = posix.basename(name).replace(/\.csl$/, '');
    if (this.#files.has(path) && path.endsWith('.csl')) {
      this.#transfer.files.set(`data/styles/${style}.csl`, this.#files.bytes(path));
      return style;
    }
    this.#transfer.problems.warn('import-style', `The style of citations ${name} is not in the old site's folder.`, {
      cure: `Put it into data/styles/, and write \`citation_style: ${style}\` into the page.`,
    });
    return undefined;
  }
}

/** Paths of .bib files, and whether each holds the owner's papers. */
function named(config: Data, documents: readonly Document[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const name = (data: Data, file: string, own: boolean): void => {
    for (const bib of textsAt(data, 'bibliography')) {
      const path = fromRoot(bib, file);
      found.set(path, (found.get(path) ?? false) || own || OWN_BIB.test(posix.basename(path)));
    }
  };
  name(config, '_quarto.yml', false);
  for (const { path, data, section, placement } of documents) {
    const listsPapers = placement?.isIndex === true && /^(?:publications|cv)$/.test(placement.section);
    name(data, path, section === 'publications' || listsPapers);
  }
  return found;
}
