/** Front matter of Jekyll sites: academicpages and al-folio. */
import { ADDRESS, LAYOUT, REDIRECT, type OldKeys } from './old-keys.ts';

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

export const ACADEMICPAGES: readonly OldKeys[] = [
  {
    theme: 'academicpages: pages',
    section: 'pages',
    answered: JEKYLL,
    keys: {
      title: 'x', permalink: '/x/', layout: 'archive', author_profile: true, redirect_from: ['/y/'], excerpt: 'x',
      modified: '2016-06-06', sitemap: false, toc: true, toc_label: 'x', toc_icon: 'x', classes: 'wide', sidebar: { nav: 'x' },
      'header.image': 'a.png', 'header.teaser': 'a.png', 'header.og_image': 'a.png', 'header.overlay_color': '#000',
      read_time: true, comments: true, share: true, related: true, published: false, collection: 'x',
    },
  },
  {
    theme: 'academicpages: posts',
    section: 'posts',
    answered: JEKYLL,
    keys: {
      title: 'x', date: '2012-08-14', permalink: '/x/', tags: ['x'], categories: ['x'], excerpt: 'x', author: 'x',
      last_modified_at: '2020-01-01', canonical_url: 'https://example.org/',
    },
  },
  {
    theme: 'academicpages: talks',
    section: 'talks',
    answered: JEKYLL,
    keys: {
      title: 'x', collection: 'talks', type: 'Talk', permalink: '/x', venue: 'x', date: '2014-03-01', location: 'x',
      link: 'https://example.org/', slidesurl: '/x.pdf', video: '/x.mp4', excerpt: 'x',
    },
  },
  {
    theme: 'academicpages: teaching',
    section: 'teaching',
    answered: JEKYLL,
    keys: {
      title: 'x', collection: 'teaching', type: 'Course', permalink: '/x', venue: 'x', date: '2014-01-01', location: 'x',
    },
  },
  {
    theme: 'academicpages: portfolio',
    section: 'projects',
    answered: JEKYLL,
    keys: { title: 'x', excerpt: 'x', collection: 'portfolio', date: '2014-01-01', 'header.teaser': 'a.png' },
  },
  {
    theme: 'academicpages: publications',
    section: 'publications',
    answered: PAPER,
    keys: PAPER,
  },
];

export const AL_FOLIO: readonly OldKeys[] = [
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
    keys: {
      layout: 'page', title: 'x', permalink: '/x/', description: 'x', nav: true, nav_order: 1, dropdown: true, children: [],
      display_categories: ['work'], horizontal: false, years: [2024], sections: [], profiles: [], giscus_comments: true,
      disqus_comments: true, toc: { sidebar: 'left' }, images: { slider: true }, pretty_table: true, chart: {}, mermaid: {},
      code_diff: true, tikzjax: true, map: true, typograms: true, _styles: 'x', inline: true, external_services: true,
    },
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
    keys: {
      layout: 'about', title: 'x', permalink: '/', subtitle: 'x', description: 'x', 'profile.image': 'a.png',
      'profile.image_circular': true, 'profile.align': 'right', 'profile.more_info': 'x', 'profile.address': 'x', news: true,
      announcements: {}, latest_posts: {}, selected_papers: true, social: true, show_name: true, show_news: true,
    },
  },
  {
    theme: 'al-folio: posts',
    section: 'posts',
    answered: { ...JEKYLL, bibliography: '`data/*.bib`, from `assets/bibliography/`' },
    keys: {
      layout: 'post', title: 'x', date: '2015-10-20 11:12:00-0400', description: 'x', tags: 'a b', categories: 'x',
      thumbnail: 'a.png', featured: true, redirect: 'https://example.org/', external_source: 'x', related_posts: false,
      related_publications: true, bibliography: 'x.bib', authors: [{ name: 'x' }], citation: true, last_updated: '2020-01-01',
      published: false,
    },
  },
  {
    theme: 'al-folio: projects',
    section: 'projects',
    answered: JEKYLL,
    keys: {
      layout: 'page', title: 'x', description: 'x', img: 'a.png', importance: 1, category: 'work',
      redirect: 'https://example.org/', github: 'https://github.com/x/y', github_stars: 'x', related_publications: true,
    },
  },
  {
    theme: 'al-folio: teaching',
    section: 'teaching',
    answered: {
      ...JEKYLL,
      schedule: 'a table in the text, with a column for each key; `materials` become links',
      instructor: 'left out, and told',
    },
    keys: {
      layout: 'course', title: 'x', description: 'x', instructor: 'x', year: 2023, term: 'Autumn', location: 'x', time: 'x',
      course_id: 'x', schedule: [],
    },
  },
  {
    theme: 'al-folio: news',
    section: 'news',
    answered: JEKYLL,
    keys: { layout: 'post', title: 'x', date: '2015-10-22 15:59:00-0400', inline: true, related_posts: false },
  },
  {
    theme: 'al-folio: CV',
    section: 'cv',
    answered: { ...JEKYLL, cv_pdf: '`pdf` of `data/cv.yaml`' },
    keys: {
      layout: 'cv', title: 'x', permalink: '/cv/', cv_pdf: '/assets/pdf/x.pdf', cv_format: 'rendercv', description: 'x',
      toc: { sidebar: 'left' },
    },
  },
];
