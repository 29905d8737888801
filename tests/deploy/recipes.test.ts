/**
 * Takes each host's recipe as it stands in the repository or in docs/deploy.md and does, with a clone of what is committed,
 * what that host would do. What one build leaves in `.cache` is handed to the next, as the hosts do.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { ALWAYS, IMMUTABLE } from '../../src/deploy/headers.ts';
import { run, type Ran } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { brokenReferences } from '../support/links.ts';
import { CHECKOUT } from '../support/project.ts';
import { siteAt } from '../support/site-folder.ts';
import { startWebServer, withServers } from '../support/web-server.ts';

const recipe = (path: string): string => readFileSync(join(CHECKOUT, path), 'utf8');
const guide = recipe('docs/deploy.md');
/** The command and folder that the guide has people type into Cloudflare's form. */
const field = (name: string): string => new RegExp(`\\| ${name} \\| \`([^\`]+)\` \\|`).exec(guide)![1]!;

const gitlab = parseYaml(recipe('.gitlab-ci.yml')) as {
  variables: Record<string, string>;
  cache: { paths: string[] };
  build: { script: string[] };
  pages: { script: string[]; variables: Record<string, string>; artifacts: { paths: string[] } };
};
const netlify = parseToml(recipe('netlify.toml')) as { build: { command: string; publish: string }; plugins: { package: string }[] };

interface Host {
  name: string;
  clone?: string[];
  /** Lines that the host runs after it has installed the packages. */
  script: string[];
  env: Record<string, string>;
  publish: string;
  address: string;
}

const HOSTS: readonly Host[] = [
  {
    name: 'GitLab Pages',
    script: gitlab.pages.script,
    // GitLab puts its own variables into the values of those of the recipe.
    env: { OFFPRINT_URL: gitlab.pages.variables['OFFPRINT_URL']!.replace('$CI_PAGES_URL', 'https://noor.gitlab.io/homepage') },
    publish: gitlab.pages.artifacts.paths[0]!,
    address: 'https://noor.gitlab.io/homepage/',
  },
  {
    name: 'Netlify',
    script: [netlify.build.command],
    env: { URL: 'https://noor.example' },
    publish: netlify.build.publish,
    address: 'https://noor.example/',
  },
  {
    name: 'Cloudflare Pages',
    clone: ['--depth=1'],
    script: [field('Build command')],
    env: { CF_PAGES: '1' },
    publish: field('Build output directory'),
    // The one in the command, without which pages would carry no policy.
    address: 'https://anything.pages.dev/',
  },
];

describe('a clone', () => {
  let parent: string;
  const cache = (): string => join(parent, 'cache');
  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'offprint-recipes-'));
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  async function build({ name, clone: how = [], script, env }: Host): Promise<{ clone: string; ran: Ran }> {
    const clone = join(parent, name.replaceAll(' ', '-'));
    const cloned = await run('git', ['clone', '--quiet', ...how, pathToFileURL(CHECKOUT).href, clone], { cwd: parent });
    expect(cloned.exitCode, cloned.output).toBe(0);
    symlinkSync(join(CHECKOUT, 'node_modules'), join(clone, 'node_modules'), 'junction');
    if (existsSync(cache())) cpSync(cache(), join(clone, '.cache'), { recursive: true });
    const lines = script.filter((line) => line !== 'npm ci');
    const ran = await run('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], { cwd: clone, env });
    if (!existsSync(cache())) cpSync(join(clone, '.cache'), cache(), { recursive: true });
    return { clone, ran };
  }

  test.each(HOSTS.map((host) => [host.name, host] as const))('becomes a whole site by the steps of %s', async (_name, host) => {
    const { clone, ran } = await build(host);
    expect(ran.exitCode, ran.output).toBe(0);
    const site = siteAt(join(clone, host.publish));
    const { origin, pathname } = new URL(host.address);
    expect(site.read('index.html')).toContain(`rel="canonical" href="${host.address}"`);
    expect(site.read('index.html')).toContain('http-equiv="Content-Security-Policy"');
    expect(brokenReferences(site, origin, pathname)).toEqual([]);
    for (const file of ['404.html', 'sitemap.xml', '_headers', '_redirects']) expect(site.files).toContain(file);
    // The date of the last change comes from the whole history, however little of it was cloned.
    const head = (await run('git', ['rev-parse', 'HEAD'], { cwd: clone })).stdout.trim();
    const history = (root: string) => run('git', ['rev-list', '--count', head], { cwd: root });
    expect((await history(clone)).stdout).toBe((await history(CHECKOUT)).stdout);
  });
});

describe('the recipe of', () => {
  test('GitLab Pages checks merge requests in the same way, fetches the whole history, and keeps what was made', () => {
    expect(gitlab.build.script).toEqual(['npm ci', 'npm run build -- --strict']);
    expect(gitlab.variables['GIT_DEPTH']).toBe('0');
    expect(gitlab.cache.paths).toEqual(expect.arrayContaining(['.cache/', 'public/']));
  });

  test('Netlify keeps what was made, by a plugin that Netlify can load', async () => {
    const folder = join(CHECKOUT, netlify.plugins[0]!.package);
    expect(parseYaml(readFileSync(join(folder, 'manifest.yml'), 'utf8'))).toHaveProperty('name');
    const plugin = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as Record<string, (it: object) => unknown>;
    const asked: unknown[] = [];
    const cache = { save: (paths: string[]) => asked.push(['save', paths]), restore: (paths: string[]) => asked.push(['restore', paths]) };
    for (const event of ['onPreBuild', 'onPostBuild']) plugin[event]!({ utils: { cache } });
    expect(asked).toEqual([['restore', ['.cache', '_site']], ['save', ['.cache', '_site']]]);
  });

  test('every host that reads .node-version gives a Node that the engine runs on', () => {
    expect(Number(recipe('.node-version'))).toBeGreaterThanOrEqual(22);
  });
});

const snippet = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide)![1]!;

test('the guide gives Apache and nginx the headers that the build gives other hosts', () => {
  for (const language of ['apache', 'nginx']) {
    for (const text of [...ALWAYS.flat(), IMMUTABLE, "frame-ancestors 'self'"]) expect(snippet(language)).toContain(text);
  }
});

withServers('the guide’s configuration of nginx', () => {
  test('keeps the theme for ever, asks for pages anew, and shows the error page', async () => {
    const port = await freePort();
    const server = await startWebServer((folder) =>
      snippet('nginx').replace('listen 80', `listen 127.0.0.1:${port}`).replace('/var/www/homepage', folder));
    cpSync(join(CHECKOUT, 'assets/theme/reset.css'), join(server.folder, 'assets/theme/theme.css'));
    cpSync(join(CHECKOUT, 'LICENSE'), join(server.folder, 'index.html'));
    cpSync(join(CHECKOUT, 'README.md'), join(server.folder, '404.html'));
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const [home, style, lost] = [await get('/'), await get('/assets/theme/theme.css?v=1'), await get('/nowhere/')];
    server.close();
    expect([home.status, style.status, lost.status]).toEqual([200, 200, 404]);
    expect([home.headers.get('cache-control'), style.headers.get('cache-control')]).toEqual(['no-cache', IMMUTABLE]);
    for (const answer of [home, style, lost]) {
      for (const [name, value] of ALWAYS) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    }
    expect(await lost.text()).toContain('Offprint');
  });
});
