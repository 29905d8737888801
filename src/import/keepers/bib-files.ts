/** The .bib files of a site, opened to be added to. */
import { insertAll, type Insertion } from '../../bibliography/bibtex/edit.ts';
import { readRecords } from '../../bibliography/load.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { RawEntry, RawFile } from '../../bibliography/bibtex/raw-entry.ts';
import { readBibtex } from '../../bibliography/bibtex/reader.ts';
import { LineIndex } from '../../bibliography/bibtex/source-text.ts';
import { Problems } from '../../problems.ts';
import { siteSettings } from '../../schema/data/site.ts';
import { validate } from '../../schema/reading/validate.ts';
import { listBibFiles, readIfThere } from '../../site/files.ts';
import { decodeFile, utf8 } from '../../text/encoding.ts';
import { readYaml } from '../../yaml/read.ts';

export interface BibFile {
  path: string;
  /** The site lists its papers: it is named in the settings, or they name none. */
  listed: boolean;
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

const SETTINGS = 'data/site.yaml';
const MARK = '\uFEFF';

/** Every .bib file of data/; and how another one would be opened. */
export function openBibFiles(root: string): { files: BibFile[]; open: (path: string) => BibFile } {
  const named = namedFiles(root);
  const open = (path: string): BibFile => {
    const found = readIfThere(root, path)?.bytes;
    const bytes = found ?? new Uint8Array();
    const raw = readBibtex({ path, bytes }, new Problems());
    return { path, listed: named?.has(path) ?? true, isNew: found === undefined, raw, before: utf8(bytes), insertions: [] };
  };
  return { files: listBibFiles(root).map(open), open };
}

/** The files that the settings name for lists; undefined where they name none, and every file is read. */
function namedFiles(root: string): ReadonlySet<string> | undefined {
  const found = readIfThere(root, SETTINGS);
  const problems = new Problems();
  const read = found && readYaml(decodeFile(found, problems), SETTINGS, problems);
  const where = { file: SETTINGS, problems };
  const settings = read && validate<typeof siteSettings>(siteSettings, read.value, { ...where, positionOf: read.positionOf });
  const files = settings?.publications.files;
  return files && new Set(files.filter(({ list = true }) => list).map(({ file }) => `data/${file}`));
}

/** The file's text with everything that was put in. */
export function afterwards({ before = '', insertions }: BibFile): string {
  // The reader does not see a byte order mark; offsets are its own.
  const shift = before.startsWith(MARK) ? 1 : 0;
  return insertAll(before, insertions.map(({ at, until = at, text }) => ({ at: at + shift, until: until + shift, text })));
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
