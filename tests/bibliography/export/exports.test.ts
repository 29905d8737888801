import { describe, expect, it } from 'vitest';
import { toCoins } from '../../../src/bibliography/export/coins.ts';
import { cslList, toCslItem } from '../../../src/bibliography/export/csl-json.ts';
import { toRis } from '../../../src/bibliography/export/ris.ts';
import { readRecords } from '../../../src/bibliography/load.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { Problems } from '../../../src/problems.ts';
import { plain } from '../../../src/text/rich.ts';
import { authors, publication } from '../sample.ts';

describe('RIS', () => {
  it('has one line a fact, between TY and ER', () => {
    const paper = publication({ keywords: ['lakes'], abstract: plain('Two\nlines.') });
    expect(toRis(paper, 'https://ada.example/publications/quill2021lakes/').split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - quill2021lakes',
      'AU  - Quill, Ada',
      'AU  - Oak, Bram',
      'TI  - Slow lakes',
      'T2  - Journal of Water',
      'PY  - 2021',
      'DA  - 2021/05/',
      'VL  - 12',
      'SP  - 3',
      'EP  - 14',
      'DO  - 10.1234/lakes',
      'KW  - lakes',
      'AB  - Two lines.',
      'UR  - https://ada.example/publications/quill2021lakes/',
      'ER  - ',
      '',
    ]);
  });

  it('gives the address of a work first, and its page here behind it', () => {
    const links = [{ kind: 'html', label: 'Paper', url: 'https://lakes.example/map' }];
    const addresses = (own: Parameters<typeof publication>[0]) =>
      toRis(publication(own), 'https://ada.example/publications/map/').split('\r\n').filter((line) => line.startsWith('UR'));
    expect(addresses({ kind: 'online', links })).toEqual(['UR  - https://lakes.example/map', 'UR  - https://ada.example/publications/map/']);
    expect(addresses({ kind: 'software', links: [{ kind: 'code', label: 'Code', url: 'https://code.example/map' }] })[0]).toBe('UR  - https://code.example/map');
    expect(addresses({ links: [{ kind: 'pdf', label: 'PDF', url: '/assets/files/map.pdf' }] })).toEqual(['UR  - https://ada.example/publications/map/']);
  });

  it('has a line for the rest that the format knows', () => {
    const fields = { volumes: '3', chapter: '7', urldate: '2021-06-02' };
    const contributions = [{ role: 'bookauthor', people: authors('Elm, Cy') }];
    const ris = toRis(publication({ kind: 'chapter', fields, contributions }));
    for (const line of ['NV  - 3', 'SE  - 7', 'Y2  - 2021/06/02', 'C2  - Elm, Cy']) expect(ris).toContain(`${line}\r\n`);
  });

  it('has the number of a chapter, and no title in its place', () => {
    const ris = (fields: Record<string, string>) => toRis(publication({ kind: 'chapter', venueText: 'Lake Bulletin 7', issue: '501', fields }));
    expect(ris({ chapter: 'Lake Bulletin 7' })).not.toContain('SE  - ');
    expect(ris({ chapter: 'On Shores' })).not.toContain('SE  - ');
    expect(ris({ chapter: '7a' })).toContain('SE  - 7a\r\n');
    expect(ris({})).toContain('IS  - 501\r\n');
  });

  it('knows a standard from other reports, as CSL-JSON does', () => {
    const standard = publication({ kind: 'report', type: 'standard', genre: 'Standard', genreId: 'standard', csl: { type: 'report' } });
    expect(toRis(standard)).toMatch(/^TY {2}- STAND\r\n/);
    expect(JSON.parse(toCslItem(standard))).toMatchObject({ type: 'standard' });
  });

  it('has no blanks that only hold a printed line together, nor has CSL', () => {
    const paper = readRecords([{ path: 'a.bib', bytes: '@article{k, title={Firn}, pages={5 f.}}' }], { match: () => ({ isOwner: false }) }, new Problems()).records[0]!;
    expect([new URLSearchParams(toCoins(paper)).get('rft.pages'), paper.csl['page']]).toEqual(['5 f.', '5 f.']);
    expect(toRis(paper)).toContain('SP  - 5 f.\r\n');
  });

  it('begins and ends where the dash says, not at a hyphen within a number', () => {
    expect(toRis(publication({ pages: 'S12-1–S12-8' }))).toContain('SP  - S12-1\r\nEP  - S12-8\r\n');
    expect(toRis(publication({ pages: 'A-12' }))).toMatch(/SP {2}- A-12\r\n(?!EP)/);
    const coins = new URLSearchParams(toCoins(publication({ pages: '12-1–12-20' })));
    expect([coins.get('rft.spage'), coins.get('rft.epage')]).toEqual(['12-1', '12-20']);
  });

  it('says how far a paper is, and what is noted of it', () => {
    expect(toRis(publication({ status: 'in press', note: plain('Corrected in May.') }))).toContain('N1  - in press\r\nN1  - Corrected in May.\r\n');
  });

  it('gives the number of an article that has no pages', () => {
    const { pages: _, ...paper } = publication({ articleNumber: 'e1234' });
    expect(toRis(paper)).toContain('SP  - e1234');
  });

  it.each([
    ['12–34', ['SP  - 12', 'EP  - 34']],
    ['10–19, 30–39', ['SP  - 10-19, 30-39']],
    ['7', ['SP  - 7']],
  ])('gives all pages: %s', (pages, lines) => {
    expect(toRis(publication({ pages })).split('\r\n').filter((line) => /^[SE]P/.test(line))).toEqual(lines);
  });

  it.each([
    ['chapter', { kind: 'chapter', venueText: 'On Shores', issue: '9' }, ['T2  - On Shores', 'T3  - Lake Studies', 'SV  - 9']],
    ['conference', { kind: 'conference', venueText: 'Lake Days', issue: '9' }, ['T2  - Lake Days', 'T3  - Lake Studies', 'SV  - 9']],
    ['book', { kind: 'book', venueText: 'Reed Press', publisher: 'Reed Press', issue: '9' }, ['T2  - Lake Studies', 'M1  - 9']],
    ['report', { kind: 'report', venueText: 'Lake Institute', number: '9' }, ['T2  - Lake Studies', 'IS  - 9']],
    ['paper in a journal', { issue: '9' }, ['T2  - Journal of Water', 'T3  - Lake Studies', 'IS  - 9']],
  ] as const)('tells the series of a %s, and the number in it, from what holds it and its own', (_, facts, lines) => {
    const ris = toRis(publication({ series: 'Lake Studies', ...facts })).split('\r\n');
    expect(ris.filter((line) => /^(?:T[23]|SV|M1|IS)/.test(line))).toEqual(lines);
  });

  it('calls a part of a book that its title names the book, and says which version of a program it is', () => {
    const part = { type: 'inbook', kind: 'chapter', venueText: 'Reed Press', publisher: 'Reed Press', venueIsStandIn: true } as const;
    expect(toRis(publication(part))).toMatch(/^TY {2}- BOOK\r\n/);
    expect(toRis(publication({ kind: 'software', version: '1.4.2' }))).toContain('ET  - 1.4.2\r\n');
  });

  it('puts the title of a work in several volumes before that of the volume, for which it has no line', () => {
    const volume = { mainTitle: 'The Cold', volume: '2' };
    expect(toRis(publication({ ...volume, kind: 'book', titleText: 'Firn' }))).toContain('TI  - The Cold. Firn\r\n');
    expect(toRis(publication({ ...volume, kind: 'chapter', titleText: 'Snow', venueText: 'Firn' }))).toContain('TI  - Snow\r\nT2  - The Cold. Firn\r\n');
  });

  it('names translators, and for whom the authors write', () => {
    const contributions = [{ role: 'translator', people: authors('Elm, Cy') }];
    const ris = toRis(publication({ contributions, collaboration: 'ICE Collaboration' }));
    expect(ris).toContain('AU  - Oak, Bram\r\nAU  - ICE Collaboration\r\n');
    expect(ris).toContain('A4  - Elm, Cy\r\n');
  });

  it('keeps the second script of a name', () => {
    const ris = toRis(publication({ authors: authors('Wang, Hsiao-ming 王小明 and 三木清 (Miki Kiyoshi)') }));
    expect(ris).toContain('AU  - Wang, Hsiao-ming 王小明\r\nAU  - 三木清 (Miki Kiyoshi)\r\n');
  });

  it('gives a thesis its school as publisher, and every name its parts', () => {
    const ris = toRis(
      publication({
        kind: 'thesis',
        venueText: 'Lake College',
        genre: 'PhD thesis',
        authors: authors('van der Berg, Jr., Ludo and {Quill, Oak}'),
      }),
    );
    expect(ris).toContain('PB  - Lake College');
    expect(ris).not.toContain('T2');
    expect(ris).toContain('AU  - van der Berg, Ludo, Jr.');
    expect(ris).toContain('AU  - Quill Oak');
  });
});

