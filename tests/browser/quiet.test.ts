/** Pages keep to themselves, to their width and to their place. */
import { beforeAll, expect, test } from 'vitest';
import { layoutShift } from '../proof/layout-shift.ts';
import { onSite, type Stage } from '../support/browser.ts';
import { scrollThrough, unfold, whatSticksOut } from '../support/pages.ts';

// 320 pixels are a small phone, or 400 % zoom; 640 are 200 % zoom on a laptop.
const NARROW = [320, 640];

interface Seen {
  kind: string;
  address: string;
  foreign: string[];
  faults: string[];
  /** Cookies and stored values. */
  kept: number;
  /** Cumulative layout shift, with what moved. */
  shift: number;
  moved: string[];
  /** Widths at which something sticks out, with what does. */
  tooWide: string[];
}

/** What a deployed site has that one at home has not: its content security policy. */
const DEPLOYED = { OFFPRINT_URL: 'https://example.org/' };

const SITES = [
  { name: 'default', args: [], prefix: '/' },
  { name: 'default', args: ['--pathprefix=/name/'], prefix: '/name/' },
  { name: 'full', args: [], prefix: '/', env: DEPLOYED },
  { name: 'right-to-left', args: [], prefix: '/' },
];

for (const { name, args, prefix, env } of SITES) onSite(`${name} at ${prefix}`, name, quiet, { args, prefix, ...(env && { env }) });

function quiet(stage: Stage): void {
  const seen: Seen[] = [];
  const where = (test: (page: Seen) => unknown) => seen.filter(test);

  beforeAll(async () => {
    for (const [kind, address] of stage.kinds) {
      await stage.visit(address, async ({ page, foreign, faults }) => {
        await scrollThrough(page);
        const { shift, moved } = await layoutShift(page);
        const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
        const cookies = await page.context().cookies();
        const tooWide: string[] = [];
        await unfold(page);
        for (const width of NARROW) {
          await page.setViewportSize({ width, height: 800 });
          tooWide.push(...(await whatSticksOut(page)).map((what) => `${width}: ${what}`));
        }
        seen.push({ kind, address, foreign, faults, kept: kept + cookies.length, shift, moved, tooWide });
      });
    }
  });

  test('pages of several kinds were looked at', () => expect(seen.length).toBeGreaterThan(4));
  test('nobody else is asked for anything', () => expect(where(({ foreign }) => foreign.length > 0)).toEqual([]));
  test('no file is missing, and nothing is said on the console', () => expect(where(({ faults }) => faults.length > 0)).toEqual([]));
  test('nothing is kept on the visitor’s computer', () => expect(where(({ kept }) => kept > 0)).toEqual([]));
  test('nothing moves while a page loads', () => expect(where(({ shift }) => shift > 0.01)).toEqual([]));
  test('nothing is wider than a narrow window', () => expect(where(({ tooWide }) => tooWide.length > 0)).toEqual([]));
}
