import { describe, expect, it } from 'vitest';
import { cvFile } from '../../src/schema/data/cv.ts';
import { cvHoldsMath, cvView } from '../../src/view/cv.ts';
import { contextFor } from '../../src/view/services.ts';
import { aPage, aPaper, aSite } from '../seo/site-fixture.ts';
import { services } from './services.ts';

const view = (file: Record<string, unknown>, lang = 'en', variant?: string) => {
  const site = {
    ...aSite({
      publications: [aPaper({ key: 'one', selected: true }), aPaper({ key: 'two', kind: 'book', type: 'book' })],
      pages: [aPage('talks', { title: 'A talk', date: '2023', data: { event: 'A seminar', place: 'Lund' } })],
    }),
    cv: cvFile.parse({ lang, ...file }),
  };
  return cvView(contextFor(site, services, lang), variant);
};
const cv = (sections: Record<string, unknown>, lang = 'en') =>
  view({ sections }, lang).sections.map(({ id, titleHtml, groups }) => ({ id, titleHtml, groups, lines: groups.flatMap(({ lines }) => lines) }));

describe('the head of the CV', () => {
  const of = (owner: Record<string, unknown>, file: Record<string, unknown> = {}) => {
    const site = { ...aSite({ owner }), cv: cvFile.parse({ sections: { skills: ['x'] }, ...file }) };
    return cvView(contextFor(site, services, 'en')).head!;
  };

  it('says who it is, and where they are to be found', () => {
    const head = of({ native_name: 'Ада', affiliations: [{ name: 'Engine Institute', department: 'Looms', url: 'https://engine.example/' }], place: 'London' });
    expect(head).toEqual({
      name: 'Ada Lovelace',
      nativeName: 'Ада',
      headlineHtml: 'Analyst',
      contact: [
        [{ text: 'Looms, Engine Institute', url: 'https://engine.example/' }, { text: 'London' }],
        [{ text: 'lovelace.example/~ada', url: 'https://lovelace.example/~ada/', onPaper: true }, { text: 'GitHub', url: 'https://github.com/ada', address: 'github.com/ada' }],
      ],
    });
  });

  it('puts each place behind its own institution, and says none twice', () => {
    const affiliations = [{ name: 'Academy of the Bay', department: 'Department of Fog', place: 'Bayonne, France' }, { name: 'Second Institute' }];
    const where = (owner: Record<string, unknown>, file?: Record<string, unknown>) => of({ affiliations, ...owner }, file).contact[0]!.map(({ text }) => text);
    const both = ['Department of Fog, Academy of the Bay, Bayonne, France', 'Second Institute'];
    expect(where({})).toEqual(both);
    expect(where({ place: 'London' })).toEqual([...both, 'London']);
    expect(where({ place: 'London' }, { location: 'Lund' })).toEqual([...both, 'Lund']);
    expect(where({}, { location: 'Bayonne, France' })).toEqual(both);
  });

  it('has the headline of the file', () => {
    expect(of({}, { headline: 'Analyst of *engines*' }).headlineHtml).toBe('Analyst of <em>engines</em>');
  });

  it('hides the e-mail address from those who harvest, and leaves the telephone to the PDF', () => {
    const head = JSON.stringify(of({ email: 'ada@engine.example' }, { phone: '+44 20 7946 0000' }));
    expect(head).toContain('data-email');
    expect(head).not.toContain('ada@engine.example');
    expect(head).not.toContain('7946');
  });
});

