/**
 * `node --import tsx tests/bench/visitor.ts [M L]`: builds made-up sites and visits their longest lists of papers, on a phone
 * and at a desk. Prints what each list costs to load and what a key in its filter costs. Exits with 1 where a key takes
 * longer than LIMIT at its best: what other programs add to the others is not the page's.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { findChromium, startChromium } from '../support/chromium.ts';
import { makeProject } from '../support/project.ts';
import { serveFolder } from '../support/static-host.ts';
import { KEYS, visit, type Screen, type Visit } from './keystrokes.ts';
import { SIZES, writeSite } from './made-up-site.ts';
import { median, timed } from './timing.ts';

/** Milliseconds beyond which typing is felt to lag. */
const LIMIT = 150;
const VISITS = 5;
const SCREENS: Readonly<Record<string, Screen>> = { phone: { width: 412, height: 823 }, desk: { width: 1280, height: 800 } };

const chromium = findChromium();
if (!chromium) throw new Error('There is no Chromium. Install one, or name it in CHROME_PATH.');
const wanted = process.argv.slice(2).filter((word) => word in SIZES);
const browser = await startChromium(chromium);
try {
  for (const size of wanted.length > 0 ? wanted : ['M', 'L']) await visitSite(browser, size);
} finally {
  await browser.close();
}

async function visitSite(browser: Browser, size: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `offprint-visitor-${size}-`));
  const root = makeProject('none', join(folder, 'site'));
  writeSite(root, SIZES[size]!);
  await timed(['src/cli/offprint.mjs', 'build', '--quiet'], root);
  const built = join(root, '_site');
  const host = await serveFolder(built);
  try {
    for (const page of ['publications/', ...['year', 'type'].flatMap((facet) => largest(built, `publications/${facet}/`))]) {
      const html = readFileSync(join(built, page, 'index.html'));
      console.log(`\n${size} /${page}  ${kib(html.length)}, as sent ${kib(gzipSync(html, { level: 6 }).length)}`);
      for (const [name, screen] of Object.entries(SCREENS)) {
        const visits: Visit[] = [];
        for (let n = 0; n < VISITS; n++) visits.push(await visit(browser, host.url + page, screen));
        const keys = KEYS.map((_, at) => visits.map((one) => one.keys[at]!));
        const best = keys.map((times) => Math.min(...times));
        const worst = best.indexOf(Math.max(...best));
        console.log(`  ${name.padEnd(6)} ${visits[0]!.elements} elements, largest paint ${ms(median(visits.map((one) => one.largestPaint)))}, shift ${Math.max(...visits.map((one) => one.layoutShift)).toFixed(3)}, longest task ${both(visits.map((one) => one.longestTask))}`);
        console.log(`         keys (best, median of ${VISITS}): first ${both(keys[0]!)}, median ${ms(median(keys.map(median)))}, costliest ${both(keys[worst]!)} (${KEYS[worst]}, ${worst + 1}.)`);
        if (best[worst]! > LIMIT) process.exitCode = 1;
      }
    }
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page of a facet that is the largest; none where the facet has no pages. */
function largest(built: string, facet: string): string[] {
  const weight = (page: string) => statSync(join(built, page, 'index.html')).size;
  const folder = statSync(join(built, facet), { throwIfNoEntry: false });
  const pages = folder ? readdirSync(join(built, facet)).map((name) => `${facet}${name}/`) : [];
  return pages.sort((a, b) => weight(b) - weight(a)).slice(0, 1);
}

function both(times: readonly number[]): string {
  return `${Math.min(...times).toFixed(0)} / ${ms(median(times))}`;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
