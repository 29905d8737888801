import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { toJsonResume } from '../../src/cv/export/json-resume.ts';
import { toRenderCv } from '../../src/cv/export/rendercv.ts';
import { spanOf } from '../../src/cv/when.ts';
import { builtSite } from '../support/built-site.ts';
import type { Project } from '../support/project.ts';
import { violationsOf } from '../support/json-resume.ts';
import { cvProject, siteOf } from './cv-site.ts';

/** Every shape, with dates and words that no machine reads. */
const STRANGE = `
sections:
  summary: One line.
  experience:
    - { company: Fog, position: Postdoc, when: in press }
    - { company: Fog, when: autumn – winter 2020, highlights: [A] }
    - { company: Fog, position: Dean, start_date: 17.5.2024, end_date: soon }
  volunteer: [{ company: Bay, position: Guard, date: 2020-02 }]
  education: [{ institution: Bay, when: 2019/20 }]
  awards: [{ name: Medal, date: every year }, Just a line]
  certificates: [{ name: Diver, by: Bay, date: '2020-13' }]
  papers: [{ title: On fog, authors: [A, B], journal: Annals, doi: 10.1/x, date: 2020 }]
  skills: [{ label: Tools, details: 'a, b' }, { label: Nothing }]
  lines: [{ number: One }, { reversed_number: Two }, { bullet: Three }]
  talks: { from: talks }
  posts: { from: posts }
`;

type Entries = Record<string, unknown>[];
const resumeOf = (made: Project) => JSON.parse(toJsonResume(siteOf(made))) as Record<string, Entries> & { basics: Record<string, unknown> };
const renderCvOf = (made: Project) => (parse(toRenderCv(siteOf(made))) as { cv: Record<string, unknown> & { sections: Record<string, Entries> } }).cv;

describe('the CV as JSON Resume', () => {
  it('stands at /cv.json, with the owner from people.yaml', async () => {
    const resume = JSON.parse((await builtSite('cv')).read('cv.json')) as { basics: Record<string, unknown> };
    expect(resume.basics).toMatchObject({
      name: 'Inès Oyarzabal',
      label: 'Associate professor of mathematics',
      url: 'https://ines.example.org/',
      profiles: expect.arrayContaining([{ network: 'GitHub', username: 'ines-example', url: 'https://github.com/ines-example' }]),
    });
  });

  it.each(['cv', 'default', 'full'])('of the site “%s” is valid by the official schema', (name) => {
    const made = cvProject(name);
    expect(violationsOf(resumeOf(made))).toEqual([]);
  });

  it('is valid whatever stands in the CV', () => {
    const made = cvProject();
    made.write('data/cv.yaml', STRANGE);
    const resume = resumeOf(made);
    expect(violationsOf(resume)).toEqual([]);
    expect(violationsOf({ ...resume, work: [{ startDate: 'soon' }] })).not.toEqual([]);
  });

  it('has dates that machines read, whichever way they were typed', () => {
    const { work, education } = resumeOf(cvProject());
    expect(work?.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['University of Imaginary Shores', '2019-01', undefined], ['Institute of Fog', '2015-10', '2018-12'], ['Atelier Nord', '2014', '2014'],
    ]);
    expect(education?.[0]).toMatchObject({ institution: 'Academy of the Bay', area: 'Mathematics', studyType: 'PhD', startDate: '2011-09', endDate: '2015-06' });
  });

  it('holds papers, awards and languages in their sections, and what it has no section for as projects', () => {
    const { publications, awards, languages, projects } = resumeOf(cvProject());
    expect(publications?.[1]).toMatchObject({ publisher: 'Journal of Imaginary Analysis', releaseDate: '2024', authors: ['Inès Oyarzabal', 'Théo Østergård'] });
    expect(awards?.[0]).toEqual({ title: 'Medal of the Bay', awarder: 'Society of Imaginary Mathematics', date: '2024' });
    expect(languages?.[0]).toEqual({ language: 'Spanish', fluency: 'mother tongue' });
    expect(projects?.map(({ name, type }) => `${String(type)}: ${String(name)}`)).toEqual(expect.arrayContaining([
      'Talks: Why thin?', 'Service: Editor', 'Open problems: A plain paragraph.', 'Grants: SHELLS: waves in curved and thin bodies',
    ]));
  });
});

