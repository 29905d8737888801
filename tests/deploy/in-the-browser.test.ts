/** For people who install nothing: checks of pull requests, links to edit a page, and an editor in the browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { offprint, run } from '../support/command.ts';
import { CHECKOUT, temporaryProject } from '../support/project.ts';

const read = (path: string): string => readFileSync(join(CHECKOUT, path), 'utf8');

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { run?: string; uses?: string }[] }>;
}

const check = parse(read('.github/workflows/check.yml')) as Workflow;
const commands = check.jobs['check']!.steps.flatMap(({ run: command }) => command ?? []);

test('pull requests are checked, without a right to publish, and not by the workflow that does', () => {
  expect(Object.keys(check.on)).toEqual(['pull_request']);
  expect(check.permissions).toEqual({ contents: 'read' });
  expect(Object.keys((parse(read('.github/workflows/deploy.yml')) as Workflow).on)).not.toContain('pull_request');
  expect(commands[0]).toBe('npm ci');
});

test('what a pull request breaks shows on its file and line, and in the summary', async () => {
  const project = temporaryProject('minimal');
  const attempt = () =>
    run('bash', ['-eo', 'pipefail', '-c', commands.slice(1).join('\n')], {
      cwd: project.root,
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(project.root, 'summary.md') },
    });
  const sound = await attempt();
  expect(sound.exitCode, sound.output).toBe(0);
  project.write('data/papers.bib', '\n@article{nobody2024comma\n  title = {The missing comma},\n  year = {2024},\n}\n');
  const broken = await attempt();
  expect(broken.exitCode).not.toBe(0);
  expect(broken.output).toMatch(/^::(?:error|warning) file=data\/papers\.bib,line=2\b/m);
  expect(project.read('summary.md')).toContain('**data/papers.bib, line 2**');
  expect(existsSync(join(project.root, '_site'))).toBe(false);
  project.remove();
});

test('merge requests of GitLab get the report that GitLab shows', () => {
  const { check: job } = parse(read('.gitlab-ci.yml')) as { check: { script: string[]; artifacts: { reports: { codequality: string } } } };
  expect(job.script.at(-1)).toBe(`npm run check -- --strict --gitlab ${job.artifacts.reports.codequality}`);
});

test('a page has a link to its own source, if the settings ask for it', async () => {
  const project = temporaryProject('minimal');
  const settings = project.read('data/site.yaml');
  const home = async (): Promise<string> => {
    expect((await offprint(project.root, ['build', '--strict', '--quiet'])).output).toBe('');
    return project.read('_site/index.html');
  };
  const link = 'href="https://github.com/ada/homepage/edit/main/content/index.md"';
  expect(await home()).not.toContain(link);
  project.write('data/site.yaml', `${settings.trimEnd()}\nedit_url: https://github.com/ada/homepage/edit/main/\n`);
  expect(await home()).toContain(link);
  project.remove();
});

test('a codespace installs, serves and shows the site', () => {
  const container = JSON.parse(read('.devcontainer/devcontainer.json')) as Record<string, unknown> & {
    forwardPorts: number[];
    portsAttributes: Record<string, { onAutoForward: string }>;
  };
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(container['postCreateCommand']).toBe('npm ci');
  expect(container['postAttachCommand']).toBe('npm start');
  expect(scripts['start']).toContain('serve');
  // Where `serve` answers when nothing else is asked for.
  const port = /'port of the server', port, '(\d+)'/.exec(read('src/cli/main.ts'))![1]!;
  expect(container.forwardPorts).toEqual([Number(port)]);
  expect(container.portsAttributes[port]!.onAutoForward).toBe('openPreview');
  expect(container['image']).toContain(`:${read('.node-version').trim()}-`);
});
