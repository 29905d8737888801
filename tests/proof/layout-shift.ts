/** How much of a page has moved since it was opened. https://web.dev/articles/cls */
import type { Page } from 'playwright-core';

export interface LayoutShift {
  shift: number;
  /** What moved, for the message. */
  moved: string[];
}

export function layoutShift(page: Page): Promise<LayoutShift> {
  type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };
  return page.evaluate(
    () =>
      new Promise<LayoutShift>((resolve) => {
        let shift = 0;
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[]) {
            shift += entry.value;
            moved.push(...entry.sources.map(({ node }) => `${node?.nodeName}.${node?.className ?? ''}`));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ shift, moved }), 50);
      }),
  );
}
