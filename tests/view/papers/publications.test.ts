import { describe, expect, it, test } from 'vitest';
import { contextFor } from '../../../src/view/services.ts';
import { entryView, THUMB_SIZES } from '../../../src/view/papers/publications.ts';
import { genreOf } from '../../../src/bibliography/record/genre.ts';
import { paperView } from '../../../src/view/papers/paper.ts';
import { plain } from '../../../src/text/rich.ts';
import type { Publication, Several } from '../../../src/bibliography/publication.ts';
import { aPaper, aPage, aSite } from '../../seo/site-fixture.ts';
import { authors } from '../../bibliography/sample.ts';
import { services } from '../services.ts';

const view = (facts: Partial<Publication>, lang = 'en') => entryView(aPaper(facts), contextFor(aSite(), services, lang));

describe('the links of a paper', () => {
  const links = ['Paper', 'Code', 'Supplement', 'GitHub', 'Our film'].map((label) => ({ kind: 'other', label, url: 'https://example.org/' }));
  const labels = (lang: string) => view({ links }, lang).labels.map(({ label }) => label);

  it('are called in the language of the page; names and words of the user stay', () => {
    expect(labels('fr')).toEqual(['Article', 'Code', 'Supplément', 'GitHub', 'Our film']);
    expect(labels('en')).toEqual(['Paper', 'Code', 'Supplement', 'GitHub', 'Our film']);
  });
});

test('the picture of a paper is on its own page as large as one within a text, and small in a list', () => {
  const image = (_: string, { sizes = 'as in a text' }: { sizes?: string }) => sizes;
  const paper = aPaper({ image: 'loom.jpg' });
  const { imageHtml, pictureHtml } = paperView(paper, contextFor(aSite({ publications: [paper] }), { ...services, image }, 'en'));
  expect([imageHtml, pictureHtml]).toEqual([THUMB_SIZES, 'as in a text']);
});

describe('who published a work, and where', () => {
  const facts = (known: Partial<Publication>) => {
    const paper = aPaper({ ids: {}, ...known });
    return paperView(paper, contextFor(aSite({ publications: [paper] }), services, 'en')).facts.map(({ label, text }) => `${label}: ${text}`);
  };

  it('is one fact, or a place alone where nobody is named', () => {
    expect(facts({ kind: 'book', publisher: 'Reed Press', place: 'Reedham' })).toEqual(['Publisher: Reed Press, Reedham']);
    expect(facts({ kind: 'report', place: 'Reedham' })).toEqual(['Place: Reedham']);
  });
});

describe('several places', () => {
  it.each([
    ['de', 'Reed and Ash, Köln, Weimar und Wien', 'Reed and Ash, Köln und andere'],
    ['en', 'Reed and Ash, Köln, Weimar, and Wien', 'Reed and Ash, Köln and others'],
    ['ja', 'Reed and Ash, Köln、Weimar、Wien', 'Reed and Ash, Köln 他'],
  ])('are joined in the language of the page: %s', (lang, all, some) => {
    const fact = (places: Several) => {
      const paper = aPaper({ kind: 'book', publisher: 'Reed and Ash', place: places.names.join('; '), ids: {}, places });
      return paperView(paper, contextFor(aSite({ publications: [paper] }), services, lang)).facts[0]!.text;
    };
    expect([fact({ names: ['Köln', 'Weimar', 'Wien'] }), fact({ names: ['Köln'], more: true })]).toEqual([all, some]);
  });

  it('are those where a patent holds, and several who hold it are joined, too', () => {
    const patent = {
      kind: 'patent', venue: plain('Acme, Bo Elm et al.'), holders: { names: ['Acme', 'Bo Elm'], more: true }, place: 'US; DE', places: { names: ['US', 'DE'] },
    } as const;
    expect(view(patent)).toMatchObject({ venueHtml: 'Acme, Bo Elm, and others', details: ['US and DE'] });
    expect(view(patent, 'de')).toMatchObject({ venueHtml: 'Acme, Bo Elm und andere', details: ['US und DE'] });
  });
});

