/** The .bib files of a site: papers to be listed, and works of others that texts may cite. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadBibliography } from '../bibliography/load.ts';
import type { BibliographyFile } from '../bibliography/load.ts';
import type { Publication } from '../bibliography/publication.ts';
import { createMatcher } from '../people/match.ts';
import type { Problems } from '../problems.ts';
import type { Person } from '../schema/people.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { Venues } from '../schema/venues.ts';
import { listFiles, readIfThere } from './files.ts';

export interface Bibliography {
  publications: Publication[];
  /** From files that the settings call `list: false`, without what is among the publications. */
  references: Publication[];
}

export interface BibliographyContext {
  root: string;
  settings: SiteSettings;
  people: readonly Person[];
  owner: Person;
  venues: Venues;
}

/** Reads the files that the settings name, or every .bib file of data/. Mistakes go to `problems`. */
export function readBibliography({ root, settings, people, owner, venues }: BibliographyContext, problems: Problems): Bibliography {
  const files = bibFiles(root, settings, problems);
  const scholarUser = owner.profiles['google-scholar'];
  const options = {
    match: createMatcher(people, owner.id, problems),
    macros: settings.publications.macros,
    venues,
    exists: (path: string) => existsSync(join(root, path)),
    ...(scholarUser && { scholarUser }),
  };
  const publications = loadBibliography(files.filter(({ list }) => list), options, problems);
  const cited = files.filter(({ list }) => !list);
  if (cited.length === 0) return { publications, references: [] };
  const keys = new Set(publications.flatMap(({ key, versions }) => [key, ...versions.map((version) => version.key)]));
  const references = loadBibliography(cited, { ...options, takenIds: publications.map(({ id }) => id) }, problems);
  return { publications, references: references.filter(({ key }) => !keys.has(key)) };
}

function bibFiles(root: string, settings: SiteSettings, problems: Problems): (BibliographyFile & { list: boolean })[] {
  const named = settings.publications.files?.map(({ list = true, ...one }) => ({ ...one, list, path: `data/${one.file}` }));
  const paths = named ?? listFiles(root, 'data', '.bib').map((path) => ({ path, list: true }));
  return paths.flatMap((one) => {
    const file = readIfThere(root, one.path);
    if (file) return [{ ...one, bytes: file.bytes }];
    problems.error('missing-file', `The bibliography ${one.path} is missing.`, {
      file: 'data/site.yaml',
      subject: one.path,
      cure: 'Mend its name under `publications: files:`, or add the file.',
    });
    return [];
  });
}
