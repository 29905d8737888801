/** Front matter of content/publications.md, and of pages about papers moved from academicpages or HugoBlox. */
import { choice, count, flag, papers } from '../fields.ts';
import { pageRecord } from './page.ts';

export const publicationsPage = pageRecord(
  {
    group: choice(['year', 'type', 'venue', 'topic', 'category', 'none'])
      .optional()
      .describe('What papers are grouped by; as in `site.yaml` if left out.'),
    filters: flag().optional().describe('`false` leaves out the filters by type, year, venue and co-author.'),
    statistics: flag().optional().describe('`false` leaves out the statistics.'),
    authors_shown: count('a number of authors')
      .optional()
      .describe('Longer author lists are shortened to this many, and open in place.'),
    papers: papers('a query')
      .optional()
      .describe('Which papers the page lists, in which order and groups, with which parts: a query as in `lists`. All, if left out.'),
  },
  {
    aliases: { paperurl: { to: 'links', as: (url) => [{ label: 'Paper', url }] } },
    // These facts come from the .bib file.
    ignored: [
      'venue',
      'doi',
      'publication',
      'publication_short',
      'publication_types',
      'publication_type',
      'citation_count',
    ],
  },
);

