/** `import quarto`: websites of Quarto. */
import { writeRedirects } from '../moved/data-files.ts';
import { moveLink } from '../moved/links.ts';
import { OldFiles } from '../moved/old-files.ts';
import type { Transfer } from '../moved/transfer.ts';
import { writeDataFiles } from './data.ts';
import { SKIPPED } from './documents.ts';
import { peopleOf } from './owner.ts';
import { convertPage } from './pages.ts';
import { importPapers } from './paper-pages.ts';
import { placePages } from './places.ts';
import { Site } from './site.ts';

/** Reads a Quarto website. Throws what Node throws where `root` cannot be read. */
export function readQuarto(root: string): Transfer {
  const site = new Site(new OldFiles(root, SKIPPED));
  const { transfer, settings, citations, documents } = site;
  const papers = documents.filter(({ section }) => section === 'publications');
  const pages = documents.filter((document) => !papers.includes(document));
  const home = placePages(site, pages);
  // The owner's first: papers that are found besides are compared with those alone.
  citations.take('own', settings.config, documents);
  importPapers(site, papers, pages);
  citations.take('others', settings.config, documents);
  const { owner, people } = peopleOf(site, pages, home);
  for (const document of pages) if (document.placement) convertPage(site, document, document.placement, owner);
  const style = citations.style(settings.config, '_quarto.yml');
  const cited = { files: citations.ofOthers, styles: style === undefined ? [] : [style] };
  const addressOf = (href: string): string | undefined => {
    const moved = moveLink(href, site.linksOf('_quarto.yml', '/'));
    return moved !== href || transfer.stands(moved) || moved === '/' ? moved : undefined;
  };
  writeDataFiles({ transfer, settings, owner, people, pages, cited, addressOf });
  writeRedirects(transfer);
  return transfer;
}
