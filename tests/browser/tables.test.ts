/** Tables that are wider than the text. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('a wide table', 'full', (stage) => {
  test.each([[360, 'screen'], [768, 'screen'], [1280, 'screen'], [360, 'print']] as const)(
    'has its caption within the text, which wraps, at %d pixels on %s',
    async (width, media) => {
      await stage.visit('/posts/everything/', async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ media });
        const seen = await page.evaluate(() => {
          const table = document.querySelector('.prose > .table-scroll > table')!;
          table.querySelector('tr')!.insertAdjacentHTML('beforeend', '<th>Unbreakablecolumn</th>'.repeat(12));
          table.insertAdjacentHTML('afterbegin', `<caption>${'Heights of the tide in the harbour, by month. '.repeat(4)}</caption>`);
          const [box, caption] = [table.parentElement!, table.querySelector('caption')!].map((one) => one.getBoundingClientRect());
          return { isWide: (table as HTMLElement).offsetWidth > box!.width, beyond: caption!.right - box!.right };
        });
        expect(seen.isWide).toBe(true);
        expect(seen.beyond).toBeLessThanOrEqual(0.5);
      });
    },
  );
});