describe('the line that says where a paper appeared', () => {
  it.each([
    ['en', 'no. 12', 'no. 12'], ['zh', '第 12 种', '第 12 期'], ['ja', '12', '第 12 号'], ['ko', '12', '12호'],
    ['he', 'מס׳ 12', 'גיליון 12'], ['ar', 'رقم 12', 'العدد 12'], ['tr', 'no. 12', 'sayı 12'],
  ])('numbers a book in its series otherwise than an issue of a journal: %s', (lang, inSeries, ofJournal) => {
    expect(view({ kind: 'book', series: 'Lakes', issue: '12' }, lang).details).toEqual(['Lakes', inSeries]);
    expect(view({ kind: 'article', issue: '12' }, lang).details).toEqual([ofJournal]);
  });

  it('gives volume, issue and pages of an article', () => {
    const entry = view({ volume: '12', issue: '3', pages: '45–67', venueShort: 'SM' });
    expect(entry.venueHtml).toBe('Scientific Memoirs');
    expect(entry.details).toEqual(['(SM)', '12(3)', '45–67']);
  });

  it('names a short form only where the venue does not hold it already', () => {
    expect(view({ venueText: 'Proceedings of ICML 2024', venueShort: 'ICML' }).details).toEqual([]);
  });

  it('says "vol." and "pp." for all that is no article, in the language of the page', () => {
    expect(view({ kind: 'chapter', volume: '2', pages: '3–9', publisher: 'Example Press' }).details).toEqual(['vol. 2', 'pp. 3–9', 'Example Press']);
    expect(view({ kind: 'chapter', pages: '3–9' }, 'de').details).toEqual(['S. 3–9']);
  });

  it('has the part of a volume, and what an issue is called', () => {
    expect(view({ kind: 'book', volume: '3', part: '2' }, 'de').details).toEqual(['Bd. 3', 'Teil 2']);
    expect(view({ volume: '12', issue: '3', issueName: 'Special issue on lakes' }).details).toEqual(['12(3)', 'Special issue on lakes']);
  });

  it('tells the volumes of a new series from those of the old', () => {
    const paper = { volume: '12', issue: '3', series: 'new ser.', seriesId: 'newseries' } as const;
    expect(view(paper).details).toEqual(['new ser. 12(3)']);
    expect(view(paper, 'de').details).toEqual(['N.\u00A0F. 12(3)']);
    expect(view({ volume: '12', series: 'Lake papers' }).details).toEqual(['12']);
  });

  it('puts no word before a number that has one', () => {
    expect(view({ kind: 'chapter', volume: 'Supplement A', issue: 'Beiheft 7' }).details).toEqual(['Supplement A', 'Beiheft 7']);
    expect(view({ kind: 'chapter', volume: 'xxiii', issue: 'S1' }).details).toEqual(['vol. xxiii', 'no. S1']);
  });

  it('counts columns where the book does', () => {
    expect(view({ kind: 'chapter', pages: '605–612', columns: true }, 'de').details).toEqual(['Sp. 605–612']);
    expect(view({ volume: '2', pages: '605–612', columns: true }).details).toEqual(['2', 'cols. 605–612']);
  });

  it('names whoever else has a part in a book', () => {
    const by = (role: string, display: string) => ({ role, people: authors(display) });
    const book = { kind: 'book', contributions: [by('translator', 'Oak'), by('foreword', 'Elm'), by('collaborator', 'Fir')] } as const;
    expect(view(book).details).toEqual(['translated by Oak', 'foreword by Elm', 'in collaboration with Fir']);
    expect(view(book, 'fr').details).toEqual(['traduit par Oak', 'préface de Elm', 'en collaboration avec Fir']);
    expect(view({ kind: 'chapter', mainTitle: 'Works', volume: '2', contributions: [by('bookauthor', 'Ash')] }).details).toEqual(['Ash', 'Works', 'vol. 2']);
  });

  it('says what editors did, by the words of biblatex', () => {
    const book = (editortype: string, editoratype: string) => ({
      kind: 'book', editors: authors('Oak'), fields: { editortype }, contributions: [{ role: editoratype, people: authors('Elm') }],
    }) as const;
    expect(view(book('founder', 'reviser'), 'de').details).toEqual(['begründet von Oak', 'überarbeitet von Elm']);
    expect(view(book('Organizer', 'editor')).details).toEqual(['organised by Oak', 'edited by Elm']);
    expect(view(book('curator', 'illustrator')).details).toEqual(['edited by Oak', 'with Elm']);
  });

  it.each([
    ['en', ['Fir and others', 'edited by Elm, Oak, and others', 'translated by Ash and others']],
    ['de', ['Fir und andere', 'herausgegeben von Elm, Oak und anderen', 'übersetzt von Ash und anderen']],
  ])('says in every role that there are more people than it names: %s', (lang, details) => {
    const contributions = [
      { role: 'bookauthor', people: authors('Fir'), more: true as const }, { role: 'translator', people: authors('Ash'), more: true as const },
    ];
    expect(view({ kind: 'chapter', editors: authors('Elm and Oak'), moreEditors: true, contributions }, lang).details).toEqual(details);
  });

  it('has what follows the title before the place where it appeared', () => {
    expect(view({ kind: 'book', titleAddon: 'Books 1–12' }).lead).toBe('Books 1–12');
  });

  it('puts "PhD thesis" before the school', () => {
    expect(view({ kind: 'thesis', genre: 'PhD thesis' })).toMatchObject({ lead: 'PhD thesis', venueHtml: 'Scientific Memoirs' });
  });

  it('calls a report and a patent by their numbers', () => {
    expect(view({ kind: 'report', genre: 'Technical report', number: 'RR-1234' })).toMatchObject({ lead: 'Technical report RR-1234', venueHtml: 'Scientific Memoirs' });
    expect(view({ kind: 'patent', number: 'US1234' }, 'de').lead).toBe('Patent US1234');
    expect(view({ kind: 'patent', number: 'US Patent 1234' }).lead).toBe('US Patent 1234');
    expect(view({ kind: 'thesis', genre: 'PhD thesis', number: '17' }).lead).toBe('PhD thesis');
  });

  it('tells whose patent it is, or that one was only asked for, in the language of the page', () => {
    const lead = (type: string, lang: string) =>
      view({ kind: 'patent', number: '1234', ...genreOf('patent', 'patent', { type }) }, lang).lead;
    expect(lead('patentfr', 'en')).toBe('French patent 1234');
    expect(lead('patreqeu', 'de')).toBe('Europäische Patentanmeldung 1234');
    expect(lead('patreq', 'fr')).toBe('Demande de brevet 1234');
  });

  it('tells where a conference was', () => {
    expect(view({ kind: 'conference', eventPlace: 'Reedham', series: 'Lakes' }).details).toEqual(['Reedham', 'Lakes']);
  });

  it('tells who holds a patent, and where it holds', () => {
    expect(view({ kind: 'patent', number: '1234', venue: plain('Frost Corp'), venueText: 'Frost Corp', place: 'Germany' })).toMatchObject({ venueHtml: 'Frost Corp', details: ['Germany'] });
  });

  it('says once that a patent without a venue is one', () => {
    const { venue: _, venueText: __, ...patent } = aPaper({ kind: 'patent', number: 'US1234' });
    expect(entryView(patent as Publication, contextFor(aSite(), services, 'en'))).not.toHaveProperty('status');
  });

  it('says that a program is one before its version', () => {
    const { venue: _, venueText: __, ...program } = aPaper({ kind: 'software', version: '2.1.0' });
    const entry = entryView(program as Publication, contextFor(aSite(), services, 'en'));
    expect([entry.lead, entry.details, entry.status]).toEqual(['Software', ['version 2.1.0'], undefined]);
  });

  it('counts editions, and names versions of programs', () => {
    expect(view({ kind: 'book', edition: '2', publisher: 'Example Press' }).details).toEqual(['2nd edition', 'Example Press']);
    expect(view({ kind: 'software', version: '2.1.0' }).details).toEqual(['version 2.1.0']);
  });

  it('tells the kind of work where no venue does', () => {
    const { venue: _, venueText: __, ...bare } = aPaper({ kind: 'preprint' });
    expect(entryView(bare as Publication, contextFor(aSite(), services, 'en')).status).toBe('Preprint');
    expect(view({ kind: 'in-preparation' }).status).toBe('In preparation');
  });

  it('says "to appear" once, though field and note both do', () => {
    expect(view({ status: 'to appear', note: plain('To appear.') })).not.toHaveProperty('noteHtml');
    expect(view({ status: 'to appear', note: plain('Invited.') }).noteHtml).toBe('Invited.');
  });
});

