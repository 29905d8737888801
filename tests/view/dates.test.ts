import { describe, expect, it } from 'vitest';
import { besideTitle, dateView, isoOf, paperDate, paperYears, rangeText } from '../../src/view/dates.ts';

describe('dates', () => {
  it.each([
    ['2024', 'en', { iso: '2024', text: '2024' }],
    ['2024-05', 'en', { iso: '2024-05', text: 'May 2024' }],
    ['2024-05-07', 'en-GB', { iso: '2024-05-07', text: '7 May 2024' }],
    ['2024-05-07T18:30', 'fr', { iso: '2024-05-07', text: '7 mai 2024' }],
    ['2024-05-07', 'de', { iso: '2024-05-07', text: '7. Mai 2024' }],
  ])('%s in %s', (iso, lang, view) => {
    expect(dateView(iso, lang)).toEqual(view);
  });

  it.each([
    ['2024-05-07T18:30', 'en', { iso: '2024-05-07T18:30', text: 'May 7, 2024, 6:30 PM' }],
    ['2024-05-07T18:30:00+02:00', 'de', { iso: '2024-05-07T18:30:00+02:00', text: '7. Mai 2024, 18:30' }],
    ['2024-05-07T09:05', 'ja', { iso: '2024-05-07T09:05', text: '2024年5月7日 9:05' }],
    ['2024-05-07T00:05', 'en', { iso: '2024-05-07T00:05', text: 'May 7, 2024, 12:05 AM' }],
    ['2024-05-07T00:00', 'en', { iso: '2024-05-07', text: 'May 7, 2024' }],
    ['2024-05-07T00:00:00+02:00', 'en', { iso: '2024-05-07', text: 'May 7, 2024' }],
    ['2024-05-07', 'en', { iso: '2024-05-07', text: 'May 7, 2024' }],
    ['2024-05', 'en', { iso: '2024-05', text: 'May 2024' }],
  ])('%s in %s, with its time', (iso, lang, { text, iso: machine }) => {
    const view = dateView(iso, lang, 'timed');
    expect({ ...view, text: view?.text.replaceAll('\u202f', ' ') }).toEqual({ iso: machine, text });
  });

  it.each([
    ['2024-05-07T18:30', '2024-05-07T20:00', 'timed', '7 May 2024, 18:30 – 20:00'],
    ['2024-05-07T00:00:00Z', '2024-05-08T00:00:00Z', 'timed', '7 – 8 May 2024'],
    ['2024-05-07T18:30', '2024-05-08', 'timed', '7 – 8 May 2024'],
    ['2024-05-07T18:30', '2024-05-07T20:00', 'short', '7 May 2024'],
  ] as const)('from %s to %s, %s', (start, end, style, text) => {
    expect(rangeText(start, end, 'en-GB', style)?.replace(/\s*–\s*/, ' – ')).toBe(text);
  });

  it.each([
    ['December 1, 2026', '2026-12-01', 'short', undefined],
    ['December 1, 2026', '2026-12-01', 'long', undefined],
    ['December 1, 2026', '2026-12-01', 'timed', undefined],
    ['December 1, 2026', '2026-12-02', 'short', 'Dec 2, 2026'],
    ['A visit', '2026-12-01', 'short', 'Dec 1, 2026'],
  ] as const)('beside the title %s, %s is said %s', (title, date, style, text) => {
    expect(besideTitle(dateView(date, 'en', style), { title, date, lang: 'en' })?.text).toBe(text);
  });

  it('says beside a title that is a day the time of that day, and the end of what began on it', () => {
    const page = { title: '1 December 2026', date: '2026-12-01T14:30', lang: 'en-GB' };
    expect(besideTitle(dateView(page.date, page.lang, 'timed'), page)?.text).toBe('1 Dec 2026, 14:30');
    expect(besideTitle({ text: '1 – 2 Dec 2026' }, page)).toEqual({ text: '1 – 2 Dec 2026' });
  });

  it('leaves words that are no date as they are', () => {
    expect(dateView('last autumn', 'en')).toEqual({ iso: '', text: 'last autumn' });
    expect(dateView(undefined, 'en')).toBeUndefined();
    for (const none of ['2024-13', '2024-02-30', '2023-02-29', '2024-00-10']) expect(dateView(none, 'en')).toEqual({ iso: '', text: none });
    expect(dateView('2024-02-29', 'en')?.text).toBe('Feb 29, 2024');
  });

  it.each([
    ['2020', '2024', 'en', '2020 – 2024'],
    ['2022-09', '2023-03', 'en', 'Sep 2022 – Mar 2023'],
    ['2020-09', '2024', 'en', '2020 – 2024'],
    ['2020-09', 'present', 'en', 'Sep 2020 – present'],
    ['2020', 'present', 'fr', '2020 – aujourd’hui'],
    ['2020', undefined, 'en', '2020'],
    [undefined, '2020', 'en', 'until 2020'],
    [undefined, undefined, 'en', undefined],
    ['summer', 'autumn', 'en', 'summer – autumn'],
    // In one form, whether they go on or not.
    ['2005-09', '2010-06', 'zh', '2005年9月 – 2010年6月'],
    ['2005-09', 'present', 'zh', '2005年9月 – 至今'],
    ['2005-09', '2010-06', 'ja', '2005年9月 – 2010年6月'],
    ['2005-09-01', '2005-09-03', 'ja', '2005年9月1日 – 2005年9月3日'],
  ])('from %s to %s in %s', (start, end, lang, text) => {
    expect(rangeText(start, end, lang)).toBe(text);
  });

  it.each([
    [{ year: 2020, month: 5 }, 'en', { iso: '2020-05', text: 'May 2020' }],
    [{ year: 2020, season: 'spring' }, 'en', { iso: '2020', text: 'Spring 2020' }],
    [{ year: 2020, season: 'winter' }, 'fr', { iso: '2020', text: 'hiver 2020' }],
    [{ year: 2020, month: 5, end: { year: 2020, month: 6 } }, 'en', { iso: '', text: 'May – June 2020' }],
    [{ year: 2020, open: true }, 'en', { iso: '', text: '2020 – present' }],
    [{ year: 1850, uncertain: true }, 'en', { iso: '1850', text: '1850?' }],
    [{ year: 1850, month: 5, approximate: true }, 'ja', { iso: '1850-05', text: '1850年5月頃' }],
    [{ year: 1700, end: { year: 1799 }, unspecified: true }, 'en', { iso: '', text: '1700 – 1799' }],
    [{ year: -44, month: 3, day: 15 }, 'en', { iso: '', text: 'March 15, 44 BC' }],
    [{ year: -44, month: 3 }, 'fr', { iso: '', text: 'mars 44 av. J.-C.' }],
    [{ year: -44 }, 'de', { iso: '', text: '44 v. Chr.' }],
    [{ year: 0 }, 'en', { iso: '', text: '1 BC' }],
    [{ year: -44, end: { year: -43 } }, 'en', { iso: '', text: '44 – 43 BC' }],
    [undefined, 'en', undefined],
  ] as const)('prints all that is known of a paper’s date: %j', (date, lang, view) => {
    expect(paperDate(date, lang)).toEqual(view);
  });

  it.each([
    [{ year: 2021, month: 5 }, 'en', '2021'],
    [{ year: 2021, month: 5, end: { year: 2021, month: 6 } }, 'en', '2021'],
    [{ year: 1998, end: { year: 2001 } }, 'en', '1998 – 2001'],
    [{ year: 1998, end: { year: 2001 }, uncertain: true }, 'ja', '1998 – 2001?'],
    [{ year: 2020, open: true }, 'de', '2020 – heute'],
    [{ year: 1990, uncertain: true }, 'en', '1990?'],
    [{ year: 2020, approximate: true }, 'de', 'ca. 2020'],
    [{ year: 2020, approximate: true, uncertain: true }, 'fr', 'vers 2020?'],
    [{ year: 2010, end: { year: 2019 }, unspecified: true }, 'en', '2010 – 2019'],
    [undefined, 'en', ''],
  ] as const)('says beside a paper in which years it appeared: %j', (date, lang, years) => {
    expect(paperYears(date, lang)).toBe(years);
  });

  it('gives a paper the date that is known and no more', () => {
    expect(isoOf({ year: 2024 })).toBe('2024');
    expect(isoOf({ year: 2024, month: 3 })).toBe('2024-03');
    expect(isoOf({ year: 2024, month: 3, day: 9 })).toBe('2024-03-09');
    expect(isoOf({ year: 2024, day: 9 })).toBe('2024');
    expect(isoOf(undefined)).toBeUndefined();
  });
});
