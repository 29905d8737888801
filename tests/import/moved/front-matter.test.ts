import { expect, test } from 'vitest';
import { translateFrontMatter } from '../../../src/import/moved/front-matter.ts';

test.each([
  ['Friday, 17 May 2024', { date: '2024-05-17' }],
  ['5/17/2024', { date: '2024-05-17' }],
  ['12/3/2025', { x_date: '12/3/2025' }],
])('a date is taken over where it has but one meaning: %s', (date, data) => {
  expect(translateFrontMatter('talks', false, { date }).data).toEqual(data);
});
