/** Pages that show how to cite them. */
import type { Publication } from '../../bibliography/publication.ts';
import type { Page } from '../../content/page.ts';
import type { View } from '../../view/index.ts';

/** Records of the pages that show a reference to themselves. */
export function citedPages(pages: Iterable<Page>, view: View): Map<Page, Publication> {
  const cited = new Map<Page, Publication>();
  for (const page of pages) {
    const record = view.citable(page);
    if (record) cited.set(page, record);
  }
  return cited;
}
