/** What making a PDF found, as messages for the person who wrote the CV. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../bibliography/publication.ts';
import type { Problems } from '../problems.ts';
import { RECORD_LISTS, recordFile } from '../schema/data/records.ts';
import type { Site } from '../site/site.ts';
import { closest } from '../text/closest.ts';
import { counted } from '../text/counted.ts';
import { decodeBytes } from '../text/encoding.ts';
import { toText } from '../text/rich.ts';
import type { CvModel } from './model.ts';
import { fontFor, hanLanguage } from './pdf/font-packages.ts';
import { familiesCalled, fontsAt } from './pdf/fonts.ts';
import { fontCure, fontsCure, shownLetters } from './pdf/lacking.ts';
import { paperText } from './pdf/paper.ts';
import type { Findings } from './pdf/typeset.ts';

/** Files that are read for the CV before all others. */
const OWN_FILES: readonly string[] = ['data/cv.yaml', 'data/people.yaml', ...RECORD_LISTS.map(recordFile)];

/** Adds a problem for every finding: characters without a typeface, formulas, too many pages. Each once a site. */
export function reportFindings(findings: Findings, model: CvModel, site: Site, problems: Problems): void {
  const told = (code: string, subject: string): boolean => problems.list.some((one) => one.code === code && one.subject === subject);
  reportFont(model, site, problems);
  for (const { characters, font, paper, place } of groupLetters(findings, model, site)) {
    const subject = characters.join('');
    if (told('cv-missing-glyph', subject)) continue;
    const whose = paper ? ` of the paper “${paper.key}”` : '';
    problems.warn('cv-missing-glyph', `No typeface of the PDF has ${shownLetters(characters)}${whose}, so an empty box stands in its place.`, {
      ...place,
      subject,
      cure: fontsCure(font === undefined ? [] : [font]),
    });
  }
  for (const [tex, reason] of findings.formulas) {
    if (told('cv-formula', tex)) continue;
    problems.warn('cv-formula', `The PDF cannot set the formula $${tex}$ (${reason}), so its source is shown there.`, {
      ...placeOf(tex, site),
      subject: tex,
      cure: 'Write it with simpler TeX.',
    });
  }
  if (model.pages !== undefined && findings.pages > model.pages) {
    const over = findings.pages - model.pages;
    const long = `${counted(findings.pages, 'page')}, ${over} more than the ${model.pages} asked for`;
    problems.warn('cv-too-long', `The CV “${model.variant}” has ${long}.`, {
      ...placeOf(`${model.variant}:`, site, ['data/cv.yaml']),
      subject: model.variant,
      cure: 'Leave out sections (`exclude`), limit them (`limit`, `show: selected`), or set `design: { density: dense }`.',
    });
  }
  if (findings.notAccessible !== undefined && findings.missing.length === 0 && !told('cv-not-accessible', model.variant)) {
    problems.notice('cv-not-accessible', `The PDF of the CV “${model.variant}” misses the standard PDF/UA: ${findings.notAccessible}`, {
      file: 'data/cv.yaml',
      subject: model.variant,
      cure: 'Look for an empty title or a formula that cannot be read aloud.',
    });
  }
}

/** Tells of a typeface that the design asks for and nobody has put there. */
function reportFont({ design: { font }, variant }: CvModel, site: Site, problems: Problems): void {
  if (font === undefined || problems.list.some(({ code, subject }) => code === 'cv-no-font' && subject === font)) return;
  const fonts = fontsAt(site.root);
  if (familiesCalled(font, fonts).length > 0) return;
  const near = closest(font, fonts.map(({ family }) => family));
  const path = site.cv?.variants[variant]?.design?.font === undefined ? ['design', 'font'] : ['variants', variant, 'design', 'font'];
  problems.warn('cv-no-font', `There is no typeface “${font}” for the PDF, so another is used.`, {
    file: 'data/cv.yaml',
    ...site.cvPlace?.(path, 'value'),
    subject: font,
    cure: near === undefined
      ? `Put its files (.ttf or .otf) into assets/fonts/; what Fontsource has comes by \`npm run offprint -- font add ${font.toLowerCase().replace(/\s+/g, '-')}\`.`
      : `Did you mean “${near}”?`,
  });
}

/**
 * Tells, once a site, that there is no PDF since its typefaces lack letters of the owner's name. Only a notice: a site must be
 * able to begin under any name.
 */
