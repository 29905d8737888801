/** Who wrote a post, as its front matter says. */
import type { Site } from '../site/site.ts';

/** The names in `authors`, those of ids of people.yaml among them; none where it is the owner alone. */
export function postAuthors(written: unknown, { people, owner }: Pick<Site, 'people' | 'owner'>): string[] {
  const names = Array.isArray(written) ? written.map((name) => nameOf(String(name), { people, owner })) : [];
  return names.length === 1 && names[0] === owner.name ? [] : names;
}

/** The name of somebody who is named by id, by `me`, or by name. */
export function nameOf(written: string, { people, owner }: Pick<Site, 'people' | 'owner'>): string {
  const isOwner = written === 'me' || [owner.id, owner.native_name, ...owner.variants].includes(written);
  return isOwner ? owner.name : (people.find(({ id }) => id === written)?.name ?? written);
}
