import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';

onSite('on paper', 'full', (stage) => {
  // What folds open or leads on is for reading on a screen: it is left out of the count, as it is of the sheets.
  test('every kind of page keeps its words, without navigation and buttons', async () => {
    for (const [kind, address] of stage.kinds) {
      await stage.visit(address, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('nav:visible, button:visible').count(), `${kind} ${address}`).toBe(0);
        await page.evaluate(() => document.querySelectorAll('details, main nav, .labels, .tools-links').forEach((one) => one.remove()));
        const words = async () => (await page.locator('main').innerText()).split(/\s+/).length;
        const onPaper = await words();
        await page.emulateMedia({ media: 'screen' });
        expect(onPaper / (await words()), `${kind} ${address}`).toBeGreaterThan(0.9);
      });
    }
  });

  test('is dark ink on light paper, also for those who chose dark', async () => {
    await stage.visit('/cv/', async ({ page }) => {
      await page.evaluate(() => (document.documentElement.dataset['scheme'] = 'dark'));
      const lightness = () =>
        page.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d')!;
          const grey = (colour: string) => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
            return alpha === 0 ? 255 : (red! + green! + blue!) / 3;
          };
          const root = getComputedStyle(document.documentElement).backgroundColor;
          return { ink: grey(getComputedStyle(document.querySelector('main p, main li')!).color), paper: grey(root) };
        });
      await page.emulateMedia({ media: 'screen' });
      expect((await lightness()).ink).toBeGreaterThan(150);
      await page.emulateMedia({ media: 'print' });
      const { ink, paper } = await lightness();
      expect(ink).toBeLessThan(100);
      expect(paper).toBeGreaterThan(240);
    }, { colorScheme: 'dark' });
  });

  test('of links what others keep is named, with the address that finds a paper', async () => {
    const printed = (address: string) => stage.visit(address, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const links = page.locator(':is(.labels, .tools-line) a:visible');
      return links.evaluateAll((all) => all.map((link) => (link.textContent + getComputedStyle(link, '::after').content.replace('none', '')).replaceAll('"', '')));
    });
    expect(await printed('/publications/')).toEqual(['DOI https://doi.org/10.5555/jtw.2024.101', 'Code', 'Data', 'Website', 'DOI https://doi.org/10.5555/moorings']);
    expect(await printed('/cv/')).toEqual([]);
    expect(await printed('/talks/')).toEqual([]);
  });

  test('a heading beside its text does not stay behind at the foot of a sheet', async () => {
    for (const address of ['/', '/publications/', '/publications/marchetti2024mixing/']) {
      await stage.visit(address, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        const kept = await page.locator('main h2').evaluateAll((headings) => headings
          .filter((heading) => getComputedStyle(heading).float !== 'none')
          .map((heading) => getComputedStyle(heading.nextElementSibling!).breakBefore));
        expect(new Set(kept), address).toEqual(new Set(['avoid']));
        // An empty line before the text would be kept in its stead.
        const empty = await page.locator('main h2 + .what > :first-child').evaluateAll((firsts) => firsts
          .filter((first) => getComputedStyle(first).display !== 'none' && first.textContent === '')
          .map(({ className }) => className));
        expect(empty, address).toEqual([]);
      });
    }
  });

  test('a formula that is too wide is made smaller alone, and so fits', async () => {
    await stage.visit('/posts/everything/', async ({ page }) => {
      await page.evaluate(async () => {
        for (const formula of document.querySelectorAll<HTMLElement>('.formula, p > math[display=block]')) {
          formula.querySelector('mrow')!.insertAdjacentHTML('beforeend', '<mi>w</mi>'.repeat(80));
          formula.style.inlineSize = '99%';
        }
        await new Promise((done) => setTimeout(done, 200));
      });
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 620, height: 900 });
      const seen = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        column: document.querySelector('.equation')!.getBoundingClientRect().right,
        ends: [...document.querySelectorAll('math[display=block] mi:last-child')].map((last) => last.getBoundingClientRect().right),
      }));
      expect(seen.page).toBe(620);
      expect(seen.ends.length).toBeGreaterThan(1);
      for (const end of seen.ends) expect(end).toBeLessThanOrEqual(seen.column);
    });
  });

  test.each(['A4', 'Letter'])('fits %s', async (format) => {
    await stage.visit('/cv/', async ({ page }) => {
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(5000);
    });
  });
});
