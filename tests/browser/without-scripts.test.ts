import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, withBrowser } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { pageKinds, visitor, type Visitor } from '../support/pages.ts';

withBrowser('without scripts', () => {
  let browser: Browser;
  let visits: Visitor;
  let kinds: [string, string][];
  beforeAll(async () => {
    const site = await builtSite('full');
    kinds = pageKinds(site);
    browser = await launchBrowser();
    visits = await visitor(site, browser);
  });
  afterAll(async () => {
    await visits?.close();
    await browser?.close();
  });

  const words = (text: string) => text.split(/\s+/).filter(Boolean);

  test.each([360, 1280])('at %i pixels, every kind of page says as much, and offers nothing that does nothing', async (width) => {
    const viewport = { width, height: 900 };
    for (const [kind, address] of kinds) {
      const read = (javaScriptEnabled: boolean) =>
        visits.visit(address, async ({ page }) => ({
          main: words(await page.locator('main').innerText()),
          navigation: await page.locator('header nav a:visible').count(),
          buttons: await page.locator('button:visible, input:enabled:visible').count(),
        }), { viewport, javaScriptEnabled });
      const [plain, scripted] = [await read(false), await read(true)];
      const said = new Set(plain.main);
      const missing = scripted.main.filter((word) => !said.has(word) && !word.includes('@'));
      expect(plain.main.length, `${kind} ${address}`).toBeGreaterThan(0);
      expect(missing.length / scripted.main.length, `${kind} ${address}: ${missing.join(' ')}`).toBeLessThan(0.05);
      expect(plain.navigation, `${kind} ${address}: links of the navigation`).toBe(7);
      expect(plain.buttons, `${kind} ${address}: buttons`).toBe(0);
    }
  });

  test('the abstract and the BibTeX of a paper open in place', async () => {
    await visits.visit('/publications/', async ({ page }) => {
      const paper = page.locator('#marchetti2024mixing');
      await paper.locator('summary', { hasText: 'Abstract' }).click();
      await expect.poll(() => paper.innerText()).toContain('We measure dissipation');
      await paper.locator('summary', { hasText: /cite|bibtex/i }).first().click();
      await expect.poll(() => paper.innerText()).toContain('@article{marchetti2024mixing');
    }, { javaScriptEnabled: false });
  });

  test('people get the e-mail address', async () => {
    const shown = (javaScriptEnabled: boolean) =>
      visits.visit('/', async ({ page }) => (await page.locator('main').innerText()).replace(/\s+/g, ' '), { javaScriptEnabled });
    expect(await shown(true)).toContain('ilse.marchetti@tides.example.org');
    expect((await shown(false)).toLowerCase()).toMatch(/ilse.*marchetti.*tides.*example.*org/);
  });

  test('an old address leads on', async () => {
    await visits.visit('/about/', async ({ page }) => {
      await page.waitForURL(visits.host.url);
      expect(await page.locator('h1').innerText()).toContain('Ilse Marchetti');
    }, { javaScriptEnabled: false });
  });
});
