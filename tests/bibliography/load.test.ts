import { describe, expect, it } from 'vitest';
import { toBibtex, toFileEntry } from '../../src/bibliography/export/bibtex.ts';
import { toRis } from '../../src/bibliography/export/ris.ts';
import { loadBibliography } from '../../src/bibliography/load.ts';
import type { BibliographyOptions } from '../../src/bibliography/load.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';
import { toHtml, toText } from '../../src/text/rich.ts';

function load(text: string | string[], options: Partial<BibliographyOptions> = {}): { papers: Publication[]; problems: Problems; codes: string[] } {
  const problems = new Problems();
  const files = [text].flat().map((bytes, at) => ({ path: `data/file${at + 1}.bib`, bytes }));
  const match = createMatcher([{ id: 'me', name: 'Ada Oak' }], 'me', problems);
  const papers = loadBibliography(files, { match, ...options }, problems);
  return { papers, problems, codes: problems.list.map((problem) => problem.code) };
}

const one = (text: string, options?: Partial<BibliographyOptions>): Publication => load(text, options).papers[0]!;

describe('the record', () => {
  it('joins what an entry says in BibTeX', () => {
    const paper = one(`@inproceedings{Oak:2020,
      title = {On {$L^p$} Norms of the {NASA} Archive}, author = {Oak, Ada and M{\\"u}ller, Jo and others},
      booktitle = {Proceedings of the Conference on Trees (CoT)}, year = 2020, month = may, pages = {12--34},
      volume = {7}, series = {CoT '20}, publisher = {Springer and Sons}, doi = {https://doi.org/10.1000/abc_1},
      keywords = {trees, leaves}, selected = {true}, award = {Best paper}, abstract = {First.\n\nSecond.}}`);
    expect(paper).toMatchObject({
      key: 'Oak:2020', id: 'oak-2020', type: 'inproceedings', kind: 'conference', titleText: 'On $L^p$ Norms of the NASA Archive',
      moreAuthors: true, date: { year: 2020, month: 5 }, venueText: 'Proceedings of the Conference on Trees (CoT)',
      venueShort: 'CoT', pages: '12–34', volume: '7', publisher: 'Springer and Sons', ids: { doi: '10.1000/abc_1' },
      keywords: ['trees', 'leaves'], selected: true, position: { file: 'data/file1.bib', line: 1, column: 1 },
      links: [{ kind: 'doi', label: 'DOI', url: 'https://doi.org/10.1000/abc_1' }],
    });
    expect(paper.authors.map((author) => [author.display, author.isOwner])).toEqual([['Ada Oak', true], ['Jo Müller', false]]);
    expect(toHtml(paper.abstract!)).toBe('First.<br>Second.');
    expect(toText(paper.award!)).toBe('Best paper');
  });

  it('knows of every role whether there are more people than it names', () => {
    const book = one(`@collection{k, title = {Lakes}, author = {Oak, Ada}, editor = {Elm, Bo and others},
      translator = {Fir, Cy and others}, foreword = {Ash, Di}, year = 2020}`);
    expect(book).toMatchObject({ moreAuthors: false, moreEditors: true });
    expect(book.contributions!.map(({ role, more }) => [role, more])).toEqual([['translator', true], ['foreword', undefined]]);
    const elm = { family: 'Elm', given: 'Bo' };
    expect(book.csl).toMatchObject({ author: [{ family: 'Oak' }], editor: [elm, { literal: 'others' }], translator: [{ family: 'Fir' }, { literal: 'others' }] });
    expect(book.bibtex).toContain('editor = {Elm, Bo and others}');
    expect(toRis(book)).toContain('N1  - With more editors, who are not named here.\r\nN1  - With more translators, who are not named here.\r\n');
    expect(toRis(book)).not.toMatch(/others|more authors/);
  });

  it('joins what an entry says in biblatex', () => {
    expect(one(`@article{k, title = {Main}, subtitle = {Sub}, author = {Oak, Ada}, journaltitle = {Oak Letters},
      date = {2021-03-04}, location = {Turin}, number = {2}, eid = {77}, eprint = {2101.00001}, eprinttype = {arxiv}}`)).toMatchObject({
      titleText: 'Main: Sub', subtitle: 'Sub', venueText: 'Oak Letters', date: { year: 2021, month: 3, day: 4 }, place: 'Turin',
      issue: '2', articleNumber: '77', ids: { arxiv: '2101.00001' }, kind: 'article',
    });
  });

  it.each([
    ['紅樓夢', '校注本', '紅樓夢：校注本'],
    ['\\emph{坊っちゃん}', 'その時代', '坊っちゃん：その時代'],
    ['何か？', '校注本', '何か？校注本'],
    ['홍루몽', '주석본', '홍루몽: 주석본'],
    ['Why?', 'A Study', 'Why? A Study'],
  ])('parts title and subtitle as their script does: %s', (title, subtitle, whole) => {
    const book = one(`@inbook{k, title = {${title}}, subtitle = {${subtitle}}, booktitle = {${title}}, booksubtitle = {${subtitle}}}`);
    expect(book).toMatchObject({ titleText: whole, venueText: whole });
    expect(one(`@book{k, title = {T}, maintitle = {${title}}, mainsubtitle = {${subtitle}}}`).mainTitle).toBe(whole);
  });

  describe('a list of places', () => {
    const places = (location: string) => {
      const { place, places: several } = one(`@book{k, title={Lakes}, publisher={Reed and Sons}, location={${location}}, date=2020}`);
      return { place, ...several };
    };

    it('is parted as catalogues do', () => {
      expect(places('Köln and Weimar and Wien')).toEqual({ place: 'Köln; Weimar; Wien', names: ['Köln', 'Weimar', 'Wien'] });
      expect(places('countryfr and countryde')).toMatchObject({ place: 'France; Germany' });
    });

    it.each([
      '{Ash and Reed}', 'Bosnia and Herzegovina', 'Sarajevo, Bosnia and Herzegovina', 'Gateshead, Tyne and Wear, England',
      String.raw`S{\~a}o Tom{\'e} and Pr{\'i}ncipe`, 'St. Kitts and Nevis', 'Saint Vincent and the Grenadines', 'Sandland',
    ])('is none where one place has the word in its name: %s', (location) => {
      expect(places(location)).toEqual({ place: location.replace(/[{}]/gu, '').replace(String.raw`\~a`, 'ã').replace(String.raw`\'e`, 'é').replace(String.raw`\'i`, 'í') });
    });

    it('may have such a name in it, or end in others, of which exports say nothing', () => {
      expect(places('Wien and Trinidad and Tobago and Oslo').place).toBe('Wien; Trinidad and Tobago; Oslo');
      expect(places('London and others')).toEqual({ place: 'London', names: ['London'], more: true });
      const book = one('@book{k, title={Lakes}, location={Köln and Wien and others}, date=2020}');
      expect(book.csl).toMatchObject({ 'publisher-place': 'Köln; Wien' });
      expect(toRis(book)).toContain('CY  - Köln; Wien\r\n');
      expect(book.bibtex).toContain('location = {Köln and Wien and others}');
    });
  });

  it.each([
    ['@incollection{k, title={Lakes}, booktitle={Water}, publisher={Farrar, Straus and Giroux}, location={New York}, date=2005}', 'publisher', 'Farrar, Straus and Giroux'],
    ['@report{k, title={Lakes}, institution={Department of Physics and Astronomy}, date=2020}', 'venueText', 'Department of Physics and Astronomy'],
    ['@manual{k, title={Lakes}, organization={Lake and Shore Society}, date=2020}', 'venueText', 'Lake and Shore Society'],
  ] as const)('takes a house or an institution for one, whatever its name: %s', (text, field, name) => {
    expect(one(text)[field]).toBe(name);
    expect(toRis(one(text))).toContain(`PB  - ${name}\r\n`);
  });

  it('knows the work of which a book is a volume, unless that stands for a title that is missing', () => {
    const work = 'maintitle = {The Cold}, mainsubtitle = {A Handbook}';
    expect(one(`@book{k, title = {Firn}, ${work}}`)).toMatchObject({ titleText: 'Firn', mainTitle: 'The Cold: A Handbook' });
    expect(one(`@inbook{k, title = {Seeing Snow}, booktitle = {Firn}, ${work}}`)).toMatchObject({ venueText: 'Firn', mainTitle: 'The Cold: A Handbook' });
    const withoutBook = one(`@inbook{k, title = {Seeing Snow}, ${work}}`);
    expect([withoutBook.venueText, withoutBook.mainTitle]).toEqual(['The Cold: A Handbook', undefined]);
    expect(one('@mvbook{k, maintitle = {The Cold}}').mainTitle).toBeUndefined();
  });

  it.each([
    ['@inbook{k, title = {Lakes}, chapter = {7}, publisher = {Reed Press}}', 'Reed Press'],
    ['@incollection{k, title = {Ponds}, series = {Books on Water}, publisher = {Reed Press}}', 'Books on Water'],
    ['@inproceedings{k, title = {Ponds}, organization = {Lake Society}}', 'Lake Society'],
  ])('knows that a publisher holds no papers: %s', (text, venueText) => {
    expect(one(text)).toMatchObject({ venueText, venueIsStandIn: true });
    expect(one(text).csl).not.toHaveProperty('container-title');
    expect(one(text).bibtex).not.toContain('booktitle');
  });

  it.each(['C.\\,H. Reed', 'C.~H. Reed', 'C.\\,H.~Reed \\& Fir'])('takes a publisher for the venue of a book whatever blanks are in the name: %s', (name) => {
    const book = one(`@book{k, title = {Lakes}, author = {Oak, Ada}, publisher = {${name}}, year = 2020}`);
    expect(book.publisher).toBe(book.venueText);
    expect(toRis(book)).not.toContain('T2  - ');
  });

  it.each([
    ['@unpublished{k, title={T}, journal={Oak Review}, note={R&R at the Oak Review}}', 'R&R at the Oak Review'],
    ['@unpublished{k, title={T}, journal={Oak Review}, pubstate={Revise and Resubmit}}', 'Revise and Resubmit'],
    ['@article{k, title={T}, journal={Oak Review}, pubstate={Conditionally accepted}}', 'Conditionally accepted'],
    ['@article{k, title={T}, journal={Oak Review}, note={Reject \\& resubmit}}', 'Reject & resubmit'],
    ['@article{k, title={T}, journal={Oak Review}, pubstate={submitted}}', 'submitted'],
    ['@article{k, title={T}, journal={Oak Review}, note={Submitted}, doi={10.2139/ssrn.7}}', 'Submitted'],
    ['@article{k, title={T}, journal={Oak Review}, note={Resubmitted, conditionally accepted}}', 'Resubmitted, conditionally accepted'],
  ])('claims no journal that has not taken the paper: %s', (text, status) => {
    const paper = one(text);
    expect(paper).toMatchObject({ status, venueText: 'Oak Review', venueIsHoped: true });
    expect(JSON.stringify(paper.csl)).not.toContain('"Oak Review"');
  });

  it.each([
    '@article{k, title={T}, journal={Oak Review}, pubstate={accepted}}',
    '@article{k, title={T}, journal={Oak Review}, volume={7}, note={Submitted in May}}',
    '@article{k, title={T}, journal={Oak Review}, eid={e7}, note={Submitted version}}',
    '@article{k, title={T}, journal={Oak Review}, doi={10.1000/7}, note={Submitted version}}',
    '@article{k, title={T}, journal={Oak Review}, note={Submitted December 2018; accepted June 2019}}',
    '@article{k, title={T}, journal={Oak Review}, note={Resubmitted and accepted}}',
    '@article{k, title={T}, journal={Oak Review}, note={Online first; submitted version at arXiv}}',
    '@misc{k, title={T}, howpublished={SSRN}, pubstate={submitted}}',
    '@unpublished{k, title={T}, institution={Oak University}, note={Submitted}}',
  ])('knows who has a paper: %s', (text) => {
    expect(one(text).venueText).toBeDefined();
    expect(one(text)).not.toHaveProperty('venueIsHoped');
  });

  it('has the name of a person in parts, though braces made it an institution’s', () => {
    const paper = one("@article{k, title = {Ponds}, author = {{Ada Oak} and Peter O'Brien}, journal = {Oak Letters}}");
    expect(paper.authors[0]).toMatchObject({ given: 'Ada', family: 'Oak', isOwner: true });
    expect(paper.csl).toMatchObject({ author: [{ family: 'Oak', given: 'Ada' }, { family: 'O’Brien', given: 'Peter' }] });
    expect(paper.bibtex).toContain("author = {Oak, Ada and O'Brien, Peter}");
  });

  it('knows that a book holds a chapter', () => {
    const chapter = one('@inbook{k, title = {Ponds}, booktitle = {Lakes}, publisher = {Reed Press}}');
    expect(chapter).not.toHaveProperty('venueIsStandIn');
    expect(chapter.csl).toMatchObject({ type: 'chapter', 'container-title': 'Lakes', publisher: 'Reed Press' });
  });

  it.each([['2.1.0'], ['v2.1.0'], ['Version 2.1.0']])('has the version of a program without the word: %s', (version) => {
    expect(one(`@software{k, title = {Firn}, version = {${version}}}`).version).toBe('2.1.0');
  });

  it('keeps whoever else has a part in it, and what they did', () => {
    const { contributions = [] } = one('@book{k, title={Firn}, translator={Oak, Ada}, editora={Elm, Cy}, editoratype={redactor}, foreword={Fir, Bo and Ash, Al}}');
    expect(contributions.map(({ role, people }) => [role, ...people.map(({ display }) => display)])).toEqual([
      ['translator', 'Ada Oak'], ['redactor', 'Cy Elm'], ['foreword', 'Bo Fir', 'Al Ash'],
    ]);
  });

  it('has quotation marks in its own language, else in that of the site', () => {
    const entry = '@incollection{k, title={Der \\enquote{See}}, booktitle={Am "Ufer"}, series={\\enquote{Hof}}, abstract={"Wer?"}';
    const marked = (paper: Publication) => [paper.titleText, paper.venueText, paper.series, toText(paper.abstract!)];
    expect(marked(one(`${entry}}`, { lang: 'de' }))).toEqual(['Der „See“', 'Am „Ufer“', '„Hof“', '„Wer?“']);
    expect(marked(one(`${entry}, langid={english}}`, { lang: 'de' }))).toEqual(['Der “See”', 'Am “Ufer”', '“Hof”', '“Wer?”']);
    // A reference may be in any language, and its style has marks for straight ones.
    expect(one(`${entry}}`, { lang: 'de' }).csl['title']).toBe('Der “See”');
    const straight = '@incollection{k, title={Das "Ufer"}, booktitle={Am "See"}, abstract={"Kalt"}';
    expect(one(`${straight}}`, { lang: 'de' }).csl).toMatchObject({ title: 'Das "Ufer"', 'container-title': 'Am "See"', abstract: '"Kalt"' });
    expect(one(`${straight}, langid={german}}`, { lang: 'en' }).csl).toMatchObject({ title: 'Das „Ufer“', 'container-title': 'Am „See“' });
    expect(one(`${entry}}`, { lang: 'de' }).bibtex).toContain('title = {Der \\enquote{See}}');
  });

  it('cites a name in two scripts by the one it begins with, and copies both', () => {
    const paper = one('@misc{k, title={T}, author={Wang, Hsiao-ming 王小明}}');
    expect(paper.csl).toMatchObject({ author: [{ family: 'Wang', given: 'Hsiao-ming' }] });
    expect(paper.bibtex).toContain('author = {Wang, Hsiao-ming 王小明},');
  });

  it('tells Japanese names by its own language, else by that of the site', () => {
    const author = (more: string, lang?: string) => one(`@misc{k, title={T}, author={林房雄}${more}}`, { lang }).bibtex!.match(/author = .*/)![0];
    expect([author('', 'ja'), author(', langid={japanese}', 'en')]).toEqual(['author = {{林房雄}},', 'author = {{林房雄}},']);
    expect([author('', 'en'), author(', langid={chinese}', 'ja')]).toEqual(['author = {林, 房雄},', 'author = {林, 房雄},']);
  });

  it('reads \\\'s as the letter of Polish by its own language, else by that of the site', () => {
    const entry = "@misc{k, title={To \"co\\'s\" Mi\\'s}, abstract={Ry\\'s}";
    const texts = (text: string, lang?: string) => {
      const { titleText, abstract, bibtex, csl } = one(text, { lang });
      return [titleText, toText(abstract!), bibtex!.match(/title = .*/)![0], csl['title']];
    };
    const polish = ['To „coś” Miś', 'Ryś', 'title = {To "coś" Miś},', 'To "coś" Miś'];
    expect(texts(`${entry}}`, 'pl')).toEqual(polish);
    expect(texts(`${entry}, langid={polish}}`, 'en')).toEqual([...polish.slice(0, 3), 'To „coś” Miś']);
    expect(texts(`${entry}, langid={english}}`, 'pl').slice(1, 3)).toEqual(['Ry’s', 'title = {To "co\'s" Mi\'s},']);
  });

  it('says in its language that pages follow', () => {
    const pages = (typed: string, lang?: string) => one(`@article{k, title={T}, journal={Oak Review}, pages={${typed}}}`, { lang }).pages;
    expect(pages('5\\psq', 'de')).toBe('5\u00A0f.');
    expect(pages('5\\psqq{}', 'de')).toBe('5\u00A0ff.');
    expect(pages('5\\psqq', 'ja')).toBe('5以下');
    expect(pages('5 \\psqq')).toBe('5\u00A0sqq.');
    expect(pages('\\ppno~5--7')).toBe('5–7');
  });

  it('knows the new series of a journal from one of a name', () => {
    expect(one('@article{k, title={T}, series={newseries}}')).toMatchObject({ series: 'new ser.', seriesId: 'newseries' });
    expect(one('@article{k, title={T}, series={Lake papers}}')).not.toHaveProperty('seriesId');
    expect(one('@article{k, title={T}, series={constructor}}').series).toBe('constructor');
  });

  it('knows the part of a volume, the name of an issue, and what is counted in columns', () => {
    expect(one('@incollection{k, title={T}, volume={3}, part={2}}')).toMatchObject({ volume: '3', part: '2' });
    expect(one('@article{k, title={T}, number={3}, issue={Summer}}')).toMatchObject({ issue: '3', issueName: 'Summer' });
    expect(one('@article{k, title={T}, issue={Summer}}').issueName).toBeUndefined();
    const columns = (fields: string) => {
      const { pages, columns: are } = one(`@incollection{k, title={T}, ${fields}}`);
      return [pages, are];
    };
    expect(columns('pages={605--612}, bookpagination={column}')).toEqual(['605–612', true]);
    expect(columns('pages={Sp.~605--612}')).toEqual(['605–612', true]);
    expect(columns('pages={S.~605--612}')).toEqual(['605–612', undefined]);
    expect(columns('pages={S5--S9}, bookpagination={page}, pagination={column}')).toEqual(['S5–S9', undefined]);
  });

  it('says once how far it is', () => {
    const paper = one('@article{k, title={Firn}, journal={Ice}, year=2021, note={im Druck (2021)}}');
    expect([paper.status, paper.note]).toEqual(['im Druck (2021)', undefined]);
  });

  it('prints a note and an addendum', () => {
    const { note } = one('@book{k, title={Firn}, note={From the Greek}, addendum={Second prize}}');
    expect(toText(note!)).toBe('From the Greek. Second prize');
  });

  it('knows the country of a patent, which is not where it appeared', () => {
    expect(one('@patent{k, title={Firn}, number={7}, location={countryus}}')).toMatchObject({ place: 'United States' });
    expect(one('@patent{k, title={Firn}, number={7}, location={countryus}}').venueText).toBeUndefined();
    expect(one('@patent{k, title={Firn}, number={7}, location={Germany}}').venueText).toBeUndefined();
    expect(one('@patent{k, title={Firn}, number={7}, location={countryde and countryfr}}')).toMatchObject({ place: 'Germany; France' });
  });

  it('takes no title of a book for the number of a chapter', () => {
    const chapter = (typed: string) => one(`@inbook{k, title={Firn}, chapter={${typed}}}`).csl['chapter-number'];
    expect(['On Shores', 'Lake Bulletin 7', '7'].map(chapter)).toEqual([undefined, undefined, '7']);
    expect(one('@inbook{k, title={Firn}, booktitle={Ice}, chapter={IV}}').csl['chapter-number']).toBe('IV');
  });

  it('knows where a conference was, and tells of it in citations and copied entries', () => {
    const paper = one('@inproceedings{k, title={Firn}, booktitle={Proceedings of Ice}, eventtitle={Ice 2020}, venue={Reedham}, publisher={Reed Press}, location={Oslo}}');
    expect(paper).toMatchObject({ venueText: 'Proceedings of Ice', eventPlace: 'Reedham', place: 'Oslo' });
    expect(paper.csl).toMatchObject({ 'event-title': 'Ice 2020', 'event-place': 'Reedham', 'publisher-place': 'Oslo' });
    expect(paper.bibtex).toContain('venue = {Reedham}');
    expect(one('@inproceedings{k, title={Firn}, booktitle={IceConf}, venue={IceConf}}').eventPlace).toBeUndefined();
  });

  it.each([
    ['NeurIPS', undefined], ['ICML 2023', undefined], ['Ice Days', undefined], ['USA', 'USA'], ['McMurdo', 'McMurdo'], ['Baden-Baden', 'Baden-Baden'], ['Reedham', 'Reedham'],
  ])('takes no conference for a place: venue = {%s}', (venue, eventPlace) => {
    const venues = { ID: { name: 'Ice Days' } };
    expect(one(`@inproceedings{k, title={Firn}, booktitle={Proceedings of Ice}, venue={${venue}}}`, { venues }).eventPlace).toBe(eventPlace);
    expect(one(`@inproceedings{k, title={Firn}, venue={${venue}}}`, { venues })).toMatchObject(eventPlace ? { eventPlace } : { venueText: venue });
  });

  it('knows who holds a patent', () => {
    const patent = one('@patent{k, title={Firn}, number={7}, holder={{Frost and Sons} and Lake College}, location={Germany}, publisher={Google Patents}}');
    expect(patent).toMatchObject({ venueText: 'Frost and Sons, Lake College', place: 'Germany' });
    expect(patent.csl).toMatchObject({ publisher: 'Frost and Sons, Lake College', 'publisher-place': 'Germany' });
    expect(toRis(patent)).toContain('PB  - Frost and Sons, Lake College\r\nCY  - Germany\r\n');
    const many = one('@patent{k, title={Firn}, number={7}, holder={{Acme, Inc.} and Elm, Bo and others}}');
    expect(many).toMatchObject({ venueText: 'Acme, Inc., Bo Elm et al.', holders: { names: ['Acme, Inc.', 'Bo Elm'], more: true } });
    expect(one('@patent{k, title={Firn}, number={7}, holder={Acme Inc.}}')).toMatchObject({ venueText: 'Acme Inc.' });
    expect(one('@patent{k, title={Firn}, number={7}, holder={Acme, Inc.}}')).toMatchObject({ venueText: 'Acme, Inc.' });
  });

  it('calls only the page of a paper a paper', () => {
    const label = (type: string) => one(`@${type}{k, title = {Firn}, url = {https://example.org/firn}}`).links[0]!.label;
    expect(['article', 'book', 'software'].map(label)).toEqual(['Paper', 'Website', 'Website']);
  });

  it.each([
    ['@phdthesis{k, school={Oak University}}', 'thesis', 'PhD thesis', 'Oak University'],
    ['@mastersthesis{k, school={Oak University}}', 'thesis', 'Master’s thesis', 'Oak University'],
    ['@techreport{k, institution={ArXiv}, type={Preprint}}', 'preprint', undefined, 'arXiv'],
    ['@article{k, journal={arXiv preprint arXiv:2101.00001}}', 'preprint', undefined, 'arXiv'],
    ['@misc{k, eprint={2101.00001}, archivePrefix={arXiv}}', 'preprint', undefined, 'arXiv'],
    ['@inproceedings{k, booktitle={Workshop on Oaks}}', 'workshop', undefined, 'Workshop on Oaks'],
    ['@inproceedings{k, booktitle={Oaks}, keywords={workshop}}', 'workshop', undefined, 'Oaks'],
    ['@unpublished{k, note={In preparation}}', 'in-preparation', undefined, undefined],
    ['@unpublished{k, note={En préparation}}', 'in-preparation', undefined, undefined],
    ['@misc{k, note={Soumis à la Revue des chênes}}', 'preprint', undefined, undefined],
    ['@unpublished{k, note={Job Market Paper}, pubstate={preprint}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={Submitted}, institution={Oak University}}', 'working-paper', undefined, 'Oak University'],
    ['@unpublished{k}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={\\url{https://oak.example/slow.pdf}}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={R\\&R at the Oak Review}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={Unpublished manuscript, Oak University}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={Draft of May 2020}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={Oak Conference, Leeds 2014}}', 'other', undefined, undefined],
    ['@unpublished{k, note={Communication au colloque des chênes}}', 'other', undefined, undefined],
    ['@unpublished{k, note={Vorlesungsskript}}', 'other', undefined, undefined],
    ['@unpublished{k, note={PhD thesis, Oak University}}', 'other', undefined, undefined],
    ['@unpublished{k, booktitle={Oak Days}}', 'other', undefined, 'Oak Days'],
    ['@workingpaper{k, note={Oak Days}}', 'working-paper', undefined, undefined],
    ['@unpublished{k, note={Talk}, eventtitle={Oak Days}}', 'presentation', undefined, 'Oak Days'],
    ['@misc{k, type={{{SSRN Scholarly Paper}}}, eprinttype={Social Science Research Network}}', 'working-paper', 'SSRN Scholarly Paper', 'SSRN'],
    ['@report{k, type={{{NBER Working Paper}}}, institution={{National Bureau of Economic Research}}}', 'working-paper', 'NBER Working Paper', 'National Bureau of Economic Research'],
    ['@techreport{k, type={IZA Discussion Papers}, institution={IZA}}', 'working-paper', 'IZA Discussion Papers', 'IZA'],
    ['@techreport{k, type={working paper}, institution={Oak Bank}}', 'working-paper', 'Working paper', 'Oak Bank'],
    ['@techreport{k, series={Oak Bank Working Papers}, institution={Oak Bank}}', 'working-paper', 'Working paper', 'Oak Bank'],
    ['@techreport{k, institution={National Bureau of Economic Research, Inc}}', 'working-paper', 'Working paper', 'National Bureau of Economic Research, Inc'],
    ['@techreport{k, type={Policy Report}, institution={IZA}}', 'report', 'Policy Report', 'IZA'],
    ['@article{k, journal={CEPR Discussion Paper No. DP7}}', 'working-paper', undefined, 'CEPR Discussion Paper No. DP7'],
    ['@article{k, journal={NBER Macroeconomics Annual}}', 'article', undefined, 'NBER Macroeconomics Annual'],
    ['@article{k, journal={Oak Working Papers in Linguistics}, volume=11, number=1, pages={1--14}}', 'article', undefined, 'Oak Working Papers in Linguistics'],
    ['@article{k, journal={Oak Working Papers}, number=7}', 'working-paper', undefined, 'Oak Working Papers'],
    ['@article{k, journal={SSRN Electronic Journal}, pages={1--40}}', 'working-paper', undefined, 'SSRN'],
    ['@inproceedings{k, booktitle={Oak Working Papers in Linguistics}, pages={1--14}}', 'conference', undefined, 'Oak Working Papers in Linguistics'],
    ['@misc{k, howpublished={Working paper}}', 'working-paper', undefined, undefined],
    ['@misc{k, note={Bank of Oakland Working Paper No. 7}}', 'working-paper', undefined, undefined],
    ['@misc{k, howpublished={Blog post}, note={Discusses an NBER working paper}}', 'other', undefined, 'Blog post'],
    ['@misc{k, publisher={Oak Dataverse}, note={Replication data for working paper 12}}', 'other', undefined, 'Oak Dataverse'],
    ['@misc{k, publisher={CEPR}, howpublished={VoxEU column}}', 'other', undefined, 'VoxEU column'],
    ['@misc{k, publisher={CEPR}, howpublished={\\url{https://oak.example/7}}}', 'working-paper', undefined, 'CEPR'],
    ['@online{k, eprinttype={bioRxiv}, pubstate={prepublished}}', 'preprint', undefined, 'bioRxiv'],
    ['@online{k, organization={NBER}}', 'online', undefined, 'NBER'],
    ['@misc{k, howpublished={Talk at Oak Hall}}', 'presentation', undefined, 'Talk at Oak Hall'],
    ['@software{k, publisher={Zenodo}}', 'software', undefined, 'Zenodo'],
    ['@article{k, journal={Oaks}, kind={preprint}}', 'preprint', undefined, 'Oaks'],
    ['@techreport{k, institution={Oak Lab}}', 'report', 'Technical report', 'Oak Lab'],
  ])('%s is of its kind', (text, kind, genre, venueText) => {
    const paper = one(text);
    expect([paper.kind, paper.genre, paper.venueText]).toEqual([kind, genre, venueText]);
  });

  it.each([
    ['@phdthesis{k}', 'PhD thesis', 'phdthesis'],
    ['@thesis{k, type={mathesis}}', 'Master’s thesis', 'mathesis'],
    ['@thesis{k}', 'Thesis', 'thesis'],
    ['@report{k, type={resreport}}', 'Research report', 'resreport'],
    ['@misc{k, type={audiocd}}', 'Audio CD', 'audiocd'],
    ['@thesis{k, type={{PhD} Thesis}}', 'PhD thesis', undefined],
    ['@thesis{k, type={Habilitation}}', 'Habilitation', undefined],
  ])('%s has a word of ours, or one of the user', (text, genre, genreId) => {
    const paper = one(text);
    expect([paper.genre, paper.genreId]).toEqual([genre, genreId]);
  });

  it('takes names, addresses and abbreviations of venues from venues.yaml', () => {
    const venues = { CoT: { name: 'Conference on Trees', url: 'https://cot.example/', variants: ['Tree Conf.'] } };
    expect(one('@inproceedings{k, booktitle={Tree Conf.}}', { venues })).toMatchObject({ venueText: 'Tree Conf.', venueShort: 'CoT', venueUrl: 'https://cot.example/' });
    expect(one('@inproceedings{k, abbr={CoT}}', { venues })).toMatchObject({ venueText: 'Conference on Trees', venueShort: 'CoT' });
  });

  it('keeps every field, and nothing undefined in it', () => {
    const paper = one('@misc{k, title={T}, my_own = {Kept {\\"a}}}');
    expect(paper.fields['my_own']).toBe('Kept {\\"a}');
    expect(Object.values(Object.getOwnPropertyDescriptors(paper)).some((property) => 'value' in property && property.value === undefined)).toBe(false);
  });

  it('gives a title to a paper without one', () => {
    expect(one('@misc{some-key, year=2020}').titleText).toBe('some-key');
  });
});

