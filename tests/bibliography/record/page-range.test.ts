import { describe, expect, it } from 'vitest';
import { firstAndLast } from '../../../src/bibliography/record/page-range.ts';
import { readNumbers } from '../../../src/bibliography/record/numbers.ts';

describe('the pages of a paper', () => {
  it.each([
    ['12--34', '12–34', '12', '34'],
    ['12-34', '12–34', '12', '34'],
    ['12-1--12-20', '12-1–12-20', '12-1', '12-20'],
    ['S12-1--S12-8', 'S12-1–S12-8', 'S12-1', 'S12-8'],
    ['12-1 - 12-20', '12-1–12-20', '12-1', '12-20'],
    ['S12-S19', 'S12–S19', 'S12', 'S19'],
    ['A-12', 'A-12', 'A-12', undefined],
    ['A-12--A-19', 'A-12–A-19', 'A-12', 'A-19'],
    ['101--19, 200', '101–19, 200', '101', '200'],
    ['101--19', '101–19', '101', '119'],
    ['2699--273', '2699–273', '2699', '273'],
    ['2699--699', '2699–699', '2699', '699'],
    ['10--19, 30--39', '10–19, 30–39', '10', '39'],
    ['1--10 and 20--30', '1–10, 20–30', '1', '30'],
    [String.raw`1--10 \& S20--S30`, '1–10, S20–S30', '1', 'S30'],
    ['1--10; 20--30, and 40', '1–10, 20–30, 40', '1', '40'],
    ['頁12-34', '12–34', '12', '34'],
    ['第 12－34 页', '12–34', '12', '34'],
    ['12-34頁', '12–34', '12', '34'],
    ['12頁至34頁', '12–34', '12', '34'],
    ['12-34쪽', '12–34', '12', '34'],
    ['12~34', '12–34', '12', '34'],
    ['12\\textasciitilde 34', '12–34', '12', '34'],
    ['S12～S34', 'S12–S34', 'S12', 'S34'],
    ['12〜34', '12–34', '12', '34'],
    ['１２－３４', '12–34', '12', '34'],
    ['第12頁', '12', '12', undefined],
    ['7', '7', '7', undefined],
    ['1--', '1', '1', undefined],
  ])('%s', (typed, pages, first, last) => {
    expect(readNumbers('article', { pages: typed }, undefined, {}).pages).toBe(pages);
    expect([firstAndLast(pages).first, firstAndLast(pages).last]).toEqual([first, last]);
  });

  it.each(['350頁', '共350頁', '350 pages'])('is not how many there are: %s', (typed) => {
    expect(readNumbers('article', { pages: typed }, undefined, {}).pages).toBeUndefined();
  });

  it('may be unknown', () => {
    expect(firstAndLast(undefined)).toEqual({});
  });
});
