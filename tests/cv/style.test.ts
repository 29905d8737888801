import { describe, expect, it } from 'vitest';
import { titleLinked, withNames } from '../../src/cv/reference.ts';
import { plain, toHtml, toText } from '../../src/text/rich.ts';
import { publication } from '../bibliography/sample.ts';
import { cvProject, modelOf, pdfOf, siteOf } from './cv-site.ts';
import { hasPoppler, hasQpdf, linksOf, textOf } from './poppler.ts';
import type { CvItem } from '../../src/cv/model.ts';

function siteWith(yaml: string) {
  const project = cvProject();
  project.write('data/cv.yaml', yaml);
  return siteOf(project);
}

type Paper = CvItem & { kind: 'paper' };

/** The references of a section, as words, and the parts in bold. */
function references(style: string) {
  const { model, problems } = modelOf(siteWith(`sections:\n  papers:\n    from: publications\n    style: ${style}\n`));
  const papers = model.sections[0]!.groups[0]!.items as Paper[];
  return {
    problems: problems.list,
    texts: papers.map(({ reference }) => toText(reference!)),
    bold: papers.map(({ reference }) => [...toHtml(reference!).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, name]) => name)),
    html: papers.map(({ reference, paper }) => toHtml(titleLinked(reference!, paper, '/there/'))),
  };
}

describe('the owner in a reference', () => {
  const owner = { given: 'Ada B.', family: 'Short', display: 'Ada B. Short', marks: [], roles: [], isOwner: true };
  const other = (given: string, family: string) => ({ given, family, display: `${given} ${family}`, marks: [], roles: [], isOwner: false });
  const paper = (others: ReturnType<typeof other>[]) => publication({ title: plain('Short paths'), titleText: 'Short paths', authors: [...others, owner] });
  const bold = (reference: string, others: ReturnType<typeof other>[] = []) =>
    /<strong>(.*)<\/strong>/.exec(toHtml(withNames(plain(reference), paper(others), 'en')))?.[1];

  it.each([
    ['Short, A. B. (2024). Short paths.', 'Short, A. B.'],
    ['A. B. Short, “Short paths,” 2024.', 'A. B. Short'],
    ['Short AB. Short paths. 2024', 'Short AB'],
    ['Ada B. Short: Short paths.', 'Ada B. Short'],
    ['Short (2024) Short paths', 'Short'],
    ['Oak et al. (2024). Short paths.', undefined],
  ])('%s', (reference, name) => expect(bold(reference, [other('Bram', 'Oak')])).toBe(name));

  it.each(['Short-Oak, J.-P. (2024). Short paths.', 'J.-P. Short-Oak, “Short paths,” 2024.', 'Short-Oak, Jean-Pierre. “Short paths.”'])('%s', (reference) => {
    const double = { ...owner, given: 'Jean-Pierre', family: 'Short-Oak', display: 'Jean-Pierre Short-Oak' };
    const html = toHtml(withNames(plain(reference), { ...paper([]), authors: [double] }, 'en'));
    expect(html).toMatch(/<strong>(?:Short-Oak, J\.-P\.|J\.-P\. Short-Oak|Short-Oak, Jean-Pierre)<\/strong>/);
  });

  it('is no namesake', () => {
    expect(bold('Short, C., et al. (2024). Short paths.', [other('Cy', 'Short')])).toBeUndefined();
    expect(bold('Short, C., & Short, A. B. (2024). Short paths.', [other('Cy', 'Short')])).toBe('Short, A. B.');
  });
});

describe('papers in a citation style', () => {
  it('are printed as it prints them, with the owner in bold and marks explained', () => {
    const { texts, bold, problems } = references('apa');
    expect(problems).toEqual([]);
    expect(texts[1]).toBe('Oyarzabal, I.*, & Østergård, T.* (2024). Waves in thin domains and the limit $\\varepsilon \\to 0$. '
      + 'Journal of Imaginary Analysis, 12(3), 101–140. https://doi.org/10.1234/jia.2024.3');
    expect(bold).toEqual([['Oyarzabal, I.'], ['Oyarzabal, I.'], ['Oyarzabal, I.'], ['Oyarzabal, I.'], ['Oyarzabal, I.']]);
  });

  it('find the owner in whichever way the style writes names', () => {
    expect(references('vancouver').bold[2]).toEqual(['Oyarzabal I']);
    expect(references('harvard1').bold[4]).toEqual(['Oyarzabal, I.']);
  });

  it('keep their mathematics, and link their title', () => {
    const { html } = references('vancouver');
    expect(html[1]).toContain('<a href="/there/">Waves in thin domains and the limit $\\varepsilon \\to 0$</a>. Journal');
    expect(html[3]).toContain('<a href="/there/">On the spectrum of $-\\Delta + V$ when $\\|V\\|_{L^2} \\le \\frac{1}{2}$</a>');
  });

  it('are told at their line where there is no such style', () => {
    const [problem] = references('vancuver').problems;
    expect(problem).toMatchObject({ code: 'citation-style-unknown', file: 'data/cv.yaml', line: 4, cure: 'Did you mean "vancouver"?' });
  });

  it.skipIf(!hasPoppler || !hasQpdf)('are the same on paper, accessible, with their links', async () => {
    const { pdf, notAccessible, missing } = await pdfOf(siteWith('sections:\n  papers:\n    from: publications\n    style: apa\n    number: down\n'));
    expect({ notAccessible, missing }).toEqual({ notAccessible: undefined, missing: [] });
    const text = textOf(pdf).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Oyarzabal, I.*, & Østergård, T.* (2024). Waves in thin domains');
    expect(text).toContain('* equal contribution');
    expect(linksOf(pdf)).toEqual(expect.arrayContaining(['https://doi.org/10.1234/jia.2024.3', 'https://arxiv.org/abs/2301.00001']));
  });
});
