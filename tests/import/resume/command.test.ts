import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importResume } from '../../../src/import/resume/index.ts';
import type { Project } from '../../support/project.ts';
import { cvProject } from '../../cv/cv-site.ts';

let project: Project;
beforeEach(() => {
  project = cvProject();
  copyFileSync(join(import.meta.dirname, 'resume.json'), join(project.root, 'resume.json'));
});
afterEach(() => project.remove());

async function run(flags: { yes?: boolean; force?: boolean; dryRun?: boolean; from?: string }) {
  let text = '';
  const output = new Writable({ write: (chunk: Buffer, _encoding, done) => void ((text += chunk.toString()), done()) });
  const status = await importResume({ root: project.root, verb: 'jsonresume', from: 'resume.json', output, ...flags });
  return { status, text };
}

describe('importing a CV', () => {
  it('leaves a CV that was changed by hand alone', async () => {
    const before = project.read('data/cv.yaml');
    const { status, text } = await run({ yes: true });
    expect([status, project.read('data/cv.yaml')]).toEqual([0, before]);
    expect(text).toMatch(/keep +\(changed by hand\) +data\/cv\.yaml[^]*--force/);
  });

  it('replaces it when told to, and does nothing the second time', async () => {
    expect(await run({ yes: true, force: true })).toMatchObject({ status: 0, text: expect.stringContaining('REPLACE (changed by hand)  data/cv.yaml') });
    expect(project.read('data/cv.yaml')).toContain('institution: Academy of the Bay');
    expect((await run({ yes: true })).text).toContain('Nothing to write.');
  });

  it('writes nothing in a dry run, and not without consent', async () => {
    const before = project.read('data/cv.yaml');
    expect(await run({ dryRun: true, force: true })).toMatchObject({ status: 0, text: expect.stringContaining('dry run') });
    expect(await run({ force: true })).toMatchObject({ status: 1, text: expect.stringContaining('--yes') });
    expect(project.read('data/cv.yaml')).toBe(before);
  });

  it('lists what was kept, and proposes for people.yaml only what it lacks', async () => {
    const people = project.read('data/people.yaml');
    const { text } = await run({ yes: true, force: true });
    expect(text).toContain('  education, entry 1: score → x_jsonresume');
    expect(text).toMatch(/Add what you like:\n\n {2}homepage: https:\/\/ines\.example\.org\/\n/);
    expect(text).not.toMatch(/orcid:|github:/);
    expect(project.read('data/people.yaml')).toBe(people);
  });

  it('says so when there is no such file', async () =>
    expect(await run({ from: 'nowhere.json' })).toEqual({ status: 2, text: 'nowhere.json cannot be read. Give the path of a file.\n' }));
});