describe('what a paper is and how far it is', () => {
  const thesis = { kind: 'thesis', genre: 'PhD thesis', genreId: 'phdthesis' } as const;
  const state = { status: 'forthcoming', statusId: 'forthcoming' } as const;
  const pageOf = (facts: Partial<Publication>, lang: string) => {
    const paper = aPaper(facts);
    return paperView(paper, contextFor(aSite({ publications: [paper] }), services, lang));
  };

  it('is said in the language of the page where the words are ours', () => {
    expect(['fr', 'de', 'en'].map((lang) => view(thesis, lang).lead)).toEqual(['Thèse de doctorat', 'Dissertation', 'PhD thesis']);
    expect(['fr', 'de', 'en'].map((lang) => view(state, lang).status)).toEqual(['à paraître', 'im Erscheinen', 'forthcoming']);
    expect(view({ kind: 'thesis', genre: 'Thesis', genreId: 'thesis' }, 'fr').lead).toBe('Thèse');
    expect(pageOf(thesis, 'fr').kindLabel).toBe('Thèse de doctorat');
  });

  it('stays as it was typed in words', () => {
    expect(view({ kind: 'thesis', genre: 'Habilitation' }, 'fr').lead).toBe('Habilitation');
    expect(view({ status: 'accepted' }, 'fr').status).toBe('accepted');
  });

  it('stands before a journal that has not taken the paper', () => {
    const hoped = { status: 'submitted', statusId: 'submitted', venueIsHoped: true } as const;
    expect(view(hoped, 'fr')).toMatchObject({ lead: 'soumis', venueHtml: 'Scientific Memoirs' });
    expect(view(hoped, 'fr')).not.toHaveProperty('status');
    expect(view({ ...hoped, kind: 'working-paper', genre: 'Working Paper' }).lead).toBe('Working Paper, submitted');
  });

  it('is a working paper of a series, with its number, in the language of the page where no series has a name', () => {
    expect(view({ kind: 'working-paper', genre: 'NBER Working Paper', number: 'w7' }, 'fr').lead).toBe('NBER Working Paper w7');
    expect(view({ kind: 'working-paper', genre: 'Working paper', genreId: 'working-paper', number: '7' }, 'fr').lead).toBe('Document de travail 7');
  });

  it('is not said twice, in whichever language', () => {
    expect(view({ ...state, note: plain('Forthcoming.') }, 'fr')).not.toHaveProperty('noteHtml');
    expect(view({ ...state, note: plain('À paraître') }, 'fr')).not.toHaveProperty('noteHtml');
    const report = { kind: 'report', genre: 'Technical report', genreId: 'techreport' } as const;
    expect(view({ ...report, number: 'Technical Report 7' }, 'fr').lead).toBe('Technical Report 7');
    expect(view({ ...report, number: '7' }, 'fr').lead).toBe('Rapport technique 7');
  });
});