describe('the order of papers', () => {
  it('is by year, before Christ too, with those that have none at the end', () => {
    const { papers } = load('@misc{none} @misc{bc, date={-0044}} @misc{older, date={-0750}} @misc{new, date={2020}} @misc{soon, pubstate={inpress}}');
    expect(papers.map(({ key }) => key)).toEqual(['soon', 'new', 'bc', 'older', 'none']);
  });
});

describe('what exporters add', () => {
  it.each([
    ['a series of many conferences is no short name', '@inproceedings{k, title={T}, booktitle={Conference}, series={LIPIcs}}', { venueShort: undefined }],
    ['a search engine is no venue of a patent', '@misc{k, title={T}, publisher={Google Patents}, note={US Patent 1}}', { kind: 'patent', venue: undefined }],
    ['Zotero repeats the arXiv id', '@misc{k, title={T}, note={arXiv:2001.00001 [cs.LG]}}', { note: undefined, ids: { arxiv: '2001.00001' } }],
    ['Zotero’s extra fields are no note', '@misc{k, title={T}, note={Publisher: Oak Press\nNumber: 1}}', { note: undefined }],
    ['HAL’s word for a thesis', '@phdthesis{k, title={T}, type={Theses}, number={2015OAK1}, school={Oak University}}', { genre: 'PhD thesis', issue: undefined, number: '2015OAK1' }],
    ['HAL’s word for a preprint', '@unpublished{k, title={T}, note={working paper or preprint}}', { kind: 'preprint' }],
    ['Scopus counts citations', '@article{k, title={T}, journal={J}, note={cited By 5}}', { note: undefined }],
    ['hyphens part the number of a report', '@techreport{k, title={T}, institution={I}, number={2020-01}}', { number: '2020-01' }],
    ['SSRN is an archive of working papers', '@article{k, title={T}, journal={Available at SSRN 1}}', { kind: 'working-paper', venueText: 'SSRN' }],
    ['a title may be a word for nothing', '@misc{k, title={None}}', { titleText: 'None' }],
    ['words before a number add nothing', '@article{k, title={T}, journal={J}, volume={Vol. 12}, number={No. 3}, pages={1--2.}}', { volume: '12', issue: '3', pages: '1–2' }],
    ['what goes without saying is not said', '@article{k, title={T}, journal={J}, type={Journal Article}, status={published}}', { genre: undefined, status: undefined }],
    ['braces keep a keyword with a comma', '@misc{k, title={T}, keywords={{ice, old}, snow}}', { keywords: ['ice, old', 'snow'] }],
    ['tags of Zotero’s plug-ins are for its user', '@misc{k, title={T}, keywords={/unread, _tablet, \\#nosource, ⛔ No DOI found, ⭐, \\#MeToo, wages}}', { keywords: ['#MeToo', 'wages'] }],
    ['signs begin keywords, too', '@misc{k, title={T}, keywords={C++, .NET, (co)homology, $*$-algebras, “soft” power, 3D, ∞-categories}}', { keywords: ['C++', '.NET', '(co)homology', '*-algebras', '“soft” power', '3D', '∞-categories'] }],
    ['names of languages begin with signs', '@misc{k, title={T}, keywords={!Kung, /Xam, |Xam, °C, >K, @home, ♀ birds, /done, San}}', { keywords: ['!Kung', '/Xam', '|Xam', '°C', '>K', '@home', '♀ birds', 'San'] }],
    ['East Asia has separators of its own', '@misc{k, title={T}, keywords={紅樓夢、詩學；清代，情}}', { keywords: ['紅樓夢', '詩學', '清代', '情'] }],
    ['they part nothing where commas do', '@misc{k, title={T}, keywords={山、水, 詩學}}', { keywords: ['山、水', '詩學'] }],
    ['braces keep a keyword with a wide comma', '@misc{k, title={T}, keywords={{山、水}、詩學}}', { keywords: ['山、水', '詩學'] }],
    ['Arabic has a semicolon of its own', '@misc{k, title={T}, keywords={بحيرات، أنهار؛ طيور}}', { keywords: ['بحيرات، أنهار', 'طيور'] }],
    ['Web of Science braces twice', '@misc{k, title={T}, keywords={{ice, snow}}}', { keywords: ['ice', 'snow'] }],
    ['ADS repeats the DOI', '@misc{k, title={T}, eid={10.5281/zenodo.1}, doi={10.5281/zenodo.1}}', { articleNumber: undefined }],
    ['how many pages there are is no page', '@article{k, title={T}, journal={J}, pages={12 pages}}', { pages: undefined }],
    ['programs write words for what they lack', '@article{k, title={T}, journal={J}, volume={null}, number={undefined}, note={NaN}}', { volume: undefined, issue: undefined, note: undefined }],
    ['and for people they lack, too', '@article{k, title={T}, journal={J}, author={null}, editor={undefined}}', { authors: [], editors: [] }],
    ['a preprint is no state of a preprint', '@unpublished{k, title={T}, year=2024, note={Job Market Paper}, pubstate={preprint}}', { kind: 'working-paper', status: undefined }],
    ['a state in the place of a journal is told once', '@article{k, title={T}, journal={submitted}}', { status: 'submitted', venue: undefined }],
    ['INSPIRE names the collaboration apart', '@article{k, title={T}, author={Oak, Ada}, collaboration={ICE}}', { collaboration: 'ICE Collaboration' }],
    ['or among the authors, too', '@article{k, title={T}, author={{The ICE Collaboration}}, collaboration={ICE}}', { collaboration: undefined }],
    ['Zotero counts citations', '@misc{k, title={T}, note={ZSCC: 0000012 \ntex.ids: oak}}', { note: undefined }],
  ])('%s', (_, text, record) => {
    const paper = one(text);
    for (const [name, value] of Object.entries(record)) expect(paper[name as keyof Publication], name).toEqual(value);
  });

  it('reads al-folio’s additional_info, which is Markdown, as a note', () => {
    const { note } = one('@misc{k, title={T}, note={One.}, additional_info={. *More* is [here](https://oak.example/a_b)}}');
    expect(toHtml(note!)).toBe('One. <em>More</em> is <a href="https://oak.example/a_b">here</a>');
  });

  it('takes single fields from an @xdata entry', () => {
    const { papers, codes } = load('@xdata{press, publisher={Oak Press}, location={Oakham}}\n@book{k, title={T}, author={Oak, Ada}, year=2020, publisher={xdata=press}, location={xdata=press-location}}');
    expect(papers[0]).toMatchObject({ publisher: 'Oak Press', place: 'Oakham' });
    expect(codes).toEqual([]);
  });
});

