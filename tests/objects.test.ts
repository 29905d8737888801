import { expect, it } from 'vitest';
import { isObject, own } from '../src/objects.ts';

it('knows keys and values from lists and from single values', () => {
  expect([{}, { a: 1 }, Object.create(null)].every(isObject)).toBe(true);
  expect([[], null, undefined, 'a', 1].some(isObject)).toBe(false);
});

it('finds what a table has itself, whatever is asked for', () => {
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(own({ a: 1 }, 'constructor')).toBeUndefined();
});
