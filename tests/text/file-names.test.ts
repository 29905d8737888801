import { expect, test } from 'vitest';
import { fileAddressOf, pathAddress, spellings } from '../../src/text/file-names.ts';

const ONE = 'M\u00fcller.pdf';
const TWO = 'Mu\u0308ller.pdf';

test.each([
  ['tides.pdf', ['tides.pdf']],
  ['my tides.pdf', ['my tides.pdf']],
  ['a#b.pdf', ['a#b.pdf', 'a']],
  ['my%20tides.pdf#page=3', ['my%20tides.pdf#page=3', 'my tides.pdf#page=3', 'my%20tides.pdf', 'my tides.pdf']],
  ['100%.pdf', ['100%.pdf']],
  [ONE, [ONE, TWO]],
  [TWO, [TWO, ONE]],
  ['%2e%2e%2fsecret.pdf', ['%2e%2e%2fsecret.pdf']],
])('%s may be called %j', (written, names) => expect(spellings(written).map(({ path }) => path)).toEqual(names));

test.each([
  ['/a/tides.pdf', '/a/tides.pdf'],
  ['/a/my tides.pdf', '/a/my%20tides.pdf'],
  ['/a/100% a#b?.pdf', '/a/100%25%20a%23b%3F.pdf'],
  [`/${TWO}`, '/Mu%CC%88ller.pdf'],
])('%s is asked for as %s', (path, address) => expect(pathAddress(path)).toBe(address));

test.each([
  ['the name before what follows it', '/a#b.pdf#page=2', ['/a#b.pdf', '/a'], '/a%23b.pdf#page=2'],
  ['the file as the disk has it', `/${ONE}`, [`/${TWO}`], '/Mu%CC%88ller.pdf'],
  ['nothing', '/a.pdf', [], undefined],
])('finds %s', (_, written, there, address) => {
  expect(fileAddressOf(written, (path) => (there as string[]).includes(path))).toBe(address);
});