describe('what JSON Resume has no key for', () => {
  const sections = (text: string) => {
    const made = cvProject();
    made.write('data/cv.yaml', `sections:\n${text}`);
    const resume = resumeOf(made);
    expect(violationsOf(resume)).toEqual([]);
    return resume;
  };

  it('goes along under the keys of cv.yaml', () => {
    const { awards, publications } = sections(`
  awards:
    - { name: Tide Medal, by: Bay Society, amount: 9000 EUR, when: 2020 – 2022, links: [{ label: Speech, url: https://bay.example.org/ }] }
  papers:
    - { title: On fog, authors: ['*Inès Oyarzabal*', B. Oak], doi: 10.1/fog, when: in press }
`);
    expect(awards).toEqual([{
      title: 'Tide Medal', awarder: 'Bay Society', amount: '9000 EUR', date: '2020', when: '2020 – 2022', links: [{ label: 'Speech', url: 'https://bay.example.org/' }],
    }]);
    expect(publications).toEqual([{ name: 'On fog', authors: ['Inès Oyarzabal', 'B. Oak'], doi: '10.1/fog', url: 'https://doi.org/10.1/fog', when: 'in press' }]);
  });

  it('keeps the words of a date beside the years that they mean', () => {
    const { work } = sections('  experience: [{ company: Fog, position: Guest, when: summer 2018 }]\n');
    expect(work).toEqual([{ name: 'Fog', position: 'Guest', when: 'summer 2018', startDate: '2018', endDate: '2018' }]);
  });

  it('calls highlights of a degree no courses', () => {
    const { education } = sections("  education: [{ institution: Bay, degree: PhD, highlights: ['Thesis: *Tides*'] }]\n");
    expect(education).toEqual([{ institution: 'Bay', studyType: 'PhD', highlights: ['Thesis: *Tides*'] }]);
  });

  it('takes lines for entries of the section they stand in', () => {
    const { languages, skills, awards, references, projects } = sections(`
  languages: ['Basque, English', 'Breton, as far as it goes on tide tables']
  skills: [{ bullet: Finite elements }]
  awards: [Best poster 2019]
  references: On request
  hopes: [Fair winds]
`);
    expect(languages).toEqual([{ language: 'Basque' }, { language: 'English' }, { language: 'Breton, as far as it goes on tide tables' }]);
    expect(skills).toEqual([{ name: 'Finite elements' }]);
    expect(awards).toEqual([{ title: 'Best poster 2019' }]);
    expect(references).toEqual([{ name: 'On request' }]);
    expect(projects).toEqual([{ name: 'Fair winds', type: 'Hopes' }]);
  });

  it('stands in the description of what is no project', () => {
    const { projects } = sections(`
  talks: [{ name: Why fog?, authors: [B. Oak], position: Speaker, event: Fog Days, location: Bergen, summary: Invited. }]
`);
    expect(projects).toEqual([{ name: 'Why fog?', type: 'Talks', description: 'B. Oak, Speaker, Fog Days, Bergen. Invited.' }]);
  });
});

describe('the CV for RenderCV', () => {
  it('stands at /cv.rendercv.yaml', async () => expect((await builtSite('cv')).files).toContain('cv.rendercv.yaml'));

  it('keeps the order of sections and the words of dates', () => {
    const { sections } = renderCvOf(cvProject());
    expect(Object.keys(sections).slice(0, 5)).toEqual(['summary', 'education', 'experience', 'publications', 'grants']);
    expect(sections['experience']?.[2]).toEqual({ company: 'Atelier Nord', position: 'Intern', date: 'summer 2014' });
  });

  it('marks the owner among the authors and gives facts without a key in the summary', () => {
    const { sections } = renderCvOf(cvProject());
    expect(sections['publications']?.[1]).toMatchObject({ authors: ['**Inès Oyarzabal**', 'Théo Østergård'], doi: '10.1234/jia.2024.3', date: 2024 });
    expect(sections['awards']?.[0]).toEqual({ name: 'Medal of the Bay', date: 2024, summary: 'Society of Imaginary Mathematics' });
  });

  it('makes lines of sections of several kinds, since RenderCV takes one kind a section', () => {
    expect(renderCvOf(cvProject()).sections['open_problems']).toEqual([
      'Is the constant in the bound sharp?', 'Does it hold for $d > 3$?', 'A line with a bullet.', 'A plain paragraph.',
    ]);
  });
});

describe('what a page does not show', () => {
  it('is in neither file: e-mail, telephone, private keys, entries of other variants', () => {
    const made = cvProject();
    made.change('data/cv.yaml', 'headline:', 'phone: +44 20 7946 0958\nx_salary: secret-1\nheadline:');
    made.change('data/cv.yaml', '    - company: Atelier Nord\n', '    - company: Hidden Works\n      position: Spy\n      only: industry\n    - company: Atelier Nord\n      x_note: secret-2\n');
    for (const text of [toJsonResume(siteOf(made)), toRenderCv(siteOf(made))]) {
      expect(text).toContain('Atelier Nord');
      expect(text).not.toMatch(/ines@example|7946|secret|Hidden Works/);
    }
  });
});

