import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, withBrowser } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { pageKinds, visitor, WIDTHS, type Visitor } from '../support/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules broken on the page as it looks now, with the elements that break them. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (): Promise<axe.AxeResults> => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    return tool.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

withBrowser.each(['default', 'full', 'right-to-left'])('axe-core finds nothing on %s', (name) => {
  let browser: Browser;
  let visits: Visitor;
  let kinds: [string, string][];
  beforeAll(async () => {
    const site = await builtSite(name);
    kinds = pageKinds(site);
    browser = await launchBrowser();
    visits = await visitor(site, browser);
  });
  afterAll(async () => {
    await visits?.close();
    await browser?.close();
  });

  test('on any kind of page, in either scheme, on a phone and on a laptop', async () => {
    expect(kinds.length).toBeGreaterThan(4);
    const found: string[] = [];
    for (const [kind, address] of kinds) {
      await visits.visit(address, async ({ page }) => {
        await page.evaluate(AXE);
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const width of WIDTHS) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 900 });
            for (const fault of await violations(page)) found.push(`${kind} ${address} ${colorScheme} ${width}: ${fault}`);
          }
        }
        // What folds open must be right as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        for (const fault of await violations(page)) found.push(`${kind} ${address} unfolded: ${fault}`);
      });
    }
    expect(found).toEqual([]);
  });
});
