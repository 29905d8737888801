/** Each service as its documentation says that it answers; people and papers are invented. */
import { afterEach, describe, expect, test } from 'vitest';
import { IDA, ask, first, hangUp, messages, services, titles } from './ask.ts';

afterEach(hangUp);

describe('doi.org', () => {
  const author = [{ family: 'Ravn', given: 'Ida' }];
  const sparrows = { type: 'journal-article', title: 'How Sparrows Count', DOI: '10.5555/sparrows', author };

  test('is asked for CSL-JSON, of several DOIs in a row', async () => {
    const fetched = await ask('doi', ['10.5555/sparrows', 'https://doi.org/10.5555/a(b)'], {
      'doi.org/10.5555/sparrows': { body: sparrows },
      'doi.org/10.5555/a(b)': { body: { ...sparrows, title: 'More of Them', DOI: '10.5555/a(b)' } },
    });
    expect(titles(fetched)).toEqual(['How Sparrows Count', 'More of Them']);
    expect(services.headers[0]!.accept).toBe('application/vnd.citationstyles.csl+json');
    expect(first(fetched)).toEqual({ type: 'article', title: 'How Sparrows Count', author: 'Ravn, Ida', doi: '10.5555/sparrows' });
  });

  test('what goes wrong with one keeps no other', async () => {
    const html = { body: '<!doctype html><title>DOI not found</title>', headers: { 'content-type': 'text/html' } };
    const fetched = await ask('doi', ['10.5555/gone', '10.5555/html', '10.5555/mute', '10.5555/cut', 'sparrow', '10.5555/busy'], {
      'doi.org/10.5555/html': html,
      'doi.org/10.5555/mute': { fault: 'silence' },
      'doi.org/10.5555/cut': { body: '{"title": "How Sp' },
      'doi.org/10.5555/busy': [{ status: 429, headers: { 'retry-after': '2' } }, { status: 503 }, { body: sparrows }],
    });
    expect(titles(fetched)).toEqual(['How Sparrows Count']);
    expect(messages(fetched)).toEqual([
      '“sparrow” cannot be asked for. Give a DOI, such as 10.1000/xyz or https://doi.org/10.1000/xyz.',
      'doi.org does not know 10.5555/gone. Look whether it is typed right.',
      'https://doi.org/10.5555/html answered with something that is no JSON: “<!doctype html><title>DOI not found</title>”.',
      'https://doi.org/10.5555/mute did not answer within 3 s. Try again later.',
      'https://doi.org/10.5555/cut answered with something that is no JSON: “{"title": "How Sp”.',
    ]);
    expect(services.waits).toEqual(expect.arrayContaining([2000, 4000]));
  });

  test('names stay whole in the wrong character set', async () => {
    const body = new Uint8Array(Buffer.from(JSON.stringify({ ...sparrows, title: 'Über Spatzen' }), 'latin1'));
    const fetched = await ask('doi', ['10.5555/sparrows'], {
      'doi.org/10.5555/sparrows': { body, headers: { 'content-type': 'application/json; charset=utf-8' } },
    });
    expect(titles(fetched)).toEqual(['Über Spatzen']);
  });

  test('a service that is silent is not asked for ever', async () => {
    const dois = [1, 2, 3, 4, 5].map((number) => `10.5555/${number}`);
    const fetched = await ask('doi', dois, Object.fromEntries(dois.map((doi) => [`doi.org/${doi}`, { fault: 'hang-up' }])));
    expect(services.asked).toHaveLength(3);
    expect(messages(fetched).at(-1)).toBe('doi.org did not answer 3 times in a row: the other 2 were not asked for.');
  });

  test('an answer that is no record', async () => {
    const dois = ['10.5555/a', '10.5555/b'];
    const fetched = await ask('doi', dois, { 'doi.org/10.5555/a': { body: '[1, null]' }, 'doi.org/10.5555/b': { body: 'null' } });
    expect(messages(fetched)).toEqual(dois.map((doi) => `doi.org gives nothing for ${doi} that could be an entry.`));
  });
});

