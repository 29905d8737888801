/** Front matter of content/posts/. */
import { address, flag, oneOrMore, text } from '../fields.ts';
import { pageRecord } from './page.ts';

export const post = pageRecord(
  {
    authors: oneOrMore(text(), 'a name, or a list of names')
      .optional()
      .describe('Who wrote it, if not the owner alone: ids of `people.yaml`, or names.'),
    external: address().optional().describe('Where the post stands, if it was published elsewhere; search engines are led there.'),
    source: text().optional().describe('Where it was published first.'),
    cite: flag()
      .optional()
      .describe('`false` leaves out how to cite the post; `true` tells it of one published elsewhere, too.'),
    feed: flag().optional().describe('`false` leaves the post out of the feeds.'),
  },
  {
    aliases: {
      author: 'authors',
      redirect: 'external',
      external_source: 'source',
      canonical_url: 'external',
      citation: 'cite',
    },
    ignored: ['slides', 'projects'],
  },
);

