import { afterEach, describe, expect, it } from 'vitest';
import { builtSite } from '../../support/built-site.ts';
import { offprint } from '../../support/command.ts';
import { temporaryProject, type Project } from '../../support/project.ts';
import { siteAt } from '../../support/site-folder.ts';

const open: Project[] = [];
afterEach(() => open.splice(0).forEach((project) => project.remove()));

/** Text of a page, one element a line. */
const words = (html: string): string => html.replace(/<[^>]+>/g, '\n').replace(/\s*\n\s*/g, '\n');

describe('lists that pages share with the CV', () => {
  it('stand in the text of a page as they stand in the CV', async () => {
    const { read, output, exitCode } = await builtSite('cv');
    expect([exitCode, output]).toEqual([0, expect.stringContaining('no problems')]);
    const page = words(read('honours/index.html'));
    expect(page).toContain('2024\nMedal of the Bay\nSociety of Imaginary Mathematics\n');
    expect(page).toContain('Sep 2023 – Aug 2028\nSHELLS: waves in curved and thin bodies\nprincipal investigator, Imaginary Research Council, € 1,200,000\n');
    expect(page).toContain('Théo Østergård');
    expect(page).toContain('How shells sing');
    // `limit: 1`, and `role: phd-student`.
    for (const left of ['Outstanding reviewer', 'Олена']) expect(page).not.toContain(left);
  });

  it('take those supervised from a file of their own, on the page and in the CV', async () => {
    const project = temporaryProject('cv');
    open.push(project);
    project.write('data/supervision.yaml', '- name: Kai Reed\n  kind: master-student\n  when: 2024\n');
    project.change('data/cv.yaml', 'from: people', 'from: supervision');
    await offprint(project.root, ['build']);
    const { read } = siteAt(`${project.root}/_site`);
    for (const page of ['honours/index.html', 'cv/index.html']) {
      expect(words(read(page))).toMatch(/\n2024\nKai Reed\nMaster’s student\n/);
    }
    expect(read('honours/index.html')).not.toContain('Théo');
  });

  it('tell of a list that is not there, and of settings that are none', async () => {
    const project = temporaryProject('cv');
    open.push(project);
    project.write('content/more.md', '# More\n\n::: service\nlimt: 2\n:::\n\n::: awards\n- name: Typed here\n:::\n\n::: supervision\nrole: phd-studnt\n:::\n');
    project.write('data/service.yaml', '');
    const { output } = await offprint(project.root, ['check']);
    expect(output).toContain('warning 3:1 There is no data/service.yaml');
    expect(output).toMatch(/warning 4:1 .*`limt`[^]*Did you mean `limit`\?/);
    expect(output).toContain('error 8:1 This is a list');
    expect(output).toMatch(/warning 12:1 Nobody in data\/people.yaml has the role “phd-studnt”[^]*Did you mean `phd-student`\?/);
  });
});
