import { describe, expect, it } from 'vitest';
import { readIds } from '../../../src/bibliography/links/ids.ts';
import { readImage, readLinks } from '../../../src/bibliography/links/links.ts';

function links(fields: Record<string, string>, exists?: (path: string) => boolean): { shown: [string, string][]; said: string[] } {
  const said: string[] = [];
  const context = { exists, scholarUser: 'USER', report: (what: string, field: string, found: string) => said.push(`${what} ${field} ${found}`) };
  const image = readImage(fields, context);
  const shown = readLinks(fields, readIds(fields).ids, context).map((link): [string, string] => [link.label, link.url]);
  return { shown: image === undefined ? shown : [...shown, ['image', image]], said };
}

describe('addresses', () => {
  it.each([
    ['{https://example.org/a\\_b\\%20c}', 'https://example.org/a_b%20c'],
    ['\\url{https://example.org/~oak}', 'https://example.org/~oak'],
    ['https://example.org/\\~{}oak', 'https://example.org/~oak'],
    ['https://example.org/{\\textasciitilde}oak', 'https://example.org/~oak'],
    ['https://example.org/$\\sim$oak', 'https://example.org/~oak'],
    ['www.example.org/a b', 'https://www.example.org/a%20b'],
    ['example.org/paper', 'https://example.org/paper'],
    ['example.org', 'https://example.org/'],
    ['http://doi.acm.org/10.1000/1', 'https://doi.org/10.1000/1', 'DOI'],
    ['<https://example.org/x>', 'https://example.org/x'],
    ['https://example.org/doi/pdf/10.1000/1', 'https://example.org/doi/pdf/10.1000/1', 'PDF'],
    ['http://arxiv.org/pdf/2101.00001', 'https://arxiv.org/pdf/2101.00001', 'PDF'],
  ])('%s works again', (url, address, label = 'Paper') => {
    expect(links({ url }).shown[0]).toEqual([label, address]);
  });

  it.each([
    'Available at \\url{https://example.org/u}, last accessed 2020',
    'Available at https://example.org/u, accessed 3 May 2020',
    'https://example.org/u (visited on 03/05/2020)',
    '\\href{https://example.org/u}{Website}',
    '[the page](https://example.org/u)',
  ])('finds the address among words: %s', (howpublished) => {
    expect(links({ howpublished }).shown).toEqual([['Paper', 'https://example.org/u']]);
  });

  it.each(['javascript:alert(1)', 'javascript:alert( 1 )', 'java\tscript:alert(1)', 'vbscript:x', 'on request'])('says that "url" holds no address: %s', (url) => {
    expect(links({ url })).toEqual({ shown: [], said: [`unsafe url ${url}`] });
  });

  it.each([
    ['https://www.ncbi.nlm.nih.gov/pubmed/38000001', 'PubMed', { pmid: '38000001' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed?term=38000001', 'PubMed', { pmid: '38000001' }],
    ['https://pubmed.ncbi.nlm.nih.gov/38000001/', 'PubMed', { pmid: '38000001' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7000001/', 'PMC', { pmcid: 'PMC7000001' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC7000001/', 'PMC', { pmcid: 'PMC7000001' }],
    ['http://arxiv.org/abs/2101.00001v2', 'arXiv', { arxiv: '2101.00001' }],
    ['https://dx.doi.org/10.1000%2Foak', 'DOI', { doi: '10.1000/oak' }],
    ['https://www.doi.org/10.1000/oak', 'DOI', { doi: '10.1000/oak' }],
    ['https://doi.acm.org/10.1000/oak', 'DOI', { doi: '10.1000/oak' }],
  ])('%s says which paper it is, and is linked once', (url, label, ids) => {
    for (const fields of [{ url }, { url, ...ids }]) {
      expect(readIds(fields).ids).toEqual(ids);
      expect(links(fields).shown.map(([name]) => name)).toEqual([label]);
    }
  });

  it('takes no number of a manuscript for that of PubMed Central', () => {
    expect(readIds({ pmcid: 'NIHMS12345' }).ids).toEqual({});
    expect(readIds({ pmcid: 'In process, NIHMS 1234567' }).ids).toEqual({});
    expect(readIds({ pmcid: 'NIHMSID: NIHMS12345; PMCID: PMC7000001' }).ids).toEqual({ pmcid: 'PMC7000001' });
  });

  it.each(['7000001', 'PMC7000001', 'PMCID: PMC7000001', '{pmc7000001}'])('knows the number %s at PubMed Central', (pmcid) => {
    expect(readIds({ pmcid }).ids).toEqual({ pmcid: 'PMC7000001' });
    expect(readIds({ eprint: pmcid, eprinttype: 'pmcid' }).ids).toEqual({ pmcid: 'PMC7000001' });
  });

  it('leads to the resolver as it is named today', () => {
    expect(links({ url: 'http://dx.doi.org/10.1000%2F1', doi: '10.1000/1' }).shown).toEqual([['DOI', 'https://doi.org/10.1000%2F1']]);
  });

  it.each([
    [{ eprint: 'hdl:1234/5', eprinttype: 'hdl' }, 'Handle', 'https://hdl.handle.net/1234/5'],
    [{ eprint: '12345', eprinttype: 'jstor' }, 'JSTOR', 'https://www.jstor.org/stable/12345'],
    [{ eprint: '../x', eprinttype: 'constructor' }, undefined, undefined],
  ])('reads the archives of biblatex: %j', (fields, label, url) => {
    expect(links(fields).shown).toEqual(label === undefined ? [] : [[label, url]]);
  });

  it('reads links of other names by what they say', () => {
    expect(links({ video_url: 'https://example.org/v', github: 'https://github.com/oak/x', plan_url: 'none yet' }).shown).toEqual([
      ['GitHub', 'https://github.com/oak/x'],
      ['Video', 'https://example.org/v'],
    ]);
  });

  it('finds a PDF that Google Scholar puts into "eprint"', () => {
    expect(links({ eprint: 'https://example.org/oak.pdf' }).shown).toEqual([['PDF', 'https://example.org/oak.pdf']]);
  });

  it('tells several addresses apart', () => {
    expect(links({ url: 'https://example.org/a, https://example.org/b' }).shown.map(([, url]) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html;base64,xx', 'vbscript:x', 'file:///etc/passwd', '../../secret.pdf', '//evil.example/x'])(
    'refuses %s',
    (address) => {
      for (const field of ['url', 'pdf', 'code', 'link_own', 'html', 'preview']) {
        for (const [, url] of links({ [field]: address }).shown) expect(url).toMatch(/^https?:\/\/(?!.*\.\.\/)/u);
      }
      expect(links({ code: address }).said[0]).toContain('unsafe code');
    },
  );
});

describe('links', () => {
  it("reads al-folio's fields", () => {
    const fields = {
      pdf: 'oak.pdf', code: 'https://github.com/oak/x', slides: 'talk.pdf', poster: 'https://example.org/poster.png', supp: 'supp.zip', video: 'https://youtu.be/x',
      blog: 'https://blog.example.org/', website: 'https://oak.example/', arxiv: '2101.00001', hal: 'hal-01234567', doi: '10.1000/1', inspirehep_id: '12345',
      pmid: '7654321', html: 'https://example.org/oak', google_scholar_id: 'abc', dimensions: 'true', altmetric: '998877', preview: 'oak.png',
    };
    expect(links(fields).shown).toEqual([
      ['PDF', '/assets/files/oak.pdf'],
      ['HTML', 'https://example.org/oak'],
      ['DOI', 'https://doi.org/10.1000/1'],
      ['arXiv', 'https://arxiv.org/abs/2101.00001'],
      ['HAL', 'https://hal.science/hal-01234567'],
      ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/7654321/'],
      ['Code', 'https://github.com/oak/x'],
      ['Slides', '/assets/files/talk.pdf'],
      ['Poster', 'https://example.org/poster.png'],
      ['Video', 'https://youtu.be/x'],
      ['Supplement', '/assets/files/supp.zip'],
      ['Blog', 'https://blog.example.org/'],
      ['Website', 'https://oak.example/'],
      ['Google Scholar', 'https://scholar.google.com/citations?view_op=view_citation&user=USER&citation_for_view=USER:abc'],
      ['INSPIRE', 'https://inspirehep.net/literature/12345'],
      ['Dimensions', 'https://badge.dimensions.ai/details/doi/10.1000/1'],
      ['Altmetric', 'https://www.altmetric.com/details/998877'],
      ['image', '/assets/images/oak.png'],
    ]);
  });

  it("prints the user's own words once for one place", () => {
    expect(links({ eprint: '2101.00001', eprinttype: 'arxiv', link_paper: 'https://arxiv.org/abs/2101.00001v2', link_short_presentation: 'https://slideslive.com/1', link_github: 'https://github.com/oak/x', url: 'http://arxiv.org/abs/2101.00001' }).shown).toEqual([
      ['Paper', 'https://arxiv.org/abs/2101.00001v2'],
      ['GitHub', 'https://github.com/oak/x'],
      ['Short presentation', 'https://slideslive.com/1'],
    ]);
  });

  it('finds a file where al-folio keeps it, and says when it is nowhere', () => {
    expect(links({ pdf: 'oak.pdf' }, (path) => path === '/assets/pdf/oak.pdf').shown).toEqual([['PDF', '/assets/pdf/oak.pdf']]);
    expect(links({ pdf: 'oak.pdf' }, () => false)).toEqual({ shown: [], said: ['missing-file pdf /assets/files/oak.pdf'] });
  });

  it.each(['/assets/img/publication_preview/', '/assets/images/publication_preview/'])('finds a preview in %s', (folder) => {
    expect(links({ preview: 'oak.png' }, (path) => path === `${folder}oak.png`).shown).toEqual([['image', `${folder}oak.png`]]);
  });
});

describe('identifiers', () => {
  it.each([
    [{ doi: 'https://dx.doi.org/10.1000/a\\_b' }, { doi: '10.1000/a_b' }],
    [{ doi: 'DOI: 10.1000/1.' }, { doi: '10.1000/1' }],
    [{ doi: '10.48550/arXiv.2101.00001' }, { doi: '10.48550/arXiv.2101.00001', arxiv: '2101.00001' }],
    [{ url: 'https://arxiv.org/pdf/2101.00001v3.pdf' }, { arxiv: '2101.00001' }],
    [{ journal: 'CoRR', volume: 'abs/2101.00001' }, { arxiv: '2101.00001' }],
    [{ journal: 'arXiv', volume: '2101.00001v2' }, { arxiv: '2101.00001' }],
    [{ doi: '10/gfxyz1' }, { doi: '10/gfxyz1' }],
    [{ doi: '10.1002/(SICI)1097-0258(1998)17:15/16<1661::AID-X>3.0.CO;2-2' }, { doi: '10.1002/(SICI)1097-0258(1998)17:15/16<1661::AID-X>3.0.CO;2-2' }],
    [{ doi: '10.1002/17:1\\textless 1::A\\textgreater 3.0' }, { doi: '10.1002/17:1<1::A>3.0' }],
    [{ doi: 'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full' }, { doi: '10.1101/2020.01.01.123456' }],
    [{ doi: 'n/a' }, {}],
    [{ eprint: 'math/0101001', archiveprefix: 'arXiv' }, { arxiv: 'math/0101001' }],
    [{ url: 'https://hal.science/hal-01234567v2/document' }, { hal: 'hal-01234567' }],
    [{ isbn: '978-3-16-148410-0', issn: '1234-567X' }, { isbn: '978-3-16-148410-0', issn: '1234-567X' }],
    [{ adsurl: 'https://ui.adsabs.harvard.edu/abs/2016A%26A...594A..55N' }, { bibcode: '2016A&A...594A..55N' }],
  ])('%j', (fields, ids) => {
    expect(readIds(fields as unknown as Record<string, string>).ids).toEqual(ids);
  });

  it('knows an arXiv id in the place of a DOI', () => {
    expect(readIds({ doi: '2101.00001' })).toEqual({ ids: { arxiv: '2101.00001' }, arxivInDoi: '2101.00001' });
    expect(readIds({ doi: '10.1000/1, https://example.org/x' })).toMatchObject({ ids: { doi: '10.1000/1' }, badDoi: 'https://example.org/x' });
    expect(readIds({ doi: 'see below' })).toEqual({ ids: {}, badDoi: 'see below' });
  });
});
