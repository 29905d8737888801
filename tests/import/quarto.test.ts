/** What a Quarto website becomes. The site and its people are made up. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { quartoAddress } from '../../src/import/quarto/documents.ts';
import { dateOf } from '../../src/import/quarto/front.ts';
import { readQuarto } from '../../src/import/quarto/index.ts';
import { glob } from '../../src/import/quarto/settings.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What a site of these files becomes. */
function siteOf(files: Readonly<Record<string, string>>, prepare: (root: string) => void = () => undefined) {
  const root = join(mkdtempSync(join(tmpdir(), 'offprint-quarto-')), 'site');
  folders.push(dirname(root));
  for (const [path, text] of Object.entries({ '_quarto.yml': 'website: {title: Ida Ravn}\n', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  prepare(root);
  const transfer = readQuarto(root);
  return {
    transfer,
    text: (path: string): string => String(transfer.files.get(path) ?? ''),
    told: (code: string) => [...transfer.problems].filter((problem) => problem.code === code),
  };
}

describe('a website', () => {
  const transfer = readQuarto(resolve(import.meta.dirname, 'sites', 'quarto'));
  const text = (path: string): string => String(transfer.files.get(path) ?? '');

  it('makes the home page and its owner of the page with `about`', () => {
    expect(text('content/index.md')).toBe(
      '---\n---\n\nI count nests at the Nest Laboratory; see [my papers](/publications/) and [a post](/posts/nests/#sec:how).\n\n' +
        '[My CV](/assets/files/cv.pdf)\n',
    );
    expect(text('data/people.yaml')).toContain(
      '- id: ida-ravn\n  name: Ida Ravn\n  position: Reader in nests\n  email: ida@ravn.example.org\n  orcid: 0000-0002-1825-0097\n' +
        '  photo: ida.png\n  photo_alt: Ida Ravn in a tree\n  profiles:\n    x: idaravn\n    google-scholar: abcDEF\n    github: idaravn\n' +
        '    mastodon: https://birds.example/@ida\n',
    );
  });

  it('reads the settings, and lays the menus of the navigation open', () => {
    expect(text('data/site.yaml')).toContain('url: https://ravn.example.org/~ida/\ndescription: Nests, counted.\nlanguage: en-GB\n');
    expect(text('data/site.yaml')).toContain(
      'navigation:\n  - label: Research\n    url: /projects/\n  - publications\n  - talks\n  - teaching\n' +
        '  - label: Blog\n    url: /posts/\n  - label: CV\n    url: /assets/files/cv.pdf\n',
    );
    expect(text('data/site.yaml')).not.toContain('Quarto');
    expect(text('data/cv.yaml')).toContain('pdf: assets/files/cv.pdf');
  });

  it('puts entries into their sections, and what belongs to an entry beside them', () => {
    expect([...transfer.files.keys()].filter((path) => path.startsWith('content/'))).toEqual(
      expect.arrayContaining([
        'content/about.md', 'content/posts/nests.md', 'content/projects/nests.md', 'content/projects/index.md', 'content/talks/2023-show.md',
        'content/teaching/counting.md', 'content/week1.md', 'content/lin.md', 'content/team.md',
      ]),
    );
    expect(text('content/talks/2023-show.md')).toContain('slides: /assets/files/talks/2023-show/slides.pdf\nwith: Lin Mei\n');
    expect(text('content/team.md')).toContain('- [Lin Mei](/team/lin.html): Doctoral student');
  });

  it('keeps .bib files byte for byte, and tells papers of others apart', () => {
    expect(text('data/my-publications.bib')).toContain('year    = 2020\n');
    expect(text('data/site.yaml')).toContain('    - imported.bib\n    - file: references.bib\n      list: false\n');
  });

  it('makes entries of pages and of lists in YAML', () => {
    expect(text('data/publications.bib')).toContain('% publications/eggs/index.qmd\n@inproceedings{ravn2018eggs,');
    expect(text('data/imported.bib')).toContain(`@article{ravn2022many,
  title     = {How Many Nests? An R Package},
  author    = {Ravn, Ida and Oak, Bo},
  author+an = {1=corresponding},
  journal   = {Journal of Bird Arithmetic},
  year      = {2022},
  month     = {3},
  volume    = {9},
  number    = {2},
  pages     = {10--19},
  doi       = {10.5555/nests},
  pdf       = {/assets/files/publications/nests-count/paper.pdf},
  code      = {https://github.com/idaravn/nests},
  abstract  = {We count nests, all of them, and one more.},
  keywords  = {nests, counting},
}`);
    expect(text('data/imported.bib')).toContain('% other-papers.yml, line 1: A Short History of Twigs\n@article{ravn2015short,');
    expect([...transfer.problems].find(({ code }) => code === 'import-listing')).toMatchObject({ file: 'other-papers.yml', line: 6 });
  });

  it('leads old addresses to where their pages are now', () => {
    expect(Object.fromEntries(transfer.redirects())).toMatchObject({
      '/blog.html': '/posts/',
      '/colophon.html': '/about.html',
      '/files/cv.pdf': '/assets/files/cv.pdf',
      '/papers/nests.html': '/publications/ravn2022many/',
      '/publications/eggs/': '/publications/ravn2018eggs/',
      '/research.html': '/projects/',
    });
    expect(text('content/about.md')).toContain('permalink: /about.html');
  });

  it('takes no file along that nothing leads to', () => {
    expect([...transfer.files.keys()].join()).not.toMatch(/private|explore|_freeze|_variables/);
    expect(transfer.dropped).toMatchObject([{ old: 'explore.ipynb' }]);
  });

  it('tells by file and line what could not be moved', () => {
    expect([...transfer.problems].filter(({ file }) => file?.startsWith('posts/')).map(({ code, file, line }) => [code, file, line])).toEqual(
      expect.arrayContaining([
        ['import-shortcode', 'posts/nests/_shared.qmd', 3],
        ['import-shortcode', 'posts/nests/index.qmd', 91],
        ['import-cell', 'posts/nests/index.qmd', 36],
        ['import-cell', 'posts/nests/index.qmd', 42],
        ['import-html', 'posts/nests/index.qmd', 96],
        ['import-front-matter', 'posts/eggs.qmd', 3],
      ]),
    );
  });

  it('takes what code printed from the results that Quarto kept', () => {
    expect(text('content/posts/eggs.md')).toBe('---\ntitle: Eggs\ndraft: true\n---\n\n```\n[1] 2\n```\n');
  });
});

describe('a page of code', () => {
  const page = (cell: string): string => siteOf({ 'about.qmd': `---\ntitle: A\n---\n\n${cell}\n` }).text('content/about.md').replace(/^---\n[^]*?---\n\n?/, '');

  it.each([
    ['its code', '```{r}\n#| label: a\n1 + 1\n```', '```r\n1 + 1\n```\n'],
    ['its code with options in its head', '```{r a, eval=FALSE}\n1 + 1\n```', '```r\n1 + 1\n```\n'],
    ['nothing of a hidden cell', '```{r a, echo=FALSE}\n1 + 1\n```', ''],
    ['nothing of a cell that only prepares', '```{python}\n#| include: false\nimport nests\n```', ''],
    ['a cell that is shown as such', '````{{r}}\n#| echo: false\n````', '````r\n#| echo: false\n````\n'],
    ['a picture that code only shows', '```{r}\n#| label: fig-a\n#| echo: false\n#| fig-cap: "A *b*"\n#| fig-alt: "C"\nknitr::include_graphics("b.png")\n```', '![C](b.png "A *b*"){#fig:a}\n'],
    ['code of the browser', '```{webr-r}\n1 + 1\n```', '```r\n1 + 1\n```\n'],
    ['a drawing as text', '```{mermaid}\nA --> B\n```', '```text\nA --> B\n```\n'],
    ['an ordinary fence', '```r\n#| echo: false\n```', '```r\n#| echo: false\n```\n'],
    ['a language with a dot', '```{.r .numberLines}\n1\n```', '```r\n1\n```\n'],
    ['nothing for other formats', 'A `\\LaTeX`{=latex} b.\n\n```{=latex}\n\\x\n```', 'A  b.\n'],
  ])('keeps %s', (_, cell, becomes) => expect(page(cell)).toBe(becomes));

  it('hears what the project says of all cells', () => {
    const { text } = siteOf({ '_quarto.yml': 'execute: {echo: false}\n', 'about.qmd': '```{r}\n1\n```\n\n```{r}\n#| echo: true\n2\n```\n' });
    expect(text('content/about.md')).not.toContain('1\n');
    expect(text('content/about.md')).toContain('```r\n2\n```');
  });

  it('is taken with its pictures from the results kept, and says when these are of another day', () => {
    const { text, told } = siteOf({
      'about.qmd': '---\ntitle: A\n---\n\n```{r}\nplot(1)\n```\n',
      '_freeze/about/execute-results/html.json': JSON.stringify({ hash: 'old', result: { markdown: '---\ntitle: A\n---\n\n![Nine](about_files/figure-html/nine.png)\n' } }),
      '_freeze/about/figure-html/nine.png': 'x',
    });
    expect(text('content/about.md')).toContain('![Nine](/assets/images/about_files/figure-html/nine.png "Nine")');
    expect(text('assets/images/about_files/figure-html/nine.png')).toBe('x');
    expect(told('import-frozen')).toMatchObject([{ file: 'about.qmd', line: 1 }]);
  });
});

describe('listings', () => {
  it('stand where they stood, if the new site has no such list, and leave no heading behind if it has', () => {
    const { text } = siteOf({
      'index.qmd': '---\ntitle: Home\nlisting:\n  - {id: news, contents: news}\n---\n\nI count.\n\n## News\n\n::: {#news}\n:::\n\nMore.\n',
      'news/a.qmd': '---\ntitle: A\ndate: 2024-01-02\n---\n\nA.\n',
      'team/index.qmd': '---\ntitle: Team\nlisting:\n  - {id: now, contents: [bo.qmd, mei.qmd]}\n---\n\n## Now\n\n::: {#now}\n:::\n\n## Before\n\n- Ada Quill\n',
      'team/bo.qmd': '---\ntitle: Bo Oak\nsubtitle: Postdoc\n---\n',
      'team/mei.qmd': '---\ntitle: Lin Mei\n---\n\nLin draws.\n',
    });
    expect(text('content/index.md')).toContain('I count.\n\nMore.\n');
    expect(text('content/team.md')).toContain('## Now\n\n- Bo Oak: Postdoc\n- [Lin Mei](/team/mei.html)\n\n## Before\n');
  });
});

describe('papers', () => {
  const page = (front: string): string => `---\ntitle: Nests of the North\nauthor: Ravn, I., Oak, B., & Mei, L.\ndate: 2020\n${front}\n---\n`;

  it('are pages below a folder of publications, and those of research that name a venue', () => {
    const { text, transfer } = siteOf({
      'pubs/articles/nests/index.qmd': page('journal: Journal of Bird Arithmetic\ndetails: {links: [{name: Slides, url: s.pdf}]}'),
      'pubs/articles/nests/s.pdf': 'x',
      'research/eggs.qmd': '---\ntitle: Eggs of the South\nauthor: Ida Ravn\ndate: 2021\ncitation: {container-title: Conference on Eggs}\n---\n',
      'research/nest-watch.qmd': '---\ntitle: Nest watch\n---\n\nWe watch.\n',
    });
    expect(text('data/imported.bib')).toContain('author  = {Ravn, I. and Oak, B. and Mei, L.},');
    expect(text('data/imported.bib')).toContain('slides  = {/assets/files/pubs/articles/nests/s.pdf},');
    expect(text('data/imported.bib')).toContain('booktitle = {Conference on Eggs},');
    expect(text('content/projects/nest-watch.md')).toContain('We watch.');
    expect(transfer.redirects().get('/research/eggs.html')).toBe('/publications/ravn2021eggs/');
  });

  it('are those of the list typed on the page of publications', () => {
    const { text, transfer } = siteOf({
      'publications.qmd':
        '---\ntitle: Publications\n---\n\n::: {.column-page}\n## Articles\n\n' +
        '1. Ida Ravn, Bo Oak. *How Sparrows Count to Nine*. Journal of Birds, 2021. [PDF](nine.pdf){.btn}\n' +
        '2. Ida Ravn. *How Sparrows Count to Ten*. Journal of Birds, 2022.\n:::\n',
      'nine.pdf': 'x',
    });
    expect(text('data/imported.bib')).toContain('% publications.qmd, line 8: ');
    expect(text('data/imported.bib')).toContain('pdf     = {/assets/files/nine.pdf},\n}');
    expect(text('content/publications.md')).toBe('---\ntitle: Publications\n---\n');
    expect(transfer.dropped.map(({ old }) => old)).toEqual(['publications.qmd']);
  });

  it('are listed by the page of publications alone, whatever the old one was called', () => {
    const { text, transfer } = siteOf({
      'veroeffentlichungen.qmd': '---\ntitle: Veröffentlichungen\nnocite: "@*"\nbibliography: works.bib\n---\n\n::: {#refs}\n:::\n',
      'works.bib': '@misc{ravn2020, title={Nests}, author={Ravn, Ida}, year={2020}}\n',
    });
    expect(text('content/publications.md')).toBe('---\ntitle: Veröffentlichungen\n---\n');
    expect(transfer.redirects().get('/veroeffentlichungen.html')).toBe('/publications/');
    expect(text('data/site.yaml')).not.toContain('list: false');
  });

  it('lead to their entries however short their titles are', () => {
    const { transfer } = siteOf({ 'papers/eggs.qmd': '---\ntitle: Eggs\nauthor: Ida Ravn\ndate: 2021\n---\n' });
    expect(transfer.redirects().get('/papers/eggs.html')).toBe('/publications/ravn2021eggs/');
  });
});

describe('what is outside the folder', () => {
  it('is not read: includes, pictures and links of the file system', () => {
    const { transfer, text, told } = siteOf(
      { 'about.qmd': '{{< include ../secret.md >}}\n\n{{< include link.md >}}\n\n![A](../secret.png) ![B](link.png)\n', '../secret.md': 'Secret.', '../secret.png': 'Secret.' },
      (root) => {
        symlinkSync(join(root, '../secret.md'), join(root, 'link.md'));
        symlinkSync(join(root, '../secret.png'), join(root, 'link.png'));
      },
    );
    expect([...transfer.files.values()].map(String).join()).not.toContain('Secret.');
    expect(text('content/about.md')).toContain('![A](../secret.png) ![B](link.png)');
    expect(told('import-shortcode').map(({ line }) => line)).toEqual([1, 3]);
  });

  it('is nowhere reached by a file that includes itself', () => {
    const { text } = siteOf({ 'about.qmd': '{{< include _a.qmd >}}\n', '_a.qmd': 'A {{< include _a.qmd >}} b.\n' });
    expect(text('content/about.md')).toContain('A');
  });

  it('means nothing by names that objects have by themselves', () => {
    const { text } = siteOf({ 'constructor/a.qmd': '---\ntitle: A\nconstructor: 1\n---\n\n[a]{.constructor} {{< constructor >}}\n' });
    expect(text('content/a.md')).toContain('[a]{.constructor}');
  });

  it('brings no script along', () => {
    const { transfer } = siteOf({
      'about.qmd': '[Slides](slides.html) <script>alert(1)</script>\n\n`<script>alert(2)</script>`{=html}\n\n::: {onclick="alert(3)"}\nA\n:::\n',
      'slides.html': '<script>alert(4)</script>',
    });
    expect([...transfer.files.values()].map(String).join()).not.toContain('alert');
  });
});

describe('a blog', () => {
  it('has its page “about” as the home page where the start page only lists posts', () => {
    const { text, transfer } = siteOf({
      '_quarto.yml': 'website: {title: Ravn on Nests, navbar: {right: [about.qmd]}}\n',
      'index.qmd': '---\ntitle: Ravn on Nests\nlisting: {contents: posts}\n---\n',
      'about.qmd': '---\ntitle: About\nabout: {template: jolla}\n---\n\nI count.\n',
      'posts/one/index.qmd': '---\ntitle: One\nauthor: Ida Ravn\ndate: 2024-01-02\n---\n',
      'posts/_metadata.yml': 'freeze: true\n',
    });
    expect(text('content/index.md')).toContain('I count.');
    expect(text('data/people.yaml')).toContain('name: Ida Ravn');
    expect(text('data/site.yaml')).toContain('title: Ravn on Nests');
    expect(transfer.redirects().get('/about.html')).toBe('/');
    expect(text('content/posts/one.md')).not.toContain('freeze');
  });
});

describe('the navigation', () => {
  it('is that at the side where the bar holds pictures alone', () => {
    const { text, told } = siteOf({
      '_quarto.yml':
        'website:\n  title: Ida Ravn\n  navbar: {right: [{icon: github, href: "https://github.com/idaravn"}]}\n' +
        '  sidebar: {contents: [index.qmd, {section: Work, contents: [about.qmd]}, {text: "---"}, "---", gone.qmd]}\n',
      'index.qmd': '---\ntitle: Home\n---\n',
      'about.qmd': '---\ntitle: About nests\n---\n',
    });
    expect(text('data/site.yaml')).toContain('navigation:\n  - label: About nests\n    url: /about.html\n');
    expect(text('data/people.yaml')).toContain('github: idaravn');
    expect(told('import-navigation').map(({ message }) => message)).toEqual(['The navigation names gone.qmd, where nothing stands now.']);
  });
});

describe('the project', () => {
  it('says what is rendered, and where the site was built', () => {
    const { transfer } = siteOf({
      '_quarto.yml': 'project: {output-dir: docs, render: ["*.qmd", "!drafts/"]}\n',
      'about.qmd': 'A', 'drafts/b.qmd': 'B', 'docs/c.qmd': 'C', 'deep/d.qmd': 'D', 'e.md': 'E', 'README.md': 'F', '_g.qmd': 'G',
    });
    expect(transfer.became.map(({ old }) => old)).toEqual(['about.qmd', '_quarto.yml']);
  });

  it.each([
    ['*.qmd', 'a.qmd', true],
    ['*.qmd', 'posts/a.qmd', false],
    ['posts/**/*.qmd', 'posts/a/b/index.qmd', true],
    ['posts', 'posts/a.qmd', true],
    ['posts/**', 'posts/a.qmd', true],
    ['post', 'posts/a.qmd', false],
  ])('%s and %s', (pattern, path, fits) => expect(glob(pattern).test(path)).toBe(fits));
});

describe('addresses', () => {
  it.each([
    ['index.qmd', {}, '/'],
    ['about.qmd', {}, '/about.html'],
    ['posts/x/index.qmd', {}, '/posts/x/'],
    ['posts/x.md', {}, '/posts/x.html'],
    ['posts/x.qmd', { 'output-file': 'y.html' }, '/posts/y.html'],
  ])('%s %j', (path, data, address) => expect(quartoAddress(path, data)).toBe(address));
});

describe('dates', () => {
  it.each([
    ['March 3, 2024', '2024-03-03'],
    ['3/12/2024', '2024-03-12'],
    ['3-12-24', '2024-03-12'],
    ['2024-03-12', '2024-03-12'],
    ['last-modified', undefined],
  ])('%s', (typed, date) => expect(dateOf(typed)).toBe(date));
});
