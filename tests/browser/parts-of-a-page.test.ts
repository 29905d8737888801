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

  test('no line of names begins with a comma, however wide the page is', async () => {
    await stage.visit('/publications/marchetti2024mixing/', async ({ page }) => {
      const broken = await page.evaluate(() => {
        const names = document.querySelector<HTMLElement>('.names')!;
        names.innerHTML = Array.from({ length: 40 }, (_, index) => `<span class="name">Ilse ${'x'.repeat((index * 7) % 12)}</span>`).join(', ');
        return Array.from({ length: 60 }, (_, step) => 500 + step).flatMap((width) => {
          names.style.cssText = `display: block; inline-size: ${width}px`;
          return [...names.childNodes].filter((node) => {
            if (node.nodeType !== Node.TEXT_NODE) return false;
            const comma = document.createRange();
            comma.setStart(node, 0);
            comma.setEnd(node, 1);
            return comma.getBoundingClientRect().left < names.getBoundingClientRect().left + 2;
          }).map(() => width);
        });
      });
      expect(broken).toEqual([]);
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
