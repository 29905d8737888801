import { describe, expect, it } from 'vitest';
import { sortingDate, termDate, termsText } from '../../src/content/terms.ts';

describe('a term begins', () => {
  it.each([
    ['Spring 2026', '2026-03'],
    ['Fall 2024', '2024-09'],
    ['2024 Autumn', '2024-09'],
    ['Fall ’24', '2024-09'],
    ['Fall 2020 – Spring 2024', '2024-03'],
    ['Winter 2025', '2025-01'],
    ['Winter 2024/25', '2024-12'],
    ['WS 2024/25', '2024-09'],
    ['Winter 1999/00', '1999-12'],
    ['1998/99', '1999'],
    ['WiSe 24/25', '2024-09'],
    ['SS 2024/25', '2025-06'],
    ['Sommersemester 2024', '2024-06'],
    ['printemps 2024', '2024-03'],
    ['semestr zimowy 2023/2024', '2023-09'],
    ['HT 2024', '2024-09'],
    ['2024年春季', '2024-03'],
    ['2024 봄학기', '2024-03'],
    ['Semester 1, 2024', '2024'],
    ['2023-24', '2024'],
    ['2019–2024', '2024'],
    ['every year', undefined],
  ])('%s: %s', (term, date) => expect(termDate(term)).toBe(date));
});

describe('a course without a date', () => {
  it.each([
    [{ terms: ['Fall 2023', 'Spring 2026', 'Fall 2024'] }, '2026-03'],
    [{ when: '2020 – 2022' }, '2022'],
    [{ when: 'since 2015' }, 'present'],
    [{}, ''],
  ])('is sorted by its last term, or by when: %o', (data, date) => expect(sortingDate({ data })).toBe(date));

  it('has its terms for a date, and the years of many', () => {
    expect(termsText({ data: { terms: ['Fall 2024', 'Fall 2023'] } })).toBe('Fall 2024, Fall 2023');
    expect(termsText({ data: { terms: ['Fall 2024', 'Fall 2022', 'Fall 2020'] } })).toBe('2020 – 2024');
    expect(termsText({ data: { terms: ['odd weeks', 'even weeks', 'Fall 2020'] } })).toBe('odd weeks, even weeks, Fall 2020');
    expect(termsText({ data: { terms: [] } })).toBeUndefined();
    expect(termsText({ date: '2024-01-15', data: { terms: ['Fall 2024'] } })).toBeUndefined();
  });
});
