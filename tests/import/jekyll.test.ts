/** What a Jekyll site becomes: academicpages, al-folio, and a plain one. The sites and people are made up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { JekyllAddresses } from '../../src/import/jekyll/addresses.ts';
import { readJekyll } from '../../src/import/jekyll/index.ts';
import { draftFromPage } from '../../src/import/jekyll/papers.ts';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { Problems } from '../../src/problems.ts';

const site = (name: string) => readJekyll(resolve(import.meta.dirname, 'sites', name));

describe('academicpages', () => {
  const transfer = site('academicpages');
  const text = (path: string): string => String(transfer.files.get(path) ?? '');

  it('keeps the address of every page', () => {
    expect(text('content/posts/2012-08-14-first.md')).toContain('permalink: /posts/2012/08/first/');
    expect(text('content/talks/2014-03-01-nine.md')).toContain('permalink: /talks/2014-03-01-nine/');
    expect(text('content/posts/2013-01-02-no-permalink.md')).toContain('permalink: /field/notes/no-permalink/');
  });

  it('leads lists, papers, files and pages of lists alone to where they are now', () => {
    expect(Object.fromEntries(transfer.redirects())).toEqual({
      '/about.html': '/',
      '/about/': '/',
      '/files/nine.pdf': '/assets/files/nine.pdf',
      '/files/owls.pdf': '/assets/files/owls.pdf',
      '/files/vita.pdf': '/assets/files/vita.pdf',
      '/portfolio/': '/projects/',
      '/publication/2010-10-01-owls/': '/publications/ravn2010owls/',
      '/resume/': '/cv/',
      '/tags/': '/posts/',
      '/wordpress/blog-posts/': '/posts/',
      '/year-archive/': '/posts/',
    });
  });

  it('writes profile, avatar and navigation', () => {
    expect(text('data/people.yaml')).toContain(`- id: ida-ravn
  name: Ida Ravn
  position: Reader in bird arithmetic
  affiliations:
    - name: University of Exampleton
  place: Oslo, Norway
  email: ida@birds.example
  orcid: 0000-0002-1825-0097
  photo: ida.png
  photo_alt: Portrait of Ida Ravn
  profiles:
    google-scholar: RAVN_0001
    github: idaravn
`);
    expect(text('data/site.yaml')).toContain('url: https://ravn.example.org/~ravn/');
    expect(text('data/site.yaml')).toContain(`navigation:
  - publications
  - talks
  - label: Portfolio
    url: /projects/
  - label: Vita
    url: /assets/files/vita.pdf
  - label: Nest
    url: https://nest.example.org
`);
  });

  it('reads pages of papers and typed lists into one .bib', () => {
    const problems = new Problems();
    const papers = loadBibliography([{ path: 'data/imported.bib', bytes: text('data/imported.bib') }], { match: () => ({ isOwner: false }) }, problems);
    expect(problems.list).toEqual([]);
    expect(papers.map(({ key, venueText, pages, award }) => [key, venueText, pages, award?.length])).toEqual([
      ['ravn2024sparrows', 'ICML', undefined, undefined],
      ['ravn2023feathers', 'ICLR', undefined, 1],
      ['ravn2010owls', 'Journal of Bird Arithmetic', '1–9', undefined],
    ]);
    expect(papers[2]!.links[0]).toMatchObject({ kind: 'pdf', url: '/assets/files/owls.pdf' });
    expect(text('content/publications.md')).toBe('---\ntitle: Publications\nauthor_profile: true\n---\n');
  });

  it('takes pictures and files along, and leads links to them', () => {
    expect(transfer.files.get('assets/images/nest.png')).toBeInstanceOf(Buffer);
    expect(text('content/index.md')).toContain('see [my vita](/assets/files/vita.pdf) and [the first post](/posts/2012/08/first/).');
    expect(text('content/index.md')).toContain('<img src="/assets/images/nest.png" alt="A nest">');
    expect(text('content/projects/nest-1.md')).toContain('image: nest.png');
  });

  it('converts Liquid and kramdown', () => {
    expect(text('content/posts/2012-08-14-first.md')).toContain('```python\nprint("{{ nine }}")\n```');
    expect(text('content/posts/2012-08-14-first.md')).toContain('Inline $x^2$ in a line, and `{{ braces }}`.');
    expect(text('content/posts/2013-01-02-no-permalink.md')).toContain('See /posts/2012/08/first/.');
    expect(text('content/index.md')).toContain('{: .notice--warning}');
    expect(text('content/index.md')).toContain('[Video on YouTube](https://www.youtube.com/watch?v=abc123)');
  });

  it('reports by file and line what it cannot keep', () => {
    expect([...transfer.problems].map(({ code, file, line }) => [code, file, line])).toEqual([
      ['import-html', '_pages/about.md', 16],
      ['import-frame', '_pages/about.md', 17],
      ['import-liquid', '_posts/2012-08-14-first.md', 15],
      ['import-front-matter', '_posts/2012-08-14-first.md', 6],
    ]);
    expect(text('content/index.md')).not.toMatch(/script|onclick/);
    expect(text('content/posts/2012-08-14-first.md')).toContain('x_custom_thing: seven');
  });

  it('leaves no heading over a list that is gone', () => {
    expect(text('content/cv.md')).toContain('* PhD, University of Exampleton, 2019');
    expect(text('content/cv.md')).not.toMatch(/Talks|<ul/);
  });
});

describe('al-folio', () => {
  const transfer = site('al-folio');
  const text = (path: string): string => String(transfer.files.get(path) ?? '');

  it('takes the .bib as it is, but for Jekyll’s front matter', () => {
    expect(text('data/papers.bib')).toMatch(/^% mine\n@string\{jba/);
    expect(text('data/papers.bib')).toContain('author={Okoye*, Chidi and Ravn*, Ida},');
    expect(transfer.files.has('assets/pdf/feathers.pdf')).toBe(true);
  });

  it('reads socials, co-authors, venues and the CV', () => {
    expect(text('data/people.yaml')).toContain('google-scholar: OKOYE001\n    github: chidiokoye\n    nest: https://nest.example.org/chidi');
    expect(text('data/people.yaml')).toContain('- id: ida-ravn\n  name: Ida Ravn\n  variants:\n    - I. Ravn\n  role: coauthor\n  homepage: https://ravn.example.org');
    expect(text('data/venues.yaml')).toContain('JBA:\n  url: https://jba.example.org\n  color: "#00369f"');
    expect(text('data/cv.yaml')).toContain('institution: University of Exampleton\n        area: PhD\n        when: 2015 - 2019');
    expect(text('data/cv.yaml')).toContain('"Adviser: Ida Ravn"');
    expect(text('data/cv.yaml')).toContain('pdf: assets/pdf/cv.pdf');
    expect(text('data/cv.yaml')).toContain('x_al_folio:\n  Education:\n    - title: PhD\n      department: Plumage\n');
    expect([...transfer.problems].find(({ code }) => code === 'import-cv-kept')?.message).toBe(
      'Without a place in the CV: Education, PhD: department → x_al_folio.',
    );
    expect(text('content/index.md')).toContain('news: 5');
    expect(text('data/site.yaml')).toContain('portrait: circle');
    expect(text('data/site.yaml')).not.toContain('Jekyll');
  });

  it('converts citations, figures, Distill’s elements and details', () => {
    expect(text('content/index.md')).toContain('I measure feathers [@okoye2021feathers].');
    expect(text('content/projects/1_project.md')).toContain('![a nest](/assets/images/nest.png "As measured[@okoye2021feathers, p. 3].")');
    expect(text('content/projects/1_project.md')).toContain('::: beside\n\n![the nest](/assets/images/nest.png)\n\n![the scale](/assets/images/prof_pic.png)\n\n:::\n\n<figcaption>\n\nNests weigh $x^2$.');
    expect(text('content/posts/2015-03-15-distilled.md')).toContain('Weighed [@okoye2021feathers]^[Twice.].');
    expect(text('content/posts/2015-03-15-distilled.md')).toContain('::: details Click here\nHidden words.\n:::');
    expect(text('content/posts/2015-03-15-distilled.md')).toContain('[the PDF](/assets/pdf/cv.pdf)');
  });

  it('puts the schedule of a course into the text of its page', () => {
    expect(text('content/teaching/weighing-feathers.md')).toContain(
      [
        'Bring a feather.',
        '',
        '## Schedule',
        '',
        '| Week | Date | Topic | Description | Materials |',
        '| --- | --- | --- | --- | --- |',
        '| 1 | 1 Sep | Scales | Why nine \\| not ten. | [Slides](/assets/pdf/feathers.pdf), [Notes](https://nest.example.org/notes) |',
        '| 2 | 8 Sep | Standards |  |  |',
        '',
      ].join('\n'),
    );
    expect([...transfer.problems].filter(({ file }) => file === '_teachings/weighing-feathers.md').map(({ line, message }) => [line, message])).toEqual([
      [9, 'Kept under x_: time.'],
      [5, 'Left out: instructor.'],
    ]);
  });

  it('makes a page of people of the texts that it names', () => {
    expect(text('content/profiles.md')).toBe(
      [
        '---', 'title: people', 'description: members of the lab', 'permalink: /people/', '---', '',
        '![Portrait of Ida Ravn](/assets/images/prof_pic.png){width=240}', '',
        '# Ida Ravn', '', 'Counts owls, see [@okoye2021feathers] and [projects](/projects/).', '',
        '<p>Room 9</p>', '',
        '---', '',
        'Lin Mei reads nests.', '',
      ].join('\n'),
    );
    expect(text('data/site.yaml')).toContain('- label: people\n    url: /people/');
    expect(transfer.became).toContainEqual({ old: '_pages/about_mei.md', path: 'content/profiles.md', address: '/people/' });
    expect([...transfer.problems].filter(({ code }) => code === 'import-liquid').map(({ file, line }) => [file, line])).toEqual([['_pages/about_ravn.md', 5]]);
  });

  it('keeps addresses, of posts by the pattern of the configuration, and those of archives', () => {
    expect(text('content/posts/2015-03-15-distilled.md')).toContain('permalink: /blog/2015/distilled/');
    expect(text('content/projects/1_project.md')).toContain('permalink: /projects/1_project/');
    expect(Object.fromEntries(transfer.redirects())).toMatchObject({ '/blog/': '/posts/', '/blog/2015/': '/posts/', '/blog/tag/distill/': '/posts/', '/blog/category/sample-posts/': '/posts/' });
  });

  it('says what nothing reads any more', () => {
    expect(transfer.dropped.map(({ old }) => old)).toContain('_data/repositories.yml');
  });
});

it('a plain site keeps the addresses that Jekyll gives without being asked', () => {
  const { files } = site('plain-jekyll');
  expect(String(files.get('content/about.md'))).toContain('permalink: /about.html');
  expect(String(files.get('content/about.md'))).toContain('I am Lin Mei.');
  expect(String(files.get('content/posts/2020-05-06-first-steps.md'))).toContain('permalink: /2020/05/06/first-steps.html');
  expect(String(files.get('content/index.md'))).toContain('[About](/about.html), [first](/2020/05/06/first-steps.html)');
});

describe('a site of a few pages', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const read = (files: Readonly<Record<string, string>>) => {
    const root = mkdtempSync(join(tmpdir(), 'offprint-jekyll-'));
    folders.push(root);
    const all = { '_config.yml': 'title: Lin Mei\nurl: https://mei.example\ncollections:\n  publications: { output: true }\n', ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const transfer = readJekyll(root);
    return {
      text: (path: string) => String(transfer.files.get(path) ?? ''),
      told: [...transfer.problems].map(({ file, line }) => `${file}:${line}`),
      cures: [...transfer.problems].map(({ cure }) => cure),
      dropped: transfer.dropped.map(({ old }) => old),
      became: transfer.became.map(({ old, path }) => [old, path]),
      remarks: transfer.remarks.join('\n'),
      redirects: Object.fromEntries(transfer.redirects()),
    };
  };
  const paper = { '_publications/2020-03-04-moss.md': '---\ntitle: Moss of the north\nauthors: Lin Mei\nvenue: Journal of Moss\n---\n' };
  const post = { '_posts/2020-05-06-first.md': '---\ntitle: First\n---\nHello.\n' };

  it('lists the papers where the home page had a loop over them, and speaks of no typed list', () => {
    const { text, told, remarks } = read({
      ...paper, 'index.md': '---\ntitle: Home\n---\nI study moss.\n\n<ul>{% for p in site.publications %}<li>{{ p.title }}</li>{% endfor %}</ul>\n',
    });
    expect(text('content/index.md')).toContain('I study moss.');
    expect(text('content/index.md')).toContain('::: publications\ngroup: year\n:::');
    expect(told).toEqual([]);
    expect(remarks).not.toContain('typed on the home page');
  });

  it('keeps of the foot of the pages what does not credit the old generator', () => {
    const config = 'title: Lin Mei\nurl: https://mei.example\nfooter_text: >\n  © 2024 Lin Mei. Read the <a href="/legal.html">notice</a>.\n'
      + '  Powered by <a href="https://jekyllrb.com">Jekyll</a>.\n';
    const { text } = read({ '_config.yml': config, 'legal.md': '---\ntitle: Notice\npermalink: /legal.html\n---\nAll mine.\n' });
    expect(text('data/site.yaml')).toContain('footer: © 2024 Lin Mei. Read the [notice](/legal.html).\n');
  });

  it('keeps the note below the profiles, the place and telephone of the CV, and who wrote a book', () => {
    const { text } = read({
      '_config.yml': 'title: Lin Mei\nurl: https://mei.example\ncollections:\n  books: { output: true }\n',
      'index.md': '---\ntitle: Home\nlayout: about\nsocial: true\n---\nI study moss.\n',
      '_data/socials.yml': 'contact_note: Letters go to <a href="/lab.html">the lab</a>.\n',
      '_data/cv.yml': 'cv:\n  name: Lin Mei\n  location: Oslo, Norway\n  phone: tel:+47-00-00\n  sections: {}\n',
      '_books/stones.md': '---\ntitle: Stones\nauthors: [Chidi Okoye, Ida Ravn]\n---\nHeavy.\n',
      'lab.md': '---\ntitle: Lab\n---\nA room.\n',
    });
    expect(text('content/index.md')).toContain('I study moss.\n\nLetters go to <a href="/lab.html">the lab</a>.');
    expect(text('data/cv.yaml')).toContain('location: Oslo, Norway\nphone: +47-00-00\n');
    expect(text('content/stones.md')).toContain('description: Chidi Okoye, Ida Ravn\n');
  });

  describe('works that posts cite', () => {
    const distilled = (bib: string, keys: string) => `---\ntitle: Moss\nbibliography: ${bib}\n---\nSee <d-cite key="${keys}"></d-cite>.\n`;
    const mei = '@article{mei2020, title = {Moss of the North}, author = {Mei, Lin}, year = 2020}\n';
    const okoye = (title: string) => `% kept\n\n@book{okoye2019, title = {${title}}, author = {Okoye, Chidi}, year = 2019}\n`;

    it('come along, to be cited and not to be listed', () => {
      const { text, told } = read({
        '_bibliography/papers.bib': mei, 'assets/bibliography/moss.bib': okoye('Stones'), '_posts/2020-05-06-moss.md': distilled('moss.bib', 'okoye2019'),
      });
      expect(text('data/moss.bib')).toBe(okoye('Stones'));
      expect(text('data/site.yaml')).toContain('publications:\n  files:\n    - papers.bib\n    - file: moss.bib\n      list: false\n');
      expect(text('content/posts/2020-05-06-moss.md')).toContain('See [@okoye2019].');
      expect(told).toEqual([]);
    });

    it('come once, and under another key where theirs means another work', () => {
      const { text, became } = read({
        '_bibliography/papers.bib': mei,
        'assets/bibliography/a.bib': okoye('Stones') + mei, '_posts/2020-05-06-a.md': distilled('a.bib', 'okoye2019,mei2020'),
        'assets/bibliography/b.bib': okoye('Ferns'), '_posts/2020-05-07-b.md': `${distilled('b.bib', 'okoye2019')}\nTyped \`<d-cite key="okoye2019">\`.\n`,
        'assets/bibliography/c.bib': mei.replace('Moss', '{M}oss') + okoye('Ferns'), '_posts/2020-05-08-c.md': distilled('c.bib', 'mei2020, okoye2019'),
      });
      expect(text('data/a.bib')).toBe(okoye('Stones'));
      expect(text('data/b.bib')).toBe(okoye('Ferns').replace('okoye2019', 'okoye2019-2'));
      expect(text('content/posts/2020-05-06-a.md')).toContain('[@okoye2019; @mei2020]');
      expect(text('content/posts/2020-05-07-b.md')).toContain('[@okoye2019-2]');
      expect(text('content/posts/2020-05-07-b.md')).toContain('Typed `<d-cite key="okoye2019">`.');
      expect(text('content/posts/2020-05-08-c.md')).toContain('[@mei2020; @okoye2019-2]');
      expect(text('data/site.yaml')).not.toContain('c.bib');
      expect(became).toContainEqual(['assets/bibliography/c.bib', 'data/papers.bib, data/b.bib']);
    });

    it('are missed where the file is not there; a file that no post names is left', () => {
      const { told, dropped } = read({ 'assets/bibliography/old.bib': mei, '_posts/2020-05-06-moss.md': distilled('moss.bib', 'mei2020') });
      expect(told).toEqual(['_posts/2020-05-06-moss.md:3']);
      expect(dropped).toEqual(['assets/bibliography/old.bib']);
    });
  });

  it('lays a menu open whose page held nothing else', () => {
    const { text } = read({
      'menu.md': '---\ntitle: more\nnav: true\nnav_order: 2\ndropdown: true\nchildren:\n  - title: Reading\n    permalink: /reading/\n  - title: divider\n'
        + '  - title: Seminar\n    permalink: /seminar/\n---\n',
      'reading.md': '---\ntitle: Reading\npermalink: /reading/\nnav: true\nnav_order: 3\n---\nBooks.\n',
      'seminar.md': '---\ntitle: Seminar\npermalink: /seminar/\n---\nTalks.\n',
    });
    expect(text('data/site.yaml').match(/url: \/(?:reading|seminar)\//gu)).toEqual(['url: /reading/', 'url: /seminar/']);
  });

  it('reads citations in headings that are HTML', () => {
    expect(read({ 'moss.md': '---\ntitle: Moss\n---\n<h4>See {% cite mei2020 %}</h4>\n\nMore.\n' }).text('content/moss.md')).toMatch(/<h4>\n\nSee \[@mei2020\]\n\n<\/h4>/u);
  });

  it('tells of the list that a sentence announced, but not on the page that has that list', () => {
    const loop = '---\ntitle: Mine\n---\nMy latest posts:\n\n{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}\n';
    expect(read({ ...post, 'words.md': loop }).told).toEqual(['words.md:6']);
    expect(read({ ...post, 'blog/index.md': loop, 'index.md': loop }).told).toEqual([]);
  });

  it('keeps a page of includes, values and lists of data, and tells of each', () => {
    const { dropped, told, text } = read({
      'films.md': '---\ntitle: Films\n---\n{% include myown.html %}\n{{ site.data.foo.bar }}\n{% for x in site.data.foo %}{{ x }}{% endfor %}\n',
      'between.md': '---\ntitle: B\n---\n{% for p in site.tags %}{{ p }}{% endfor %}\nMoss grows on stones.\n{% for p in site.tags %}{{ p }}{% endfor %}\n',
    });
    expect(dropped).toEqual([]);
    expect(text('content/films.md')).toContain('permalink: /films.html');
    expect(text('content/between.md')).toContain('Moss grows on stones.');
    expect(told.filter((place) => place.startsWith('films'))).toEqual(['films.md:4', 'films.md:5', 'films.md:6']);
  });

  it('leads addresses with blanks to the page, which cannot have them here', () => {
    const { text, redirects } = read({
      'odd.md': '---\ntitle: Odd\npermalink: "/odd page/x.html"\nredirect_from: "/old dir/é/"\n---\nSee [this page](/odd%20page/x.html).\n',
    });
    expect(text('content/odd.md')).not.toContain('permalink');
    expect(text('content/odd.md')).toContain('[this page](/odd/)');
    expect(redirects).toEqual({ '/odd page/x.html': '/odd/', '/old dir/é/': '/odd/' });
  });

  it.each([
    ['It has **emphasis**.', 'It has emphasis.'],
    ['It has *some*, __more__ and ***most*** of it.', 'It has some, more and most of it.'],
    ['It is **bold with *both* in it**.', 'It is bold with both in it.'],
    ['It calls `grow` in moss_growth_rate, 2 * 3 * 4 times.', 'It calls grow in moss_growth_rate, 2 * 3 * 4 times.'],
  ])('leaves no Markdown in an abstract: %s', (typed, plain) => {
    const [path, front] = Object.entries(paper)[0]!;
    const bib = read({ [path]: `${front}We count moss on every stone of the north. ${typed}\n` }).text('data/imported.bib');
    expect(bib.replaceAll('\\_', '_')).toContain(`of the north. ${plain}}`);
  });

  it('makes a draft of what the old site was yet to show', () => {
    const future = { '_posts/2999-05-06-later.md': '---\ntitle: Later\n---\nWait.\n', '_posts/2020-05-07-dated.md': '---\ntitle: Dated\ndate: 2999-01-02 10:00\n---\n' };
    const { told, text } = read({ ...post, ...future });
    expect(told).toEqual(['_posts/2020-05-07-dated.md:3', '_posts/2999-05-06-later.md:1']);
    expect(text('content/posts/2999-05-06-later.md')).toContain('draft: true');
    expect(text('content/posts/2020-05-06-first.md')).not.toContain('draft');
    // It gets the address that it was to have.
    const promised = read({ '_posts/2999-05-06-later.md': '---\ntitle: Later\npermalink: /moss/later/\n---\nWait.\n' });
    expect(promised.text('content/posts/2999-05-06-later.md')).toContain('permalink: /moss/later/');
    const shown = read({ ...future, '_config.yml': 'title: Lin Mei\nurl: https://mei.example\nfuture: true\n' });
    expect(shown.told).toEqual([]);
    expect(shown.text('content/posts/2999-05-06-later.md')).not.toContain('draft');
  });

  describe('entries of a collection that has no pages', () => {
    const entries = { '_talks/nine.md': '---\ntitle: Nine owls\ndate: 2014-03-01\n---\n', '_talks/ten.md': '---\ntitle: Ten owls\ndate: 2015-03-01\n---\n' };
    const config = { '_config.yml': 'title: Lin Mei\nurl: https://mei.example\ncollections:\n  talks:\n    output: false\n' };

    it('are shown where the old site listed them', () => {
      const list = { '_pages/talks.html': '---\npermalink: /talks/\n---\n{% for post in site.talks reversed %}{{ post.title }}{% endfor %}\n' };
      const { told, text } = read({ ...config, ...entries, ...list });
      expect(told).toEqual([]);
      expect(text('content/talks/nine.md')).not.toContain('draft');
    });

    it('are shown where the layout of a page listed them', () => {
      const list = { '_pages/talks.md': '---\ntitle: Talks\npermalink: /talks/\nlayout: collection\ncollection: talks\n---\n' };
      const { told, text } = read({ ...config, ...entries, ...list });
      expect(told).toEqual([]);
      expect(text('content/talks/nine.md')).not.toContain('draft');
    });

    it('are drafts where nothing of the old site showed them, which is told once', () => {
      const { told, text } = read({ ...config, ...entries });
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^_config\.yml:/);
      expect(text('content/talks/nine.md')).toContain('draft: true');
    });
  });

  it('keeps a PDF at /cv.pdf, from where nothing can lead elsewhere', () => {
    const { text, redirects } = read({ ...post, 'cv.pdf': 'x' });
    expect(text('data/cv.yaml')).toContain('pdf: assets/files/cv.pdf\n');
    expect(redirects).not.toHaveProperty('/cv.pdf');
  });

  it('says nothing of a loop that went through the papers by their kinds', () => {
    const page =
      '---\npermalink: /publications/\n---\nMy papers.\n{% for kind in site.publication_category %}\n<h2>{{ kind[1].title }}</h2>\n' +
      '{% for post in site.publications reversed %}{% include archive-single.html %}{% endfor %}\n{% endfor %}\n';
    const { told, text } = read({ '_pages/publications.html': page });
    expect(told).toEqual([]);
    expect(text('content/publications.md')).toMatch(/---\n\nMy papers\.\n$/u);
  });

  it('drops a page of nothing but data, and tells of data that other pages showed', () => {
    const data = '{% if site.data.code.names %}\n## Code\n{% for name in site.data.code.names %}{% include code.liquid name=name %}{% endfor %}\n{% endif %}\n';
    const { dropped, told, redirects } = read({
      '_data/code.yml': 'names: [moss]\n',
      'code.md': `---\ntitle: Code\npermalink: /code/\nnav: true\n---\n${data}`,
      'more.md': `---\ntitle: More\n---\nMoss is counted by programs.\n\n${data}`,
    });
    expect(dropped).toEqual(['code.md', '_data/code.yml']);
    expect(redirects).toEqual({ '/code/': '/' });
    expect(told).toEqual(['more.md:6']);
  });

  it('lists the entries of a collection that has no list here', () => {
    const books = {
      '_config.yml': 'title: Lin Mei\nurl: https://mei.example\ncollections:\n  books: { output: true, permalink: /books/:name/ }\n',
      '_books/stones.md': '---\ntitle: Stones\nauthor: Chidi Okoye\n---\nHeavy.\n',
    };
    const list = '- [Stones](/books/stones/): Chidi Okoye\n';
    const shelf = read({ ...books, 'books.md': '---\ntitle: Shelf\nlayout: book-shelf\npermalink: /books/\n---\n' });
    expect(shelf.text('content/books.md')).toContain(list);
    const loop = read({ ...books, 'books.md': '---\ntitle: Shelf\n---\n{% for book in site.books %}[{{ book.title }}]({{ book.url }}){% endfor %}\n' });
    expect(loop.text('content/books.md')).toContain(list);
    expect([...shelf.told, ...loop.told]).toEqual([]);
  });

  it('leaves no heading where lists of pages were, and speaks of no list that the new site does not have', () => {
    const map = '---\ntitle: Map\n---\nAll that is here.\n\n<h2>Pages</h2>\n{% for p in site.pages %}{{ p.title }}{% endfor %}\n\n<h2>Posts</h2>\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n';
    const { text, cures } = read({ ...post, 'map.md': map });
    expect(text('content/map.md')).toMatch(/All that is here\.\n$/u);
    expect(cures).toEqual(['Write out those that are to stand here.', expect.stringContaining('on a page of their own')]);
  });

  it('drops a page of nothing but lists of pages', () => {
    const { dropped } = read({
      ...post, 'archive.md': '---\ntitle: All\n---\n{% include base_path %}\n{% capture y %}none{% endcapture %}\n{% for p in site.posts %}{% for t in p.tags %}{{ t }}{% endfor %}{% endfor %}\n',
    });
    expect(dropped).toEqual(['archive.md']);
  });
});

describe('addresses of Jekyll', () => {
  const post = { path: '_posts/2020-05-06-First-Steps.md', collection: 'posts', data: {} };
  it.each([
    ['the usual', {}, post, '/2020/05/06/First-Steps.html'],
    ['pretty', { permalink: 'pretty' }, post, '/2020/05/06/First-Steps/'],
    ['ordinal', { permalink: 'ordinal' }, post, '/2020/127/First-Steps.html'],
    ['none, with categories', { permalink: 'none' }, { ...post, data: { categories: ['Field Notes', 'b'] } }, '/field-notes/b/First-Steps.html'],
    ['a template', { permalink: '/:short_year/:i_month/:slug' }, post, '/20/5/first-steps'],
    ['a date in front matter', { permalink: '/:year/:title/' }, { ...post, data: { date: '2019-01-02 10:00' } }, '/2019/First-Steps/'],
    ['a category by folder', {}, { ...post, path: 'birds/_posts/2020-05-06-x.md' }, '/birds/2020/05/06/x.html'],
    ['a page', {}, { path: 'about.md', collection: 'pages', data: {} }, '/about.html'],
    ['a page of a pretty site', { permalink: 'pretty' }, { path: 'lab/team.md', collection: 'pages', data: {} }, '/lab/team/'],
    ['an index', {}, { path: 'lab/index.md', collection: 'pages', data: {} }, '/lab/'],
    ['a collection', { collections: { talks: { output: true } } }, { path: '_talks/2014-x.md', collection: 'talks', data: {} }, '/talks/2014-x.html'],
    ['a collection without pages', { collections: { talks: {} } }, { path: '_talks/x.md', collection: 'talks', data: {} }, undefined],
    ['defaults by folder', { defaults: [{ scope: { path: 'lab' }, values: { permalink: '/l/:basename' } }] }, { path: 'lab/x.md', collection: 'pages', data: {} }, '/l/x'],
  ])('%s', (_, config, document, address) => {
    expect(new JekyllAddresses(config).of(document)).toBe(address);
  });
});

describe('the type of a paper with a page of its own', () => {
  const citation = 'Ravn, I. (2020). Owls. Journal of Bird Arithmetic, 1(2), 3-4.';
  it.each([
    ['a venue that is known', { venue: 'ICML', category: 'manuscripts' }, 'inproceedings', false],
    ['a server of preprints', { venue: 'bioRxiv', category: 'manuscripts' }, 'misc', false],
    ['the category of the theme', { venue: 'Annals of Nests', category: 'Books' }, 'book', false],
    ['the citation', { venue: 'Workshop on Nests', citation }, 'article', false],
    ['words in the name of the venue', { venue: 'Workshop on Nests' }, 'inproceedings', false],
    ['nothing but a venue', { venue: 'The Perch' }, 'article', true],
    ['nothing', {}, 'misc', false],
    ['a category that is a word of the language', { venue: 'The Perch', category: 'constructor' }, 'article', true],
  ])('is told by %s', (_, data, type, unsure) => {
    const draft = draftFromPage('_publications/2020-01-02-owls.md', { title: 'Owls', authors: 'Ida Ravn', ...data }, '', (address) => address);
    expect([draft.type, draft.unsure.has('type')]).toEqual([type, unsure]);
  });
});
