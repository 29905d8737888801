/** The people of an entry, each with who they are on this site. */
import { applyAnnotations } from '../names/author-annotations.ts';
import { CONTRIBUTOR_FIELDS, roleOf } from '../contributors.ts';
import { position } from './entry-source.ts';
import type { EntrySource, RecordContext } from './entry-source.ts';
import { decodePlain } from '../latex/index.ts';
import { parseNames } from '../names/names.ts';
import type { ParsedName } from '../names/names.ts';
import type { Author, Position, Publication } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { given } from '../../objects.ts';

type People = Pick<Publication, 'authors' | 'moreAuthors' | 'collaboration' | 'editors' | 'moreEditors' | 'contributions'>;

/** Everybody who has a part in the work. Problems with their names go to those of the context, whose language is the entry's. */
export function readPeople(source: EntrySource, fields: Fields, context: RecordContext): People {
  const authors = peopleIn('author', fields, source, context);
  const editors = peopleIn('editor', fields, source, context);
  const contributions = CONTRIBUTOR_FIELDS.flatMap((field) => {
    const { people, more } = peopleIn(field, fields, source, context);
    return people.length > 0 ? [{ role: roleOf(field, fields), people, ...(more && { more }) }] : [];
  });
  return {
    authors: authors.people,
    moreAuthors: authors.more,
    ...given('collaboration', collaborationOf(fields, authors.people)),
    editors: editors.people,
    ...(editors.more && { moreEditors: true }),
    ...(contributions.length > 0 && { contributions }),
  };
}

function peopleIn(
  field: string,
  fields: Fields,
  source: EntrySource,
  context: RecordContext,
): { people: Author[]; more: boolean } {
  const value = fields[field] ?? '';
  if (value.trim() === '') return { people: [], more: false };
  const where = { ...position(source, source.fields.get(field)!.valueOffset), subject: source.key };
  const { names, others } = parseNames(value, where, context.problems, context.lang);
  applyAnnotations(names, fields, where, context.problems, field);
  return { people: names.map((name) => author(name, context, where)), more: others };
}

function author(name: ParsedName, context: RecordContext, where: Position & { subject: string }): Author {
  const { personHint: _hint, ...parts } = name;
  const match = context.match(name, where);
  const { literal: _literal, ...known } = parts;
  return {
    ...(match.name === undefined ? parts : { ...known, ...match.name }),
    ...given('orcid', name.orcid ?? match.orcid),
    ...given('homepage', match.homepage),
    ...given('person', match.person),
    ...given('matchedBy', match.matchedBy),
    isOwner: match.isOwner,
  };
}

/** INSPIRE's `collaboration`, unless it stands among the authors: "ICE" is the ICE Collaboration. */
function collaborationOf(fields: Fields, authors: readonly Author[]): string | undefined {
  const name = decodePlain(fields['collaboration'] ?? '').replace(/^\(|\)$/gu, '').trim();
  if (name === '' || authors.some(({ display }) => display.toLowerCase().includes(name.toLowerCase()))) return undefined;
  if (/collab|consortium|group|project|team/iu.test(name)) return name;
  return `${name} ${name.includes(',') ? 'Collaborations' : 'Collaboration'}`;
}
