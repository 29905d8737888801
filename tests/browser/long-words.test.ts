/** Names, titles, tags and labels of one word that is longer than a line. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';
import { unfold, whatSticksOut } from '../support/pages.ts';

for (const name of ['full', 'long-record']) {
  onSite(name, name, (stage) => {
    test('no word of any text makes a page wider than a small phone', async () => {
      const tooWide: string[] = [];
      for (const [kind, address] of stage.kinds) {
        await stage.visit(address, async ({ page }) => {
          await page.setViewportSize({ width: 320, height: 800 });
          await unfold(page);
          const count = await page.evaluate(lengthenAndLook);
          tooWide.push(...count.map((what) => `${kind}: ${what}`));
          tooWide.push(...(await whatSticksOut(page)).map((what) => `${kind}, together: ${what}`));
        });
      }
      expect(tooWide).toEqual([]);
    });
  });
}

/** Each text in turn, then all together, with the longest word of German law in it; what makes the page too wide. */
function lengthenAndLook(): string[] {
  const word = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wide: string[] = [];
  const texts: [Text, string][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    // What scrolls by itself, what is no text, and words of ours that stay on their line.
    if (/\w{3}/.test(text.data) && !text.parentElement!.closest('pre, math, svg, table, script, style, .hidden, .tally-count, .more-authors > summary')) texts.push([text, text.data]);
  }
  for (const [text, before] of texts) {
    text.data = before.replace(/\S+/, word);
    const { scrollWidth } = document.documentElement;
    const parent = text.parentElement!;
    if (scrollWidth > innerWidth) wide.push(`${scrollWidth} ${[parent.parentElement!, parent].map((one) => `${one.nodeName}.${one.className}`).join(' > ')}: ${before.trim().slice(0, 20)}`);
    text.data = before;
  }
  for (const [text, before] of texts) text.data = before.replace(/\S+/, word);
  return [...new Set(wide)];
}

onSite('the name of the owner', 'full', (stage) => {
  test.each([[320, 100], [360, 100], [390, 100], [390, 150]])('keeps its words whole beside the portrait or below it, at %i pixels and %i %%', async (width, percent) => {
    const { lines, scrolls } = await stage.visit('/', async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate((size) => {
        document.documentElement.style.fontSize = `${(19 * size) / 100}px`;
        const words = document.querySelector('.owner h1')!.firstChild as Text;
        words.data = 'Margarethe Li ';
        const range = document.createRange();
        range.setStart(words, 0);
        range.setEnd(words, 'Margarethe'.length);
        return { lines: range.getClientRects().length, scrolls: document.documentElement.scrollWidth > innerWidth };
      }, percent);
    });
    expect({ lines, scrolls }).toEqual({ lines: 1, scrolls: false });
  });
});
