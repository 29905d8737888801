/** Data files of a Quarto site: who, where, what is listed. */
import { filesSetting, peopleFile, siteFile, writeCv, type FoundPerson } from '../moved/data-files.ts';
import { pageFile } from '../moved/front-matter.ts';
import { at, textAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { Document } from './document.ts';
import { footOf, isProfile, navigationOf } from './lists.ts';
import type { QuartoSettings } from './settings.ts';

interface QuartoSite {
  transfer: Transfer;
  settings: QuartoSettings;
  owner: FoundPerson;
  people: readonly FoundPerson[];
  pages: readonly Document[];
  /** Works of others among the .bib files, by their names in `data/`, and styles of citations. */
  cited: { files: readonly string[]; styles: readonly string[] };
  /** Address now of what a link of the configuration led to; undefined where nothing stands. */
  addressOf(href: string): string | undefined;
}

/** Writes data/*.yaml, and the pages that every site has. */
export function writeDataFiles(site: QuartoSite): void {
  const { transfer, settings: { config, website }, owner, people, pages, cited, addressOf } = site;
  transfer.files.set('data/people.yaml', peopleFile([owner, ...people.filter(({ id }) => id !== owner.id)]));
  const title = textAt(website, 'title');
  const rows = navigationOf(website).filter((link) => !isProfile(link) && !/\.xml$|^(?:mailto:|#|$)/.test(link.href ?? ''));
  transfer.files.set(
    'data/site.yaml',
    siteFile(
      {
        url: textAt(website, 'site-url'),
        title: title === undefined || title === owner.name ? undefined : title,
        description: textAt(website, 'description'),
        language: textAt(config, 'lang') ?? textAt(website, 'lang'),
        owner: owner.id,
        portrait: /jolla|trestles/.test(textAt(homeOf(pages), 'about', 'template') ?? '') ? roundness(homeOf(pages)) : undefined,
        footer: footOf(website).text,
        navigation: rows.flatMap((link) => {
          const href = link.href!;
          const outside = /^https?:/.test(href);
          const url = outside ? href : addressOf(href);
          const page = pages.find(({ placement }) => placement !== undefined && placement.address === url);
          const label = link.text ?? textAt(page?.data, 'title');
          if (url === undefined || label === undefined) {
            transfer.problems.warn('import-navigation', `The navigation names ${href}, where nothing stands now.`, {
              file: '_quarto.yml',
              cure: 'Mend `navigation` in data/site.yaml.',
            });
            return [];
          }
          // Home is where the name of the site leads.
          return url === '/' ? [] : [{ label, url }];
        }),
        publications: {
          files: filesSetting(transfer, cited.files),
          styles: cited.styles.length === 0 ? undefined : [...cited.styles],
        },
      },
      transfer.problems,
    ),
  );
  const sources = ['publications', 'talks', 'teaching'].filter(
    (id) => id === 'publications' || pages.some(({ placement }) => placement?.section === id && !placement.isIndex),
  );
  writeCv(transfer, {}, sources, { pdf: cvFile(site)?.replace(/^\//, '') });
  for (const [path, heading] of [
    ['content/index.md', 'About'],
    ['content/publications.md', 'Publications'],
    ['content/cv.md', 'Curriculum vitae'],
  ] as const)
    if (!transfer.files.has(path)) transfer.files.set(path, pageFile({ title: heading }, ''));
  transfer.became.push({ old: '_quarto.yml', path: 'data/site.yaml, data/people.yaml' });
}

function homeOf(pages: readonly Document[]): Data {
  return pages.find(({ placement }) => placement?.section === 'home')?.data ?? {};
}

/** Quarto's `image-shape`; these templates show a round picture or none. */
function roundness(home: Data): string | undefined {
  const shape = textAt(home, 'about', 'image-shape');
  return shape === 'round' ? 'circle' : undefined;
}

/** A PDF that the navigation or the home page calls a CV. */
function cvFile({ settings: { website }, pages, addressOf }: QuartoSite): string | undefined {
  const about = at(homeOf(pages), 'about', 'links');
  const links = [...navigationOf(website), ...navigationOf({ navbar: { left: about } })];
  const link = links.find(({ text = '', href = '' }) => /\.pdf$/i.test(href) && /\bcv\b|r[eé]sum[eé]|vita/i.test(`${text} ${href}`));
  const address = link?.href === undefined ? undefined : addressOf(link.href);
  return address?.startsWith('/assets/') ? decodeURI(address) : undefined;
}
