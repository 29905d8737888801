import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/cv/build.ts';
import { cvWords } from '../../src/cv/words.ts';
import { toText } from '../../src/text/rich.ts';
import { cvProject, modelOf, siteOf } from './cv-site.ts';

const LANGUAGES = ['fr', 'de', 'es', 'it', 'pt-BR', 'nl', 'sv', 'pl', 'ru', 'tr', 'ja', 'zh', 'zh-TW', 'ko', 'ar', 'he'];

describe('the words of a CV', () => {
  it.each(LANGUAGES)('%s has a word for everything, of its own', (lang) => {
    const [own, english] = [cvWords(lang), cvWords('en')];
    expect(own.page).toMatch(/\{n\}.*\{total\}/);
    expect(own.inSubject).toMatch(/\{(?:degree|area)\}.*\{(?:degree|area)\}/);
    expect(own.page).not.toBe(english.page);
    expect(own.now).toMatch(/^\S+\s?[:：]\s?\{place\}$/);
    expect(own.now).not.toBe(english.now);
    for (const key of ['education', 'experience', 'publications', 'talks', 'teaching', 'supervision', 'people', 'awards', 'grants', 'service', 'press', 'languages', 'outreach', 'open_source_software']) {
      expect(own.sections[key], key).toMatch(/^\S/);
    }
    for (const words of [own.seasons, own.variants, own.sections]) {
      expect(Object.values(words).filter((word) => typeof word !== 'string' || word === '' || word.includes('|'))).toEqual([]);
    }
  });

  it.each(LANGUAGES)('%s has a heading for the usual sections', (lang) => {
    const usual = [
      'students', 'phd_students', 'postdocs', 'alumni', 'group', 'visitors', 'editorial', 'reviewing', 'conference_organization',
      'memberships', 'research_visits', 'certificates', 'volunteering', 'grants_and_awards', 'coding_languages', 'skills',
      'references', 'invited_talks', 'datasets', 'patents', 'preprints', 'books', 'news', 'posts', 'programming_languages',
    ];
    const { sections } = cvWords(lang);
    for (const key of usual) expect(sections[key], key).toMatch(/^\S/);
  });

  it('are those of the language for usual headings, and the user’s own otherwise', () => {
    expect(titleOf('education', 'ja')).toBe('学歴');
    expect([titleOf('experience', 'zh-CN'), titleOf('experience', 'zh-TW')]).toEqual(['工作经历', '經歷']);
    expect(titleOf('Research experience', 'es')).toBe('Experiencia investigadora');
    expect(titleOf('students', 'fr')).toBe('Étudiants');
    expect(titleOf('PhD students', 'de')).toBe('Promovierende');
    expect(titleOf('datasets', 'it')).toBe('Insiemi di dati');
    expect(titleOf('datasets', 'en')).toBe('Datasets');
    expect(titleOf('phd_students', 'en')).toBe('PhD students');
    expect(titleOf('constructor', 'fr')).toBe('Constructor');
    expect(titleOf('sailing_trips', 'es')).toBe('Sailing trips');
    expect(titleOf('education', 'fi')).toBe('Education');
  });

  it.each([['en', 'PhD in Mathematics'], ['fr', 'PhD en Mathematics'], ['ja', 'PhD（Mathematics）'], ['ko', 'Mathematics PhD'], ['fi', 'PhD, Mathematics']])('put degree and subject in the order of %s', (lang, words) => {
    const project = cvProject();
    project.write('data/cv.yaml', `lang: ${lang}\nsections:\n  x:\n    - { institution: Bay, degree: PhD, area: Mathematics }\n`);
    const [item] = modelOf(siteOf(project)).model.sections[0]!.groups[0]!.items;
    expect(item!.kind === 'entry' && toText(item!.title)).toBe(words);
  });
});
