/** What making a PDF found, as messages for the person who wrote the CV. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { RECORD_LISTS, recordFile } from '../schema/records.ts';
import type { Site } from '../site/site.ts';
import { decodeBytes } from '../text/encoding.ts';
import type { CvModel } from './model.ts';
import { fontFor, hanLanguage } from './pdf/font-packages.ts';
import { fontCure, fontsCure, shownLetters } from './pdf/lacking.ts';
import type { Findings } from './pdf/typeset.ts';

/** Adds a problem for every finding: characters without a typeface, formulas, too many pages. Each once a site. */
export function reportFindings(findings: Findings, model: CvModel, site: Site, problems: Problems): void {
  const told = (code: string, subject: string): boolean => problems.list.some((one) => one.code === code && one.subject === subject);
  for (const [font, characters] of groupByFont(findings, model.lang)) {
    const subject = characters.join('');
    if (told('cv-missing-glyph', subject)) continue;
    problems.warn('cv-missing-glyph', `No typeface of the PDF has ${shownLetters(characters)}, so an empty box stands in its place.`, {
      ...placeOf(characters[0]!, site),
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
    const long = `${pages(findings.pages)}, ${over} more than the ${model.pages} asked for`;
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

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

/** What no text around it decides goes with the language of the CV, or with what is missing in another: one typeface may have it all. */
function groupByFont({ missing, languages }: Findings, lang: string): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  const known = new Map(languages);
  const usual = hanLanguage('', lang) ?? languages[0]?.[1] ?? lang;
  for (const character of missing) {
    const font = fontFor(character, known.get(character) ?? usual);
    groups.set(font, [...(groups.get(font) ?? []), character]);
  }
  return groups;
}

/** The first place where something is typed, among the files that a CV is made from. */
function placeOf(text: string, site: Site, files: readonly string[] = sources(site)): { file: string; line?: number; column?: number } {
  for (const file of files) {
    if (!existsSync(join(site.root, file))) continue;
    const source = decodeBytes(readFileSync(join(site.root, file)));
    // A character may be typed in pieces that the site has joined (é as e and an accent).
    const offset = Math.max(source.indexOf(text), source.indexOf(text.normalize('NFD')));
    if (offset < 0) continue;
    const before = source.slice(0, offset).split('\n');
    return { file, line: before.length, column: before.at(-1)!.length + 1 };
  }
  return { file: 'data/cv.yaml' };
}

function sources(site: Site): string[] {
  return [...new Set([
    'data/cv.yaml', 'data/people.yaml', ...RECORD_LISTS.map(recordFile),
    ...site.publications.map(({ position }) => position.file),
    ...site.pages.map(({ source }) => source).filter(Boolean),
  ])];
}
