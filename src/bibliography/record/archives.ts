/** Where papers lie that have not appeared: archives, and series of working papers. */
import type { PublicationKind } from '../publication.ts';

/** Names of servers for preprints, as journals, institutions and publishers call them. */
const ARCHIVES: readonly { name: string; pattern: RegExp; kind?: 'working-paper' }[] = [
  { name: 'arXiv', pattern: /^(?:corr$|arxiv)|\barxiv\s*(?:e-?prints?|preprints?)?(?:\s|:|$)/iu },
  { name: 'bioRxiv', pattern: /^bio-?a?rxiv\b/iu },
  { name: 'medRxiv', pattern: /^medrxiv\b/iu },
  { name: 'ChemRxiv', pattern: /^chemrxiv\b/iu },
  { name: 'PsyArXiv', pattern: /^psya?rxiv\b/iu },
  { name: 'SocArXiv', pattern: /^soca?rxiv\b/iu },
  { name: 'EarthArXiv', pattern: /^eartharxiv\b/iu },
  {
    name: 'SSRN', kind: 'working-paper',
    pattern: /^(?:available at )?ssrn\b|\bssrn electronic journal\b|^social science research network\b/iu,
  },
  { name: 'RePEc', pattern: /^repec\b|^research papers in economics$/iu, kind: 'working-paper' },
  { name: 'HAL', pattern: /^hal(?:\s+(?:preprint|open science)|$)/iu },
  { name: 'OSF Preprints', pattern: /^osf(?: preprints?)?$/iu },
  { name: 'Research Square', pattern: /^research square$/iu },
  { name: 'Preprints.org', pattern: /^preprints(?:\.org)?$/iu },
  { name: 'TechRxiv', pattern: /^techrxiv\b/iu },
  { name: 'Cryptology ePrint Archive', pattern: /\bcryptology eprint archive\b|^iacr eprint/iu },
  { name: 'ECCC', pattern: /\belectronic colloquium on computational complexity\b/iu },
];

/** The archive that a venue's name means, if it is one. */
export function archiveNamed(venue: string): string | undefined {
  return ARCHIVES.find(({ pattern }) => pattern.test(venue))?.name;
}

/** The DOIs that archives of papers and data give: whoever has one may be looking for a journal still. Genome Research shares bioRxiv's prefix. */
const ARCHIVE_DOI = new RegExp(
  `^10\\.(?:1101/\\d|1002/essoar|(?:${[
    '48550', '64898', '26434', '31234', '31235', '31223', '2139', '3386', '31219', '17605', '21203', '20944', '36227', '22541', '35542',
    '31222', '5281', '6084', '13140', '7910',
  ].join('|')})/)`,
  'iu',
);

/** Whether a DOI leads to an archive, and not to a journal. */
export function isArchiveDoi(doi: string): boolean {
  return ARCHIVE_DOI.test(doi);
}

/** What series of working papers are called, in small letters. */
const WORKING_PAPER = new RegExp(
  '\\b(?:working|discussion|scholarly|job[ -]market)[ -]?papers?\\b|\\barbeitspapiere?\\b|\\bdiskussions(?:papiere?|beiträge?)\\b|' +
    '\\bdocuments? de travail\\b|\\bdocumentos? de trabajo\\b|\\bdocumentos? de trabalho\\b|\\btextos? para discussão|' +
    '\\bdocument[oi] di lavoro\\b|工作论文|讨论稿|ワーキング・?ペーパー|ディスカッション・?ペーパー|워킹 ?페이퍼',
  'u',
);
/** Institutes whose papers are working papers unless they say something else. */
const INSTITUTE = new RegExp(
  '^(?:nber|national bureau of economic research|iza|(?:iza[ ,:–-]*)?institute (?:of labor economics|for the study of labor)(?: \\(iza\\))?|' +
    'cepr|cent(?:re|er) for economic policy research|cesifo)(?:,? inc\\.?)?$',
  'u',
);

/** Whether a text says of a paper that it is a working paper, or names a series of these. */
export function isWorkingPaper(text: string): boolean {
  return WORKING_PAPER.test(text.toLowerCase());
}

/** Whether a note is the name of a working paper, "NBER Working Paper 7": no word in small letters leads up to it. */
export function beginsAsWorkingPaper(note: string): boolean {
  const found = WORKING_PAPER.exec(note.toLowerCase());
  return found !== null && /^(?:(?:[^\p{Ll}\s]\S*|of|de|di)\s+)*$/u.test(note.slice(0, found.index));
}

/** Whether this, in small letters, is an institute whose papers are working papers. */
export function isInstitute(name: string): boolean {
  return INSTITUTE.test(name);
}

/** What a paper is that stands in an archive, a series or an institute of that name, in small letters. */
export function kindIn(venue: string): PublicationKind | undefined {
  if (isWorkingPaper(venue) || INSTITUTE.test(venue)) return 'working-paper';
  const archive = ARCHIVES.find(({ pattern }) => pattern.test(venue));
  return archive && (archive.kind ?? 'preprint');
}
