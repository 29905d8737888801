import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSharedPictures, hintAtSharedPictures } from '../../src/check/shared-picture.ts';
import { boxesToPng } from '../../src/images/png.ts';
import { Problems } from '../../src/problems.ts';
import { aPage, aSite } from '../seo/site-fixture.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => {
  project = temporaryProject('full');
  project.write('assets/images/lake.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');
});
afterEach(() => project.remove());

/** What is told of a page with this picture. */
const toldOfPage = (section: 'home' | 'pages' | 'talks' | 'posts', src: string, isIndex: boolean) => {
  const problems = new Problems();
  const page = aPage(section, { isIndex, source: `content/${section}.md`, data: { image: { src } }, positionOf: () => ({ line: 3, column: 1 }) });
  checkSharedPictures({ ...aSite({ pages: [page] }), root: project.root }, problems);
  return problems.list;
};

const told = (image?: string) => {
  const problems = new Problems();
  const settingsPlace = () => ({ line: 4, column: 8 });
  checkSharedPictures({ ...aSite({ settings: { ...(image !== undefined && { image }) } }), root: project.root, settingsPlace }, problems);
  return problems.list;
};

test('a picture that is there, or none, is fine', () => {
  expect([...told(), ...told('lake.svg'), ...told('/assets/images/lake.svg')]).toEqual([]);
});

test('one that is not is told where it is named, with the nearest there is', () => {
  expect(told('lakes.svg')).toMatchObject([
    { severity: 'error', code: 'image-missing', file: 'data/site.yaml', line: 4, column: 8, cure: expect.stringContaining('lake.svg') },
  ]);
});

test.each([['home', true], ['pages', false], ['talks', true]] as const)('the picture of a page that no list shows is looked for, too: %s', (section, isIndex) => {
  expect(toldOfPage(section, 'lake.svg', isIndex)).toEqual([]);
  expect(toldOfPage(section, 'nothere.png', isIndex)).toMatchObject([{ code: 'image-missing', file: `content/${section}.md`, line: 3, subject: 'nothere.png' }]);
});

test('that of an entry has been missed where it is listed', () => expect(toldOfPage('posts', 'nothere.png', false)).toEqual([]));

describe('a hint at a picture that no preview shows', () => {
  const hints = (src: string) => {
    const problems = new Problems();
    const page = aPage('projects', { source: 'content/projects/looms.md', data: { image: { src } }, positionOf: () => ({ line: 3, column: 1 }) });
    hintAtSharedPictures({ root: project.root, pages: [page] }, problems);
    return problems.list;
  };
  const write = (name: string, width: number, height: number) =>
    writeFileSync(join(project.root, 'assets/images', name), boxesToPng([], { width: 2, height: 2 }, [[250, 240, 230]], width, height));

  test('says why, and what would be shown', () => {
    write('logo.png', 400, 400);
    expect(hints('logo.png')).toEqual([{
      severity: 'notice', code: 'image-not-shared', file: 'content/projects/looms.md', line: 3, column: 1, subject: 'logo.png',
      message: 'Where a link to this page is shared, the site’s picture is shown: logo.png has 400 × 400 pixels.',
      cure: 'Take one of 600 × 315 pixels or more, if it is meant to be shared.',
    }]);
    expect(hints('lake.svg')).toMatchObject([{
      message: 'Where a link to this page is shared, the site’s picture is shown: lake.svg is of a kind that previews do not show.',
      cure: 'Save it as JPEG or PNG, if it is meant to be shared.',
    }]);
  });

  test('is not given for one that is large enough, or is told of already', () => {
    write('loom.png', 600, 315);
    expect([...hints('loom.png'), ...hints('nothere.png')]).toEqual([]);
  });
});