describe('a publisher in place of a book', () => {
  const chapter = publication({ kind: 'chapter', venueText: 'Reed Press', publisher: 'Reed Press', venueIsStandIn: true });

  it('is the publisher in RIS', () => {
    expect(toRis(chapter)).toContain('PB  - Reed Press\r\n');
    expect(toRis(chapter)).not.toContain('T2');
  });

  it('is the publisher in COinS', () => {
    const coins = new URLSearchParams(toCoins(chapter));
    expect([coins.get('rft.pub'), coins.get('rft.btitle')]).toEqual(['Reed Press', null]);
  });
});

describe('CSL-JSON', () => {
  it('is a list of items', () => {
    expect(JSON.parse(cslList([publication(), publication({ csl: { type: 'book' } })].map(toCslItem)))).toMatchObject([
      { type: 'article-journal', title: 'Slow lakes' },
      { type: 'book' },
    ]);
  });

  it('has the citation key for the id, by which Pandoc looks an item up', () => {
    const id = (facts: Partial<Publication>) => (JSON.parse(toCslItem(publication(facts))) as { id: string }).id;
    expect(id({ key: 'Oak:2020', id: 'oak-2020' })).toBe('Oak:2020');
    expect(id({ key: 'Oak:2020', id: 'oak-2020-2', keyNumbers: { 'utf-8': 2 } })).toBe('Oak:2020-2');
  });

  it('says what is noted of a work', () => {
    expect(JSON.parse(toCslItem(publication({ note: plain('Retracted') })))).toMatchObject({ note: 'Retracted' });
  });

  it('is indented like any other JSON, whatever stands in it', () => {
    const csl = (key: string, title: string) => publication({ key, csl: { id: key, type: 'book', title } });
    const items = [csl('a', 'Slow lakes'), csl('b', 'Two\u2028lines\n“here”')];
    expect(cslList(items.map(toCslItem))).toBe(`${JSON.stringify(items.map(({ csl }) => csl), null, 2)}\n`);
    expect(cslList([])).toBe('[]\n');
  });
});