describe('arXiv', () => {
  const QUERY = 'export.arxiv.org/api/query?id_list=2401.01234,math%2F0601001&max_results=2';
  const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: id_list=2401.01234,math/0601001</title>
  <entry>
    <id>http://arxiv.org/abs/2401.01234v3</id>
    <updated>2024-06-01T00:00:00Z</updated>
    <published>2024-01-02T18:00:00Z</published>
    <title>How Sparrows Count in $\\ell_2$ &amp; BEYOND</title>
    <summary>  Sparrows count
to nine, 100% of the time.
    </summary>
    <author><name>Ida Ravn</name></author>
    <author><name>Jan van den Berg</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Nest</arxiv:affiliation></author>
    <author><name>The SPARROW Collaboration</name></author>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">9 pages</arxiv:comment>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/sparrows</arxiv:doi>
    <link href="http://arxiv.org/abs/2401.01234v3" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>`;

  test('is asked for all at once; an id that it does not know is told', async () => {
    const fetched = await ask('arxiv', ['https://arxiv.org/pdf/2401.01234v2.pdf', 'arXiv:math/0601001'], { [QUERY]: { body: FEED } });
    expect(first(fetched)).toEqual({
      type: 'misc',
      title: 'How Sparrows Count in $\\ell_2$ \\& {BEYOND}',
      author: 'Ravn, Ida and van den Berg, Jan and {The SPARROW Collaboration}',
      year: '2024',
      month: '1',
      doi: '10.5555/sparrows',
      eprint: '2401.01234',
      eprinttype: 'arxiv',
      eprintclass: 'cs.LG',
      abstract: 'Sparrows count to nine, 100\\% of the time.',
    });
    expect(messages(fetched)).toEqual(['arXiv does not know math/0601001. Look whether it is typed right.']);
    expect(services.asked).toEqual([QUERY]);
  });

  test('an answer that is no feed', async () => {
    const query = 'export.arxiv.org/api/query?id_list=2401.01234&max_results=1';
    const fetched = await ask('arxiv', ['2401.01234'], { [query]: { body: 'Rate exceeded.' } });
    expect(messages(fetched)[0]).toMatch(/^https:\/\/export\.arxiv\.org\/.* answered with something that is no Atom feed\.$/);
  });
});

describe('ORCID', () => {
  const value = (words: string) => ({ value: words });
  const id = (type: string, words: string, relationship = 'self') => ({
    'external-id-type': type, 'external-id-value': words, 'external-id-relationship': relationship,
  });
  const group = (...summaries: { code: number; index?: string; ids?: object[] }[]) => ({
    'external-ids': { 'external-id': summaries[0]!.ids ?? [] },
    'work-summary': summaries.map(({ code, index = '0', ids = [] }) => ({
      'put-code': code, 'display-index': index, 'external-ids': { 'external-id': ids }, title: { title: value('…') },
    })),
  });
  const LARKS = '@book{x, title={Larks}, author={Ravn, Ida}, year=2020}';
  const work = (code: number, more: object) => ({ work: { 'put-code': code, type: 'journal-article', ...more } });

  test('says which works there are; doi.org tells of those with a DOI, ORCID of the others', async () => {
    const fetched = await ask('orcid', [`https://orcid.org/${IDA}`], {
      [`pub.orcid.org/v3.0/${IDA}/works`]: {
        body: {
          group: [
            group({ code: 1, ids: [id('doi', 'https://doi.org/10.5555/sparrows')] }),
            group({ code: 2, ids: [id('doi', '10.5555/gone')] }),
            group({ code: 3, ids: [id('doi', '10.5555/the-book', 'part-of')] }, { code: 4, index: '7' }),
            group({ code: 5 }),
          ],
        },
      },
      'doi.org/10.5555/sparrows': { body: { type: 'journal-article', title: 'How Sparrows Count', DOI: '10.5555/sparrows' } },
      [`pub.orcid.org/v3.0/${IDA}/works/2,4,5`]: {
        body: {
          bulk: [
            work(5, { title: { title: value('Cited Larks') }, citation: { 'citation-type': 'bibtex', 'citation-value': LARKS } }),
            work(2, { title: { title: value('Gone &amp; Found') }, 'external-ids': { 'external-id': [id('doi', '10.5555/gone')] } }),
            work(4, {
              type: 'book-chapter',
              title: { title: value('Crows'), subtitle: value('A Chapter') },
              'journal-title': value('The Book of Birds'),
              'publication-date': { year: value('2019'), month: value('07'), day: null },
              contributors: {
                contributor: [
                  { 'credit-name': value('Ida Ravn'), 'contributor-attributes': { 'contributor-role': 'author' } },
                  { 'credit-name': value('Chidi Okoye'), 'contributor-attributes': { 'contributor-role': 'editor' } },
                  { 'credit-name': null, 'contributor-attributes': null },
                ],
              },
              url: value('https://example.org/crows'),
            }),
            { error: { 'response-code': 404 } },
          ],
        },
      },
    });
    expect(titles(fetched)).toEqual(['How Sparrows Count', 'Gone \\& Found', 'Crows: A Chapter', 'Larks']);
    expect(Object.fromEntries(fetched.records[2]!.fields)).toEqual({
      title: 'Crows: A Chapter',
      author: 'Ravn, Ida',
      editor: 'Okoye, Chidi',
      booktitle: 'The Book of Birds',
      year: '2019',
      month: '7',
      url: 'https://example.org/crows',
    });
    expect(fetched.records[1]!.fields.get('doi')).toBe('10.5555/gone');
    expect(messages(fetched)).toEqual([
      'doi.org does not know 10.5555/gone. Look whether it is typed right. What ORCID says was taken.',
    ]);
  });

  test('gives a hundred works at a time', async () => {
    const codes = Array.from({ length: 130 }, (_, index) => index + 1);
    const bird = (code: number) => work(code, { title: { title: value(`Bird ${code}`) } });
    const bulk = (some: number[]) => ({ body: { bulk: some.map(bird) } });
    const fetched = await ask('orcid', [IDA], {
      [`pub.orcid.org/v3.0/${IDA}/works`]: { body: { group: codes.map((code) => group({ code })) } },
      [`pub.orcid.org/v3.0/${IDA}/works/${codes.slice(0, 100).join(',')}`]: bulk(codes.slice(0, 100)),
      [`pub.orcid.org/v3.0/${IDA}/works/${codes.slice(100).join(',')}`]: bulk(codes.slice(100)),
    });
    expect(titles(fetched)).toEqual(codes.map((code) => `Bird ${code}`));
  });

  test('an iD with a wrong last digit is not asked for', async () => {
    expect(messages(await ask('orcid', ['0000-0002-1825-0098'], {}))[0]).toContain('its last digit is checked');
    expect(services.asked).toEqual([]);
  });

  test('a record that shows nothing, and one that is not there', async () => {
    const empty = { [`pub.orcid.org/v3.0/${IDA}/works`]: { body: { group: [] } } };
    const fetched = await ask('orcid', [IDA, '0000-0001-5109-3700'], empty);
    expect(messages(fetched)).toEqual([
      'ORCID does not know 0000-0001-5109-3700. Look whether it is typed right.',
      `ORCID shows no work of ${IDA} to everybody.`,
    ]);
  });
});

