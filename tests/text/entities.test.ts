import { expect, it } from 'vitest';
import { decodeEntities } from '../../src/text/entities.ts';

it.each([
  ['Lake &amp; Shore', 'Lake & Shore'],
  ['Lake &#38; Shore', 'Lake & Shore'],
  ['&Eacute;t&#233; &#xE0; T&uuml;bingen', 'Été à Tübingen'],
  ['Owls &amp;amp; eggs', 'Owls &amp; eggs'],
  ['The &constructor; of lakes', 'The &constructor; of lakes'],
  ['Lakes & shores, R&D; a=1&copy=2', 'Lakes & shores, R&D; a=1&copy=2'],
])('reads the character references of “%s”', (html, text) => expect(decodeEntities(html)).toBe(text));
