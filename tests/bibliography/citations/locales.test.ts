import { expect, it } from 'vitest';
import { locatedLocale, nearestLocale } from '../../../src/bibliography/citations/locales.ts';

it.each([
  ['it', 'it-IT'], ['pt', 'pt-PT'], ['pt-BR', 'pt-BR'], ['zh', 'zh-CN'], ['zh-Hant', 'zh-TW'], ['zh-HK', 'zh-TW'], ['tlh', undefined],
])('the locale of %s is %s', (language, locale) => {
  expect(locatedLocale(language)).toBe(locale);
});

it('one in the other script is better than none', () => {
  expect(nearestLocale('zh-TW', ['it-IT', 'zh-CN'])).toBe('zh-CN');
});
