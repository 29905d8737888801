/** Which schema a page's front matter has, by its section. */
import type { z } from 'zod';
import type { SectionId } from '../../content/page.ts';
import { course } from './course.ts';
import { cvPage } from './cv-page.ts';
import { home } from './home.ts';
import { news } from './news.ts';
import { page } from './page.ts';
import { post } from './post.ts';
import { project } from './project.ts';
import { publicationsPage } from './publications-page.ts';
import { talk } from './talk.ts';

/** Schema of a section's own pages. */
export const frontMatterSchemas: Readonly<Record<SectionId, z.ZodType>> = {
  home,
  pages: page,
  publications: publicationsPage,
  cv: cvPage,
  talks: talk,
  teaching: course,
  projects: project,
  news,
  posts: post,
};

/** These sections consist of one page, which is at the same time their index. */
const SINGLE: readonly SectionId[] = ['home', 'publications', 'cv'];

/** The schema of a page: its section's, except that the index page of talks, posts … is a page like any other. */
export function frontMatterOf(section: SectionId, isIndex: boolean): z.ZodType {
  return isIndex && !SINGLE.includes(section) ? page : frontMatterSchemas[section];
}
