import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';
import { WIDTHS } from '../support/pages.ts';

interface Stop {
  /** Number that the element got when it was first focused. */
  element: number;
  words: string;
  href: string | null;
  inNavigation: boolean;
  visible: boolean;
  marked: boolean;
}

/** What has the focus now; undefined for the page itself. */
const stop = (page: Page) =>
  page.evaluate((): Stop | undefined => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const store = window as unknown as { stops?: Element[] };
    const stops = (store.stops ??= []);
    if (!stops.includes(element)) stops.push(element);
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      element: stops.indexOf(element),
      words: (element.textContent ?? '').trim().slice(0, 60),
      href: element.getAttribute('href'),
      inNavigation: element.closest('nav') !== null,
      visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
    };
  });

/** Every stop from the top of the page to its end. */
async function stops(page: Page): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let pressed = 0; pressed < 400; pressed += 1) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (!now || now.element < found.length) return found;
    found.push(now);
  }
  throw new Error('The end of the page was not reached in 400 steps.');
}

onSite('by keyboard', 'full', (stage) => {
  test.each(WIDTHS)('at %i pixels, every kind of page is usable', async (width) => {
    for (const [kind, address] of stage.kinds) {
      await stage.visit(address, async ({ page }) => {
        const links = await page.locator('nav a').count();
        const all = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('a[href], :is(button, input, select, textarea):enabled, summary, [tabindex="0"]')].filter((one) =>
            one.checkVisibility({ visibilityProperty: true }),
          ).length,
        );
        const found = await stops(page);
        expect(found[0], `${kind} ${address}: first stop`).toMatchObject({ href: '#content', visible: true });
        expect(found.filter(({ inNavigation }) => inNavigation), `${kind} ${address}: navigation`).toHaveLength(links);
        expect(found.length, `${kind} ${address}: stops`).toBe(all);
        expect(found.filter(({ visible }) => !visible), `${kind} ${address}: out of sight`).toEqual([]);
        expect(found.filter(({ marked }) => !marked), `${kind} ${address}: without a mark`).toEqual([]);
      }, { viewport: { width, height: 900 } });
    }
  });

  test('the first link leads past the navigation', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      await page.keyboard.press('Tab');
      expect((await stop(page))?.inNavigation && (await page.locator('header nav :focus').count()) > 0).toBe(false);
    });
  });

  test('what folds open does so with Enter and with the space bar', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      const fold = page.locator('details').first();
      await fold.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await fold.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Space');
      expect(await fold.getAttribute('open')).toBeNull();
    });
  });
});