describe('sections of the CV', () => {
  it('keep the order of the file and make titles of their keys', () => {
    const titles = cv({ research_experience: ['x'], 'Prizes & Grants': ['y'], empty: [], talks: { from: 'talks', title: { en: 'Lectures', fr: 'Exposés' } } })
      .map(({ titleHtml, id }) => `${id}: ${titleHtml}`);
    expect(titles).toEqual(['research-experience: Research experience', 'prizes-grants: Prizes &amp; Grants', 'talks: Lectures']);
  });

  it('have the titles of their language', () => {
    const titles = cv({ research_experience: ['x'], talks: { from: 'talks', title: { en: 'Lectures', fr: 'Conférences' } } }, 'fr');
    expect(titles.map(({ titleHtml }) => titleHtml)).toEqual(['Expérience de recherche', 'Conférences']);
  });

  it('know entries by their keys', () => {
    const [section] = cv({
      all: [
        { institution: 'A school', degree: 'Ph.D.', area: 'Logic', location: 'Lund', when: '2020-09 – present', highlights: ['*Cum laude*'] },
        { company: 'A lab', position: 'Engineer', start_date: '2019', end_date: '2020-03' },
        { label: 'French', details: 'fluent' },
        { bullet: 'A line' },
        { name: 'A prize', by: 'A society', date: '2021', summary: 'For *x*.' },
        'A paragraph',
      ],
    });
    expect(section!.lines.map(({ when, titleHtml, factsHtml, textHtml, summaryHtml }) => [when, titleHtml, factsHtml, textHtml, summaryHtml])).toEqual([
      ['Sep 2020 – present', 'Ph.D. in Logic', 'A school, Lund', undefined, undefined],
      ['2019 – 2020', 'Engineer', 'A lab', undefined, undefined],
      [undefined, 'French', undefined, 'fluent', undefined],
      [undefined, undefined, undefined, 'A line', undefined],
      ['2021', 'A prize', 'A society', undefined, 'For <em>x</em>.'],
      [undefined, undefined, undefined, 'A paragraph', undefined],
    ]);
    expect(section!.lines[0]!.highlights).toEqual(['<em>Cum laude</em>']);
  });

  it('are drawn from what the site knows', () => {
    const [papers, books, talks] = cv({
      papers: { from: 'publications', show: 'selected' },
      books: { from: 'publications', type: 'book', number: 'down' },
      talks: { from: 'talks' },
    });
    expect(papers!.lines.map(({ paper }) => paper?.id)).toEqual(['one']);
    expect(books!.lines.map(({ paper, number }) => [paper?.id, number])).toEqual([['two', 1]]);
    expect(talks!.lines).toMatchObject([{ when: '2023', titleHtml: 'A talk', url: '/talks/a-page/', factsHtml: 'A seminar, Lund' }]);
  });

  it('put papers under headings where asked to', () => {
    const [papers] = cv({ papers: { from: 'publications', group: 'type', number: 'up' } });
    expect(papers!.groups.map(({ heading, lines }) => [heading, lines.map(({ number }) => number)])).toEqual([['Books', [1]], ['Journal articles', [2]]]);
  });

  it('leave out what is for other variants', () => {
    const [section] = cv({ x: [{ name: 'a', only: 'short' }, { name: 'b', not: 'full' }, { name: 'c', not: 'short' }] });
    expect(section!.lines.map(({ titleHtml }) => titleHtml)).toEqual(['c']);
  });
});

describe('the page of a CV', () => {
  const file = { sections: { x: ['x'] }, variants: { short: {}, fr: { lang: 'fr' }, industry: { title: 'For industry' } } };

  it('names its other variants', () => {
    expect(view(file).others).toEqual([
      { label: 'Short', url: '/cv/short/' },
      { label: 'Français', url: '/cv/fr/', lang: 'fr' },
      { label: 'For industry', url: '/cv/industry/' },
    ]);
  });

  it('promises no PDF that nobody makes', () => expect(view(file).pdfUrl).toBeUndefined());

  it('tells whether it holds mathematics', () => {
    const holds = (text: string) => cvHoldsMath(contextFor({ ...aSite({}), cv: cvFile.parse({ sections: { x: [text] } }) }, services, 'en'));
    expect([holds('plain'), holds('$x$')]).toEqual([false, true]);
  });
});
