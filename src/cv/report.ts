/** What making a PDF found, as messages for the person who wrote the CV. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { RECORD_LISTS, recordFile } from '../schema/records.ts';
import type { Site } from '../site/site.ts';
import type { CvModel } from './model.ts';
import { fontFor } from './pdf/font-packages.ts';
import type { Findings } from './pdf/typeset.ts';

/** Adds a problem for every finding: characters without a typeface, formulas, too many pages. Each once a site. */
export function reportFindings(findings: Findings, model: CvModel, site: Site, problems: Problems): void {
  const told = (code: string, subject: string): boolean => problems.list.some((one) => one.code === code && one.subject === subject);
  for (const [font, characters] of groupByFont(findings.missing, model.lang)) {
    const subject = characters.join('');
    if (told('cv-missing-glyph', subject)) continue;
    const shown = characters.slice(0, 12).map((one) => `“${one}”`).join(' ') + (characters.length > 12 ? ' …' : '');
    problems.warn('cv-missing-glyph', `No typeface of the PDF has ${shown}, so an empty box stands in its place.`, {
      ...placeOf(characters[0]!, site),
      subject,
      cure: font
        ? `Run \`npm run offprint -- font add ${font}\`, which copies one that has it into assets/fonts/.`
        : 'Put a font that has it (.ttf or .otf) into assets/fonts/.',
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
    problems.warn('cv-too-long', `The CV “${model.variant}” has ${pages(findings.pages)}, ${over} more than the ${model.pages} asked for.`, {
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

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

function groupByFont(characters: readonly string[], lang: string): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const character of characters) {
    const font = fontFor(character, lang);
    groups.set(font, [...(groups.get(font) ?? []), character]);
  }
  return groups;
}

/** The first place where something is typed, among the files that a CV is made from. */
function placeOf(text: string, site: Site, files: readonly string[] = sources(site)): { file: string; line?: number; column?: number } {
  for (const file of files) {
    if (!existsSync(join(site.root, file))) continue;
    const source = readFileSync(join(site.root, file), 'utf8');
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
