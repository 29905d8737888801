import { expect, test } from 'vitest';
import { decodeFile } from '../../src/text/encoding.ts';
import { Problems } from '../../src/problems.ts';

const read = (bytes: Uint8Array) => {
  const problems = new Problems();
  return { text: decodeFile({ path: 'content/cafe.md', bytes }, problems), told: problems.list.map(({ code, file }) => `${code} ${file}`) };
};

test.each([
  ['UTF-8', Buffer.from('Café')],
  ['UTF-8 with a mark', Buffer.from('\ufeffCafé')],
  ['UTF-16 as Windows writes it', Buffer.from('\ufeffCafé', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('\ufeffCafé', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('Café', 'utf16le')],
  ['UTF-16 the other way round, without a mark', Buffer.from('Café', 'utf16le').swap16()],
])('%s is read silently', (_, bytes) => expect(read(bytes)).toEqual({ text: 'Café', told: [] }));

test('Latin-1 is read, and told', () => {
  expect(read(Buffer.from('Café', 'latin1'))).toEqual({ text: 'Café', told: ['file-encoding content/cafe.md'] });
});

test('Windows-1252 is read with its quotation marks and dashes', () => {
  expect(read(Uint8Array.from([0x93, 0x41, 0x94, 0x96, 0x80])).text).toBe('“A”–€');
});
