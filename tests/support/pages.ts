/** Opens built pages in a browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import { addressOf, htmlFiles, htmlPage } from './html.ts';
import type { SiteFolder } from './site-folder.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

/** Widths at which pages are looked at: a phone, a laptop. */
export const WIDTHS = [360, 1280] as const;

/** One page of each kind (`data-template`), the one with most to it, as [kind, address] pairs. */
export function pageKinds(site: SiteFolder): [kind: string, address: string][] {
  const kinds = new Map<string, { address: string; elements: number }>();
  for (const file of htmlFiles(site)) {
    const page = htmlPage(site, file);
    const kind = page.named('body')[0]?.attribs['data-template'];
    if (kind === undefined) continue;
    const elements = page.elements.length;
    if (elements > (kinds.get(kind)?.elements ?? 0)) kinds.set(kind, { address: addressOf(file), elements });
  }
  return [...kinds].map(([kind, { address }]): [string, string] => [kind, address]).sort();
}

export interface Visit {
  page: Page;
  /** What the page asked of hosts other than its own. */
  foreign: string[];
  /** Errors on the console, scripts that threw, and files of the site that were not there. */
  faults: string[];
}

export interface Visitor {
  host: StaticHost;
  /** Opens an address of the site (without prefix), does something there, and closes it. */
  visit<T>(address: string, look: (visit: Visit) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  /** The same in a profile of its own, for what leaves something behind. */
  visitAfresh<T>(
    address: string,
    look: (visit: Visit) => Promise<T>,
    options?: BrowserContextOptions,
    answered?: (response: Response) => void,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Serves a site and visits it with one browser, which is closed by whoever started it. */
export async function visitor(site: SiteFolder, browser: Browser, prefix = '/'): Promise<Visitor> {
  const host = await serveFolder(site.dir, prefix);
  const profiles = new Map<string, Promise<BrowserContext>>();
  const newProfile = (options: BrowserContextOptions) =>
    browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const profile = (options: BrowserContextOptions) => {
    const key = JSON.stringify(options);
    let known = profiles.get(key);
    if (!known) profiles.set(key, (known = newProfile(options)));
    return known;
  };
  const look = async <T>(context: BrowserContext, address: string, then: (visit: Visit) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    const visit: Visit = { page, foreign: [], faults: [] };
    listen(visit, host, address);
    try {
      await page.goto(host.url + address.slice(1), { waitUntil: 'load' });
      return await then(visit);
    } finally {
      await page.close();
    }
  };
  return {
    host,
    visit: async (address, then, options = {}) => look(await profile(options), address, then),
    async visitAfresh(address, then, options = {}, answered = () => undefined) {
      const context = await newProfile(options);
      context.on('response', answered);
      try {
        return await look(context, address, then);
      } finally {
        await context.close();
      }
    },
    async close() {
      for (const context of profiles.values()) await (await context).close();
      await host.close();
    },
  };
}

function listen({ page, foreign, faults }: Visit, host: StaticHost, address: string): void {
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(host.origin)) foreign.push(request.url());
  });
  page.on('response', (response) => {
    const itself = response.url() === host.url + address.slice(1);
    if (!itself && response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
}

/** Scrolls to the end, so that lazy pictures load, waits for them, and scrolls back. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await Promise.all([...document.images].map((image) => image.complete || image.decode().catch(() => undefined)));
    await document.fonts.ready;
    scrollTo(0, 0);
  });
}
