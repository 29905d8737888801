/** The .bib files of a site: papers to be listed, and works of others that texts may cite. */
import { keysOf } from '../bibliography/keys.ts';
import { loadBibliography } from '../bibliography/load.ts';
import type { BibliographyFile } from '../bibliography/load.ts';
import type { RecordShelf } from '../bibliography/record/kept-records.ts';
import type { Publication } from '../bibliography/publication.ts';
import { createMatcher } from '../people/match.ts';
import type { Problem, Problems } from '../problems.ts';
import { programName } from '../program.ts';
import type { Person } from '../schema/data/people.ts';
import type { SiteSettings } from '../schema/data/site.ts';
import type { Venues } from '../schema/data/venues.ts';
import { profileUrl } from '../view/frame/profiles.ts';
import { isThere, listBibFiles, readIfThere } from './files.ts';
import { type SiteMemory, stateOf } from './cache/memory.ts';
import type { Site } from './site.ts';

interface Bibliography {
  publications: Publication[];
  /** From files that the settings call `list: false`, without what is among the publications. */
  references: Publication[];
}

interface BibliographyContext {
  root: string;
  settings: SiteSettings;
  /** Where each of them stands. */
  settingsPlace: Site['settingsPlace'] | undefined;
  people: readonly Person[];
  owner: Person;
  venues: Venues;
  memory: SiteMemory;
  records?: RecordShelf;
}

/** Reads the files that the settings name, or every .bib file of data/. Mistakes go to `problems`. */
export function readBibliography(context: BibliographyContext, problems: Problems): Bibliography {
  const { root, settings, people, owner, venues, memory } = context;
  const files = bibFiles(context, problems);
  // Papers also tell whether the files that they link to are there.
  const asked = memory.get('files of papers', [], problems, () => new Map<string, boolean>());
  const stillThere = [...asked].every(([path, there]) => isThere(root, path) === there);
  const states = files.flatMap(({ path }) => [path, stateOf(root, path)]);
  return memory.get('bibliography', [settings, people, owner, venues, stillThere || {}, ...states], problems, (told) => {
    asked.clear();
    const exists = (path: string): boolean => {
      const there = isThere(root, path);
      asked.set(path, there);
      return there;
    };
    return parse(context, files, exists, told);
  });
}

function parse(
  { root, settings, people, owner, venues, records }: BibliographyContext,
  files: readonly FoundFile[],
  exists: (path: string) => boolean,
  problems: Problems,
): Bibliography {
  const scholarUser = scholarUserOf(owner);
  const options = {
    match: createMatcher(people, owner.id, problems),
    macros: settings.publications.macros,
    mathMacros: settings.math.macros,
    venues,
    exists,
    lang: settings.language,
    ...(scholarUser && { scholarUser }),
    ...(records && {
      kept: { shelf: records, made: JSON.stringify([programName(), people, owner.id, venues, scholarUser, settings.language]) },
    }),
  };
  const read = (list: boolean): BibliographyFile[] =>
    files.filter((one) => one.list === list).map((one) => ({ ...one, bytes: readIfThere(root, one.path)!.bytes }));
  const publications = loadBibliography(read(true), options, problems);
  const cited = read(false);
  if (cited.length === 0) return { publications, references: [] };
  const keys = new Set(publications.flatMap(keysOf));
  const references = loadBibliography(cited, { ...options, takenIds: publications.map(({ id }) => id) }, problems);
  return { publications, references: references.filter(({ key }) => !keys.has(key)) };
}

/** Who the owner is on Google Scholar: links to papers there name the user. */
function scholarUserOf(owner: Person): string | undefined {
  const profile = profileUrl(owner, 'google-scholar') ?? '';
  return URL.canParse(profile) ? (new URL(profile).searchParams.get('user') ?? undefined) : undefined;
}

/** A .bib file of the site, and whether its papers are listed or only to be cited. */
type FoundFile = Omit<BibliographyFile, 'bytes'> & { list: boolean };

function bibFiles({ root, settings, settingsPlace }: BibliographyContext, problems: Problems): FoundFile[] {
  const where = { file: 'data/site.yaml', ...settingsPlace?.(['publications', 'files'], 'key') };
  const named = settings.publications.files?.map(({ list = true, ...one }) => ({ ...one, list, path: `data/${one.file}` }));
  const there = listBibFiles(root);
  if (named) reportUnnamed(there, named.map(({ path }) => path), where, problems);
  const paths = named ?? there.map((path) => ({ path, list: true }));
  return paths.flatMap((one) => {
    if (stateOf(root, one.path) !== undefined) return [one];
    problems.error('missing-file', `The bibliography ${one.path} is missing.`, {
      ...where,
      subject: one.path,
      cure: 'Mend its name under `publications: files:`, or add the file.',
    });
    return [];
  });
}

/** A file that was added since the setting was made is forgotten easily: its papers are nowhere, and nothing fails. */
function reportUnnamed(there: readonly string[], named: readonly string[], where: Pick<Problem, 'file' | 'line' | 'column'>, problems: Problems): void {
  // Some disks write letters with accents in two characters.
  const known = new Set(named.map((path) => path.normalize('NFC')));
  for (const path of there) {
    if (known.has(path.normalize('NFC'))) continue;
    problems.notice('bib-not-named', `${path} is not read: \`publications: files:\` names other files only.`, {
      ...where,
      subject: path,
      cure: `Name it there, with \`list: false\` if its works are only to be cited, or delete the setting: every .bib file of data/ is read then.`,
    });
  }
}
