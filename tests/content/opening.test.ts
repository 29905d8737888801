import { expect, it } from 'vitest';
import { openingOf } from '../../src/content/opening.ts';

it.each([
  ['plain words of one line', 'We *won*\nthe [cup](https://cup.example).', 'We won the cup'],
  ['the first paragraph', '\n\n- Moved to Bonn.\n\nMore.', 'Moved to Bonn'],
  ['no citations and notes', 'Out now [see @quill2021, p. 3]![^1]', 'Out now!'],
  ['a gap for a paper that is a word of the sentence', 'We wrote of it in @quill2021.', 'We wrote of it in …'],
  ['addresses and formulas as they are read', 'Write to [me]{.small} about $x^2$', 'Write to me about x²'],
  ['whole words, if it is long', `${'hill '.repeat(30)}`, `${'hill '.repeat(15)}hill…`],
  ['characters where there are no blanks', '搬到波恩。', '搬到波恩'],
])('it is %s', (_, text, opening) => expect(openingOf(text, 'en')).toBe(opening));

it.each(['', '![A view](view.jpg)', '::: publications\n:::', '<div>a</div>', '| a | b |\n| --- | --- |'])('there is none in %s', (text) => {
  expect(openingOf(text, 'en')).toBeUndefined();
});

it('takes no longer for a long block of signs', () => {
  expect(openingOf(`Look [${'@'.repeat(300_000)}`, 'en')?.length).toBeLessThanOrEqual(80);
});