describe('COinS', () => {
  const read = (coins: string) => new URLSearchParams(coins);

  it('takes no number within a series for an issue', () => {
    const issue = (facts: Partial<Publication>) => new URLSearchParams(toCoins(publication({ issue: '9', series: 'Lake Studies', ...facts }))).get('rft.issue');
    expect([issue({ kind: 'article' }), issue({ kind: 'conference' }), issue({ kind: 'book' }), issue({ kind: 'chapter' })]).toEqual(['9', null, null, null]);
  });

  it('describes an article', () => {
    const found = read(toCoins(publication()));
    expect(Object.fromEntries(found)).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      rft_id: 'info:doi/10.1234/lakes',
      'rft.genre': 'article',
      'rft.atitle': 'Slow lakes',
      'rft.jtitle': 'Journal of Water',
      'rft.date': '2021-05',
      'rft.spage': '3',
      'rft.aulast': 'Quill',
    });
    expect(found.getAll('rft.au')).toEqual(['Ada Quill', 'Bram Oak']);
  });

  it('names the institution and the number of a report', () => {
    const found = read(toCoins(publication({ kind: 'report', venueText: 'Lake Institute', number: 'LI-1234' })));
    expect(Object.fromEntries(found)).toMatchObject({ 'rft.genre': 'report', 'rft.pub': 'Lake Institute', 'rft.number': 'LI-1234' });
  });

  it('uses the format of each kind', () => {
    const kinds = (['conference', 'thesis', 'software'] as const).map((kind) => read(toCoins(publication({ kind }))));
    expect(kinds.map((found) => found.get('rft_val_fmt')?.split(':').pop())).toEqual(['book', 'dissertation', 'dc']);
    expect(kinds[0]!.get('rft.btitle')).toBe('Journal of Water');
    expect(kinds[2]!.getAll('rft.creator')).toHaveLength(2);
  });
});
