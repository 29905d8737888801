/**
 * Entries whose files are named alike but for the date, `2023-05-01-visit.md` and `2024-05-01-visit.md`, or but for the
 * folder, `algebra/week-1.md` and `logic/week-1.md`.
 */
import { grouped } from '../grouped.ts';
import type { Problems } from '../problems.ts';
import { sectionById } from '../sections.ts';
import { defaultAddress, nameParts, nestedAddress, normaliseAddress } from './addresses.ts';
import type { PageFacts } from './content-page.ts';

/**
 * Gives namesakes addresses of their own: the earliest keeps the short one, `/posts/visit/`, which may be linked to
 * already; the others get their date as well, as files of Jekyll's have it: `/posts/2024-05-01-visit/`. Those of one day,
 * or without any, show their folders, and from the short address the first is led to. All of this is told in notices.
 * Pages with a `permalink` are left as they are, and what they ask for is theirs.
 */
export function tellNamesakesApart(pages: readonly PageFacts[], problems: Problems): PageFacts[] {
  const owners = new Map<string, PageFacts>();
  for (const page of pages) {
    if (!hasUsualAddress(page) && !isTyped(page)) continue;
    const known = owners.get(page.url);
    if (!known || isBefore(page, known)) owners.set(page.url, page);
  }
  return inTheirFolders(pages, owners, problems).map((page) => {
    const owner = owners.get(page.url);
    if (!owner || owner === page || !isMovable(page) || dayOf(page) === dayOf(owner)) return page;
    const url = `${sectionById(page.section).url}${dayOf(page)}-${page.slug}/`;
    problems.notice('address-with-date', `The page has the address ${url}, because ${owner.source} has ${page.url}.`, {
      file: page.source,
      subject: page.url,
      cure: 'Give one of them a `permalink`, or rename its file, where you would rather have another address.',
    });
    return { ...page, url };
  });
}

/** Whether the short address is rather one page's than another's: by its `permalink`, its day, or for want of a folder. */
function isBefore(page: PageFacts, other: PageFacts): boolean {
  if (isTyped(page) !== isTyped(other)) return isTyped(page);
  if (dayOf(page) !== dayOf(other)) return dayOf(page) < dayOf(other);
  return addressInFolders(page) === page.url && addressInFolders(other) !== other.url;
}

/** Namesakes of one day at the addresses that their folders give them. */
function inTheirFolders(pages: readonly PageFacts[], owners: ReadonlyMap<string, PageFacts>, problems: Problems): PageFacts[] {
  const namesakes = [...grouped(pages.filter(hasUsualAddress), ({ url }) => url).values()].filter(({ length }) => length > 1);
  const moved = new Map<PageFacts, PageFacts>();
  for (const alike of namesakes.flatMap((some) => [...grouped(some, dayOf).values()])) {
    const movable = alike.length === 1 ? [] : alike.filter((page) => isMovable(page) && addressInFolders(page) !== page.url);
    if (movable.length === 0) continue;
    const { url } = movable[0]!;
    const owner = owners.get(url)!;
    for (const page of movable) {
      const redirectFrom = page === owner ? [...page.redirectFrom, url] : page.redirectFrom;
      moved.set(page, { ...page, url: addressInFolders(page), redirectFrom });
    }
    const places = movable.map((page) => `${page.source} has ${addressInFolders(page)}`).join(', ');
    problems.notice('address-with-folder', `Files of one name have the addresses of their folders: ${places}; ${url} leads to ${owner.source}.`, {
      file: movable[0]!.source,
      subject: url,
      cure: `Give one of them a \`permalink\` where you would rather have another address; \`permalink: ${url}\` is the short one.`,
    });
  }
  return pages.map((page) => moved.get(page) ?? page);
}

const addressInFolders = ({ source }: PageFacts): string => nestedAddress(source.slice('content/'.length));

const dayOf = ({ source }: PageFacts): string => nameParts(source).date ?? '';

/** Whether a page has the address that its `permalink` asks for; one that is no address is passed over. */
const isTyped = ({ data: { permalink }, url }: PageFacts): boolean => typeof permalink === 'string' && normaliseAddress(permalink) === url;

const isMovable = (page: PageFacts): boolean => hasUsualAddress(page) && !isTyped(page);

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
