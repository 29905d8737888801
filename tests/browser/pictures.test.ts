/** What pages ask for of pictures: no less than is drawn, and not much more. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

/** A photograph that is larger than any column. */
const PHOTO = 1600;

onSite('pictures', 'full', (stage) => {
  test.each([360, 768, 1280])('are asked for as large as they are drawn, at %d pixels', async (width) => {
    for (const address of ['/', '/posts/', '/posts/everything/']) {
      await stage.visit(address, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const pictures = await page.evaluate((natural) => [...document.querySelectorAll<HTMLSourceElement>('picture > source')].map((source) => {
          const image = source.parentElement!.querySelector('img')!;
          image.setAttribute('width', String(natural));
          const drawn = image.getBoundingClientRect().width;
          const fits = source.sizes.split(',').map((part) => /^\s*(?:(\(.*\)) )?([\d.]+)(rem|vw)\s*$/.exec(part)!)
            .find(([, condition]) => condition === undefined || matchMedia(condition).matches)!;
          return { drawn, asked: Number(fits[2]) * (fits[3] === 'rem' ? 16 : innerWidth / 100) };
        }), PHOTO);
        expect(pictures.length).toBeGreaterThan(0);
        for (const { drawn, asked } of pictures) {
          expect(asked, address).toBeGreaterThanOrEqual(drawn - 1);
          expect(asked, address).toBeLessThan(drawn * 1.25);
        }
      });
    }
  });
});
