import matter from 'gray-matter';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, wordsFor } from '../../src/l10n/index.ts';
import { cvFile } from '../../src/schema/data/cv.ts';
import { page } from '../../src/schema/pages/page.ts';
import { people } from '../../src/schema/data/people.ts';
import { siteSettings } from '../../src/schema/data/site.ts';
import type { Answers } from '../../src/init/answers.ts';
import { skeleton } from '../../src/init/skeleton.ts';

const NAMES = [
  'Ada Example',
  'Mei-Lin O’Brien',
  'no',
  '12:30',
  '2024-05-01',
  '- #1: "Ö" & \'x\' {y} [z]',
  '*bold*, Jr.',
  '傅美琳',
  'محمد مثال',
  '%percent @at `tick` |pipe >fold',
];

const text = (answers: Answers, path: string): string => String(skeleton(answers).get(path));

describe.each(NAMES)('the skeleton for a person called %s', (name) => {
  const answers: Answers = { name, url: 'https://example.org/', affiliation: name, position: name, profiles: { [name]: 'https://example.org/p' } };

  it('keeps the name whole in every YAML file, and the schemas accept them', () => {
    const [owner] = people.parse(parse(text(answers, 'data/people.yaml')));
    expect(owner).toMatchObject({ name, position: name, affiliations: [{ name }] });
    expect(Object.values(owner!.profiles)).toEqual(['https://example.org/p']);
    expect(siteSettings.parse(parse(text(answers, 'data/site.yaml')))).toMatchObject({ title: name, owner: owner!.id, language: 'en' });
    const cv = cvFile.parse(parse(text(answers, 'data/cv.yaml')));
    expect(cv.sections['experience']).toEqual([{ company: name, position: name, when: 'present' }]);
    expect(cv.sections).toMatchObject({ publications: { from: 'publications' }, talks: { from: 'talks' }, teaching: { from: 'teaching' } });
  });

  it('has front matter that older YAML readers take for the same words', () => {
    for (const path of ['content/index.md', 'content/publications.md', 'content/cv.md']) {
      const { data } = matter(text(answers, path));
      expect(page.parse(data).description).toContain(name);
    }
  });

  it('has one author in its bibliography, with balanced braces', () => {
    const bib = text(answers, 'data/publications.bib');
    const author = /author {3}= \{(.*)\},/.exec(bib)![1]!;
    let depth = 0;
    for (const character of author) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(author).not.toMatch(/(?<!\\)[%&#_$]/);
    expect(author.startsWith('{') || /^[\p{L}\p{M}’' -]+$/u.test(author)).toBe(true);
  });
});

describe('the skeleton of somebody who answered two questions', () => {
  const files = skeleton({ name: 'Ada Example', url: 'https://example.org/', profiles: {} });

  it('says nothing about what was not answered', () => {
    const [owner] = people.parse(parse(String(files.get('data/people.yaml'))));
    expect(owner).toEqual({ id: 'ada-example', name: 'Ada Example', variants: [], affiliations: [], profiles: {}, interests: [] });
    expect(Object.keys(cvFile.parse(parse(String(files.get('data/cv.yaml')))).sections)).toEqual(['publications', 'talks', 'teaching']);
  });

  it('leaves talks, teaching, projects, news and posts without pages', () => {
    expect([...files.keys()].filter((path) => path.startsWith('content/'))).toEqual([
      'content/index.md', 'content/publications.md', 'content/cv.md',
    ]);
  });
});

describe('the skeleton in another language', () => {
  const answers = (language: string): Answers => ({ name: 'Ada Example', url: 'https://example.org/', language, profiles: {} });

  it.each([
    ['fr', 'Thèmes de recherche', 'Ada Example : recherche'],
    ['de-AT', 'Forschungsinteressen', 'Seite von Ada Example'],
    ['ar', 'الاهتمامات البحثية', 'Ada Example: الأبحاث'],
    ['zh-TW', '研究興趣', 'Ada Example：研究、著作'],
    ['vi', 'Research interests', 'Homepage of Ada Example'],
  ])('%s', (language, heading, description) => {
    expect(text(answers(language), 'content/index.md')).toContain(`## ${heading}\n`);
    expect(siteSettings.parse(parse(text(answers(language), 'data/site.yaml'))).description).toContain(description);
  });

  it.each(LANGUAGES)('%s fills in every name', (language) => {
    for (const [, content] of skeleton(answers(language))) expect(String(content)).not.toMatch(/\{(?:name|where)\}/);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('%s leaves nothing of its pages in English', (language) => {
    const english = skeleton(answers('en'));
    for (const path of ['content/index.md', 'content/publications.md', 'content/cv.md']) {
      const lines = text(answers(language), path).split('\n').filter((line) => /^description|^[^-#:]{20,}$/.test(line));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(String(english.get(path))).not.toContain(line);
    }
    expect(matter(text(answers(language), 'content/publications.md')).data.title).toBe(wordsFor(language).sections.publications);
  });
});