describe('Crossref', () => {
  const work = (title: string) => ({ DOI: '10.5555/sparrows', type: 'journal-article', title: [title] });
  const address = (cursor: string) => `api.crossref.org/works?filter=orcid:${IDA}&rows=100&cursor=${encodeURIComponent(cursor)}`;

  test('a paper by DOI', async () => {
    const fetched = await ask('crossref', ['10.5555/sparrows'], {
      'api.crossref.org/works/10.5555%2Fsparrows': { body: { status: 'ok', 'message-type': 'work', message: work('How Sparrows Count') } },
    });
    expect(first(fetched)).toEqual({ type: 'article', title: 'How Sparrows Count', doi: '10.5555/sparrows' });
  });

  test('all that carry an ORCID iD, cursor by cursor', async () => {
    const page = (items: object[], next: string) => ({ body: { message: { 'total-results': 101, 'next-cursor': next, items } } });
    const hundred = Array.from({ length: 100 }, (_, index) => work(`Bird ${index}`));
    const fetched = await ask('crossref', [IDA], {
      [address('*')]: page(hundred, 'A+b/c=='),
      [address('A+b/c==')]: page([work('Bird 100')], 'end'),
    });
    expect(fetched.records).toHaveLength(101);
    expect(services.asked).toHaveLength(2);
  });
});
