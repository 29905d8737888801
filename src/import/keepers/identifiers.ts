/** Identifiers of a paper as services write them, and as fields hold them. */
import { arxivIn } from '../../bibliography/links/doi.ts';
import { decoded } from '../../text/percent.ts';

type Identifiers = Partial<Record<'doi' | 'arxiv' | 'arxivClass' | 'url', string | undefined>>;

/** A paper's identifiers as fields: arXiv's own DOIs say no more than its id. */
export function identifiers({ doi, arxiv, arxivClass, url }: Identifiers): Record<string, string | undefined> {
  const own = arxivIn(doi);
  const eprint = (arxiv ?? own)?.replace(/^arxiv:/iu, '').replace(/v\d+$/u, '');
  const said = doi !== undefined && own === undefined ? doi : undefined;
  const repeats = /^https?:\/\/(?:(?:dx|www)\.)?(?:doi\.org\/|arxiv\.org\/(?:abs|pdf)\/)/iu.test(url ?? '');
  return {
    doi: said && bare(said),
    eprint: eprint && bare(eprint),
    eprinttype: eprint && 'arxiv',
    eprintclass: eprint && arxivClass,
    url: url === undefined || repeats || !/^https?:\/\//iu.test(url) ? undefined : verbatim(url),
  };
}

/** An identifier as a field holds it: without what would end the field or hide its end. Nobody finds an encoded one. */
function bare(id: string): string {
  return id.replace(/[\s{}\\"]/gu, '');
}

/** An address as a field holds it: what would end the field or hide its end is encoded or left out. */
function verbatim(address: string): string {
  return address
    .trim()
    .replace(/[{}\\]/gu, '')
    .replace(/[\s"<>]/gu, encodeURIComponent);
}

/** A bare DOI, from one or from its address (https://www.doi.org/doi-handbook/HTML/index.html); undefined if it is none. */
export function doiOf(typed: string | undefined): string | undefined {
  const bare = typed?.trim().replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:\s*/iu, '');
  if (bare === undefined) return undefined;
  const doi = bare === typed?.trim() ? bare : decoded(bare);
  // Short ones have no prefix: https://shortdoi.org/
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s"{}\\]+$|^10\/[a-z\d]{3,}$/u.test(doi) ? doi.replace(/[.,;]+$/u, '') : undefined;
}

