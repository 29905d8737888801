import { describe, expect, test } from 'vitest';
import { contentPolicy, hashSource, policyText } from '../../src/deploy/policy.ts';
import { headerPolicy, headersFile, hasOwnPages } from '../../src/deploy/headers.ts';
import { Problems } from '../../src/problems.ts';
import { builtSite } from '../support/built-site.ts';
import { htmlFiles, htmlPage, isRedirect, textOf } from '../support/html.ts';
import { temporaryProject } from '../support/project.ts';

function policyOf(files: Readonly<Record<string, string>>, styles: string[] = []) {
  const project = temporaryProject('none');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  const problems = new Problems();
  const policy = contentPolicy({ root: project.root, layouts: ['content/_layouts', 'layouts'], styles }, problems);
  const own = hasOwnPages(project.root);
  project.remove();
  return { policy, text: policyText(policy), problems: problems.list, own };
}
const SLOT = 'content/_layouts/slots/head-end.njk';

describe('what pages may load and run', () => {
  test('is what lies on their own site, and no script but the ones that layouts hold', () => {
    const { text, problems } = policyOf({});
    expect(text).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; /);
    expect(text).not.toMatch(/script-src [^;]*unsafe|https?:/);
    expect(text).toContain("style-src-elem 'self';");
    expect(problems).toEqual([]);
  });

  test('grows by what somebody writes into a layout of their own', () => {
    const { policy, problems } = policyOf({
      [SLOT]: '<script defer src="https://stats.example.org/count.js"></script>\n<script>start();</script>\n<style>b{color:red}</style>\n'
        + '<link rel="stylesheet" href="https://fonts.example.net/a.css">{# <script src="https://not.example/x.js"></script> #}',
      'content/_layouts/slots/footer-end.njk':
        '<iframe title="Diary" src="https://diary.example/me"></iframe><img src="https://img.example/a.png" alt="">',
      'assets/site.css': '@import "https://css.example/base.css"; p { background: url(https://bg.example/p.png) }',
    });
    const of = (directive: string) => [...policy.get(directive)!];
    expect(of('script-src')).toEqual(expect.arrayContaining(['https://stats.example.org', hashSource('start();')]));
    expect(of('connect-src')).toContain('https://stats.example.org');
    const styles = ['https://fonts.example.net', 'https://css.example', hashSource('b{color:red}')];
    expect(of('style-src-elem')).toEqual(expect.arrayContaining(styles));
    expect(of('frame-src')).toEqual(["'self'", 'https://diary.example']);
    expect(of('img-src')).toEqual(expect.arrayContaining(['https://img.example', 'https://bg.example']));
    expect(policyText(policy)).not.toContain('not.example');
    expect(problems).toEqual([]);
  });

  test('lets forms of one’s own layouts be sent where they say', () => {
    const { policy, problems } = policyOf({
      'content/_layouts/slots/after-content.njk': '<form method="post" action="https://forms.example/f/1">\n<button formaction="https://other.example/">Send</button></form>',
    });
    expect([...policy.get('form-action')!]).toEqual(["'self'", 'https://forms.example', 'https://other.example']);
    expect(headerPolicy(policy, false)).toContain("form-action 'self' https://forms.example https://other.example;");
    expect(problems).toEqual([]);
  });

  test('cannot hold what an element does by an attribute, which is said with file and line', () => {
    const slot = '<p>Hello</p>\n<button class="big"\n  onclick="go()">Go</button>\n<script>const html = \'<b onclick="x">\';</script>\n';
    expect(policyOf({ [SLOT]: slot }).problems).toMatchObject([
      { severity: 'warning', code: 'policy-inline', file: SLOT, line: 3, cure: expect.stringContaining("addEventListener('click'") },
    ]);
  });

  test('shrinks with a part of a layout that is replaced', () => {
    const { text } = policyOf({ 'content/_layouts/partials/head.njk': '<head><title>{{ it.title }}</title></head>\n' });
    expect(text).toContain("script-src 'self';");
  });

  test('cannot hold a script that a layout composes, which is said with file and line', () => {
    const data = '<script type="application/json">{{ it.title }}</script>';
    const { problems } = policyOf({ [SLOT]: `\n<script>let name = "{{ it.title }}";</script>\n${data}\n` });
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'policy-inline', file: SLOT, line: 2, cure: expect.stringContaining('data-') },
    ]);
  });

  test('names a text by the line ends that browsers see', () => {
    expect(hashSource('a\r\nb')).toBe(hashSource('a\nb'));
  });
});

