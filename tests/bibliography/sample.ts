/** Publications for tests: an invented paper, and what a test wants different about it. */
import type { Author, Publication } from '../../src/bibliography/publication.ts';
import { parseNames } from '../../src/bibliography/names/names.ts';
import { Problems } from '../../src/problems.ts';
import { plain } from '../../src/text/rich.ts';

export function authors(list: string): Author[] {
  const { names } = parseNames(list, { file: 'data/papers.bib', line: 1, column: 1 }, new Problems());
  return names.map((name) => ({ ...name, isOwner: name.family === 'Quill' }));
}

export function publication(overrides: Partial<Publication> = {}): Publication {
  const key = overrides.key ?? 'quill2021lakes';
  return {
    key,
    id: key.toLowerCase(),
    type: 'article',
    kind: 'article',
    position: { file: 'data/papers.bib', line: 1, column: 1 },
    title: plain(overrides.titleText ?? 'Slow lakes'),
    titleText: 'Slow lakes',
    authors: authors('Quill, Ada and Oak, Bram'),
    moreAuthors: false,
    editors: [],
    date: { year: 2021, month: 5 },
    venue: plain(overrides.venueText ?? 'Journal of Water'),
    venueText: 'Journal of Water',
    volume: '12',
    pages: '3–14',
    ids: { doi: '10.1234/lakes' },
    links: [],
    keywords: [],
    selected: false,
    fields: {
      author: 'Quill, Ada and Oak, Bram',
      title: 'Slow lakes',
      journal: 'Journal of Water',
      year: '2021',
      month: 'may',
      volume: '12',
      pages: '3--14',
      doi: '10.1234/lakes',
    },
    bibtex: '',
    csl: {
      type: 'article-journal',
      title: 'Slow lakes',
      author: [
        { family: 'Quill', given: 'Ada' },
        { family: 'Oak', given: 'Bram' },
      ],
      'container-title': 'Journal of Water',
      issued: { 'date-parts': [[2021, 5]] },
      volume: '12',
      page: '3-14',
      DOI: '10.1234/lakes',
    },
    hash: `hash-${key}`,
    versions: [],
    ...overrides,
  };
}
