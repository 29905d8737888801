/** Brings sites to a web server that is reached by ssh, with sshd, rsync and nginx as they are. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIST } from '../../src/deploy/plan.ts';
import { deployByRsync, type DeployOptions } from '../../src/deploy/rsync.ts';
import { verify } from '../../src/deploy/verify.ts';
import { offprint } from '../support/command.ts';
import { brokenReferences } from '../support/links.ts';
import { temporaryProject } from '../support/project.ts';
import { filesBelow, siteAt } from '../support/site-folder.ts';
import { startWebServer, withServers, type WebServer } from '../support/web-server.ts';

withServers('a university’s server', () => {
  let server: WebServer;
  let folder: string;
  const path = process.env['PATH'];

  beforeAll(async () => {
    server = await startWebServer();
    process.env['PATH'] = server.path;
  });
  afterAll(() => {
    process.env['PATH'] = path;
    server?.close();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'op-site-'));
    rmSync(server.folder, { recursive: true, force: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (root: string, files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  };
  const there = (): string[] => filesBelow(server.folder).filter((name) => name !== LIST);
  async function deploy(options: Partial<DeployOptions> = {}): Promise<{ status: number; said: string }> {
    const output = new PassThrough();
    const status = await deployByRsync({
      // Without ssh, which is slow to shake hands, where it makes no difference.
      folder, target: server.folder, url: server.url, yes: true, waits: [0], input: new PassThrough(), output, ...options,
    });
    output.end();
    return { status, said: String(output.read() ?? '') };
  }
  const SITE = {
    'index.html': 'Home', 'cv/index.html': 'Life', 'talks/index.html': 'Talks', 'talks/owls/index.html': 'Owls', 'cv.pdf': '%PDF',
  };

  test('shows the whole site under /~name/ after one command, and nothing is left to do after that', async () => {
    const project = temporaryProject('minimal');
    const before = server.logins();
    const ran = await offprint(project.root, ['deploy', 'rsync', `${server.host}:${server.folder}`, '--yes'], { OFFPRINT_URL: server.url });
    expect(ran.exitCode, ran.output).toBe(0);
    // A password would be asked for once.
    expect(server.logins() - before).toBe(1);
    expect(ran.stdout).toContain('  create   index.html\n');
    expect(ran.stdout).toContain(`Online: ${server.url}`);
    const site = siteAt(join(project.root, '_site'));
    expect(there()).toEqual(site.files);
    for (const file of site.files.filter((name) => name.endsWith('index.html'))) {
      const answer = await fetch(server.url + file.slice(0, -'index.html'.length));
      expect([file, answer.status, await answer.text()]).toEqual([file, 200, site.read(file)]);
    }
    expect(brokenReferences(siteAt(server.folder), new URL(server.url).origin, '/~ada/')).toEqual([]);
    // Readable for the web server, whatever the permissions were.
    expect(statSync(join(server.folder, 'index.html')).mode & 0o777).toBe(0o644);

    const again = await deploy({ folder: site.dir });
    expect([again.status, again.said.includes('Everything is there already.')]).toEqual([0, true]);
    project.remove();
  });

  test('gets nothing of a site with a problem', async () => {
    const project = temporaryProject('minimal');
    project.write('content/new.md', 'See [the plan](plan.md).\n');
    const ran = await offprint(project.root, ['deploy', 'rsync', `${server.host}:${server.folder}`, '--yes'], { OFFPRINT_URL: server.url });
    expect(ran.exitCode).toBe(1);
    expect(ran.output).toContain('Nothing was uploaded: mend this first.');
    expect(existsSync(server.folder)).toBe(false);
    project.remove();
  });

  test('gets what has changed, and loses what has gone, but nothing that lay there before', async () => {
    put(server.folder, { 'old-course/notes.pdf': 'notes', 'talks/keep.txt': 'mine' });
    put(folder, SITE);
    expect((await deploy()).status).toBe(0);
    rmSync(join(folder, 'talks'), { recursive: true });
    rmSync(join(folder, 'cv.pdf'));
    put(folder, { 'index.html': 'Home again', 'news/index.html': 'News' });
    const { status, said } = await deploy({ target: `${server.host}:${server.folder}` });
    expect(status).toBe(0);
    expect(said).toContain([
      '  create   news/index.html', '  replace  index.html', '  remove   cv.pdf', '  remove   talks/index.html',
      '  remove   talks/owls/index.html', '',
    ].join('\n'));
    expect(there()).toEqual(['cv/index.html', 'index.html', 'news/index.html', 'old-course/notes.pdf', 'talks/keep.txt']);
    expect(existsSync(join(server.folder, 'talks/owls'))).toBe(false);
    expect(readFileSync(join(server.folder, 'index.html'), 'utf8')).toBe('Home again');
  });

  test('takes any name of a file', async () => {
    const odd = [
      'a b.html', 'été/čas.html', '-n.html', 'what*.html', 'q[1].html', "it's $(x) `y`.html", '#x.html', 'back\\slash[1].html',
    ];
    put(folder, { ...SITE, ...Object.fromEntries(odd.map((name) => [name, name])) });
    put(server.folder, { 'whatever.html': 'mine', 'q1.html': 'mine' });
    expect((await deploy()).said).toContain('  create   été/čas.html\n');
    expect(odd.filter((name) => !existsSync(join(server.folder, name)))).toEqual([]);
    for (const name of odd) rmSync(join(folder, name));
    expect((await deploy()).status).toBe(0);
    expect(there()).toEqual([...Object.keys(SITE), 'q1.html', 'whatever.html'].sort());
  });

  test('keeps a page of the same name that came from elsewhere, unless told otherwise', async () => {
    put(server.folder, { 'index.html': 'Written in 2009', 'cv/index.html': 'Life' });
    put(folder, SITE);
    const stopped = await deploy();
    expect(stopped.status).toBe(1);
    expect(stopped.said).toContain('  stop at (not from here)  index.html\n');
    expect(stopped.said).not.toContain('not from here)  cv/index.html');
    expect(there()).toEqual(['cv/index.html', 'index.html']);
    expect(readFileSync(join(server.folder, 'index.html'), 'utf8')).toBe('Written in 2009');
    expect((await deploy({ force: true })).status).toBe(0);
    expect(readFileSync(join(server.folder, 'index.html'), 'utf8')).toBe('Home');
  });

  test('does not lose half of a site by mistake', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`papers/p${n}/index.html`, `Paper ${n}`]));
    put(folder, { ...SITE, ...many });
    expect((await deploy()).status).toBe(0);
    const all = there();
    rmSync(join(folder, 'papers'), { recursive: true });
    const stopped = await deploy();
    expect(stopped.status).toBe(1);
    expect(stopped.said).toContain('30 of 35 files would be removed there');
    expect(there()).toEqual(all);
    expect((await deploy({ force: true })).status).toBe(0);
    expect(there()).toEqual(Object.keys(SITE).sort());
  });

  test('is left as it is by a dry run, and where nobody agrees', async () => {
    put(folder, SITE);
    put(server.folder, { 'notes.txt': 'mine' });
    const dry = await deploy({ yes: false, dryRun: true });
    expect([dry.status, dry.said.includes('  create   talks/owls/index.html\n')]).toEqual([0, true]);
    const unasked = await deploy({ yes: false });
    expect([unasked.status, unasked.said.includes('Say --yes')]).toEqual([1, true]);
    expect(filesBelow(server.folder)).toEqual(['notes.txt']);
  });

  test('that shows something else at the address of the site is noticed', async () => {
    put(folder, SITE);
    const { status, said } = await deploy({ url: server.url.replace('~ada', '~eve') });
    expect(status).toBe(1);
    expect(said).toContain('/~eve/ answers 404.');
    expect(said).toContain('data/site.yaml');
    writeFileSync(join(server.folder, 'cv/index.html'), 'A cached page');
    expect(await verify(folder, server.url, ['index.html', 'cv/index.html'], [0])).toEqual([
      `${server.url}cv/ shows something else than what was uploaded.`,
    ]);
  });

  test('that cannot be reached is told in words', async () => {
    put(folder, SITE);
    const { status, said } = await deploy({ target: 'nobody@127.0.0.1:site', port: '1' });
    expect(status).toBe(2);
    expect(said).toMatch(/^nobody@127\.0\.0\.1:site: There was no connection\. Try `ssh`/m);
    expect(said).not.toContain('rsync error');
  });
});
