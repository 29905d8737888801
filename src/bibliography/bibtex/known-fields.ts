/** Names of fields that mean something here, to tell a private field from a mistyped one. */

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}

/** Fields of BibTeX, natbib and biblatex. */
export const STANDARD_FIELDS: ReadonlySet<string> = new Set(
  words(`
  abstract addendum address afterword annotation annote annotator author authortype bookauthor bookpagination booksubtitle
  booktitle booktitleaddon chapter collaboration commentator crossref date day doi edition editor editora editorb editorc
  editortype editoratype editorbtype editorctype eid entryset entrysubtype eprint eprintclass eprinttype archiveprefix primaryclass eventdate eventtitle
  eventtitleaddon file foreword gender hal_id hal_version holder howpublished hyphenation ids indextitle institution
  introduction isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc journal journalsubtitle journaltitle
  journaltitleaddon key keywords keyword label langid langidopts language library location mainsubtitle maintitle
  maintitleaddon month nameaddon note number numpages options organization origdate origlanguage origlocation origpublisher
  origtitle pages pagetotal pagination part presort publisher pubstate related relatedoptions relatedstring relatedtype
  reprinttitle school series shortauthor shorteditor shortjournal shorthand shorthandintro shortseries shorttitle sortkey
  sortname sortshorthand sorttitle sortyear subtitle title titleaddon translator type url urldate urlyear urlmonth urlday
  venue verba verbb verbc version volume volumes xdata xref year
  `),
);

/** Fields that change how a paper is shown on a site (al-folio's and ours): never part of copied BibTeX. */
export const SITE_FIELDS: ReadonlySet<string> = new Set(
  words(`
  abbr additional_info altmetric annotation arxiv award award_name bibtex_show blog code cover data demo dimensions
  github google_scholar_id gsid hal html image img inspirehep_id kind pdf poster press preview project selected slides supp
  supplement talk teaser thumbnail tldr tweet video website comment status versions same_as
  `),
);

/** What exporters add: databases' own fields, kept and never complained about. */
const EXPORT_FIELDS = words(`
  adsurl adsnote article-number articleno art_number bibsource biburl bdsk-url-1 bdsk-url-2 bdsk-file-1 citeseerx citations copyright
  correspondence_address1 affiliation author_keywords coden date-added date-modified document_type eissn groups hal_local_reference
  issue_date mendeley-groups mendeley-tags mrclass mrnumber mrreviewer zblnumber zbl numpages owner pmid pmcid priority pubmed
  researcherid-numbers orcid-numbers reportnumber report source tags timestamp urn web unique-id funding-acknowledgement
  funding-text journal-iso research-areas type web-of-science-categories times-cited number-of-cited-references usage-count
  doc-delivery-number author-email book-author book-editor book-group-author keywords-plus part-number special-issue creationdate modificationdate readstatus ranking file issn l-issn lccn slaccitation doi-url
  arxivid eventplace rating read uri local-url archive archivelocation call-number collaboration corresponding_author earlyaccessdate event place rights shortbooktitle month_numeric year_numeric nlmuniqueid contributor hash interhash intrahash
`);

/** Every name that needs no remark. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([...STANDARD_FIELDS, ...SITE_FIELDS, ...EXPORT_FIELDS]);
