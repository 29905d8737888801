/** What kind of page is printed, and which style sheets it needs. */
import type { Page, SectionId } from '../../content/page.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { orderPublications } from '../../bibliography/query/select.ts';
import type { Site } from '../../site/site.ts';
import { formulaIn } from '../../text/rich.ts';

/** Names of the entries of a section; the section's own page bears the section's name. */
const ENTRY_NAMES: Readonly<Partial<Record<SectionId, string>>> = {
  talks: 'talk', teaching: 'course', projects: 'project', news: 'news-item', posts: 'post', pages: 'page', publications: 'publication',
};

/** The kind of page, as `data-template` names it. */
export function templateOf(it: Page, publication?: Publication): string {
  if (publication) return 'publication';
  if (it.url === '/404.html') return 'error';
  if (typeof it.data['tag'] === 'string' && it.section === 'posts') return 'tag';
  if (it.section === 'publications' && it.data['facet'] !== undefined) return 'facet';
  if (it.section === 'publications' && it.data['statistics'] === true && it.source === '') return 'statistics';
  return it.isIndex ? it.section : (ENTRY_NAMES[it.section] ?? it.section);
}

/** Pages that list papers show the mathematics of their titles and abstracts. */
const LISTS_PAPERS: ReadonlySet<SectionId> = new Set(['home', 'publications', 'cv', 'projects', 'talks']);

/**
 * Pages whose titles a page of each section may show: of its list, before and after it, about the same paper. The texts
 * that lists quote are told of by those who print them.
 */
const NAMES_PAGES: Readonly<Partial<Record<SectionId, readonly SectionId[]>>> = {
  home: ['news', 'posts'], publications: ['talks', 'projects', 'posts', 'teaching', 'news', 'pages'],
  talks: ['talks'], teaching: ['teaching'], projects: ['projects'], news: ['news'], posts: ['posts'],
};

/** So many papers of a list may be seen before anybody scrolls. */
const AT_FIRST = 5;

/** What a page holds, in its own text or in the papers on it. */
interface Needs {
  math: boolean;
  /** Mathematics that may be seen at once: elsewhere the letters for it would only delay those that are read first. */
  mathFirst: boolean;
  /** Papers are seen at once. */
  papersFirst: boolean;
  code: boolean;
}

/** Works out what style sheets and typefaces a page needs. */
export function needsOf(it: Page, site: Site, publication?: Publication): Needs {
  const own = it.rendered.needs;
  const papers = publication ? [publication] : listsPapers(it) ? site.publications : [];
  const first = publication ? holdsMath(publication)
    : it.section === 'publications' && it.isIndex && beginsWithMath(site);
  return {
    math: own.has('math') || papers.some(holdsMath) || formulaIn(it.titleRich) || titledWithMath(it.section, site, publication),
    mathFirst: own.has('math') || first,
    papersFirst: it.section === 'publications' && templateOf(it, publication) !== 'statistics',
    code: own.has('code'),
  };
}

function listsPapers({ section, data }: Page): boolean {
  return LISTS_PAPERS.has(section) || data['papers'] !== undefined || data['lists'] !== undefined;
}

/** Whether a page of the section, or a paper of the site, has a formula in a title that a page of the section may show. */
function titledWithMath(section: SectionId, site: Site, publication?: Publication): boolean {
  const names = NAMES_PAGES[section] ?? [];
  return (publication !== undefined && titlesOf(site).has('paper')) || names.some((one) => titlesOf(site).has(one));
}

const titled = new WeakMap<Site, ReadonlySet<SectionId | 'paper'>>();

/** What has formulas in titles. */
function titlesOf(site: Site): ReadonlySet<SectionId | 'paper'> {
  let answer = titled.get(site);
  if (!answer) {
    const pages = Object.entries(site.sections).filter(([, { pages: all }]) => all.some(({ titleRich }) => formulaIn(titleRich)));
    answer = new Set([...pages.map(([id]) => id as SectionId), ...(site.publications.some(({ title }) => formulaIn(title)) ? ['paper' as const] : [])]);
    titled.set(site, answer);
  }
  return answer;
}

const beginnings = new WeakMap<Site, boolean>();

function beginsWithMath(site: Site): boolean {
  let answer = beginnings.get(site);
  if (answer === undefined) {
    answer = orderPublications(site.publications, 'newest').slice(0, AT_FIRST).some(({ title }) => formulaIn(title));
    beginnings.set(site, answer);
  }
  return answer;
}

const known = new WeakMap<Publication, boolean>();

function holdsMath(paper: Publication): boolean {
  let answer = known.get(paper);
  if (answer === undefined) {
    answer = [paper.title, paper.abstract, paper.venue, paper.note].some((rich) => rich !== undefined && formulaIn(rich));
    known.set(paper, answer);
  }
  return answer;
}
