import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nativeEngine } from '../../src/cv/pdf/native.ts';
import { cvProject, pdfOf, siteOf } from './cv-site.ts';
import { fontWith, LIBERTINUS } from './made-up-font.ts';
import { alternativesOf, fontsOf, hasPoppler, hasQpdf, infoOf, linksOf, qpdfCheck, structureOf, textOf } from './poppler.ts';

const project = cvProject();
const site = siteOf(project);
const full = pdfOf(site);
const words = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the PDF of a CV', () => {
  it('meets PDF/UA, which Typst itself checks', async () => {
    const { engine, notAccessible, missing, formulas } = await full;
    expect({ engine, notAccessible, missing, formulas }).toEqual({ engine: 'native', notAccessible: undefined, missing: [], formulas: [] });
  });

  it('is the same in every byte when made again', async () => {
    expect(Buffer.from((await pdfOf(site)).pdf).equals(Buffer.from((await full).pdf))).toBe(true);
  });

  it.skipIf(!hasQpdf)('is a sound file', async () => expect(qpdfCheck((await full).pdf)).toBe(0));

  it.skipIf(!hasPoppler)('says what it is, whose, and of which day', async () => {
    const info = infoOf((await full).pdf);
    expect(info).toMatchObject({ Title: 'Inès Oyarzabal – Curriculum vitae', Author: 'Inès Oyarzabal', Tagged: 'yes', Pages: String((await full).pages) });
    expect(info['Page size']).toMatch(/\(A4\)$/);
    expect(textOf((await full).pdf)).toContain('Last updated November 5, 2024');
  });

  it.skipIf(!hasPoppler)('carries its typefaces', async () => {
    const { names, sound } = fontsOf((await full).pdf);
    expect(sound).toBe(true);
    expect(names).toContain('LibertinusSerif-Regular');
    expect(names).toContain('LibertinusMath-Regular');
  });

  it.skipIf(!hasPoppler)('has headings, lists, links, and words for its formulas', async () => {
    const tree = structureOf((await full).pdf);
    const titles = [...tree.matchAll(/^\s*(H\d)(?: ".*")? \(block\)\s*\n\s*"(.*)"/gm)].map(([, level, title]) => `${level} ${title}`);
    expect(titles[0]).toMatch(/^H1 Inès Oyarzabal/);
    expect(titles).toContain('H2 Publications');
    for (const element of [/^\s*L \(block\)/m, /^\s*Link \(inline\)/m, /^\s*Formula/m]) expect(tree).toMatch(element);
  });

  it.skipIf(!hasPoppler)('makes one list of the lines with bullets that follow each other', async () => {
    const made = cvProject();
    made.write('data/cv.yaml', 'sections:\n  clubs:\n    - bullet: One\n    - bullet: Two\n    - A line between.\n    - bullet: Three\n');
    const tree = structureOf((await pdfOf(siteOf(made))).pdf);
    expect(tree.match(/^\s*L \(block\)/gm)).toHaveLength(2);
    expect(tree.match(/^\s*LI \(block\)/gm)).toHaveLength(3);
  });

  it.skipIf(!hasQpdf)('says its formulas in words', async () => {
    expect(alternativesOf((await full).pdf)).toEqual(expect.arrayContaining(['O(n log n)', 'n to the 2', 'epsilon to 0']));
  });

  it.skipIf(!hasPoppler)('is read in the order in which it is seen, by whichever reader', async () => {
    const { pdf } = await full;
    const sequence = ['2011', 'PhD', 'Prize for the best', '2010', 'MSc', 'Jan 2019', 'Associate professor,', 'A bound of', 'Oct 2015', 'Postdoctoral'];
    for (const mode of ['', '-layout', '-raw'] as const) {
      const text = textOf(pdf, mode).slice(textOf(pdf, mode).indexOf('Education'));
      const places = sequence.map((piece) => text.indexOf(piece));
      expect(places, mode).toEqual([...places].sort((a, b) => a - b));
      expect(Math.min(...places), mode).toBeGreaterThan(0);
    }
  });

  it.skipIf(!hasPoppler)('sets names in every script that its typefaces have', async () => {
    const text = textOf((await full).pdf);
    for (const name of ['Олена Ковальчук', 'Théo Østergård', 'Şule Güneş', 'Ινές Ογιαρθάμπαλ']) expect(text.replaceAll(/\s+/g, ' ')).toContain(name);
  });

  it.skipIf(!hasQpdf)('links to where its readers should go', async () => {
    const links = linksOf((await full).pdf);
    expect(links).toEqual(expect.arrayContaining([
      'mailto:ines@example.org', 'https://ines.example.org/', 'https://orcid.org/0000-0002-1825-0097', 'https://doi.org/10.1234/jia.2024.3',
      'https://arxiv.org/abs/2301.00001', 'https://ines.example.org/publications/oyarzabal2015/', 'https://ines.example.org/talks/2024-thin/',
    ]));
  });

  it.skipIf(!hasPoppler)('counts papers down, marks equal contribution and explains it', async () => {
    const text = textOf((await full).pdf, '-raw').replaceAll(/\s+/g, ' ');
    expect(text).toContain('* equal contribution');
    expect(text).toMatch(/\[5\].*What the shells say.*\[4\].*Oyarzabal\*, Théo Østergård\*.*\[1\].*Thin plates/);
  });
});

