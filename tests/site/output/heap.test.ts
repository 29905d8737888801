import v8 from 'node:v8';
import { expect, test } from 'vitest';
import { freeHeap } from '../../../src/site/output/heap.ts';

const used = (): number => v8.getHeapStatistics().used_heap_size;

/** Bytes of a heap that held 100 MB more, of which nobody holds anything when this returns. */
function wasteful(): number {
  const waste = Array.from({ length: 100 }, () => new Array<number>(125_000).fill(1));
  return used() + 0 * waste.length;
}

test('a heap that holds much in vain is freed of it, and nothing else has changed', () => {
  const before = wasteful();
  freeHeap();
  expect(before - used()).toBeGreaterThan(50_000_000);
  expect(globalThis.gc).toBeUndefined();
});
