/** A record that is spread over pages: what the filter finds, wherever it stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, withBrowser } from '../support/browser.ts';
import { offprint } from '../support/command.ts';
import { visitor, type Visitor } from '../support/pages.ts';
import { temporaryProject } from '../support/project.ts';
import { siteAt } from '../support/site-folder.ts';

/** 510 papers, thirty a year; the others have a formula, every hundredth is on lichen. */
const PAPERS = Array.from({ length: 510 }, (_, place) => `@article{p${place},
  title = {${place % 100 === 99 ? 'Lichen' : 'Stones $r^2$'}, part ${place}}, author = {Keita, Awa}, journal = {Frost}, year = {${2024 - Math.floor(place / 30)}}
}`);

withBrowser('a record over several pages', () => {
  const project = temporaryProject('long-record');
  let browser: Browser;
  let stage: Visitor;
  beforeAll(async () => {
    project.write('data/papers.bib', PAPERS.join('\n'));
    await offprint(project.root, ['build']);
    browser = await launchBrowser();
    stage = await visitor(siteAt(join(project.root, '_site')), browser, '/');
  });
  afterAll(async () => {
    await stage.close();
    await browser.close();
    project.remove();
  });

  test('the filter finds papers on other pages, and offers them as BibTeX', async () => {
    await stage.visit('/publications/', async ({ page, faults }) => {
      const rows = page.locator('.publications .row:visible');
      const before = await rows.count();
      expect(before).toBeLessThan(300);
      await page.locator('[type=search]').fill('lichen');
      await expect.poll(() => rows.count()).toBe(5);
      expect(await page.locator('[data-count-of]').innerText()).toBe('5 of 510 papers');
      expect(await rows.last().getByRole('link').getAttribute('href')).toBe('/publications/p499/');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /BibTeX/ }).first().click();
      const bib = readFileSync(await (await download).path(), 'utf8');
      expect(bib.match(/^@article\{\w+/gmu)).toEqual(['@article{p99', '@article{p199', '@article{p299', '@article{p399', '@article{p499']);
      await page.locator('[type=search]').fill('');
      await expect.poll(() => rows.count()).toBe(before);
      expect(faults).toEqual([]);
    });
  });

  test('a year stands beside its first paper, though the browser leaves others unformatted', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      const year = (await page.locator('.group > h2').first().boundingBox())!;
      const paper = (await page.locator('.group .entry-title').first().boundingBox())!;
      expect(Math.abs(year.y - paper.y)).toBeLessThan(4);
      expect(year.x).toBeLessThan(paper.x);
    });
  });

  test('nothing asks for the size of what is left unformatted, which would have it formatted', async () => {
    await stage.visitAfresh('/publications/', async ({ page }) => {
      await page.addInitScript(() => {
        const asked: string[] = (Object.assign(window, { asked: [] }).asked);
        const ask = Element.prototype.getBoundingClientRect;
        Element.prototype.getBoundingClientRect = function (this: Element) {
          if (!this.checkVisibility({ contentVisibilityAuto: true })) asked.push(this.tagName);
          return ask.call(this);
        };
      });
      await page.reload();
      const rows = page.locator('.publications .row[data-n]');
      expect(await rows.locator('math').count()).toBeGreaterThan(100);
      await expect.poll(() => rows.evaluateAll((all) => all.every((row) => row.matches('.is-formatted'))), { timeout: 10_000 }).toBe(true);
      expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
    });
  });

  // On the way of a smooth motion rows are formatted, and what they were taken for is not what they are.
  test.each([360, 1280])('an address leads to its year, and the index does, wherever that is, at %d pixels', async (width) => {
    const options = { reducedMotion: 'no-preference' as const, viewport: { width, height: 800 } };
    await stage.visit('/publications/#y2020', async ({ page }) => {
      const top = (year: number): Promise<number> => page.locator(`#y${year}`).evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
      const rest = async (year: number): Promise<number> => {
        let last = NaN;
        await expect.poll(async () => last === (last = await top(year)), { interval: 300, timeout: 10_000 }).toBe(true);
        return last;
      };
      expect(Math.abs(await rest(2020))).toBeLessThan(60);
      await page.locator('.index [href="#y2022"]').evaluate((link: HTMLElement) => link.click());
      expect(Math.abs(await rest(2022))).toBeLessThan(60);
    }, options);
  });

  test('no paper sticks out of its row after the window has become narrower', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      const rows = page.locator('.publications .row[data-n]');
      await expect.poll(() => rows.evaluateAll((all) => all.filter((row) => row.matches('.is-formatted')).length), { timeout: 10_000 }).toBe(await rows.count());
      // Higher than what an unformatted row is taken for.
      await rows.locator('.entry-title bdi').evaluateAll((all) => all.forEach((title) => title.append(' and a much longer title'.repeat(20))));
      await page.setViewportSize({ width: 320, height: 700 });
      const heights = await rows.evaluateAll((all) => all.map((row) => [row.clientHeight, row.firstElementChild!.scrollHeight]));
      expect(heights.length).toBeGreaterThan(100);
      expect(heights.filter(([row, paper]) => row! < paper!)).toEqual([]);
    });
  });

  test('while it is narrowed, papers out of sight are left unformatted', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      const last = page.locator('.publications .row[data-n]').last();
      const kind = (): Promise<string> => last.evaluate((row) => getComputedStyle(row).contentVisibility);
      await expect.poll(kind, { timeout: 10_000 }).toBe('visible');
      await page.locator('[type=search]').focus();
      expect(await kind()).toBe('auto');
    });
  });

  test('what the filter finds elsewhere is all there in the end, in order', async () => {
    await stage.visit('/publications/', async ({ page }) => {
      await page.locator('[type=search]').fill('stones');
      const rows = page.locator('.publications .row:visible');
      await expect.poll(() => rows.count()).toBe(505);
      const lines = await page.locator('[data-elsewhere] .row').allTextContents();
      const parts = lines.map((line) => Number(/part (\d+)/.exec(line)![1]));
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
    });
  });

  test('an address with words shows what they find', async () => {
    await stage.visit('/publications/?q=lichen%20399', async ({ page }) => {
      await expect.poll(() => page.locator('.publications .row:visible').allInnerTexts()).toEqual(['Lichen, part 399, Awa Keita, Frost, 2011']);
    });
  });
});
