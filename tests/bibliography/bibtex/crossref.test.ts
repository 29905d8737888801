import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/bibliography/export/bibtex.ts';
import { toRis } from '../../../src/bibliography/export/ris.ts';
import { loadBibliography } from '../../../src/bibliography/load.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { Problems } from '../../../src/problems.ts';

/** The paper with the key `k`, and what was said of it. */
function read(text: string): { paper: Publication; codes: string[] } {
  const problems = new Problems();
  const papers = loadBibliography([{ path: 'data/papers.bib', bytes: text }], { match: () => ({ isOwner: false }) }, problems);
  const codes = problems.list.filter(({ subject }) => subject === 'k').map(({ code }) => code);
  return { paper: papers.find(({ key }) => key === 'k')!, codes };
}

const one = (text: string): Publication => read(text).paper;

describe('a paper with a crossref', () => {
  const chapter = '@incollection{k, title={Firn}, author={Oak, Ada}, crossref={vol}}';

  it('takes its state, its edition and what its editors did from the volume', () => {
    const { paper, codes } = read(`${chapter} @collection{vol, title={Snow}, editor={Elm, Bo}, editortype={compiler},
      editora={Fir, Cy}, editoratype={redactor}, pubstate={inpress}, edition={3}, volumes={2}, langid={french}}`);
    expect(paper).toMatchObject({
      venueText: 'Snow', statusId: 'inpress', edition: '3', lang: 'fr', fields: { editortype: 'compiler', volumes: '2' },
      contributions: [{ role: 'redactor', people: [{ display: 'Cy Fir' }] }],
    });
    expect(codes).toEqual([]);
  });

  it('takes nothing that names, measures or describes the volume alone', () => {
    const { fields } = one(`${chapter} @collection{vol, title={Snow}, subtitle={A Reader}, year=2020, doi={10.1000/snow}, url={https://snow.example},
      pagetotal={412}, keywords={snow}, abstract={All of it.}, shorthand={S}, ids={snow}, selected={true}, pdf={snow.pdf}, grant={7}}`);
    expect(Object.keys(fields).sort()).toEqual(['author', 'booksubtitle', 'booktitle', 'crossref', 'title', 'year']);
  });

  it('keeps what it says itself under another name, and whatever belongs to that', () => {
    const { fields } = one(`@incollection{k, title={Firn}, booktitle={Snow}, editor={Oak, Ada}, address={Reedham}, year=2021, crossref={vol}}
      @collection{vol, title={Snow and Ice}, subtitle={A Reader}, editor={Elm, Bo}, editortype={compiler}, location={Ashford}, date={2020-05}}`);
    expect(fields).toEqual({ title: 'Firn', booktitle: 'Snow', editor: 'Oak, Ada', address: 'Reedham', year: '2021', crossref: 'vol' });
  });

  it('in a part of a book, names the author of the book', () => {
    const paper = one('@inbook{k, title={A}, author={Oak, Ada}, crossref={vol}} @book{vol, title={All of It}, author={Elm, Bo}, year=2021}');
    expect(paper.contributions).toMatchObject([{ role: 'bookauthor', people: [{ display: 'Bo Elm' }] }]);
  });

  it.each([
    ['collection', 'mvcollection'], ['book', 'mvbook'], ['proceedings', 'mvproceedings'], ['reference', 'mvreference'],
  ])('as a @%s, names the @%s of which it is a volume', (type, work) => {
    const paper = one(`@${type}{k, title={Firn}, volume=2, crossref={mv}} @${work}{mv, title={The Cold}, subtitle={A Handbook}, year=2020}`);
    expect(paper).toMatchObject({ titleText: 'Firn', mainTitle: 'The Cold: A Handbook', date: { year: 2020 } });
    expect(paper.csl).toMatchObject({ title: 'The Cold: A Handbook', 'volume-title': 'Firn' });
    expect(toRis(paper)).toContain('TI  - The Cold: A Handbook. Firn\r\n');
    expect(toBibtex(paper)).toContain('maintitle = {The Cold},\n  mainsubtitle = {A Handbook}');
  });

  it('takes the title of a volume and that of the whole work, each for what it is', () => {
    const paper = one(`@incollection{k, title={Seeing Snow}, crossref={vol}} @collection{vol, title={Firn}, volume=2, crossref={mv}}
      @mvcollection{mv, title={The Cold}, publisher={Reed Press}, year=2020}`);
    expect(paper).toMatchObject({ venueText: 'Firn', mainTitle: 'The Cold', volume: '2', publisher: 'Reed Press' });
  });

  it.each(['mvcollection', 'mvproceedings'])('stands in the whole work where no volume is named: @%s', (work) => {
    expect(one(`@inproceedings{k, title={Seeing Snow}, crossref={mv}} @${work}{mv, title={The Cold}, year=2020}`).venueText).toBe('The Cold');
  });

  it('as an article, stands in the journal that is its @periodical', () => {
    const paper = one(`@article{k, title={Firn}, author={Oak, Ada}, crossref={issue}}
      @periodical{issue, title={Snow Letters}, subtitle={A Quarterly}, volume=3, number=1, date={2020}, issn={1234-5678}}`);
    expect(paper).toMatchObject({ venueText: 'Snow Letters: A Quarterly', volume: '3', issue: '1', ids: { issn: '1234-5678' } });
  });
});