describe('private macros', () => {
  it('are written out wherever a field is read', () => {
    const macros = { '\\me': 'Oak, Ada', press: 'Oak Press', kw: 'trees' };
    const paper = one('@book{k, title={T}, author={\\me and {\\press}}, publisher={\\press}, keywords={\\kw, leaves}, year=2020}', { macros });
    expect(paper.authors.map(({ display, isOwner }) => [display, isOwner])).toEqual([['Ada Oak', true], ['Oak Press', false]]);
    expect(paper).toMatchObject({ publisher: 'Oak Press', keywords: ['trees', 'leaves'] });
    expect(paper.bibtex).toContain('publisher = {Oak Press}');
  });

  it.each(['author', 'publisher', 'keywords'])('that nobody knows are reported in %s', (field) => {
    const { problems } = load(`@book{k, title={T}, year=2020, ${field}={A \\frob{Bo}}, editor={Elm, Bo}}`);
    expect(problems.list.map(({ message }) => message)).toEqual([expect.stringContaining(`\\frob in the ${field}`)]);
  });
});

describe('macros of formulas', () => {
  it('are replaced in what is exported, so that it can be typeset anywhere', () => {
    const mathMacros = { '\\H': '\\mathcal{H}', ZZ: '\\mathbb{Z}', scr: '\\mathscr' };
    const paper = one(`@misc{k, title={On $\\H$ of Erd\\H{o}s, \\lab}, year=2020, abstract={Let \\[ x \\in \\ZZ, \\scr O \\] and \\begin{align} a &= \\ZZ x \\end{align}}}`, {
      mathMacros, macros: { lab: 'over $\\ZZ$' },
    });
    expect(paper.titleText).toBe('On $\\mathcal{H}$ of Erdős, over $\\mathbb{Z}$');
    expect(paper.bibtex).toContain('title = {On $\\mathcal{H}$ of Erdős, over $\\mathbb{Z}$}');
    expect(toFileEntry(paper, 'utf-8')).toContain('{Let \\[ x \\in \\mathbb{Z}, \\mathscr O \\] and \\begin{align} a &= \\mathbb{Z}x \\end{align}}');
  });
});

