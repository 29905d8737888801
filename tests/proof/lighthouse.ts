/**
 * `npm run lighthouse [-- FOLDER]`: Lighthouse's four marks for home, publications and CV of the site in FOLDER (`_site`), each
 * the median of three runs on its simulated phone. Exits with 1 unless all are 100.
 *
 * Lighthouse brings more packages than the whole project has, so it is installed when it is wanted:
 * `npm install --no-save lighthouse@12`.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium, startChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { serveFolder } from '../support/static-host.ts';

const PAGES = ['/', '/publications/', '/cv/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;

interface Audit {
  id: string;
  title: string;
  score: number | null;
}
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

process.exitCode = await main(resolve(process.argv[2] ?? '_site'));

async function main(dir: string): Promise<number> {
  const lighthouse = await load();
  const chromium = findChromium();
  if (!lighthouse || !chromium || !existsSync(join(dir, 'index.html'))) {
    if (!lighthouse) console.error('Lighthouse is not installed: npm install --no-save lighthouse@12');
    if (!chromium) console.error('There is no Chromium. Install one, or name it in CHROME_PATH.');
    if (!existsSync(join(dir, 'index.html'))) console.error(`There is no site in ${dir}. Run \`npm run build\` first.`);
    return 1;
  }
  const host = await serveFolder(dir);
  let perfect = true;
  console.log(['page'.padEnd(18), ...CATEGORIES].join('  '));
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run += 1) reports.push(await report(lighthouse, chromium, host.url + page.slice(1)));
    const marks = CATEGORIES.map((category) => median(reports.map(({ categories }) => (categories[category]?.score ?? 0) * 100)));
    console.log([page.padEnd(18), ...marks.map((mark, index) => mark.toFixed(0).padStart(CATEGORIES[index]!.length))].join('  '));
    for (const fault of faults(reports[0]!)) console.log(`    ${fault}`);
    perfect &&= marks.every((mark) => mark === 100);
  }
  await host.close();
  return perfect ? 0 : 1;
}

async function load(): Promise<Lighthouse | undefined> {
  // Not a dependency: its name in a variable keeps the compiler from looking for it.
  const name = 'lighthouse';
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch {
    return undefined;
  }
}

/** One run in a fresh browser. */
async function report(lighthouse: Lighthouse, chromium: string, url: string): Promise<Report> {
  const port = await freePort();
  const browser = await startChromium(chromium, [`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no report on ${url}.`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

/** Audits that cost points. */
function faults({ categories, audits }: Report): string[] {
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${id} ${audits[id]!.score}: ${audits[id]!.title}`),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
