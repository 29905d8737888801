/** Papers of a CV: chosen in the list language of the site, and printed as the site does or in a citation style. */
import type { Publication } from '../bibliography/publication.ts';
import { selectPublications } from '../bibliography/query/select.ts';
import { wordsFor } from '../l10n/index.ts';
import { Problems } from '../problems.ts';
import type { CvSection } from '../schema/data/cv.ts';
import { paperYears } from '../view/dates.ts';
import type { Path } from '../yaml/read.ts';
import type { CvGroup, CvItem } from './model.ts';
import { settingPlace } from './place.ts';
import { withNames } from './reference.ts';
import type { Workbench } from './workbench.ts';

/** Settings of a section that are no filter of papers. */
const NOT_QUERY = new Set(['title', 'from', 'entries', 'show', 'number', 'style', 'bib', 'role', 'only', 'not', 'limit']);

/** The papers of a section, in its groups. `key` is the section's key in the file. */
export function papers(section: Partial<CvSection>, bench: Workbench, key: string): CvGroup[] {
  return chosenPapers(section, bench, key).map(({ heading, publications }) => ({
    ...(heading && { heading }),
    items: publications.map((paper) => paperItem(paper, section, bench, key)),
  }));
}

/** Papers by the same list language as everywhere; `show: selected`, `bib: file` and `type:` are short for its filters. */
export function chosenPapers(
  section: Partial<CvSection>,
  bench: Workbench,
  key: string,
): { heading?: string; publications: readonly Publication[] }[] {
  const query: Record<string, unknown> = Object.fromEntries(
    Object.entries(section).filter(([name, value]) => !NOT_QUERY.has(name) && value !== undefined),
  );
  // Words are variants, and are looked at before.
  if (section.not !== undefined && !Array.isArray(section.not)) query['not'] = section.not;
  if (section.show === 'selected') query['selected'] = true;
  if (section.bib !== undefined) query['file'] = section.bib;
  const words = wordsFor(bench.lang);
  const problems = new Problems();
  const chosen = selectPublications(bench.site.publications, query, problems, {}, {
    words: { lang: bench.lang, kinds: words.kindHeadings, undated: words.undated, states: words.states, other: words.kindHeadings.other },
  });
  const pathOf = (subject: string | undefined): Path => (subject === undefined ? [] : [typedKey(keyOf(query, subject), section)]);
  bench.problems.append([...problems]
    // The schema has told of keys that nobody knows, but for those of groups and filters.
    .filter(({ code, subject }) => code !== 'query-unknown-key' || !Object.hasOwn(section, subject ?? ''))
    .map((one) => ({ ...one, ...settingPlace(pathOf(one.subject), bench, key) })));
  return chosen;
}

/** The key as it is written in a section of the CV. */
function typedKey(name: string, { bib, show }: Partial<CvSection>): string {
  if (name === 'file' && bib !== undefined) return 'bib';
  return name === 'selected' && show !== undefined ? 'show' : name;
}

function paperItem(paper: Publication, { style }: Partial<CvSection>, bench: Workbench, key: string): CvItem {
  const reference = style === undefined ? undefined : bench.cite?.(paper, style, bench.lang, settingPlace(['style'], bench, key));
  return {
    kind: 'paper',
    when: paperYears(paper.date, bench.lang),
    paper,
    ...(reference && { reference: withNames(reference, paper, bench.lang) }),
  };
}

/** The key of a query that a message is about: it names the key itself, or a value. */
function keyOf(query: Readonly<Record<string, unknown>>, subject: string): string {
  const holds = (value: unknown): boolean => (typeof value === 'object' && value !== null
    ? Object.entries(value).some(([name, inner]) => name === subject || holds(inner))
    : String(value) === subject);
  return Object.hasOwn(query, subject) ? subject : (Object.keys(query).find((name) => holds(query[name])) ?? '');
}
