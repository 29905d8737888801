import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { toJsonResume } from '../../../src/cv/export/json-resume.ts';
import { toRenderCv } from '../../../src/cv/export/rendercv.ts';
import { readResume, resumeText, type ResumeVerb } from '../../../src/import/resume/index.ts';
import { Problems } from '../../../src/problems.ts';
import { SAMPLES, violationsOf } from '../../support/json-resume.ts';
import type { Project } from '../../support/project.ts';
import { cvProject, siteOf } from '../../cv/cv-site.ts';

const open: Project[] = [];
afterEach(() => open.splice(0).forEach((project) => project.remove()));

type Data = Record<string, Record<string, unknown>>;
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** A site whose CV and owner come from a file of another program. */
function siteFrom(verb: ResumeVerb, name: string, text: string = fixture(name)) {
  const problems = new Problems();
  const found = readResume(verb, text, name, problems)!;
  expect(problems.list).toEqual([]);
  const made = cvProject();
  open.push(made);
  made.write('data/cv.yaml', resumeText(found));
  made.write('data/people.yaml', stringify([{ id: 'ines', ...found.person }]));
  const site = siteOf(made);
  return { found, site, cv: parse(made.read('data/cv.yaml')) as Data, complaints: site.problems.filter(({ file }) => file === 'data/cv.yaml') };
}

describe('RenderCV', () => {
  it('comes back as it went in, but for e-mail and telephone', () => {
    const { site } = siteFrom('rendercv', 'rendercv.yaml');
    const before = parse(fixture('rendercv.yaml')) as Data;
    const { email: _email, phone: _phone, ...cv } = before['cv']!;
    expect(parse(toRenderCv(site))).toEqual({ ...before, cv });
  });

  it('keeps the order of sections and entries', () => {
    const { site } = siteFrom('rendercv', 'rendercv.yaml');
    const sections = (text: string) => Object.keys((parse(text) as Data)['cv']!['sections'] as object);
    expect(sections(toRenderCv(site))).toEqual(sections(fixture('rendercv.yaml')));
  });

  it('gives a CV without a complaint, and says what had no place in it', () => {
    const { complaints, cv, found } = siteFrom('rendercv', 'rendercv.yaml');
    expect(complaints).toEqual([]);
    expect(cv['phone']).toBe('+44 20 7946 0958');
    expect(found.homeless).toEqual(expect.arrayContaining([
      'education, entry 1: grade → x_rendercv', 'projects, entry 1: url → x_rendercv', 'projects, entry 1: tags → x_rendercv',
      'photo → x_rendercv', 'custom_connections → x_rendercv', 'design → x_rendercv',
    ]));
    expect(found.person).toMatchObject({ name: 'Inès Oyarzabal', email: 'ines@example.org', profiles: { github: 'ines-example', 'stack-overflow': '123/ines' } });
  });
});

describe('a RenderCV file with names of JSON Resume', () => {
  const file = `cv:
  name: Ida Ravn
  sections:
    Awards: [{ name: Medal of the Bay, date: 2019, awarder: Bird Council, url: 'https://birds.example.org/' }]
    Certificates: [{ name: Ringing, issuer: Bird Board }]
    Interests: [{ name: Owls, keywords: [night, north] }]
    References: [{ name: Bo Oak, reference: She counts well. }]
    Volunteer: [{ organization: Bird Aid, position: Helper }]
    Education: [{ institution: Academy, studyType: PhD, courses: [Tides], url: 'https://academy.example.org/', grade: A }]
`;

  it('says in the CV what each of them says', () => {
    const { cv, complaints, found } = siteFrom('al-folio-cv', 'cv.yml', file);
    expect(complaints).toEqual([]);
    expect(found.homeless).toEqual(['Education, entry 1: grade → x_rendercv']);
    expect(cv['sections']).toEqual({
      Awards: [{ name: 'Medal of the Bay', date: 2019, by: 'Bird Council', url: 'https://birds.example.org/' }],
      Certificates: [{ name: 'Ringing', by: 'Bird Board' }],
      Interests: [{ label: 'Owls', details: 'night, north' }],
      References: [{ name: 'Bo Oak', summary: 'She counts well.' }],
      Volunteer: [{ company: 'Bird Aid', position: 'Helper' }],
      Education: [{ institution: 'Academy', degree: 'PhD', highlights: ['Tides'], url: 'https://academy.example.org/', x_rendercv: { grade: 'A' } }],
    });
  });

  it('goes back to RenderCV with its links', () => {
    const sections = (parse(toRenderCv(siteFrom('al-folio-cv', 'cv.yml', file).site)) as Data)['cv']!['sections'] as Data;
    expect(sections['Education']).toMatchObject([{ institution: '[Academy](https://academy.example.org/)', grade: 'A' }]);
    expect(sections['Awards']).toMatchObject([{ name: '[Medal of the Bay](https://birds.example.org/)', summary: 'Bird Council' }]);
  });
});

