/** Every key in the front matter of the themes that people come from, with an example of its value. */
import type { SectionId } from '../content/page.ts';

export interface OldKeys {
  theme: string;
  /** Section whose schema is asked. */
  section: SectionId;
  /** Key and an example of its value. */
  keys: readonly (readonly [key: string, example: unknown])[];
  /** Keys that the import itself answers. */
  answered: Readonly<Record<string, string>>;
}

const ADDRESS = '`permalink` where it differs from the address that the file has here, else nothing: the old address answers';
const REDIRECT = 'a line of `data/redirects.yaml`';
const LAYOUT = 'left out: the folder says which layout a page has';
const LISTED = 'left out: the new site makes its lists by itself';

const JEKYLL: OldKeys['answered'] = {
  permalink: ADDRESS,
  redirect_from: REDIRECT,
  layout: LAYOUT,
  collection: 'the folder in `content/`',
  published: '`draft: true` where it is false',
  sitemap: 'left out',
};

const PAPER: OldKeys['answered'] = {
  title: 'title of the entry in `data/imported.bib`',
  authors: 'author',
  date: 'year, month',
  venue: 'journal or booktitle, as what is known of the venue says',
  paperurl: 'eprint, doi, pdf or url, as its address says',
  slidesurl: 'slides',
  bibtexurl: 'left out: the site offers BibTeX',
  citation: 'author, volume, number, pages: what the front matter does not say',
  excerpt: 'abstract, where the page has no text of its own',
  category: 'type of the entry',
  permalink: 'a line of `data/redirects.yaml` that leads to the page of the paper',
  collection: 'the entry',
  'header.teaser': 'image',
};

const HUGO: OldKeys['answered'] = {
  aliases: REDIRECT,
  url: ADDRESS,
  slug: ADDRESS,
  layout: LAYOUT,
  type: LAYOUT,
  draft: 'same',
  featured: 'left out; of a paper: `selected`',
  'image.filename': '`image`',
  'image.caption': '`image: caption`',
  publishDate: 'left out',
  slides: 'same, where it is an address',
  sections: 'texts of blocks become the text of the page; blocks that list things are made by the new site',
  design: 'left out',
  cascade: 'left out',
  'build.render': '`never`: the page is left out',
  authors: 'ids of `data/people.yaml`; left out where it is the owner alone',
};

const HUGO_PAPER: OldKeys['answered'] = {
  title: 'title',
  authors: 'author, by their profiles',
  author_notes: '`author+an`',
  date: 'year, month',
  publication_types: 'type of the entry',
  publication: 'journal or booktitle',
  publication_short: '`abbr`',
  abstract: 'abstract',
  summary: 'left out: the abstract says it',
  tags: 'keywords',
  featured: '`selected`',
  doi: 'doi',
  'hugoblox.ids': 'doi, eprint',
  url_pdf: 'pdf',
  url_preprint: 'eprint or url',
  url_code: 'code',
  url_dataset: 'data',
  url_poster: 'poster',
  url_project: 'website',
  url_slides: 'slides',
  url_source: '`link_source`',
  url_video: 'video',
  links: 'the field that the kind of link has, else `link_…`',
  image: 'image, from the file beside the page',
  projects: 'left out',
  slides: 'left out',
  publishDate: 'left out',
  'cite.bib': 'the entry itself, kept letter by letter; what the page knows besides is added to it',
};

const QUARTO: OldKeys['answered'] = {
  subtitle: '`description`',
  date: 'same; `last-modified` and `today` are reported',
  'date-modified': '`updated`',
  'image-alt': '`image_alt`',
  draft: 'same',
  aliases: REDIRECT,
  'output-file': ADDRESS,
  listing: 'the list of the section; pages that have none here are listed in the text',
  about: 'the owner’s `photo` and `profiles`; of other pages `links`',
  bibliography: '`data/*.bib`',
  csl: '`citation_style`, from `data/styles/`',
  nocite: 'same; `@*` is reported, but on the page of publications',
  citation: '`cite`, where it is false',
  format: 'left out but for `toc`; slides become a page, and are reported',
  execute: 'whether code cells showed their code',
  links: 'same',
  'other-links': '`links`',
  'code-links': '`links`',
  'page-layout': 'left out',
  'number-sections': 'left out',
  freeze: 'left out',
  engine: 'left out',
  jupyter: 'left out',
  'title-block-banner': 'left out',
  'code-fold': 'left out',
  comments: 'left out: pages ask no third party for anything',
  css: 'left out',
  'include-in-header': 'left out',
};