describe('commands of MathSciNet', () => {
  it.each([
    '',
    '@preamble{"\\def\\cprime{$\'$} "}',
    '@preamble{"\\newcommand{\\cprime}{\\/{\\mathsurround=0pt$\'$}}"}',
  ])('are known with a preamble and without: %s', (preamble) => {
    const { papers, codes } = load(`${preamble} @article{k, title={Roots of Gro\\cprime man}, author={I. M. Gro\\cprime man and Il\\cprime in, Bo}, journal={J}, year=2020}`);
    expect(papers[0]!.authors.map(({ display }) => display)).toEqual(['I. M. Groʹman', 'Bo Ilʹin']);
    expect(papers[0]!.titleText).toBe('Roots of Groʹman');
    expect(toBibtex(papers[0]!, { encoding: 'latex' })).toContain("author = {Gro{$'$}man, I. M. and Il{$'$}in, Bo}");
    expect(toBibtex(papers[0]!)).not.toContain('cprime');
    expect(codes).toEqual([]);
  });

  it.each([
    ['\\Dbar okovi\\\'c', 'Đoković', '\\def\\Dbar{\\leavevmode\\lower.6ex\\hbox to 0pt{\\hskip-.23ex \\accent"16\\hss}D}'],
    ['L\\polhk{e}g', 'Lęg', '\\def\\polhk#1{\\setbox0=\\hbox{#1}{\\ooalign{\\hidewidth\\lower1.5ex\\hbox{`}\\hidewidth\\crcr\\unhbox0}}}'],
    ['Mure\\lfhook{s}', 'Mureș', ''],
    ['Ng\\cftil{a}n', 'Ngẫn', ''],
    ['Kro\\soft{t}k\\udot{a}', 'Kroťkạ', ''],
  ])('win over the drawing of a preamble: %s', (typed, name, preamble) => {
    const { papers, codes } = load(`@preamble{"${preamble}"} @article{k, title={Roots of ${typed}}, author={${typed}, Ada}, journal={J}, year=2020}`);
    expect(papers[0]!.authors[0]!.family).toBe(name);
    expect(papers[0]!.titleText).toBe(`Roots of ${name}`);
    expect(toBibtex(papers[0]!)).toContain(`author = {${name}, Ada},\n  title = {Roots of ${name}},`);
    expect(codes).toEqual([]);
  });

  it('are letters of formulas, too', () => {
    expect(one('@misc{k, title={On $\\germ g$ and ${\\scr O}_X$}}').titleText).toBe('On $\\mathfrak g$ and ${\\mathcal O}_X$');
  });

  it('leave a drawing that nobody knows unread, which is said once with what can be done', () => {
    const entries = ['One', 'Two'].map((word) => `@misc{${word}, title={Lakes ${word}}, author={Q\\frob{u}ill, Ada}, year=2020}`).join('\n');
    const bib = `@preamble{"\\def\\frob#1{\\setbox0=\\hbox{#1}\\lower1ex\\box0} \\def\\idle{\\hrulefill}"}\n${entries}`;
    const { papers, problems } = load(bib);
    expect(papers.map(({ authors }) => authors[0]!.display)).toEqual(['Ada Quill', 'Ada Quill']);
    expect(problems.list).toMatchObject([{
      code: 'bib-macro', line: 1, message: expect.stringContaining('draws \\frob with \\setbox'), cure: expect.stringContaining("macros: frob: '… #1 …'"),
    }]);
    expect(load(bib, { macros: { frob: '\\"#1' } })).toMatchObject({ papers: [{ authors: [{ family: 'Qüill' }] }, {}], codes: [] });
  });

  it('give way to what the site says of them', () => {
    for (const name of ['cprime', '\\cprime']) {
      const paper = one(`@preamble{"\\def\\cprime{$'$}"} @misc{k, title={Gro\\cprime man}}`, { macros: { [name]: '’' } });
      expect(paper.titleText).toBe('Gro’man');
    }
  });
});

