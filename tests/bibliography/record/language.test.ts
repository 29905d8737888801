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
