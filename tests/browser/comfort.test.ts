/** What scripts add. */
import { describe, expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('with scripts', 'full', (stage) => {
  test.each(['/publications/', '/publications/marchetti2024mixing/'])('on %s a button copies the BibTeX, and says so', async (address) => {
    await stage.visitAfresh(address, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const entry = page.locator('.bibtex', { hasText: '@article{marchetti2024mixing' });
      await entry.evaluate((element) => {
        const fold = element.closest('details');
        if (fold) fold.open = true;
      });
      const button = entry.getByRole('button');
      const before = await button.innerText();
      await button.click();
      await expect.poll(() => button.innerText()).not.toBe(before);
      await expect.poll(() => page.locator('body > [role=status]').textContent()).toBe('Copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^@article\{marchetti2024mixing,\n/);
      expect(copied).toContain('Mixing by internal tides');
      expect(copied).toMatch(/\}\s*$/);
    });
  });

  test('where the clipboard is refused the text is selected, which is said', async () => {
    await stage.visitAfresh('/publications/marchetti2024mixing/', async ({ page }) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
      const entry = page.locator('.bibtex', { hasText: '@article{marchetti2024mixing' });
      await entry.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
      await entry.getByRole('button').click();
      await expect.poll(() => page.locator('body > [role=status]').textContent()).toBe('Selected: copy it now');
      expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^@article\{marchetti2024mixing,/);
    });
  });

  describe('the colour scheme', () => {
    const scheme = () => document.documentElement.dataset['scheme'];

    test('follows the system until someone chooses, and the choice is remembered on every page', async () => {
      await stage.visitAfresh('/', async ({ page }) => {
        const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const dark = await background();
        expect(await page.evaluate(scheme)).toBeUndefined();
        const button = page.locator('[data-scheme-switch]');
        await button.click();
        expect(await page.evaluate(scheme)).toBe('light');
        expect(await background()).not.toBe(dark);
        await expect.poll(() => page.locator('body > [role=status]').textContent()).toMatch(/: light$/i);
        await page.goto(`${stage.host.url}cv/`);
        expect(await page.evaluate(scheme)).toBe('light');
        await button.click();
        expect(await page.evaluate(scheme)).toBe('dark');
        expect(await background()).toBe(dark);
        await button.click();
        await page.reload();
        expect(await page.evaluate(scheme)).toBeUndefined();
      }, { colorScheme: 'dark' });
    });

    test('is there before anything is painted', async () => {
      await stage.visitAfresh('/', async ({ page }) => {
        await page.evaluate(() => localStorage.setItem('scheme', 'light'));
        await page.addInitScript(() => {
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            (window as unknown as { early: string }).early = document.documentElement.dataset['scheme'] ?? 'none';
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });
        });
        // Not even the site's own script file is needed for it.
        await page.route('**/site.js', (route) => route.abort());
        await page.reload();
        expect(await page.evaluate(() => (window as unknown as { early: string }).early)).toBe('light');
      }, { colorScheme: 'dark' });
    });

    test('changes where storage is forbidden, for this page at least', async () => {
      await stage.visitAfresh('/', async ({ page, faults }) => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
        });
        await page.reload();
        await page.locator('[data-scheme-switch]').click();
        expect(await page.evaluate(scheme)).toBe('light');
        expect(faults).toEqual([]);
      });
    });
  });

  test('scripts together are small: the whole site has one file of them', () => {
    expect(stage.site.files.filter((file) => file.endsWith('.js'))).toEqual(['assets/theme/site.js']);
  });
});
