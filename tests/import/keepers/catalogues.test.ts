/** Each service as its documentation says that it answers; people and papers are invented. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../support/recorded-services.ts';
import { IDA, ask, first, hangUp, messages, services, titles } from './ask.ts';

afterEach(hangUp);

describe('DBLP', () => {
  const BIB = `@inproceedings{DBLP:conf/icml/RavnW24,
  author       = {Ida Ravn and
                  Wei Wang 0001},
  title        = {How Sparrows Count},
  booktitle    = {Forty-first International Conference on Machine Learning, {ICML} 2024},
  pages        = {1--9},
  year         = {2024},
  url          = {https://proceedings.example.org/ravn24.html},
  timestamp    = {Mon, 01 Jul 2024 10:00:00 +0200},
  biburl       = {https://dblp.org/rec/conf/icml/RavnW24.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}`;

  test('hands out BibTeX, of a person or a paper', async () => {
    const ids = ['https://dblp.org/pid/65/9612-1.html', 'https://dblp.org/rec/conf/icml/RavnW24', 'DBLP:conf/icml/RavnW24'];
    const addresses = ['dblp.org/pid/65/9612-1.bib?param=1', 'dblp.org/rec/conf/icml/RavnW24.bib?param=1'];
    const fetched = await ask('dblp', ids, Object.fromEntries(addresses.map((address) => [address, { body: BIB }])));
    expect(services.asked).toEqual(addresses);
    expect(first(fetched)).toEqual({
      type: 'inproceedings',
      author: 'Ida Ravn and Wei Wang',
      title: 'How Sparrows Count',
      booktitle: 'Forty-first International Conference on Machine Learning, {ICML} 2024',
      pages: '1--9',
      year: '2024',
      url: 'https://proceedings.example.org/ravn24.html',
    });
    // Keys of DBLP are addresses there, and nobody's choice.
    expect(fetched.records[0]!.key).toBeUndefined();
  });

  test('a page where BibTeX should be', async () => {
    const page = { body: '<html>Down for maintenance</html>' };
    const fetched = await ask('dblp', ['65/9612'], { 'dblp.org/pid/65/9612.bib?param=1': page });
    expect(messages(fetched)).toEqual(['https://dblp.org/pid/65/9612.bib?param=1 answered with something that is no BibTeX.']);
  });
});

describe('OpenAlex', () => {
  const work = (title: string, more: object = {}) => ({ id: 'https://openalex.org/W9', title, type: 'article', ...more });
  const full = work('How Sparrows Count', {
    doi: 'https://doi.org/10.5555/sparrows',
    publication_date: '2024-05-03',
    publication_year: 2024,
    authorships: [{ author: { display_name: 'Ida Ravn', orcid: `https://orcid.org/${IDA}` } }, { author: { display_name: null } }],
    primary_location: { source: { display_name: 'Journal of Birds', type: 'journal' } },
    locations: [{ landing_page_url: 'https://doi.org/10.5555/sparrows' }, { landing_page_url: 'http://arxiv.org/abs/2401.01234v1' }],
    biblio: { volume: '3', issue: '2', first_page: '10', last_page: '19' },
    abstract_inverted_index: { Sparrows: [0], count: [1, 3], 'and': [2] },
    ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/12345' },
  });

  test('single works, by its own id or a DOI', async () => {
    const fetched = await ask('openalex', ['https://openalex.org/W9', '10.5555/sparrows'], {
      'api.openalex.org/works/W9': { body: full },
      'api.openalex.org/works/doi:10.5555%2Fsparrows': { body: full },
    });
    expect(first(fetched)).toEqual({
      type: 'article', title: 'How Sparrows Count', author: 'Ravn, Ida', journal: 'Journal of Birds', year: '2024', month: '5',
      volume: '3', number: '2', pages: '10--19', doi: '10.5555/sparrows', eprint: '2401.01234', eprinttype: 'arxiv', pmid: '12345',
      abstract: 'Sparrows count and count',
    });
    expect(fetched.records).toHaveLength(2);
  });

  test.each([
    ['article', 'journal', { type: 'article', journal: 'A Place' }],
    ['article', 'conference', { type: 'inproceedings', booktitle: 'A Place' }],
    ['article', 'repository', { type: 'article' }],
    ['preprint', 'repository', { type: 'misc', howpublished: 'A Place' }],
    ['book-chapter', 'book series', { type: 'incollection', series: 'A Place' }],
    ['book', 'ebook platform', { type: 'book' }],
    ['dissertation', 'repository', { type: 'thesis' }],
    ['dataset', 'repository', { type: 'dataset', publisher: 'A Place' }],
    ['libguides', 'other', { type: 'misc' }],
  ])('%s in a %s', async (type, placed, expected) => {
    const body = work('Bird', { type, primary_location: { source: { type: placed, display_name: 'A Place' } } });
    const fetched = await ask('openalex', ['W9'], { 'api.openalex.org/works/W9': { body } });
    expect(first(fetched)).toEqual({ title: 'Bird', ...expected });
  });

  test('all works of an author, page by page, with a key', async () => {
    vi.stubEnv('OPENALEX_API_KEY', 'secret');
    const page = (number: number, results: object[]) => ({
      [`api.openalex.org/works?filter=author.orcid:${IDA}&per_page=100&page=${number}&api_key=secret`]: {
        body: { meta: { count: 101 }, results },
      },
    });
    const hundred = Array.from({ length: 100 }, (_, index) => work(`Bird ${index}`));
    const last = work('Bird 100', { publication_date: '2024-01-01', publication_year: 2024 });
    const fetched = await ask('openalex', [IDA], { ...page(1, hundred), ...page(2, [last]) });
    expect(fetched.records).toHaveLength(101);
    // The first of January is how OpenAlex says that it knows the year alone.
    expect(Object.fromEntries(fetched.records[100]!.fields)).toEqual({ title: 'Bird 100', year: '2024' });
  });

  test('says where a key comes from when it wants one', async () => {
    const address = 'api.openalex.org/works?filter=author.id:A5023888391&per_page=100&page=1';
    const fetched = await ask('openalex', ['A5023888391'], { [address]: { status: 401 } });
    expect(messages(fetched)[0]).toMatch(/answered “401 Unauthorized”.*https:\/\/openalex\.org\/settings\/api.*OPENALEX_API_KEY/);
  });
});

describe('HAL', () => {
  const deposit = (number: number) => ({
    halId_s: `hal-0000${number}`,
    label_bibtex: `@article{ravn:hal-0000${number},
  TITLE = {{How Sparrows Count ${number}}},
  AUTHOR = {Ravn, Ida},
  URL = {https://hal.science/hal-0000${number}},
  JOURNAL = {{Journal of Birds}},
  YEAR = {2024},
  MONTH = May,
  HAL_ID = {hal-0000${number}},
  HAL_VERSION = {v2},
}`,
    abstract_s: ['Les moineaux &amp; le calcul.'],
  });
  const query = (q: string, start: number) =>
    `api.archives-ouvertes.fr/search/?q=${encodeURIComponent(q)}&fl=halId_s,label_bibtex,abstract_s` +
    `&sort=docid%20asc&wt=json&rows=100&start=${start}`;
  const numbers = Array.from({ length: 120 }, (_, index) => index + 100);

  test('a person’s deposits, a hundred at a time', async () => {
    const page = (some: number[]) => ({ body: { response: { numFound: 120, start: 0, docs: some.map(deposit) } } });
    const fetched = await ask('hal', ['https://cv.hal.science/ida-ravn'], {
      [query('authIdHal_s:"ida-ravn"', 0)]: page(numbers.slice(0, 100)),
      [query('authIdHal_s:"ida-ravn"', 100)]: page(numbers.slice(100)),
    });
    expect(fetched.records).toHaveLength(120);
    expect(first(fetched)).toEqual({
      type: 'article',
      title: '{How Sparrows Count 100}',
      author: 'Ravn, Ida',
      url: 'https://hal.science/hal-0000100',
      journal: '{Journal of Birds}',
      year: '2024',
      month: '5',
      hal_id: 'hal-0000100',
      abstract: 'Les moineaux \\& le calcul.',
    });
  });

  test.each([
    ['hal-00000100', 'halId_s:"hal-00000100"'],
    ['https://theses.hal.science/tel-00123456v2', 'halId_s:"tel-00123456"'],
    ['https://inria.hal.science/hal-01234567/document', 'halId_s:"hal-01234567"'],
    [IDA, `authORCIDIdExt_s:("${IDA}" OR "${IDA.replaceAll('-', '')}")`],
  ])('%s', async (typed, q) => {
    await ask('hal', [typed], { [query(q, 0)]: { body: { response: { numFound: 1, docs: [deposit(1)] } } } });
    expect(services.asked).toEqual([query(q, 0)]);
  });

  test('a refusal, and nothing found', async () => {
    const answered = (body: object) => ask('hal', ['ida-ravn'], { [query('authIdHal_s:"ida-ravn"', 0)]: { body } });
    const refused = await answered({ error: { msg: 'undefined field', code: 400 } });
    expect(messages(refused)[0]).toMatch(/was refused: undefined field$/);
    await services.close();
    const none = await answered({ response: { numFound: 0, docs: [] } });
    expect(messages(none)).toEqual(['HAL gives nothing for ida-ravn that could be an entry.']);
  });
});

describe('Zotero', () => {
  const place = 'users/123/collections/ABCD2345';
  const address = (start: number) => `api.zotero.org/${place}/items/top?format=csljson&limit=100&start=${start}`;
  const note = 'arXiv:2401.01234 [cs]';
  const item = (number: number) => ({ id: `123/ITEM${number}`, type: 'article-journal', title: `Bird ${number}`, note });
  const numbers = Array.from({ length: 150 }, (_, index) => index);

  test('a collection, a hundred items at a time', async () => {
    const page = (some: number[]): Reply => ({ body: { items: some.map(item) }, headers: { 'total-results': '150' } });
    const fetched = await ask('zotero', [`https://www.zotero.org/${place}/items/XYZ`], {
      [address(0)]: page(numbers.slice(0, 100)),
      [address(100)]: page(numbers.slice(100)),
    });
    expect(titles(fetched)).toEqual(numbers.map((number) => `Bird ${number}`));
    expect(fetched.records[0]!.fields.get('eprint')).toBe('2401.01234');
    expect(services.headers[0]).toMatchObject({ 'zotero-api-version': '3' });
    expect(services.headers[0]).not.toHaveProperty('zotero-api-key');
  });

  test('a private one, with a key', async () => {
    vi.stubEnv('ZOTERO_API_KEY', 'secret');
    await ask('zotero', [place], { [address(0)]: { body: { items: [item(1)] } } });
    expect(services.headers[0]).toMatchObject({ 'zotero-api-key': 'secret' });
  });

  test('a private one, without', async () => {
    const fetched = await ask('zotero', [place], { [address(0)]: { status: 403, body: 'Forbidden' } });
    expect(messages(fetched)[0]).toMatch(/^Zotero does not show users\/123\/collections\/ABCD2345 to everybody\. Make .*ZOTERO_API_KEY/);
  });

  test.each([
    ['https://www.zotero.org/groups/456/our-papers/collections/ABCD2345', 'groups/456/collections/ABCD2345'],
    ['groups/456/our-papers/library', 'groups/456'],
    ['users/123', 'users/123'],
  ])('%s', async (typed, asked) => {
    await ask('zotero', [typed], {});
    expect(services.asked).toEqual([`api.zotero.org/${asked}/items/top?format=csljson&limit=100&start=0`]);
  });

  test('a name, from which Zotero tells no library', async () => {
    const fetched = await ask('zotero', ['https://www.zotero.org/ida/collections/ABCD2345'], {});
    expect(messages(fetched)[0]).toContain('the number of your own library');
  });
});
