/**
 * What could be better, though nothing is wrong: hints that `check` gives and a build does not. They never fail a check,
 * strict or not, since good sites have papers without a DOI, and pages that only their address leads to.
 */
import { basename } from 'node:path';
import { keysOf, NAMING_FIELDS } from '../bibliography/keys.ts';
import { everybody } from '../bibliography/contributors.ts';
import type { Publication, PublicationKind } from '../bibliography/publication.ts';
import { fold } from '../people/fold.ts';
import type { Problems } from '../problems.ts';
import { isBib, listFiles } from '../site/files.ts';
import { closest } from '../text/closest.ts';
import { literally } from '../text/pattern.ts';
import { decoded } from '../text/percent.ts';
import { reportAuthorSpellings } from './author-spellings.ts';
import { reportJoinedAuthors } from './joined-authors.ts';
import { hintAtSharedPictures } from './shared-picture.ts';
import { HERE, type Survey } from './survey.ts';

/** A row a kind of hint. */
const HINTS: readonly ((survey: Survey, problems: Problems) => void)[] = [
  papersWithoutDoi,
  papersWithoutText,
  papersThatNameNone,
  unusedPictures,
  orphanPages,
  picturesWithoutWords,
  ({ site }, problems) => hintAtSharedPictures(site, problems),
  peopleNobodyMatches,
  ({ site }, problems) => reportAuthorSpellings(site.publications, problems),
  ({ site }, problems) => reportJoinedAuthors(site.publications, site.people, problems),
];

/** Adds every hint on the finished site, as notices. */
export function reportHints(survey: Survey, problems: Problems): void {
  for (const hint of HINTS) hint(survey, problems);
}

/** Publishers register DOIs for these; of the others many have none. */
const WITH_DOI: ReadonlySet<PublicationKind> = new Set(['article', 'chapter', 'book', 'dataset']);
/** Kinds of links behind which the text itself is found. */
const WITH_TEXT = new Set(['pdf', 'html', 'arxiv', 'hal', 'pmc', 'openreview']);
/** What holds preprints shows their text. */
const opensText = ({ kind, links }: Publication): boolean => links.some((link) => kind === 'preprint' || WITH_TEXT.has(link.kind));
/** Kinds that have a text to read. */
const TEXTS: ReadonlySet<PublicationKind> = new Set(['article', 'conference', 'workshop', 'chapter', 'thesis', 'report', 'working-paper', 'preprint']);

function papersWithoutDoi({ site }: Survey, problems: Problems): void {
  for (const paper of site.publications.filter(({ kind, ids }) => WITH_DOI.has(kind) && ids.doi === undefined)) {
    problems.notice('paper-without-doi', `“${paper.key}” has no DOI.`, {
      ...placeOf(paper),
      cure: 'Add doi = {…}, if it has one: https://search.crossref.org/ finds it by the title.',
    });
  }
}

function papersWithoutText({ site }: Survey, problems: Problems): void {
  for (const paper of site.publications) {
    if (!TEXTS.has(paper.kind) || paper.status !== undefined || opensText(paper)) continue;
    problems.notice('paper-without-pdf', `Visitors find no text of “${paper.key}” that is free to read.`, {
      ...placeOf(paper),
      cure: 'Put the PDF into assets/files/ and add pdf = {its name}, or add its arXiv or HAL id.',
    });
  }
}

/** `none` says that there is no other. */
function papersThatNameNone({ site }: Survey, problems: Problems): void {
  const all = [...site.publications, ...site.references];
  const known = new Map(all.flatMap(keysOf).map((key) => [key.toLowerCase(), key]));
  for (const paper of all) {
    for (const field of NAMING_FIELDS) {
      const keys = (paper.fields[field] ?? '').split(',').map((key) => key.trim()).filter((key) => key !== '' && key !== 'none');
      for (const key of keys.filter((one) => !known.has(one.toLowerCase()))) {
        const near = closest(key, known.values());
        problems.notice('paper-names-none', `${field} of “${paper.key}” names “${key}”, and no entry has that key.`, {
          ...placeOf(paper),
          cure: near === undefined ? 'Write the key of an entry, or take it out.' : `Did you mean “${near}”?`,
        });
      }
    }
  }
}

