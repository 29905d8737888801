/**
 * Title and description of every page, as search results show them: short enough to be shown whole, and no two alike.
 * (https://developers.google.com/search/docs/appearance/title-link and …/appearance/snippet)
 */
import { macroTable } from '../bibliography/latex/macros.ts';
import { grouped } from '../grouped.ts';
import { enumerated, wordsFor } from '../l10n/index.ts';
import { statusIn, venueTextIn } from '../l10n/works.ts';
import { once } from '../once.ts';
import type { Site } from '../site/site.ts';
import type { Page } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import { readable, readableAbstract, readableText, shorten, withoutMacros } from '../text/readable.ts';
import { besideTitle, dateView, paperYears } from '../view/dates.ts';
import { isPage, isPublication, targetUrl, words } from './target.ts';
import type { Target } from './target.ts';

const TITLE_LIMIT = 75;
const DESCRIPTION_MIN = 50;
const DESCRIPTION_LIMIT = 165;
/** So many authors are named in a description made from a paper's facts. */
const NAMED_AUTHORS = 6;
/** At least so much of its title, for the rest tells it from others whose titles begin alike. */
const TITLE_IN_FACTS = 90;
/** So many entries are named in the description of a list without words of its own. */
const NAMED_ENTRIES = 4;

/** Made only when it is needed: most pages keep their first. */
type Candidate = () => string;
type Entry = readonly [key: string, candidates: readonly Candidate[]];

export interface Wording {
  title(target: Target): string;
  description(target: Target): string;
}

/** Always the same one: that nothing has changed is told from it. */
const NONE: readonly Chosen[] = [];

/** What was chosen for the edition before: a server makes many in which no title and no description has changed. */
export class Choice {
  #entries: readonly Entry[] = [];
  #chosen: readonly Chosen[] = [];
  #others = NONE;

  /** `others` stand: none of these is to be like any of those. What is returned is the same as before where nothing has changed. */
  choose(entries: readonly Entry[], others = NONE): readonly Chosen[] {
    const isAsLast = others === this.#others && entries.length === this.#entries.length && entries.every((entry, at) => {
      const last = this.#entries[at]!;
      if (entry === last) return true;
      const [key, candidates] = entry;
      const { texts } = this.#chosen[at]!;
      return key === last[0] && candidates.length === last[1].length && texts.every((text, level) => candidates[level]!() === text);
    });
    // Those of the edition before hold all of it.
    this.#entries = entries;
    if (!isAsLast) {
      this.#chosen = chosenAmong(entries, others);
      this.#others = others;
    }
    return this.#chosen;
  }
}

const lastTitles = new Choice();
const lastOfPapers = new Choice();
const lastOfPages = new Choice();

/**
 * Makes the wording of a site. Titles are worked out when the first one is asked for, all together. So are descriptions, but those of papers
 * before those of pages, for which all texts have to be read: where the description of a page would be that of a paper, the page has another.
 */
export function createWording(site: Site): Wording {
  const papers = entriesOfPapers(site);
  const titles = once(() =>
    [textsOf(lastTitles.choose([...site.pages.map((page) => entryOf(page, titleCandidates(site, page))), ...papers.titles()])), nothingYet()]);
  const ofPapers = once(() => lastOfPapers.choose(papers.descriptions()));
  const ofPages = once(() => lastOfPages.choose(site.pages.map((page) => entryOf(page, descriptionCandidates(site, page))), ofPapers()));
  const descriptions = once(() => [textsOf(ofPapers()), textsOf(ofPages()), nothingYet()]);
  return {
    title: (target) => lookUp(titles(), target, () => titleCandidates(site, target)),
    description: (target) => textsOf(ofPapers()).known.get(targetUrl(target))
      ?? lookUp(descriptions(), target, () => descriptionCandidates(site, target)),
  };
}

/** What the words of a paper are made of, besides itself. */
type Words = Pick<Site, 'owner' | 'settings'>;

interface PaperEntries extends Words {
  titles(): readonly Entry[];
  descriptions(): readonly Entry[];
}

const paperEntries = new WeakMap<Site['publications'], PaperEntries>();

/** The candidates of papers, which the editions of a server share while no paper has changed. */
function entriesOfPapers({ publications, owner, settings }: Site): PaperEntries {
  const known = paperEntries.get(publications);
  if (known?.owner === owner && known.settings === settings) return known;
  // Not the site, which they would hold in memory with all its pages.
  const site: Words = { owner, settings };
  const made: PaperEntries = {
    ...site,
    titles: once(() => publications.map((paper) => entryOf(paper, titleCandidates(site, paper)))),
    descriptions: once(() => publications.map((paper) => entryOf(paper, descriptionsOfPaper(site, paper)))),
  };
  paperEntries.set(publications, made);
  return made;
}

