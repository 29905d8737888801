/** Front matter that every page understands, whatever its section. */
import * as z from 'zod';
import { isoDate } from '../reading/dates.ts';
import { address, checked, date, flag, links, localText, number, oneOrMore, papers, text, words } from '../fields.ts';
import { isLanguage } from '../reading/locale.ts';
import type { Alias, RecordNotes } from '../record.ts';
import { record } from '../record.ts';
import { saysSomethingElse, spokenFlag, yesOrNo } from '../reading/yes-no.ts';

/** A picture, by its path or with its words. */
const image = z
  .union(
    [
      record(
        {
          src: text().optional().describe('File, from `assets/images/` or next to the page.'),
          alt: text().optional().describe('The picture in words, for those who cannot see it.'),
        },
        {
          aliases: { path: 'src', url: 'src', filename: 'src', file: 'src' },
          // A text prints no such picture, so that there is nothing a line could stand under.
          ignored: ['caption', 'focal_point', 'preview_only', 'placement'],
        },
      ),
      text(),
    ],
    { error: 'the name of a picture, or `src` and `alt`' },
  )
  .transform((value): { src?: string; alt?: string } =>
    typeof value === 'string' ? { src: value } : value,
  );

const sitePath = checked('an address on this site, such as /about/', (value) =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)|[\\\s?#]|(?:^|\/)\.\.(?:\/|$)/i.test(value)
    ? undefined
    : value.startsWith('/')
      ? value
      : `/${value}`,
);

export const pageShape = {
  title: text().optional().describe('Title of the page; its first heading or file name if left out.'),
  description: text()
    .optional()
    .describe('One or two sentences for search engines and previews; the first lines if left out.'),
  permalink: sitePath
    .optional()
    .describe('Address of the page on this site, if not the one its place in the folders gives. Folders within a section, such as `teaching/logic/`, show only in the addresses of files of one name.'),
  redirect_from: oneOrMore(sitePath, 'an address on this site, or a list of them')
    .default([])
    .describe('Old addresses that lead here.'),
  lang: checked('a language tag such as en, fr or pt-BR', isLanguage)
    .optional()
    .describe('Language of the page; the one of the site if left out.'),
  date: date().optional().describe('Date of the page; the one its file name begins with if left out.'),
  updated: date().optional().describe('Day of the last change worth telling.'),
  draft: spokenFlag().default(false).describe('`true` shows the page on your own computer only.'),
  tags: words().default([]).describe('Topics.'),
  image: image.optional().describe('Picture of the page, for lists and where its link is shared.'),
  image_alt: text().optional().describe('That picture in words, for those who cannot see it.'),
  author_profile: flag().optional().describe('Accepted from academicpages, and not used: portrait and profiles stand on the home page.'),
  toc: z
    .union([flag(), z.record(z.string(), z.unknown()).transform(() => true)], { error: '`true` or `false`' })
    .optional()
    .describe('Table of contents.'),
  nav: flag().optional().describe('`false` leaves the page out of the navigation, `true` puts it there.'),
  nav_title: localText().optional().describe('Shorter title for the navigation.'),
  order: number().optional().describe('Smaller numbers come first in the list of projects and in the navigation; what has none follows.'),
  layout: text().optional().describe('A layout of `content/_layouts/`. Names that do not exist there are passed over.'),
  lists: z
    .record(z.string(), z.unknown(), { error: 'lines of “name of the list:”' })
    .optional()
    .describe('Lists of papers below the text, by heading, one a line below `lists:`, such as `Books: { type: book }`; `::: publications` with the heading inside puts one into the text.'),
  papers: papers('citation keys')
    .optional()
    .describe('Papers this page is about: citation keys, a query as in `lists`, or the name of a list of `site.yaml`.'),
  links: links().optional().describe('Links under the title.'),
  citation_style: text()
    .optional()
    .describe('Style of citations and references: a name such as `apa`, or a file of `data/styles/`; the first of `publications: styles:` in `site.yaml` if left out.'),
  nocite: oneOrMore(text(), 'citation keys')
    .optional()
    .describe('Papers to put into the references though the text does not cite them.'),
  search_engines: flag().optional().describe('`false` asks search engines to pass the page over.'),
  edit_url: address().optional().describe('Where the source of this page can be edited.'),
} as const;

