/** Runs what .github/workflows/deploy.yml runs, on a clone of what is committed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run, type Ran } from '../support/command.ts';
import { brokenReferences } from '../support/links.ts';
import { CHECKOUT } from '../support/project.ts';
import { siteAt } from '../support/site-folder.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string | number>;
}

const workflow = parse(readFileSync(join(CHECKOUT, '.github/workflows/deploy.yml'), 'utf8')) as {
  jobs: { build: { steps: Step[] }; deploy: { steps: Step[]; needs: string } };
};
const { steps } = workflow.jobs.build;
const using = (action: string) => steps.findIndex(({ uses }) => uses?.startsWith(`${action}@`));
const building = steps.findIndex(({ run: command }) => command?.startsWith('npm run build'));

/** What GitHub puts in the place of its expressions in a repository called `homepage` of `noor`. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  'steps.pages.outputs.base_url': 'https://noor.github.io/homepage',
};

const evaluate = (text: string) =>
  text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const value = EXPRESSIONS[expression];
    if (value === undefined) throw new Error(`The test knows no value for ${expression}.`);
    return value;
  });

/** Installing needs a registry and a minute: only CI does it for every run. */
const INSTALLING = process.env['CI'] === 'true';

async function runSteps(clone: string): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const step of steps) {
    if (step.run === undefined) continue;
    if (/^npm ci\b/.test(step.run) && !INSTALLING) {
      if (!existsSync(join(clone, 'node_modules'))) symlinkSync(join(CHECKOUT, 'node_modules'), join(clone, 'node_modules'), 'junction');
      continue;
    }
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value)]));
    // https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions: run steps are `bash -e`.
    const result = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: clone,
      env: { ...env, GITHUB_ACTIONS: 'true' },
    });
    ran.push(result);
    if (result.exitCode !== 0) break;
  }
  return ran;
}

describe('the deploy workflow', () => {
  let parent: string;
  let clone: string;
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'offprint-deploy-'));
    clone = join(parent, 'homepage');
    const cloned = await run('git', ['clone', '--quiet', CHECKOUT, clone], { cwd: parent });
    expect(cloned.output).toBe('');
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  test('installs, then builds strictly with the address of GitHub Pages, and publishes what was built', () => {
    expect(steps.flatMap(({ run: command }) => command ?? [])).toEqual(['npm ci', 'npm run build -- --strict']);
    expect(steps[building]!.env).toEqual({ OFFPRINT_URL: '${{ steps.pages.outputs.base_url }}' });
    expect(steps[using('actions/upload-pages-artifact')]!.with).toEqual({ path: '_site' });
    expect(using('actions/upload-pages-artifact')).toBeGreaterThan(building);
    expect(workflow.jobs.deploy.needs).toBe('build');
  });

  test('fetches the whole history, from which the dates of last changes come', () => {
    expect(steps[using('actions/checkout')]!.with).toMatchObject({ 'fetch-depth': 0 });
  });

  test('keeps GitHub’s expressions out of its shell lines, where they would be code', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
  });

  test('leaves a whole site under the address of the repository', async () => {
    const ran = await runSteps(clone);
    expect(ran.map(({ exitCode }) => exitCode), ran.at(-1)?.output).toEqual(ran.map(() => 0));
    const site = siteAt(join(clone, '_site'));
    expect(site.read('index.html')).toContain('href="/homepage/publications/"');
    expect(site.read('sitemap.xml')).toContain('https://noor.github.io/homepage/publications/');
    expect(site.files).toContain('404.html');
    expect(site.read('index.html')).toMatch(/rel="canonical" href="https:\/\/noor\.github\.io\/homepage\/"/);
    expect(brokenReferences(site, 'https://noor.github.io', '/homepage/')).toEqual([]);
    const status = await run('git', ['status', '--porcelain'], { cwd: clone });
    expect(status.output).toBe('');
  });

  test('stops at a problem, and points to its file and line', async () => {
    writeFileSync(join(clone, 'data/more.bib'), '\n@article{nobody2024comma\n  title = {The missing comma},\n  year = {2024},\n}\n');
    const ran = await run('bash', ['-eo', 'pipefail', '-c', steps[building]!.run!], { cwd: clone, env: { GITHUB_ACTIONS: 'true' } });
    expect(ran.exitCode).not.toBe(0);
    expect(ran.output).toMatch(/^::(?:error|warning) file=data\/more\.bib,line=2\b/m);
  });
});
