/**
 * `import homepages`: a list of co-authors' homepages becomes people of people.yaml.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { fold } from '../people/fold.ts';
import { importHomepages, type ImportedPerson } from '../people/homepages.ts';
import { Problems } from '../problems.ts';
import { people as peopleSchema, type Person } from '../schema/data/people.ts';
import { validate } from '../schema/reading/validate.ts';
import { readIfThere } from '../site/files.ts';
import { readYaml } from '../yaml/read.ts';
import { offer, type OfferOptions } from './offer.ts';

const PEOPLE = 'data/people.yaml';

interface ImportHomepagesOptions extends OfferOptions {
  /** Folder in which the command was given. */
  cwd?: string | undefined;
}

/**
 * Appends the people of a list (author-homepages.json, al-folio's coauthors.yml, or a mapping of names to addresses) to
 * data/people.yaml, whose own text stays as it is. Who stands there already, by id, name or variant, is passed over.
 *
 * @returns the exit status: 0 done or nothing to do, 1 refused by the person, 2 a file that cannot be used
 */
export async function importHomepageList(path: string, options: ImportHomepagesOptions): Promise<number> {
  const { root, cwd = root, output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  let listed: unknown;
  try {
    // JSON is YAML, so one reader does for both.
    listed = parse(await readFile(resolve(cwd, path), 'utf8'));
  } catch {
    say(`${path} cannot be read. Give the path of a JSON or YAML file of names and homepages.`);
    return 2;
  }
  const { people, withoutHomepage } = importHomepages(listed);
  const before = readIfThere(root, PEOPLE)?.bytes.toString('utf8') ?? '';
  const added = newcomers(people, peopleIn(before));
  say(`${people.length} people with a homepage, ${added.length} of them new; ${withoutHomepage.length} without a usable address.`);
  if (added.length === 0) return people.length > 0 ? 0 : 2;
  const nothing = { create: [], replace: [], remove: [], changed: [], untouched: [] };
  const plan = { ...nothing, ...(before === '' ? { create: [PEOPLE] } : { replace: [PEOPLE] }) };
  const text = `${before.trimEnd()}${before === '' ? '' : '\n\n'}${stringify(added, { lineWidth: 120 })}`;
  return offer(new Map([[PEOPLE, text]]), plan, options, `Done: ${added.length} people were added at the end of ${PEOPLE}.`);
}

function peopleIn(text: string): readonly Person[] {
  const problems = new Problems();
  const read = readYaml(text, PEOPLE, problems);
  return (
    (read && (validate(peopleSchema, read.value, { file: PEOPLE, positionOf: read.positionOf, problems }) as Person[] | undefined)) ?? []
  );
}

function newcomers(listed: readonly ImportedPerson[], known: readonly Person[]): ImportedPerson[] {
  const names = new Set(known.flatMap((person) => [person.name, ...person.variants].map(fold)));
  const ids = new Set(known.map((person) => person.id));
  return listed.filter((person) => !ids.has(person.id) && ![person.name, ...(person.variants ?? [])].some((name) => names.has(fold(name))));
}