describe('a built site', () => {
  test('has the policy on every page before anything that it rules, with the hash of each inline script and style', async () => {
    for (const name of ['default', 'full']) {
      const site = await builtSite(name, { env: { OFFPRINT_URL: 'https://example.org/' } });
      const pages = htmlFiles(site).map((file) => ({ file, page: htmlPage(site, file) })).filter(({ page }) => !isRedirect(page));
      expect(pages.length).toBeGreaterThan(3);
      for (const { file, page } of pages) {
        const head = page.elements.filter(({ parent }) => (parent as { name?: string } | null)?.name === 'head').slice(0, 2);
        expect(head.map(({ attribs }) => Object.keys(attribs)[0]), file).toEqual(['charset', 'http-equiv']);
        const policy = head[1]!.attribs['content']!;
        for (const script of page.named('script')) {
          if (script.attribs['type'] === 'application/ld+json' || script.attribs['src'] !== undefined) continue;
          expect(policy, file).toContain(hashOf(site.read(file), 'script'));
        }
        if (page.named('style').length > 0) expect(policy, file).toContain(hashOf(site.read(file), 'style'));
        expect(page.elements.flatMap(({ attribs }) => Object.keys(attribs).filter((key) => key.startsWith('on'))), file).toEqual([]);
        expect(textOf(page.named('title')[0]!)).not.toBe('');
      }
    }
  });

  test('names the files of its theme by their version, in pages and in the stylesheet', async () => {
    const site = await builtSite('default', { env: { OFFPRINT_URL: 'https://example.org/' } });
    const version = /theme\.css\?v=([0-9a-f]{8})"/.exec(site.read('index.html'))?.[1];
    expect(version).toBeDefined();
    for (const [, address] of site.read('index.html').matchAll(/="(\/assets\/theme\/[^"]+)"/g)) expect(address).toMatch(`?v=${version}`);
    const fonts = [...site.read('assets/theme/theme.css').matchAll(/url\("?([^")]+woff2[^")]*)/g)];
    expect(fonts.length).toBeGreaterThan(5);
    for (const [, address] of fonts) expect(address).toMatch(`?v=${version}`);
  });
});

describe('the _headers file', () => {
  const place = { origin: 'https://ada.example', prefix: '/' };

  test('keeps for ever what has its version in its address, and nothing else', () => {
    const rules = headersFile(place, policyOf({}).policy, false).split(/\n(?=\/)/);
    const immutable = rules.filter((rule) => rule.includes('immutable')).map((rule) => rule.split('\n')[0]);
    expect(immutable).toEqual(['/assets/theme/*', '/assets/images/made/*']);
    // Netlify joins the values of all rules that fit a path.
    expect(rules[0]).not.toContain('Cache-Control');
    expect(rules[0]).toContain('X-Content-Type-Options: nosniff');
    expect(headersFile({ ...place, prefix: '/~ada/' }, policyOf({}).policy, false)).toMatch(/^\/~ada\/\*\n/);
  });

  test('says what a page cannot say itself, and leaves scripts to pages of the user’s own', () => {
    const { policy, own } = policyOf({});
    expect(headerPolicy(policy, own)).toMatch(/^script-src 'self' 'sha256-.*; frame-ancestors 'self'$/);
    const plots = policyOf({ 'assets/files/plot.html': '<script>draw()</script>' });
    expect(headerPolicy(plots.policy, plots.own)).toBe("base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
  });
});

/** The hash of the first inline element of a name, from the text of a page rather than from a layout. */
function hashOf(html: string, tag: string): string {
  return hashSource(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)![1]!);
}