describe('other versions of a paper', () => {
  const working = { kind: 'working-paper', genre: 'Working paper', genreId: 'working-paper' } as const;
  const version = {
    ...working, key: 'wp', number: '7', venueText: 'Oak Bank', date: { year: 1842 }, position: { file: 'data/papers.bib', line: 1, column: 1 },
    links: [{ kind: 'pdf', label: 'PDF', url: 'https://bank.example/7.pdf' }],
  };
  const pageOf = (facts: Partial<Publication>) => {
    const paper = aPaper({ versions: [version], ...facts });
    return paperView(paper, contextFor(aSite({ publications: [paper] }), services, 'fr'));
  };

  it('are named with series, number and place, each once', () => {
    expect(pageOf({}).versions).toEqual([{ label: 'Document de travail 7, Oak Bank, 1842', url: 'https://bank.example/7.pdf' }]);
  });

  it('are not named where the paper has taken their series, or where there is nothing to tell', () => {
    expect(pageOf({ ...working, number: '7', venueText: 'Oak Bank' }).versions).toEqual([]);
    const { number: _, venueText: __, ...draft } = version;
    expect(pageOf({ versions: [draft] }).versions).toEqual([]);
  });

  it('give their links their name, in the language of the page', () => {
    const links = [{ kind: 'pdf', label: 'PDF', url: '/a.pdf' }, { kind: 'pdf', label: 'PDF', url: '/b.pdf', version: working }];
    expect(pageOf({ links }).labels.map(({ label }) => label)).toEqual(['PDF', 'Document de travail']);
  });
});

