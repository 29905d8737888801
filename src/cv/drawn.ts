/** Sections drawn from what the site knows already: papers, talks, courses, people, and the lists of data/. */
import type { Page, SectionId } from '../content/page.ts';
import { sortingDate, termsText } from '../content/terms.ts';
import { companionText } from '../people/companions.ts';
import type { CV_SOURCES, CvEntry, CvSection } from '../schema/data/cv.ts';
import type { Person } from '../schema/data/people.ts';
import type { RecordList } from '../schema/data/records.ts';
import type { Site } from '../site/site.ts';
import { fill, termId } from '../l10n/index.ts';
import { closest } from '../text/closest.ts';
import { toText, type Rich } from '../text/rich.ts';
import { labelsOf } from '../view/entries/lists.ts';
import { langBeside } from '../view/papers/publications.ts';
import { term, typedItems } from './entries.ts';
import { inline } from '../markdown/one-line.ts';
import type { CvGroup, CvItem } from './model.ts';
import { papers } from './papers.ts';
import { settingPlace } from './place.ts';
import { belongs } from './variants.ts';
import { whenText } from './when.ts';
import { cvWords } from './words.ts';
import type { Workbench } from './workbench.ts';

export type Source = (typeof CV_SOURCES)[number];
type Draw = (section: Partial<CvSection>, bench: Workbench, key: string) => CvGroup[];

/** Groups of items for `from: …`; none where the site has nothing of the kind. `key` is the section's key in the file. */
export function drawn(source: Source, section: Partial<CvSection>, bench: Workbench, key: string): CvGroup[] {
  return SOURCES[source](section, bench, key).filter(({ items }) => items.length > 0);
}

const SOURCES: Readonly<Record<Source, Draw>> = {
  publications: papers,
  software: (section, bench, key) => papers({ type: ['software'], ...section }, bench, key),
  talks: pages('talks'),
  teaching: pages('teaching'),
  projects: pages('projects'),
  posts: pages('posts'),
  news: pages('news'),
  people: supervised,
  supervision: (section, bench, key) => (bench.site.records?.supervision ? records('supervision') : supervised)(section, bench, key),
  service: records('service'),
  awards: records('awards'),
  grants: records('grants'),
  press: records('press'),
};

/** Front matter that says where and as what, in the order printed. */
const FACTS: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  talks: ['event', 'place', 'kind', 'with'],
  teaching: ['role', 'code', 'institution', 'department', 'level', 'terms', 'place'],
  projects: ['role', 'funder'],
  posts: ['source'],
};

function pages(id: SectionId): Draw {
  return (section, bench, key) => {
    remarkMissing('type', section.type, bench.site.sections[id].pages.map(typeOf), bench, key);
    const wanted = chosenPages(id, section, bench.site);
    const items = wanted.map((page) => pageItem(page, bench));
    return section.group === 'year' ? byYear(wanted, items) : [{ items }];
  };
}

/** Pages of a section of the site that a section of the CV asks for. */
export function chosenPages(id: SectionId, section: Partial<CvSection>, site: Site): Page[] {
  return site.sections[id].pages.filter((page) =>
    (section.show !== 'selected' || page.data['selected'] === true || page.data['featured'] === true)
    && (!section.type || section.type.some((type) => termId(type) === termId(typeOf(page)))));
}

function typeOf({ data }: Page): string {
  return String(data['kind'] ?? data['type'] ?? '');
}

function pageItem(page: Page, bench: Workbench): CvItem {
  const { data } = page;
  const start = text(data['start']) ?? page.date;
  const end = text(data['end']) ?? text(data['end_date']);
  const when = whenText(text(data['when']), start, end ?? start, bench.lang, bench.site.today) ?? termsText(page);
  const facts = factsOf(page, bench.site, bench.lang).filter((fact) => fact !== when).map((fact) => term(fact, bench));
  return {
    kind: 'entry',
    title: page.titleRich,
    ...langBeside(page, bench.lang),
    url: page.url,
    facts: distinct(facts),
    ...(when !== undefined && { when }),
    links: labelsOf(page, bench.lang).map(({ label, url }) => ({ label, url })),
    highlights: [],
  };
}

function byYear(list: readonly Page[], items: readonly CvItem[]): CvGroup[] {
  const groups = new Map<string, CvItem[]>();
  list.forEach((page, index) => {
    const year = /^\d{4}/.exec(sortingDate(page))?.[0] ?? '';
    groups.set(year, [...(groups.get(year) ?? []), items[index]!]);
  });
  return [...groups].map(([heading, own]) => ({ ...(heading && { heading }), items: own }));
}

/** People whose role is to learn, by its id, where the section names no roles of its own. */
const LEARNING = /student|postdoc|engineer|intern/;

