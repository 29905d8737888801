/** What `new` can make a page of: a row a kind. The keys are those of the schema, or this does not compile. */
import type { z } from 'zod';
import { course } from '../schema/pages/course.ts';
import { news } from '../schema/pages/news.ts';
import { post } from '../schema/pages/post.ts';
import { project } from '../schema/pages/project.ts';
import { talk } from '../schema/pages/talk.ts';
import type { SectionId } from '../content/page.ts';

export interface PageKind {
  verb: string;
  /** Its pages lie in the folder of this section. */
  section: SectionId;
  description: string;
  /** A title, for the help. */
  example: string;
  /** The key that takes the date. */
  dateKey: string;
  /** Whether file names begin with the date, so that they stand in order. */
  datedName: boolean;
  /** Keys offered as remarks, with what the schema says of them, in this order. */
  offered: readonly (readonly [key: string, meaning: string])[];
}

interface Row<Key> extends Omit<PageKind, 'offered' | 'dateKey'> {
  dateKey: Key;
  keys: readonly Key[];
}

/** Keeps the table honest: `keys` and `dateKey` are keys of the schema. */
function row<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strip>,
  { keys, dateKey, ...rest }: Row<keyof Shape & string>,
): PageKind {
  const meaning = (key: string): string => (schema.shape[key] as z.ZodType | undefined)?.description ?? '';
  return { ...rest, dateKey, offered: keys.map((key) => [key, meaning(key)]) };
}

export const PAGE_KINDS: readonly PageKind[] = [
  row(talk, {
    verb: 'talk',
    section: 'talks',
    description: 'A talk, in content/talks/.',
    example: 'Sets for everybody',
    dateKey: 'date',
    datedName: true,
    keys: ['event', 'event_url', 'place', 'kind', 'slides', 'video', 'papers', 'description'],
  }),
  row(course, {
    verb: 'course',
    section: 'teaching',
    description: 'A course, in content/teaching/.',
    example: 'Set theory I',
    dateKey: 'date',
    datedName: false,
    keys: ['institution', 'level', 'role', 'terms', 'code', 'syllabus', 'description'],
  }),
  row(project, {
    verb: 'project',
    section: 'projects',
    description: 'A project, in content/projects/.',
    example: 'Sets at work',
    dateKey: 'start',
    datedName: false,
    keys: ['status', 'aim', 'end', 'funder', 'people', 'papers', 'repository', 'website', 'description'],
  }),
  row(news, {
    verb: 'news',
    section: 'news',
    description: 'A line of news, in content/news/.',
    example: 'A paper at the Conference on Sets',
    dateKey: 'date',
    datedName: true,
    keys: ['inline', 'link', 'pinned'],
  }),
  row(post, {
    verb: 'post',
    section: 'posts',
    description: 'A post, in content/posts/.',
    example: 'Why sets matter',
    dateKey: 'date',
    datedName: true,
    keys: ['description', 'tags', 'image', 'image_alt', 'draft', 'papers'],
  }),
];
