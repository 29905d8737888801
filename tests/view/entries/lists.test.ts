import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/content/read.ts';
import { Problems } from '../../../src/problems.ts';
import { byYear, isToCome, itemView, tagUrl, upcomingAndPast } from '../../../src/view/entries/lists.ts';
import { navigation } from '../../../src/view/frame/navigation.ts';
import { createView } from '../../../src/view/index.ts';
import { contextFor } from '../../../src/view/services.ts';
import { aPage, aSite } from '../../seo/site-fixture.ts';
import { services } from '../services.ts';

const context = contextFor(aSite(), services, 'en');

describe('an entry in another language than the page around it', () => {
  const french = aPage('news', { title: 'Un prix', lang: 'fr', rendered: { html: '<p>Merci !</p>', words: 2 } });

  it('says so in lists, and beside its neighbours', () => {
    expect(itemView(french, context).lang).toBe('fr');
    expect(itemView(french, contextFor(aSite(), services, 'fr'))).not.toHaveProperty('lang');
    const english = aPage('news', { title: 'A prize', slug: 'prize' });
    const view = createView(aSite({ pages: [english, french] }), services);
    expect(view.neighbours(english).previous).toMatchObject({ titleHtml: 'Un prix', lang: 'fr' });
  });
});

describe('talks', () => {
  const talk = (date: string | undefined, data = {}) => aPage('talks', { ...(date && { date }), title: date ?? 'undated', data });
  const titles = (dates: (string | undefined)[]) => {
    const { upcoming, past } = upcomingAndPast(dates.map((date) => talk(date)), '2024-06-15');
    return [upcoming, past].map((pages) => pages.map((page) => page.title));
  };

  it('are to come until their day is over, what is next first', () => {
    expect(titles(['2024-09-01', '2024-06-15', '2024-06-14'])).toEqual([['2024-06-15', '2024-09-01'], ['2024-06-14']]);
  });

  it('known by year or month only are to come until that is over', () => {
    expect(titles(['2025', '2024', '2024-07', '2024-06-20', '2024-06', '2024-05', '2023']))
      .toEqual([['2024-06-20', '2024-06', '2024-07', '2024', '2025'], ['2024-05', '2023']]);
  });

  it('without a date are not announced, for they may be long over', () => {
    expect(titles(['2024-09-01', '2020', undefined])).toEqual([['2024-09-01'], ['2020', 'undated']]);
  });

  it('whose date cannot be read are not announced either', () => {
    const page = readPage({ path: 'content/talks/ice.md', bytes: Buffer.from('---\ndate: Spring 2019\n---\n') }, 'en', new Problems());
    expect(isToCome({ ...aPage('talks'), ...page }, '2024-06-15')).toBe(false);
  });

  it('say the hour while they are to come, and on their own page', () => {
    const [next, given] = [talk('2024-09-01T14:30'), talk('2023-09-01T14:30')];
    expect(itemView(next, context).when).toMatchObject({ iso: '2024-09-01T14:30', text: expect.stringMatching(/^Sep 1, 2024, 2:30\sPM$/) });
    expect(itemView(given, context).when).toEqual({ iso: '2023-09-01', text: 'Sep 1, 2023' });
    expect(createView(aSite({ pages: [given] }), services).when(given)?.text).toMatch(/2:30/);
  });

  it('that say when in words are told apart by these', () => {
    const { past } = upcomingAndPast([talk(undefined, { when: 'Spring 2019' })], '2024-06-15');
    expect(past).toHaveLength(1);
  });

  it('of several days last until the last', () => {
    const { upcoming } = upcomingAndPast([talk('2024-06-10', { end_date: '2024-06-20' })], '2024-06-15');
    expect(upcoming).toHaveLength(1);
  });

  it('say where, and link what was shown', () => {
    const item = itemView(aPage('talks', {
      data: { event: 'A seminar', place: 'Lund', kind: 'invited', slides: '/files/s.pdf', links: [{ url: 'https://www.video.example/1' }] },
    }), context);
    expect(item.facts).toEqual(['A seminar', 'Lund', 'invited']);
    expect(item.labels).toEqual([
      { kind: 'slides', label: 'Slides', url: '/files/s.pdf' }, { kind: 'other', label: 'video.example', url: 'https://www.video.example/1' },
    ]);
  });
});

