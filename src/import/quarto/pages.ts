/** A page of Quarto as a page of the new site. */
import type { FoundPerson } from '../moved/data-files.ts';
import { translateFrontMatter } from '../moved/front-matter.ts';
import { typedList, withoutList } from '../jekyll/leftovers.ts';
import { moveLink } from '../moved/links.ts';
import { at, textAt, type Data } from '../moved/unknown-data.ts';
import { writePage, type Placement } from '../moved/pages.ts';
import { bodyOf } from './body.ts';
import type { Document } from './document.ts';
import { nociteOf, quartoFront } from './front.ts';
import { iconLinks, profileOf } from './people.ts';
import { listsPapers } from './places.ts';
import type { Site } from './site.ts';

/** Writes the page that a document becomes into the new site's files. */
export function convertPage(site: Site, document: Document, placement: Placement, owner: FoundPerson): void {
  const { path, file, data, address } = document;
  const { transfer } = site;
  const links = site.linksOf(path, address ?? placement.address);
  const move = (written: string): string => moveLink(written, links);
  let body = bodyOf(site, document, placement, links);
  if (placement.section === 'home') body = body.replace(FIRST_HEADING, (all, words: string) => (words === owner.name ? '' : all));
  // The page of publications lists them by itself.
  if (listsPapers(placement)) {
    body = body.replace(/^::: \{#refs\}\n(?:\s*:::(?:\n|$))?/m, '');
    if (typedList(body)) {
      transfer.dropped.push({ old: path, why: 'its typed list: the papers are in data/imported.bib, and the page is made from there' });
      body = withoutList(body);
    }
  }
  const tell = (key: string, message: string, cure: string): void =>
    transfer.problems.warn('import-front-matter', message, { file: path, line: file.lineOf(key), cure });
  const translated = translateFrontMatter(placement.section, placement.isIndex, quartoFront(data, { ...placement, move, tell }));
  finish(site, translated.data, document, placement, owner, tell);
  if (placement.section === 'home') body = `${body.trim()}\n\n${homeLinks(data, move)}`;
  if (/revealjs|beamer|pptx/.test(JSON.stringify(data['format'] ?? '')))
    transfer.problems.warn('import-slides', 'These slides are a page now, one below the other.', {
      file: path, line: file.lineOf('format'), cure: 'Print the old slides as a PDF into assets/files/, and name it under `slides`.',
    });
  writePage(document, placement, translated, body, transfer);
}

/** The last touches to the front matter, in place. */
function finish(
  site: Site,
  front: Record<string, unknown>,
  { path, data, address }: Document,
  placement: Placement,
  owner: FoundPerson,
  tell: (key: string, message: string, cure: string) => void,
): void {
  const { permalink, section } = placement;
  if (permalink !== undefined) front['permalink'] = permalink;
  if (address === undefined) front['draft'] = true;
  for (const key of ['authors', 'with']) {
    if (!Array.isArray(front[key])) continue;
    const others = (front[key] as string[]).filter((name) => name !== owner.name);
    if (others.length === 0) delete front[key];
    else if (key === 'with') front[key] = others.join(', ');
  }
  const image = textAt(data, 'image');
  const picture = section === 'home' ? undefined : site.downloads.picture(image, path);
  delete front['image'];
  if (picture !== undefined) front['image'] = picture;
  else {
    delete front['image_alt'];
    if (image !== undefined && section !== 'home')
      tell('image', `The picture ${image} is not in the old site's folder.`, 'Put it into assets/images/, and name it under `image`.');
  }
  if (section === 'home') {
    // The head of the home page says both.
    if (front['title'] === owner.name) delete front['title'];
    if (front['description'] === owner.position) delete front['description'];
  }
  const style = site.citations.style(data, path);
  if (style !== undefined) front['citation_style'] = style;
  const { keys, all } = nociteOf(data);
  if (keys.length > 0) front['nocite'] = keys;
  if (all && !listsPapers(placement))
    tell(
      'nocite',
      '`nocite` named every paper, which has no counterpart.',
      'Write `::: publications`, `group: none` and `:::` on lines of their own where the list stood.',
    );
}

/** Links of the home page that are no profiles: the PDF of a CV. */
function homeLinks(data: Data, move: (address: string) => string): string {
  return iconLinks(at(data, 'about', 'links'))
    .flatMap((link) => {
      const { text, href } = link;
      if (text === undefined || href === undefined || /^mailto:/i.test(href) || profileOf(link) !== undefined) return [];
      return [`[${text.replace(/([[\]])/g, '\\$1')}](${move(href)})`];
    })
    .join(' · ');
}

/** A heading with which a text begins. */
const FIRST_HEADING = /^\s*#+[ \t]+(.*?)[ \t]*(?:\{[^}]*\})?\n/;
