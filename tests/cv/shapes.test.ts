import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, type Project } from '../support/project.ts';
import { pdfData } from '../../src/cv/pdf/data.ts';
import { fontsAt } from '../../src/cv/pdf/fonts.ts';
import { cvProject, modelOf, pdfOf, siteOf } from './cv-site.ts';
import { hasPoppler, hasQpdf, qpdfCheck, textOf } from './poppler.ts';

/** The PDF of a project with this cv.yaml. */
async function cvOf(yaml: string, change: (project: Project) => void = () => undefined) {
  const project = cvProject();
  project.write('data/cv.yaml', yaml);
  change(project);
  const made = await pdfOf(siteOf(project));
  expect({ missing: made.missing, formulas: made.formulas, notAccessible: made.notAccessible }).toEqual({ missing: [], formulas: [], notAccessible: undefined });
  if (hasQpdf) expect(qpdfCheck(made.pdf)).toBe(0);
  return { ...made, text: hasPoppler ? textOf(made.pdf, '-raw').replaceAll(/\s+/g, ' ') : undefined };
}

const repeat = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n + 1)).join('');

describe('CVs of every shape', () => {
  it('one line', async () => {
    const { pages, text } = await cvOf('sections:\n  now: Gone fishing.\n');
    expect(pages).toBe(1);
    if (text) expect(text).toContain('Gone fishing.');
  });

  it('nothing but a name', async () => expect((await cvOf('sections: {}\n')).pages).toBe(1));

  it('ten pages, each entry once and in order', async () => {
    const yaml = `sections:\n  talks:\n${repeat(230, (n) => `    - name: Talk number ${n} of many\n      event: A seminar somewhere\n      date: ${2024 - (n % 20)}\n      summary: On something.\n`)}`;
    const { pages, text } = await cvOf(yaml);
    expect(pages).toBeGreaterThanOrEqual(10);
    if (!text) return;
    const seen = [...text.matchAll(/Talk number (\d+) of/g)].map((match) => Number(match[1]));
    expect(seen).toEqual(Array.from({ length: 230 }, (_, n) => n + 1));
  });

  it('the papers of a long life', async () => {
    const { pages, text } = await cvOf('sections:\n  papers:\n    from: publications\n    number: down\n', (project) =>
      project.write('data/papers.bib', repeat(300, (n) => `@article{p${n}, title = {Paper number ${n} on $x_${n % 9}$}, author = {Oyarzabal, Inès}, year = {2020}}\n`)));
    expect(pages).toBeGreaterThan(5);
    if (text !== undefined) expect([...text.matchAll(/\[(\d+)\] \S*Paper number/g)]).toHaveLength(300);
  });

  it('and of a longer one: no function of the template reads all of the data each time it is called', () => {
    const template = readFileSync(join(CHECKOUT, 'layouts/cv.typ'), 'utf8');
    const functions = template.split(/\n(?=#)/).filter((part) => /^#let [\w-]+\(/.test(part));
    expect(functions.length).toBeGreaterThan(5);
    expect(functions.filter((part) => /\bcv\b/.test(part))).toEqual([]);
  });

  it('an entry that is longer than a page', async () => {
    const { pages } = await cvOf(`sections:\n  x:\n    - name: Long\n      highlights:\n${repeat(120, (n) => `        - Highlight ${n}\n`)}`);
    expect(pages).toBeGreaterThan(1);
  });

  it('text that would be code of Typst is text', async () => {
    const typed = '#import \\"x\\" #eval(1) $not math @ref <label> \\\\sys.version *a_b* `#code` = heading // comment';
    const { text } = await cvOf(`sections:\n  x:\n    - name: "${typed}"\n      summary: "#panic()"\n`);
    if (text) for (const part of ['#eval(1)', '@ref', '<label>', '#code', '= heading', '// comment', '#panic()']) expect(text).toContain(part);
  });

  it('a formula cannot run code either', async () => {
    const project = cvProject();
    project.write('data/cv.yaml', "sections:\n  x:\n    - '$x#panic()$'\n");
    const { formulas, pdf } = await pdfOf(siteOf(project));
    expect(formulas.map(([tex]) => tex)).toEqual(['x#panic()']);
    if (hasPoppler) expect(textOf(pdf)).toContain('$x#panic()$');
  });

  it('TeX as papers write it', async () => {
    const formulas = ['\\mathbb{R}^d', '\\frac{1}{2}', '\\|x\\|_2', '\\mathcal{O}(n^{3/2})', '\\alpha\\text{-stable}', 'L^\\infty', '\\operatorname{div} u', '\\sqrt{n}',
      '\\hat{\\beta}', '\\sum_{i=1}^n x_i', '\\mathrm{SL}_2(\\mathbb{Z})', '\\overline{\\mathcal{M}}_{g,n}', 'p \\geq 1', '\\ell_1', 'K_{3,3}', '\\Gamma\\backslash G', '^{14}C', '\\lVert x \\rVert', '\\textit{dim}', '{}^{14}\\mathrm{C}',
      '\\langle x, y \\rangle', '\\left( \\frac{a}{b} \\right)', '\\mathfrak{g}', '\\varepsilon \\to 0^+', 'H_2\\mathrm{O}', '\\partial_t u = \\Delta u'];
    const { text } = await cvOf(`sections:\n  x:\n${formulas.map((tex) => `    - 'A $${tex}$ Z'\n`).join('')}`);
    if (text) expect(text).not.toMatch(/NOTHING|[{}]/);
  });

  it('a name in Hebrew, read from right to left', async () => {
    const { text } = await cvOf('lang: he\nsections:\n  השכלה:\n    - institution: אוניברסיטת הדמיון\n      degree: דוקטורט\n      area: מתמטיקה\n      when: 2015 – 2019\n', (project) =>
      project.change('data/people.yaml', 'Inès Oyarzabal', 'ליאור כרמי'));
    if (text) expect(text).toContain('ליאור');
  });

  it('a sentence in Hebrew within an English CV keeps its full stop, and a title its place', async () => {
    const project = cvProject();
    project.write('data/cv.yaml', 'sections:\n  x:\n    - name: גלים\n      summary: פרס לתזה.\n  papers:\n    from: publications\n');
    project.write('data/papers.bib', '@article{a, title={גלים דקים}, author={Quill, Ada and כרמי, ליאור}, journal={Annals}, year=2024}');
    const site = siteOf(project);
    const { json } = pdfData(modelOf(site).model, site, fontsAt(site.root));
    const texts = [...json.matchAll(/"v":"([^"]*)"/g)].map(([, text]) => text).join('').replaceAll('\u2068', '<').replaceAll('\u2069', '>');
    for (const piece of ['<גלים>', '<פרס לתזה.>', '<גלים דקים>. Ada Quill, <ליאור כרמי>. Annals']) expect(texts).toContain(piece);
    expect((await pdfOf(site)).notAccessible).toBeUndefined();
  });

  it('the place of a paper in Japanese is in the order of a CV in Arabic', async () => {
    const project = cvProject();
    project.write('data/cv.yaml', 'lang: ar\nsections:\n  papers:\n    from: publications\n');
    project.write('data/papers.bib', '@incollection{a, title={雲}, langid={japanese}, author={Quill, Ada}, booktitle={気象学}, editor={鈴木, 花子}, pages={10--19}, year=2020}');
    const site = siteOf(project);
    const { json } = pdfData(modelOf(site).model, site, fontsAt(site.root));
    const texts = [...json.matchAll(/"v":"([^"]*)"/g)].map(([, text]) => text).join('').replaceAll('\u2068', '<').replaceAll('\u2069', '>');
    expect(texts).toContain('<気象学>، ص 10–19، <تحرير 鈴木花子>.');
  });

  it.each(['classic', 'latex'])('every density and side of the dates, look %s', async (look) => {
    for (const [density, dates] of [['dense', 'left'], ['airy', 'right'], ['normal', 'right']]) {
      const { pages } = await cvOf(`sections:\n  x:\n    - name: A\n      date: 2024\n    - label: B\n      details: C\n    - bullet: D\n  p:\n    from: publications\n    group: type\ndesign: { look: ${look}, density: ${density}, dates: ${dates} }\n`);
      expect(pages).toBe(1);
    }
  });
});
