import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlPage, isRedirect } from '../support/html.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';

const target = async (site: string, file: string) => {
  const page = htmlPage(await builtSite(site), file);
  return page.named('meta').find(({ attribs }) => attribs['http-equiv'] === 'refresh')?.attribs['content'];
};

describe('an old address', () => {
  test.each([
    ['full', 'about/index.html', '0; url=/'],
    ['full', 'me.html', '0; url=/'],
    ['full', 'blog/everything/index.html', '0; url=/posts/everything/'],
    ['academicpages', 'about/index.html', '0; url=/'],
    ['academicpages', 'about.html', '0; url=/'],
    ['under-a-prefix', 'about/index.html', '0; url=/~noor/'],
  ])('of %s, %s, leads on without a script', async (site, file, content) => {
    expect(await target(site, file)).toBe(content);
    expect(htmlPage(await builtSite(site), file).named('script')).toEqual([]);
  });

  test('is not in the sitemap and names its target as the canonical address', async () => {
    const site = await builtSite('full');
    expect(site.read('sitemap.xml')).not.toMatch(/about|me\.html|blog/);
    const [canonical] = htmlPage(site, 'about/index.html').named('link').filter(({ attribs }) => attribs['rel'] === 'canonical');
    expect(canonical?.attribs['href']).toBe('https://tides.example.org/');
  });

  test('no other page redirects', async () => {
    const site = await builtSite('full');
    const found = site.files.filter((file) => file.endsWith('.html') && isRedirect(htmlPage(site, file)));
    expect(found).toEqual(['about/index.html', 'blog/everything/index.html', 'me.html']);
  });
});

test('two pages that want one address, and a redirect from a page that exists, are errors that name both files', async () => {
  const project = temporaryProject('minimal');
  project.write('content/first.md', '---\ntitle: First\npermalink: /same/\n---\n');
  project.write('content/second.md', '---\ntitle: Second\npermalink: /same\n---\n');
  project.write('content/third.md', '---\ntitle: Third\nredirect_from: /first-of-all/\n---\n');
  project.write('content/first-of-all.md', '---\ntitle: First of all\n---\n');
  const { output, exitCode } = await offprint(project.root, ['build', '--strict']);
  expect(exitCode).toBe(1);
  expect(output.replace(/\s+/g, ' ')).toMatch(/address \/same\/.*content\/first\.md.*content\/second\.md/);
  expect(output.replace(/\s+/g, ' ')).toMatch(/address \/first-of-all\/.*content\/first-of-all\.md.*content\/third\.md/);
  const kept = project.read('_site/same/index.html');
  expect(kept).toContain('First');
  expect(project.read('_site/first-of-all/index.html')).not.toContain('http-equiv="refresh"');
  project.remove();
});