describe('what leads to the site', () => {
  const made = (): Project => {
    const site = cvProject();
    site.change('data/people.yaml', '  topic: Resonances', '  homepage: /people/theo/\n  note: See [his *page*](/people/theo/) and [thesis](theo.pdf).\n  topic: Resonances');
    site.change('data/people.yaml', '    mathoverflow:', '    notebook: /notes/\n    mathoverflow:');
    site.change('data/cv.yaml', '  open_problems:', `  outreach:
    - { name: Tide tables, url: /tides/, highlights: ['[Poster](/assets/files/tides.pdf) on $[f](x)$'], links: [{ label: Data, url: /data/ }] }
    - '[Elsewhere](https://bay.example.org/a) and [here](/tides/#map)'
  open_problems:`);
    return site;
  };

  it('has its address with the host in both files', () => {
    const site = made();
    for (const text of [toJsonResume(siteOf(site)), toRenderCv(siteOf(site))]) expect(text).not.toMatch(/\]\(\/|"\/|: \//);
    const { projects, basics } = resumeOf(site);
    const named = (wanted: string) => projects?.find(({ name }) => name === wanted);
    expect(named('Théo Østergård')?.['url']).toBe('https://ines.example.org/people/theo/');
    expect(named('Théo Østergård')?.['description']).toContain('[thesis](https://ines.example.org/assets/files/theo.pdf)');
    expect(named('Tide tables')).toMatchObject({
      url: 'https://ines.example.org/tides/', highlights: ['[Poster](https://ines.example.org/assets/files/tides.pdf) on $[f](x)$'],
    });
    expect(basics['profiles']).toContainEqual({ network: 'Notebook', url: 'https://ines.example.org/notes/' });
    expect(renderCvOf(site).sections['outreach']).toContain('[Elsewhere](https://bay.example.org/a) and [here](https://ines.example.org/tides/#map)');
  });
});

describe('words that the page has for keys', () => {
  it('stand in both files', () => {
    const site = cvProject();
    site.change('data/cv.yaml', '  open_problems:', '  visits: [{ name: Olga Tide, kind: master-student }]\n  open_problems:');
    for (const text of [toJsonResume(siteOf(site)), toRenderCv(siteOf(site))]) {
      expect(text).toMatch(/PhD student, Resonances/);
      expect(text).toContain('Master’s student');
      expect(text).not.toMatch(/phd-student|master-student/);
    }
  });
});

describe('what is still to come', () => {
  it('has a beginning, and does not last until today', () => {
    const made = cvProject();
    made.write('data/people.yaml', `${made.read('data/people.yaml')}- { id: noor, name: Noor Haddad, role: postdoc, start: 2130-01 }\n`);
    made.change('data/cv.yaml', '    - company: Atelier Nord', '    - { company: Tide Lab, position: Head, start_date: 2130-03 }\n    - company: Atelier Nord');
    const { work, projects } = resumeOf(made);
    expect(work?.find(({ name }) => name === 'Tide Lab')).toEqual({ name: 'Tide Lab', position: 'Head', startDate: '2130-03' });
    expect(projects?.find(({ name }) => name === 'Noor Haddad')).toMatchObject({ startDate: '2130-01' });
    const { experience, supervision } = renderCvOf(made).sections;
    expect(experience?.find(({ company }) => company === 'Tide Lab')).toEqual({ company: 'Tide Lab', position: 'Head', date: '2130-03' });
    expect(supervision?.find(({ name }) => name === 'Noor Haddad')).toMatchObject({ date: '2130-01' });
  });
});

test('links into the site name its host, which other programs do not know', async () => {
  const site = await builtSite('under-a-prefix');
  const own = [...`${site.read('cv.json')}${site.read('cv.rendercv.yaml')}`.matchAll(/\/~noor\/[\w./-]+/g)].map(([path]) => path);
  expect(own).toEqual(expect.arrayContaining(['/~noor/college/', '/~noor/assets/files/notes.txt', '/~noor/people/idris/']));
  expect(site.read('cv.json')).not.toMatch(/"\//);
  expect(site.read('cv.rendercv.yaml')).not.toMatch(/url: \//);
});

describe('dates for other programs', () => {
  it.each([
    ['2020-09 – present', { start: '2020-09', end: 'present' }],
    ['since 2021', { start: '2021', end: 'present' }],
    ['Mar–Aug 2020', { start: '2020-03', end: '2020-08' }],
    ['2020', { start: '2020', end: '2020' }],
    ['summer 2018', { start: '2018', end: '2018', words: 'summer 2018' }],
    ['in press', { words: 'in press' }],
    ['2020 –', { start: '2020', end: 'present' }],
  ])('%s', (typed, span) => expect(spanOf(typed, undefined, undefined)).toEqual(span));
});
