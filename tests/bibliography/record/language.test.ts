import { expect, test } from 'vitest';
import { languageTag } from '../../../src/bibliography/record/language.ts';

test.each([
  ['english', 'en'],
  ['English', 'en'],
  ['ngerman', 'de'],
  ['british', 'en-GB'],
  ['fr', 'fr'],
  ['pt_BR', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  ['deu', 'de'],
  ['Klingonisch', undefined],
  ['1', undefined],
  ['', undefined],
  ['constructor', undefined],
  [undefined, undefined],
])('%s → %s', (written, tag) => expect(languageTag(written)).toBe(tag));

test('Chinese alone is that of the site, whose script is known', () => {
  expect(['chinese', 'zh', 'zh-Hans', 'ja'].map((written) => languageTag(written, 'zh-TW'))).toEqual(['zh-TW', 'zh-TW', 'zh-Hans', 'ja']);
  expect(languageTag('chinese', 'en')).toBe('zh');
});
