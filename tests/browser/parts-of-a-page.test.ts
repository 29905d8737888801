/** Neighbours on a page that must not run into each other. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('the parts of a page', 'full', (stage) => {
  test.each([360, 1280])('the picture of a paper keeps its distance from the links above it, at %d pixels', async (width) => {
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

  test('a line parts the text of a talk from its abstract', async () => {
    await stage.visit('/talks/cold-water/', async ({ page }) => {
      const line = () => page.evaluate(() => getComputedStyle(document.querySelector('main > .prose')!, '::before').borderTopStyle);
      expect(await line()).toBe('none');
      await page.evaluate(() => document.querySelector('main > .title')!
        .insertAdjacentHTML('afterend', '<section class="hung"><h2>Abstract</h2><div class="what"><p>On ice.</p></div></section>'));
      expect(await line()).toBe('solid');
    });
  });
});
