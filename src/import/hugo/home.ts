/** What HugoBlox says in front matter only: blocks that make a page (`sections:`), and keys that arrange it. */
import { posix } from 'node:path';
import type { Problems } from '../../problems.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { at, isData, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';

/** Markdown of the blocks that hold words; blocks that list things are made by the new site. */
export function homeText(data: Data): string {
  return rowsAt(data, 'sections')
    .filter(
      (block) =>
        at(block, 'demo') !== true &&
        /^(?:markdown|hero|cta-card|cta-button-list|faq|features|stats|steps|testimonials|blank)?$/.test(textAt(block, 'block') ?? ''),
    )
    .flatMap((block) => {
      const text = textAt(block, 'content', 'text');
      const title = textAt(block, 'content', 'title');
      return text === undefined ? [] : [`${title === undefined ? '' : `## ${title}\n\n`}${text}`];
    })
    .join('\n\n');
}

/** The folder whose pages a block of the home page listed, by the name of the block, in lower case. */
export function listedFolders(home: Data, content: string, files: OldFiles, problems: Problems): Map<string, string> {
  const blocks = rowsAt(home, 'sections').map((block) => [textAt(block, 'id'), block] as const);
  const widgets = files
    .below(`${content}/home`, ['.md'])
    .map((path) => [posix.basename(path, '.md'), files.page(path, problems)?.data] as const);
  return new Map(
    [...blocks, ...widgets].flatMap(([name, block]) => {
      const folder = textsAt(block, 'content', 'filters', 'folders')[0] ?? textAt(block, 'content', 'page_type');
      return name === undefined || folder === undefined ? [] : [[name.toLowerCase(), folder]];
    }),
  );
}

/** Whether a page of blocks showed a CV. */
export function resumeOnly(data: Data): boolean {
  return rowsAt(data, 'sections').some((block) => /^resume|^experience/.test(textAt(block, 'block') ?? ''));
}

/** The PDF to which the button below the biography leads: "Download CV". */
export function resumeFile(home: Data): string | undefined {
  const biography = rowsAt(home, 'sections').find((block) => /^resume-biography/.test(textAt(block, 'block') ?? ''));
  const url = textAt(biography, 'content', 'button', 'url');
  return url?.endsWith('.pdf') ? url : undefined;
}

/** The page of slides that `slides: example` names, as an address of the old site. */
export function slidesPage(data: Data): string | undefined {
  const name = textAt(data, 'slides');
  return name === undefined || /[/.]/.test(name) ? undefined : `/slides/${name}/`;
}

/** The front matter with its addresses led to where their targets are now: `url_pdf: paper.pdf` is a file beside the page. */
export function movedAddresses(data: Data, move: (address: string) => string): Data {
  // `slides: example` is no address.
  const moved = (value: unknown): unknown => (typeof value === 'string' && /[/.]/.test(value) ? move(value) : value);
  const link = (row: unknown): unknown => (isData(row) ? { ...row, url: moved(row['url']) } : row);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (key === 'links' && Array.isArray(value)) return [key, value.map(link)];
      return [key, /^url_|^(?:slides|external_link)$/.test(key) ? moved(value) : value];
    }),
  );
}

/** Keys of HugoBlox that only arrange pages. */
export function withoutHugo(data: Data): Data {
  const drop = new Set([
    'sections', 'design', 'cascade', 'cover', 'content_meta', 'slides', 'publishDate', 'featured', 'highlight', 'math',
    'diagram', 'reading_time', 'address',
    // Of Hugo, which layout a page has: "docs".
    'type',
  ]);
  const place =
    textAt(data, 'location') ?? [textAt(data, 'address', 'city'), textAt(data, 'address', 'country')].filter(Boolean).join(', ');
  const links = at(data, 'links');
  const named = Array.isArray(links)
    ? links
        .filter((link) => isData(link) && (textAt(link, 'url') ?? '#') !== '#')
        .map((link) => ({ label: textAt(link, 'name') ?? textAt(link, 'label') ?? textAt(link, 'type'), url: textAt(link, 'url') }))
    : undefined;
  const entries = Object.entries(data).filter(([key]) => !drop.has(key) && key !== 'links');
  const start = textAt(data, 'event_start') ?? textAt(data, 'time_start');
  return {
    ...Object.fromEntries(entries.filter(([key]) => !(start !== undefined && (key === 'date' || key === 'event_start')))),
    ...(start !== undefined && { date: start }),
    ...(place !== '' && (data['location'] !== undefined || data['address'] !== undefined) && { location: place }),
    ...(named !== undefined && named.length > 0 && { links: named.map((link) => (link.label === undefined ? { url: link.url } : link)) }),
    ...(typeof data['slides'] === 'string' && /^https?:|\//.test(data['slides']) && { slides: data['slides'] }),
  };
}

/** Wowchemy's `content/home/*.md`: a file a block. */
export function widgets(content: string, files: OldFiles, transfer: Transfer): string {
  return files
    .below(`${content}/home`, ['.md'])
    .flatMap((path) => {
      const page = files.page(path, transfer.problems);
      if (!page || page.data['active'] === false || page.data['headless'] === true) return [];
      const widget = textAt(page.data, 'widget') ?? '';
      const title = textAt(page.data, 'title');
      if (!/^(?:blank|markdown|hero)?$/.test(widget) || page.body.trim() === '') {
        transfer.dropped.push({
          old: path,
          why: `the block “${widget || title || 'of the home page'}”, which the new site makes by itself or does without`,
        });
        return [];
      }
      transfer.became.push({ old: path, path: 'content/index.md' });
      return [{ weight: Number(page.data['weight'] ?? 0), text: `${title === undefined ? '' : `## ${title}\n\n`}${page.body.trim()}` }];
    })
    .sort((one, other) => one.weight - other.weight)
    .map(({ text }) => text)
    .join('\n\n');
}
