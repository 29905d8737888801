/** Formulas in the typeface that comes with the theme, which is cut into several files. */
import { expect, test } from 'vitest';
import { renderMath } from '../../src/markdown/math/math.ts';
import { onSite } from '../support/browser.ts';

/** Browsers take what is stretched, and the larger operators, from the first file alone. */
const STRETCHED = ['(', ')', '[', ']', '{', '}', '|', '‖', '⟨', '⟩'];
const LARGE = ['∑', '∏', '∫'];

onSite('formulas', 'full', (stage) => {
  test('brackets reach around what they hold, and operators are larger in a formula of their own', async () => {
    await stage.visit('/posts/everything/', async ({ page }) => {
      const heights = await page.evaluate(async ([stretched, large]) => {
        const box = document.querySelector('.prose')!;
        const add = (formula: string) => {
          box.insertAdjacentHTML('beforeend', formula);
          return box.lastElementChild!.querySelector('mo')!;
        };
        const brackets = stretched.map((sign) => add(`<math><mo stretchy="true">${sign}</mo><mspace width="1em" height="2em" depth="2em"/></math>`));
        const operators = large.map((sign) => ['inline', 'block'].map((display) => add(`<math display="${display}"><mo>${sign}</mo><mi>x</mi></math>`)));
        document.body.getBoundingClientRect();
        await document.fonts.ready;
        const height = (element: Element) => element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).fontSize);
        return { brackets: brackets.map(height), operators: operators.map((pair) => pair.map(height)) };
      }, [STRETCHED, LARGE] as const);
      STRETCHED.forEach((sign, at) => expect(heights.brackets[at], sign).toBeGreaterThan(3.5));
      LARGE.forEach((sign, at) => expect(heights.operators[at]![1], sign).toBeGreaterThan(heights.operators[at]![0]! * 1.15));
    });
  });

  test('the root of a letter stands on its line, close to what follows', async () => {
    await stage.visit('/posts/everything/', async ({ page }) => {
      const seen = await page.evaluate(async (formula) => {
        document.querySelector('.prose')!.insertAdjacentHTML('beforeend', formula);
        const root = document.querySelector('.prose > :last-child msqrt')!;
        await document.fonts.ready;
        const em = parseFloat(getComputedStyle(root).fontSize);
        const [letter, next] = [root.querySelector('mi')!, root.nextElementSibling!].map((one) => one.getBoundingClientRect());
        return { below: (root.getBoundingClientRect().bottom - letter!.bottom) / em, behind: (next!.left - letter!.right) / em };
      }, renderMath('\\sqrt{s} x'));
      expect(seen.below).toBeLessThan(0.45);
      expect(seen.behind).toBeLessThan(0.1);
    });
  });

  test.each([360, 900, 1280])('a wide formula within a line makes what it stands in scroll, and not the page, at %d pixels', async (width) => {
    const formula = renderMath(Array.from({ length: 40 }, (_, n) => `x_{${n}}`).join(' + '));
    const within = (tag: string) => `<${tag} class="within">A ${formula}</${tag}>`;
    await stage.visitAfresh('/posts/everything/', async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.route('**/posts/everything/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<footer', `<div class="page prose">${within('p')}${within('h3')}<ul class="within"><li>B ${formula}</li></ul></div><footer`);
        await route.fulfill({ response, body: body.replace(/(<h1[^>]*>)/, `$1${formula}`) });
      });
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('h1, .within')].every((one) => one.tabIndex === 0));
    });
  });

  test('a numbered list with formulas has room for numbers of three digits, which it would cut, and stands where others do', async () => {
    const list = (text: string) => `<ol class="within" start="99"><li>${text}</li><li>100. </li></ol>`;
    await stage.visitAfresh('/posts/everything/', async ({ page }) => {
      const seen = await page.evaluate((lists) => {
        document.querySelector('.prose')!.insertAdjacentHTML('beforeend', lists);
        const [formulas, words] = [...document.querySelectorAll<HTMLElement>('.within > li:first-child')].map((item) => item.getBoundingClientRect().left);
        const number = document.createRange();
        number.selectNodeContents(document.querySelector('.within > li:last-child')!);
        return { formulas, words, list: document.querySelector('.within')!.getBoundingClientRect().left, number: number.getBoundingClientRect().width };
      }, list(renderMath('x')) + list('Words'));
      expect(seen.formulas).toBe(seen.words);
      expect(seen.formulas! - seen.list).toBeGreaterThan(seen.number);
    });
  });

  test('a paragraph with a formula takes no more room beside its heading than one without', async () => {
    await stage.visitAfresh('/posts/everything/', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const heights = await page.evaluate((texts) => texts.map((text) => {
        const page = document.querySelector('main')!;
        page.innerHTML = `<div class="prose prose-hung"><h2>Heading</h2><p>${text}</p></div>`;
        return page.querySelector('.prose')!.clientHeight;
      }), ['Words', `Words ${renderMath('x')}`]);
      expect(heights[1]).toBe(heights[0]);
    });
  });

  test.each([360, 1280])('a wide equation scrolls beside its number, and the keyboard reaches it, at %d pixels', async (width) => {
    await stage.visit('/posts/everything/', async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const seen = await page.evaluate(async () => {
        const formulas = [...document.querySelectorAll<HTMLElement>('.formula')];
        const [first] = formulas;
        const wide = '<mi>w</mi>'.repeat(200);
        first!.querySelector('mrow, mtable')!.insertAdjacentHTML('beforeend', wide);
        first!.style.inlineSize = '99%';
        await new Promise((done) => setTimeout(done, 200));
        const number = document.querySelector('.equation-number')!;
        const beside = number.previousElementSibling!.getBoundingClientRect().right <= number.getBoundingClientRect().left;
        first!.scrollLeft = 100;
        return {
          page: document.documentElement.scrollWidth, beside, scrolled: first!.scrollLeft,
          stops: formulas.filter((formula) => formula.tabIndex === 0).length,
          wide: formulas.filter((formula) => formula.scrollWidth > formula.clientWidth).length,
        };
      });
      expect(seen).toMatchObject({ page: width, beside: true, scrolled: 100 });
      expect(seen.wide).toBeGreaterThan(0);
      expect(seen.stops).toBe(seen.wide);
    });
  });
});
