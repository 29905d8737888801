import { expect, it } from 'vitest';
import { tableOf } from '../../src/l10n/table-of.ts';

it.each([
  ['fr-CA', 'fr'], ['zh', 'zh'], ['zh-CN', 'zh'], ['zh-TW', 'zh-hant'], ['zh-Hant-HK', 'zh-hant'], ['zh-Hans-TW', 'zh'],
  ['zh-', 'zh'], ['zh-!!', 'zh'],
])('the words of %s are in the table of %s', (lang, table) => expect(tableOf(lang)).toBe(table));