describe('text of a paper', () => {
  it('is escaped, with formulas rendered and links of the site prefixed', () => {
    const entry = view({
      title: [{ type: 'text', value: 'On <script> & ' }, { type: 'math', tex: 'x^2' }],
      abstract: [{ type: 'link', href: '/files/x.pdf', children: plain('here') }],
    });
    expect(entry.titleHtml).toBe('On &lt;script&gt; &amp; <math>x^2</math>');
    expect(entry.abstractHtml).toEqual(['<a href="/~ada/files/x.pdf">here</a>']);
  });

  it('loses its links within a title, which is a link itself', () => {
    expect(view({ title: [{ type: 'link', href: 'https://x.example/', children: plain('X') }] }).titleHtml).toBe('X');
  });
});

describe('the page of a paper', () => {
  it('knows its identifiers and the talks given on it', () => {
    const papers = ['new', 'middle', 'old'].map((key) => aPaper({ key, ids: { doi: '10.1234/x<y', isbn: '1' } }));
    const talk = aPage('talks', { title: 'A talk', data: { papers: ['middle'] } });
    const other = aPage('talks', { title: 'Another', slug: 'other', data: { papers: ['old'] } });
    const site = aSite({ publications: papers, pages: [talk, other] });
    const page = paperView(papers[1]!, contextFor(site, services, 'en'));
    expect(page.facts).toEqual([
      { label: 'DOI', text: '10.1234/x<y', url: 'https://doi.org/10.1234/x%3Cy' },
      { label: 'ISBN', text: '1' },
    ]);
    expect(page.talks.map(({ titleHtml }) => titleHtml)).toEqual(['A talk']);
  });

  it('has the number of a report and the version of a program among its details', () => {
    const facts = (own: Partial<Publication>) => {
      const paper = aPaper({ ids: {}, ...own });
      return paperView(paper, contextFor(aSite({ publications: [paper] }), services, 'en')).facts;
    };
    expect(facts({ kind: 'report', number: 'RR-1234' })).toEqual([{ label: 'Number', text: 'RR-1234' }]);
    expect(facts({ kind: 'software', version: '2.1.0' })).toEqual([{ label: 'Version', text: '2.1.0' }]);
  });
});
