/** The picture of a paper, on the page of the paper. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('the picture of a paper', 'full', (stage) => {
  test.each([360, 1280])('keeps its distance from the links above it, at %d pixels', async (width) => {
    await stage.visit('/publications/marchetti2024mixing/', async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const gap = await page.evaluate(() => {
        const above = document.querySelector('.facts-block')!;
        above.insertAdjacentHTML('afterend', '<div class="aside-picture"><img src="/assets/images/sea.jpg" alt="" width="1600" height="900"></div>');
        return above.nextElementSibling!.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
      });
      expect(gap).toBeGreaterThanOrEqual(16);
    });
  });
});
