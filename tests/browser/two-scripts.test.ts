/** A page in Hebrew that shows code, and papers in English. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('from right to left', 'right-to-left', (stage) => {
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
    const [at, brace] = await stage.visit('/publications/carmi2024clouds/', ({ page }) => edges(page, '.bibtex pre', '@', '{'));
    expect(at).toBeLessThan(brace!);
  });

  test('a DOI keeps its order', async () => {
    const [prefix, suffix] = await stage.visit('/publications/carmi2024clouds/', ({ page }) => edges(page, '.pairs a[href*="doi.org"]', '10.', '/'));
    expect(prefix).toBeLessThan(suffix!);
  });

  test('the venue of a paper in English keeps its order in the line', async () => {
    const [first, last] = await stage.visit('/publications/', ({ page }) => edges(page, '.publication .venue', 'Journal', 'Clouds'));
    expect(first).toBeLessThan(last!);
  });

  test.each(['/publications/', '/publications/carmi2020kumo/'])('the parts of a place stand in the order of the page, whatever the script of the first: %s', async (address) => {
    const lefts = await stage.visit(address, ({ page }) =>
      edges(page, address === '/publications/' ? '#carmi2020kumo .venue' : '.venue', '気象学', 'עמ׳', '10–19', 'בעריכת', '鈴木'));
    expect(lefts).toEqual([...lefts].sort((one, other) => other - one));
  });

  test.each([360, 1280])('authors stand in the order in which their script is read, at %d pixels', async (width) => {
    await stage.visit('/publications/', async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const [lior, rachel, moshe] = await edges(page, '#carmi2022ruach .names', 'כרמי', 'לוי', 'מזרחי');
      expect(lior).toBeGreaterThan(rachel!);
      expect(rachel).toBeGreaterThan(moshe!);
      const [first, mark, second] = await edges(page, '#carmi2024clouds .names', 'Lior', '*', 'Petra');
      expect(first).toBeLessThan(mark!);
      expect(mark).toBeLessThan(second!);
    });
  });

  test.each(['/posts/', '/posts/clouds/'])('the signs of a tag in Latin letters stay behind them: %s', async (address) => {
    const [letter, signs] = await stage.visit(address, ({ page }) => edges(page, 'a[href*="tags/c"]', 'C', '++'));
    expect(letter).toBeLessThan(signs!);
  });

  test('a title in English with a formula keeps its order where the next paper links to it', async () => {
    const [words, formula] = await stage.visit('/publications/carmi2022ruach/', ({ page }) => edges(page, '.neighbours a', 'Clouds', 'min'));
    expect(words).toBeLessThan(formula!);
  });

  test('nothing in a script without italics is slanted, and the words of a journal in English may be', async () => {
    const slants = await stage.visit('/publications/', ({ page }) =>
      Promise.all(['carmi2020kumo', 'carmi2022ruach', 'carmi2024clouds'].map((id) =>
        page.locator(`#${id} .venue cite`).evaluate((cite) => getComputedStyle(cite).getPropertyValue('font-synthesis-style')))));
    expect(slants).toEqual(['none', 'none', 'auto']);
  });

  test('titles and the name of the owner are heavy enough for typefaces of two weights', async () => {
    const weights = await stage.visit('/publications/', ({ page }) =>
      Promise.all(['#carmi2022ruach .entry-title a', '#carmi2022ruach .me'].map((selector) =>
        page.locator(selector).evaluate((element) => getComputedStyle(element).fontWeight))));
    expect(weights).toEqual(['600', '600']);
  });

  test('a journal in Japanese has its dashes from a typeface of its own, one in English has not', async () => {
    const families = await stage.visit('/publications/', ({ page }) =>
      Promise.all(['carmi2020kumo', 'carmi2024clouds'].map((id) => page.locator(`#${id} .venue cite`).evaluate((cite) => getComputedStyle(cite).fontFamily))));
    expect(families).toEqual([expect.stringMatching(/^"?Wide Signs/), expect.not.stringContaining('Wide Signs')]);
  });

  test('the interface is in Hebrew, with its plural', async () => {
    const line = await stage.visit('/publications/', ({ page }) => page.locator('.tools-line').first().innerText());
    expect(line).toContain('3 פרסומים');
  });
});

onSite('from left to right', 'citing', (stage) => {
  test('the title of a Chinese journal in a reference stands upright, unless it is said to be in a language with italics', async () => {
    const styles = await stage.visit('/', ({ page }) => page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p class="tried"><i>海洋学报</i> <i lang="it">mare</i></p>');
      return [...document.querySelectorAll('.tried i')].map((one) => getComputedStyle(one).fontSynthesisStyle);
    }));
    expect(styles).toEqual(['none', 'auto']);
  });
});
