/** What a record adds to an entry that is there already, and where the two disagree. */
import { foldTitle } from '../../bibliography/identity/identity.ts';
import { STANDARD_FIELDS } from '../../bibliography/bibtex/known-fields.ts';
import { arxivIn } from '../../bibliography/links/doi.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { KeptRecord } from './record.ts';
import type { Match } from './match.ts';

/** Fields that say the same in another dialect, or in other words: where one of them is there, the first is not added. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    author: 'editor',
    journal: 'journaltitle booktitle maintitle howpublished',
    booktitle: 'maintitle journal journaltitle howpublished',
    school: 'institution publisher',
    institution: 'school organization publisher',
    publisher: 'school institution organization',
    howpublished: 'journal journaltitle booktitle',
    year: 'date',
    date: 'year',
    month: 'date issue_date eventdate',
    day: 'date issue_date eventdate',
    number: 'issue',
    pages: 'eid articleno art_number article-number',
    eid: 'pages articleno art_number article-number',
    address: 'location',
    location: 'address',
    eprinttype: 'archiveprefix',
    eprintclass: 'primaryclass',
    keywords: 'keyword tags',
    url: 'html doi eprint arxiv pdf link_paper',
    note: 'addendum pubstate status',
  }).map(([name, others]) => [name, others.split(' ')]),
);
/** What a service knows of a paper, where the person has an entry of it already. The rest is for new entries. */
const FILLED = new Set(
  ('author editor translator bookauthor journal booktitle school institution publisher address location series edition year date month volume number pages eid ' +
    'isbn doi eprint eprinttype eprintclass hal_id pmid url keywords abstract').split(' '),
);
/** What is as true of the publication as of its preprint. */
const OF_VERSIONS = new Set(['eprint', 'eprinttype', 'eprintclass', 'hal_id', 'abstract', 'keywords']);
/** Fields of one identifier, found by the reader wherever the person wrote it. */
const IDENTIFIERS: Readonly<Record<string, keyof Publication['ids']>> = {
  doi: 'doi', eprint: 'arxiv', eprinttype: 'arxiv', eprintclass: 'arxiv', hal_id: 'hal', pmid: 'pmid', isbn: 'isbn',
};

/**
 * The fields that an entry lacks.
 *
 * @param paper the entry, with the fields that it inherits
 * @param everything the record comes from a file of the person's own, whose private fields count, too
 */
export function additionsTo(
  paper: Publication,
  { fields }: KeptRecord,
  relation: Match<unknown>['relation'],
  everything = false,
): Map<string, string> {
  const has = (name: string): boolean => (paper.fields[name] ?? '').trim() !== '';
  const sameYear = paper.date === undefined || String(paper.date.year) === fields.get('year');
  return new Map(
    [...fields].filter(([name]) => {
      const identifier = IDENTIFIERS[name];
      if (has(name) || (identifier !== undefined && paper.ids[identifier] !== undefined)) return false;
      // What tells where a preprint is, and how far, is not true of its publication.
      if (relation === 'version') return (OF_VERSIONS.has(name) || (everything && !STANDARD_FIELDS.has(name))) && !(SAID_BY[name] ?? []).some(has);
      if (!everything && !FILLED.has(name)) return false;
      // A month belongs to its year, a day to its month.
      if ((name === 'month' || name === 'day') && !sameYear) return false;
      return !(SAID_BY[name] ?? []).some(has);
    }),
  );
}

interface Difference {
  what: string;
  theirs: string;
  yours: string;
}

/** What is compared, and told as a person would write it. */
const COMPARED: readonly (readonly [string, (paper: Publication) => string | undefined])[] = [
  ['title', ({ titleText }) => titleText],
  ['year', ({ date }) => date && String(date.year)],
  ['volume', ({ volume }) => volume],
  ['number', ({ issue }) => issue],
  ['pages', ({ pages }) => pages],
  ['DOI', ({ ids }) => (arxivIn(ids.doi) === undefined ? ids.doi : undefined)],
];

/** Facts that both tell, and not alike. */
export function differences(yours: Publication, theirs: Publication): Difference[] {
  return COMPARED.flatMap(([what, pick]) => {
    const [mine, other] = [pick(yours), pick(theirs)];
    return mine === undefined || other === undefined || foldTitle(mine) === foldTitle(other) ? [] : [{ what, theirs: other, yours: mine }];
  });
}
