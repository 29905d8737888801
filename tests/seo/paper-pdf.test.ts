import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHead } from '../../src/seo/head.ts';
import { paperLinkUrl, paperPdfs } from '../../src/seo/paper-pdf.ts';
import type { Site } from '../../src/site/site.ts';
import { aPaper, aSite } from './site-fixture.ts';

function siteWith(link: { kind: string; url: string }, files: Record<string, Buffer | string>): Site {
  const root = mkdtempSync(join(tmpdir(), 'offprint-pdf-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return { ...aSite({ publications: [aPaper({ links: [{ label: 'PDF', ...link }] })] }), root };
}

const scholarPdf = (site: Site): string | undefined =>
  createHead(site)(site.publications[0]!).meta.find((tag) => tag.name === 'citation_pdf_url')?.content;

describe('the PDF of a paper', () => {
  it('lies under the page of the paper, where links and Scholar find it', async () => {
    const site = siteWith({ kind: 'pdf', url: '/assets/files/my%20notes.pdf' }, { 'assets/files/my notes.pdf': '%PDF-1.7' });
    const [output] = paperPdfs(site);
    expect(output!.url).toBe('/publications/lovelace1843/my-notes.pdf');
    expect(String(await output!.contents())).toBe('%PDF-1.7');
    expect(paperLinkUrl(site, site.publications[0]!, '/assets/files/my%20notes.pdf')).toBe(output!.url);
    expect(paperLinkUrl(site, site.publications[0]!, '/assets/files/slides.pdf')).toBe('/assets/files/slides.pdf');
    expect(scholarPdf(site)).toBe('https://lovelace.example/~ada/publications/lovelace1843/my-notes.pdf');
  });

  it('is not told to Scholar when it is too large for it', () => {
    const site = siteWith({ kind: 'pdf', url: '/assets/files/scan.pdf' }, { 'assets/files/scan.pdf': Buffer.alloc(5 * 1024 * 1024 + 1) });
    expect(paperPdfs(site)).toHaveLength(1);
    expect(scholarPdf(site)).toBeUndefined();
  });

  it.each([
    ['on another site', { kind: 'pdf', url: 'https://engine.example/notes.pdf' }],
    ['missing', { kind: 'pdf', url: '/assets/files/none.pdf' }],
    ['that is a poster', { kind: 'poster', url: '/assets/files/notes.pdf' }],
    ['outside of assets', { kind: 'pdf', url: '/assets/../secret.pdf' }],
  ])('%s is left where it is', (_, link) => {
    const site = siteWith(link, { 'assets/files/notes.pdf': '%PDF-1.7', 'secret.pdf': '%PDF-1.7' });
    expect(paperPdfs(site)).toEqual([]);
    expect(paperLinkUrl(site, site.publications[0]!, link.url)).toBe(link.url);
    expect(scholarPdf(site)).toBeUndefined();
  });
});
