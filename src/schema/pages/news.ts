/** Front matter of content/news/. */
import { address, flag } from '../fields.ts';
import { pageRecord } from './page.ts';

export const news = pageRecord(
  {
    inline: flag()
      .optional()
      .describe('`true` shows the whole text in the list; `false` shows the title, linked to a page of its own.'),
    link: address().optional().describe('Where the title leads, if not to a page of its own.'),
    pinned: flag().optional().describe('`true` keeps it at the top.'),
  },
  { aliases: { url: 'link', external_url: 'link', redirect: 'link' } },
);

