/** The content security policy, as a browser understands it; quiet.test.ts sees that no page breaks under it. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

/** Ways in which a text that nobody has looked at would run a script or send something elsewhere. */
const SMUGGLED = `
<script>window.smuggled = 'a script';</script>
<img src="/missing.png" alt="" onerror="window.smuggled = 'an attribute'">
<script src="https://elsewhere.example/x.js"></script>
<img src="https://elsewhere.example/pixel.png" alt="">
<iframe src="https://elsewhere.example/" title="Elsewhere"></iframe>
<style>body { --smuggled: a-style }</style>`;

onSite('a page into which something was smuggled', 'default', (stage) => {
  test('runs none of it, asks nobody else, and works as ever', async () => {
    await stage.visitAfresh('/', async ({ page, faults }) => {
      expect(faults).toEqual([]);
      // A request that the policy stops never comes so far as to be answered.
      const asked: string[] = [];
      await page.route('https://elsewhere.example/**', (route) => {
        asked.push(route.request().url());
        return route.fulfill({ body: '' });
      });
      await page.route(stage.host.url, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace('<main', `${SMUGGLED}<main`) });
      });
      await page.reload({ waitUntil: 'load' });
      expect(await page.evaluate(() => (window as { smuggled?: string }).smuggled)).toBeUndefined();
      expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--smuggled'))).toBe('');
      expect(asked).toEqual([]);
      expect(faults.filter((fault) => fault.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(6);
      // The script of the layout itself.
      expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
    });
  });
}, { env: { OFFPRINT_URL: 'https://example.org/' } });
