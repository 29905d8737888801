/** Who the old site is about, from its page with `about:` and its navigation; and the people who have a page each. */
import { posix } from 'node:path';
import { cleanAddress } from '../../schema/reading/values.ts';
import { given, personId, type FoundPerson } from '../moved/data-files.ts';
import { at, isData, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';
import { isNetwork, mailAddress, profile } from '../moved/profile.ts';
import { plain } from '../text/label.ts';
import { affiliationsOf, authorsOf } from './authors.ts';
import type { Document } from './document.ts';

/** A link of `about:`, the navigation or the foot of the page. */
export interface IconLink {
  text: string | undefined;
  icon: string | undefined;
  href: string | undefined;
}

/** Links as `about:`, the navigation and the foot of a page list them. */
export function iconLinks(rows: unknown): IconLink[] {
  return rowsAt(rows).filter(isData).map((row) => ({
    text: plain(textAt(row, 'text')),
    icon: textAt(row, 'icon'),
    href: textAt(row, 'href') ?? textAt(row, 'url') ?? textAt(row, 'file'),
  }));
}

/** What a link to another site is for its person: a profile, or nothing where it is none. */
export function profileOf({ text, icon, href = '' }: IconLink): [key: string, value: string] | undefined {
  if (!/^https?:\/\//i.test(href)) return undefined;
  const name = text ?? (icon !== undefined && isNetwork(icon) ? icon : new URL(href).hostname.replace(/^www\.|\.[a-z]+$/g, ''));
  return profile(name, href);
}

/** Folders whose pages are about people. */
const PEOPLE = /^(?:people|team|members|group|lab)$/i;

/** Whether a page is about somebody: it lies in a folder for people, and lists nothing. */
export function isPerson({ path, data }: Document): boolean {
  const folders = posix.dirname(path).split('/');
  const named = /\/index\.[^/]+$/.test(path) ? folders.slice(0, -1) : folders;
  return named.some((name) => PEOPLE.test(name)) && textAt(data, 'title') !== undefined && data['listing'] === undefined;
}

interface OwnerSources {
  config: Data;
  website: Data;
  /** Front matter of the page that the home page is made of. */
  home: Data;
  documents: readonly Document[];
  /** Links of navigation and foot. */
  links: readonly IconLink[];
  picture(name: string): string | undefined;
}

/** Whose site it is, by the first source that names somebody. */
export function quartoOwner({ config, website, home, documents, links, picture }: OwnerSources): FoundPerson {
  const author = [config['author'], website['author'], home['author'], mostNamed(documents)].flatMap((value) => authorsOf(value))[0];
  const title = textAt(home, 'title');
  const named = isData(home['about']) && title !== undefined && looksLikeName(title) ? title : undefined;
  const site = textAt(website, 'title');
  const name = named ?? author?.name ?? site ?? title ?? 'The owner of this site';
  return person(name, author?.name === name || named === undefined ? author?.data : undefined, home, links, picture);
}

/** Somebody from the front matter of a page about them. */
export function person(
  name: string,
  known: unknown,
  page: Data,
  more: readonly IconLink[],
  picture: (name: string) => string | undefined,
): FoundPerson {
  const links = [...iconLinks(at(page, 'about', 'links')), ...iconLinks(at(page, 'links')), ...more];
  const profiles: Record<string, string> = {};
  let mail = textAt(known, 'email') ?? textAt(page, 'email');
  for (const link of links) {
    if (/^mailto:/i.test(link.href ?? '')) mail ??= link.href;
    const found = profileOf(link);
    if (found && !(found[0] in profiles)) profiles[found[0]] = found[1];
  }
  const orcid = profile('orcid', textAt(known, 'orcid') ?? textAt(page, 'orcid') ?? '')?.[1];
  const { orcid: linked, ...others } = profiles;
  const image = textAt(page, 'about', 'image') ?? textAt(page, 'image');
  const photo = image === undefined ? undefined : picture(image);
  const homepage = textAt(known, 'url');
  const affiliations = [...affiliationsOf(known), ...affiliationsOf(page)];
  return given({
    id: personId(name),
    name,
    pronouns: textAt(page, 'pronouns'),
    position: plain(textAt(page, 'position') ?? textAt(page, 'role') ?? textAt(page, 'subtitle')),
    affiliations: affiliations.map(
      ({ url, ...one }) => given({ ...one, url: url === undefined ? undefined : cleanAddress(url) }) as Record<string, string>,
    ),
    email: mail === undefined ? undefined : mailAddress(mail),
    orcid: orcid ?? linked,
    photo,
    photo_alt: photo === undefined ? undefined : (textAt(page, 'about', 'image-alt') ?? textAt(page, 'image-alt') ?? `Portrait of ${name}`),
    homepage: homepage === undefined ? undefined : cleanAddress(homepage),
    profiles: others,
  }) as FoundPerson;
}

/** The author of most pages. */
function mostNamed(documents: readonly Document[]): unknown {
  const count = new Map<string, { times: number; value: unknown }>();
  for (const { data } of documents) {
    for (const { name, data: value } of authorsOf(data['author'])) {
      const seen = count.get(name);
      count.set(name, { times: (seen?.times ?? 0) + 1, value: seen?.value ?? value });
    }
  }
  const [first] = [...count].sort(([, one], [, other]) => other.times - one.times);
  return first === undefined ? undefined : (first[1].value ?? first[0]);
}

/** "About", "Welcome to my site" and the like are no names. */
function looksLikeName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{2,3})(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{2,3})){1,4}$/u.test(text) &&
    !/\b(?:about|welcome|home|homepage|website|blog|me|my|lab|group|site|hello)\b/i.test(text);
}
