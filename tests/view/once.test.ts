import { expect, test } from 'vitest';
import { oncePer } from '../../src/view/once.ts';
import { contextFor } from '../../src/view/services.ts';
import { Journal } from '../../src/site/cache/journal.ts';
import { aSite } from '../seo/site-fixture.ts';
import { services } from './services.ts';

test('a thing is worked out once in each language, and what that took counts for every page that shows it', () => {
  const journal = new Journal();
  const made: string[] = [];
  const [english, german] = ['en', 'de'].map((lang) => contextFor(aSite(), { ...services, shared: (make) => journal.shared(make) }, lang));
  const view = oncePer<{ name: string }, string>(({ name }, { lang }) => {
    journal.notes?.reads.add(`content/${name}.md`);
    made.push(`${name} ${lang}`);
    return `${name} in ${lang}`;
  });
  const post = { name: 'post' };
  const pages = [english!, english!, german!].map((context) => journal.record(() => view(post, context)));
  expect(pages.map(({ value }) => value)).toEqual(['post in en', 'post in en', 'post in de']);
  expect(pages.map(({ notes }) => [...notes.reads])).toEqual(Array(3).fill(['content/post.md']));
  expect(made).toEqual(['post en', 'post de']);
  expect(view({ name: 'post' }, english!)).toBe('post in en');
  expect(made).toHaveLength(3);
});
