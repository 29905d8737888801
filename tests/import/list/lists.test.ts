/** Whole lists: which of their lines are papers, and which papers are one. The people and papers are made up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadBibliography } from '../../../src/bibliography/load.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { typedName } from '../../../src/import/list/authors.ts';
import { bibtexFromLists, importList } from '../../../src/import/list/index.ts';
import { Problems } from '../../../src/problems.ts';
import { projectAt } from '../../support/project.ts';

const ABOUT = `---
title: About
---

I work with [Chidi Okoye](https://okoye.example.org) on birds.

- I like walking, *slowly*, 2020.

Publications
---

- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. ICML, 2024  [Paper](https://arxiv.org/abs/2401.01234), [GitHub](https://github.com/ravn/nine)

- Chidi Okoye*, Ida Ravn*, Lin Mei. *Feathers and the Heat Equation* ICLR, 2023 (Spotlight). [Paper](https://arxiv.org/abs/2301.00001), [short presentation](https://www.youtube.com/watch?v=abc)

- Ida Ravn. *Counting in Flocks.* QCAV, 2022.
`;

const CV = `# IDA RAVN

#### **EDUCATION**

PhD candidate, 2020 - 2024

# **PUBLICATIONS**

- [1] Chidi Okoye\\*, Ida Ravn\\*, Lin Mei. Feathers and the Heat Equation. Preprint
- [2] Ida Ravn, Chidi Okoye. How sparrows count to nine. *International Conference on Machine Learning*, 2024.

#### OPEN SOURCE SOFTWARE

- sparrows, lead developer, 2021

# **TALKS**

- Bird Days, Oslo, 2021. How Sparrows Count to Nine
`;

const load = (bibtex: string): { papers: Publication[]; problems: Problems } => {
  const problems = new Problems();
  return { papers: loadBibliography([{ path: 'data/imported.bib', bytes: bibtex }], { match: () => ({ isOwner: false }) }, problems), problems };
};

describe('lists', () => {
  const files = [{ path: 'about.md', text: ABOUT }, { path: 'cv.md', text: CV }];

  it('merges a paper that stands in two of them, the preprint into its publication', () => {
    const result = bibtexFromLists(files, [], new Problems());
    expect(result).toMatchObject({ lines: 5, papers: 3, unsure: 0 });
    const { papers, problems } = load(result.bibtex);
    expect(problems.list).toEqual([]);
    expect(papers.map((paper) => [paper.titleText, paper.kind, paper.venueText, paper.venueShort, paper.date?.year])).toEqual([
      ['How Sparrows Count to Nine', 'conference', 'International Conference on Machine Learning', 'ICML', 2024],
      ['Feathers and the Heat Equation', 'conference', 'ICLR', undefined, 2023],
      ['Counting in Flocks', 'conference', 'QCAV', undefined, 2022],
    ]);
    expect(papers[1]!.authors.map(({ display, roles }) => [display, ...roles])).toEqual([['Chidi Okoye', 'equal'], ['Ida Ravn', 'equal'], ['Lin Mei']]);
    expect(papers[1]!.award).toEqual([{ type: 'text', value: 'Spotlight' }]);
    expect(papers[1]!.links.map(({ label }) => label)).toEqual(['arXiv', 'Short presentation']);
  });

  it('shows above each entry the lines it was made of', () => {
    const { bibtex } = bibtexFromLists(files, [], new Problems());
    expect(bibtex).toContain('% about.md, line 14: - Chidi Okoye*, Ida Ravn*, Lin Mei. *Feathers and the Heat Equation* ICLR, 2023 (Spotlight).');
    expect(bibtex).toContain('% cv.md, line 9: - [1] Chidi Okoye\\*, Ida Ravn\\*, Lin Mei. Feathers and the Heat Equation. Preprint\n@inproceedings{okoye2023feathers,');
  });

  it('takes nothing of talks, software and other things, and says what it passed over', () => {
    const result = bibtexFromLists(files, [], new Problems());
    expect(result.bibtex).not.toMatch(/walking|lead developer|Bird Days/);
    expect(result.passedOver).toEqual([
      { file: 'about.md', line: 7, text: 'I like walking, slowly, 2020.' },
      { file: 'cv.md', line: 14, text: 'sparrows, lead developer, 2021' },
      { file: 'cv.md', line: 18, text: 'Bird Days, Oslo, 2021. How Sparrows Count to Nine' },
    ]);
  });

  it('names a paragraph among the papers that it cannot read', () => {
    const text = '## Publications\n\n"Let the sparrows count." *Exampleton Post*, March 3, 2024.\n';
    const { passedOver } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(passedOver).toEqual([{ file: 'x.md', line: 3, text: '"Let the sparrows count." Exampleton Post, March 3, 2024.' }]);
  });

  it('writes those who edited a book as its editors, whichever line told of them', () => {
    const text = '# Bücher\n\n- Ida Ravn/Max Kohler (Hg.): Die Feste der kleinen Höfe, Köln 2010.\n- Die Feste der kleinen Höfe, Köln 2010.\n';
    const { bibtex, papers } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(papers).toBe(1);
    expect(bibtex).toMatch(/@book\{ravn2010feste,\n {2}title {3}= \{Die Feste der kleinen Höfe\},\n {2}editor {2}= \{Ravn, Ida and Kohler, Max\},\n {2}address = \{Köln\},/u);
    const { papers: [book], problems } = load(bibtex);
    expect(problems.list).toEqual([]);
    expect(book!.editors.map(({ display }) => display)).toEqual(['Ida Ravn', 'Max Kohler']);
  });

  it('keeps a book apart from the article of its title', () => {
    const text = '# Publikationen\n\n- Ida Ravn: Die Feste der kleinen Höfe, Köln 2010.\n- Ida Ravn: Die Feste der kleinen Höfe, in: Saeculum 60 (2007), S. 3–29.\n';
    expect(bibtexFromLists([{ path: 'x.md', text }], [], new Problems()).bibtex.match(/@.*/g)).toEqual(['@book{ravn2010feste,', '@article{ravn2007feste,']);
  });

  it('makes keys of Russian names, and none of Chinese ones', () => {
    const text = '# Публикации\n\n- Иванов И. И. Счёт воробьёв // Вестник птиц. 2020. Т. 3.\n- 张三. 麻雀如何数到九. 鸟类学报, 2020.\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(bibtex.match(/@.*/g)).toEqual(['@article{ivanov2020schet,', '@article{paper2020,']);
  });

  it('leaves out what the site has', () => {
    const { papers } = load('@article{mine, title={Counting in flocks}, author={Ravn, I.}, journal={Birds}, year={2022}}');
    const result = bibtexFromLists(files, papers, new Problems());
    expect(result.present).toEqual([{ title: 'Counting in Flocks', key: 'mine', file: 'data/imported.bib', more: [] }]);
    expect(result.papers).toBe(2);
  });

  it('finds what the site has by a long title where the line tells no author for certain, and offers its links', () => {
    const { papers } = load(
      '@article{mine, title={Counting Sparrows in Flocks}, author={Okoye, Chidi and Ravn, Ida}, journal={Birds}, year={2022}, url={https://birds.example.org/1}}',
    );
    const text =
      '## Papers\n\n- "Counting Sparrows in Flocks" (with Chidi Okoye). *Birds*, 2022. [Paper](https://birds.example.org/1) [Replication](https://doi.org/10.1234/R1)\n';
    const result = bibtexFromLists([{ path: 'x.md', text }], papers, new Problems(), undefined, typedName('Ida Ravn'));
    expect(result.present).toEqual([
      { title: 'Counting Sparrows in Flocks', key: 'mine', file: 'data/imported.bib', more: ['link_replication = {https://doi.org/10.1234/R1},'] },
    ]);
  });

  it.each([
    ['somebody else’s paper of the same title', '- Bo Elm. *Counting Sparrows in Flocks*. Birds, 2022.'],
    ['a short title alone', '- "Counting Nests" (with Bo Elm). *Birds*, 2022.'],
  ])('does not take for the site’s %s', (_, line) => {
    const { papers } = load(
      '@article{mine, title={Counting Sparrows in Flocks}, author={Ravn, Ida}, journal={Birds}, year={2022}}\n@article{more, title={Counting nests}, author={Ravn, Ida}, journal={Birds}, year={2022}}',
    );
    expect(bibtexFromLists([{ path: 'x.md', text: `## Papers\n\n${line}\n` }], papers, new Problems()).present).toEqual([]);
  });

  it('keeps a conference paper and its journal version apart', () => {
    const text = '## Papers\n\n- Ida Ravn. *Counting in Flocks*. ECCV, 2020.\n- Ida Ravn. *Counting in Flocks*. Journal of Birds, 3(1):1-20, 2022.\n';
    expect(bibtexFromLists([{ path: 'x.md', text }], [], new Problems()).papers).toBe(2);
  });

  it('takes years from headings and marks what it cannot tell', () => {
    const text = '## Publications\n\n### 2021\n\n- Ida Ravn, *Counting in Flocks*, Birdland.\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(bibtex).toContain('year     = {2021}');
    expect(bibtex).toContain('x_unsure = {type}');
    expect(bibtex).toContain('% UNSURE type: “Birdland” is no venue that is known here');
  });

  it('takes a paper that names nobody for the owner’s where other lines leave the owner out', () => {
    const text = '## Papers\n\n- "Counting in Flocks" (with Chidi Okoye). ECCV, 2020.\n- "Counting Alone". ECCV, 2021.\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems(), undefined, typedName('Ida Ravn'));
    expect(bibtex).toContain('author    = {Ravn, Ida and Okoye, Chidi}');
    expect(bibtex).toContain('% UNSURE author: the line names nobody: the owner was taken to be the author\n@inproceedings{ravn2021counting,');
  });

  it('reads the footnote that explains a mark', () => {
    const text = '## Publications\n\n† corresponding author\n\n- Ida Ravn†, Chidi Okoye. *Counting in Flocks*. ECCV, 2020.\n';
    expect(bibtexFromLists([{ path: 'x.md', text }], [], new Problems()).bibtex).toContain('author+an = {1=corresponding}');
  });

  it('says which line of a list of papers it could not read', () => {
    const problems = new Problems();
    bibtexFromLists([{ path: 'x.md', text: '## Publications\n\n- Ida Ravn. *Counting in Flocks*. ECCV, 2020.\n- see elsewhere\n' }], [], problems);
    expect(problems.list).toMatchObject([{ code: 'import-list-unread', file: 'x.md', line: 4 }]);
  });

  it('quotes a line with the full-width marks that it has', () => {
    const text = '## 教学\n\n- 张三（主讲）：鸟学，两门课；春、秋。\n';
    const { passedOver } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(passedOver).toEqual([{ file: 'x.md', line: 3, text: '张三（主讲）：鸟学，两门课；春、秋。' }]);
  });

  it('leaves full-width marks in titles, names of journals and notes', () => {
    const text = '## 论文\n\n- 张三、李四。鸟（与巢）、羽：飞，歌；鸣。鸟类学报（增刊），2021，4(1)：6-9。甲、乙（丙）。\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(bibtex).toContain('title    = {鸟（与巢）、羽：飞，歌；鸣}');
    expect(bibtex).toContain('author   = {张, 三 and 李, 四}');
    expect(bibtex).not.toMatch(/[\u2005\u2006]/u);
  });

  it('adds the address of the old page to relative links', () => {
    const text = '## Papers\n\n- Ida Ravn. *Counting in Flocks*. ECCV, 2020. [pdf](files/flocks.pdf)\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems(), 'https://ravn.example.org/old/');
    expect(bibtex).toContain('{https://ravn.example.org/old/files/flocks.pdf}');
  });

  it('writes titles that BibTeX reads back', () => {
    const text = '## Papers\n\n- Ida Ravn. *50% of $x_1$ & the McNugget_problem for BERT: {sets}*. ECCV, 2020.\n';
    const { papers, problems } = load(bibtexFromLists([{ path: 'x.md', text }], [], new Problems()).bibtex);
    expect(problems.list).toEqual([]);
    expect(papers[0]!.titleText).toBe('50% of $x_1$ & the McNugget_problem for BERT: {sets}');
  });

  it('holds no line that BibTeX itself would take for an entry', () => {
    const text = '## Papers\n\n- Ida Ravn (ida@birds.example). *Counting in Flocks*. ECCV, 2020.\n';
    const { bibtex } = bibtexFromLists([{ path: 'x.md', text }], [], new Problems());
    expect(bibtex.match(/@/g)).toHaveLength(1);
  });
});

