/** Papers, books, theses, data and software in schema.org's words. */
import { contributors } from '../bibliography/contributors.ts';
import { containerOf, publisherOf } from '../bibliography/record/container.ts';
import { doiAddress } from '../bibliography/links/doi.ts';
import { isUndivided } from '../bibliography/names/name-words.ts';
import { ownAddress } from '../bibliography/links/own-address.ts';
import type { Author, IdKind, Publication, PublicationKind } from '../bibliography/publication.ts';
import { wordsFor } from '../l10n/index.ts';
import { genreIn } from '../l10n/works.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { readable, readableAbstract, readableText } from '../text/readable.ts';
import { toText } from '../text/rich.ts';
import { isoDate } from './dates.ts';
import type { Described, Node } from './json-ld-node.ts';
import { isCitable } from './scholar.ts';

/** https://schema.org/CreativeWork and its kinds. A report is scholarly only if it is said to be that too. */
const TYPES: Record<PublicationKind, string | string[]> = {
  article: 'ScholarlyArticle',
  conference: 'ScholarlyArticle',
  workshop: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  report: ['Report', 'ScholarlyArticle'],
  'working-paper': ['Report', 'ScholarlyArticle'],
  chapter: 'Chapter',
  thesis: 'Thesis',
  book: 'Book',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  presentation: 'PresentationDigitalDocument',
  online: 'Article',
  patent: 'CreativeWork',
  'in-preparation': 'CreativeWork',
  other: 'CreativeWork',
};

/** Resolvers that give an identifier an address of its own. */
const RESOLVERS: Partial<Record<IdKind, (id: string) => string>> = {
  doi: doiAddress,
  arxiv: (id) => `https://arxiv.org/abs/${id}`,
  hal: (id) => `https://hal.science/${id}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}`,
  pmcid: (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${id}`,
  bibcode: (id) => `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(id)}`,
};

/** The node of a paper. Scholarly types ask for authors and a date; a work that lacks them is a CreativeWork. */
export function workNode(site: Site, paper: Publication, { url, title, image, owner }: Described): Node {
  const scholarly = isCitable(paper) || !['article', 'conference', 'workshop', 'preprint', 'working-paper', 'report', 'chapter', 'thesis']
    .includes(paper.kind);
  const person = (author: Author): Node => authorNode(author, owner);
  return {
    '@type': scholarly ? TYPES[paper.kind] : 'CreativeWork',
    '@id': `${url}#work`,
    url,
    mainEntityOfPage: url,
    headline: title,
    // The formula as it was written, for readers that know TeX.
    name: toText(paper.title) || title,
    alternativeHeadline: paper.subtitle,
    author: [...paper.authors.map(person), paper.collaboration && { '@type': 'Organization', name: paper.collaboration }],
    editor: paper.editors.map(person),
    translator: contributors(paper, 'translator').map(person),
    datePublished: isoDate(paper.date),
    creativeWorkStatus: paper.kind === 'in-preparation' ? 'Draft' : paper.status,
    abstract: paper.abstract && readableAbstract(paper.abstract),
    description: paper.kind === 'dataset' || paper.kind === 'software' ? paper.abstract && readableAbstract(paper.abstract) : undefined,
    award: paper.award && readable(paper.award),
    image,
    keywords: paper.keywords,
    inLanguage: paper.lang ?? site.settings.language,
    publisher: publisher(paper),
    identifier: identifiers(paper),
    sameAs: addresses(paper),
    ...OWN[paper.kind]?.(paper, site),
  };
}

/** Where the work is to be found elsewhere: by its identifiers, and at the address that its entry gives. */
function addresses(paper: Publication): (string | undefined)[] {
  const resolved = Object.entries(RESOLVERS).map(([kind, addressOf]) => {
    const id = paper.ids[kind as IdKind];
    return id && addressOf(id);
  });
  return [...new Set([...resolved, ownAddress(paper)])];
}

