import { describe, expect, it } from 'vitest';
import { LANGUAGES, wordsFor } from '../../../src/l10n/index.ts';
import { yearText } from '../../../src/l10n/years.ts';
import { readDate } from '../../../src/bibliography/record/dates.ts';
import { isUnderReview } from '../../../src/bibliography/record/state-words.ts';

describe('readDate', () => {
  it.each([
    [{ year: '2020' }, { year: 2020 }],
    [{ year: '{2020}', month: '{May}' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'Nov.', day: '3' }, { year: 2020, month: 11, day: 3 }],
    [{ year: '2020', month: 'May--June' }, { year: 2020, month: 5, end: { year: 2020, month: 6 } }],
    [{ year: '2020', month: 'Juin' }, { year: 2020, month: 6 }],
    [{ year: '2020', month: 'März' }, { year: 2020, month: 3 }],
    [{ year: '2020', month: '05' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: '0' }, { year: 2020 }],
    [{ year: '2020', month: 'February~24' }, { year: 2020, month: 2, day: 24 }],
    [{ year: '2020', month: '3--7 June' }, { year: 2020, month: 6, day: 3, end: { year: 2020, month: 6, day: 7 } }],
    [{ date: '2020-05-00' }, { year: 2020, month: 5 }],
    [{ year: '1999--00' }, { year: 1999, end: { year: 2000 } }],
    [{ date: '2020-05-03' }, { year: 2020, month: 5, day: 3 }],
    [{ date: '2020-05/2021-01' }, { year: 2020, month: 5, end: { year: 2021, month: 1 } }],
    [{ date: '2020/..' }, { year: 2020, open: true }],
    [{ date: '2020-05/' }, { year: 2020, month: 5, open: true }],
    [{ date: '/2020' }, { year: 2020 }],
    [{ date: '1999~' }, { year: 1999, approximate: true }],
    [{ date: '1999?' }, { year: 1999, uncertain: true }],
    [{ date: '1999-05%' }, { year: 1999, month: 5, approximate: true, uncertain: true }],
    // One year of a decade or a century; a month or a day that is not known.
    [{ date: '199X' }, { year: 1990, end: { year: 1999 }, unspecified: true }],
    [{ date: '17XX~' }, { year: 1700, end: { year: 1799 }, unspecified: true, approximate: true }],
    [{ year: '17uu' }, { year: 1700, end: { year: 1799 }, unspecified: true }],
    [{ date: '1998/200X' }, { year: 1998, end: { year: 2009 } }],
    [{ date: '2020-XX' }, { year: 2020 }],
    [{ date: '2020-06-XX' }, { year: 2020, month: 6 }],
    [{ date: '2020-21' }, { year: 2020, season: 'spring' }],
    [{ date: '2020-24' }, { year: 2020, season: 'winter' }],
    [{ year: '2020-21' }, { year: 2020, end: { year: 2021 } }],
    [{ year: '２０２０', month: '５' }, { year: 2020, month: 5 }],
    [{ date: '２０２０－０５－０３' }, { year: 2020, month: 5, day: 3 }],
    [{ date: '２０２０年５月' }, { year: 2020, month: 5 }],
    [{ year: '2019年～2020年' }, { year: 2019, end: { year: 2020 } }],
    [{ date: '20200503' }, { year: 2020, month: 5, day: 3 }],
    // Between 1 BC and AD 1 EDTF, as biblatex takes it, has a year 0.
    [{ date: '-0043-03-15' }, { year: -44, month: 3, day: 15 }],
    [{ date: '-0044/-0043' }, { year: -45, end: { year: -44 } }],
    [{ date: '-1750~' }, { year: -1751, approximate: true }],
    [{ date: '-0750' }, { year: -751 }],
    [{ date: '0000' }, { year: -1 }],
    [{ date: '0000/0001' }, { year: -1, end: { year: 1 } }],
    [{ date: '0000-02-29' }, { year: -1, month: 2, day: 29 }],
    [{ year: '44 BC' }, { year: -44 }],
    [{ year: '44 {B.C.E.}' }, { year: -44 }],
    [{ year: '44~v.\\,Chr.' }, { year: -44 }],
    [{ date: '44 BC' }, { year: -44 }],
    [{ year: 'c. 751 BC' }, { year: -751, approximate: true }],
    [{ year: '58--50 av. J.-C.' }, { year: -58, end: { year: -50 } }],
    [{ year: '公元前221年' }, { year: -221 }],
    [{ year: '-44' }, { year: -44 }],
    [{ year: '-2020' }, { year: 2020 }],
    [{ year: '2020年5月' }, { year: 2020, month: 5 }],
    [{ year: '2020 [2018]' }, { year: 2020 }],
    [{ year: '2020/21' }, { year: 2020, end: { year: 2021 } }],
    [{ date: 'Autumn 2020' }, { year: 2020, season: 'autumn' }],
    [{ date: '2020-05-03T10:00:00Z' }, { year: 2020, month: 5, day: 3 }],
    [{ date: '12 May 2020' }, { year: 2020, month: 5, day: 12 }],
    [{ date: '03.05.2020' }, { year: 2020, month: 5, day: 3 }],
    [{ year: '2019-2020' }, { year: 2019, end: { year: 2020 } }],
    [{ year: '2019--2020' }, { year: 2019, end: { year: 2020 } }],
    [{ year: '2020a' }, { year: 2020 }],
    [{ year: 'c. 1850' }, { year: 1850, approximate: true }],
    [{ year: 'um 1690' }, { year: 1690, approximate: true }],
    [{ year: 'vers 1690' }, { year: 1690, approximate: true }],
    [{ date: '2020', year: '2019' }, { year: 2020 }],
    [{ date: '2020', month: 'jun' }, { year: 2020, month: 6 }],
    [{ month: 'May 2020' }, { year: 2020, month: 5 }],
    [{ year: '2020; published online 2019' }, { year: 2020 }],
    [{ year: '2020', month: '11/12' }, { year: 2020, month: 11, end: { year: 2020, month: 12 } }],
    [{ year: '2020', month: 'mayo de 2020' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'maj' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'května' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'września' }, { year: 2020, month: 9 }],
    [{ year: '2020', month: 'toukokuu' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'Mayıs' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'мая' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'מאי' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'مايو' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'mrt' }, { year: 2020, month: 3 }],
    [{ year: '2020', month: 'setembre' }, { year: 2020, month: 9 }],
    [{ year: '2020', month: '十二月' }, { year: 2020, month: 12 }],
    [{ year: '2020', month: '5월' }, { year: 2020, month: 5 }],
    [{ year: '2020', month: 'Third Quarter' }, { year: 2020 }],
    [{ year: '2020', month: 'Printemps' }, { year: 2020, season: 'spring' }],
    [{ eventdate: '2020-05-03/2020-05-06' }, { year: 2020, month: 5, day: 3, end: { year: 2020, month: 5, day: 6 } }],
    [{ issue_date: 'March 2020' }, { year: 2020, month: 3 }],
  ])('%j', (fields, date) => {
    expect(readDate(fields as unknown as Record<string, string>)).toEqual({ date });
  });

  it('knows every word for years before Christ that it prints itself', () => {
    const years = LANGUAGES.map((lang) => yearText(-44, lang));
    expect(years.filter((year) => readDate({ year }).date?.year !== -44)).toEqual([]);
  });

  it.each([
    [{ year: 'in press' }, { status: 'in press' }],
    [{ year: '2020 (in press)' }, { status: 'in press', date: { year: 2020 } }],
    [{ year: '2020', pages: 'to appear' }, { status: 'to appear', date: { year: 2020 } }],
    [{ year: '2021, to appear' }, { status: 'to appear', date: { year: 2021 } }],
    [
      { year: '2021, submitted to Oak Letters: Policy, Practice and Theory' },
      { status: 'submitted to Oak Letters: Policy, Practice and Theory', date: { year: 2021 } },
    ],
    [{ year: '2021', pubstate: 'inpress' }, { status: 'in press', statusId: 'inpress', date: { year: 2021 } }],
    [{ pubstate: 'Forthcoming' }, { status: 'forthcoming', statusId: 'forthcoming' }],
    [{ pubstate: 'In Press' }, { status: 'in press' }],
    [{ note: 'Revise and resubmit at the Oak Review' }, { status: 'Revise and resubmit at the Oak Review' }],
    [{ note: 'R\\&R, Oak Review.' }, { status: 'R&R, Oak Review' }],
    [{ note: 'Conditionally accepted (Oak Review)' }, { status: 'Conditionally accepted (Oak Review)' }],
    [{ pubstate: 'almost done' }, { status: 'almost done' }],
    [{ year: '2021', note: 'Submitted to Oak Letters' }, { status: 'Submitted to Oak Letters', date: { year: 2021 } }],
    [{ year: '2021', note: 'Acceptance rate: 20 %' }, { date: { year: 2021 } }],
    [{ year: 'à paraître' }, { status: 'à paraître' }],
    [{ year: '2021', note: 'im Druck (2021)' }, { status: 'im Druck (2021)', date: { year: 2021 } }],
    [{ year: '2021', note: '(im Druck)' }, { status: 'im Druck', date: { year: 2021 } }],
    [{ year: '2021', note: 'Manuscript under review at Oak Letters' }, { status: 'Manuscript under review at Oak Letters', date: { year: 2021 } }],
    [{ year: '2021', note: 'Artikel im Druck' }, { status: 'Artikel im Druck', date: { year: 2021 } }],
    [{ year: '2021', note: 'Menschen in Arbeit, Band 5' }, { date: { year: 2021 } }],
    [{ year: '2021', note: 'Auch im Druck erschienen' }, { date: { year: 2021 } }],
    [{ year: '2021', note: '出版中心' }, { date: { year: 2021 } }],
    [{ year: '0000' }, { unreadable: { field: 'year', value: '0000' } }],
    [{ date: '0000-00-00' }, { unreadable: { field: 'date', value: '0000-00-00' } }],
    [{ note: 'À paraître' }, { status: 'À paraître' }],
    [{ year: '2021', note: 'Sous presse.' }, { status: 'Sous presse', date: { year: 2021 } }],
    [{ year: '2021', journal: 'Apprêt sous pressession' }, { date: { year: 2021 } }],
    [{ year: 'n.d.' }, {}],
    [{}, {}],
  ])('%j has a state', (fields, result) => {
    expect(readDate(fields as unknown as Record<string, string>)).toEqual(result);
  });

  it.each([
    ...'im Druck|en prensa|in corso di stampa|no prelo|in druk|under tryckning|w druku|в печати|baskıda|בדפוס|قيد الطبع|印刷中|인쇄 중'.split('|'),
    ...'eingereicht|enviado|sottoposto|submetido|ingediend|inskickad|złożone do druku|подано в печать|gönderildi|הוגש|مقدم للنشر|已投稿|投稿中|투고 중'.split('|'),
    ...'en préparation|in Vorbereitung|en preparación|in preparazione|em preparação|in voorbereiding|w przygotowaniu|готовится|בהכנה|准备中'.split('|'),
  ])('“%s” is a state', (state) => expect(readDate({ year: state })).toEqual({ status: state }));

  it.each(
    ('R & R at the Oak Review|reject and resubmit|accepted subject to minor changes|invited to revise and resubmit|acceptée sous réserve|révision demandée|' +
      'bedingt angenommen|aceptado con cambios|accettato con riserva|aceito com ressalvas|voorwaardelijk geaccepteerd|villkorligt accepterad|' +
      'warunkowo przyjęty|условно принята|koşullu kabul edildi|התקבל בתנאי|مقبول بشروط|有条件录用|条件付き採択|조건부 게재').split('|'),
  )('“%s” says that nobody has taken it yet', (state) => {
    expect(isUnderReview(state)).toBe(true);
  });

  it.each(['accepted', 'angenommen', 'aceptado', 'in press', 'forthcoming in R&R Letters'])('“%s” says that somebody has', (state) => {
    expect(isUnderReview(state)).toBe(false);
  });

  it('knows every word that it prints itself', () => {
    const states = LANGUAGES.flatMap((lang) => Object.values(wordsFor(lang).states));
    expect(states.filter((state) => readDate({ year: state }).status !== state)).toEqual([]);
  });

  it.each([
    [{ date: '2019-13-45' }, 'date', { year: 2019 }],
    [{ date: '2019-02-30' }, 'date', { year: 2019, month: 2 }],
    [{ date: '2019-05/2019-06-31' }, 'date', { year: 2019, month: 5, end: { year: 2019, month: 6 } }],
    [{ date: '2019-05-03/2018' }, 'date', { year: 2019, month: 5, day: 3 }],
    [{ date: '31.02.2019' }, 'date', { year: 2019, month: 2 }],
    [{ date: '20190230' }, 'date', { year: 2019, month: 2 }],
    [{ date: '30 February 2019' }, 'date', { year: 2019, month: 2 }],
    [{ year: '2019-13' }, 'year', { year: 2019 }],
    [{ year: '2020', day: '31', month: 'feb' }, 'day', { year: 2020, month: 2 }],
    [{ year: '2020', day: 'Monday', month: 'feb' }, 'day', { year: 2020, month: 2 }],
    [{ year: '2020', month: 'Feb 30' }, 'month', { year: 2020, month: 2 }],
    [{ year: '2020', month: '3–31 June' }, 'month', { year: 2020, month: 6, day: 3, end: { year: 2020, month: 6 } }],
    [{ month: 'Feb 30, 2020' }, 'month', { year: 2020, month: 2 }],
  ])('%j is of no calendar, and only what is possible of it is kept', (fields, field, date) => {
    const typed = fields as unknown as Record<string, string>;
    expect(readDate(typed)).toEqual({ date, unreadable: { field, value: typed[field] } });
  });

  it('gives back what cannot be read', () => {
    expect(readDate({ year: 'soonish' })).toEqual({ unreadable: { field: 'year', value: 'soonish' } });
    expect(readDate({ year: '2020', month: 'Mayhem' })).toEqual({ date: { year: 2020 }, unreadable: { field: 'month', value: 'Mayhem' } });
  });
});
