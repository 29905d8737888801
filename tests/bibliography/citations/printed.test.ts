import { expect, it } from 'vitest';
import { decodeEntities } from '../../../src/bibliography/citations/printed.ts';

it.each([
  ['Lake &amp; Shore', 'Lake & Shore'],
  ['Lake &#38; Shore', 'Lake & Shore'],
  ['The &constructor; of lakes', 'The &constructor; of lakes'],
])('reads the character references of “%s”', (html, text) => expect(decodeEntities(html)).toBe(text));
