/** Works of others that Distill's posts cite: `bibliography: x.bib` names a file in `assets/bibliography/`. */
import { posix } from 'node:path';
import { insertAll, removeEntry, type Insertion } from '../../bibliography/bibtex/edit.ts';
import { foldTitle } from '../../bibliography/identity/identity.ts';
import type { RawEntry } from '../../bibliography/bibtex/raw-entry.ts';
import { readBibtex } from '../../bibliography/bibtex/reader.ts';
import { Problems } from '../../problems.ts';
import { bibFiles } from '../moved/data-files.ts';
import { Keys } from '../list/write.ts';
import type { OldFiles } from '../moved/old-files.ts';
import type { Transfer } from '../moved/transfer.ts';
import { textsAt } from '../moved/unknown-data.ts';
import { Passages, withoutCode } from '../text/passages.ts';
import type { Document } from './document.ts';

const FOLDER = 'assets/bibliography';
/** What names works: Distill's tag and those of jekyll-scholar. */
const CITING = /<d-cite\b[^>]*>|\{%-?\s*cite\w*\b[^]*?%\}/g;

/** An entry of the new site. */
interface Placed {
  key: string;
  file: string;
}

/** The files of references, as each post had one of its own, in a site where a key stands for one work. */
export class References {
  /** Their names in `data/`. */
  readonly files: string[] = [];
  readonly #old: OldFiles;
  readonly #transfer: Transfer;
  /** By key and title. */
  readonly #placed = new Map<string, Placed>();
  readonly #keys = new Keys([]);
  /** Keys that had to change, by the path of the old file. */
  readonly #renamed = new Map<string, ReadonlyMap<string, string>>();

  /** Everything else that becomes a .bib file has to be in `transfer` already. */
  constructor(old: OldFiles, transfer: Transfer) {
    this.#old = old;
    this.#transfer = transfer;
    for (const name of bibFiles(transfer)) {
      const file = `data/${name}`;
      for (const entry of readBibtex({ path: file, bytes: transfer.files.get(file)! }, new Problems()).entries) {
        this.#keys.take(entry.key);
        this.#placed.set(workOf(entry), { key: entry.key, file });
      }
    }
  }

  /** Takes the files that pages name. What the site has already is left out, and a key that means another work there is changed. */
  take(documents: readonly Document[]): void {
    for (const { path, file, placement } of documents) {
      if (placement === undefined) continue;
      for (const name of textsAt(file.data, 'bibliography')) {
        const bib = posix.join(FOLDER, name);
        if (this.#old.has(bib)) this.#takeFile(bib);
        else if (!this.#old.has(posix.join('_bibliography', name))) {
          this.#transfer.problems.warn('import-bibliography', `${bib}, named as \`bibliography\`, is not there.`, {
            file: path,
            line: file.lineOf('bibliography'),
            cure: 'Put the works into a .bib file in data/, and name it in data/site.yaml with `list: false`.',
          });
        }
      }
    }
    for (const path of this.#old.below(FOLDER, ['.bib']))
      if (!this.#renamed.has(path)) this.#transfer.dropped.push({ old: path, why: 'no page names it as its `bibliography`' });
  }

  /** A text of a page with the keys that the works it cites have now. */
  withKeys(text: string, { file }: Document): string {
    const renamed = new Map(textsAt(file.data, 'bibliography').flatMap((name) => [...(this.#renamed.get(posix.join(FOLDER, name)) ?? [])]));
    if (renamed.size === 0) return text;
    // Code shows how to cite, and cites nothing.
    const code = new Passages();
    const words = withoutCode(text, code, false);
    return code.restore(words.replace(CITING, (tag) => tag.replace(/[^\s"',;=]+/g, (word) => renamed.get(word) ?? word)));
  }

  #takeFile(path: string): void {
    if (this.#renamed.has(path)) return;
    const bytes = this.#old.bytes(path);
    const raw = readBibtex({ path, bytes }, new Problems());
    const target = this.#transfer.freePath(`data/${posix.basename(path)}`);
    const renamed = new Map<string, string>();
    const edits: Insertion[] = [];
    const places = raw.entries.map((entry) => {
      const work = workOf(entry);
      const there = this.#placed.get(work);
      const now = there ?? { key: this.#keys.numbered(entry.key) ?? entry.key, file: target };
      if (now.key !== entry.key) renamed.set(entry.key, now.key);
      if (there !== undefined) edits.push(removeEntry(raw.text, entry));
      else if (now.key !== entry.key) edits.push(keyOf(raw.text, entry, now.key));
      this.#placed.set(work, now);
      return now.file;
    });
    this.#renamed.set(path, renamed);
    if (places.includes(target)) {
      this.#transfer.files.set(target, edits.length === 0 ? bytes : `${insertAll(raw.text, edits).trim()}\n`);
      this.files.push(posix.basename(target));
    }
    this.#transfer.became.push({ old: path, path: [...new Set(places)].join(', ') });
  }
}

/** The same for two entries of one key that are about the same work. */
function workOf({ key, fields }: RawEntry): string {
  return `${key.toLowerCase()} ${foldTitle(fields.get('title')?.value ?? '')}`;
}

function keyOf(text: string, entry: RawEntry, key: string): Insertion {
  const at = text.indexOf(entry.key, entry.start + text.slice(entry.start).search(/[{(]/));
  return { at, until: at + entry.key.length, text: key };
}
