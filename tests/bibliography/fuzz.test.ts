import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('survives mutations of .bib files without a crash or a script', () => {
  expect(fuzz(20, 300)).toBeUndefined();
});
