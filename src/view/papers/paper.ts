/** The page of one paper: all that the record knows of it. */
import { doiAddress } from '../../bibliography/links/doi.ts';
import type { IdKind, Publication } from '../../bibliography/publication.ts';
import { toCoins } from '../../bibliography/export/coins.ts';
import { relatedPapers } from '../../bibliography/query/related.ts';
import { enumerated } from '../../l10n/index.ts';
import { genreIn, placeIn } from '../../l10n/works.ts';
import { paperPdf } from '../../seo/paper-pdf.ts';
import { absoluteUrl } from '../../site/address.ts';
import { paperDownloads } from '../../site/output/downloads.ts';
import { paperDate, paperYears } from '../dates.ts';
import type { DateView } from '../dates.ts';
import { itemView } from '../entries/lists.ts';
import type { ItemView } from '../entries/lists.ts';
import { linkNameOf, type LinkName } from '../entries/link-name.ts';
import type { EntryView, LabelView } from './publications.ts';
import { entryView, langBeside, subtypeOf } from './publications.ts';
import type { Context } from '../services.ts';
import { writtenAt } from '../services.ts';

interface FactView {
  label: string;
  text: string;
  url?: string;
}

interface PaperView extends EntryView {
  published?: DateView;
  kindLabel: string;
  facts: FactView[];
  keywords: readonly string[];
  awardDetailsHtml?: string;
  versions: { label: string; url?: string }[];
  related: (LinkName & { url: string; titleHtml: string; lang?: string; year: string })[];
  talks: ItemView[];
  projects: ItemView[];
  /** Posts, courses and other pages about it. */
  pages: ItemView[];
  pictureHtml?: string;
  citations: readonly { style: string; html: string }[];
  downloads: LabelView[];
  /** OpenURL for `<span class="Z3988">`, where nothing else on the page tells Zotero more. */
  coins?: string;
}

const IDS: Readonly<Record<IdKind, { label: string; address?: (id: string) => string }>> = {
  doi: { label: 'DOI', address: doiAddress },
  arxiv: { label: 'arXiv', address: (id) => `https://arxiv.org/abs/${encodeURI(id)}` },
  hal: { label: 'HAL', address: (id) => `https://hal.science/${encodeURI(id)}` },
  pmid: { label: 'PubMed', address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURI(id)}/` },
  pmcid: { label: 'PubMed Central', address: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURI(id)}/` },
  isbn: { label: 'ISBN' },
  issn: { label: 'ISSN' },
  inspire: { label: 'INSPIRE', address: (id) => `https://inspirehep.net/literature/${encodeURI(id)}` },
  bibcode: { label: 'Bibcode', address: (id) => `https://ui.adsabs.harvard.edu/abs/${encodeURI(id)}` },
  mr: { label: 'MathSciNet', address: (id) => `https://mathscinet.ams.org/mathscinet-getitem?mr=${encodeURI(id)}` },
  zbl: { label: 'zbMATH', address: (id) => `https://zbmath.org/?q=an:${encodeURI(id)}` },
};

/** What the page of a paper prints; tells of formulas in it that cannot be read. */
export function paperView(publication: Publication, context: Context): PaperView {
  const { site, words, lang, services } = context;
  // Formulas are printed in many places and told of once, here.
  for (const text of [publication.title, publication.abstract, publication.note]) {
    if (text) context.html(text, { where: writtenAt(publication) });
  }
  const published = paperDate(publication.date, lang);
  return {
    ...entryView(publication, context),
    ...(published && { published }),
    related: relatedPapers(publication, site.publications).map((one) => ({
      url: `/publications/${one.id}/`,
      titleHtml: context.html(one.title, { links: false }),
      ...linkNameOf(one.title),
      ...langBeside(one, lang),
      year: paperYears(one.date, lang),
    })),
    kindLabel: genreIn(words, publication) ?? words.kinds[publication.kind],
    facts: factsOf(publication, context),
    keywords: publication.keywords,
    ...(publication.awardDetails && { awardDetailsHtml: context.html(publication.awardDetails) }),
    versions: versionsOf(publication, context),
    ...relatedPages(publication, context),
    citations: services.citations?.(publication, lang) ?? [],
    downloads: paperDownloads(publication).map(({ url, title }) => ({ kind: 'download', label: title, url })),
    ...(!paperPdf(site, publication)?.indexable && { coins: toCoins(publication, absoluteUrl(site, `/publications/${publication.id}/`)) }),
    ...(publication.image && {
      pictureHtml: services.image(publication.image, { alt: '', class: 'picture', where: writtenAt(publication) }),
    }),
  };
}

/** "NBER Working Paper 7, National Bureau of Economic Research, 2021": each other version that the paper's own line does not tell of. */
function versionsOf({ versions, number, venueText }: Publication, { words, lang }: Context): PaperView['versions'] {
  return versions
    .filter((version) => (version.number ?? version.venueText) !== undefined && !(version.number === number && version.venueText === venueText))
    .map((version) => {
      const parts = [subtypeOf(version, { words }) ?? words.kinds[version.kind], version.venueText, paperYears(version.date, lang)];
      const url = version.links[0]?.url;
      return { label: parts.filter(Boolean).join(', '), ...(url && { url }) };
    });
}

/** Pages that name the paper under `papers:`. Those that only list papers are not about one. */
function relatedPages(publication: Publication, context: Context): Pick<PaperView, 'talks' | 'projects' | 'pages'> {
  const related: Pick<PaperView, 'talks' | 'projects' | 'pages'> = { talks: [], projects: [], pages: [] };
  for (const page of context.lists.pagesAbout(publication)) {
    if (page.isIndex) continue;
    const kind = page.section === 'talks' || page.section === 'projects' ? page.section : 'pages';
    related[kind].push(itemView(page, context));
  }
  return related;
}

function factsOf(publication: Publication, { words, lang }: Context): FactView[] {
  const ids = (Object.entries(publication.ids) as [IdKind, string][]).map(([kind, id]) => {
    const { label, address } = IDS[kind];
    return { label, text: id, ...(address && { url: address(id) }) };
  });
  const { publisher } = publication;
  const place = placeIn(lang, publication);
  const own: [label: string, text: string | undefined][] = [
    [words.workNumber, publication.number],
    [words.workVersion, publication.version],
    [words.publisher, publisher && enumerated([publisher, place], words)],
    [words.place, publisher ? undefined : place],
  ];
  return [...own.flatMap(([label, text]) => (text ? [{ label, text }] : [])), ...ids];
}