describe('a course', () => {
  it('has its terms for a date, and says them once', () => {
    const { when, facts } = itemView(aPage('teaching', { data: { institution: 'Academy of the Bay', terms: ['Fall 2024', 'Fall 2023'] } }), context);
    expect([when?.text, facts]).toEqual(['Fall 2024, Fall 2023', ['Academy of the Bay']]);
  });
});

describe('what front matter says of an entry', () => {
  const facts = (section: 'talks' | 'teaching' | 'projects' | 'posts', data: Record<string, unknown>, lang = 'en') => {
    const { facts, factUrls } = itemView(aPage(section, { data }), contextFor(aSite(), services, lang));
    return facts.map((fact, index) => [fact, factUrls[index]].filter(Boolean).join(' → '));
  };

  it.each([
    ['talks', { event: 'Ice Days', event_url: 'https://ice.example/', online: true }, ['Ice Days → https://ice.example/', 'online']],
    ['talks', { event: 'Ice Days', place: 'Online', online: true }, ['Ice Days', 'Online']],
    ['talks', { event_url: 'https://www.ice.example/2024/', online: false }, ['ice.example → https://www.ice.example/2024/']],
    ['talks', { kind: 'invited', with: ['me', 'Wei Wang'] }, ['invited', 'with Ada Lovelace and Wei Wang']],
    ['teaching', { institution: 'Academy of the Bay', hours: 24, students: 1 }, ['Academy of the Bay', '24 hours', '1 student']],
    ['posts', { authors: ['me', 'Cy Muster'], external: 'https://blog.example/ice/', source: 'The Ice Blog' }, ['Ada Lovelace, Cy Muster', 'The Ice Blog → https://blog.example/ice/']],
    ['posts', { external: 'https://blog.example/ice/' }, ['blog.example → https://blog.example/ice/']],
    ['projects', { acronym: 'FLOE', role: 'coordinator', status: 'active' }, ['FLOE', 'coordinator', 'active']],
  ] as const)('%s: %o', (section, data, expected) => expect(facts(section, data)).toEqual(expected));

  it('is told in the language of the page', () => expect(facts('teaching', { hours: 3, students: 20 }, 'fr')).toEqual(['3 heures', '20 étudiants']));

  it.each([['fr', 'invited', 'invité'], ['de', 'Keynote', 'Hauptvortrag'], ['fr', 'by the fireside', 'by the fireside'], ['en', 'invited', 'invited']])(
    'in %s: a talk that is %s is %s', (lang, kind, word) => expect(facts('talks', { kind }, lang)).toEqual([word]));

  it('may be an abstract, of a talk, with its paragraphs', () =>
    expect(itemView(aPage('talks', { data: { abstract: 'On *ice*.\n\nAnd on snow.\n' } }), context).abstractHtml).toEqual(['On <em>ice</em>.', 'And on snow.']));
});

