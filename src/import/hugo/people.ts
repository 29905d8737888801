/** Authors of HugoBlox (`data/authors/*.yaml`) and of Wowchemy and Academic (`content/authors/<name>/_index.md`). */
import { posix } from 'node:path';
import { cleanAddress } from '../../schema/reading/values.ts';
import { given, personId, type FoundPerson } from '../moved/data-files.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { at, isData, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { mailAddress, profile } from '../moved/profile.ts';
import type { Transfer } from '../moved/transfer.ts';
import { themeOwner } from './theme-owner.ts';

export interface FoundAuthor {
  /** Name of the file or folder, by which pages refer to them. */
  slug: string;
  /** Path in the old site. */
  path: string;
  data: Data;
  /** What is told about them, in Markdown. */
  bio: string;
  bioLine: number;
  owner: boolean;
  person: FoundPerson;
}

/** Everyone the site has a profile of, the owner first; without profiles, whom the settings of its theme tell of. */
export function hugoAuthors(
  files: OldFiles,
  content: string,
  picture: (folder: string) => string | undefined,
  transfer: Transfer,
  theme: { params: Data; title: string | undefined; picture(address: string): string | undefined },
): FoundAuthor[] {
  const found: FoundAuthor[] = [];
  const add = (path: string, slug: string, data: Data, bio: string, bioLine: number, photo: string | undefined): void => {
    const owner = data['is_owner'] === true || data['superuser'] === true;
    found.push({ slug, path, data, bio, bioLine, owner, person: person(slug, data, photo) });
  };
  for (const path of files.paths) {
    const slug = new RegExp(`^${content}/authors?/([^/]+)/_?index\\.md$`).exec(path)?.[1];
    if (slug !== undefined) {
      const page = files.page(path, transfer.problems);
      if (!page) continue;
      const own = page.body.trim() !== '';
      add(path, slug, page.data, own ? page.body : (textAt(page.data, 'bio') ?? ''), own ? page.bodyLine : page.lineOf('bio'), picture(posix.dirname(path)));
    } else if (/^data\/authors\/[^/]+\.(?:ya?ml|json|toml)$/.test(path)) {
      const data = files.data(path, transfer.problems);
      const name = posix.basename(path).replace(/\.\w+$/, '');
      if (isData(data))
        add(path, textAt(data, 'slug') ?? name, data, textAt(data, 'bio') ?? '', 1, picture(`assets/media/authors/${name}`));
    }
  }
  const named = found.length === 0 ? themeOwner(theme.params, theme.title) : undefined;
  if (named) add('params', '', named.data, named.bio, 1, named.image === undefined ? undefined : theme.picture(named.image));
  if (!found.some(({ owner }) => owner)) {
    const likely = found.find(({ slug }) => slug === 'admin' || slug === 'me') ?? found[0];
    if (likely) likely.owner = true;
  }
  const owner = found.find((author) => author.owner);
  const unread = Object.entries(owner?.data ?? {}).filter(([key, value]) => !READ.has(key) && typeof value === 'object' && value !== null);
  if (owner && unread.length > 0)
    transfer.problems.notice('import-profile', `Nothing here takes ${unread.map(([key]) => `\`${key}\``).join(', ')} of this profile.`, {
      file: owner.path,
      cure: 'Write into data/cv.yaml what you want to keep; docs/cv.md tells how.',
    });
  return found.sort((one, other) => Number(other.owner) - Number(one.owner));
}

/** Lists and groups of a profile that become something, or only arrange the old page. */
const READ = new Set(
  (
    'name affiliations organizations links social profiles interests education experience work awards skills languages ' +
    'user_groups authors design build cascade cms_exclude sharing status avatar hugoblox'
  ).split(' '),
);

function person(slug: string, data: Data, photo: string | undefined): FoundPerson {
  const parts = [textAt(data, 'name', 'given') ?? textAt(data, 'first_name'), textAt(data, 'name', 'family') ?? textAt(data, 'last_name')];
  const display = textAt(data, 'name', 'display') ?? textAt(data, 'title') ?? textAt(data, 'name') ?? parts.filter(Boolean).join(' ');
  const name =
    parts[0] && parts[1]
      ? `${parts[0]} ${parts[1]}`
      : display.replace(/^(?:Dr|Prof|Professor)\.?\s+/i, '').replace(/,\s*Ph\.?D\.?$/i, '') || slug;
  const profiles: Record<string, string> = {};
  let email = textAt(data, 'email');
  const links = ['social', 'profiles', 'links'].flatMap((key) => rowsAt(data, key));
  for (const link of links) {
    const url = textAt(link, 'link') ?? textAt(link, 'url') ?? '';
    if (/^mailto:/i.test(url)) email ??= url;
    else if (/^(?:https?:)?\/\//.test(url)) {
      const network = textAt(link, 'icon') ?? textAt(link, 'label') ?? new URL(url, 'https://x').hostname;
      const pair = profile(network.split('/').at(-1)!, url);
      if (pair && !(pair[0] in profiles)) profiles[pair[0]] = pair[1];
    }
  }
  const organizations = ['affiliations', 'organizations'].flatMap((key) => rowsAt(data, key));
  const { orcid, ...others } = profiles;
  const interests = Array.isArray(at(data, 'interests')) ? textsAt(data, 'interests') : [];
  const mail = email === undefined ? undefined : mailAddress(email);
  return given({
    id: personId(name),
    name,
    native_name: textAt(data, 'name', 'alternate') ?? textAt(data, 'name', 'native'),
    variants: display !== name && !/^(?:Dr|Prof)/i.test(display) ? [display] : undefined,
    pronunciation: textAt(data, 'name', 'pronunciation'),
    pronouns: textAt(data, 'name', 'pronouns') ?? textAt(data, 'pronouns'),
    position: textAt(data, 'role'),
    affiliations: organizations.flatMap((one) => {
      const url = textAt(one, 'url');
      const clean = url === undefined ? undefined : cleanAddress(url);
      return textAt(one, 'name') === undefined ? [] : [given({ name: textAt(one, 'name'), url: clean }) as Record<string, string>];
    }),
    email: mail,
    orcid,
    photo,
    photo_alt: photo === undefined ? undefined : `Portrait of ${name}`,
    interests,
    profiles: others,
  }) as FoundPerson;
}
