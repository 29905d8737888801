/** data/site.yaml: the address of the site, whose it is, and how it looks. */
import * as z from 'zod';
import { choice, colour, count, date, flag, identifier, links, localText, number, oneOrMore, siteAddress, text, webAddress } from '../fields.ts';
import { record } from '../record.ts';
import { siteUrlFrom, isLanguage, isTimeZone } from '../reading/locale.ts';
import { checked } from '../fields.ts';

const FONTS = ['newsreader', 'source-sans', 'system-serif', 'system-sans'] as const;

const theme = record({
  accent: colour()
    .optional()
    .describe('Colour of link underlines, section labels and awards. Quote it: an unquoted # begins a comment.'),
  accent_dark: colour()
    .optional()
    .describe('The same for the dark scheme, where the computed lighter shade does not please.'),
  text_font: choice(FONTS).default('newsreader').describe('Typeface of text and headings.'),
  label_font: choice(FONTS).default('source-sans').describe('Typeface of dates, labels and the navigation.'),
  portrait: choice(['square', 'round', 'circle', 'wide', 'none'])
    .default('round')
    .describe('Shape of the portrait on the home page.'),
  scheme: choice(['auto', 'light', 'dark'])
    .default('auto')
    .describe('Colour scheme before a visitor chooses; `auto` follows their system.'),
});

const bibFile = record(
  {
    file: text().describe('Name of a .bib file in `data/`, such as `preprints.bib`.'),
    heading: localText().optional().describe('Heading its papers stand under, in lists with `group: category`.'),
    category: text().optional().describe('A word by which lists can pick the papers of this file.'),
    order: number().optional().describe('Files with smaller numbers come first.'),
    list: flag()
      .optional()
      .describe('`false` for works of others: texts can cite them, but they are in no list and have no page.'),
  },
  { aliases: { path: 'file', title: 'heading' } },
);

const publications = record({
  files: oneOrMore(
    z.union([bibFile, text().transform((file) => ({ file }) as z.output<typeof bibFile>)], {
      error: 'a file name, or `file:` with a `heading:`',
    }),
  )
    .optional()
    .describe('The .bib files to read, with headings if wanted. Every `data/*.bib` is read if this is left out.'),
  styles: oneOrMore(text())
    .optional()
    .describe('Citation styles offered on the page of each paper, or `.csl` files of `data/styles/`. If left out, APA, Vancouver and Harvard, for up to 100 papers.'),
  macros: z
    .record(z.string(), text(), { error: 'lines of “\\command: what it stands for”' })
    .default({})
    .describe('LaTeX commands of your .bib files and what they stand for, such as `\\apj: Astrophysical Journal`.'),
  group: choice(['year', 'type', 'venue', 'topic', 'category', 'none'])
    .default('year')
    .describe('What the publications page is grouped by.'),
  authors_shown: count('a number of authors')
    .optional()
    .describe('Longer author lists are shortened to this many, and open in place.'),
  bibtex: choice(['utf-8', 'latex'])
    .default('utf-8')
    .describe('Whether copied BibTeX keeps letters such as é, or writes them in LaTeX.'),
  lists: z
    .record(z.string(), z.unknown(), { error: 'lines of “name: which papers”' })
    .default({})
    .describe('Named lists of papers, to be used by their name on any page: `books: { type: book }`. `selected` is that of the home page, `publications` that of the publications page, `feed` that of the feeds.'),
});

const feeds = record({
  limit: count('a number of entries').default(20).describe('How many entries a feed holds.'),
  full_text: flag().default(true).describe('Whole posts in the feed, or their first lines only.'),
});

/** An entry of the navigation: a section by its id, or a link. */
const navigationEntry = z.union(
  [
    record(
      { label: localText().describe('Words in the navigation.'), url: siteAddress().describe('Where it leads.') },
      { aliases: { title: 'label', name: 'label', href: 'url', link: 'url' } },
    ),
    text(),
  ],
  { error: 'the name of a section, such as `publications`, or a link with `label` and `url`' },
);

export const siteSettings = record(
  {
    url: checked('the full address of the site, such as https://example.org/~me/', siteUrlFrom).describe(
      'Full address at which the site will be found, with the folder if it lives in one.',
    ),
    owner: identifier().describe('Id, in `people.yaml`, of the person whose site this is.'),
    title: text().optional().describe("Name of the site; the owner's name if left out."),
    description: text().optional().describe('One or two sentences for search engines and previews.'),
    language: checked('a language tag such as en, fr or pt-BR', isLanguage)
      .default('en')
      .describe('Language of the site.'),
    timezone: checked('a time zone such as Europe/Paris', isTimeZone)
      .optional()
      .describe('Time zone of the dates and times you type, such as `Europe/Paris`; UTC if left out.'),
    navigation: z
      .array(navigationEntry, { error: 'a list of sections and links' })
      .optional()
      .describe('Order of the navigation: a list of sections and links, such as `[cv, publications, talks]`; a link has the keys below. Sections that have something to show, if left out.'),
    theme: theme.prefault({}).describe('Colours, typefaces and the shape of the portrait.'),
    publications: publications.prefault({}).describe('How papers are read and shown.'),
    math: record({
      macros: z
        .record(z.string(), text(), { error: "lines of “'\\command': 'its TeX'”" })
        .default({})
        .describe("Your own TeX commands, in texts, papers and the CV, such as `'\\ip': '\\langle #1, #2 \\rangle'`."),
    })
      .prefault({})
      .describe('Mathematics.'),
    feeds: feeds.prefault({}).describe('Feeds of posts, news and papers.'),
    image: text().optional().describe('Picture shown where a link to the site is shared, from `assets/images/`.'),
    licence: text().optional().describe('Licence of your texts, in words or as a link.'),
    footer: text().optional().describe('A line of Markdown at the foot of every page.'),
    footer_links: links(siteAddress()).optional().describe('Links at the foot of every page.'),
    edit_url: webAddress()
      .optional()
      .describe('Puts “Source of this page” on every page that has a file in `content/`, which those of papers have not: the address under which sources can be edited, such as `https://github.com/ada/homepage/edit/main/`; the path of the file is added. The source of `/cv/` is `content/cv.md`.'),
    since: date().optional().describe('First year of the site, for the copyright line.'),
    search_engines: flag().default(true).describe('`false` asks search engines to stay away.'),
  },
  {
    aliases: {
      base_url: 'url',
      baseURL: 'url',
      site_title: 'title',
      lang: 'language',
      locale: 'language',
      time_zone: 'timezone',
      license: 'licence',
      nav: 'navigation',
      menu: 'navigation',
    },
  },
);

export type SiteSettings = z.output<typeof siteSettings>;