function entryOf(target: Target, candidates: readonly Candidate[]): Entry {
  return [targetUrl(target), candidates];
}

/** The plain, readable title of a target, without the site's name. */
export function plainTitle(target: Target): string {
  if (isPublication(target)) return readable(target.title) || target.titleText || target.key;
  if (isPage(target)) return readable(target.titleRich) || readableText(target.title);
  return readableText(target.title);
}

/** The site's description for what shows no markup; undefined where the settings give none. */
export function siteDescription({ settings: { description, math } }: Site): string | undefined {
  return description && readableText(withoutMacros(description, macroTable(math.macros)));
}

/** `Position, Institution` of the site's owner, with what is known of them. */
function ownerLine(site: Words): string {
  return enumerated([site.owner.position, site.owner.affiliations?.[0]?.name], wordsFor(site.settings.language));
}

/** Texts by address, and all of them. */
interface Texts {
  known: Map<string, string>;
  taken: Set<string>;
}

const nothingYet = (): Texts => ({ known: new Map(), taken: new Set() });

/** Pages the site does not know beforehand (generated ones) take the first of their candidates that is still free; the last of `all` notes it. */
function lookUp(all: readonly Texts[], target: Target, candidates: () => readonly Candidate[]): string {
  const url = targetUrl(target);
  const found = all.find(({ known }) => known.has(url));
  if (found) return found.known.get(url)!;
  const options = candidates();
  const text = options.map((option) => option()).find((option) => !all.some(({ taken }) => taken.has(option))) ?? options.at(-1)!();
  const own = all.at(-1)!;
  own.known.set(url, text);
  own.taken.add(text);
  return text;
}

/** Candidates that were tried for a key, up to the one that stands. */
interface Chosen {
  key: string;
  texts: string[];
  folded: string;
}

const texts = new WeakMap<readonly Chosen[], Texts>();

/** The texts that stand. */
function textsOf(chosen: readonly Chosen[]): Texts {
  let found = texts.get(chosen);
  if (!found) {
    const known = new Map(chosen.map((one) => [one.key, one.texts.at(-1)!]));
    texts.set(chosen, (found = { known, taken: new Set(known.values()) }));
  }
  return found;
}

/**
 * Chooses for each key the first candidate that no other key has too, nor any of `others`. All who share one move on to their next
 * together, so that the outcome does not hang on their order. The last candidate stands, shared or not.
 */
function chosenAmong(entries: readonly Entry[], others: readonly Chosen[]): Chosen[] {
  const taken = new Set(others.map(({ folded }) => folded));
  const all = entries.map(([key, candidates]) => {
    const text = candidates[0]!();
    return { candidates, chosen: { key, texts: [text], folded: fold(text) } };
  });
  for (;;) {
    const moving = [...grouped(all, ({ chosen }) => chosen.folded)].filter(([folded, group]) => group.length > 1 || taken.has(folded)).flatMap(([, group]) => group)
      .filter(({ chosen, candidates }) => chosen.texts.length < candidates.length);
    if (moving.length === 0) return all.map(({ chosen }) => chosen);
    for (const { chosen, candidates } of moving) {
      const text = candidates[chosen.texts.length]!();
      chosen.texts.push(text);
      chosen.folded = fold(text);
    }
  }
}

/** Two texts are alike when their letters and digits are. Those of ASCII, which are most, are told without Unicode's tables. */
function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function titleCandidates(site: Words, target: Target): Candidate[] {
  const owner = site.owner.name;
  const title = plainTitle(target);
  const url = targetUrl(target);
  if (url === '/') {
    const name = site.settings.title ?? owner;
    const tail = [...new Set([owner, ownerLine(site)])].filter((part) => part !== '' && part !== name);
    return [() => joinTitle(name, tail.join(' · ')), () => joinTitle(name, owner)];
  }
  const candidates: Candidate[] = [() => joinTitle(title, owner)];
  const qualifier = qualifierOf(site, target);
  if (qualifier) candidates.push(() => qualified(title, qualifier, owner));
  candidates.push(() => qualified(title, slugOf(url), owner));
  return candidates;
}

/** `Title · Owner`; without the owner where that would be too long, and cut where the title alone is. */
function joinTitle(title: string, owner: string): string {
  const joined = owner === '' || title === owner ? title : `${title} · ${owner}`;
  return joined.length <= TITLE_LIMIT ? joined : shorten(title, TITLE_LIMIT);
}

function qualified(title: string, qualifier: string, owner: string): string {
  const short = shorten(qualifier, 40);
  const joined = `${title} (${short})`;
  if (joined.length > TITLE_LIMIT) return `${shorten(title, TITLE_LIMIT - short.length - 3)} (${short})`;
  return joinTitle(joined, owner);
}

