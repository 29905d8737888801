/** Front matter of files that have not changed since it was last read: nearly all of them, at nearly every build. */
import { createHash } from 'node:crypto';
import { Problems } from '../problems.ts';
import type { SourceFile } from '../site/files.ts';
import type { PageFacts } from './content-page.ts';
import { readPage } from './read.ts';

/** What is kept of a file: all but its text, and where the values of its front matter stand. */
export interface KeptPage {
  facts: Omit<PageFacts, 'body' | 'positionOf'>;
  isEmpty: boolean;
}

/** Where they are kept by path; `stamp` says what one was read from. */
export interface PageShelf {
  get(path: string, stamp: string): { facts: KeptPage } | undefined;
  keep(path: string): void;
  set(path: string, kept: { stamp: string; facts: KeptPage; text: string }): unknown;
}

/**
 * As `readPage`, which is asked only for files of which nothing is kept. Pages know the sums of their file, so that nobody
 * else need look at what it says to know whether it has changed.
 *
 * @param program stands for what reads the file
 */
export function readKeptPage(file: SourceFile, language: string, problems: Problems, shelf: PageShelf, program: string): PageFacts {
  const stamp = createHash('sha1').update(`${program}\n${language}\n`).update(file.bytes).digest('base64');
  const kept = shelf.get(file.path, stamp)?.facts;
  if (kept) {
    shelf.keep(file.path);
    return withRest(kept, file, language);
  }
  const told = problems.list.length;
  const page = { ...readPage(file, language, problems), sums: { file: stamp, front: '' } };
  page.sums.front = sumOfFront(page);
  if (problems.list.length === told) {
    const { body, positionOf: _positionOf, ...facts } = page;
    shelf.set(file.path, { stamp, facts: { facts, isEmpty: body === '' }, text: '' });
  }
  return page;
}

/** Adds what is not kept, read again when somebody asks for it: a text that is to be rendered, a mistake that shows later. */
function withRest({ facts, isEmpty }: KeptPage, file: SourceFile, language: string): PageFacts {
  let whole: PageFacts | undefined;
  const read = () => (whole ??= readPage(file, language, new Problems()));
  return {
    ...facts,
    positionOf: (...asked) => read().positionOf?.(...asked) ?? { line: 1, column: 1 },
    get body() {
      return isEmpty ? '' : read().body;
    },
  };
}

/** Of everything but the text, with the lines at which the front matter stands, for messages name them. */
function sumOfFront({ body: _body, positionOf, sums: _sums, ...rest }: PageFacts): string {
  const lines = Object.keys(rest.data).map((key) => positionOf?.([key]).line);
  return createHash('sha1').update(JSON.stringify([rest, lines])).digest('base64');
}
