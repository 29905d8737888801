import { describe, expect, it } from 'vitest';
import { toFileEntry } from '../../../src/bibliography/export/bibtex.ts';
import { loadBibliography } from '../../../src/bibliography/load.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { createMatcher } from '../../../src/people/match.ts';
import { Problems } from '../../../src/problems.ts';

const SOURCE = String.raw`
@string{jw = "Journal of Water {\&} Reeds"}
@article{quill2021,
  author = {Quill*, Ad{\'e}le and van der Berg, Jr., Ludo and {Lake {\&} Sons, Ltd} and \textbf{Oak}, B. and others},
  title = {{The} $\alpha^{2}$ of {Slow} lakes: \emph{a study} of 50\% \& more},
  journal = jw, year = 2021, month = "10~" # may, volume = 3, number = {4}, pages = {3--14},
  doi = {https://doi.org/10.1234/lakes_1}, selected = {true}, pdf = {lakes.pdf}, keywords = {reeds, slow water},
  abstract = {First paragraph.

  Second one with \textit{words}.},
}
@inproceedings{reed2019, author = {王小明 and Reed, Cleo}, title = {Stra{\ss}e}, crossref = {proc}, url = {\url{https://x.org/~a/b\_c}}}
@proceedings{proc, title = {Proceedings of Water}, booktitle = {Proceedings of Water}, year = {2019}, editor = {Fir, Bea}}
@online{oak2020, author = {family=Oak, given=Bram, prefix=de}, title = {Ponds &amp; caf&eacute;s: 5 &lt; 6 &#37; & a &quot;reed&quot;&nbsp;&ndash; so}, date = {2020-03/2020-05}, eprint = {2003.00001},
  eprinttype = {arxiv}}
@inproceedings{elm2020, author = {III, Hal Elm}, title = {Reeds}, booktitle = {B}, year = {2020}, month = {13--18 Jul}, eprint = {2003.00002},
  archiveprefix = {arXiv}, hal_id = {hal-01234567}}
@phdthesis{fir2018, author = {Bea Fir}, title = {Rivers}, school = {Lake College}, year = {2018}, month = {June--July}}
`;

const written = (papers: readonly Publication[], encoding: 'utf-8' | 'latex') => papers.map((paper) => toFileEntry(paper, encoding)).join('\n');

function load(text: string): Publication[] {
  const match = createMatcher([], 'me', new Problems());
  return loadBibliography([{ path: 'data/papers.bib', bytes: text }], { match }, new Problems());
}

/** Everything but marks, links to the site's own files and places in a file. */
function facts(paper: Publication): unknown {
  const names = (list: Publication['authors']) =>
    list.map(({ given, particle, family, suffix, literal }) => ({ given, particle, family, suffix, literal }));
  const {
    key,
    kind,
    type,
    title,
    titleText,
    moreAuthors,
    date,
    status,
    venueText,
    volume,
    issue,
    pages,
    ids,
    keywords,
    abstract,
  } = paper;
  return {
    key,
    kind,
    type,
    title,
    titleText,
    moreAuthors,
    date,
    status,
    venueText,
    volume,
    issue,
    pages,
    ids,
    keywords,
    abstract,
    authors: names(paper.authors),
    editors: names(paper.editors),
  };
}

describe.each(['utf-8', 'latex'] as const)('a written file, %s', (encoding) => {
  it('reads back as the same papers', () => {
    const papers = load(SOURCE);
    expect(papers.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['quill2021', 'reed2019', 'oak2020', 'fir2018']),
    );
    const again = load(written(papers, encoding));
    expect(again.map(facts)).toEqual(papers.map(facts));
  });

  it('is the same when written again', () => {
    const once = written(load(SOURCE), encoding);
    expect(written(load(once), encoding)).toBe(once);
  });
});

it('in LaTeX letters is ASCII but for scripts that LaTeX has no commands for', () => {
  expect(written(load(SOURCE), 'latex').replace(/[王小明]/g, '')).toMatch(/^[\u0000-\u007f]*$/);
});
