import { expect, test } from 'vitest';
import { grouped } from '../src/grouped.ts';

test('groups and their members keep the order in which they come', () => {
  expect([...grouped(['pine', 'oak', 'plum', 'olive'], (word) => word[0])]).toEqual([['p', ['pine', 'plum']], ['o', ['oak', 'olive']]]);
});
