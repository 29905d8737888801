/** Front matter of content/index.md. */
import * as z from 'zod';
import { count, flag, text, words } from '../fields.ts';
import { pageRecord } from './page.ts';

export const home = pageRecord({
  interests: words()
    .optional()
    .describe('Research interests, as a list: a line below the text.'),
  news: count('a number of entries').optional().describe('How many news to show; 0 for none.'),
  selected: z
    .union([count('a number of papers'), text(), z.array(text()), z.record(z.string(), z.unknown())], {
      error: 'a number of papers, or a list of papers as in `papers`',
    })
    .optional()
    .describe('How many selected papers to show, 0 for none; or which ones, as in `papers`.'),
  posts: count('a number of posts').optional().describe('How many recent posts to show; 0 for none.'),
  portrait: flag().optional().describe('`false` leaves the portrait out.'),
  tagline: text().optional().describe('A line under the name, above the job title.'),
});