describe('macros that grow', () => {
  it('are left out where a field would become too long, which is said once', () => {
    const grow = 'bcdefg'.split('').map((name, at) => `\\newcommand{\\a${name}}{${`\\a${'abcdef'[at]!}`.repeat(10)}}`);
    const { papers, problems } = load(`@preamble{"\\newcommand{\\aa}{0123456789}${grow.join('')}"}
      @article{k, title={Tall trees}, author={Oak, Ada}, journal={J}, year=2020, abstract={So \\ag{} it grew.}}`);
    expect(toText(papers[0]!.abstract!)).toMatch(/^So (?:0123456789)+ it grew\.$/);
    expect(problems.list).toMatchObject([{ code: 'bib-macro-size', line: 2, message: expect.stringContaining('the field “abstract”') }]);
  });
});

describe('a field that stands twice', () => {
  it('keeps the DOI of the paper and the arXiv id', () => {
    for (const arxiv of ['2001.00001', '10.48550/arXiv.2001.00001', 'https://arxiv.org/abs/2001.00001']) {
      const { papers, codes } = load(`@article{k, title={T}, author={Oak, Ada}, journal={J}, year=2020, doi={${arxiv}}, doi={10.1000/1}}`);
      expect(papers[0]!.ids).toEqual({ doi: '10.1000/1', arxiv: '2001.00001' });
      expect(codes).toEqual(['bib-duplicate-field']);
    }
  });
});

