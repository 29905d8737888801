/**
 * What lists of papers cost their visitors on a computer four times slower than this one: milliseconds of the main thread
 * for each key in the filter, scripts, style and layout together; and what it takes to load the page.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

const SLOWER = 4;
/** The first letters leave nearly every paper, or hardly any; Escape brings all of them back. */
export const KEYS = [...'zoe kernel', ...Array.from({ length: 6 }, () => 'Backspace'), 'Escape', 'm'];
/** What KEYS leave in the filter. */
const LEFT = 'm';

export interface Screen {
  width: number;
  height: number;
}

export interface Visit {
  /** Milliseconds until the largest thing is painted. */
  largestPaint: number;
  elements: number;
  layoutShift: number;
  /** Milliseconds of the longest time during which the page answers nobody while it loads; 0 where none is over 50. */
  longestTask: number;
  /** Milliseconds of each of KEYS. */
  keys: number[];
}

/** Loads a page afresh, enters its filter, and types. Throws where what is typed does not end up in the filter. */
export async function visit(browser: Browser, url: string, viewport: Screen): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // Time of the processor, where the browser can tell it from waiting for other programs.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'load' });
    await idle(page);
    await page.waitForTimeout(1000);
    const loaded = await loading(page);
    // Before the first letter comes, the filter has been entered and shown.
    await page.evaluate(() => document.querySelector<HTMLElement>('[type=search]')!.focus());
    await idle(page);
    const keys: number[] = [];
    for (const key of KEYS) {
      await page.waitForTimeout(100);
      const before = await worked(session);
      await page.keyboard.press(key);
      await idle(page);
      keys.push((await worked(session)) - before);
    }
    const typed = await page.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')!.value);
    if (typed !== LEFT) throw new Error(`The filter of ${url} should hold "${LEFT}" in the end, and holds "${typed}".`);
    return { ...loaded, keys };
  } finally {
    await context.close();
  }
}

/** Waits until what has happened is painted, and the browser has time to spare. */
function idle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );
}

/** Milliseconds that the main thread has worked since the page was opened. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

async function loading(page: Page): Promise<Omit<Visit, 'keys'>> {
  const paints = await entries(page, 'largest-contentful-paint');
  const shifts = await entries(page, 'layout-shift');
  const tasks = await entries(page, 'longtask');
  return {
    largestPaint: paints.at(-1)?.startTime ?? NaN,
    layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
    longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
  };
}

/** What the browser has noted of one kind so far. */
function entries(page: Page, type: string): Promise<{ startTime: number; duration: number; value: number }[]> {
  return page.evaluate(
    (type) =>
      new Promise((done) => {
        new PerformanceObserver((list) => done(JSON.parse(JSON.stringify(list.getEntries())))).observe({ type, buffered: true });
        setTimeout(() => done([]), 200);
      }),
    type,
  );
}
