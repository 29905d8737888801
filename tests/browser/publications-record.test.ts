/** The publications page of a long record, with scripts and without. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { onSite } from '../support/browser.ts';
import { unfold } from '../support/pages.ts';

const PUBLICATIONS = '/publications/';

const titles = (page: Page) => page.locator('.publications .entry-title:visible').allInnerTexts();
const status = (page: Page) => page.locator('[data-count-of]').innerText();
const facet = (page: Page, name: string, value: string) => page.locator(`[data-facet="${name}"]`, { hasText: value });
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

onSite('a long record', 'long-record', (stage) => {
  describe('with scripts', () => {
    test('words and facets narrow the list together, and the counts follow', async () => {
      await stage.visit(PUBLICATIONS, async ({ page, faults }) => {
        expect(await status(page)).toBe('20 papers');
        await facet(page, 'type', 'Journal articles').click();
        expect(await status(page)).toBe('10 of 20 papers');
        await page.locator('.facet summary', { hasText: 'Co-author' }).click();
        await facet(page, 'with', 'Jonas Stenmark').click();
        expect(await status(page)).toBe('5 of 20 papers');
        await page.locator('[type=search]').fill('HÉAVE');
        expect(await titles(page)).toEqual(['Frost heave in sorted circles', 'Measuring heave with wire']);
        // Each number says what a click would lead to.
        const preprints = facet(page, 'type', 'Preprints').locator('xpath=..');
        expect(await facet(page, 'type', 'Journal articles').getAttribute('aria-current')).toBe('true');
        expect(await preprints.isVisible()).toBe(false);
        expect(await page.locator('.index a:visible').count()).toBe(await page.locator('.group:visible').count());
        expect(faults).toEqual([]);
      });
    });

    test('the address keeps what was chosen: it can be passed on, and gone back from', async () => {
      await stage.visit(PUBLICATIONS, async ({ page }) => {
        await facet(page, 'type', 'Preprints').click();
        expect(query(page)).toEqual({ type: 'preprint' });
        const narrowed = await titles(page);
        await facet(page, 'type', 'Conference papers').click();
        await page.goBack();
        expect(query(page)).toEqual({ type: 'preprint' });
        expect(await titles(page)).toEqual(narrowed);
        await page.goBack();
        expect(await status(page)).toBe('20 papers');
      });
      await stage.visit(`${PUBLICATIONS}?q=ice&with=jonas-stenmark&utm=x`, async ({ page }) => {
        expect(await page.locator('[type=search]').inputValue()).toBe('ice');
        expect(await titles(page)).toContain('Ice lenses under roads');
        expect(await titles(page)).not.toContain('Patterned ground seen from kites');
        await page.getByRole('button', { name: 'Show all' }).click();
        expect(query(page)).toEqual({ utm: 'x' });
        expect(await status(page)).toBe('20 papers');
      });
    });

    test('what was typed a moment ago stays when a year is clicked, and when somebody comes back from a paper', async () => {
      await stage.visit(PUBLICATIONS, async ({ page }) => {
        await page.locator('[type=search]').fill('heave');
        await page.locator('.index a:visible').last().click();
        const found = await titles(page);
        expect(found.every((title) => /heave/i.test(title))).toBe(true);
        expect(query(page)).toEqual({ q: 'heave' });
        await page.locator('[type=search]').fill('wire');
        await page.locator('.publications .entry-title a:visible').first().click();
        await page.goBack();
        expect(await titles(page)).toEqual(['Measuring heave with wire']);
      });
    });

    test('Escape clears the filter, and a second one leaves it; no letter alone leads there', async () => {
      await stage.visit(PUBLICATIONS, async ({ page }) => {
        const inFilter = () => page.evaluate(() => document.activeElement?.matches('[type=search]'));
        await page.keyboard.press('/');
        expect(await inFilter()).toBe(false);
        await page.locator('[type=search]').fill('kites');
        expect(await titles(page)).toEqual(['Patterned ground seen from kites']);
        await page.keyboard.press('Escape');
        expect(await status(page)).toBe('20 papers');
        await page.keyboard.press('Escape');
        expect(await inFilter()).toBe(false);
      });
    });

    test('facets are reached and chosen by the keyboard', async () => {
      await stage.visit(PUBLICATIONS, async ({ page }) => {
        await facet(page, 'type', 'Preprints').focus();
        await page.keyboard.press('Enter');
        expect(await status(page)).toBe('5 of 20 papers');
        await page.keyboard.press('Enter');
        expect(await status(page)).toBe('20 papers');
      });
    });

    test('what is left is downloaded as BibTeX, and nothing else', async () => {
      await stage.visit(`${PUBLICATIONS}?q=kites`, async ({ page }) => {
        const waiting = page.waitForEvent('download');
        await page.getByRole('link', { name: 'BibTeX of these' }).click();
        const text = readFileSync(await (await waiting).path(), 'utf8');
        expect(text).toContain('Patterned ground seen from kites');
        expect(text.match(/^@/gm)).toHaveLength(1);
      });
    });
  });

  test('without scripts, nothing is hidden and every value leads to a page with its papers', async () => {
    await stage.visit(PUBLICATIONS, async ({ page }) => {
      expect(await titles(page)).toHaveLength(20);
      expect(await page.locator('[type=search]:visible, button:visible').count()).toBe(0);
      await page.locator('.facet summary', { hasText: 'Co-author' }).click();
      await facet(page, 'with', 'Jonas Stenmark').click();
      expect(new URL(page.url()).pathname).toBe('/publications/with/jonas-stenmark/');
      expect(await page.locator('h1').innerText()).toBe('Papers with Jonas Stenmark');
      expect(await titles(page)).toHaveLength(10);
      const bib = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
      expect(stage.site.read(bib!.slice(1)).match(/^@/gm)).toHaveLength(10);
      expect(await page.getByRole('link', { name: 'Homepage' }).getAttribute('href')).toBe('https://jonas.example.net/');
    }, { javaScriptEnabled: false });
  });

  test('on a phone the facets are folded away until they are asked for', async () => {
    await stage.visit(PUBLICATIONS, async ({ page }) => {
      expect(await facet(page, 'type', 'Preprints').isVisible()).toBe(false);
      await page.locator('.facets > summary').click();
      expect(await facet(page, 'type', 'Preprints').isVisible()).toBe(true);
    }, { viewport: { width: 360, height: 800 } });
  });

  test('the numbers behind the chart are in its table', async () => {
    await stage.visit('/publications/statistics/', async ({ page }) => {
      expect(await page.getByRole('img', { name: 'Papers a year by type' }).isVisible()).toBe(true);
      await page.locator('.year-table summary').click();
      const row = page.getByRole('row', { name: '2024' });
      expect((await row.innerText()).split(/\s+/)).toContain('5');
    });
  });

  test('on paper there is the list and nothing to click', async () => {
    await stage.visit(PUBLICATIONS, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.facets:visible, .index:visible, [type=search]:visible, button:visible').count()).toBe(0);
      expect(await titles(page)).toHaveLength(20);
    });
  });

  test('axe-core finds nothing, whatever is open', async () => {
    const found: string[] = [];
    for (const address of [PUBLICATIONS, `${PUBLICATIONS}?type=preprint&q=zzz`, '/publications/statistics/', '/publications/with/jonas-stenmark/']) {
      for (const [width, colorScheme] of [[360, 'light'], [1280, 'dark']] as const) {
        await stage.visit(address, async ({ page }) => {
          await unfold(page);
          found.push(...(await violations(page)).map((fault) => `${address} ${width} ${fault}`));
        }, { viewport: { width, height: 900 }, colorScheme });
      }
    }
    expect(found).toEqual([]);
  });
});
