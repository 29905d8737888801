import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSharedPicture } from '../../src/check/shared-picture.ts';
import { Problems } from '../../src/problems.ts';
import { aSite } from '../seo/site-fixture.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => {
  project = temporaryProject('full');
  project.write('assets/images/lake.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');
});
afterEach(() => project.remove());

const told = (image?: string) => {
  const problems = new Problems();
  const settingsPlace = () => ({ line: 4, column: 8 });
  checkSharedPicture({ ...aSite({ settings: { ...(image !== undefined && { image }) } }), root: project.root, settingsPlace }, problems);
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
