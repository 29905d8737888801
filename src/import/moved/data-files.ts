/** The files of `data/` of the new project, from what an import found. */
import { isLanguage, isTimeZone, siteUrlFrom } from '../../schema/reading/locale.ts';
import { slugify } from '../../content/addresses.ts';
import { yamlText } from './front-matter.ts';
import type { Transfer } from './transfer.ts';
import type { Data } from './unknown-data.ts';

/** One entry of people.yaml, in the order in which it is written. */
export interface FoundPerson {
  id: string;
  name: string;
  given_name?: string | undefined;
  family_name?: string | undefined;
  native_name?: string | undefined;
  variants?: string[] | undefined;
  pronouns?: string | undefined;
  pronunciation?: string | undefined;
  position?: string | undefined;
  affiliations?: Record<string, string>[] | undefined;
  place?: string | undefined;
  email?: string | undefined;
  orcid?: string | undefined;
  photo?: string | undefined;
  photo_alt?: string | undefined;
  homepage?: string | undefined;
  role?: string | undefined;
  when?: string | undefined;
  interests?: string[] | undefined;
  note?: string | undefined;
  profiles?: Record<string, string> | undefined;
}

interface FoundSite {
  url: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  timezone?: string | undefined;
  owner: string;
  portrait?: string | undefined;
  footer?: string | undefined;
  navigation: readonly { label: string; url: string }[];
  publications?: { files?: unknown[] | undefined; styles?: string[] | undefined };
}

/** Lists that `navigation` may name by a word. */
const SECTION_ADDRESSES: Readonly<Record<string, string>> = {
  '/publications/': 'publications',
  '/cv/': 'cv',
  '/talks/': 'talks',
  '/teaching/': 'teaching',
  '/projects/': 'projects',
  '/news/': 'news',
  '/posts/': 'posts',
};

/** data/site.yaml */
export function siteFile(found: FoundSite, problems: Transfer['problems']): string {
  const url = siteUrlFrom(found.url ?? '');
  if (url === undefined) {
    problems.warn('import-url', 'The old site does not say at which address it stands.', {
      cure: 'Write the address of the new site under `url` in data/site.yaml.',
    });
  }
  const language =
    found.language === undefined ? undefined : (isLanguage(found.language.replace('_', '-')) ?? isLanguage(found.language.slice(0, 2)));
  const description = found.description
    ?.replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const navigation = found.navigation.map(({ label, url: target }) =>
    SECTION_ADDRESSES[target] !== undefined && label.toLowerCase() === SECTION_ADDRESSES[target]
      ? SECTION_ADDRESSES[target]
      : { label, url: target },
  );
  const settings = given({
    url: url ?? 'https://example.org/',
    title: found.title,
    description:
      description && !/^(?:personal description|.*(?:simple, whitespace theme|template|Jekyll theme).*)$/i.test(description)
        ? description
        : undefined,
    language: language ?? 'en',
    timezone: found.timezone !== undefined && isTimeZone(found.timezone) !== undefined ? found.timezone : undefined,
    owner: found.owner,
    navigation: navigation.length === 0 ? undefined : navigation,
    publications: found.publications && given(found.publications),
    theme: found.portrait === undefined ? undefined : { portrait: found.portrait },
    footer: found.footer,
  });
  return headed('site', 'Settings of the site. Each one is described in docs/settings.md.', settings);
}

/** data/people.yaml; ids are made unique. */
export function peopleFile(people: readonly FoundPerson[]): string {
  const taken = new Set<string>();
  const list = people.map((person) => {
    let id = person.id;
    for (let count = 2; taken.has(id); count += 1) id = `${person.id}-${count}`;
    taken.add(id);
    return given({ ...person, id });
  });
  return headed('people', 'You and the people you work with. A name found in the .bib is linked to the person it belongs to.', list);
}

/** Names of the .bib files in `data/`. */
export function bibFiles({ files }: Pick<Transfer, 'files'>): string[] {
  return [...files.keys()].flatMap((path) => /^data\/([^/]+\.bib)$/.exec(path)?.[1] ?? []);
}

/** `publications: files:` where some of the .bib files hold works of others; undefined where none does, and every file is read. */
export function filesSetting(transfer: Pick<Transfer, 'files'>, ofOthers: readonly string[]): unknown[] | undefined {
  return ofOthers.length === 0 ? undefined : bibFiles(transfer).map((file) => (ofOthers.includes(file) ? { file, list: false } : file));
}

/** Id of a person, by their name. */
export function personId(name: string): string {
  return slugify(name);
}

/** data/venues.yaml */
export function venuesFile(venues: Readonly<Record<string, unknown>>): string {
  return `# yaml-language-server: $schema=./.schemas/venues.json\n${yamlText(venues)}`;
}

/** data/redirects.yaml, where an old address leads elsewhere; to be written last, when everything has its place. */
export function writeRedirects(transfer: Transfer): void {
  const redirects = transfer.redirects();
  if (redirects.size === 0) return;
  const remark = '# Old addresses and where they lead now. Every one of them answers; delete none that others may have linked to.';
  transfer.files.set('data/redirects.yaml', `${remark}\n${yamlText(Object.fromEntries(redirects))}`);
}

/**
 * Writes data/cv.yaml, see {@link cvText}. A PDF that the old site had at /cv.pdf stays the one there: the new site has that
 * of its CV at this address, and nothing can redirect from it.
 */
export function writeCv(transfer: Transfer, sections: Data, sources: readonly string[], more: Data = {}): void {
  const there = transfer.answerTo('/cv.pdf');
  const pdf = more['pdf'] ?? (there?.startsWith('/assets/') ? decodeURI(there.slice(1)) : undefined);
  transfer.files.set('data/cv.yaml', cvText(sections, sources, { ...more, pdf }));
  transfer.stand('/cv.pdf', 'data/cv.yaml');
}

/**
 * data/cv.yaml; sections that the site fills by itself follow those that were found, unless one of these has their name in
 * whatever capitals. `more` are other keys of the file.
 */
export function cvText(
  sections: Readonly<Record<string, unknown>>,
  sources: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const found = new Set(Object.keys(sections).map((name) => name.toLowerCase()));
  const drawn = Object.fromEntries(sources.filter((name) => !found.has(name)).map((name) => [name, { from: name }]));
  const remark = 'What nothing else on the site knows. Papers come from the .bib files, talks and courses from content/.';
  return headed('cv', remark, given({ ...more, sections: { ...sections, ...drawn } }));
}

/** Leaves out what is undefined or empty. */
export function given<T extends object>(values: T): Partial<T> {
  const said = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
  );
  return Object.fromEntries(said) as Partial<T>;
}

/** A data file with the schema that editors check it by, and a remark on what it is for. */
function headed(schema: string, remark: string, value: unknown): string {
  return `# yaml-language-server: $schema=./.schemas/${schema}.json\n# ${remark}\n${yamlText(value)}`;
}
