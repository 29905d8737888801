/** What people paste into a .bib file that is none of BibTeX, which takes it for a remark between entries. */
import type { Severity } from '../../problems.ts';

interface Foreign {
  /** A whole line. */
  line: RegExp;
  severity: Severity;
  what: string;
  cure: (line: string) => string;
}

const NEW = (line: string): string =>
  `Have the entry made: npm run new -- paper ${line.replace(/^doi:?\s*/i, '')} (and take this line out). If it is a remark, begin it with %.`;
const ID = /^[ \t]*(?:(?:doi:?[ \t]*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+|arxiv:\S+|https?:\/\/arxiv\.org\/(?:abs|pdf)\/\S+)[ \t]*$/gim;

/** A line is told of by the first row that knows it. */
const FOREIGN: readonly Foreign[] = [
  {
    line: /^[ \t]*TY {1,2}- ?\w*[ \t]*$/gm,
    severity: 'warning',
    what: 'This is a record of RIS',
    cure: () => 'Move it into a file of its own, such as citation.ris, and have that read: npm run import -- ris citation.ris',
  },
  {
    // One line alone may be a remark: "%0 Journal papers of the group".
    line: /^%0 (?:Journal|Conference|Book|Thesis|Report|Generic|Electronic|Edited)\b.*$(?=[\r\n]{1,2}%[A-Z!@#$&(?^~<>+*] )/gm,
    severity: 'warning',
    what: 'This is a record of EndNote',
    cure: () => 'Export it as BibTeX instead, and put that here.',
  },
  {
    line: /^[ \t]*(?:<!doctype html\b.*|<html\b.*)$/gim,
    severity: 'warning',
    what: 'This is a page of the web',
    cure: () => 'Download the file again: the site that has it answered with a page, such as the one for logging in.',
  },
  {
    line: /^version https:\/\/git-lfs\.github\.com\/spec\/v1\s*$/gm,
    severity: 'warning',
    what: 'This stands for a file that is kept by Git LFS',
    cure: () => 'Fetch the file (git lfs pull), or take it out of Git LFS (git lfs untrack), so that it is there where the site is published.',
  },
  { line: ID, severity: 'notice', what: 'This line names a paper', cure: NEW },
  {
    line: /^[ \t]*https?:\/\/\S+[ \t]*$/gm,
    severity: 'notice',
    what: 'This line is an address',
    cure: () => 'Put it into the `url` of an entry; a remark begins with %.',
  },
];

interface Found extends Pick<Foreign, 'severity' | 'what'> {
  /** Offset of the first in the text. */
  at: number;
  /** How many others there are. */
  more: number;
  cure: string;
}

/** The first line of every kind, and how many others there are, in what stands between two entries. */
export function foreignLines(between: string): Found[] {
  const known = new Set<number>();
  return FOREIGN.flatMap(({ line, severity, what, cure }) => {
    const lines = [...between.matchAll(line)].filter(({ index }) => !known.has(index));
    for (const { index } of lines) known.add(index);
    const [first] = lines;
    if (first === undefined) return [];
    const words = first[0].trim();
    return [{ at: first.index + first[0].indexOf(words), more: lines.length - 1, severity, what, cure: cure(words) }];
  });
}
