import { describe, expect, it } from 'vitest';
import { dateAdvice, guessDates, isoDate } from '../../../src/schema/reading/dates.ts';
import { isLanguage, isTimeZone, siteUrlFrom } from '../../../src/schema/reading/locale.ts';
import { cleanAddress, cleanSiteAddress, looksLikeColour, orcidFrom } from '../../../src/schema/reading/values.ts';

describe('links', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org', 'http://example.org'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['/talks/', '/talks/'],
    ['#top', '#top'],
    ['../files/a.pdf', '../files/a.pdf'],
    ['slides.pdf', 'slides.pdf'],
    ['files/v1.0/slides.pdf', 'files/v1.0/slides.pdf'],
    ['www.example.org', 'https://www.example.org'],
    ['github.com/ada', 'https://github.com/ada'],
    ['icml.example', 'https://icml.example'],
  ])('%s → %s', (typed, link) => expect(cleanAddress(typed)).toBe(link));

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://',
    'ftp://example.org',
    '',
    'http:',
  ])('refuses %j', (typed) => expect(cleanAddress(typed)).toBeUndefined());
});

describe('links in data/, which are printed on pages of every depth', () => {
  it.each([
    ['talks/', '/talks/'],
    ['../../cv/', '/cv/'],
    ['./posts/2024-eels/', '/posts/2024-eels/'],
    ['assets/files/cv.pdf', '/assets/files/cv.pdf'],
    ['slides.pdf', '/assets/files/slides.pdf'],
    ['slides.pdf#page=3', '/assets/files/slides.pdf#page=3'],
    ['/talks/', '/talks/'],
    ['#top', '#top'],
    ['github.com/ada', 'https://github.com/ada'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ])('%s → %s', (typed, link) => expect(cleanSiteAddress(typed)).toBe(link));

  it.each(['javascript:alert(1)', '//evil.example', ''])('refuses %j', (typed) => expect(cleanSiteAddress(typed)).toBeUndefined());
});

describe('colours', () => {
  it.each(['#17406d', '#abc', '#12345678', 'teal', 'rgb(1 2 3 / 50%)', 'oklch(46% .14 28)', 'hsla(120, 50%, 20%, .3)'])(
    '%s is one',
    (value) => expect(looksLikeColour(value)).toBe(true),
  );
  it.each([
    '#zzz',
    '#12',
    'red; } body { display: none',
    'url(x)',
    'rgb(1 2 3',
    'var(--x)',
    'rgb(calc(1))',
    '</style>',
  ])('%s is none', (value) => expect(looksLikeColour(value)).toBe(false));
});

describe('ORCID iDs', () => {
  it.each([
    '0000-0002-1825-0097',
    '0000000218250097',
    'https://orcid.org/0000-0002-1825-0097',
    'orcid.org/0000-0002-1825-0097/',
    '0000‐0002‐1825‐0097',
  ])('%s', (typed) => expect(orcidFrom(typed)).toBe('0000-0002-1825-0097'));
  it('may end with X', () => expect(orcidFrom('0000-0002-1694-233x')).toBe('0000-0002-1694-233X'));
  it.each(['0000-0002-1825-0098', '0000-0002-1825-009', 'ada'])('%s is none', (typed) =>
    expect(orcidFrom(typed)).toBeUndefined(),
  );
});

describe('dates', () => {
  it.each([
    ['2024', '2024'],
    ['2024-5', '2024-05'],
    ['2024/05/17', '2024-05-17'],
    ['2024-02-29', '2024-02-29'],
    ['2024-05-17 9:00', '2024-05-17T09:00'],
    ['2015-10-22 21:13:00-0400', '2015-10-22T21:13:00-04:00'],
    ['2016-01-15 15:59:00 +0100', '2016-01-15T15:59:00+01:00'],
    ['2017-01-01T00:00:00Z', '2017-01-01T00:00:00Z'],
    ['July 14, 2023', '2023-07-14'],
    ['14 Sept. 2023', '2023-09-14'],
    ['2nd March 2024', '2024-03-02'],
    ['May 2024', '2024-05'],
    ['octobre 1999', '1999-10'],
    ['1er août 2010', '2010-08-01'],
    ['aou\u0302t 2010', '2010-08'],
    ['5. März 2010', '2010-03-05'],
    ['Mrz. 2010', '2010-03'],
    ['mrt. 2010', '2010-03'],
    ['5 de mayo de 2010', '2010-05-05'],
    ['1º de março de 2010', '2010-03-01'],
    ['5 maja 2010 r.', '2010-05-05'],
    ['май 2010 г.', '2010-05'],
    ['5 Ağustos 2010', '2010-08-05'],
    ['5 במאי 2010', '2010-05-05'],
    ['مايو 2010', '2010-05'],
    ['2010年5月', '2010-05'],
    ['2010년 5월 3일', '2010-05-03'],
  ])('%s → %s', (typed, iso) => expect(isoDate(typed)).toBe(iso));

  it.each([
    '2024-13',
    '2023-02-29',
    '2024-00',
    '17.5.2024',
    'soon',
    'present',
    '1 May 2 2024',
    '31 June 2024',
    '2024-05-17 25:00',
    'Augsburg 2010',
    'Marburg 1999',
    'mardi 2005',
    'Decent 2010',
    '31 avril 2010',
    '24',
  ])('%s is none', (typed) => expect(isoDate(typed)).toBeUndefined());

  it.each([
    ['17.5.2024', '2024-05-17'],
    ['3.12.2025', '2025-12-03'],
    ['05/17/2024', '2024-05-17'],
    ['5/5/2024', '2024-05-05'],
    ['05/2024', '2024-05'],
    ['Friday, 17 May 2024', '2024-05-17'],
    ['mardi 5 mai 2024', '2024-05-05'],
    ['Fri, 17 May 2024 09:00 GMT', '2024-05-17'],
    ['17 May 2024 14:30', '2024-05-17T14:30'],
    ['17.5.2024 um 9:05', '2024-05-17T09:05'],
    ['17 May 2024, 25:99', '2024-05-17'],
    ['20240517', '2024-05-17'],
    ['20241345', undefined],
    ['Augsburg, 2010', undefined],
    ['soon', undefined],
  ])('guesses %s', (typed, iso) => expect(guessDates(typed, 'en')).toEqual(iso === undefined ? [] : [iso]));

  it.each(['Spring 2026', 'WS 2026', 'early in 2026'])('tells how to write %s', (typed) => {
    expect(dateAdvice(typed, 'en')).toBe('Write the year, `2026`, or year and month, such as `2026-03` for March.');
  });

  it('writes a time as it asks for one', () => {
    expect(dateAdvice('17 May 2024 14:30', 'en')).toBe('Did you mean `2024-05-17 14:30`?');
  });

  it.each(['soon', '2026-02-30'])('has no advice on %s', (typed) => expect(dateAdvice(typed, 'en')).toBeUndefined());

  it.each([
    ['en', '2025-12-03', '2025-03-12'],
    ['en-US', '2025-12-03', '2025-03-12'],
    ['en-GB', '2025-03-12', '2025-12-03'],
    ['fr', '2025-03-12', '2025-12-03'],
  ])('tells both meanings of a date, that of the language first: %s', (lang, first, second) => {
    expect(dateAdvice('12/3/2025', lang)).toBe(`Did you mean \`${first}\` or \`${second}\`?`);
  });
});

describe('the address of the site', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/~me', 'https://example.org/~me/'],
  ])('%s → %s', (typed, url) => expect(siteUrlFrom(typed)).toBe(url));
  it.each(['example.org', '/me/', 'ftp://example.org', 'https://example.org/?a', 'https://me:pw@example.org/'])(
    '%s is none',
    (typed) => expect(siteUrlFrom(typed)).toBeUndefined(),
  );
});

it('knows languages and time zones', () => {
  expect(isLanguage('pt_br')).toBe('pt-BR');
  expect(isLanguage('english!')).toBeUndefined();
  expect(isLanguage('french')).toBeUndefined();
  for (const none of ['xx', 'xx-FR', 'zz']) expect(isLanguage(none), none).toBeUndefined();
  // Ladin, Biblical Hebrew and Latin in Greek letters: languages of which no list of the platform need know.
  for (const rare of ['lld', 'hbo', 'la-Grek', 'eo']) expect(isLanguage(rare)).toBe(rare);
  expect(isTimeZone('Europe/Paris')).toBe('Europe/Paris');
  expect(isTimeZone('Europe/Pari')).toBeUndefined();
});