/** Those that a page of any other generator has not. */
const QUARTO_ONLY = Object.keys(QUARTO)
  .filter((key) => !['subtitle', 'date', 'date-modified', 'image-alt', 'draft'].includes(key))
  .map((key) => [key, 'x'] as const);

const QUARTO_PAPER: OldKeys['answered'] = {
  title: 'title',
  author: 'author; `corresponding` and `equal-contributor` become `author+an`',
  date: 'year, month',
  'citation.type': 'type of the entry',
  'citation.container-title': 'journal or booktitle',
  journal: 'journal or booktitle',
  publication: 'journal or booktitle',
  venue: 'journal or booktitle',
  'citation.volume': 'volume',
  'citation.issue': 'number',
  'citation.page': 'pages',
  'citation.issued': 'year, month',
  'citation.doi': 'doi',
  doi: 'doi',
  abstract: 'abstract; else what stands under that heading, or `description`',
  categories: 'keywords',
  image: 'image',
  arxiv: 'eprint',
  pdf: 'pdf',
  url_pdf: 'pdf',
  code: 'code',
  github: 'code',
  slides: 'slides',
  poster: 'poster',
  video: 'video',
  links: 'the field that the kind of link has, else `link_…`',
  aliases: REDIRECT,
};

export const FRONT_MATTER_KEYS: readonly OldKeys[] = [
  {
    theme: 'academicpages: pages',
    section: 'pages',
    answered: JEKYLL,
    keys: [
      ['title', 'x'], ['permalink', '/x/'], ['layout', 'archive'], ['author_profile', true], ['redirect_from', ['/y/']],
      ['excerpt', 'x'], ['modified', '2016-06-06'], ['sitemap', false], ['toc', true], ['toc_label', 'x'], ['toc_icon', 'x'],
      ['classes', 'wide'], ['sidebar', { nav: 'x' }], ['header.image', 'a.png'], ['header.teaser', 'a.png'],
      ['header.og_image', 'a.png'], ['header.overlay_color', '#000'], ['read_time', true], ['comments', true], ['share', true],
      ['related', true], ['published', false], ['collection', 'x'],
    ],
  },
  {
    theme: 'academicpages: posts',
    section: 'posts',
    answered: JEKYLL,
    keys: [
      ['title', 'x'], ['date', '2012-08-14'], ['permalink', '/x/'], ['tags', ['x']], ['categories', ['x']], ['excerpt', 'x'],
      ['author', 'x'], ['last_modified_at', '2020-01-01'], ['canonical_url', 'https://example.org/'],
    ],
  },
  {
    theme: 'academicpages: talks',
    section: 'talks',
    answered: JEKYLL,
    keys: [
      ['title', 'x'], ['collection', 'talks'], ['type', 'Talk'], ['permalink', '/x'], ['venue', 'x'], ['date', '2014-03-01'],
      ['location', 'x'], ['link', 'https://example.org/'], ['slidesurl', '/x.pdf'], ['video', '/x.mp4'], ['excerpt', 'x'],
    ],
  },
  {
    theme: 'academicpages: teaching',
    section: 'teaching',
    answered: JEKYLL,
    keys: [
      ['title', 'x'], ['collection', 'teaching'], ['type', 'Course'], ['permalink', '/x'], ['venue', 'x'],
      ['date', '2014-01-01'], ['location', 'x'],
    ],
  },
  {
    theme: 'academicpages: portfolio',
    section: 'projects',
    answered: JEKYLL,
    keys: [
      ['title', 'x'], ['excerpt', 'x'], ['collection', 'portfolio'], ['date', '2014-01-01'], ['header.teaser', 'a.png'],
    ],
  },
  {
    theme: 'academicpages: publications',
    section: 'publications',
    answered: PAPER,
    keys: Object.keys(PAPER).map((key) => [key, 'x'] as const),
  },
  {
    theme: 'al-folio: pages',
    section: 'pages',
    answered: {
      ...JEKYLL,
      nav: '`navigation` of `data/site.yaml`',
      nav_order: 'order of `navigation`',
      dropdown: 'its children stand in `navigation` themselves',
      children: '`navigation`',
      sections: LISTED,
      years: LISTED,
      profiles: 'pictures in the text, and the texts of the files that `content` names',
    },
    keys: [
      ['layout', 'page'], ['title', 'x'], ['permalink', '/x/'], ['description', 'x'], ['nav', true], ['nav_order', 1],
      ['dropdown', true], ['children', []], ['display_categories', ['work']], ['horizontal', false], ['years', [2024]],
      ['sections', []], ['profiles', []], ['giscus_comments', true], ['disqus_comments', true], ['toc', { sidebar: 'left' }],
      ['images', { slider: true }], ['pretty_table', true], ['chart', {}], ['mermaid', {}], ['code_diff', true],
      ['tikzjax', true], ['map', true], ['typograms', true], ['_styles', 'x'], ['inline', true], ['external_services', true],
    ],
  },
  {
    theme: 'al-folio: about',
    section: 'home',
    answered: {
      ...JEKYLL,
      news: '`news: 0` where it is false',
      announcements: '`news`: its `limit`, or 0',
      latest_posts: '`posts`: its `limit`, or 0',
      selected_papers: '`selected: 0` where it is false',
      'profile.image': '`photo` of the owner in `data/people.yaml`',
      'profile.image_circular': '`theme: portrait` of `data/site.yaml`',
    },
    keys: [
      ['layout', 'about'], ['title', 'x'], ['permalink', '/'], ['subtitle', 'x'], ['description', 'x'],
      ['profile.image', 'a.png'], ['profile.image_circular', true], ['profile.align', 'right'], ['profile.more_info', 'x'],
      ['profile.address', 'x'], ['news', true], ['announcements', {}], ['latest_posts', {}], ['selected_papers', true],
      ['social', true], ['show_name', true], ['show_news', true],
    ],
  },
  {
    theme: 'al-folio: posts',
    section: 'posts',
    answered: JEKYLL,
    keys: [
      ['layout', 'post'], ['title', 'x'], ['date', '2015-10-20 11:12:00-0400'], ['description', 'x'], ['tags', 'a b'],
      ['categories', 'x'], ['thumbnail', 'a.png'], ['featured', true], ['redirect', 'https://example.org/'],
      ['external_source', 'x'], ['related_posts', false], ['related_publications', true], ['bibliography', 'x.bib'],
      ['authors', [{ name: 'x' }]], ['citation', true], ['last_updated', '2020-01-01'], ['published', false],
    ],
  },
  {
    theme: 'al-folio: projects',
    section: 'projects',
    answered: JEKYLL,
    keys: [
      ['layout', 'page'], ['title', 'x'], ['description', 'x'], ['img', 'a.png'], ['importance', 1], ['category', 'work'],
      ['redirect', 'https://example.org/'], ['github', 'https://github.com/x/y'], ['github_stars', 'x'],
      ['related_publications', true],
    ],
  },
  {
    theme: 'al-folio: teaching',
    section: 'teaching',
    answered: {
      ...JEKYLL,
      schedule: 'a table in the text, with a column for each key; `materials` become links',
      instructor: 'left out, and told',
    },
    keys: [
      ['layout', 'course'], ['title', 'x'], ['description', 'x'], ['instructor', 'x'], ['year', 2023], ['term', 'Autumn'],
      ['location', 'x'], ['time', 'x'], ['course_id', 'x'], ['schedule', []],
    ],
  },
  {
    theme: 'al-folio: news',
    section: 'news',
    answered: JEKYLL,
    keys: [
      ['layout', 'post'], ['title', 'x'], ['date', '2015-10-22 15:59:00-0400'], ['inline', true], ['related_posts', false],
    ],
  },
  {
    theme: 'al-folio: CV',
    section: 'cv',
    answered: { ...JEKYLL, cv_pdf: '`pdf` of `data/cv.yaml`' },
    keys: [
      ['layout', 'cv'], ['title', 'x'], ['permalink', '/cv/'], ['cv_pdf', '/assets/pdf/x.pdf'], ['cv_format', 'rendercv'],
      ['description', 'x'], ['toc', { sidebar: 'left' }],
    ],
  },
  {
    theme: 'HugoBlox and Wowchemy: posts',
    section: 'posts',
    answered: HUGO,
    keys: [
      ['title', 'x'], ['subtitle', 'x'], ['summary', 'x'], ['date', '2023-10-26'], ['lastmod', '2023-10-27'],
      ['publishDate', 'x'], ['authors', ['me']], ['tags', ['x']], ['categories', ['x']], ['featured', true], ['draft', false],
      ['image.filename', 'a.png'], ['image.caption', 'x'], ['image.focal_point', 'x'], ['aliases', ['/x/']], ['slug', 'x'],
      ['url', '/x/'], ['cover', {}], ['content_meta', {}], ['projects', []], ['math', true], ['highlight', true],
      ['reading_time', true], ['share', true], ['commentable', true], ['links', [{ url: 'https://example.org/' }]],
    ],
  },
  {
    theme: 'HugoBlox and Wowchemy: projects',
    section: 'projects',
    answered: HUGO,
    keys: [
      ['title', 'x'], ['summary', 'x'], ['date', '2023-10-26'], ['tags', ['x']], ['external_link', 'https://example.org/'],
      ['links', [{ url: 'https://example.org/' }]], ['url_code', 'https://example.org/'], ['url_pdf', 'https://example.org/'],
      ['url_slides', 'https://example.org/'], ['url_video', 'https://example.org/'], ['slides', 'x'], ['weight', 1],
      ['featured', true],
    ],
  },
  {
    theme: 'HugoBlox and Wowchemy: events and talks',
    section: 'talks',
    answered: {
      ...HUGO,
      authors: '`with`: those who gave it with the owner',
      event_start: '`date`; it goes before `date`',
      'address.city': '`place`, where there is no `location`',
      'address.country': '`place`, where there is no `location`',
    },
    keys: [
      ['title', 'x'], ['event', 'x'], ['event_name', 'x'], ['event_url', 'https://example.org/'], ['location', 'x'],
      ['address.city', 'x'], ['address.country', 'x'], ['date', '2030-06-01'], ['event_start', '2030-06-01'],
      ['event_end', '2030-06-01'], ['date_end', '2030-06-01'], ['event_all_day', false], ['all_day', false],
      ['authors', ['me']], ['abstract', 'x'], ['summary', 'x'], ['tags', ['x']], ['links', [{ url: 'https://example.org/' }]],
      ['url_slides', 'https://example.org/'], ['url_video', 'https://example.org/'], ['url_code', 'https://example.org/'],
      ['slides', 'x'], ['projects', []], ['featured', true],
    ],
  },
  {
    theme: 'HugoBlox and Wowchemy: publications',
    section: 'publications',
    answered: HUGO_PAPER,
    keys: Object.keys(HUGO_PAPER).map((key) => [key, 'x'] as const),
  },
  {
    theme: 'HugoBlox and Wowchemy: pages of blocks',
    section: 'pages',
    answered: HUGO,
    keys: [
      ['title', 'x'], ['type', 'landing'], ['date', '2023-10-24'], ['sections', []], ['design', {}], ['cascade', {}],
      ['build.render', 'never'], ['view', 'card'], ['linkTitle', 'x'], ['weight', 1], ['show_breadcrumb', true],
      ['pager', true], ['sidebar', {}], ['private', true], ['cms_exclude', true], ['header', {}],
    ],
  },
  {
    theme: 'Quarto: pages',
    section: 'pages',
    answered: QUARTO,
    keys: [
      ['title', 'x'], ['subtitle', 'x'], ['description', 'x'], ['date', 'March 3, 2024'], ['date-modified', '2024-03-03'],
      ['categories', ['x']], ['keywords', ['x']], ['image', 'a.png'], ['image-alt', 'x'], ['draft', false], ['lang', 'fr'],
      ['toc', true], ['author', 'x'], ...QUARTO_ONLY,
    ],
  },
  {
    theme: 'Quarto: posts',
    section: 'posts',
    answered: { ...QUARTO, author: '`authors`: names; left out where it is the owner alone' },
    keys: [['title', 'x'], ['author', 'x'], ['date', '2024-03-03'], ['categories', ['x']], ['abstract', 'x'], ['citation', true]],
  },
  {
    theme: 'Quarto: talks',
    section: 'talks',
    answered: { ...QUARTO, author: '`with`: those who gave it with the owner' },
    keys: [
      ['title', 'x'], ['author', 'x'], ['date', '2024-03-03'], ['event', 'x'], ['venue', 'x'], ['location', 'x'], ['slides', '/x.pdf'],
      ['video', 'https://example.org/'], ['abstract', 'x'], ['categories', ['x']],
    ],
  },
  {
    theme: 'Quarto: publications',
    section: 'publications',
    answered: QUARTO_PAPER,
    keys: Object.keys(QUARTO_PAPER).map((key) => [key, 'x'] as const),
  },
];
