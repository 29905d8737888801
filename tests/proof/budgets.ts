/**
 * `npm run budgets [-- FOLDER] [--record]`: what each kind of page costs its reader, against the limits and against the
 * last recorded figures (budgets.json), for the site in FOLDER (`_site`). Exits with 1 when a limit is passed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { findChromium, startChromium } from '../support/chromium.ts';
import { htmlPage, textOf } from '../support/html.ts';
import { pageKinds, scrollThrough, visitor } from '../support/pages.ts';
import { siteAt, type SiteFolder } from '../support/site-folder.ts';
import { layoutShift } from './layout-shift.ts';

/** Bytes as sent (text as gzip), but `shift`, which is cumulative layout shift in thousandths. */
interface Figures {
  script: number;
  /** Without mathematics. */
  style: number;
  font: number;
  /** Everything, without the portrait. */
  total: number;
  shift: number;
}
type Figure = keyof Figures;

const FIGURES: readonly Figure[] = ['script', 'style', 'font', 'total', 'shift'];
/** Of which kind of page (`*`: of each), which figure, and how much at most. */
const LIMITS: readonly { kind: string; figure: Figure; most: number }[] = [
  { kind: '*', figure: 'script', most: 6_000 },
  { kind: '*', figure: 'style', most: 20_000 },
  { kind: '*', figure: 'shift', most: 10 },
  { kind: 'home', figure: 'total', most: 250_000 },
];
const SORTS: Readonly<Record<string, Figure>> = { '.js': 'script', '.css': 'style', '.woff2': 'font' };
const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);
const RECORD = join(import.meta.dirname, 'budgets.json');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { record: { type: 'boolean', default: false } } });
process.exitCode = await main(resolve(positionals[0] ?? '_site'), values.record);

async function main(dir: string, record: boolean): Promise<number> {
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`There is no site in ${dir}. Run \`npm run build\` first.`);
    return 1;
  }
  const measured = await measure(siteAt(dir));
  if (!measured) {
    console.error('Budgets are measured in a browser. Install Chromium, or name one in CHROME_PATH.');
    return 1;
  }
  const before = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Figures>) : {};
  print(measured, before);
  if (record) writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
  const over = LIMITS.flatMap(({ kind, figure, most }) =>
    Object.entries(measured)
      .filter(([name, figures]) => (kind === '*' || kind === name) && figures[figure] > most)
      .map(([name, figures]) => `${name}: ${figure} is ${figures[figure]}, at most ${most} is allowed.`),
  );
  console.log(over.length === 0 ? '\nEverything is within its budget.' : `\n${over.join('\n')}`);
  return over.length === 0 ? 0 : 1;
}

/** Opens one page of each kind on a phone and adds up what it asks for; undefined without a browser. */
async function measure(site: SiteFolder): Promise<Record<string, Figures> | undefined> {
  const chromium = findChromium();
  if (!chromium) return undefined;
  const browser = await startChromium(chromium);
  const visits = await visitor(site, browser, prefixOf(site));
  const measured: Record<string, Figures> = {};
  for (const [kind, address] of pageKinds(site)) {
    const asked = new Set<string>();
    const listen = (response: Response) => asked.add(new URL(response.url()).pathname.slice(prefixOf(site).length - 1));
    const { portrait, shift } = await visits.visitAfresh(
      address,
      async ({ page }) => {
        await scrollThrough(page);
        return { portrait: await portraitOf(page), ...(await layoutShift(page)) };
      },
      { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2 },
      listen,
    );
    measured[kind] = addUp(site, [...asked].filter((path) => path !== portrait), address, shift);
  }
  await visits.close();
  await browser.close();
  return measured;
}

function addUp(site: SiteFolder, asked: readonly string[], address: string, shift: number): Figures {
  const figures: Figures = { script: inlineScript(site, address), style: 0, font: 0, total: 0, shift: Math.round(shift * 1000) };
  for (const path of asked) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const sort = SORTS[extname(file)];
    const bytes = sent(readFileSync(join(site.dir, decodeURIComponent(file))), extname(file));
    figures.total += bytes;
    if (sort && !/\/math\.css$/.test(file)) figures[sort] += bytes;
  }
  return figures;
}

/** Scripts within the page count too; data for search engines is none. */
function inlineScript(site: SiteFolder, address: string): number {
  const page = htmlPage(site, `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`);
  const code = page.named('script').filter(({ attribs }) => !attribs['src'] && attribs['type'] !== 'application/ld+json').map(textOf).join('\n');
  return code === '' ? 0 : sent(Buffer.from(code), '.js');
}

function sent(bytes: Buffer, ending: string): number {
  return TEXT.has(ending) ? gzipSync(bytes, { level: 6 }).length : bytes.length;
}

/** The prefix that the site was built for, from the address of its stylesheet. */
function prefixOf(site: SiteFolder): string {
  return /href="(\/(?:[^"]*\/)?)assets\/theme\/theme\.css/.exec(site.read('index.html'))?.[1] ?? '/';
}

async function portraitOf(page: Page): Promise<string | undefined> {
  const source = await page.evaluate(() => document.querySelector<HTMLImageElement>('.owner-portrait img')?.currentSrc);
  return source && new URL(source).pathname;
}

function print(measured: Record<string, Figures>, before: Record<string, Figures>): void {
  const row = (cells: readonly string[]) => console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(18))).join(''));
  row(['', ...FIGURES]);
  for (const [kind, figures] of Object.entries(measured)) {
    row([kind, ...FIGURES.map((figure) => `${figures[figure]}${change(figures[figure], before[kind]?.[figure])}`)]);
  }
}

function change(now: number, then: number | undefined): string {
  if (then === undefined) return ' (new)';
  return now === then ? '' : ` (${now > then ? '+' : ''}${now - then})`;
}
