/** Which fields are links, what they are called, in which order they are printed, and which hosts are known. */

interface LinkField {
  kind: string;
  label: string;
  /** Where a bare value leads: a file of the site, or an address with the value put in. */
  base?: 'file' | ((value: string) => string);
}

/** Order of printing. A kind that is not here comes after `website`, before the databases. */
export const LINK_ORDER: readonly string[] = [
  'pdf', 'html', 'paper', 'doi', 'arxiv', 'hal', 'pmc', 'pubmed', 'openreview', 'code', 'data', 'model', 'slides', 'poster',
  'video', 'supp', 'blog', 'demo', 'website', 'other', 'scholar', 'inspire', 'ads', 'dimensions', 'altmetric',
];

/** Fields of al-folio and ours that hold a link. */
export const LINK_FIELDS: Readonly<Record<string, LinkField>> = {
  pdf: { kind: 'pdf', label: 'PDF', base: 'file' },
  html: { kind: 'html', label: 'HTML', base: 'file' },
  hal: { kind: 'hal', label: 'HAL', base: (id) => `https://hal.science/${id}` },
  code: { kind: 'code', label: 'Code' },
  data: { kind: 'data', label: 'Data', base: 'file' },
  slides: { kind: 'slides', label: 'Slides', base: 'file' },
  poster: { kind: 'poster', label: 'Poster', base: 'file' },
  video: { kind: 'video', label: 'Video', base: 'file' },
  supp: { kind: 'supp', label: 'Supplement', base: 'file' },
  supplement: { kind: 'supp', label: 'Supplement', base: 'file' },
  blog: { kind: 'blog', label: 'Blog' },
  demo: { kind: 'demo', label: 'Demo' },
  website: { kind: 'website', label: 'Website' },
  project: { kind: 'website', label: 'Project' },
  press: { kind: 'other', label: 'Press' },
  github: { kind: 'code', label: 'GitHub' },
  talk: { kind: 'video', label: 'Talk' },
  tweet: { kind: 'other', label: 'Thread' },
};

/** Archives by their names in biblatex's `eprinttype` (biblatex manual 3.0, section 3.14.7). */
export const ARCHIVE_LINKS: Readonly<Record<string, { label: string; base: string }>> = {
  hdl: { label: 'Handle', base: 'https://hdl.handle.net/' },
  jstor: { label: 'JSTOR', base: 'https://www.jstor.org/stable/' },
  googlebooks: { label: 'Google Books', base: 'https://books.google.com/books?id=' },
};

interface HostRule {
  pattern: RegExp;
  kind: string;
  label: string;
}

/** What an address says about itself, tried in order. */
export const HOSTS: readonly HostRule[] = [
  { pattern: /^arxiv\.org\/pdf\//iu, kind: 'pdf', label: 'PDF' },
  { pattern: /^(?:export\.)?arxiv\.org\//iu, kind: 'arxiv', label: 'arXiv' },
  { pattern: /^doi\.org\//iu, kind: 'doi', label: 'DOI' },
  { pattern: /^[\w.-]*(?:hal|archives-ouvertes|inria)[\w.-]*\/(?:[a-z]+-)*[a-z]+-\d{6,}(?:v\d+)?\/(?:document|file)/iu, kind: 'pdf', label: 'PDF' },
  { pattern: /^[\w.-]*(?:hal|archives-ouvertes|inria)[\w.-]*\/(?:[a-z]+-)*[a-z]+-\d{6,}/iu, kind: 'hal', label: 'HAL' },
  { pattern: /^openreview\.net\/pdf/iu, kind: 'pdf', label: 'PDF' },
  { pattern: /\.pdf(?:$|[?#])|\/doi\/e?pdf(?:direct)?\//iu, kind: 'pdf', label: 'PDF' },
  { pattern: /^openreview\.net\//iu, kind: 'openreview', label: 'OpenReview' },
  { pattern: /^aclanthology\.org\/|^aclweb\.org\/anthology/iu, kind: 'html', label: 'ACL Anthology' },
  { pattern: /^proceedings\.mlr\.press\//iu, kind: 'html', label: 'PMLR' },
  { pattern: /^biorxiv\.org\//iu, kind: 'html', label: 'bioRxiv' },
  { pattern: /^medrxiv\.org\//iu, kind: 'html', label: 'medRxiv' },
  { pattern: /^(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)(?:\/|\?term=)/iu, kind: 'pubmed', label: 'PubMed' },
  { pattern: /^(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\//iu, kind: 'pmc', label: 'PMC' },
  { pattern: /^(?:ui\.)?adsabs\.harvard\.edu\//iu, kind: 'ads', label: 'ADS' },
  { pattern: /^github\.com\/|^gitlab\.|^bitbucket\.org\/|^codeberg\.org\/|^git\.sr\.ht\//iu, kind: 'code', label: 'Code' },
  { pattern: /^huggingface\.co\/datasets\//iu, kind: 'data', label: 'Data' },
  { pattern: /^huggingface\.co\//iu, kind: 'model', label: 'Model' },
  { pattern: /^(?:zenodo|figshare|osf|dataverse|datadryad)\b/iu, kind: 'data', label: 'Data' },
  { pattern: /^(?:m\.)?youtube\.com\/|^youtu\.be\/|^vimeo\.com\/|^slideslive\.com\//iu, kind: 'video', label: 'Video' },
];

/** What a label in the user's own words says about its link. */
export const LABEL_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:paper|article|publisher)/iu, 'paper'],
  [/^(?:full )?(?:text )?pdf/iu, 'pdf'],
  [/\b(?:slides|diapos)\b/iu, 'slides'],
  [/\bposter\b/iu, 'poster'],
  [/\b(?:video|talk|presentation|recording)\b/iu, 'video'],
  [/\b(?:code|github|gitlab|repository|software)\b/iu, 'code'],
  [/\b(?:data|dataset)\b/iu, 'data'],
  [/\b(?:supp\w*|appendix)\b/iu, 'supp'],
  [/\bblog\b/iu, 'blog'],
  [/\bdemo\b/iu, 'demo'],
  [/\b(?:web ?site|project|page)\b/iu, 'website'],
];

/** `link_short_presentation` is printed "Short presentation"; words that are names keep their spelling. */
export const LABEL_NAMES: Readonly<Record<string, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  arxiv: 'arXiv',
  doi: 'DOI',
  pdf: 'PDF',
  hal: 'HAL',
  html: 'HTML',
  pytorch: 'PyTorch',
  youtube: 'YouTube',
  huggingface: 'Hugging Face',
  openreview: 'OpenReview',
  zenodo: 'Zenodo',
  osf: 'OSF',
  pypi: 'PyPI',
  cran: 'CRAN',
  biorxiv: 'bioRxiv',
  pmlr: 'PMLR',
  nber: 'NBER',
  ssrn: 'SSRN',
  cepr: 'CEPR',
  iza: 'IZA',
  wp: 'WP',
  dp: 'DP',
  nyt: 'NYT',
  acl: 'ACL',
  acm: 'ACM',
  ieee: 'IEEE',
};