const not = (value: unknown): boolean => value === false || value === 'false' || value === 'no';

/** The other way round; a date, as Hugo has it, says that a page is out, and what is neither is told. */
const notPublished = (value: unknown): unknown => {
  const read = yesOrNo(value);
  return read === undefined ? isoDate(String(value)) === undefined && value : !read;
};

/** Who wrote one of these had something to hide: a slip must not show it. `published: In Nature` is about something else. */
const unreadable: NonNullable<RecordNotes['unreadable']> = {
  draft: (value, typed) =>
    /^published$/i.test(typed) && saysSomethingElse(value)
      ? { as: false, until: 'the page is shown' }
      : { as: true, until: 'the page stays a draft, which is shown on your own computer only' },
  search_engines: () => ({ as: false, until: 'search engines are asked to pass the page over' }),
};

/** What academicpages, al-folio, Minimal Mistakes, Hugo and HugoBlox call the same things. */
const pageAliases: Readonly<Record<string, Alias>> = {
  summary: 'description',
  excerpt: 'description',
  abstract: 'description',
  subtitle: 'description',
  aliases: 'redirect_from',
  redirects: 'redirect_from',
  slug: 'permalink',
  language: 'lang',
  locale: 'lang',
  published: { to: 'draft', as: notPublished },
  publishDate: 'date',
  modified: 'updated',
  last_modified_at: 'updated',
  lastmod: 'updated',
  img: 'image',
  cover: 'image',
  thumbnail: 'image',
  'header.teaser': 'image',
  'header.image': 'image',
  'header.og_image': 'image',
  nav_order: 'order',
  importance: 'order',
  weight: 'order',
  linkTitle: 'nav_title',
  menu_title: 'nav_title',
  sitemap: { to: 'search_engines', as: (value) => !not(value) },
  csl: 'citation_style',
  categories: 'tags',
  category: 'tags',
  keywords: 'tags',
  bibliography_query: 'papers',
};

/** Switches of those themes for things that here are always there, never there, or decided elsewhere. */
const pageIgnored = [
  'collection',
  'read_time',
  'share',
  'comments',
  'related',
  'related_posts',
  'related_publications',
  'giscus_comments',
  'disqus_comments',
  'header',
  'sidebar',
  'classes',
  'pretty_table',
  'mermaid',
  'chart',
  'tikzjax',
  'code_diff',
  'images',
  'math',
  'mathjax',
  'usemathjax',
  'toc_label',
  'toc_icon',
  'toc_sticky',
  'horizontal',
  'display_categories',
  'profile',
  'show_name',
  'show_highlights',
  'show_news',
  'show_events',
  'show_selected_papers',
  'show_socials',
  'social',
  'selected_papers',
  'announcements',
  'latest_posts',
  'news',
  'type',
  'projects',
  'authors',
  'slides',
  'years',
  'hugoblox',
  'content_meta',
  'design',
  'sections',
  'cascade',
  'cms_exclude',
  'build',
  '_build',
  'view',
  'commentable',
  'editable',
  'reading_time',
  'show_date',
  'profile_page',
  'pagination',
  'banner',
  'bibliography',
  'author',
  'scholar',
  'featured',
  'format',
  '_styles',
  'chart_js',
  'citation',
  'author_notes',
  // How Quarto makes a document.
  'execute',
  'engine',
  'jupyter',
  'freeze',
  'editor',
  'code-fold',
  'code-tools',
  'page-layout',
  'title-block-banner',
  'link-citations',
];

/** A section's front matter: what every page understands, and what only its pages do. */
export function pageRecord<Shape extends z.ZodRawShape>(
  own: Shape,
  notes: RecordNotes = {},
): z.ZodObject<Omit<typeof pageShape, keyof Shape> & Shape, z.core.$strip> {
  const shape = { ...pageShape, ...own };
  const aliases = Object.fromEntries(
    Object.entries({ ...pageAliases, ...notes.aliases }).filter(([theirs]) => !(theirs in shape)),
  );
  const ignored = [...pageIgnored, ...(notes.ignored ?? [])].filter((key) => !(key in shape));
  return record(shape, { ...notes, aliases, ignored, unreadable }) as never;
}

export const page = pageRecord({});
