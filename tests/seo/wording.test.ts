import { expect, test } from 'vitest';
import { Choice, createWording } from '../../src/seo/wording.ts';
import { aPage, aPaper, aSite } from './site-fixture.ts';

const entries = (...rows: [key: string, ...texts: string[]][]) => rows.map(([key, ...texts]) => [key, texts.map((text) => () => text)] as const);
const chosen = (choice: Choice, ...rows: [key: string, ...texts: string[]][]) => choice.choose(entries(...rows)).map(({ texts }) => texts.at(-1));

test('all who would say the same move on together; the last candidate stands', () => {
  expect(chosen(new Choice(), ['a', 'Tides', 'Tides, 2020'], ['b', 'Tides', 'Tides, 2021'], ['c', 'Lakes', 'Lakes, 2022'])).toEqual(['Tides, 2020', 'Tides, 2021', 'Lakes']);
  expect(chosen(new Choice(), ['a', 'Tides'], ['b', 'tides!'])).toEqual(['Tides', 'tides!']);
});

test('what others have is left to them', () => {
  const papers = new Choice().choose(entries(['paper', 'Tides']));
  expect(new Choice().choose(entries(['talk', 'Tides', 'A talk on tides']), papers).map(({ texts }) => texts)).toEqual([['Tides', 'A talk on tides']]);
});

test('a server chooses anew only when a text, a key or what others have is another', () => {
  const choice = new Choice();
  const rows = entries(['a', 'Tides', 'Tides, 2020'], ['b', 'Tides', 'Tides, 2021']);
  const first = choice.choose(rows);
  expect(choice.choose(rows)).toBe(first);
  expect(choice.choose(entries(['a', 'Tides', 'Tides, 2020'], ['b', 'Lakes', 'Lakes, 2021']))).not.toBe(first);
  const others = new Choice().choose(entries(['paper', 'Lakes']));
  const beside = choice.choose(rows, others);
  expect(choice.choose(rows, others)).toBe(beside);
  expect(choice.choose(rows)).not.toBe(beside);
});

test('what the editions of a server share is none of their own: an owner of another name, pages that were generated', () => {
  const publications = [aPaper({ key: 'tides', titleText: 'Tides', title: [{ type: 'text', value: 'Tides' }] })];
  const pages = [aPage('posts', { title: 'Lakes' })];
  const wording = (name: string) => createWording(aSite({ publications, pages, owner: { name } }));
  const generated = (url: string) => ({ url, title: 'Rivers' });
  expect(wording('Ada').title(publications[0]!)).toBe('Tides · Ada');
  expect(wording('Eva').title(publications[0]!)).toBe('Tides · Eva');
  const first = wording('Ada');
  expect([first.title(generated('/a/')), first.title(generated('/b/')), first.title(generated('/a/'))]).toEqual(['Rivers · Ada', 'Rivers (b) · Ada', 'Rivers · Ada']);
  expect(wording('Ada').title(generated('/c/'))).toBe('Rivers · Ada');
});
