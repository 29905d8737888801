/** The CV as plain data in one language: what the page and the PDF print. */
import type { Publication } from '../bibliography/publication.ts';
import type { CvDesign } from '../schema/data/cv.ts';
import type { Rich } from '../text/rich.ts';
import type { ContactItem } from './contact.ts';

export interface CvModel {
  variant: string;
  lang: string;
  name: string;
  nativeName?: string;
  headline?: Rich;
  /** Lines of the head, each of pieces that may be links. */
  contact: readonly (readonly ContactItem[])[];
  /** Telephone number; on paper only. */
  phone?: string;
  sections: readonly CvSectionModel[];
  /** yyyy-mm-dd of the last change to the user's files. */
  updated?: string;
  design: CvDesign;
  /** So many pages are wanted at most. */
  pages?: number;
}

export interface CvSectionModel {
  /** Unique within the CV. */
  id: string;
  title: Rich;
  groups: readonly CvGroup[];
}

export interface CvGroup {
  heading?: string;
  items: readonly CvItem[];
}

/** What stands behind the title or below it, where an entry has it. */
export interface CvDetails {
  when?: string;
  /** Number in front, where the section counts. */
  number?: number;
  /** Root-relative without prefix, or another site's. */
  url?: string;
  links: readonly { label: string; url: string }[];
  summary?: Rich;
  highlights: readonly Rich[];
}

export type CvItem =
  | (CvDetails & { kind: 'entry'; title: Rich; lang?: string; facts: readonly Rich[] })
  /** "Reviewing: NeurIPS, ICML" */
  | (CvDetails & { kind: 'fact'; label: Rich; details: Rich })
  /** A paragraph, or a line with a bullet or a number. */
  | (CvDetails & { kind: 'line'; text: Rich; bullet: boolean })
  /** `reference` is the paper in the citation style of its section; without one it is printed as the site prints papers. */
  | { kind: 'paper'; when: string; number?: number; paper: Publication; reference?: Rich };