describe('identity', () => {
  it('gives every paper an address of its own, safe in paths and attributes', () => {
    const { papers, codes } = load(`@misc{a/../"><b>, title={Alpha}} @misc{X, title={Beta}} @misc{X, title={Gamma}} @misc{岳, title={Ding an sich}} @misc{x, title={Delta}}`);
    expect(papers.map((paper) => paper.id)).toEqual(['a-.-b', 'x', 'x-2', 'ding-an-sich', 'x-3']);
    expect(codes.filter((code) => code === 'bib-duplicate-key')).toHaveLength(2);
    expect(new Set(papers.map((paper) => /^@misc\{([^,]*),/u.exec(paper.bibtex)?.[1])).size).toBe(5);
  });

  it('tells of keys that differ in capital letters only, which BibTeX takes for one', () => {
    const { papers, problems } = load(['@misc{oakFirn, title={Firn}}', '\n@misc{oakfirn, title={Ice}}']);
    expect(papers.map((paper) => /^@misc\{([^,]*),/u.exec(paper.bibtex)?.[1])).toEqual(['oakFirn', 'oakfirn-2']);
    expect(problems.list.filter(({ code }) => code === 'bib-duplicate-key')).toMatchObject([{
      severity: 'warning', file: 'data/file2.bib', line: 2, subject: 'oakfirn',
      message: expect.stringContaining('“oakFirn” in data/file1.bib, line 1'),
      cure: expect.stringContaining('another key'),
    }]);
  });

  it('leaves the site its own addresses below that of the papers', () => {
    const { papers } = load('@misc{statistics, title={A}} @misc{feed.xml, title={B}} @misc{aux, title={C}}');
    expect(papers.map(({ id }) => id)).toEqual(['statistics-paper', 'feed.xml-paper', 'aux-paper']);
    expect(papers[0]!.bibtex).toMatch(/^@misc\{statistics,/u);
  });

  it('takes no id that is in use elsewhere', () => {
    expect(load('@misc{a, title={A}}', { takenIds: ['a'] }).papers[0]!.id).toBe('a-2');
  });

  const preprint = '@misc{pre, title={The Long Life of Oaks}, author={Oak, Ada}, eprint={2101.00001}, archivePrefix={arXiv}, year=2021, abstract={A.}';
  const published = '@article{pub, title={The long life of {Oaks}}, author={Oak, A.}, journal={Trees}, doi={10.1000/1}, year=2022';

  it('shows a preprint and its publication once, with both links', () => {
    const { papers, codes } = load(`${preprint}} ${published}}`);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ key: 'pub', kind: 'article', ids: { doi: '10.1000/1', arxiv: '2101.00001' }, versions: [{ key: 'pre', kind: 'preprint' }] });
    expect(papers[0]!.links.map((link) => link.kind)).toEqual(['doi', 'arxiv']);
    expect(toText(papers[0]!.abstract!)).toBe('A.');
    expect(codes).toContain('bib-same-paper');
  });

  it('leaves the DOI and the ISBN of a preprint with the preprint', () => {
    const deposited = preprint.replace('eprint={2101.00001}, archivePrefix={arXiv}', 'doi={10.5281/zenodo.7}, isbn={978-3-16-148410-0}, publisher={Zenodo}');
    const [paper] = load(`${deposited}} ${published.replace('doi={10.1000/1}, ', '')}}`).papers;
    expect(paper).toMatchObject({ key: 'pub', ids: {}, links: [{ label: 'DOI', url: 'https://doi.org/10.5281/zenodo.7', version: { kind: 'preprint' } }] });
    expect(paper!.bibtex).not.toContain('10.5281');
  });

  const draft = '@unpublished{draft, title={Slow Wages in Fast Towns}, author={Oak, Ada}, year=2024, note={R\\&R at the Oak Review}, url={https://oak.example/slow.pdf}}';
  const series = `@report{wp, type={{{NBER Working Paper}}}, title={Slow Wages in Fast Towns}, author={Oak, Ada}, date={2024}, institution={NBER}, number={w7},
    pdf={https://nber.example/w7.pdf}, url={https://nber.example/w7}, doi={10.3386/w7}}`;

  it.each([['draft', `${draft} ${series}`], ['wp', `${series} ${draft}`]])('gives a working paper its series and its state, whichever entry has them: %s', (key, text) => {
    const { papers } = load(text);
    expect(papers).toMatchObject([{
      key, kind: 'working-paper', genre: 'NBER Working Paper', number: 'w7', venueText: 'NBER', status: 'R&R at the Oak Review',
    }]);
  });

  it('lends a talk no book that another entry of it has', () => {
    const talk = '@unpublished{talk, title={Slow Wages in Fast Towns}, author={Oak, Ada}, year=2014, note={Ice Days, Leeds}}';
    const { papers } = load(`${talk} @unpublished{again, title={Slow Wages in Fast Towns}, author={Oak, Ada}, booktitle={Ice Days}}`);
    expect(papers).toHaveLength(1);
    expect(papers[0]!.venueText).toBeUndefined();
  });

  const calledAfter = (text: string) => load(text).papers[0]!.links.map(({ label, version }) => (version ? `${version.genre ?? version.kind}: ${label}` : label));

  it.each([
    ['its series, of one version', `${draft} ${series}`, ['PDF', 'NBER Working Paper: PDF', 'DOI']],
    ['its kind, where it has no name', `${series} ${draft}`, ['PDF', 'working-paper: PDF', 'Paper', 'DOI']],
    ['its series, where both have a DOI', `@article{pub, title={Slow Wages in Fast Towns}, author={Oak, Ada}, year=2025, journal={Oaks}, doi={10.1000/7}}
      ${series.replace(/pdf=.*?url=\S+/u, '')}`, ['DOI', 'NBER Working Paper: DOI']],
    ['its archive, which needs no second link', `${preprint}} ${published}, pdf={https://trees.example/1.pdf}}`, ['PDF', 'DOI', 'arXiv']],
  ])('calls what leads to another version after %s', (_, text, labels) => {
    expect(calledAfter(text)).toEqual(labels);
  });

  it('keeps them apart, or joins others, when told to', () => {
    expect(load(`${preprint}, same_as={none}} ${published}}`).papers).toHaveLength(2);
    expect(load(`@misc{a, title={One}, same_as={b}} @article{b, title={Two}, journal={Trees}}`).papers.map((paper) => paper.key)).toEqual(['b']);
    expect(load(`@misc{a, title={One}, same_as={b}} @misc{b, title={Two}, same_as={a}}`).papers).toHaveLength(1);
  });

  it('shows a preprint with the paper that came of it, rather than with an abstract of that title', () => {
    const abstract = '@article{abstract, title={The Long Life of Oaks}, author={Oak, Ada}, journal={Tree Days}, year=2020, number={11S}}';
    const { papers } = load(`${abstract} ${preprint}} ${published}, doi={10.1000/oaks}}`);
    expect(papers.map(({ key, versions }) => [key, versions?.length ?? 0])).toEqual([['pub', 1], ['abstract', 0]]);
  });

  it.each([
    ['patents of two countries', '@patent{a, number={US11123456B2}', '@patent{b, number={EP3456789B1}'],
    ['two registrations', '@misc{a, number={NCT01234567}', '@misc{b, number={ISRCTN12345678}'],
    ['two deposits of data', '@dataset{a, doi={10.5281/zenodo.1}', '@dataset{b, doi={10.5281/zenodo.2}'],
    ['two versions of a program', '@software{a, version={1.0.0}', '@software{b, version={2.0.0}'],
  ])('keeps apart %s', (_, one, other) => {
    const rest = ', title={The Long Life of Oaks}, author={Oak, Ada}, year=2020}';
    expect(load(one + rest + other + rest).papers).toHaveLength(2);
  });

  const article = (key: string, facts: string) =>
    `@article{${key}, title={The Long Life of Oaks}, author={Oak, Ada}, journal={Trees}, year=2020, volume=4, pages={1--9}, ${facts}}`;

  it.each([
    ['number={3}', 'number={3--4}'],
    ['number={3}', 'number={No. 03}'],
    ['number={Suppl. 1}', 'number={S1}'],
    ['number={3}', 'number={March}'],
    ['number={3}, pmid={1234567}', 'number={4}, pmid={1234567}'],
    ['doi={10.1000/oaks}', 'doi={10.2307/123456}'],
  ])('makes one of an article whose issue or DOI is written in two ways: %s, %s', (one, other) => {
    expect(load(article('a', one) + article('b', other)).papers).toHaveLength(1);
  });

  it('keeps apart two columns of one title', () => {
    expect(load(article('a', 'number={3}') + article('b', 'number={4}')).papers).toHaveLength(2);
    expect(load(article('a', 'doi={10.1000/1}') + article('b', 'doi={10.1000/2}').replace('1--9', '11--19')).papers).toHaveLength(2);
  });

  it('makes one of two reports whose number has a letter in one entry', () => {
    const report = (key: string, number: string) => `@techreport{${key}, title={The Long Life of Oaks}, author={Oak, Ada}, institution={NBER}, year=2020, number={${number}}}`;
    expect(load(report('a', 'w123') + report('b', '123')).papers).toHaveLength(1);
    expect(load(report('a', 'w123') + report('b', 'w124')).papers).toHaveLength(2);
  });

  describe('of papers that share a DOI', () => {
    const told = (...entries: string[]) => {
      const { problems } = load(entries.join('\n'));
      return problems.list.filter(({ code }) => code === 'bib-shared-doi').map(({ line, message }) => `${line}: ${message}`);
    };
    const one = '@article{b, title={Oaks}, author={Oak, Ada}, journal={Trees}, year=2020, doi={10.1000/x}';
    const other = '@article{c, title={Elms}, author={Oak, Ada}, journal={Trees}, year=2020, doi={https://doi.org/10.1000/X}';
    const part = (key: string, book: string) => `@incollection{${key}, title={${key}}, author={Oak, Ada}, booktitle={${book}}, year=2020, doi={10.1000/x}}`;

    it('warns once, naming each with its line', () => {
      expect(told(`${one}}`, `${other}}`)).toEqual(['2: “c” has the same DOI as “b” (data/file1.bib, line 1), and another title: 10.1000/x.']);
      expect(told(`${one}}`, `${other}}`, part('d', 'All Trees'))).toEqual([
        '2: “c” has the same DOI as “b” (data/file1.bib, line 1) and “d” (data/file1.bib, line 3), and another title: 10.1000/x.',
      ]);
    });

    it('says nothing of one article in two languages, nor of two parts of a review', () => {
      expect(told(`${one}, langid={german}}`, `${other}, langid={english}}`)).toEqual([]);
      expect(told(`${one}, langid={english}}`, `${other}, langid={english}}`)).toHaveLength(1);
      expect(told(`${one}, volume=4, pages={2--3}}`, `${other}, volume=4, pages={2--4}}`)).toEqual([]);
      expect(told(`${one}, volume=4}`, `${other}, volume=5}`)).toHaveLength(1);
    });

    it('says nothing of two versions of one program', () => {
      const release = (key: string, version: string) => `@software{${key}, title={Oak counter}, author={Oak, Ada}, version={${version}}, doi={10.5281/zenodo.1}}`;
      expect(told(release('a', '1.0'), release('b', '2.0'))).toEqual([]);
    });

    it('says nothing of parts of one book and of the book itself, nor where same_as says what they are', () => {
      const book = '@book{whole, title={All {Trees}}, author={Oak, Ada}, publisher={Bark}, year=2020, doi={10.1000/x}}';
      expect(told(part('d', 'All Trees'), part('e', 'All trees'), book)).toEqual([]);
      expect(told(part('d', 'All Trees'), part('e', 'All Bushes'))).toHaveLength(1);
      expect(told(`${one}}`, `${other}, same_as={none}}`)).toEqual([]);
      expect(told(`${one}}`, `${other}, same_as={b}}`)).toEqual([]);
    });
  });

  it('keeps conference and journal versions apart', () => {
    expect(load(`${published}} @inproceedings{conf, title={The long life of Oaks}, author={Oak, Ada}, booktitle={Tree Conf}, year=2021}`).papers).toHaveLength(2);
  });
});

describe('many files', () => {
  it('shares abbreviations and volumes, keeps the order of files within a year', () => {
    const { papers, codes } = load([
      '@inproceedings{a, title={A}, author={Oak, Ada}, crossref={vol}} @inproceedings{b, title={B}, author={Oak, Ada}, booktitle=cot, year=2021}',
      '@string{cot = {Conference on Trees}} @proceedings{vol, title={Tree Proceedings}, year=2021, editor={Elm, Bo}, publisher={Oak Press}}',
    ]);
    expect(papers.map((paper) => [paper.key, paper.venueText, paper.publisher])).toEqual([
      ['a', 'Tree Proceedings', 'Oak Press'],
      ['b', 'Conference on Trees', undefined],
    ]);
    expect(codes).toEqual(['bib-volume']);
  });

  it('puts newest first, unfinished work before and undated work behind', () => {
    const { papers } = load('@misc{none, title={N}} @misc{old, title={O}, year=1999} @misc{soon, title={S}, year={in press}} @misc{new, title={W}, year=2024}');
    expect(papers.map((paper) => paper.key)).toEqual(['soon', 'new', 'old', 'none']);
  });
});

describe('CSL-JSON', () => {
  it('is mapped with our names, dates, titles and identifiers', () => {
    const paper = one(`@inproceedings{k, title={{On} $x_1$ and {\\em E. coli}}, author={{Oak Lab} and van der Elm, Bo}, year=2020, month=may,
      booktitle={Trees \\& Leaves}, publisher={Springer and Sons}, pages={1--2}, volume={4}, edition={2}, eventtitle={TreeCon}, note={a}}`);
    expect(paper.csl).toMatchObject({
      id: 'k', type: 'paper-conference', title: 'On $x_1$ and <i>E. coli</i>', author: [{ literal: 'Oak Lab' }, { family: 'Elm', given: 'Bo', 'non-dropping-particle': 'van der' }],
      issued: { 'date-parts': [[2020, 5]] }, 'container-title': 'Trees & Leaves', publisher: 'Springer and Sons', page: '1-2', volume: '4', 'event-title': 'TreeCon',
    });
  });

  it('is the same object each time, and tells changes by its hash', () => {
    const paper = one('@misc{k, title={T}}');
    expect(paper.csl).toBe(paper.csl);
    expect(paper.hash).toBe(one('@misc{k, title={T}}').hash);
    expect(paper.hash).not.toBe(one('@misc{k, title={U}}').hash);
  });
});
