import { expect, it } from 'vitest';
import { importHomepages } from '../../src/people/homepages.ts';

it('reads a list of authors with aliases, and names who has no address', () => {
  expect(
    importHomepages({
      generated_at: '2026',
      authors: [
        { name: 'Ada Quill', aliases: ['A. Quill', 'Ada Quill'], key: 'a quill', homepage: 'https://ada.example/' },
        { name: 'Bram Oak', aliases: [], homepage: '' },
        { name: 'Cleo Reed', homepage: 'javascript:alert(1)' },
      ],
    }),
  ).toEqual({
    people: [{ id: 'ada-quill', name: 'Ada Quill', variants: ['A. Quill'], homepage: 'https://ada.example/' }],
    withoutHomepage: ['Bram Oak', 'Cleo Reed'],
  });
});

it('reads al-folio’s list by family names', () => {
  expect(
    importHomepages({ Quill: [{ firstname: ['A.', 'Ada Mary', 'Ada'], url: 'https://ada.example' }] }).people,
  ).toEqual([
    {
      id: 'ada-mary-quill',
      name: 'Ada Mary Quill',
      variants: ['Ada Quill', 'A. Quill'],
      homepage: 'https://ada.example',
    },
  ]);
});

it('reads names with addresses; a name that is listed twice is one person', () => {
  expect(importHomepages({ 'Ada Quill': 'https://a.example', 'Adá Quill': 'https://b.example' }).people).toEqual([
    { id: 'ada-quill', name: 'Ada Quill', variants: ['Adá Quill'], homepage: 'https://a.example' },
  ]);
});

it.each([null, 3, 'x', [null, 3], { a: 1 }])('makes nothing of %j', (list) => {
  expect(importHomepages(list).people).toEqual([]);
});
