/** Neighbours on a page that must not run into each other. */
import { expect, test } from 'vitest';
import { onSite } from '../support/browser.ts';
import { unfold, whatSticksOut } from '../support/pages.ts';

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

  test.each([320, 360, 480, 500, 768, 870, 1280])('lists of long names stay on the page, and no line of theirs begins with a comma, at %d pixels', async (width) => {
    for (const address of ['/', '/publications/', '/publications/marchetti2024mixing/']) {
      await stage.visit(address, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(fillNames)).toBeGreaterThan(0);
        await unfold(page);
        expect(await whatSticksOut(page), address).toEqual([]);
        expect(await page.evaluate(commasThatBeginLines), address).toEqual([]);
      });
    }
  });

  test.each([[100, 'beside'], [200, 'below']])('the details of a paper keep their words whole on a small phone, with text of %i %%: %s their labels', async (percent, where) => {
    const seen = await stage.visit('/publications/marchetti2024mixing/', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 900 });
      return page.evaluate((size) => {
        document.documentElement.style.fontSize = `${(size * 19) / 100}px`;
        const [label, value] = ['dt', 'dd'].map((tag) => document.querySelector(`.pairs ${tag}`)!);
        const range = document.createRange();
        range.setStart(value!.firstChild!, 0);
        range.setEnd(value!.firstChild!, 'Journal'.length);
        return { lines: range.getClientRects().length, where: value!.getBoundingClientRect().top < label!.getBoundingClientRect().bottom ? 'beside' : 'below' };
      }, percent);
    });
    expect(seen).toEqual({ lines: 1, where });
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

/** Puts names of every length and script into all lists of names; how many lists there are. */
function fillNames(): number {
  const names = [
    '<strong class="me">Maria Fernanda de la Concepción Rodríguez-Hernández Ruiz</strong>',
    '<span class="name">MARIA FERNANDA DE LA CONCEPCIÓN RODRÍGUEZ-HERNÁNDEZ RUIZ<span class="mark">*</span></span>',
    '<span class="name">アレクサンドラ・フェルナンダ・デ・ラ・コンセプシオン・ロドリゲス＝エルナンデス・ルイス・デ・サントス・オリヴェイラ</span>',
    '<span class="name"><a href="https://ilse.example/">דניאלה בן־דוד</a></span>',
    ...Array.from({ length: 20 }, (_, index) => `<span class="name">Ilse ${'x'.repeat((index * 7) % 12)}</span>`),
  ];
  const lists = document.querySelectorAll('.names');
  for (const [index, list] of lists.entries()) list.innerHTML = [...names.slice(index % names.length), ...names.slice(0, index % names.length)].join(', ');
  return lists.length;
}

/** The commas that stand on another line than the end of the name before them, as that name. */
function commasThatBeginLines(): string[] {
  return [...document.querySelectorAll('.names')].flatMap((list) => [...list.childNodes]).flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.previousSibling) return [];
    const range = document.createRange();
    range.selectNodeContents(node.previousSibling);
    const name = [...range.getClientRects()].at(-1)!;
    range.setStart(node, 0);
    range.setEnd(node, 1);
    return range.getBoundingClientRect().top > name.bottom - 2 ? [node.previousSibling.textContent!] : [];
  });
}
