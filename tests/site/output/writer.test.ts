/** Files that a thread writes, which a build of many pages starts. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { offprint } from '../../support/command.ts';
import { temporaryProject } from '../../support/project.ts';
import { siteAt } from '../../support/site-folder.ts';

const project = temporaryProject('long-record');
afterAll(() => project.remove());

/** So many pages that a thread is worth its start; letters of one, two, three and four bytes each. */
const WORDS = Array.from({ length: 150 }, (_, n) => ['ice', 'été', 'żółć', '氷', '🧊'][n % 5]!.repeat(1 + 97 * n));
/** More than the threads hand each other at once. */
const HUGE = '氷'.repeat(400_000);

test('they are whole, whatever their letters and however large they are', async () => {
  for (const [n, word] of WORDS.entries()) project.write(`content/posts/p${n}.md`, `---\ntitle: Post ${n}\ndate: 2024-01-02\n---\n${word}\n`);
  project.write('content/posts/huge.md', `---\ntitle: Huge\ndate: 2024-01-02\n---\n${HUGE}\n`);
  await offprint(project.root, ['build']);
  const site = siteAt(join(project.root, '_site'));
  const text = (name: string): string | undefined => /<p>([^<\s]+)<\/p>.*<\/html>\s*$/su.exec(site.read(`posts/${name}/index.html`))?.[1];
  expect(WORDS.map((_, n) => text(`p${n}`))).toEqual(WORDS);
  expect(text('huge')).toBe(HUGE);
});
