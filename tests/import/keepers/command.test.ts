/** The verbs as they are typed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runImport } from '../../../src/import/command.ts';
import { KEEPERS } from '../../../src/import/keepers/verbs.ts';
import { SERVICES } from '../../../src/import/keepers/services/index.ts';
import { FORMATS } from '../../../src/import/keepers/files.ts';

let root: string;
let said: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-verbs-'));
  mkdirSync(join(root, 'data'));
  said = '';
  const write = (text: unknown): boolean => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  vi.stubEnv('INIT_CWD', root);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('every service and every format has its verb', () => {
  expect(KEEPERS.map(({ verb }) => verb).sort()).toEqual([...Object.keys(SERVICES), ...Object.keys(FORMATS)].sort());
});

describe.each(KEEPERS)('$verb', ({ verb, examples }) => {
  test('--help says how, with examples', async () => {
    expect(await runImport(root, [verb, '--help'])).toBe(0);
    for (const example of examples) expect(said).toContain(`npm run import -- ${verb} ${example}`);
    expect(said).toContain('--dry-run');
    expect(said).toContain('--to <file>');
  });

  test('wants to be told what to take', async () => {
    expect(await runImport(root, [verb])).toBe(2);
    expect(said).toContain('missing required argument');
  });
});

test.each(KEEPERS.filter(({ from }) => from === 'service'))('$verb understands its own examples', ({ verb, examples }) => {
  const { identify } = SERVICES[verb as keyof typeof SERVICES];
  const typed = examples.flatMap((example) => example.replace(/--.*/, '').trim().split(' '));
  for (const one of typed) expect(identify(one), one).toBeDefined();
});

test('an answer goes into the file that was named', async () => {
  const answer = { type: 'book', title: 'Owls', DOI: '10.5555/owls', author: [{ family: 'Ravn', given: 'Ida' }] };
  vi.stubGlobal('fetch', async () => Response.json(answer));
  expect(await runImport(root, ['doi', '10.5555/owls', '--to', 'data/papers.bib', '--yes'])).toBe(0);
  expect(readFileSync(join(root, 'data/papers.bib'), 'utf8')).toContain('doi    = {10.5555/owls}');
});

test('without a network nothing is written, and the exit status says so', async () => {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND doi.org'), { code: 'ENOTFOUND' });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed', { cause })));
  expect(await runImport(root, ['doi', '10.5555/owls', '--yes'])).toBe(2);
  expect(said).toContain('https://doi.org/10.5555/owls could not be reached (ENOTFOUND).');
});
