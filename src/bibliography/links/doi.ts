/** DOIs and their addresses. */
import { decoded } from '../../text/percent.ts';

/**
 * A DOI as a part of an address: with what an address cannot hold, or what would end its path, encoded. Old ones have all of
 * `<>;#?`. https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
export function doiPath(doi: string): string {
  return encodeURI(doi).replace(/[#?]/gu, encodeURIComponent);
}

/** The address of a DOI, wherever one is printed. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doiPath(doi)}`;
}

/** The DOI of what people type for one, which may be its address. */
export function bareDoi(typed: string): string {
  const [address] = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//iu.exec(typed) ?? [];
  return address === undefined ? typed : decoded(typed.slice(address.length));
}

/** The id at arXiv in the DOI that arXiv registers for each of its papers: https://info.arxiv.org/help/doi.html */
export function arxivIn(doi: string | undefined): string | undefined {
  return /^10\.48550\/arxiv\.(.+)$/iu.exec(doi ?? '')?.[1];
}

const RAW = /^https:\/\/doi\.org\/(.*[\s"#<>?\\^`{|}].*)$/su;

/** An address in which a citation style put a DOI as it is behind the host; any other is left. */
export function withDoiEncoded(address: string): string {
  const doi = RAW.exec(address)?.[1];
  return doi === undefined ? address : doiAddress(doi);
}
