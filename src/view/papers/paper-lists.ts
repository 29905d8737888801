/** Lists of papers as layouts print them: groups of entries, and the parts of an entry that a list shows. */
import { PARTS, type Part } from '../../bibliography/query/query-shape.ts';
import type { PaperList } from '../../site/lists/paper-lists.ts';
import type { EntryView, GroupView } from './publications.ts';
import { entryView } from './publications.ts';
import type { Context } from '../services.ts';

interface PaperListView {
  /** Id of its heading on the page. */
  id: string;
  /** Empty for a block within the text. */
  heading: string;
  groups: GroupView[];
  /** Its BibTeX, without prefix, where a page asks for the list in its front matter. */
  bibUrl?: string;
  /** Whether each entry has to tell its year, since no heading does. */
  withYear: boolean;
}

/** How an entry looks without each of its parts. */
const WITHOUT: Readonly<Record<Part, (entry: EntryView) => EntryView>> = {
  authors: (entry) => ({ ...entry, authors: { shown: [], legend: [] } }),
  venue: ({ lead: _lead, venueHtml: _venue, venueUrl: _url, status: _status, ...entry }) => ({ ...entry, details: [] }),
  award: ({ awardHtml: _award, ...entry }) => entry,
  note: ({ noteHtml: _note, ...entry }) => entry,
  image: ({ imageHtml: _image, ...entry }) => entry,
  abstract: ({ abstractHtml: _abstract, ...entry }) => entry,
  links: (entry) => ({ ...entry, labels: [] }),
  cite: (entry) => ({ ...entry, withoutCite: true }),
  year: (entry) => ({ ...entry, year: '' }),
};

/** Takes from an entry the parts that a query does not show. */
export function partsOf({ show, hide }: Pick<PaperList['query'], 'show' | 'hide'>): <T extends EntryView>(entry: T) => T {
  const left = PARTS.filter((part) => hide?.includes(part) || (show && !show.includes(part)));
  return (entry) => left.reduce((rest, part) => WITHOUT[part](rest) as typeof entry, entry);
}

/** The view of a list; entries are made in its order. */
export function paperListView(list: PaperList, context: Context, heading = list.name): PaperListView {
  const { query } = list;
  const parts = partsOf(query);
  const id = idOf(heading);
  return {
    id,
    heading,
    groups: list.groups.map((group) => ({
      id: `${id}-${group.id}`,
      label: group.heading,
      entries: group.publications.map((paper) => parts(entryView(paper, context, query.authorsShown))),
    })),
    withYear: query.group !== 'year',
  };
}

/** Entries of all groups as one list. */
export function entriesOf(list: PaperListView): EntryView[] {
  return list.groups.flatMap(({ entries }) => entries);
}

function idOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'papers';
}
