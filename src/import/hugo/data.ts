/** Data files of a Hugo site: who, where, what the CV says. */
import type { Assets } from '../moved/assets.ts';
import { hugoBloxSections } from '../moved/cv.ts';
import { peopleFile, siteFile, writeCv } from '../moved/data-files.ts';
import { pageFile } from '../moved/front-matter.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { at, textAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { Document } from './document.ts';
import { listedFolders, resumeFile } from './home.ts';
import { hugoNavigation } from './lists.ts';
import type { FoundAuthor } from './people.ts';
import type { HugoSettings } from './settings.ts';

interface HugoSite {
  files: OldFiles;
  transfer: Transfer;
  assets: Assets;
  settings: HugoSettings;
  authors: readonly FoundAuthor[];
}

/** Writes data/*.yaml, and the pages that every site has. */
export function writeDataFiles(site: HugoSite, pages: readonly Document[]): void {
  const { files, transfer, assets, settings: { config, params, menu, language, content } } = site;
  const home = pages.find(({ placement }) => placement?.isIndex && placement.section === 'home')?.data ?? {};
  const owner = site.authors.find((author) => author.owner);
  const name = textAt(params, 'hugoblox', 'identity', 'name') ?? textAt(config, 'title') ?? 'The owner of this site';
  const person = owner?.person ?? { id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'owner', name };
  const others = site.authors.filter((author) => author !== owner).map((author) => ({ ...author.person, role: 'coauthor' }));
  transfer.files.set('data/people.yaml', peopleFile([person, ...others]));
  for (const author of site.authors) transfer.became.push({ old: author.path, path: 'data/people.yaml' });
  const title = textAt(config, 'title');
  const shape = textAt(params, 'hugoblox', 'layout', 'avatar_shape') ?? textAt(params, 'avatar', 'shape');
  transfer.files.set(
    'data/site.yaml',
    siteFile(
      {
        url: textAt(config, 'baseURL') ?? textAt(config, 'baseurl'),
        title: title === undefined || title === person.name || (name === 'Your Name' && title === '') ? undefined : title,
        description:
          textAt(params, 'hugoblox', 'identity', 'description') ??
          textAt(params, 'marketing', 'seo', 'description') ??
          textAt(params, 'description'),
        language,
        timezone: textAt(config, 'timeZone'),
        owner: person.id,
        portrait: shape === 'circle' || shape === 'square' ? shape : undefined,
        navigation: hugoNavigation(menu, listedFolders(home, content, files, transfer.problems), assets, transfer),
      },
      transfer.problems,
    ),
  );
  const sections = hugoBloxSections(cvSource(owner, site));
  const sources = ['publications', 'talks', 'teaching'].filter(
    (id) => id === 'publications' || pages.some(({ placement }) => placement?.section === id && !placement.isIndex),
  );
  const pdf = resumeFile(home);
  writeCv(transfer, sections, sources, { pdf: pdf === undefined ? undefined : assets.address(pdf.replace(/^\/+/, ''))?.slice(1) });
  for (const [path, heading] of [
    ['content/index.md', 'About'],
    ['content/publications.md', 'Publications'],
    ['content/cv.md', 'Curriculum vitae'],
  ] as const) {
    if (transfer.files.has(path)) continue;
    const text = path === 'content/index.md' && owner ? owner.bio : '';
    transfer.files.set(path, pageFile({ title: heading }, text));
  }
  transfer.stand('/cv/', 'content/cv.md');
}

/** Education and experience of the owner, and those of Wowchemy's blocks on the home page. */
function cvSource(owner: FoundAuthor | undefined, { files, transfer, settings: { content } }: HugoSite): Data {
  const source: Record<string, unknown> = { ...owner?.data };
  for (const path of files.below(`${content}/home`, ['.md'])) {
    const data = files.page(path, transfer.problems)?.data ?? {};
    const widget = textAt(data, 'widget');
    const items = at(data, widget === 'experience' ? 'experience' : widget === 'accomplishments' ? 'item' : 'none');
    if (Array.isArray(items)) source[widget === 'experience' ? 'experience' : 'awards'] ??= items;
  }
  return source;
}