describe('posts and news', () => {
  it('are grouped by year, and undated ones kept', () => {
    const groups = byYear([aPage('posts', { date: '2024-02-01' }), aPage('posts', { date: '2023' }), aPage('posts')], context);
    expect(groups.map(({ label, items }) => [label, items.length])).toEqual([['2024', 1], ['2023', 1], ['Undated', 1]]);
  });

  it('take at least a minute to read', () => {
    const minutes = (words: number) => itemView(aPage('posts', { rendered: { words } }), context).readingTime;
    expect([minutes(3), minutes(300), minutes(2380)]).toEqual(['1 minute', '1 minute', '10 minutes']);
  });

  it('print short news whole and long news by their first lines', () => {
    const item = (words: number) => itemView(aPage('news', { rendered: { words, html: '<p>All</p>', excerpt: 'First' } }), context);
    expect(item(20)).toMatchObject({ contentHtml: '<p>All</p>' });
    expect(item(200)).not.toHaveProperty('contentHtml');
    expect(item(200).descriptionHtml).toBe('First');
  });

  it('print news whole, or their titles only, where they ask for it', () => {
    const item = (words: number, inline: boolean) =>
      itemView(aPage('news', { data: { inline }, rendered: { words, html: '<p>All</p>', excerpt: 'First' } }), context);
    expect(item(20, false)).not.toHaveProperty('contentHtml');
    expect(item(200, true)).toMatchObject({ contentHtml: '<p>All</p>' });
  });

  it('lead where news ask to lead', () => {
    const item = itemView(aPage('news', { url: '/news/prize/', data: { link: 'https://www.press.example/prize' } }), context);
    expect(item.url).toBe('https://www.press.example/prize');
    expect(item.labels).toEqual([{ kind: 'link', label: 'press.example', url: 'https://www.press.example/prize' }]);
  });

  it('begin with what is pinned, at home and in the list of news', () => {
    const old = aPage('news', { slug: 'old', title: 'Old', date: '2020', data: { pinned: true } });
    const site = aSite({ pages: [aPage('news', { slug: 'new', title: 'New', date: '2024' }), old] });
    const view = createView(site, services);
    const titles = (items: readonly { titleHtml: string }[]) => items.map(({ titleHtml }) => titleHtml);
    expect(titles(view.news(aPage('home', { isIndex: true })))).toEqual(['Old', 'New']);
    expect(titles(view.list(aPage('news', { isIndex: true }))[0]!.items)).toEqual(['Old', 'New']);
  });

  it('have tags whose address is that of the page made for them', () => {
    expect(tagUrl('Optimal Transport')).toBe('/posts/tags/optimal-transport/');
  });

  it('have tags of their own for what signs tell apart', () => {
    expect(['C', 'C++', 'C#', '#openscience'].map(tagUrl)).toEqual([
      '/posts/tags/c/', '/posts/tags/c-plus-plus/', '/posts/tags/c-sharp/', '/posts/tags/openscience/',
    ]);
  });
});

describe('the navigation', () => {
  const pages = [
    aPage('publications', { isIndex: true }), aPage('talks', { isIndex: true }), aPage('talks'),
    aPage('pages', { slug: 'group', title: 'The group', url: '/group/', data: { nav: true } }),
  ];

  it('shows the sections that have something to show, and pages that ask for it', () => {
    const items = navigation({ url: '/talks/a-page/', section: 'talks' }, contextFor(aSite({ pages }), services, 'en'));
    expect(items).toEqual([
      { label: 'Publications', url: '/publications/' },
      { label: 'Talks', url: '/talks/', current: 'true' },
      { label: 'The group', url: '/group/' },
    ]);
  });

  it('begins with what has an order, the smallest number first', () => {
    const ordered = [
      aPage('publications', { isIndex: true }), aPage('talks', { isIndex: true, data: { order: 2 } }),
      aPage('pages', { slug: 'group', title: 'The group', url: '/group/', data: { nav: true, order: -5 } }),
    ];
    const items = navigation({ url: '/' }, contextFor(aSite({ pages: ordered }), services, 'en'));
    expect(items.map(({ label }) => label)).toEqual(['The group', 'Talks', 'Publications']);
  });

  it('follows the settings, but leads to no empty section', () => {
    const settings = { navigation: ['talks', 'teaching', 'group', { label: { en: 'Lab', fr: 'Labo' }, url: 'https://lab.example/' }] };
    const items = navigation({ url: '/talks/' }, contextFor(aSite({ pages, settings }), services, 'fr'));
    expect(items).toEqual([
      { label: 'Exposés', url: '/talks/', current: 'page' },
      { label: 'The group', url: '/group/' },
      { label: 'Labo', url: 'https://lab.example/' },
    ]);
  });
});