export function reportNameless(letters: readonly string[], lang: string, site: Site, problems: Problems): void {
  if (problems.list.some(({ code }) => code === 'cv-missing-name')) return;
  problems.notice('cv-missing-name', `No PDF of the CV is made yet: no typeface of it has ${shownLetters(letters)} of your name.`, {
    file: 'data/people.yaml',
    ...site.peoplePlace?.([site.people.indexOf(site.owner), 'name'], 'value'),
    subject: site.owner.name,
    cure: fontCure(letters, lang),
  });
}

interface Place {
  file: string;
  line?: number;
  column?: number;
}

interface Letters {
  characters: string[];
  /** The typeface that has them, where one is known. */
  font: string | undefined;
  /** The paper that has them, if it is one alone. */
  paper: Publication | undefined;
  place: Place;
}

/**
 * Letters that one typeface would mend, or else a change of one paper. What no text around it decides goes with the language of the CV, or with
 * what is missing in another: one typeface may have it all.
 */
function groupLetters({ missing, languages }: Findings, model: CvModel, site: Site): Letters[] {
  const groups = new Map<string, Letters>();
  const known = new Map(languages);
  const usual = hanLanguage('', model.lang) ?? languages[0]?.[1] ?? model.lang;
  const read = readerOf(site);
  const papers = missing.length > 0 ? printedPapers(model, site) : [];
  for (const character of missing) {
    const own = typedIn(OWN_FILES, character, read);
    const paper = own ? undefined : papers.find(({ printed }) => printed.includes(character))?.paper;
    const font = fontFor(character, known.get(character) ?? usual);
    const key = font ?? paper?.key ?? '';
    const group = groups.get(key);
    if (group) {
      group.characters.push(character);
      if (group.paper !== paper) group.paper = undefined;
    } else {
      const place = own ?? (paper ? placeInPaper(character, paper, read) : placeOf(character, site, sources(site), read));
      groups.set(key, { characters: [character], font, paper, place });
    }
  }
  return [...groups.values()];
}

/** The papers of the CV with what it prints of them: in its file a character may be written as a command. */
function printedPapers(model: CvModel, site: Site): { paper: Publication; printed: string }[] {
  const items = model.sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  return items.flatMap((item) => {
    if (item.kind !== 'paper') return [];
    const { paper, reference } = item;
    return [{ paper, printed: toText(reference ?? [...paper.title, ...paperText(paper, { lang: model.lang, site, withYear: true })]) }];
  });
}

/** Where a paper's own entry has the character; its first line where it is a command there. */
function placeInPaper(character: string, { position }: Publication, read: Read): Place {
  const lines = read(position.file).split('\n').slice(position.line - 1);
  const end = lines.findIndex((line, index) => index > 0 && /^\s*@/.test(line));
  const typed = placeIn(lines.slice(0, end < 0 ? undefined : end).join('\n'), character);
  return { file: position.file, line: position.line, column: position.column, ...(typed && { ...typed, line: position.line + typed.line - 1 }) };
}

/** The first place where something is typed, among the files that a CV is made from. */
function placeOf(text: string, site: Site, files: readonly string[] = sources(site), read = readerOf(site)): Place {
  return typedIn(files, text, read) ?? { file: 'data/cv.yaml' };
}

function typedIn(files: readonly string[], text: string, read: Read): Place | undefined {
  for (const file of files) {
    const place = placeIn(read(file), text);
    if (place) return { file, ...place };
  }
  return undefined;
}

/** The text of a file of the project; none where it is not there. */
type Read = (file: string) => string;

/** A language may lack hundreds of letters: each file is read once for all of them. */
function readerOf({ root }: Site): Read {
  const known = new Map<string, string>();
  return (file) => {
    let text = known.get(file);
    if (text === undefined) {
      const path = join(root, file);
      known.set(file, (text = existsSync(path) ? decodeBytes(readFileSync(path)) : ''));
    }
    return text;
  };
}

function placeIn(source: string, text: string): { line: number; column: number } | undefined {
  // A character may be typed in pieces that the site has joined (é as e and an accent).
  const offset = Math.max(source.indexOf(text), source.indexOf(text.normalize('NFD')));
  if (offset < 0) return undefined;
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function sources(site: Site): string[] {
  return [...new Set([
    ...OWN_FILES,
    ...site.publications.map(({ position }) => position.file),
    ...site.pages.map(({ source }) => source).filter(Boolean),
  ])];
}