describe('JSON Resume', () => {
  it('comes back as it went in, but for e-mail, telephone and street', () => {
    const { site } = siteFrom('jsonresume', 'resume.json');
    const before = JSON.parse(fixture('resume.json')) as Data;
    const { email: _email, phone: _phone, location, profiles, ...basics } = before['basics']!;
    const { address: _address, postalCode: _code, ...place } = location as Record<string, unknown>;
    const after = JSON.parse(toJsonResume(site)) as Data;
    // ORCID comes first everywhere on a site.
    expect(after).toEqual({ ...before, basics: { ...basics, location: place, profiles: (profiles as unknown[]).toReversed() } });
  });

  it('gives a CV without a complaint, and says what had no place in it', () => {
    const { complaints, cv, found } = siteFrom('jsonresume', 'resume.json');
    expect(complaints).toEqual([]);
    expect(cv['sections']!['education']).toEqual([expect.objectContaining({ institution: 'Academy of the Bay', degree: 'PhD', start_date: '2011-06-01' })]);
    expect(cv['x_contact']).toEqual({ address: '1 Imaginary Quay', postalCode: '00000' });
    expect(found.homeless).toEqual(expect.arrayContaining([
      'education, entry 1: score → x_jsonresume', 'skills, entry 1: level → x_jsonresume', 'projects, entry 2: url → x_jsonresume', 'meta → x_jsonresume',
    ]));
  });

  it.each(SAMPLES)('of its authors comes back valid and whole: $name', ({ text, name }) => {
    const { site, complaints } = siteFrom('jsonresume', name, text);
    expect(complaints).toEqual([]);
    const [before, after] = [JSON.parse(text) as Data, JSON.parse(toJsonResume(site)) as Data];
    expect(violationsOf(before)).toEqual([]);
    expect(violationsOf(after)).toEqual([]);
    for (const [section, entries] of Object.entries(before)) if (Array.isArray(entries) && entries.length > 0) expect(after[section], section).toEqual(entries);
  });

  it.each(['full', 'cv'] as const)('that the site “%s” wrote is read back whole', (name) => {
    const own = cvProject(name);
    open.push(own);
    const before = toJsonResume(siteOf(own));
    const { found, site, complaints } = siteFrom('jsonresume', 'cv.json', before);
    expect(complaints).toEqual([]);
    expect(found.homeless).toEqual([]);
    const [{ basics: _, ...sections }, after] = [JSON.parse(before) as Data, JSON.parse(toJsonResume(site)) as Data];
    expect(after).toMatchObject(sections);
  });

  it('gives papers their authors and DOI, and dates their words, once', () => {
    const text = JSON.stringify({
      work: [{ name: 'Fog', position: 'Guest', when: 'summer 2018', startDate: '2018', endDate: '2018' }],
      publications: [{ name: 'On fog', authors: ['Inès Oyarzabal', 'B. Oak'], doi: '10.1/fog', url: 'https://doi.org/10.1/fog', when: 'in press' }],
      awards: [{ title: 'Tide Medal', amount: '9000 EUR', date: '2020', when: '2020 – 2022' }],
    });
    const { cv, found } = siteFrom('jsonresume', 'cv.json', text);
    expect(found.homeless).toEqual([]);
    expect(cv['sections']).toEqual({
      experience: [{ company: 'Fog', position: 'Guest', when: 'summer 2018' }],
      publications: [{ title: 'On fog', authors: ['Inès Oyarzabal', 'B. Oak'], doi: '10.1/fog', when: 'in press' }],
      awards: [{ name: 'Tide Medal', amount: '9000 EUR', when: '2020 – 2022' }],
    });
  });

  it('of the time before 1.0.0 is read by its new names', () => {
    const found = readResume('jsonresume', '{"basics":{"name":"A"},"work":[{"company":"Fog","website":"https://fog.example.org/","position":"Postdoc"}]}', 'resume.json', new Problems())!;
    expect(found.sections).toEqual({ experience: [{ company: 'Fog', url: 'https://fog.example.org/', position: 'Postdoc' }] });
  });
});

describe("al-folio's cv.yml", () => {
  it('is read in its own form, with what has no place kept', () => {
    const { cv, found, complaints } = siteFrom('al-folio-cv', 'cv.yml');
    expect(complaints).toEqual([]);
    expect(Object.keys(cv['sections']!)).toEqual(['education', 'awards_scholarships']);
    expect(found.person).toEqual({ name: 'Inès Oyarzabal' });
    expect(cv['x_al_folio']).toEqual({ 'General Information': { Languages: 'Basque, French' }, Education: [{ title: 'PhD', department: 'Mathematics' }] });
    expect(found.homeless).toEqual(['General Information: Languages → x_al_folio', 'Education, PhD: department → x_al_folio']);
  });

  it("is read in RenderCV's form, too", () => {
    expect(Object.keys(siteFrom('al-folio-cv', 'rendercv.yaml').cv['sections']!)).toContain('experience');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['rendercv', 'resume.json', 'npm run import -- jsonresume'], ['jsonresume', 'rendercv.yaml', 'npm run import -- rendercv'], ['rendercv', 'cv.yml', 'npm run import -- al-folio-cv'],
  ] as const)('%s given %s says which verb reads it', (verb, name, cure) => {
    const problems = new Problems();
    expect(readResume(verb, fixture(name), name, problems)).toBeUndefined();
    expect(problems.list[0]?.cure).toContain(cure);
  });
});
