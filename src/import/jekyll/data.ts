/** Data files of a Jekyll site: who, where, what the CV says; and what is left behind. */
import type { Assets } from '../moved/assets.ts';
import { filesSetting, peopleFile, siteFile, venuesFile, writeCv, type FoundPerson } from '../moved/data-files.ts';
import { footerLine } from '../moved/footer.ts';
import { pageFile } from '../moved/front-matter.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { at, isData, textAt, type Data } from '../moved/unknown-data.ts';
import { readAlFolio } from '../resume/al-folio.ts';
import type { FoundCv } from '../resume/found.ts';
import { readJsonResume } from '../resume/json-resume.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { JekyllAddresses } from './addresses.ts';
import type { Document } from './document.ts';
import { SECTION_OF } from './documents.ts';
import { pictureNamed } from './front.ts';
import { jekyllNavigation } from './lists.ts';
import { authors, coauthors, jekyllOwner, members } from './people.ts';

interface JekyllSite {
  files: OldFiles;
  transfer: Transfer;
  assets: Assets;
  config: Data;
  /** al-folio's. */
  socials: Data;
  addresses: JekyllAddresses;
  /** Works of others among the .bib files, by their names in `data/`. */
  ofOthers: readonly string[];
}

/** Writes data/*.yaml, and the pages that every site has. */
export function writeDataFiles(site: JekyllSite, pages: readonly Document[]): void {
  const { files, transfer, assets, config, socials, addresses, ofOthers } = site;
  const home = pages.find(({ placement }) => placement?.isIndex && placement.section === 'home');
  const read = (name: string): unknown =>
    ['yml', 'yaml', 'json'].map((ending) => files.data(`_data/${name}.${ending}`, transfer.problems)).find((value) => value !== undefined);
  const picture = (name: string): string | undefined => pictureNamed(name, assets);
  const owner = jekyllOwner({ config, socials, home: home?.data ?? {}, picture }, transfer);
  const others: FoundPerson[] = [];
  const [co, people, written] = [read('coauthors'), read('people'), read('authors')];
  if (isData(co)) others.push(...coauthors(co));
  if (people !== undefined) others.push(...members(people, picture));
  if (isData(written)) others.push(...authors(written));
  transfer.files.set('data/people.yaml', peopleFile([owner, ...others.filter(({ id }) => id !== owner.id)]));
  const venues = read('venues');
  if (isData(venues) && Object.keys(venues).length > 0) transfer.files.set('data/venues.yaml', venuesFile(venues));
  const url = textAt(config, 'url');
  const portrait = at(home?.data, 'profile', 'image_circular') === true ? 'circle' : undefined;
  const title = textAt(config, 'title');
  transfer.files.set('data/site.yaml', siteFile({
    url: url === undefined ? undefined : `${url.replace(/\/+$/, '')}${addresses.prefix}/`,
    title: title === undefined || title === 'blank' || title === owner.name ? undefined : title,
    description: textAt(config, 'description'),
    language: textAt(config, 'lang') ?? textAt(config, 'locale'),
    timezone: textAt(config, 'timezone'),
    owner: owner.id,
    portrait,
    footer: footerLine(textAt(config, 'footer_text') ?? '', (address) => transfer.answerTo(address) ?? address),
    navigation: jekyllNavigation(read('navigation'), pages, assets, transfer),
    publications: { files: filesSetting(transfer, ofOthers) },
  }, transfer.problems));
  const cv = oldCv(read('cv'), site);
  const sources = ['publications', 'talks', 'teaching'].filter(
    (name) => name === 'publications' || pages.some(({ collection }) => SECTION_OF[collection] === name),
  );
  const cvPage = pages.find(({ placement }) => placement?.section === 'cv');
  const pdf = textAt(cvPage?.data, 'cv_pdf') ?? textAt(socials, 'cv_pdf');
  const ownPdf =
    pdf === undefined || !pdf.endsWith('.pdf')
      ? undefined
      : (assets.address(pdf.replace(/^\/+/, '')) ?? assets.address(`assets/pdf/${pdf}`));
  writeCv(transfer, cv?.sections ?? {}, sources, {
    pdf: ownPdf?.replace(/^\//, ''), headline: cv?.headline, location: cv?.location, phone: cv?.phone, ...cv?.kept,
  });
  if (home === undefined) transfer.files.set('content/index.md', pageFile({ title: 'About' }, ''));
  if (![...transfer.files.keys()].includes('content/publications.md'))
    transfer.files.set('content/publications.md', pageFile({ title: 'Publications' }, ''));
  for (const name of ['venues', 'coauthors', 'people', 'authors', 'socials', 'navigation', 'cv']) {
    const path = ['yml', 'yaml', 'json'].map((ending) => `_data/${name}.${ending}`).find((one) => files.has(one));
    const to: Readonly<Record<string, string>> = { venues: 'data/venues.yaml', navigation: 'data/site.yaml', cv: 'data/cv.yaml' };
    if (path !== undefined) transfer.became.push({ old: path, path: to[name] ?? 'data/people.yaml' });
  }
  transfer.became.push({ old: '_config.yml', path: 'data/site.yaml, data/people.yaml' });
}

/** The CV in any of the forms that a theme keeps it in. Says what of it has no place here. */
function oldCv(data: unknown, { files, transfer }: JekyllSite): FoundCv | undefined {
  const resume = (): unknown => ['assets/json/resume.json', '_data/resume.json'].map((path) => files.data(path, transfer.problems)).find(isData);
  const source = data ?? resume();
  const isResume = isData(source) && !isData(source['cv']) && !isData(source['sections']);
  if (!isResume && !isData(source) && !Array.isArray(source)) return undefined;
  const found = isResume ? readJsonResume(source) : readAlFolio(source);
  if (found.homeless.length > 0)
    transfer.problems.notice('import-cv-kept', `Without a place in the CV: ${found.homeless.join('; ')}.`, {
      cure: 'These keys are in data/cv.yaml, where nothing shows them. docs/cv.md tells what an entry can say.',
    });
  return found;
}

/** Says what of the old site has no place in the new one. */
export function leaveBehind({ files, transfer: { dropped } }: JekyllSite): void {
  const folders: readonly [string, string][] = [
    ['_includes', 'templates of the old theme'],
    ['_layouts', 'templates of the old theme'],
    ['_sass', 'styles of the old theme'],
    ['_plugins', 'programs of the old site'],
    ['assets/css', 'styles of the old theme'],
    ['assets/js', 'scripts of the old theme'],
    ['_scripts', 'scripts of the old theme'],
    ['markdown_generator', 'tools of the old theme'],
    ['talkmap', 'the map of talks'],
  ];
  for (const [folder, why] of folders)
    if (files.paths.some((path) => path.startsWith(`${folder}/`))) dropped.push({ old: `${folder}/`, why });
  const used = /^_data\/(?:venues|coauthors|people|authors|socials|navigation|cv|resume|ui-text)\.\w+$/;
  for (const path of files.below('_data')) {
    if (!used.test(path)) dropped.push({ old: path, why: 'nothing in the new site reads it: write what it holds into a page' });
  }
}
