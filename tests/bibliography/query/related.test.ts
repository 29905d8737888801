import { expect, test } from 'vitest';
import { relatedPapers } from '../../../src/bibliography/query/related.ts';

const paper = (key: string, titleText: string, keywords: string[] = [], related?: string) => ({
  key, id: key, titleText, keywords, fields: related ? { related } : ({} as Record<string, string>),
});

const kites = paper('kites', 'Steady flight of tethered kites', ['aerodynamics']);
const gulls = paper('gulls', 'How gulls soar', ['Aerodynamics', 'biology']);
const tether = paper('tether', 'Steady flight of tethered balloons');
const soup = paper('soup', 'On the cooling of soup', ['heat'], 'kites, nowhere');
const all = [soup, kites, gulls, tether];

test('a shared keyword relates papers, however it is spelt', () => {
  expect(relatedPapers(gulls, all)).toEqual([kites]);
});

test('so do three words of the titles, but not two', () => {
  expect(relatedPapers(kites, all)).toEqual([tether, gulls]);
  const wind = paper('wind', 'Steady wind, tethered tents');
  expect(relatedPapers(wind, [wind, tether])).toEqual([]);
});

test('papers that one names itself come first, and unknown keys are passed over', () => {
  expect(relatedPapers(soup, all)).toEqual([kites]);
});

test('what nearly every paper is about relates none of them', () => {
  const many = Array.from({ length: 60 }, (_, n) => paper(`p${n}`, `Paper ${n}`, ['learning']));
  expect(relatedPapers(many[0]!, many)).toEqual([]);
});