function supervised(section: Partial<CvSection>, bench: Workbench, key: string): CvGroup[] {
  remarkMissing('role', section.role, bench.site.people.map(({ role }) => role ?? ''), bench, key);
  const people = chosenPeople(section, bench.site);
  if (section.group !== 'role') return [{ items: people.map((person) => personItem(person, bench)) }];
  // In the order of the section's own roles, or of the people.
  const typed = section.role ?? people.map(({ role }) => role ?? '');
  return [...new Set(typed.map(termId))].map((id) => {
    const heading = toText(term(typed.find((role) => termId(role) === id), bench) ?? []);
    return { ...(heading && { heading }), items: people.filter((person) => termId(person.role ?? '') === id).map((person) => personItem(person, bench)) };
  });
}

/** People in the roles that a section asks for, the owner apart. */
export function chosenPeople(section: Partial<CvSection>, { people, owner }: Site): Person[] {
  const wanted = section.role && new Set(section.role.map(termId));
  const isChosen = (role: string): boolean => wanted?.has(role) ?? LEARNING.test(role);
  return people.filter(({ id, role }) => id !== owner.id && isChosen(termId(role ?? '')));
}

/** "now: Academy of the Bay"; words that say so themselves stay as they are. */
export function nowText(now: string | undefined, lang: string): string | undefined {
  if (!now) return undefined;
  const pattern = cvWords(lang).now;
  return now.toLowerCase().startsWith(pattern.split(/\s?[:：]/u)[0]!) ? now : fill(pattern, { place: now });
}

function personItem(person: Person, bench: Workbench): CvItem {
  const when = whenText(person.when, person.start, person.end ?? (person.start && 'present'), bench.lang, bench.site.today);
  const role = person.position ? bench.rich(person.position) : term(person.role, bench);
  const facts = [role, bench.rich(person.topic), bench.rich(nowText(person.now, bench.lang))];
  return {
    kind: 'entry',
    title: inline(person.native_name ? `${person.name} (${person.native_name})` : person.name, bench.lang),
    facts: distinct(facts),
    ...(when !== undefined && { when }),
    ...(person.homepage && { url: person.homepage }),
    ...(person.note && { summary: inline(person.note, bench.lang) }),
    links: [],
    highlights: [],
  };
}

/** Lists that pages and CV share, of entries as they stand in cv.yaml: data/awards.yaml and its like. */
function records(name: RecordList): Draw {
  return (_section, bench) => [{ items: typedItems(chosenRecords(name, bench), bench) }];
}

/** The entries of a list of data/ that belong to the variant. */
export function chosenRecords(name: RecordList, { site, variant }: Workbench): (CvEntry | string)[] {
  return (site.records?.[name] ?? []).filter((entry) => belongs(entry, variant));
}

/** Tells of a value that nothing of the site has: probably a slip, and a section that stays away without a word. */
function remarkMissing(
  setting: 'type' | 'role',
  wanted: readonly string[] | undefined,
  there: readonly string[],
  bench: Workbench,
  key: string,
): void {
  const known = [...new Set(there)].filter((one) => one !== '');
  for (const value of wanted ?? []) {
    if (known.some((one) => termId(one) === termId(value))) continue;
    const near = closest(value, known);
    const others = known.length > 0 ? `There are: ${known.join(', ')}.` : `Take the line out, or give the ${setting} to an entry.`;
    bench.problems.add(near ? 'warning' : 'notice', 'cv-no-match', `Nothing of the site has the ${setting} “${value}”.`, {
      ...settingPlace([setting], bench, key),
      subject: value,
      cure: near ? `Did you mean \`${near}\`?` : others,
    });
  }
}

function distinct(facts: readonly (Rich | undefined)[]): Rich[] {
  const seen = new Set<string>();
  return facts.filter((fact): fact is Rich => {
    const key = JSON.stringify(fact ?? null);
    return fact !== undefined && !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Where a page's entry took place and as what; `without` names front matter that stands elsewhere. */
export function factsOf({ section, data }: Page, site: Site, lang: string, without?: string): string[] {
  return (FACTS[section] ?? []).filter((key) => key !== without)
    .flatMap((key) => (key === 'with' ? (companionText(data[key], site, lang) ?? []) : factsIn(data[key])));
}

/** Values of a fact: a word, several words, or something with a name. */
export function factsIn(value: unknown): string[] {
  if (Array.isArray(value)) return [value.flatMap(factsIn).join(', ')].filter(Boolean);
  if (typeof value === 'object' && value !== null) return factsIn((value as { name?: unknown }).name);
  return text(value) === undefined ? [] : [text(value)!];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
