/** The order in which a site is written. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { deliverSite, type SiteToDeliver } from '../../../src/site/output/deliver-site.ts';
import type { Helper } from '../../../src/site/output/helper.ts';
import { OutputFolder } from '../../../src/site/output/output-folder.ts';
import type { Output } from '../../../src/site/output/outputs.ts';
import { aPaper, aSite } from '../../seo/site-fixture.ts';
import { filesBelow } from '../../support/site-folder.ts';

let folder: string;
let order: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-deliver-'));
  order = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () => filesBelow(folder);

const row = (url: string, more: Partial<Output> = {}): Output => ({
  url,
  what: url,
  contents: () => {
    order.push(url);
    return `of ${url}`;
  },
  ...more,
});

const deliver = (outputs: readonly Output[], more: Partial<SiteToDeliver> = {}) => deliverSite({
  site: aSite({}),
  outputs,
  folder: new OutputFolder(folder),
  outputDir: folder,
  references: [],
  assets: Promise.resolve([{ path: 'theme.css', contents: Buffer.from('a{}'), inputs: [] }]),
  pictures: async () => void order.push('pictures'),
  tick: () => undefined,
  ...more,
});

test('what is begun early comes first, and what is late not at all; style sheets and pictures are there in the end', async () => {
  let ticks = 0;
  await deliver([row('/a/'), row('/cv.pdf', { early: true }), row('/b/', { late: true }), row('/c.bib', { apart: true })], { tick: () => ticks++ });
  expect(order.filter((one) => one !== 'pictures').sort()).toEqual(['/a/', '/c.bib', '/cv.pdf']);
  expect(order.indexOf('/a/')).toBeLessThan(order.indexOf('/c.bib'));
  expect(order).toContain('pictures');
  expect(files()).toEqual(['a/index.html', 'c.bib', 'cv.pdf', 'theme.css']);
  expect(readFileSync(join(folder, 'a/index.html'), 'utf8')).toBe('of /a/');
  expect(ticks).toBe(3);
});

test('papers come before pages with texts, but not before their references are formatted', async () => {
  const paper = aPaper({ key: 'a' });
  const outputs = [row('/post/'), row('/a/', { cited: paper, textless: true })];
  await deliver([...outputs, row('/b/', { textless: true })]);
  expect(order.filter((one) => one !== 'pictures')).toEqual(['/a/', '/b/', '/post/']);
  order = [];
  await deliver(outputs, { references: [{ papers: [paper], ready: Promise.resolve() }] });
  expect(order.filter((one) => one !== 'pictures')).toEqual(['/post/', '/a/']);
});

test('what shows itself as a reference waits for its part, and for no other; what no part holds comes last', async () => {
  const papers = ['a', 'b', 'c', 'd'].map((key) => aPaper({ key }));
  const [a, b, c, d] = papers as [Publication, Publication, Publication, Publication];
  const ready: (() => void)[] = [];
  const part = (...of: Publication[]) => ({ papers: of, ready: new Promise<void>((resolve) => ready.push(resolve)) });
  const references = [part(c, aPaper({ key: 'without-page' })), part(a, b)];
  const delivered = deliver([row('/a/', { cited: a }), row('/b/', { cited: b }), row('/c/', { cited: c }), row('/d/', { cited: d }), row('/e/')], { references });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(order.filter((one) => one !== 'pictures')).toEqual(['/e/']);
  ready[0]!();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(order.filter((one) => one !== 'pictures')).toEqual(['/e/', '/c/']);
  ready[1]!();
  await delivered;
  expect(order.filter((one) => one !== 'pictures')).toEqual(['/e/', '/c/', '/a/', '/b/', '/d/']);
});

test('a thread is not asked for downloads where there are no papers', async () => {
  const helper = {
    write: () => {
      throw new Error('There is nothing to write.');
    },
  } as unknown as Helper;
  await deliver([row('/a/')], { helper });
  expect(files()).toEqual(['a/index.html', 'theme.css']);
});

test('what cannot be made is thrown', async () => {
  await expect(deliver([row('/a/', { contents: () => Promise.reject(new Error('no')) })])).rejects.toThrow('no');
  await expect(deliver([], { pictures: () => Promise.reject(new Error('no picture')) })).rejects.toThrow('no picture');
});
