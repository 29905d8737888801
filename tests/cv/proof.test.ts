/** What must be true of every PDF, whatever stands in the CV, by the word of other programs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededCharacters } from '../../src/cv/pdf/add-font.ts';
import { toText } from '../../src/text/rich.ts';
import type { Project } from '../support/project.ts';
import { cvProject, modelOf, pdfOf, siteOf } from './cv-site.ts';
import { fontWith } from './made-up-font.ts';
import { fontsOf, hasPoppler, hasQpdf, infoOf, linksOf, qpdfCheck, structureOf, textOf } from './poppler.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const TALKS = Array.from({ length: 230 }, (_, n) => `    - name: Talk number ${n + 1} of many\n      event: A seminar somewhere\n      date: ${2024 - (n % 20)}\n      summary: On something.\n`);

interface Fixture {
  name: string;
  pages: number;
  variant?: string;
  /** A site of tests/sites/, or the default one. */
  site?: string;
  yaml?: string;
  change?: (project: Project) => void;
  /** Words that must be found, in their order, by whichever way the file is read. */
  order: readonly string[];
}

const FIXTURES: readonly Fixture[] = [
  { name: 'the default CV', site: 'default', pages: 3, order: ['Education', 'École Normale Supérieure', 'Research experience', 'University of Tokyo', 'Publications', 'Languages'] },
  { name: 'the default short CV', site: 'default', variant: 'short', pages: 1, order: ['Education', 'Research experience', 'Publications', 'Languages'] },
  { name: 'one line', yaml: 'sections:\n  now: Gone fishing.\n', pages: 1, order: ['Now', 'Gone fishing.'] },
  { name: 'ten pages', yaml: `sections:\n  talks:\n${TALKS.join('')}`, pages: 11, order: [1, 2, 90, 151, 230].map((n) => `Talk number ${n} of`) },
  {
    name: 'every entry shape', yaml: fixture('every-shape.yaml'), pages: 2,
    order: ['Mathematician', 'I study', '2011', 'PhD in Mathematics', 'Prize', 'École des Marées', 'since Oct 2019', 'Postdoctoral', 'Summer 2018', 'Consultant', 'Medal', 'in press',
      'Travel grant', 'On the fog', 'Reviewing', 'Annals of Nowhere', 'Club of the Fog', '[1]', 'Is the constant', '[2]', 'Second patent', 'First patent', 'A plain paragraph', 'Thin plates'],
  },
  { name: 'all there is', pages: 2, order: ['Summary', 'Education', 'Experience', 'Publications', 'Grants', 'Awards', 'Talks', 'Supervision', 'Service', 'Press', 'Open problems', 'Languages'] },
  { name: 'the short variant', variant: 'short', pages: 1, order: ['Education', 'Experience', 'Publications', 'Awards'] },
  { name: 'French', variant: 'fr', pages: 2, order: ['Maîtresse de conférences', 'Formation', 'Doctorat en mathématiques', 'Expérience', 'Financements', 'Encadrement'] },
  { name: 'another design', variant: 'industry', pages: 2, order: ['Experience', 'Associate professor', 'Education', 'PhD in Mathematics', 'Publications'] },
  {
    name: 'Japanese names', yaml: fixture('japanese.yaml'), pages: 1, order: ['山田太郎', '学歴', '博士', '想像大学', '論文', '霧について', '無の年報', '日本語', '母語'],
    change: (project) => {
      project.change('data/people.yaml', 'Inès Oyarzabal', '山田太郎');
      mkdirSync(join(project.root, 'assets/fonts'), { recursive: true });
      writeFileSync(join(project.root, 'assets/fonts/made-up.otf'), fontWith(neededCharacters(siteOf(project)), 'Made Up'));
    },
  },
];

/** Words of a text, whatever the spaces and ligatures between and in them. */
const words = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ');
/** Its letters alone: a word that goes on in the next line is one word or two, by the reader. */
const letters = (text: string): string => [...text].filter((one) => /[\p{L}\p{N}]/u.test(one)).sort().join('');

describe.each(FIXTURES)('$name', ({ site = 'cv', variant, yaml, change, pages, order }) => {
  const project = cvProject(site);
  if (yaml !== undefined) project.write('data/cv.yaml', yaml);
  change?.(project);
  const known = siteOf(project);
  const { model } = modelOf(known, variant);
  const made = pdfOf(known, variant);

  it('meets PDF/UA and leaves nothing out', async () => {
    const { notAccessible, missing, formulas } = await made;
    expect({ notAccessible, missing, formulas }).toEqual({ notAccessible: undefined, missing: [], formulas: [] });
    expect((await made).pages).toBe(pages);
  });

  it.skipIf(!hasPoppler)('says what it is and whose, and carries its typefaces', async () => {
    const { pdf } = await made;
    const info = infoOf(pdf);
    expect(info).toMatchObject({ Author: model.name, Tagged: 'yes', Pages: String(pages), Encrypted: 'no', JavaScript: 'no' });
    expect(info['Title']).toContain(model.name);
    expect(fontsOf(pdf).sound).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(new RegExp(`/Lang\\s*\\(${model.lang.slice(0, 2)}`));
  });

  it.skipIf(!hasPoppler)('is read in one order by every reader, with the same words', async () => {
    const { pdf } = await made;
    const texts = (['', '-layout', '-raw'] as const).map((mode) => words(textOf(pdf, mode)));
    for (const text of texts) {
      let from = 0;
      for (const piece of order) {
        const at = text.indexOf(piece, from);
        expect(at, `“${piece}” after ${from}`).toBeGreaterThanOrEqual(from);
        from = at + piece.length;
      }
      expect(letters(text)).toBe(letters(texts[0]!));
    }
  });

  it.skipIf(!hasPoppler)('has a heading for the name and for every section, and everything else within the tree', async () => {
    const tree = structureOf((await made).pdf);
    const headings = [...tree.matchAll(/^\s*(H\d)\b/gm)].map(([, level]) => level);
    expect(headings[0]).toBe('H1');
    expect(headings.filter((level) => level === 'H1')).toHaveLength(1);
    expect(headings.filter((level) => level === 'H2')).toHaveLength(model.sections.length);
    const said = words([...tree.matchAll(/"(.*)"$/gm)].map(([, text]) => text).join(' '));
    for (const { title } of model.sections) expect(said).toContain(toText(title));
    // Footers are no part of what is read; all else is.
    for (const piece of order) expect(said.replaceAll(' ', '')).toContain(piece.replaceAll(' ', ''));
  });

  it.skipIf(!hasQpdf)('is a sound file with links that lead outside', async () => {
    const { pdf } = await made;
    expect(qpdfCheck(pdf)).toBe(0);
    const links = linksOf(pdf);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/^(?:https?:\/\/|mailto:|tel:)/.test(link))).toEqual([]);
  });
});
