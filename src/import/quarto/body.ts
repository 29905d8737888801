/** The text of a page, with what its listings showed. */
import type { SectionId } from '../../content/page.ts';
import { sectionById } from '../../sections.ts';
import { convertBody } from '../moved/body.ts';
import { withoutEmptyLists } from '../jekyll/leftovers.ts';
import type { LinkContext } from '../moved/links.ts';
import { at, isData, textAt, type Data } from '../moved/unknown-data.ts';
import type { Placement } from '../moved/pages.ts';
import { sameLines } from '../text/passages.ts';
import type { Document } from './document.ts';
import { fromRoot } from './downloads.ts';
import { frozenResult } from './frozen.ts';
import { listedDocuments, listingsOf, listText, placeOf } from './lists.ts';
import { isPerson } from './people.ts';
import { quartoShortcodes } from './shortcodes.ts';
import type { Site } from './site.ts';

/** The text of a page in our Markdown, from what Quarto kept of its last run where it has code that runs. */
export function bodyOf(site: Site, document: Document, placement: Placement, links: LinkContext): string {
  const { path, file } = document;
  const { problems } = site.transfer;
  const frozen = frozenResult(path, site.files, problems);
  if (frozen?.stale === true)
    problems.warn('import-frozen', 'The results kept in _freeze/ are of another state of this page; the text is from there.', {
      file: path, line: 1, cure: 'Render the old site once more and import again, or compare the text.',
    });
  const lists = listsOf(site, document, placement);
  const marked = withMarks(frozen?.text ?? file.body, lists);
  const text = converted(site, document, marked, frozen ? undefined : file.bodyLine, links, [path]);
  let body = text.replace(MARK, (_, heading: string | undefined, id: string) => {
    const list = lists.get(id) ?? '';
    return list === '' ? '' : `${heading ?? ''}${list}`;
  });
  // Those without a place of their own stand below the text.
  for (const [id, list] of lists) if (!marked.includes(mark(id))) body = `${body.trim()}\n\n${list}`;
  return lists.size > 0 ? withoutEmptyLists(body, false) : body;
}

/** A text of the page, or one that it includes, in our Markdown. `line` is undefined where its lines are not those of the file. */
function converted(
  site: Site,
  document: Document,
  text: string,
  line: number | undefined,
  links: LinkContext,
  within: readonly string[],
): string {
  const path = within.at(-1)!;
  const report = (code: string, at: number, message: string, cure: string): void =>
    site.transfer.problems.warn(code, message, { file: path, line: line === undefined ? document.file.bodyLine : at, cure });
  const include = (name: string): string | undefined => {
    const other = fromRoot(name, path);
    if (!site.files.has(other) || within.includes(other) || within.length > 8) return undefined;
    const page = site.files.page(other, site.transfer.problems);
    return converted(site, document, page?.body ?? site.files.text(other), page?.bodyLine ?? 1, links, [...within, other]);
  };
  const codes = quartoShortcodes({ meta: { ...site.settings.config, ...document.data }, variables: site.settings.variables, include });
  const { config } = site.settings;
  const execute = { ...record(config['execute']), ...record(at(config, 'format', 'html')), ...record(document.data['execute']) };
  return convertBody(text, line ?? 1, {
    report,
    links,
    shortcodes: { codes, keyOf: () => undefined, addressOf: () => undefined },
    cells: { execute },
  });
}

/** Listings by their ids: those of pages that have no list of their own here are written out, the others are nothing. */
function listsOf(site: Site, { path, data, file }: Document, { section, isIndex: heads }: Placement): Map<string, string> {
  const listings = listingsOf(data);
  const shown = new Set<SectionId>();
  const lists = listings.map((listing, index) => {
    const listed = listedDocuments(listing, path, site.documents);
    for (const one of listed) if (one.section !== undefined) shown.add(one.section);
    const homeless = listed.filter((one) => one.section === undefined && (one.placement ? !one.placement.isIndex : isPerson(one)));
    return [textAt(listing, 'id') ?? `listing-${index}`, heads && section !== 'home' ? '' : listText(homeless)] as const;
  });
  if (shown.size > 0 && section !== 'home' && !shown.has(section)) {
    const places = [...shown].map((one) => sectionById(one).url).join(', ');
    site.transfer.problems.notice('import-listing', `The list of this page is left out: its entries stand at ${places}.`, {
      file: path,
      line: file.lineOf('listing'),
      cure: 'Link there if the page needs it.',
    });
  }
  return new Map(lists);
}

/** Stands for a listing while the text around it is converted. */
function mark(id: string): string {
  return `\ue102${id}\ue102`;
}

/** A listing's mark, with the heading right above it. */
const MARK = /(^#{1,6}[ \t].*\n\s*)?\ue102([^\ue102]*)\ue102/gm;

function withMarks(body: string, lists: ReadonlyMap<string, string>): string {
  return [...lists.keys()].reduce((text, id) => text.replace(placeOf(id), (all) => sameLines(all, mark(id))), body);
}

function record(value: unknown): Data {
  return isData(value) ? value : {};
}
