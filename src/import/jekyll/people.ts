/** Who the old site is about, and everyone else its data names. */
import type { FoundPerson } from '../moved/data-files.ts';
import { given, personId } from '../moved/data-files.ts';
import { at, isData, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { mailAddress, profileWithAddress } from '../moved/profile.ts';
import { cleanAddress } from '../../schema/reading/values.ts';
import type { Transfer } from '../moved/transfer.ts';

/** Keys of an author that are no profile. */
const FACTS = new Set([
  'name', 'avatar', 'bio', 'location', 'employer', 'email', 'uri', 'home', 'pronouns', 'links', 'affiliation', 'department',
  'first_name', 'last_name', 'middle_name', 'rss_icon', 'cv_pdf', 'contact_note', 'discord', 'whatsapp', 'wechat_qr', 'address', 'phone', 'tagline',
]);
const PROFILE_KEY = /_(?:username|userid|user|id|profile|url)$|^whatsapp_number$/;
const NO_PROFILE =
  /^(?:google_site|bing_site|google_analytics|cronitor|openpanel|pirsch|panelbear|analytics|disqus|giscus|blog|repo|repository|impressum|og_|highlight|rss|fediverse|site_)/;

interface OwnerSources {
  config: Data;
  /** al-folio's `_data/socials.yml`. */
  socials: Data;
  /** Front matter of the home page. */
  home: Data;
  /** Name of a picture in `assets/images/`, by what the old site calls it. */
  picture(name: string): string | undefined;
}

/** The owner, as academicpages (`author:`), al-folio (`first_name:`, socials) and Minimal Mistakes describe them. */
export function jekyllOwner({ config, socials, home, picture }: OwnerSources, transfer: Transfer): FoundPerson {
  const author = isData(config['author']) ? config['author'] : {};
  const parts = ['first_name', 'middle_name', 'last_name'].map((key) => textAt(config, key)).filter((part) => part !== undefined);
  const title = textAt(config, 'title');
  const name =
    textAt(author, 'name') ??
    (parts.length > 0 ? parts.join(' ') : undefined) ??
    textAt(config, 'name') ??
    (typeof config['author'] === 'string' ? config['author'] : undefined) ??
    title ??
    'The owner of this site';
  const avatar = textAt(author, 'avatar') ?? textAt(home, 'profile', 'image') ?? textAt(config, 'avatar') ?? textAt(config, 'logo');
  const photo = avatar === undefined ? undefined : picture(avatar);
  if (avatar !== undefined && photo === undefined) {
    transfer.problems.warn('import-photo', `The portrait ${avatar} is not in the old site's folder.`, {
      cure: 'Put it into assets/images/ and name it under `photo` in data/people.yaml.',
    });
  }
  let mail = textAt(author, 'email') ?? textAt(socials, 'email') ?? textAt(config, 'email');
  const profiles: Record<string, string> = {};
  const add = (key: string, value: unknown): void => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const found = profileWithAddress(key, String(value));
    if (found && !(found[0] in profiles)) profiles[found[0]] = found[1];
  };
  for (const [key, value] of Object.entries(author)) if (!FACTS.has(key)) add(key, value);
  for (const link of rowsAt(author, 'links')) {
    const url = textAt(link, 'url') ?? '';
    const label = textAt(link, 'label') ?? '';
    if (/^mailto:/i.test(url)) mail ??= url;
    else if (label !== '') add(label.toLowerCase(), url);
  }
  for (const [key, value] of Object.entries(socials)) {
    if (isData(value)) {
      const url = textAt(value, 'url');
      if (url !== undefined) add(textAt(value, 'title') ?? key, url);
    } else if (!FACTS.has(key) && !/^(?:rss_icon|email|.*_pdf)$/.test(key)) add(key, value);
  }
  for (const [key, value] of Object.entries(config)) if (PROFILE_KEY.test(key) && !NO_PROFILE.test(key) && !FACTS.has(key)) add(key, value);
  for (const key of ['twitter', 'facebook']) add(key, textAt(config, key, 'username'));
  const orcid = profiles['orcid'];
  delete profiles['orcid'];
  const employer = textAt(author, 'employer') ?? textAt(author, 'affiliation');
  const email = mail === undefined ? undefined : mailAddress(mail);
  if (mail !== undefined && email === undefined) {
    transfer.problems.warn('import-email', `“${mail}” is no e-mail address that can be read.`, {
      file: '_config.yml',
      cure: 'Write it under `email` in data/people.yaml; the site hides it from robots.',
    });
  }
  const home_ = textAt(author, 'uri') ?? textAt(author, 'home');
  return given({
    id: personId(name),
    name,
    given_name: undefined,
    pronouns: textAt(author, 'pronouns'),
    position: plainWords(textAt(author, 'bio')),
    affiliations:
      employer === undefined
        ? undefined
        : [given({ name: plainWords(employer)!, department: textAt(author, 'department') ?? '' }) as Record<string, string>],
    place: plainWords(textAt(author, 'location')),
    email,
    orcid,
    photo,
    photo_alt: photo === undefined ? undefined : `Portrait of ${name}`,
    homepage: home_ !== undefined && /^https?:/.test(home_) ? cleanAddress(home_) : undefined,
    profiles,
  }) as FoundPerson;
}

