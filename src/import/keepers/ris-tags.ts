/**
 * What the tags of RIS mean, in the words of CSL. Programs agree on most of them only by type of work: RIS Format
 * Specifications, Research Information Systems, 2011, and what EndNote, Zotero and Mendeley write.
 */

/** Types of RIS to types of CSL; what is not here is a document. */
export const TYPES: Readonly<Record<string, string>> = {
  ABST: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', JFULL: 'article-journal', JOUR: 'article-journal', JOURN: 'article-journal',
  MGZN: 'article-magazine', NEWS: 'article-newspaper',
  CONF: 'paper-conference', CPAPER: 'paper-conference',
  CHAP: 'chapter', ECHAP: 'chapter', DICT: 'entry-dictionary', ENCYC: 'entry-encyclopedia',
  BOOK: 'book', EBOOK: 'book', EDBOOK: 'edited-book', ANCIENT: 'classic', CLSWK: 'classic', PAMP: 'pamphlet', SER: 'periodical',
  THES: 'thesis', RPRT: 'report', GOVDOC: 'report', STAND: 'standard', PAT: 'patent',
  UNPB: 'manuscript', MANSCPT: 'manuscript', PCOMM: 'personal_communication', ICOMM: 'personal_communication',
  COMP: 'software', DATA: 'dataset', AGGR: 'dataset', DBASE: 'dataset', SLIDE: 'speech',
  ELEC: 'webpage', WEB: 'webpage', BLOG: 'post-weblog',
};

/** A meaning: the variable, the types of CSL for which it holds (all, if none is named), and how the value must look. */
type Meaning = readonly [variable: string, types?: string, form?: RegExp];

const ARTICLES = 'article-journal article-magazine article-newspaper';
const BOOKS = 'book edited-book classic pamphlet periodical';
const PARTS = 'chapter entry-dictionary entry-encyclopedia';
const NUMBERED = 'report standard patent thesis';

/** By tag, the first that fits. What fits none has no place in an entry. */
const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  ID: [['id']],
  TI: [['title']],
  T1: [['title']],
  CT: [['title']],
  BT: [['title', BOOKS], ['container-title']],
  ST: [['title-short']],
  AU: [['editor', 'edited-book'], ['author']],
  A1: [['editor', 'edited-book'], ['author']],
  ED: [['editor']],
  A2: [['collection-editor', `${BOOKS} report`], ['recipient', 'personal_communication'], ['authority', 'patent'], ['editor']],
  A3: [['editor', BOOKS], ['collection-editor']],
  A4: [['translator']],
  // A meeting stands in for its proceedings where nothing else names them.
  T2: [['event-title', 'paper-conference speech'], ['collection-title', `${BOOKS} report software`], ['container-title']],
  C3: [['container-title', 'paper-conference']],
  JO: [['container-title']],
  JF: [['container-title']],
  JA: [['container-title-short']],
  J1: [['container-title-short']],
  J2: [['container-title-short']],
  T3: [['collection-title']],
  PY: [['issued']],
  Y1: [['issued']],
  DA: [['issued']],
  Y2: [['accessed']],
  VL: [['volume']],
  IS: [['number', NUMBERED], ['collection-number', `${BOOKS} ${PARTS}`], ['issue']],
  M1: [['number', `${NUMBERED} speech`], ['collection-number', `${BOOKS} ${PARTS} paper-conference`]],
  SV: [['collection-number', `${BOOKS} ${PARTS} paper-conference`]],
  NV: [['collection-number', 'report'], ['number-of-volumes']],
  SP: [['page']],
  EP: [['page']],
  C7: [['article-number', ARTICLES]],
  SE: [['chapter-number', `${BOOKS} ${PARTS}`]],
  ET: [['version', 'software dataset'], ['edition', `${BOOKS} ${PARTS} paper-conference report standard thesis document`]],
  M3: [['DOI', undefined, /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,}\//iu], ['genre']],
  PB: [['publisher']],
  CY: [['publisher-place']],
  PP: [['publisher-place']],
  C1: [['publisher-place', 'paper-conference']],
  SN: [
    ['ISSN', undefined, /(?<![\d-])\d{4}-\d{3}[\dx](?![\d-])|^\d{7}[\dx]$/iu],
    ['ISBN', undefined, /^(?:isbn:?\s*)?(?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dx](?![\d-])/iu],
    ['number', NUMBERED],
  ],
  DO: [['DOI']],
  AN: [['archive_location', undefined, /^arxiv:/iu]],
  AV: [['archive_location']],
  C2: [['PMCID', undefined, /^PMC\d+$/iu], ['container-author', 'chapter']],
  LA: [['language']],
  KW: [['keyword']],
  N1: [['note']],
  AB: [['abstract']],
  N2: [['abstract']],
  UR: [['URL']],
  LK: [['URL']],
  L2: [['URL']],
};

/** What only the program that wrote the file has a use for: its database, its own numbers, files on a disk. */
export const OF_PROGRAMS: ReadonlySet<string> = new Set('TY ER DB DP LB RN RP L1 L3 L4 UR LK L2 U1 U2 U3 U4 U5 AB N2'.split(' '));

/** The variable of CSL that a tag fills; undefined for one that no entry has a place for. */
export function variableOf(tag: string, type: string, value: string): string | undefined {
  return MEANINGS[tag]?.find(
    ([, types, form]) => (types === undefined || types.split(' ').includes(type)) && (form === undefined || form.test(value)),
  )?.[0];
}
