/** A paper in one paragraph of the PDF, after its title: authors with the owner in bold, where it appeared. */
import { doiAddress } from '../../bibliography/links/doi.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { commaIn, directionOf, wordsFor } from '../../l10n/index.ts';
import { venueIn } from '../../l10n/works.ts';
import type { Site } from '../../site/site.ts';
import { isolated } from '../../text/direction.ts';
import { plain, toText, type Rich, type RichNode } from '../../text/rich.ts';
import { authorsView, type AuthorView } from '../../view/papers/authors.ts';
import { raised } from '../reference.ts';
import { paperYears } from '../../view/dates.ts';
import { detailsOf, leadOf, saysTheSame, statusOf } from '../../view/papers/publications.ts';

interface PaperOptions {
  lang: string;
  site: Site;
  /** Whether the year stands at the end; it may hang beside the paper instead. */
  withYear: boolean;
}

/** What follows the title in the paragraph of a paper. */
export function paperText(paper: Publication, { lang, site, withYear }: PaperOptions): Rich {
  const words = wordsFor(lang);
  const apart = (rich: Rich): Rich => isolated(rich, directionOf(lang));
  const limit = site.settings.publications.authors_shown;
  const authors = authorsView(paper.authors, words, lang, {
    ...(limit !== undefined && { limit }), moreAuthors: paper.moreAuthors, annotation: paper.fields['annotation'], collaboration: paper.collaboration,
  });
  const status = statusOf(paper, { words });
  const { comma = ', ' } = authors;
  const names = authors.shown.flatMap((author, index) => [...(index > 0 ? [text(comma)] : []), ...apart(nameOf(author))]);
  if (authors.owner) names.push(text(`${comma}…${comma}`), ...apart(nameOf(authors.owner)));
  if (authors.more) names.push(text(`${comma}${authors.more}`));
  if (authors.others) names.push(text(`${authors.othersJoint ?? comma}${authors.others}`));

  const where: Rich[] = [];
  const lead = leadOf(paper, { words });
  if (lead) where.push([text(lead)]);
  const venue = venueIn(lang, paper);
  if (venue) where.push([{ type: 'em', children: withoutLinks(venue) }, ...shortOf(paper)]);
  let details = detailsOf(paper, { words, lang });
  // "*Journal* 12(3)": a volume follows its journal without a comma.
  if (paper.kind === 'article' && paper.venue && paper.volume && details.length > 0) {
    where.push([...(where.pop() ?? []), text(` ${details[0]!}`)]);
    details = details.slice(1);
  }
  where.push(...details.map((detail): Rich => [text(detail)]));
  if (status) where.push([text(status)]);
  if (withYear && paper.date) where.push([text(paperYears(paper.date, lang))]);

  const between = commaIn(words, toText(where[0] ?? []));
  // Every line runs as the document does, and in it each name, journal and number as its own letters say.
  const sentences: Rich[] = [names, where.flatMap((piece, index) => [...(index > 0 ? [text(between)] : []), ...apart(piece)])];
  if (paper.award) sentences.push(apart([{ type: 'strong', children: paper.award }]));
  if (paper.note && !saysTheSame(toText(paper.note), status, paper.status)) sentences.push(apart(paper.note));
  // What has a mark is explained once for all papers.
  for (const row of authors.legend) if (row.mark === undefined) sentences.push(apart([text(row.words)]));
  return sentences.filter((sentence) => sentence.length > 0).flatMap((sentence) => [text(' '), ...sentence, ...stopAfter(sentence)]);
}

/** The place in short, where its whole name does not say it. */
function shortOf({ venueShort, venueText }: Publication): Rich {
  return venueShort && !venueText?.includes(venueShort) ? [text(` (${venueShort})`)] : [];
}

/** "* equal contribution", for all papers of a section. */
export function paperLegend(papers: readonly Publication[], lang: string): Rich {
  const words = wordsFor(lang);
  const rows = papers.flatMap(({ authors, fields: { annotation } }) =>
    authorsView(authors, words, lang, { annotation }).legend.flatMap((row) => (row.mark === undefined ? [] : [`${row.mark} ${row.words}`])));
  return plain([...new Set(rows)].join('; '));
}

/** Where its readers should be led: the version of record, an archive, any page of its own, or its page on this site. */
export function addressOf(paper: Publication): string {
  if (paper.ids.doi) return doiAddress(paper.ids.doi);
  if (paper.ids.arxiv) return `https://arxiv.org/abs/${paper.ids.arxiv}`;
  return paper.links.find(({ url }) => /^https?:/.test(url))?.url ?? `/publications/${paper.id}/`;
}

/** Initials stay with what follows them, and the owner's name is never parted. */
function nameOf({ name, isOwner, marks }: AuthorView): RichNode[] {
  const whole = text(name.replace(isOwner ? / /g : /(?<=\p{Lu}\.) /gu, '\u00a0'));
  const printed: RichNode = isOwner ? { type: 'strong', children: [whole] } : whole;
  return [printed, ...raised(marks)];
}

/** The full stop of a sentence, unless it ends in a mark of its own. */
export function stopAfter(sentence: Rich): Rich {
  return /[.?!…。？！؟]\u2069?$/.test(toText(sentence)) ? [] : [text('.')];
}

/** The words of links, where the whole is a link or emphasis of its own. */
export function withoutLinks(rich: Rich): Rich {
  return rich.flatMap((node): Rich => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}

function text(value: string): RichNode {
  return { type: 'text', value };
}