function plainWords(text: string | undefined): string | undefined {
  return text?.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
}

/** al-folio's coauthors.yml: family name → list of `firstname` (spellings) and `url`. */
export function coauthors(data: Data): FoundPerson[] {
  return Object.entries(data).flatMap(([family, rows]) =>
    rowsAt(rows).flatMap((row): FoundPerson[] => {
      const given_ = textsAt(row, 'firstname');
      const full = given_.toSorted((one, other) => other.length - one.length)[0];
      if (full === undefined) return [];
      const name = `${full} ${capitalised(family)}`;
      const url = textAt(row, 'url');
      const variants = given_.filter((one) => one !== full).map((one) => `${one} ${capitalised(family)}`);
      return [
        given({
          id: personId(name),
          name,
          variants,
          role: 'coauthor',
          homepage: url === undefined ? undefined : cleanAddress(url),
        }) as FoundPerson,
      ];
    }),
  );
}

function capitalised(family: string): string {
  return /^\p{Ll}+$/u.test(family) ? family.charAt(0).toUpperCase() + family.slice(1) : family;
}

/** A laboratory's people.yml: groups of people with `name`, `description`, `website`, `picture`. */
export function members(data: unknown, picture: (name: string) => string | undefined): FoundPerson[] {
  const groups = isData(data) ? Object.values(data) : Array.isArray(data) ? [{ people: data }] : [];
  return groups.flatMap((group) => {
    const people = at(group, 'people') ?? at(group, 'members');
    return rowsAt(people).flatMap((row): FoundPerson[] => {
      const name = textAt(row, 'name');
      if (name === undefined) return [];
      const photo = textAt(row, 'picture') ?? textAt(row, 'image');
      const found = photo === undefined ? undefined : picture(photo);
      const website = textAt(row, 'website') ?? textAt(row, 'url') ?? textAt(row, 'homepage');
      return [given({
        id: personId(name),
        name,
        position: plainWords(textAt(row, 'description') ?? textAt(row, 'role') ?? textAt(row, 'title')),
        homepage: website === undefined ? undefined : cleanAddress(website),
        photo: found,
        photo_alt: found === undefined ? undefined : `Portrait of ${name}`,
        role: 'colleague',
      }) as FoundPerson];
    });
  });
}

/** authors.yml of Minimal Mistakes: id → author. */
export function authors(data: Data): FoundPerson[] {
  return Object.entries(data).flatMap(([key, row]): FoundPerson[] => {
    const name = textAt(row, 'name') ?? key;
    // Those of the theme's own example.
    if (!isData(row) || /^Name\d* Name/.test(name)) return [];
    const url = textAt(row, 'uri') ?? textAt(row, 'website');
    return [
      given({
        id: personId(name),
        name,
        position: plainWords(textAt(row, 'bio')),
        homepage: url === undefined ? undefined : cleanAddress(url),
        role: 'colleague',
      }) as FoundPerson,
    ];
  });
}
