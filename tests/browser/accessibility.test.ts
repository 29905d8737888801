import { expect, test } from 'vitest';
import { COLOUR_RULES, violations } from '../support/axe.ts';
import { onSite } from '../support/browser.ts';
import { unfold, WIDTHS } from '../support/pages.ts';

const [PHONE, LAPTOP] = WIDTHS;

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  /** Whether what folds is opened or closed; without it, it stays as it comes. */
  open?: boolean;
  /** The rules to try, where not all. */
  only?: readonly string[];
}

/** Ways to look at a page. In the dark, only those rules are tried whose outcome colours change. */
const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: PHONE },
  { colorScheme: 'light', width: LAPTOP, open: true },
  { colorScheme: 'dark', width: PHONE, open: true, only: COLOUR_RULES },
  { colorScheme: 'dark', width: LAPTOP, open: false, only: COLOUR_RULES },
];

for (const name of ['default', 'full', 'right-to-left']) {
  onSite(`axe-core finds nothing on ${name}`, name, (stage) => {
    test('on any kind of page, in either scheme, on a phone and on a laptop', async () => {
      expect(stage.kinds.length).toBeGreaterThan(4);
      const found: string[] = [];
      for (const [kind, address] of stage.kinds) {
        await stage.visit(address, async ({ page }) => {
          for (const { colorScheme, width, open, only } of LOOKS) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 900 });
            if (open !== undefined) await unfold(page, open);
            const faults = await violations(page, only);
            found.push(...faults.map((fault) => `${kind} ${address} ${colorScheme} ${width}: ${fault}`));
          }
        });
      }
      expect(found).toEqual([]);
    });
  });
}
