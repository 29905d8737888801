/** Every kind of file that a schema describes: for editors and for the reference. */
import type { z } from 'zod';
import { frontMatterSchemas } from '../pages/front-matter.ts';
import { cvFile } from '../data/cv.ts';
import { page } from '../pages/page.ts';
import { people } from '../data/people.ts';
import { RECORD_LISTS, recordFile, recordsFile } from '../data/records.ts';
import { redirectsFile } from '../data/redirects.ts';
import { siteSettings } from '../data/site.ts';
import { venues } from '../data/venues.ts';
import { NETWORKS } from '../../view/frame/profiles.ts';

export interface Described {
  /** Name of the file in `data/.schemas/`, without its ending. */
  id: string;
  schema: z.ZodType;
  /** Which files it describes, as globs from the project's root. */
  files: string | readonly string[];
  title: string;
  /** A sentence on what the file is for. */
  about: string;
  /** What the reference says below the tables. */
  after?: string;
}

export const dataFiles: readonly Described[] = [
  {
    id: 'site',
    schema: siteSettings,
    files: 'data/site.yaml',
    title: 'Settings of the site',
    about: 'The address of the site, whose it is, and how it looks.',
  },
  {
    id: 'people',
    schema: people,
    files: 'data/people.yaml',
    title: 'People',
    about: 'A list of people: the owner of the site, and everyone else who has a name on it.',
    after:
      `Networks known to \`profiles\`: ${NETWORKS.map((name) => `\`${name}\``).join(', ')}, \`mastodon\` (\`@name@server\`). `
      + 'The user name is what stands in the address of the profile: the pid of dblp (`12/3456`), what follows `user=` at Google Scholar, the idHAL. All of the address does as well.',
  },
  {
    id: 'cv',
    schema: cvFile,
    files: 'data/cv.yaml',
    title: 'Curriculum vitae',
    about: 'What only the CV knows. Papers, talks and courses come from where they are written.',
  },
  {
    id: 'records',
    schema: recordsFile,
    files: RECORD_LISTS.map(recordFile),
    title: 'Lists that pages and the CV share',
    about:
      'Each file is a list of entries as in `cv.yaml`. The CV shows it by `from: awards`, a page by `::: awards`. '
      + 'Without `supervision.yaml`, those people of `people.yaml` are shown whose role is to learn.',
  },
  {
    id: 'venues',
    schema: venues,
    files: 'data/venues.yaml',
    title: 'Venues',
    about: 'What the short names of venues stand for, one `abbreviation:` a line.',
  },
  {
    id: 'redirects',
    schema: redirectsFile,
    files: 'data/redirects.yaml',
    title: 'Redirects',
    about: 'Old addresses that belong to no page, each with the address it leads to now: `/old/paper.html: /publications/key/`, one a line.',
  },
];

export const pageKinds: readonly Described[] = [
  {
    id: 'page',
    schema: page,
    files: 'content/**/*.md',
    title: 'Every page',
    about: 'These keys may stand at the top of any page. None of them is required.',
  },
  {
    id: 'home',
    schema: frontMatterSchemas.home,
    files: 'content/index.md',
    title: 'Home page',
    about: 'The page that visitors see first.',
  },
  {
    id: 'publications-page',
    schema: frontMatterSchemas.publications,
    files: 'content/publications.md',
    title: 'Publications page',
    about: 'The list of all papers; the papers themselves are in `data/*.bib`.',
  },
  {
    id: 'cv-page',
    schema: frontMatterSchemas.cv,
    files: 'content/cv.md',
    title: 'CV page',
    about: 'The CV itself is in `data/cv.yaml`.',
  },
  {
    id: 'talk',
    schema: frontMatterSchemas.talks,
    files: 'content/talks/*.md',
    title: 'Talks',
    about: 'One file a talk. Talks to come are shown apart, until their day, or the month or year that stands for it, is over.',
  },
  {
    id: 'course',
    schema: frontMatterSchemas.teaching,
    files: 'content/teaching/*.md',
    title: 'Teaching',
    about: 'One file a course, the latest first: by `date`, or by the last of its `terms` or `when`.',
  },
  {
    id: 'project',
    schema: frontMatterSchemas.projects,
    files: 'content/projects/*.md',
    title: 'Projects',
    about: 'One file a project: a piece of work, software, or a funded research project.',
  },
  {
    id: 'news',
    schema: frontMatterSchemas.news,
    files: 'content/news/*.md',
    title: 'News',
    about: 'One file an announcement; a date and a sentence are enough, for without a title the text begins at once.',
  },
  {
    id: 'post',
    schema: frontMatterSchemas.posts,
    files: 'content/posts/*.md',
    title: 'Posts',
    about: 'One file a post.',
  },
];
