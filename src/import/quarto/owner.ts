/** The people of a Quarto site: its owner, and those who have pages. */
import type { FoundPerson } from '../moved/data-files.ts';
import { isData, textAt, type Data } from '../moved/unknown-data.ts';
import type { Document } from './document.ts';
import { footOf, isProfile, navigationOf } from './lists.ts';
import { isPerson, person, quartoOwner } from './people.ts';
import type { Site } from './site.ts';

/** Everybody for data/people.yaml. `home` is the page that becomes the home page, one of `pages`. */
export function peopleOf(
  site: Site,
  pages: readonly Document[],
  home: Document | undefined,
): { owner: FoundPerson; people: FoundPerson[] } {
  const { config, website } = site.settings;
  const beside = pages.find(({ path, data }) => !path.includes('/') && data['about'] !== undefined);
  const about = home?.data['about'] === undefined ? (beside ?? home) : home;
  const picture = (of: Document | undefined) => (name: string) => site.downloads.picture(name, of?.path ?? 'index.qmd');
  const links = [...navigationOf(website), ...footOf(website).links].filter((link) => isProfile(link) || /^mailto:/i.test(link.href ?? ''));
  const owner = quartoOwner({
    config, website, home: about?.data ?? {}, documents: site.documents, links, picture: picture(about),
  });
  const image = textAt(about?.data, 'about', 'image') ?? textAt(about?.data, 'image');
  if (image !== undefined && owner.photo === undefined)
    site.transfer.problems.warn('import-photo', `The portrait ${image} is not in the old site's folder.`, {
      file: about!.path,
      cure: 'Put it into assets/images/ and name it under `photo` in data/people.yaml.',
    });
  const people = site.documents.filter(isPerson).map((document) => {
    const { data, placement, path } = document;
    site.transfer.became.push({ old: path, path: 'data/people.yaml' });
    const found = person(textAt(data, 'title')!, authorOf(data), data, [], picture(document));
    return { ...found, role: 'colleague', ...(placement && { homepage: placement.address }) };
  });
  return { owner, people };
}

function authorOf(data: Data): unknown {
  return [data['author']].flat().find(isData);
}
