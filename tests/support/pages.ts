/** Opens built pages in a browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import { addressOf, htmlFiles, htmlPage } from './html.ts';
import type { SiteFolder } from './site-folder.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

/** Widths at which pages are looked at: a phone, a laptop. */
export const WIDTHS = [360, 1280] as const;

/** One page of each kind (`data-template`), the one with most to it, as [kind, address] pairs; of CVs the short one, too. */
export function pageKinds(site: SiteFolder): [kind: string, address: string][] {
  const kinds = new Map<string, { address: string; elements: number }>();
  for (const file of htmlFiles(site)) {
    const page = htmlPage(site, file);
    const kind = page.named('body')[0]?.attribs['data-template'];
    if (kind === undefined) continue;
    const elements = page.elements.length;
    if (elements > (kinds.get(kind)?.elements ?? 0)) kinds.set(kind, { address: addressOf(file), elements });
  }
  const short: [string, string][] = htmlFiles(site).includes('cv/short/index.html') ? [['cv-short', '/cv/short/']] : [];
  return [...[...kinds].map(([kind, { address }]): [string, string] => [kind, address]), ...short].sort();
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

const LAPTOP = { width: 1280, height: 900 };

/** A tab of the browser, with the visit it is used for now. */
interface Tab {
  page: Page;
  url: string;
  visit: Visit;
}

/**
 * Serves a site and visits it with one browser, which is closed by whoever started it. Visits come one after the other:
 * a tab is kept for the next, since to open one takes longer than to load a page.
 */
export async function visitor(site: SiteFolder, browser: Browser, prefix = '/'): Promise<Visitor> {
  const host = await serveFolder(site.dir, prefix);
  const tabs = new Map<string, Promise<Tab>>();
  const newProfile = (options: BrowserContextOptions) => browser.newContext({ viewport: LAPTOP, reducedMotion: 'reduce', ...options });
  const look = async <T>(tab: Tab, address: string, then: (visit: Visit) => Promise<T>): Promise<T> => {
    tab.url = host.url + address.slice(1);
    tab.visit = { page: tab.page, foreign: [], faults: [] };
    await tab.page.goto(tab.url, { waitUntil: 'load' });
    // A page that leads on is left before it is seen.
    await tab.page.evaluate(firstPaint).catch(() => undefined);
    return then(tab.visit);
  };
  return {
    host,
    async visit(address, then, options = {}) {
      const key = JSON.stringify(options);
      if (!tabs.has(key)) tabs.set(key, newProfile(options).then((context) => openTab(context, host)));
      const tab = await tabs.get(key)!;
      try {
        return await look(tab, address, then);
      } finally {
        await tab.page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light' });
        await tab.page.setViewportSize(options.viewport ?? LAPTOP);
      }
    },
    async visitAfresh(address, then, options = {}, answered = () => undefined) {
      const context = await newProfile(options);
      context.on('response', answered);
      try {
        return await look(await openTab(context, host), address, then);
      } finally {
        await context.close();
      }
    },
    async close() {
      for (const tab of tabs.values()) await (await tab).page.context().close();
      await host.close();
    },
  };
}

/** In the browser: resolves when what scripts put off until the page is seen has been done; at once where there are none. */
function firstPaint(): Promise<void> | undefined {
  if (!document.documentElement.classList.contains('js')) return undefined;
  return new Promise((seen) => requestAnimationFrame(() => setTimeout(() => setTimeout(seen))));
}

/** Opens a tab that keeps account of its visits. */
async function openTab(context: BrowserContext, { origin }: StaticHost): Promise<Tab> {
  const page = await context.newPage();
  // Every visit is a first one.
  await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
  const tab: Tab = { page, url: '', visit: { page, foreign: [], faults: [] } };
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) tab.visit.foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.url() !== tab.url && response.status() >= 400) tab.visit.faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') tab.visit.faults.push(message.text());
  });
  page.on('pageerror', (error) => tab.visit.faults.push(String(error)));
  return tab;
}

/** Opens what folds open, or folds it again. */
export async function unfold(page: Page, open = true): Promise<void> {
  await page.evaluate((state) => document.querySelectorAll('details').forEach((one) => (one.open = state)), open);
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

/** The elements that make the page wider than its window; empty where it is not. */
export function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1;
    });
    return [`${scrollWidth} pixels`, ...wide.slice(0, 3).map((one) => `${one.nodeName}.${one.className}`)];
  });
}