function authorNode(author: Author, owner: Node): Node {
  if (author.isOwner) return owner;
  const web = author.homepage && /^https?:/.test(author.homepage) ? author.homepage : undefined;
  return {
    '@type': author.family || author.given || author.person || isUndivided(author.literal ?? '') ? 'Person' : 'Organization',
    name: author.display,
    givenName: author.given,
    familyName: [author.particle, author.family].filter(Boolean).join(' '),
    url: web,
    identifier: author.orcid && `https://orcid.org/${author.orcid}`,
    sameAs: author.orcid && `https://orcid.org/${author.orcid}`,
  };
}

function publisher(paper: Publication): Node | undefined {
  const name = publisherOf(paper);
  return name === undefined ? undefined : { '@type': 'Organization', name: readableText(name), address: paper.place };
}

function identifiers({ kind, ids, number }: Publication): Node[] {
  const known: [string, string | undefined][] = [
    ['DOI', ids.doi], ['arXiv', ids.arxiv], ['HAL', ids.hal], ['PMID', ids.pmid], ['PMCID', ids.pmcid],
    ['patent number', kind === 'patent' ? number : undefined],
  ];
  return known.flatMap(([propertyID, value]) => (value ? [{ '@type': 'PropertyValue', propertyID, value }] : []));
}

const venueName = (paper: Publication): string | undefined => {
  const name = containerOf(paper);
  return name && readableText(name);
};

/** Journal, volume and issue, each part of the next. */
function periodical(paper: Publication): Node | undefined {
  let part: Node | undefined = venueName(paper)
    ? { '@type': 'Periodical', name: venueName(paper), issn: paper.ids.issn, alternateName: paper.venueShort }
    : undefined;
  if (paper.volume) part = { '@type': 'PublicationVolume', volumeNumber: paper.volume, isPartOf: part };
  if (paper.issue) part = { '@type': 'PublicationIssue', issueNumber: paper.issue, isPartOf: part };
  return part;
}

/** The proceedings or book that holds the work. */
function container(type: string) {
  return (paper: Publication): Node | undefined => venueName(paper)
    ? { '@type': type, name: venueName(paper), alternateName: paper.venueShort, isbn: type === 'Book' ? paper.ids.isbn : undefined }
    : undefined;
}

const proceedings = (paper: Publication): Node => ({
  isPartOf: container('PublicationVolume')(paper),
  pagination: paper.pages,
});

/** What only some kinds have. */
const OWN: Partial<Record<PublicationKind, (paper: Publication, site: Site) => Node>> = {
  article: (paper) => ({ isPartOf: periodical(paper), pagination: paper.pages ?? paper.articleNumber }),
  conference: proceedings,
  workshop: proceedings,
  chapter: (paper) => ({ isPartOf: container('Book')(paper), pagination: paper.pages }),
  thesis: (paper, site) => ({ inSupportOf: genreIn(wordsFor(site.settings.language), paper) }),
  report: (paper) => ({ reportNumber: paper.number }),
  'working-paper': (paper) => ({ reportNumber: paper.number }),
  book: (paper) => ({
    // Only a volume has a number.
    ...(paper.volume && { '@type': [TYPES.book, 'PublicationVolume'], volumeNumber: paper.volume }),
    isbn: paper.ids.isbn,
    bookEdition: paper.edition,
    isPartOf: [{ '@type': 'Book', name: paper.mainTitle }, { '@type': 'BookSeries', name: paper.series }],
  }),
  software: (paper) => ({ codeRepository: paper.links.find((link) => link.kind === 'code')?.url, version: paper.version }),
  dataset: (paper) => ({ version: paper.version }),
  patent: (paper) => ({
    // For whom the inventors worked; schema.org has no word for who holds a patent.
    sourceOrganization: venueName(paper) && { '@type': 'Organization', name: venueName(paper) },
  }),
};

/** The list of papers, for the publications page: how many there are, and the first of them. */
export function paperList(site: Site, limit: number): Node {
  return {
    '@type': 'ItemList',
    numberOfItems: site.publications.length,
    itemListElement: site.publications.slice(0, limit).map((paper, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: readable(paper.title) || paper.titleText,
      url: absoluteUrl(site, `/publications/${paper.id}/`),
    })),
  };
}
