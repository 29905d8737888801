/** What is printed where citeproc gives up. */
import { escapeHtml } from '../../text/rich.ts';
import type { Publication } from '../publication.ts';
import type { DocumentRequest, PrintedDocument } from './document.ts';
import type { Printed } from './printed.ts';

/** One reference. */
export function plainEntry({ authors, titleText, venueText, date }: Publication): Printed {
  const names = authors.map(({ display }) => display).join(', ');
  const place = [venueText, date?.year].filter(Boolean).join(', ');
  return {
    html: escapeHtml(
      [names, titleText, place]
        .filter(Boolean)
        .map((part) => `${part}.`)
        .join(' '),
    ),
    math: [],
  };
}

/** The citations and references of a text. */
export function plainDocument(request: DocumentRequest, papers: readonly Publication[]): PrintedDocument {
  const short = ({ authors, titleText, date }: Publication): string =>
    [authors[0]?.family ?? authors[0]?.display ?? titleText, date?.year].filter(Boolean).join(' ');
  return {
    clusters: request.clusters.map(({ items }) =>
      escapeHtml(`(${items.map((item) => short(item.publication)).join('; ')})`),
    ),
    references: papers.map((paper) => ({ id: paper.id, html: plainEntry(paper).html })),
    math: [],
  };
}
