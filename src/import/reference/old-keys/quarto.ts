/** Front matter of Quarto sites. */
import { ADDRESS, REDIRECT, type OldKeys } from './old-keys.ts';

const PAGE: OldKeys['answered'] = {
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
const { subtitle, date, 'date-modified': modified, 'image-alt': alt, draft, ...QUARTO_ONLY } = PAGE;

const PAPER: OldKeys['answered'] = {
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

export const QUARTO: readonly OldKeys[] = [
  {
    theme: 'Quarto: pages',
    section: 'pages',
    answered: PAGE,
    keys: {
      title: 'x', subtitle: 'x', description: 'x', date: 'March 3, 2024', 'date-modified': '2024-03-03', categories: ['x'],
      keywords: ['x'], image: 'a.png', 'image-alt': 'x', draft: false, lang: 'fr', toc: true, author: 'x', ...QUARTO_ONLY,
    },
  },
  {
    theme: 'Quarto: posts',
    section: 'posts',
    answered: { ...PAGE, author: '`authors`: names; left out where it is the owner alone' },
    keys: { title: 'x', author: 'x', date: '2024-03-03', categories: ['x'], abstract: 'x', citation: true },
  },
  {
    theme: 'Quarto: talks',
    section: 'talks',
    answered: { ...PAGE, author: '`with`: those who gave it with the owner' },
    keys: {
      title: 'x', author: 'x', date: '2024-03-03', event: 'x', venue: 'x', location: 'x', slides: '/x.pdf',
      video: 'https://example.org/', abstract: 'x', categories: ['x'],
    },
  },
  {
    theme: 'Quarto: publications',
    section: 'publications',
    answered: PAPER,
    keys: PAPER,
  },
];
