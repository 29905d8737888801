/**
 * Lists of co-authors' homepages that people already keep, as entries for people.yaml: `author-homepages.json` (authors
 * with aliases), al-folio's `coauthors.yml` (by family name), and a plain mapping of names to addresses.
 */
import { isObject } from '../objects.ts';
import type { MatchablePerson } from './match.ts';
import { fold } from './fold.ts';

/** The part of a person that such a list knows. */
export type ImportedPerson = Pick<MatchablePerson, 'id' | 'name'> & {
  variants?: string[];
  homepage: string;
  orcid?: string;
};

interface ImportedHomepages {
  people: ImportedPerson[];
  /** Names left out since the list has no safe address for them. */
  withoutHomepage: string[];
}

interface Listed {
  name: string;
  variants: string[];
  homepage: string;
  orcid?: string;
}

/**
 * Reads such a list, already parsed from JSON or YAML. Entries keep their order, two of one name become one; who has
 * no web address is named in `withoutHomepage`, as an entry that holds only a name is of no use. Never throws.
 */
export function importHomepages(list: unknown): ImportedHomepages {
  const people = new Map<string, ImportedPerson>();
  const withoutHomepage: string[] = [];
  for (const { name, variants, homepage, orcid } of readList(list)) {
    if (!/^https?:\/\/[^\s"'<>]+$/i.test(homepage)) {
      withoutHomepage.push(name);
      continue;
    }
    const id =
      fold(name)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || `person-${people.size + 1}`;
    const known = people.get(id);
    const full = known?.name ?? name;
    const others = [...new Set([...(known?.variants ?? []), name, ...variants])].filter(
      (one) => one !== '' && one !== full,
    );
    people.set(id, {
      id,
      name: full,
      ...(others.length > 0 ? { variants: others } : {}),
      homepage: known?.homepage ?? homepage,
      ...((known?.orcid ?? orcid) ? { orcid: known?.orcid ?? orcid! } : {}),
    });
  }
  return { people: [...people.values()], withoutHomepage };
}

function readList(list: unknown): Listed[] {
  if (Array.isArray(list)) return list.flatMap(readAuthor);
  if (!isObject(list)) return [];
  for (const key of ['authors', 'people', 'coauthors']) if (Array.isArray(list[key])) return readList(list[key]);
  return Object.entries(list).flatMap(([name, value]) => {
    if (typeof value === 'string') return [{ name, variants: [], homepage: value.trim() }];
    // al-folio: a family name with the people who bear it.
    if (Array.isArray(value)) return value.flatMap((one) => readByFamily(name, one));
    return isObject(value) ? readAuthor({ name, ...value }) : [];
  });
}

function readAuthor(value: unknown): Listed[] {
  if (!isObject(value)) return [];
  const name = textOf(value.name ?? value.full_name ?? value.author);
  if (name === '') return [];
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(textOf(value.orcid))?.[0];
  return [
    {
      name,
      variants: textsOf(value.aliases ?? value.variants ?? value.names),
      homepage: textOf(value.homepage ?? value.url ?? value.website ?? value.link),
      ...(orcid ? { orcid } : {}),
    },
  ];
}

function readByFamily(family: string, value: unknown): Listed[] {
  if (!isObject(value)) return [];
  // The longest first name is the fullest; al-folio lists them in any order.
  const given = textsOf(value.firstname ?? value.first_name ?? value.given).sort(
    (left, right) => right.length - left.length,
  );
  if (given.length === 0) return [];
  const [name, ...variants] = given.map((one) => `${one} ${family.trim()}`);
  return [{ name: name!, variants, homepage: textOf(value.url ?? value.homepage) }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}