function slugOf(url: string): string {
  return url.split('/').filter(Boolean).at(-1) ?? url;
}

/** What tells two works of the same title apart: where and when. */
function qualifierOf(site: Words, target: Target): string | undefined {
  if (isPublication(target)) {
    return [target.venueShort ?? target.venueText, paperYears(target.date, site.settings.language)].filter(Boolean).join(' ') || statusIn(wordsFor(site.settings.language), target);
  }
  if (!isPage(target)) return undefined;
  return [words(target.data, 'event', 'venue', 'institution'), target.date?.slice(0, 4)].filter(Boolean).join(' ') || undefined;
}

function descriptionCandidates(site: Site, target: Target): Candidate[] {
  if (isPublication(target)) return descriptionsOfPaper(site, target);
  return descriptionsFrom(ownDescription(site, target), () => pageFacts(site, target, plainTitle(target)), target.url);
}

function descriptionsOfPaper(site: Words, paper: Publication): Candidate[] {
  return descriptionsFrom(paper.abstract ? readableAbstract(paper.abstract) : '', () => paperFacts(site, paper), targetUrl(paper));
}

function descriptionsFrom(own: string, facts: () => string, url: string): Candidate[] {
  const joined = (...parts: string[]): string => shorten(parts.filter(Boolean).join(' · '), DESCRIPTION_LIMIT);
  return [
    () => own.length >= DESCRIPTION_MIN ? shorten(own, DESCRIPTION_LIMIT) : joined(own, facts()),
    () => joined(facts(), own),
    () => `${shorten(facts(), DESCRIPTION_LIMIT - 43)} (${shorten(slugOf(url), 40)})`,
  ];
}

/** The words that the author of a page wrote: description, or the beginning of the text. */
function ownDescription(site: Site, target: Exclude<Target, Publication>): string {
  if (target.description) return readableText(target.description);
  const ofSite = target.url === '/' ? siteDescription(site) : undefined;
  if (ofSite) return ofSite;
  return isPage(target) ? beginning(site, target) : '';
}

/** Beginnings of texts by front matter, which the editions of a server share while a file stays as it is. */
const beginnings = new WeakMap<object, { from: readonly unknown[]; papers: readonly unknown[] | undefined; text: string }>();

/** The beginning of a text, which may cite papers. */
function beginning(site: Site, page: Page): string {
  const from = [site.settings, page.url];
  const papers = [site.publications, site.references];
  const known = beginnings.get(page.data);
  if (known && isSame(known.from, from) && (!known.papers || isSame(known.papers, papers))) return known.text;
  const { excerpt, papers: cites } = page.rendered;
  const text = readableText(excerpt);
  beginnings.set(page.data, { from, papers: cites === false ? undefined : papers, text });
  return text;
}

function isSame(these: readonly unknown[], those: readonly unknown[]): boolean {
  return these.every((one, at) => one === those[at]);
}

/** Title, authors, venue and year in one line, for a paper without an abstract. */
function paperFacts(site: Words, paper: Publication): string {
  const lang = site.settings.language;
  const names = enumerated(paper.authors.slice(0, NAMED_AUTHORS).map((author) => author.display), wordsFor(lang));
  const more = paper.authors.length > NAMED_AUTHORS || paper.moreAuthors ? '…' : '';
  const place = enumerated([venueTextIn(lang, paper), paperYears(paper.date, lang) || statusIn(wordsFor(lang), paper)], wordsFor(lang));
  const rest = ['', names + more, place].filter((fact, index) => fact !== '' || index === 0).join(' · ');
  return shorten(plainTitle(paper), Math.max(TITLE_IN_FACTS, DESCRIPTION_LIMIT - rest.length)) + rest;
}

function pageFacts(site: Site, target: Exclude<Target, Publication>, title: string): string {
  // The home page is called by its owner, who is named anyway.
  const parts = target.url === '/' ? [] : [title];
  if (isPage(target)) {
    const { data } = target;
    parts.push(words(data, 'role', 'type') ?? '', words(data, 'event', 'venue', 'institution') ?? '', words(data, 'place') ?? '');
    parts.push(besideTitle(dateView(target.date, target.lang, target.section === 'talks' ? 'timed' : 'short'), target)?.text ?? '');
    if (target.isIndex) parts.push(entryTitles(site, target));
  }
  parts.push(site.owner.name, ownerLine(site));
  return [...new Set(parts.filter(Boolean))].join(' · ');
}

/** The first entries of a list, by title. */
function entryTitles(site: Site, index: Page): string {
  const entries: readonly Target[] = index.section === 'publications' ? site.publications
    : index.section === 'home' ? [] : site.sections[index.section].pages;
  return entries.slice(0, NAMED_ENTRIES).map((entry) => shorten(plainTitle(entry), 60)).join('; ');
}
