import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { loadSite } from '../../../src/site/load.ts';
import type { Writing } from '../../../src/site/output/downloads-apart.ts';
import { Helper, type Rows, type Started } from '../../../src/site/output/helper.ts';
import { downloadWriter, readPages } from '../../../src/site/output/helper-thread.ts';
import { listFiles } from '../../../src/site/files.ts';
import { SiteMemory } from '../../../src/site/cache/memory.ts';
import type { Shelf } from '../../../src/site/cache/packed-cache.ts';
import { temporaryProject, type Project } from '../../support/project.ts';

let project: Project | undefined;
afterEach(() => {
  project?.remove();
  project = undefined;
});

/** A thread that gives these rows one after another, each after so many milliseconds, and then ends. */
function threadThatTells(rows: readonly (Rows | null)[], milliseconds: number): Started {
  const { port1, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(`
    const { port, sent, rows, milliseconds } = require('node:worker_threads').workerData;
    for (const row of rows) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
      port.postMessage(row);
      Atomics.add(sent, 0, 1);
      Atomics.notify(sent, 0);
    }
  `, { eval: true, workerData: { port: port2, sent, rows, milliseconds }, transferList: [port2] });
  return { thread, port: port1, sent };
}

/** A shelf that remembers what is laid on it. */
function emptyShelf(): Shelf<string> & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get: () => undefined,
    keep: () => undefined,
    set: (name, { facts }) => void held.set(name, facts),
    save: () => undefined,
  };
}

const kept = (facts: string) => ({ stamp: 'fits', facts, text: `<p>${facts}` });

test('whoever asks for a text waits until the thread has read it, and keeps it in the cache', () => {
  const inner = emptyShelf();
  const shelf = new Helper(threadThatTells([['texts', [['a.md', kept('A')]]], ['texts', [['b.md', kept('B')]]], null], 50)).shelf('texts', inner);
  const found = shelf.get('b.md', 'fits')!;
  expect([found.facts, found.text(), Buffer.from(found.bytes()!).toString()]).toEqual(['B', '<p>B', '<p>B']);
  expect(inner.held.size).toBe(0);
  shelf.keep('b.md');
  expect([...inner.held]).toEqual([['b.md', 'B']]);
});

test('what was read of another file, was left out or never came is read again', () => {
  const shelf = new Helper(threadThatTells([['texts', [['a.md', null], ['b.md', kept('B')]]], null], 10)).shelf('texts', emptyShelf());
  expect(shelf.get('a.md', 'fits')).toBeUndefined();
  expect(shelf.get('b.md', 'is of other settings')).toBeUndefined();
  expect(shelf.get('new.md', 'fits')).toBeUndefined();
});

test('a thread that says nothing more is given up', () => {
  const shelf = new Helper(threadThatTells([['texts', [['a.md', kept('A')]]]], 10)).shelf('texts', emptyShelf());
  expect(shelf.get('b.md', 'fits')).toBeUndefined();
  expect(shelf.get('a.md', 'fits')?.facts).toBe('A');
});

function siteOf({ root }: Project) {
  return loadSite({
    root, drafts: false, prefix: '/', memory: new SiteMemory(root),
    render: () => {
      throw new Error('Nobody asked for a text.');
    },
  });
}

test('every page is told of in order; what hangs on papers, or has a mistake in its front matter, is left to the build', () => {
  project = temporaryProject('full');
  project.write('content/posts/2024-03-01-cites.md', '---\ntitle: Cites\n---\n\nAs @marchetti2024 says.\n');
  project.write('content/posts/2024-03-02-lists.md', '---\ntitle: Lists\n---\n\n::: publications\nshow: selected\n:::\n');
  project.write('content/posts/2024-03-03-mistake.md', '---\ntitel: Mistake\n---\n\nText.\n');
  project.write('content/posts/2024-03-04-draft.md', '---\ntitle: Draft\ndraft: true\n---\n\nText.\n');
  project.write('content/posts/2024-03-05-plain.md', '---\ntitle: Plain\n---\n\nText.\n');
  const told: Record<string, Map<string, unknown>> = { fronts: new Map(), texts: new Map() };
  readPages(project.root, ([shelf, rows]) => rows.forEach(([path, row]) => told[shelf]!.set(path, row)));
  expect([...told['fronts']!.keys()]).toEqual(listFiles(project.root, 'content', '.md'));
  const of = (name: string) => [told['fronts']!, told['texts']!].map((rows) => {
    const row = rows.get(`content/posts/2024-03-0${name}.md`);
    return row ? 'read' : row === null ? 'left' : 'not told';
  });
  expect(of('1-cites')).toEqual(['read', 'left']);
  expect(of('2-lists')).toEqual(['read', 'left']);
  expect(of('3-mistake')).toEqual(['left', 'read']);
  expect(of('4-draft')).toEqual(['read', 'not told']);
  expect(of('5-plain')).toEqual(['read', 'read']);
});

test('downloads come in batches, and lists after the last', async () => {
  project = temporaryProject('full');
  const { publications, settings, origin, prefix } = siteOf(project);
  const outputDir = join(project.root, '_site');
  const write = downloadWriter();
  const batch = (papers: typeof publications): Writing =>
    structuredClone({ outputDir, site: { settings, origin, prefix }, papers: papers.map((paper): [typeof paper, string] => [paper, paper.hash]) });
  const [first, ...rest] = publications;
  const early = await write(batch([first!]));
  expect(early.map(([path]) => path)).toEqual(['bib', 'ris', 'json'].map((ending) => `publications/${first!.id}/cite.${ending}`));
  expect(existsSync(join(outputDir, 'publications.bib'))).toBe(false);
  const two = [rest.at(-1)!.id, first!.id];
  const lists: NonNullable<Writing['rest']>['lists'] = [['/publications.bib', publications.map(({ id }) => id)], ['/publications/with/two/publications.bib', two]];
  const late = await write({ ...batch(rest), rest: { papers: [], lists } });
  expect(late.slice(-3).map(([path]) => path)).toEqual(['publications.bib', 'publications/with/two/publications.bib', 'publications.json']);
  const read = (path: string) => readFileSync(join(outputDir, path), 'utf8');
  expect(read('publications.bib')).toBe(publications.map(({ id }) => read(`publications/${id}/cite.bib`)).join('\n'));
  expect(read('publications/with/two/publications.bib')).toBe(two.map((id) => read(`publications/${id}/cite.bib`)).join('\n'));
  expect(JSON.parse(read('publications.json'))).toEqual(publications.map(({ id }) => JSON.parse(read(`publications/${id}/cite.json`))[0]));
});
