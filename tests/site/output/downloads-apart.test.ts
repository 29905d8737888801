/** The downloads of papers, by a thread from the first on and by the build from the last on. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Delivery } from '../../../src/site/output/delivery.ts';
import { downloadFiles, paperFiles } from '../../../src/site/output/downloads.ts';
import { DownloadsApart, type Writing } from '../../../src/site/output/downloads-apart.ts';
import { downloadWriter } from '../../../src/site/output/helper-thread.ts';
import { listFiles } from '../../../src/site/files.ts';
import { loadSite } from '../../../src/site/load.ts';
import { SiteMemory } from '../../../src/site/cache/memory.ts';
import { OutputFolder } from '../../../src/site/output/output-folder.ts';
import type { Site } from '../../../src/site/site.ts';
import { temporaryProject, type Project } from '../../support/project.ts';

const PAPERS = 450;

let project: Project;
let site: Site;
beforeEach(() => {
  project = temporaryProject('full');
  const papers = Array.from({ length: PAPERS }, (_, n) =>
    `@article{tide${n}, title = {Tides {\\&} Looms ${n}}, author = {Quill, Ada and Müller, Mary}, journal = {Ebb}, year = {${1500 + n}}}\n`);
  for (const path of listFiles(project.root, 'data', '.bib')) project.write(path, '');
  project.write(listFiles(project.root, 'data', '.bib')[0]!, papers.join(''));
  site = loadSite({
    root: project.root, drafts: false, prefix: '/', memory: new SiteMemory(project.root),
    render: () => {
      throw new Error('Nobody asked for a text.');
    },
  });
  expect(site.publications).toHaveLength(PAPERS);
});
afterEach(() => project.remove());

const lists = () => downloadFiles(site).filter(({ papers }) => papers);
const folder = (name: string) => join(project.root, name);

/** A thread that writes a message of papers whenever it is told to. */
function aThread() {
  const messages: Writing[] = [];
  const write = downloadWriter();
  const thread = Object.assign(new EventEmitter(), { threadId: 1, ref: () => undefined, postMessage: (one: Writing) => messages.push(structuredClone(one)) });
  return {
    messages,
    thread: thread as unknown as Worker,
    work: async () => thread.emit('message', await write(messages.shift()!)),
    die: () => thread.emit('exit', 1),
  };
}

/** What a build without a thread writes. */
async function alone(): Promise<Map<string, string>> {
  const delivery = new Delivery(new OutputFolder(folder('alone')), () => undefined);
  await delivery.all(downloadFiles(site));
  return filesOf('alone');
}

const filesOf = (name: string) => new Map(listFiles(folder(name), '.', '').sort().map((path) => [path, readFileSync(join(folder(name), path), 'utf8')]));

test('whoever writes them, they are the same, the lists of all included', async () => {
  const { messages, thread, work } = aThread();
  const apart = new DownloadsApart(thread, site, lists(), folder('shared'));
  const delivery = new Delivery(new OutputFolder(folder('shared')), () => undefined);
  const taken: string[] = [];
  while (messages.length > 0) {
    const papers = apart.take();
    taken.unshift(...papers.map(({ id }) => id));
    await delivery.all(paperFiles(site, papers));
    await work();
  }
  const written = (await apart.written)!.map(([path]) => path);
  expect(taken).toEqual(site.publications.slice(-taken.length).map(({ id }) => id));
  expect(taken.length).toBeGreaterThan(0);
  expect(written).toHaveLength(3 * (PAPERS - taken.length) + 2);
  expect(written).not.toContain(`publications/${taken[0]!}/cite.bib`);
  expect(filesOf('shared')).toEqual(await alone());
});

test('the build takes none where the thread will soon be ready, and all that is left where it is not', async () => {
  const { messages, thread, work } = aThread();
  const apart = new DownloadsApart(thread, site, lists(), folder('shared'));
  // The first two hundred are with the thread.
  const all = [];
  for (let papers = apart.take(); papers.length > 0; papers = apart.take()) all.push(...papers);
  expect(all).toHaveLength(PAPERS - 200);
  await work();
  expect(messages[0]!.papers).toHaveLength(0);
  expect(messages[0]!.rest!.papers).toHaveLength(PAPERS - 200);

  const other = aThread();
  const late = new DownloadsApart(other.thread, site, lists(), folder('late'));
  await other.work();
  expect(late.take()).toEqual([]);
});

test('nobody waits for a thread that has ended, before or meanwhile, or shares with it', async () => {
  const { thread } = aThread();
  const none = new DownloadsApart(Object.assign(thread, { threadId: -1 }), site, lists(), folder('dead'));
  expect(await none.written).toBeUndefined();
  expect(none.take()).toEqual([]);
  const dying = aThread();
  const apart = new DownloadsApart(dying.thread, site, lists(), folder('dying'));
  expect(apart.take()).not.toEqual([]);
  await dying.work();
  dying.die();
  expect(await apart.written).toBeUndefined();
  expect(apart.take()).toEqual([]);
});
