/**
 * Full texts that the site itself holds. Scholar takes a PDF for the paper's own only when it lies under the address of
 * the paper's page, so a paper's PDF of `assets/` is published there too, and links lead there.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Publication } from '../bibliography/publication.ts';
import type { Output } from '../site/output/outputs.ts';
import type { Site } from '../site/site.ts';
import { decoded } from '../text/percent.ts';
import { targetUrl } from './target.ts';

interface PaperPdf {
  /** Path from the project's root. */
  file: string;
  /** Root-relative, without prefix: `/publications/<id>/<name>.pdf`. */
  url: string;
  /** Site path as the bibliography names it. */
  linked: string;
  /** Scholar passes larger files over: 5 MB, says its guideline. */
  indexable: boolean;
}

const LARGEST = 5 * 1024 * 1024;

const KNOWN = new WeakMap<Publication, { root: string; pdf: PaperPdf | undefined }>();

/** The PDF of a paper, if one of its links leads to a PDF in `assets/` that is there. */
export function paperPdf(site: Pick<Site, 'root'>, paper: Publication): PaperPdf | undefined {
  const known = KNOWN.get(paper);
  if (known?.root === site.root) return known.pdf;
  const pdf = find(site.root, paper);
  KNOWN.set(paper, { root: site.root, pdf });
  return pdf;
}

/** Where a link of a paper leads on this site: the paper's own PDF lies under its page, all else stays. */
export function paperLinkUrl(site: Pick<Site, 'root'>, paper: Publication, url: string): string {
  if (!url.startsWith('/assets/')) return url;
  const pdf = paperPdf(site, paper);
  return pdf?.linked === url ? pdf.url : url;
}

/** The PDFs of all papers, to be written under their pages. */
export function paperPdfs(site: Site): Output[] {
  return site.publications.flatMap((paper): Output[] => {
    const pdf = paperPdf(site, paper);
    if (!pdf) return [];
    return [{ url: pdf.url, what: `the PDF of ${paper.key}`, file: pdf.file, contents: () => readFileSync(join(site.root, pdf.file)) }];
  });
}

function find(root: string, paper: Publication): PaperPdf | undefined {
  for (const { kind, url } of paper.links) {
    if (kind !== 'pdf' || !/^\/assets\/[^?#]*\.pdf$/i.test(url)) continue;
    const file = posix.normalize(decoded(url)).slice(1);
    if (!file.startsWith('assets/')) continue;
    const size = statSync(join(root, file), { throwIfNoEntry: false })?.size;
    if (size === undefined) continue;
    return { file, url: targetUrl(paper) + posix.basename(file).replace(/[^\w.-]+/g, '-'), linked: url, indexable: size <= LARGEST };
  }
  return undefined;
}
