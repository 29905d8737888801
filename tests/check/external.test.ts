import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { CACHE, checkExternalLinks } from '../../src/check/external/index.ts';
import { Problems } from '../../src/problems.ts';
import { aSite } from '../seo/site-fixture.ts';

/** A host on this computer: each address answers as its name says. */
let server: Server;
let base: string;
let asked: string[];
let busyTimes: number;
let together: { now: number; most: number };

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!.slice(1);
    asked.push(`${request.method} ${path}`);
    together.now += 1;
    together.most = Math.max(together.most, together.now);
    response.on('close', () => void (together.now -= 1));
    if (path === 'silent') return;
    if (path.startsWith('hang-up')) return void request.socket.destroy();
    if (path === 'no-head' && request.method === 'HEAD') return void response.writeHead(405).end();
    if (path === 'moved') return void response.writeHead(301, { location: '/fine' }).end();
    // Busy for the first two requests.
    if (path === 'busy' && (busyTimes += 1) <= 2) return void response.writeHead(429, { 'retry-after': '7' }).end();
    const status = Number(/^\d+$/.exec(path)?.[0] ?? 200);
    setTimeout(() => response.writeHead(status).end(request.method === 'HEAD' ? undefined : 'A page.'), 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-external-'));
  asked = [];
  busyTimes = 0;
  together = { now: 0, most: 0 };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Nobody else's, or no web address. */
const OWN = ['mailto:a@example.org', 'http://site.invalid/own/', 'https://lovelace.example/~ada/'];

/** Milliseconds for hosts that do answer, on a machine that may be busy. */
const PATIENT = 20_000;

/** Checks a site whose page links to these addresses of the host, each on a line of its own. */
async function check(paths: readonly string[], now?: number) {
  const waits: number[] = [];
  const text = paths.map((path) => `[a link](${base}${path})`).join('\n');
  const problems = new Problems();
  const site = { ...aSite(), root };
  await checkExternalLinks(
    { site, links: new Map([['/', new Set([...paths.map((path) => base + path), ...OWN])]]), texts: [{ path: 'content/index.md', text }] },
    problems,
    { timeLimit: paths.includes('silent') ? 300 : PATIENT, pause: async (milliseconds) => void waits.push(milliseconds), ...(now !== undefined && { now }) },
  );
  const told = problems.list.map(({ severity, file = '', line = '', message }) => `${severity} ${file}:${line} ${message.replaceAll(base, '')}`);
  return { waits, told };
}

test('a link that leads somewhere is asked for once, by HEAD', async () => {
  expect((await check(['fine'])).told).toEqual([]);
  expect(asked).toEqual(['HEAD fine']);
});

test('a host that does not know HEAD is asked by GET; redirects are followed', async () => {
  expect((await check(['no-head', 'moved'])).told).toEqual([]);
  expect(asked).toEqual(['HEAD moved', 'HEAD fine', 'HEAD no-head', 'GET no-head']);
});

test('of the own host, only folders beside those of the site are asked for', async () => {
  const site = { ...aSite(), root, origin: base.slice(0, -1), prefix: '/' };
  const written = ['', 'talks/ice/', 'cv.pdf', 'assets/files/ice.pdf', 'workshop/'].map((path) => base + path);
  await checkExternalLinks({ site, links: new Map([['/', new Set(written)], ['/talks/ice/', new Set<string>()]]), texts: [] }, new Problems());
  expect(asked).toEqual(['HEAD workshop/']);
});

test('what is gone is a warning on the line of the link', async () => {
  expect((await check(['fine', '404', '500'])).told).toEqual([
    'warning content/index.md:2 404 answered “404 Not Found”.',
    'warning content/index.md:3 500 answered “500 Internal Server Error”.',
  ]);
});

test('a host that is silent or hangs up is told as such', async () => {
  const { told } = await check(['silent', 'hang-up']);
  expect(told[0]).toMatch(/^warning content\/index\.md:2 hang-up could not be reached \(.+\)\.$/);
  expect(told[1]).toBe('warning content/index.md:1 silent did not answer within 0.3 s.');
});

test('where nothing at all answers, the network is to blame, and no link is', async () => {
  const { told } = await check(['hang-up', 'hang-up?2', 'hang-up?3']);
  expect(told).toEqual(['warning : None of 3 addresses of other hosts could be reached.']);
});

test('a host that lets no program in is no mistake of the site', async () => {
  const { told } = await check(['403', '401']);
  expect(told).toEqual([expect.stringMatching(/^notice : 2 links could not be checked/)]);
});

test('a busy host is waited for as long as it asks', async () => {
  const { told, waits } = await check(['busy']);
  expect(told).toEqual([]);
  expect(waits).toEqual([7000]);
});

test('one host gets one request at a time', async () => {
  await check(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(together.most).toBe(1);
});

test('good answers are kept for a week, bad ones are asked for again', async () => {
  const day = 24 * 3600 * 1000;
  const now = Date.UTC(2024, 5, 1);
  await check(['fine', '404'], now);
  asked = [];
  expect((await check(['fine', '404'], now + 6 * day)).told).toHaveLength(1);
  expect(asked).toEqual(['HEAD 404', 'GET 404']);
  await check(['fine'], now + 8 * day);
  expect(asked.at(-1)).toBe('HEAD fine');
  expect(Object.keys(JSON.parse(readFileSync(join(root, CACHE), 'utf8')) as object)).toEqual([`${base}fine`]);
});

test('a record that is damaged is as good as none', async () => {
  await check(['fine']);
  writeFileSync(join(root, CACHE), '{"http');
  expect((await check(['fine'])).told).toEqual([]);
});
