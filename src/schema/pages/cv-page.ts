/** Front matter of content/cv.md. */
import { flag, text } from '../fields.ts';
import { pageRecord } from './page.ts';

export const cvPage = pageRecord(
  {
    variant: text().optional().describe('Variant of `data/cv.yaml` to show; the full one if left out.'),
    pdf: flag().optional().describe('`false` leaves out the link to the PDF.'),
  },
  { aliases: { cv_pdf: 'pdf' }, ignored: ['cv_format'] },
);

