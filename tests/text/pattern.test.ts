import { expect, it } from 'vitest';
import { literally } from '../../src/text/pattern.ts';

it.each(['Yu-Han', 'a/b', 'Ø. (Jr.)', '[1] {2} ^3 | $4 * 5 + 6? \\'])('stands for itself: %s', (text) => {
  for (const flags of ['', 'u']) expect(new RegExp(`^${literally(text)}$`, flags).test(text)).toBe(true);
});