describe('import list', () => {
  let folder: string;
  let output: Writable & { text: string };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-import-'));
    writeFileSync(join(folder, 'about.md'), ABOUT);
    output = Object.assign(new Writable({ write: (chunk, _, done) => ((output.text += String(chunk)), done()) }), { text: '' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes nothing without consent', async () => {
    expect(await importList(['about.md'], { root: folder, output })).toBe(1);
    expect(output.text).toContain('create   data/imported.bib');
    expect(() => readFileSync(join(folder, 'data/imported.bib'))).toThrow();
  });

  it('shows the entries in a dry run', async () => {
    expect(await importList(['about.md'], { root: folder, output, dryRun: true })).toBe(0);
    expect(output.text).toContain('@inproceedings{okoye2023feathers,');
    expect(() => readFileSync(join(folder, 'data/imported.bib'))).toThrow();
  });

  it('adds to what stands in the file, once', async () => {
    const project = projectAt(folder);
    project.write('data/imported.bib', '% my own words\n@article{mine, title = {Other things}, author = {Ravn, Ida}, journal = {Birds}, year = 2001}\n');
    expect(await importList(['about.md'], { root: folder, output, yes: true })).toBe(0);
    const written = project.read('data/imported.bib');
    expect(written).toMatch(/^% my own words\n@article\{mine,/);
    expect(written).toContain('@inproceedings{ravn2024sparrows,');
    expect(await importList(['about.md'], { root: folder, output, yes: true })).toBe(0);
    expect(project.read('data/imported.bib')).toBe(written);
  });

  it('adds the owner of the site to co-authors', async () => {
    const project = projectAt(folder);
    project.write('data/people.yaml', '- id: ida\n  name: Ida Ravn\n');
    project.write('list.md', '## Papers\n\n- "Counting in Flocks" (with Chidi Okoye). ECCV, 2020.\n');
    expect(await importList(['list.md'], { root: folder, output, dryRun: true })).toBe(0);
    expect(output.text).toContain('{Ravn, Ida and Okoye, Chidi}');
  });

  it.each([
    ['a file that is not there', ['none.md'], {}, 'none.md cannot be read'],
    ['a target outside data/', ['about.md'], { to: '../x.bib' }, 'give a .bib file of data/'],
    ['a base that is no address', ['about.md'], { base: 'example' }, 'give the full address'],
  ])('refuses %s', async (_, files, flags, message) => {
    expect(await importList(files, { root: folder, output, ...flags })).toBe(2);
    expect(output.text).toContain(message);
  });
});
