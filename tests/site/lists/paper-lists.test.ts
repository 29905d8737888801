import { afterAll, describe, expect, it } from 'vitest';
import { PaperLists } from '../../../src/site/lists/paper-lists.ts';
import { loadSite } from '../../../src/site/load.ts';
import { SiteMemory } from '../../../src/site/cache/memory.ts';
import { Problems } from '../../../src/problems.ts';
import { temporaryProject } from '../../support/project.ts';

const project = temporaryProject('citing');
afterAll(() => project.remove());

function load() {
  const site = loadSite({ root: project.root, prefix: '/', drafts: false, memory: new SiteMemory(project.root), render: () => ({}) as never });
  const problems = new Problems();
  const page = (url: string) => site.pages.find((one) => one.url === url)!;
  return { site, page, problems, lists: new PaperLists(site, problems) };
}
const keys = (list: { groups: { publications: { key: string }[] }[] } | undefined) => list?.groups.map((group) => group.publications.map(({ key }) => key));
const said = (problems: Problems) => problems.list.map(({ file, line, message, cure }) => `${file}:${line} ${message} ${cure}`);

/** Writes a page with this front matter and reads the site anew. */
function withPage(frontMatter: string, body = '') {
  project.write('content/tried.md', `---\ntitle: Tried\n${frontMatter}\n---\n${body}\n`);
  const loaded = load();
  return { ...loaded, tried: loaded.page('/tried/') };
}

describe('papers:', () => {
  it('takes keys, a query, an al-folio query and the name of a list', () => {
    for (const [written, expected] of [
      ['[orsini2021drift, orsini2023creep]', ['orsini2023creep', 'orsini2021drift']],
      ['orsini2021drift', ['orsini2021drift']],
      ['{ type: book }', ['orsini2020handbook']],
      ['"@*[year<=2019]*"', ['brenner2019melt']],
      ['glaciers', ['orsini2023creep', 'orsini2020handbook', 'brenner2019melt']],
      ['[orsini2021drift, { type: book }]', ['orsini2021drift', 'orsini2020handbook']],
    ] as const) {
      const { lists, tried, problems } = withPage(`papers: ${written}`);
      expect(keys(lists.papersOf(tried)), written).toEqual([expected]);
      expect(said(problems)).toEqual([]);
    }
  });

  it('reports a wrong key by its line, once, with the one that was meant', () => {
    const { lists, tried, problems } = withPage('papers:\n  - orsini2021drift\n  - orsini2023crepe');
    expect(keys(lists.papersOf(tried))).toEqual([['orsini2021drift']]);
    lists.papersOf(tried);
    expect(said(problems)).toEqual(['content/tried.md:5 No paper has the key "orsini2023crepe" Did you mean "orsini2023creep"?']);
  });

  it('reports wrong filters and values by their lines', () => {
    const { lists, tried, problems } = withPage('papers:\n  tpye: book\n  year: soon');
    lists.papersOf(tried);
    expect(said(problems)).toEqual([
      expect.stringMatching(/^content\/tried\.md:4 .*"tpye"; did you mean "type"\?/),
      expect.stringMatching(/^content\/tried\.md:5 "year" is "soon"/),
    ]);
  });

  it('reports a part of an entry that there is not, and the rest is shown as asked', () => {
    const { lists, tried, problems } = withPage('papers:\n  type: book\n  show: [title, autors, Bibtex]');
    expect(lists.papersOf(tried)!.query.show).toEqual(['cite']);
    expect(said(problems)).toEqual([expect.stringMatching(/^content\/tried\.md:5 "show" is "autors".*did you mean "authors"\?/)]);
  });

  it('tells each paper the pages about it', () => {
    const { lists, site } = load();
    const pages = (key: string) => lists.pagesAbout(site.publications.find((one) => one.key === key)!).map(({ url }) => url).filter((url) => url !== '/tried/');
    expect(pages('brenner2019melt')).toEqual(['/talks/creep/', '/teaching/2022-ice/', '/projects/moraines/']);
    expect(pages('orsini2021drift')).toEqual(['/projects/moraines/']);
  });
});

describe('a block within the text', () => {
  const block = (text: string) => {
    const { lists, page, problems } = load();
    return { list: lists.block(text, page('/reading/'), 40), problems };
  };

  it('holds YAML, keys or an al-folio query', () => {
    expect(keys(block('type: book').list)).toEqual([['orsini2020handbook']]);
    expect(keys(block('- orsini2021drift\n- orsini2020handbook\n').list)).toEqual([['orsini2021drift', 'orsini2020handbook']]);
    expect(keys(block('@inproceedings\n').list)).toEqual([['orsini2021drift']]);
    expect(keys(block('').list)).toEqual([['orsini2023creep', 'orsini2021drift', 'orsini2020handbook', 'brenner2019melt']]);
  });

  it('reports by the lines of the page, also what is no YAML', () => {
    expect(said(block('filter:\n  type: book\n  keyword: galciers').problems)).toEqual([
      'content/reading.md:42 No paper has the keyword "galciers" Did you mean "glaciers"?',
    ]);
    expect(block('type: book\nyear: [2020\n').problems.list).toMatchObject([{ file: 'content/reading.md', line: 41 }]);
  });

  it('places a list of the front matter, which then stands there only', () => {
    const { lists, page } = load();
    const moraines = page('/projects/moraines/');
    expect(lists.listsOf(moraines).map(({ name }) => name)).toEqual(['On ice', 'Books']);
    expect(keys(lists.block('On ice\n', moraines, 12))).toEqual([['brenner2019melt', 'orsini2023creep']]);
    expect(lists.listsOf(moraines).map(({ name }) => name)).toEqual(['Books']);
  });
});

it('reports a wrong list of the settings where it stands', () => {
  project.change('data/site.yaml', 'limit: 2', 'limt: 2');
  const { lists, problems } = load();
  lists.namedInSettings('selected', 'en');
  expect(said(problems)).toEqual([expect.stringMatching(/^data\/site\.yaml:12 .*"limt"; did you mean "limit"/)]);
});

describe('a page for a person', () => {
  it('lists the papers written together, by the id of people.yaml', () => {
    const { lists, tried, problems } = withPage('papers: { author: tomas }');
    expect(keys(lists.papersOf(tried))).toEqual([['orsini2023creep', 'brenner2019melt']]);
    expect(said(problems)).toEqual([]);
  });
});

describe('the list of the publications page', () => {
  it('is that of its front matter, else that of the settings, else every paper', () => {
    expect(load().lists.record()).toBeUndefined();
    project.write('content/publications.md', '---\npapers: { type: book, order: title }\n---\n');
    expect(keys(load().lists.record())).toEqual([['orsini2020handbook']]);
  });

  it('is told once where it is wrong, by its line', () => {
    project.write('content/publications.md', '---\ntitle: Papers\npapers: { tpye: book }\n---\n');
    const { lists, problems } = load();
    lists.record();
    lists.record();
    expect(said(problems)).toEqual([expect.stringMatching(/^content\/publications\.md:3 .*"tpye"; did you mean "type"/)]);
  });
});

it('keeps what is only cited out of every list', () => {
  const { site } = load();
  expect(site.publications.map(({ key }) => key)).not.toContain('keita1999firn');
  expect(site.references.map(({ key }) => key)).toEqual(['keita1999firn']);
});
