/** A real browser for tests. Where none is installed their tests are left out; run-folder.ts has said so. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { builtSite, type BuildOptions, type BuiltSite } from './built-site.ts';
import { startChromium } from './chromium.ts';
import { pageKinds, visitor, type Visitor } from './pages.ts';
import type { SiteName } from './project.ts';

/** `describe` for tests in a browser. */
export const withBrowser = describe.skipIf(inject('chromium') === null);

/** Starts the browser; whoever asks for it closes it. */
export function launchBrowser(): Promise<Browser> {
  return startChromium(inject('chromium')!);
}

/** What the tests of one site work with, once they run. */
export interface Stage extends Visitor {
  site: BuiltSite;
  /** One page of each kind, as [kind, address] pairs. */
  kinds: [kind: string, address: string][];
}

/** `describe` for tests that visit one built site; all of a file share one browser. */
export function onSite(
  title: string,
  name: SiteName,
  tests: (stage: Stage) => void,
  { prefix = '/', ...options }: BuildOptions & { prefix?: string } = {},
): void {
  withBrowser(title, () => {
    const stage = {} as Stage;
    beforeAll(async () => {
      const site = await builtSite(name, options);
      browser ??= launchBrowser();
      Object.assign(stage, await visitor(site, await browser, prefix), { site, kinds: pageKinds(site) });
    });
    afterAll(() => stage.close?.());
    tests(stage);
  });
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());
