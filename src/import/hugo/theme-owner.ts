/** The owner of a site without profiles, as themes for any purpose keep them in `params`: PaperMod, Coder, Blowfish. */
import { allAt, at, firstTextAt, isData, textAt, type Data } from '../moved/unknown-data.ts';

interface ThemeOwner {
  /** In the words of HugoBlox' profiles. */
  data: Data;
  /** What the home page says of them, in Markdown. */
  bio: string;
  /** Picture, by its old address. */
  image: string | undefined;
}

/** Where the themes keep each of these, the first that is there counts. */
const NAMES = [['author', 'name'], ['author'], ['profileMode', 'title']];
const ROLES = [['author', 'headline'], ['info']];
const WORDS = [['profileMode', 'subtitle'], ['homeInfoParams', 'Content'], ['homeInfoParams', 'content'], ['author', 'bio']];
const IMAGES = [['profileMode', 'imageUrl'], ['author', 'image'], ['avatarURL']];
const LINKS = [['socialIcons'], ['social'], ['author', 'links']];

/** Undefined where the settings say nothing of anybody but a name. `title` is that of the site. */
export function themeOwner(settings: Data, title: string | undefined): ThemeOwner | undefined {
  // PaperMod shows its profile only where that is asked for.
  const params = at(settings, 'profileMode', 'enabled') === true ? settings : { ...settings, profileMode: undefined };
  const first = (paths: readonly string[][]): string | undefined =>
    paths.map((path) => firstTextAt(params, ...path)).find((found) => found !== undefined);
  const links = LINKS.flatMap((path) => allAt(params, ...path)).filter(isData).flatMap(linksOf);
  const role = first(ROLES);
  const bio = first(WORDS) ?? '';
  const image = first(IMAGES);
  const name = first(NAMES) ?? title;
  if (name === undefined || (links.length === 0 && role === undefined && bio === '' && image === undefined)) return undefined;
  return { data: { name, role, links }, bio, image };
}

/** `{ name: github, url: … }`, and Blowfish's `{ github: … }`. */
function linksOf(row: Data): Data[] {
  const url = textAt(row, 'url');
  if (url !== undefined) return [{ label: textAt(row, 'name'), url }];
  return Object.entries(row).map(([label, address]) => ({ label, url: address }));
}
