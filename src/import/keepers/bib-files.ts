/** The .bib files of a site, opened to be added to. */
import { insertAll, type Insertion } from '../../bibliography/edit.ts';
import { readRecords } from '../../bibliography/load.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { RawEntry, RawFile } from '../../bibliography/raw-entry.ts';
import { readBibtex } from '../../bibliography/reader.ts';
import { LineIndex } from '../../bibliography/source-text.ts';
import { Problems } from '../../problems.ts';
import { listFiles, readIfThere } from '../../site/files.ts';

export interface BibFile {
  path: string;
  /** Yet to be made. */
  isNew: boolean;
  raw: RawFile;
  /** The file's text with its byte order mark, if it has one; undefined for a file that is not UTF-8. */
  before: string | undefined;
  insertions: Insertion[];
}

/** An entry of a file, as it stands there and as the site reads it. */
export interface Entry {
  file: BibFile;
  raw: RawEntry;
  paper: Publication;
}

const MARK = '\uFEFF';

/** Every .bib file of data/. */
export function openBibFiles(root: string): BibFile[] {
  return listFiles(root, 'data', '.bib').map((path) => openBib(path, readIfThere(root, path)?.bytes));
}

/** A file of the site, or one that is yet to be made. */
export function openBib(path: string, found?: Uint8Array): BibFile {
  const bytes = found ?? new Uint8Array();
  return { path, isNew: found === undefined, raw: readBibtex({ path, bytes }, new Problems()), before: utf8(bytes), insertions: [] };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The file's text with everything that was put in. */
export function afterwards({ before = '', insertions }: BibFile): string {
  // The reader does not see a byte order mark; offsets are its own.
  const shift = before.startsWith(MARK) ? 1 : 0;
  return insertAll(before, insertions.map(({ at, text }) => ({ at: at + shift, text })));
}

/** Every entry that is a paper. */
export function entriesOf(files: readonly BibFile[]): Entry[] {
  const sources = files.map(({ path, raw }) => ({ path, bytes: raw.text }));
  const { records } = readRecords(sources, { match: () => ({ isOwner: false }) }, new Problems());
  const byPlace = new Map(
    files.flatMap((file) => {
      const lines = new LineIndex(file.raw.text);
      return file.raw.entries.map((raw) => {
        const { line, column } = lines.place(raw.start);
        return [`${file.path}:${line}:${column}`, { file, raw }] as const;
      });
    }),
  );
  return records.flatMap((paper) => {
    const { file, line, column } = paper.position;
    const found = byPlace.get(`${file}:${line}:${column}`);
    return found === undefined ? [] : [{ ...found, paper }];
  });
}
