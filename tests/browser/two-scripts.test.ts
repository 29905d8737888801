/** A page in Hebrew that shows code, and papers in English. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, withBrowser } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { visitor, type Visitor } from '../support/pages.ts';

withBrowser('from right to left', () => {
  let browser: Browser;
  let guest: Visitor;
  beforeAll(async () => {
    browser = await launchBrowser();
    guest = await visitor(await builtSite('right-to-left'), browser);
  });
  afterAll(async () => {
    await guest?.close();
    await browser?.close();
  });

  /** Left edges of two pieces of the text of the first element that matches. */
  const edges = (page: Page, selector: string, ...pieces: string[]) =>
    page.locator(selector).first().evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = new Map<string, number>();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const piece of wanted) {
          const at = node.textContent!.indexOf(piece);
          if (at < 0 || found.has(piece)) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + piece.length);
          found.set(piece, range.getBoundingClientRect().left);
        }
      }
      return wanted.map((piece) => found.get(piece) ?? Number.NaN);
    }, pieces);

  test('BibTeX begins at the left', async () => {
    const [at, brace] = await guest.visit('/publications/carmi2024clouds/', ({ page }) => edges(page, '.bibtex pre', '@', '{'));
    expect(at).toBeLessThan(brace!);
  });

  test('a DOI keeps its order', async () => {
    const [prefix, suffix] = await guest.visit('/publications/carmi2024clouds/', ({ page }) => edges(page, '.pairs a[href*="doi.org"]', '10.', '/'));
    expect(prefix).toBeLessThan(suffix!);
  });

  test('a count in English keeps its order in the line', async () => {
    const [count, words] = await guest.visit('/publications/', ({ page }) => edges(page, '.tools-line', '2', 'papers'));
    expect(count).toBeLessThan(words!);
  });
});
