/** What a line tells whose order or whose marks say what each part of it is. */
import type { TypedAuthors } from '../authors.ts';
import type { Known } from '../facts/facts.ts';
import type { FoundTitle } from '../title.ts';

export interface Ordered {
  title: FoundTitle;
  /** The journal or the book around a chapter, where it is left to the reader of facts. */
  venue?: { start: number; end: number };
  /** "(Hg.)", "主编" stood behind the names. */
  edited: boolean;
  known: Known;
  /** Whether more than commas part the names from the title. */
  sure: boolean;
}

/** A title with the authors that were found before it. */
export function withAuthors(title: FoundTitle, authors: TypedAuthors | undefined): FoundTitle {
  return authors ? { ...title, authors } : title;
}