describe('variants', () => {
  it.skipIf(!hasPoppler)('a short one shows what it includes, in its own order', async () => {
    const { pdf, pages } = await pdfOf(site, 'short');
    const text = textOf(pdf);
    expect(pages).toBe(1);
    expect(text).toContain('Medal of the Bay');
    for (const absent of ['Outstanding reviewer', 'École des Marées', 'On the spectrum', 'Talks']) expect(text).not.toContain(absent);
  });

  it.skipIf(!hasPoppler)('a French one speaks French', async () => {
    const { pdf } = await pdfOf(site, 'fr');
    const text = textOf(pdf);
    for (const phrase of ['Maîtresse de conférences', 'Formation', 'Doctorat en mathématiques', 'sept. 2011', 'Financements', 'page 1 sur 2']) expect(text).toContain(phrase);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang\s*\(fr\)/);
  });

  it.skipIf(!hasPoppler)('has a paper size, a look and an order of its own', async () => {
    const { pdf } = await pdfOf(site, 'industry');
    expect(infoOf(pdf)['Page size']).toMatch(/\(letter\)$/);
    expect(fontsOf(pdf).names).toContain('CMUSerif-Roman');
    const text = textOf(pdf);
    expect(text.indexOf('Experience')).toBeLessThan(text.indexOf('Education'));
  });
});

describe('two engines', () => {
  const standard = cvProject('default');

  it.skipIf(!hasPoppler)('make the same pages with the same text', async () => {
    for (const [of, variant] of [[siteOf(standard), 'full'], [site, 'full'], [site, 'industry']] as const) {
      const [native, wasm] = [await pdfOf(of, variant, 'native'), await pdfOf(of, variant, 'wasm')];
      expect([native.engine, wasm.engine]).toEqual(['native', 'wasm']);
      expect(wasm.pages).toBe(native.pages);
      expect(words(textOf(wasm.pdf))).toEqual(words(textOf(native.pdf)));
      expect(fontsOf(wasm.pdf).names.sort()).toEqual(fontsOf(native.pdf).names.sort());
      expect(infoOf(wasm.pdf)['Tagged']).toBe('yes');
    }
  }, 60_000);
});

describe('typefaces of the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  const before = process.env['FONTCONFIG_FILE'];
  afterAll(() => {
    process.env['FONTCONFIG_FILE'] = before;
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    rmSync(folder, { recursive: true });
  });

  // Elsewhere the add-on cannot be kept from them.
  it.skipIf(!hasPoppler || process.platform !== 'linux')('are none of the PDF’s, so that it looks the same on every machine', async () => {
    writeFileSync(join(folder, 'font.otf'), fontWith('abc', 'Of the Machine'));
    writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><dir>${folder}</dir></fontconfig>`);
    process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
    const template = '#set document(title: "x")\n#set text(font: ("Of the Machine", "Libertinus Serif"), fallback: false)\nabc';
    const { pdf } = await (await nativeEngine()).typeset({ template, data: '{}', fonts: [LIBERTINUS], time: 0 });
    expect(fontsOf(pdf).names).toEqual(['LibertinusSerif-Regular']);
    expect(process.env['FONTCONFIG_FILE']).toBe(join(folder, 'fonts.conf'));
  });
});
