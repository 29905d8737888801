import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as cvModel from '../../../src/cv/build.ts';
import type * as feedsModule from '../../../src/feeds/feeds.ts';
import type * as iconsModule from '../../../src/seo/icons.ts';
import type * as markdown from '../../../src/markdown/index.ts';
import { Problems } from '../../../src/problems.ts';
import { guarded, guardedOutput, NOT_MADE, unexpected } from '../../../src/site/edition/guard.ts';
import { ServedSite } from '../../../src/site/edition/served.ts';
import { Workshop } from '../../../src/site/edition/workshop.ts';
import { temporaryProject, type Project } from '../../support/project.ts';

const mistake = () => {
  throw new TypeError('nothing has no title');
};

const broken = vi.hoisted(() => ({ cv: false, feeds: false, icons: false, text: '' }));
vi.mock('../../../src/cv/build.ts', async (original) => {
  const real = await original<typeof cvModel>();
  return { ...real, buildCv: (...args: Parameters<typeof real.buildCv>) => (broken.cv ? mistake() : real.buildCv(...args)) };
});
vi.mock('../../../src/feeds/feeds.ts', async (original) => {
  const real = await original<typeof feedsModule>();
  return { ...real, feeds: (...args: Parameters<typeof real.feeds>) => (broken.feeds ? mistake() : real.feeds(...args)) };
});
vi.mock('../../../src/seo/icons.ts', async (original) => {
  const real = await original<typeof iconsModule>();
  return { ...real, icons: async (...args: Parameters<typeof real.icons>) => (broken.icons ? mistake() : real.icons(...args)) };
});
vi.mock('../../../src/markdown/index.ts', async (original) => {
  const real = await original<typeof markdown>();
  const createMarkdown: typeof real.createMarkdown = (...args) => {
    const made = real.createMarkdown(...args);
    return { ...made, render: (body, page, problems) => (broken.text === page.source ? mistake() : made.render(body, page, problems)) };
  };
  return { ...real, createMarkdown };
});

test('what goes wrong is told with the part, the reason, the place, and whom to tell', () => {
  const problem = unexpected({ what: 'the feed', file: 'content/posts' }, (() => {
    try {
      return mistake();
    } catch (error) {
      return error;
    }
  })());
  expect(problem).toMatchObject({
    severity: 'error',
    code: 'unexpected-error',
    file: 'content/posts',
    message: 'The feed cannot be made: TypeError: nothing has no title.',
    cure: expect.stringMatching(/^This should not happen\. Please report it, and that it was at mistake \(tests\/site\/edition\/guard\.test\.ts:\d+:\d+\); the rest of the site is made without it\.$/),
  });
});

test('what goes wrong in time is told, too', async () => {
  const problems = new Problems();
  expect(await guarded<Promise<string>>({ what: 'the icons' }, problems, 'none', async () => mistake())).toBe('none');
  expect(problems.list).toHaveLength(1);
});

test('a row throws nothing, wherever it is asked', () => {
  const problems = new Problems();
  const row = { url: '/a/', what: 'the page a', contents: mistake };
  expect(guardedOutput(row, problems).contents()).toBe(NOT_MADE);
  const later = guardedOutput({ ...row, made: () => ({ stamp: 'same', contents: mistake }) }, problems).made!();
  expect([later.stamp, later.contents()]).toEqual(['same', NOT_MADE]);
  expect(guardedOutput({ ...row, made: mistake }, problems).made!().contents()).toBe(NOT_MADE);
  expect(problems.list).toHaveLength(3);
});

describe('a site of which parts cannot be made', () => {
  let project: Project;
  beforeEach(() => {
    project = temporaryProject('full');
    Object.assign(broken, { cv: true, feeds: true, icons: true, text: 'content/imprint.md' });
  });
  afterEach(() => {
    Object.assign(broken, { cv: false, feeds: false, icons: false, text: '' });
    project.remove();
  });
  const workshop = (mode: 'build' | 'serve') => new Workshop({ root: project.root, mode, prefix: '/', outputDir: '_out' });
  const parts = (problems: Iterable<{ code: string; subject?: string }>) =>
    [...new Set([...problems].filter(({ code }) => code === 'unexpected-error').map(({ subject }) => subject))].sort();
  const PARTS = ['the CV “full”', 'the feed', 'the icons', 'the text of the page'];

  test('is built without them', async () => {
    const { problems } = await (await workshop('build').open()).publish();
    expect(parts(problems)).toEqual(PARTS);
    const read = (path: string) => readFileSync(join(project.root, '_out', path), 'utf8');
    expect(read('index.html')).toContain('Ilse Marchetti');
    expect(read('publications/index.html')).toContain('</html>');
    expect(read('imprint/index.html')).toContain('</html>');
    expect(existsSync(join(project.root, '_out/feed.xml'))).toBe(false);
  });

  test('is served without them, and with them after the next save', async () => {
    const server = workshop('serve');
    const { served } = await server.serve();
    const summary = await served.survey();
    expect(parts(summary!.problems)).toContain('the feed');
    expect(served).toBeInstanceOf(ServedSite);
    expect((await served.answer('/'))?.status).toBe(200);
    expect((await served.answer('/feed.xml'))?.status).toBe(404);
    Object.assign(broken, { cv: false, feeds: false, icons: false, text: '' });
    served.close();
    const { served: next } = await server.serve();
    expect(parts((await next.survey())!.problems)).toEqual([]);
    expect((await next.answer('/feed.xml'))?.status).toBe(200);
  });
});