const placeOf = ({ key, position }: Publication) => ({ file: position.file, line: position.line, column: position.column, subject: key });

const PICTURE = /\.(?:jpe?g|png|svg|gif|webp|avif|bmp|tiff?)$/iu;

/** By name alone, wherever it stands in what the person wrote: rather a hint too few than a picture deleted that is used. */
function unusedPictures({ site, texts }: Survey, problems: Problems): void {
  const written = texts.map(({ text }) => text).join('\n');
  const decoded = `${written}\n${unescaped(written)}`;
  const pictures = ['assets/images', 'content'].flatMap((folder) => listFiles(site.root, folder, '')).filter((path) => PICTURE.test(path));
  for (const path of pictures.filter((one) => !decoded.includes(basename(one)))) {
    problems.notice('picture-unused', `No page shows ${path}.`, {
      file: path,
      subject: path,
      cure: 'Delete it, unless you keep it for later; it is not published.',
    });
  }
}

const unescaped = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/giu, decoded);

/** Pages that no other page links to, the navigation included. Who hides a page from search engines means to hide it. */
function orphanPages({ site, links }: Survey, problems: Problems): void {
  const reached = new Set<string>();
  for (const [from, targets] of links) {
    const own = new URL(HERE + from).href;
    for (const target of targets) {
      const address = target.replace(/[#?].*$/u, '');
      if (address !== own) reached.add(address);
    }
  }
  for (const { url, source, data } of site.pages) {
    const isMeant = url === '/' || url === '/404.html' || source === '' || data['search_engines'] === false;
    if (isMeant || reached.has(new URL(HERE + url).href)) continue;
    problems.notice('page-orphan', `No page and no entry of the navigation leads to ${url}.`, {
      file: source,
      subject: url,
      cure: 'Link to it from another page, or write nav: true at its top, which puts it into the navigation.',
    });
  }
}

/** Those of Markdown texts the build itself warns of. */
function picturesWithoutWords({ site }: Survey, problems: Problems): void {
  const { id, name, photo, photo_alt: words } = site.owner;
  // No page shows anybody else's.
  if (photo !== undefined && words === undefined && site.settings.theme.portrait !== 'none') {
    problems.notice('photo-no-alt', `The portrait of ${name} has no words for those who cannot see it.`, {
      file: 'data/people.yaml',
      ...site.peoplePlace?.([site.people.indexOf(site.owner), 'photo']),
      subject: id,
      cure: 'Add photo_alt: a few words on what it shows.',
    });
  }
  for (const { source, data, positionOf } of site.pages) {
    const image = data['image'] as { src?: string; alt?: string } | undefined;
    if (image?.src === undefined || image.alt !== undefined || data['image_alt'] !== undefined) continue;
    problems.notice('image-no-alt', `The picture ${image.src} of this page has no words for those who cannot see it.`, {
      file: source,
      ...positionOf?.(['image']),
      subject: image.src,
      cure: 'Add image_alt: a few words on what it shows.',
    });
  }
}

/** People of people.yaml who appear nowhere. Whoever shares a family name is listed to be told apart. */
function peopleNobodyMatches({ site, texts }: Survey, problems: Problems): void {
  const matched = new Set(site.publications.flatMap(everybody).map(({ person }) => person));
  const others = texts.filter(({ path }) => path !== 'data/people.yaml' && !isBib(path)).map(({ text }) => text).join('\n');
  const families = site.people.map(({ name }) => fold(name.split(/\s+/u).at(-1)!));
  for (const [index, { id, name, role }] of site.people.entries()) {
    const isShown = id === site.owner.id || matched.has(id) || role !== undefined && STUDENTS.test(role);
    const isNamed = others.includes(name) || new RegExp(`(?<![\\w-])${literally(id)}(?![\\w-])`, 'u').test(others);
    if (isShown || isNamed || families.filter((one) => one === families[index]).length > 1) continue;
    problems.notice('people-unused', `${name} is an author of no paper, and is named on no page.`, {
      file: 'data/people.yaml',
      ...site.peoplePlace?.([index, 'name']),
      subject: id,
      cure: 'If the .bib spells the name in another way, add that to `variants`; if not, nothing is wrong.',
    });
  }
}

/** Roles of which the CV makes the list of people supervised. */
const STUDENTS = /student|postdoc/iu;
