/** Kinds of work in the order they are listed in, each with its heading. */
import type { PublicationKind } from '../publication.ts';

/** Headings in English; a site in another language passes its own. */
export const KIND_HEADINGS: Readonly<Record<PublicationKind, string>> = {
  book: 'Books',
  article: 'Journal articles',
  conference: 'Conference papers',
  workshop: 'Workshop papers',
  chapter: 'Book chapters',
  preprint: 'Preprints',
  'working-paper': 'Working papers',
  'in-preparation': 'In preparation',
  report: 'Reports',
  thesis: 'Theses',
  dataset: 'Datasets',
  software: 'Software',
  patent: 'Patents',
  presentation: 'Presentations',
  online: 'Online',
  other: 'Other',
};

export const KIND_ORDER = Object.keys(KIND_HEADINGS) as readonly PublicationKind[];
