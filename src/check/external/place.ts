/** Where in the person's files an address stands that was found on a finished page. */
import { decoded } from '../../text/percent.ts';
import type { Survey } from '../survey.ts';

/**
 * File and line of the address as written, or of the identifier or user name that it was made from: a DOI, an arXiv id.
 * Where neither is found, nothing but the page that shows it is known, and stands in no file.
 */
export function placeOf(address: string, { texts }: Pick<Survey, 'texts'>): { file?: string; line?: number } {
  for (const sought of spellings(address)) {
    for (const { path, text } of texts) {
      const at = text.indexOf(sought);
      if (at !== -1) return { file: path, line: text.slice(0, at).split('\n').length };
    }
  }
  return {};
}

function spellings(address: string): string[] {
  const { host, pathname } = new URL(address);
  const bare = decoded(address);
  const path = decoded(pathname).replace(/^\/|\/$/gu, '');
  const identifier = host === 'doi.org' ? path : (path.split('/').at(-1) ?? '').replace(/\.pdf$/u, '');
  // A short word could stand anywhere.
  return [address, bare, bare.replace(/\/$/u, ''), ...(identifier.length > 5 ? [identifier] : [])];
}
