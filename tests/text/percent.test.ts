import { expect, it } from 'vitest';
import { decoded } from '../../src/text/percent.ts';

it.each([
  ['a%20b', 'a b'],
  ['caf%C3%A9', 'café'],
  ['50%', '50%'],
  ['caf%E9', 'caf%E9'],
])('reads “%s” as “%s”', (typed, read) => expect(decoded(typed)).toBe(read));
