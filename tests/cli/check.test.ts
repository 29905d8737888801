import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offprint } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => void (project = temporaryProject('minimal')));
afterEach(() => project.remove());

const SLIPS = '@book{sets,\n  title = {On mRNA},\n  author = {Ravn, Jane},\n  year = {2024},\n  doi = {https://doi.org/10.1000/xyz},\n}\n';

test('--fix shows the difference, mends, and checks what is left', async () => {
  project.write('data/papers.bib', SLIPS);
  const before = await offprint(project.root, ['check']);
  expect(before.output).toContain('`npm run check -- --fix` mends it.');
  const dry = await offprint(project.root, ['check', '--fix', '--dry-run']);
  expect(dry.stdout).toContain('-  doi = {https://doi.org/10.1000/xyz},\n+  doi = {10.1000/xyz},');
  expect(project.read('data/papers.bib')).toBe(SLIPS);
  const refused = await offprint(project.root, ['check', '--fix']);
  expect([refused.exitCode, project.read('data/papers.bib')]).toEqual([1, SLIPS]);
  const after = await offprint(project.root, ['check', '--fix', '--yes']);
  expect(after.exitCode).toBe(0);
  expect(project.read('data/papers.bib')).toBe(SLIPS.replace('https://doi.org/', '').replace('mRNA', '{mRNA}'));
  expect(after.output).not.toContain('bib-doi-address');
  expect(existsSync(join(project.root, '_site'))).toBe(false);
});

test('--json is for machines alone, and goes with no question', async () => {
  project.write('data/papers.bib', SLIPS);
  const { stdout, exitCode } = await offprint(project.root, ['check', '--json']);
  expect(exitCode).toBe(0);
  expect((JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code)).toContain('bib-doi-address');
  const both = await offprint(project.root, ['check', '--json', '--fix']);
  expect([both.exitCode, both.output]).toEqual([2, expect.stringContaining("'--json' cannot be used with option '--fix'")]);
});

test.each(['--dry-run', '--yes'])('%s without --fix is refused', async (flag) => {
  const { exitCode, output } = await offprint(project.root, ['check', flag]);
  expect([exitCode, output]).toEqual([2, expect.stringContaining('`npm run check -- --fix --dry-run`')]);
});

test('a report that cannot be written is told of like the rest', async () => {
  const { exitCode, output } = await offprint(project.root, ['check', '--gitlab', 'nowhere/report.json']);
  expect(exitCode).toBe(1);
  expect(output).toContain('The report cannot be written to “nowhere/report.json” (ENOENT).');
  expect(output).not.toMatch(/^\s+at /m);
});

test('every problem is listed, not only the first of a kind', async () => {
  project.write('content/many.md', Array.from({ length: 12 }, (_, index) => `[link](/nowhere-${index}/)\n`).join('\n'));
  const { output } = await offprint(project.root, ['check']);
  for (let index = 0; index < 12; index += 1) expect(output).toContain(`/nowhere-${index}/`);
});

test('GitHub gets annotations and a summary, GitLab a report', async () => {
  project.write('content/wrong.md', '# Wrong\n\n[link](/nowhere/)\n');
  const { output, exitCode } = await offprint(project.root, ['check', '--strict', '--gitlab', 'report.json'], {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(project.root, 'summary.md'),
  });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^::warning file=content\/wrong\.md,line=3,title=broken-link::/m);
  expect(project.read('summary.md')).toMatch(/^### \d+ pages?, \d+ papers? in .*1 problem\n/);
  expect(project.read('summary.md')).toContain('| content/wrong.md |  | 1 | 1 |');
  const report = JSON.parse(project.read('report.json')) as { check_name: string; location: unknown }[];
  const broken = report.find(({ check_name: name }) => name === 'broken-link');
  expect(broken?.location).toEqual({ path: 'content/wrong.md', lines: { begin: 3 } });
});

test('a build, too, writes the summary', async () => {
  await offprint(project.root, ['build', '--quiet'], { GITHUB_STEP_SUMMARY: join(project.root, 'summary.md') });
  expect(project.read('summary.md')).toMatch(/^### \d+ pages?, \d+ papers? in .*no problems\n+$/);
});

test('--external asks the hosts that pages, papers and people link to', async () => {
  const asked: string[] = [];
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    asked.push(request.url!);
    agents.add(request.headers['user-agent']!.split('/')[0]!);
    response.writeHead(request.url!.startsWith('/gone') ? 404 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  project.write('content/links.md', `# Links\n\n[there](${host}/there#part), [gone](${host}/gone%20for%20good)\n`);
  project.write('data/papers.bib', SLIPS.replace('{https://doi.org/10.1000/xyz}', `{${host}/gone-paper}`).replace('doi', 'url'));
  const { output, exitCode } = await offprint(project.root, ['check', '--external', '--strict', '--json']);
  server.close();
  expect(exitCode).toBe(1);
  const { problems } = JSON.parse(output) as { problems: { code: string; file: string; line: number }[] };
  const dead = problems.filter(({ code }) => code === 'external-link').map(({ file, line }) => `${file}:${line}`);
  expect(dead).toEqual(['content/links.md:3', 'data/papers.bib:5']);
  // The compiled engine, too, says who asks.
  expect([...agents]).toEqual(['Offprint']);
  expect(new Set(asked)).toEqual(new Set(['/there', '/gone%20for%20good', '/gone-paper']));
});
