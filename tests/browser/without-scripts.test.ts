import { expect, test } from 'vitest';
import { render } from '../markdown/render.ts';
import { onSite } from '../support/browser.ts';
import { WIDTHS } from '../support/pages.ts';

onSite('without scripts', 'full', (stage) => {
  const words = (text: string) => text.split(/\s+/).filter(Boolean);

  /** What a page says and offers at each width, with links of the navigation and things to press. */
  const read = (address: string, javaScriptEnabled: boolean) =>
    stage.visit(address, async ({ page }) => {
      const seen = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        seen.push({
          width,
          main: words(await page.locator('main').innerText()),
          navigation: await page.locator('header nav a:visible').count(),
          buttons: await page.locator('button:visible, input:enabled:visible').count(),
        });
      }
      return seen;
    }, { javaScriptEnabled });

  test('at any width, every kind of page says as much, and offers nothing that does nothing', async () => {
    for (const [kind, address] of stage.kinds) {
      const scripted = await read(address, true);
      for (const [index, { width, main, navigation, buttons }] of (await read(address, false)).entries()) {
        const where = `${kind} ${address} at ${width} pixels`;
        const said = new Set(main);
        const all = scripted[index]!.main;
        const missing = all.filter((word) => !said.has(word) && !word.includes('@'));
        expect(main.length, where).toBeGreaterThan(0);
        expect(missing.length / all.length, `${where}: ${missing.join(' ')}`).toBeLessThan(0.05);
        expect(navigation, `${where}: links of the navigation`).toBe(7);
        expect(buttons, `${where}: buttons`).toBe(0);
      }
    }
  });

  test('the abstract and the BibTeX of a paper open in place', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      const paper = page.locator('#marchetti2024mixing');
      await paper.locator('summary', { hasText: 'Abstract' }).click();
      await expect.poll(() => paper.innerText()).toContain('We measure dissipation');
      await paper.locator('summary', { hasText: /cite|bibtex/i }).first().click();
      await expect.poll(() => paper.innerText()).toContain('@article{marchetti2024mixing');
    }, { javaScriptEnabled: false });
  });

  test('people get the e-mail address', async () => {
    const shown = (javaScriptEnabled: boolean) =>
      stage.visit('/', async ({ page }) => (await page.locator('main').innerText()).replace(/\s+/g, ' '), { javaScriptEnabled });
    expect(await shown(true)).toContain('ilse.marchetti@tides.example.org');
    expect((await shown(false)).toLowerCase()).toMatch(/ilse.*marchetti.*tides.*example.*org/);
  });

  test('words of links to addresses are read as typed with scripts, and once without', async () => {
    const { html } = render([
      '[Email: ada@uni.example](mailto:ada@uni.example)',
      '[**ada@uni.example**, now](mailto:ada@uni.example?subject=Oaks)',
      '[bo@uni.example](mailto:bo@uni.example,cy@uni.example)',
      '[bo@uni.example](mailto:ada@uni.example)',
    ].join('\n\n'));
    const read = (javaScriptEnabled: boolean) =>
      stage.visit('/', async ({ page }) => {
        await page.route(page.url(), async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace('</main>', `<div id="written">${html}</div></main>`) });
        });
        await page.reload();
        const lines = await page.locator('#written p').allInnerTexts();
        return { lines, links: await page.locator('#written a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))) };
      }, { javaScriptEnabled });
    expect(await read(true)).toEqual({
      lines: ['Email: ada@uni.example', 'ada@uni.example, now', 'bo@uni.example', 'bo@uni.example'],
      links: ['mailto:ada@uni.example', 'mailto:ada@uni.example?subject=Oaks', 'mailto:bo@uni.example,cy@uni.example', 'mailto:ada@uni.example'],
    });
    expect(await read(false)).toEqual({
      lines: [
        'Email: ada at uni dot example', 'ada at uni dot example, now', 'bo at uni dot example (cy at uni dot example)',
        'bo at uni dot example (ada at uni dot example)',
      ],
      links: [],
    });
  });

  test('an old address leads on', async () => {
    await stage.visit('/about/', async ({ page }) => {
      await page.waitForURL(stage.host.url);
      expect(await page.locator('h1').innerText()).toContain('Ilse Marchetti');
    }, { javaScriptEnabled: false });
  });
});
