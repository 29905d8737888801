/**
 * Entries whose files are named alike but for the date, `2023-05-01-visit.md` and `2024-05-01-visit.md`, or but for the
 * folder, `algebra/week-1.md` and `logic/week-1.md`.
 */
import type { Problems } from '../problems.ts';
import { sectionById } from '../sections.ts';
import { defaultAddress, nameParts, nestedAddress } from './addresses.ts';
import type { PageFacts } from './content-page.ts';

/**
 * Gives namesakes addresses of their own: the earliest keeps the short one, `/posts/visit/`, which may be linked to
 * already; the others get their date as well, as files of Jekyll's have it: `/posts/2024-05-01-visit/`. Each of these is
 * told in a notice. Those of one day, or without any, show their folders, and from the short address the first is led to.
 * Pages with a `permalink` are left as they are.
 */
export function tellNamesakesApart(pages: readonly PageFacts[], problems: Problems): PageFacts[] {
  const first = new Map<string, PageFacts>();
  for (const page of pages) {
    if (!hasUsualAddress(page)) continue;
    const known = first.get(page.url);
    if (!known || dayOf(page) < dayOf(known)) first.set(page.url, page);
  }
  return inTheirFolders(pages).map((page) => {
    const namesake = first.get(page.url);
    if (!namesake || namesake === page || !hasUsualAddress(page) || dayOf(page) === dayOf(namesake)) return page;
    const url = `${sectionById(page.section).url}${dayOf(page)}-${page.slug}/`;
    problems.notice('address-with-date', `The page has the address ${url}, because ${namesake.source} has ${page.url}.`, {
      file: page.source,
      subject: page.url,
      cure: 'Give one of them a `permalink`, or rename its file, where you would rather have another address.',
    });
    return { ...page, url };
  });
}

/** Namesakes of one day at the addresses that their folders give them. */
function inTheirFolders(pages: readonly PageFacts[]): PageFacts[] {
  const byName = new Map<string, PageFacts[]>();
  for (const page of pages) {
    if (!hasUsualAddress(page)) continue;
    const key = `${page.url} ${dayOf(page)}`;
    const alike = byName.get(key);
    if (alike) alike.push(page);
    else byName.set(key, [page]);
  }
  const moved = new Map<PageFacts, PageFacts>();
  for (const alike of byName.values()) {
    if (alike.length === 1) continue;
    const isFree = alike.every((page) => addressInFolders(page) !== page.url);
    alike.forEach((page, place) => {
      const redirectFrom = isFree && place === 0 ? [...page.redirectFrom, page.url] : page.redirectFrom;
      moved.set(page, { ...page, url: addressInFolders(page), redirectFrom });
    });
  }
  return pages.map((page) => moved.get(page) ?? page);
}

const addressInFolders = ({ source }: PageFacts): string => nestedAddress(source.slice('content/'.length));

const dayOf = ({ source }: PageFacts): string => nameParts(source).date ?? '';

/** Whether a page has the address that its file gives it, by page: a server asks at every save for those that are as they were. */
const usualAddresses = new WeakMap<PageFacts, boolean>();

function hasUsualAddress(page: PageFacts): boolean {
  let usual = usualAddresses.get(page);
  if (usual === undefined) {
    const { section, isIndex, url, source } = page;
    const row = sectionById(section);
    usual = row.folder !== undefined && !isIndex && url === defaultAddress(row, isIndex, source.slice('content/'.length));
    usualAddresses.set(page, usual);
  }
  return usual;
}
