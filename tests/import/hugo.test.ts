/** What a Hugo site becomes: HugoBlox, and the older Wowchemy with TOML. The sites and people are made up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { HugoAddresses } from '../../src/import/hugo/addresses.ts';
import { readHugo } from '../../src/import/hugo/index.ts';

const site = (name: string) => readHugo(resolve(import.meta.dirname, 'sites', name));

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What a site of these files becomes. */
function siteOf(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'offprint-hugo-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const transfer = readHugo(root);
  return { transfer, text: (path: string): string => String(transfer.files.get(path) ?? '') };
}

describe('HugoBlox', () => {
  const transfer = site('hugoblox');
  const text = (path: string): string => String(transfer.files.get(path) ?? '');

  it('makes the home page of the owner’s words and the blocks that hold words', () => {
    expect(text('content/index.md')).toBe('---\n---\n\nLin Mei draws nests.\n\n## My research\n\nI draw nests; see [the blog](/blog/nests/).\n');
  });

  it('adds to an entry of cite.bib what the page knows, and writes entries where there is none', () => {
    expect(text('data/publications.bib')).toBe(`% content/publications/nest-paper/index.md
@inproceedings{mei2020nests,
  title = {Nests as networks},
  author = {Mei, Lin and Ravn, Ida},
  booktitle = {European Conference on Computer Vision},
  year = {2020},
  doi = {10.5555/nest},
  code = {https://github.com/linmei/nests},
  abstract = {Nests are 50\\% network.},
  selected = {true},
}
`);
    expect(text('data/imported.bib')).toContain('author     = {Mei, Lin and Ravn, Ida},\n  author+an  = {1=equal; 2=equal},');
    expect(text('data/imported.bib')).toContain('eprint     = {1904.01234},');
  });

  it('converts shortcodes', () => {
    const post = text('content/posts/nests.md');
    expect(post).toContain('As shown [@mei2020nests].');
    expect(post).toContain('![The plan](/assets/images/blog/nests/plan.png "The plan of a nest"){#fig:plan}');
    expect(post).toContain('::: warning\nMind the eggs.\n:::');
    expect(post).toContain('::: details How many?\nNine\n:::');
    expect(post).toContain('and `{{< figure >}}`.');
    expect([...transfer.problems].map(({ code, file, line }) => [code, file, line])).toEqual([['import-shortcode', 'content/blog/nests/index.md', 25]]);
  });

  it('keeps addresses, and leads those of papers, terms and blocks to where these are now', () => {
    expect(text('content/posts/nests.md')).toContain('permalink: /blog/nests/');
    expect(text('content/talks/show.md')).toContain('permalink: /events/show/');
    expect(Object.fromEntries(transfer.redirects())).toMatchObject({
      '/blog/': '/posts/', '/events/': '/talks/', '/experience/': '/cv/', '/old-nests/': '/blog/nests/', '/tags/nests/': '/posts/',
      '/publications/nest-paper/': '/publications/mei2020nests/', '/publications/twigs/': '/publications/mei2019note/',
    });
  });

  it('reads the owner’s profile and CV', () => {
    expect(text('data/people.yaml')).toContain('- id: lin-mei\n  name: Lin Mei\n  pronouns: she/her\n  position: Draughtswoman of nests');
    expect(text('data/people.yaml')).toContain('email: lin@birds.example\n  orcid: 0000-0002-1825-0097');
    expect(text('data/cv.yaml')).toContain('company: Nest Laboratory\n      position: Researcher\n      when: 2020-01 – present');
    expect(text('content/talks/show.md')).toContain('date: "2030-06-01T13:00:00Z"\nend_date: "2030-06-01T15:00:00Z"\nevent: Nest Fair\nplace: Oslo');
  });
});

describe('Wowchemy', () => {
  const transfer = site('wowchemy');
  const text = (path: string): string => String(transfer.files.get(path) ?? '');

  it('reads front matter and settings in TOML', () => {
    expect(text('data/site.yaml')).toContain('url: https://brandt.example.org/~amir/');
    expect(text('data/site.yaml')).toContain('navigation:\n  - publications\n  - label: CV\n    url: /assets/files/cv.pdf');
    expect(text('data/people.yaml')).toContain('name: Amir Brandt\n  position: Lecturer in eggs');
    expect(text('data/people.yaml')).toContain('photo: authors/admin/avatar.png');
    expect(text('content/posts/first-egg.md')).toContain('permalink: /writing/2018/the-first-egg/');
    expect(text('content/posts/first-egg.md')).toContain('$e = mc^2$');
  });

  it('makes the home page of the author and the blocks that hold words', () => {
    expect(text('content/index.md')).toContain('Amir Brandt opens eggs.\n\n## Welcome\n\nCome in. [My CV](/assets/files/cv.pdf).');
    expect(transfer.dropped.map(({ old }) => old)).toContain('content/home/publications.md');
  });

  it('makes an entry of front matter alone', () => {
    expect(text('data/imported.bib')).toContain(`@article{brandt2017eggs,
  title    = {On eggs},
  author   = {Brandt, Amir and Okoye, Chidi},
  journal  = {Journal of Bird Arithmetic},
  year     = {2017},
  month    = {2},
  abbr     = {JBA},
  doi      = {10.5555/eggs},
  pdf      = {/assets/files/eggs.pdf},
  abstract = {Eggs are round.},
  selected = {true},
}`);
    expect(transfer.redirects().get('/publication/eggs-2017/')).toBe('/publications/brandt2017eggs/');
  });
});

describe('the profile of the theme’s starter', () => {
  it('becomes a CV with the posts held, and the links of degrees', () => {
    const { text } = siteOf({
      'content/authors/admin/_index.md': `---
title: Ida Ravn
superuser: true
education:
  - area: PhD in nests
    institution: University of Exampleton
    date_end: 2014-06-30
    button: { text: Read the thesis, url: 'https://ravn.example.org/thesis.pdf' }
work:
  - position: Professor
    company_name: University of Exampleton
    date_start: 2015-01-01
    date_end: ''
    summary: |2-
        Responsibilities include:

        - Counting
        - Counting again
---
`,
    });
    expect(text('data/cv.yaml')).toContain(
      'experience:\n    - company: University of Exampleton\n      position: Professor\n      when: 2015-01 – present\n' +
        '      summary: "Responsibilities include:"\n      highlights:\n        - Counting\n        - Counting again\n',
    );
    expect(text('data/cv.yaml')).toContain('links:\n        - label: Read the thesis\n          url: https://ravn.example.org/thesis.pdf');
  });
});

describe('a paper with a cite.bib', () => {
  const bib = '@article{ravn2020flows,\n  title = {Flows},\n  author = {Ravn, Ida and Oak, Bo},\n  year = {2020}\n}\n';
  const page = (front: string, body = ''): string => `---\ntitle: Flows\nauthors: [Ida Ravn, Bo Oak]\n${front}\n---\n${body}`;

  it('gets the notes on its authors and the short name of its venue', () => {
    const { text } = siteOf({
      'content/publication/flows/cite.bib': bib,
      'content/publication/flows/index.md': page('author_notes: [Equal contribution, Equal contribution]\npublication_short: In *JB*'),
    });
    expect(text('data/publications.bib')).toContain('  year = {2020},\n  author+an = {1=equal; 2=equal},\n  abbr = {JB},\n}');
  });

  it('keeps the notes that it has itself, and none for authors that it lacks', () => {
    const noted = bib.replace('  year', '  author+an = {1=corresponding},\n  year');
    const three = 'author_notes: [Equal contribution, "", Equal contribution]';
    const { text } = siteOf({
      'content/publication/flows/cite.bib': noted,
      'content/publication/flows/index.md': page('author_notes: [Equal contribution, Equal contribution]'),
      'content/publication/winds/cite.bib': bib.replaceAll('lows', 'winds'),
      'content/publication/winds/index.md': page(three),
    });
    expect(text('data/publications.bib').match(/author\+an = .*/g)).toEqual(['author+an = {1=corresponding},']);
  });

  it('says that the text of its page is left out', () => {
    const { transfer } = siteOf({
      'content/publication/flows/cite.bib': bib,
      'content/publication/flows/index.md': page('featured: true', 'We look at flows.\n'),
    });
    expect([...transfer.problems].filter(({ code }) => code === 'import-paper-text')).toMatchObject([
      { file: 'content/publication/flows/index.md', line: 6 },
    ]);
  });
});

describe('a paper of front matter alone', () => {
  it('has the apostrophes that were typed', () => {
    const { text } = siteOf({ 'content/publication/x/index.md': `---\ntitle: "Sparrows' nests"\nauthors: ["Ida O'Rossi", Bo D’Oak]\ndate: 2020-02-03\n---\n` });
    expect(text('data/imported.bib')).toContain("author       = {O'Rossi, Ida and D’Oak, Bo}");
  });
});

describe('a paper of which the text of its page tells', () => {
  const body =
    '##### Download\n\n+ [Paper](/papers/nests.pdf)\n+ [Code](https://code.example.org/nests)\n\n' +
    '##### Abstract\n\nNests are round.\nThey are small.\n\n---\n\n';
  const page = (text: string) => ({
    'content/papers/nests.md': `---\ntitle: How nests are built\ndate: 2020-02-03\nauthor: [Ida Ravn, Bo Oak]\n---\n${text}`,
    'static/papers/nests.pdf': 'x',
    'hugo.yaml': 'baseURL: https://mei.example\n',
  });

  it('has the BibTeX, the abstract and the links that stand there', () => {
    const { text, transfer } = siteOf(page(`${body}##### BibTeX\n\n\`\`\`BibTeX\n@article{ravn2020nests,\n  title = {How nests are built},\n  author = {Ravn, Ida and Oak, Bo},\n  year = {2020}\n}\n\`\`\`\n`));
    expect(text('data/publications.bib')).toContain(
      '@article{ravn2020nests,\n  title = {How nests are built},\n  author = {Ravn, Ida and Oak, Bo},\n  year = {2020},\n' +
        '  abstract = {Nests are round. They are small.},\n  pdf = {/assets/files/papers/nests.pdf},\n  code = {https://code.example.org/nests},\n}',
    );
    expect([...transfer.problems].map(({ code }) => code)).toEqual([]);
  });

  it('has the authors that plain Hugo calls `author`', () => {
    expect(siteOf(page(body)).text('data/imported.bib')).toContain('{Ravn, Ida and Oak, Bo}');
  });
});

describe('what a site says in passing', () => {
  const admin = (front: string): string => `---\ntitle: Ida Ravn\nsuperuser: true\n${front}\n---\n`;

  it('leads files that front matter names to where they are now', () => {
    const { text } = siteOf({
      'content/event/show/index.md': '---\ntitle: Nests\ndate: 2020-01-02\nurl_slides: show.pdf\nlinks: [{ name: Notes, url: notes.pdf }]\n---\n',
      'content/event/show/show.pdf': 'x',
      'content/event/show/notes.pdf': 'x',
    });
    expect(text('content/talks/show.md')).toContain('slides: /assets/files/event/show/show.pdf\n');
    expect(text('content/talks/show.md')).toContain('url: /assets/files/event/show/notes.pdf\n');
  });

  it('leads to the page of slides that a talk or a paper names', () => {
    const { text } = siteOf({
      'content/slides/nests/index.md': '---\ntitle: Nests\n---\n# Nests\n',
      'content/event/show/index.md': '---\ntitle: A show of nests\ndate: 2020-01-02\nslides: nests\n---\n',
      'content/event/other/index.md': '---\ntitle: Other\ndate: 2020-01-02\nslides: lost\n---\n',
      'content/publication/x/index.md': '---\ntitle: How nests are built\nauthors: [Ida Ravn]\ndate: 2020-02-03\nslides: nests\n---\n',
      'content/publication/y/index.md': '---\ntitle: How nests are lost\nauthors: [Ida Ravn]\ndate: 2020-02-03\nslides: lost\n---\n',
    });
    expect(text('content/talks/show.md')).toContain('slides: /slides/nests/\n');
    expect(text('content/talks/other.md')).not.toContain('slides');
    expect(text('data/imported.bib').match(/slides +=.*/g)).toEqual(['slides       = {/slides/nests/},']);
  });

  it('names those who gave a talk with the owner', () => {
    const { text } = siteOf({
      'content/authors/admin/_index.md': admin('role: Reader'),
      'content/event/show/index.md': '---\ntitle: Nests\ndate: 2020-01-02\nauthors: [admin, Bo Oak]\n---\n',
    });
    expect(text('content/talks/show.md')).toContain('with: Bo Oak\n');
  });

  it('takes the short words on the owner where there are no others, and says what it cannot take', () => {
    const { text, transfer } = siteOf({ 'content/authors/admin/_index.md': admin('bio: I count nests.\ncertificates: [{ title: Ringing }]') });
    expect(text('content/index.md')).toContain('I count nests.');
    expect([...transfer.problems].find(({ code }) => code === 'import-profile')).toMatchObject({
      file: 'content/authors/admin/_index.md',
      message: 'Nothing here takes `certificates` of this profile.',
    });
  });
});

describe('type, which tells Hugo the layout of a page', () => {
  it.each(['teaching/ml', 'event/show'])('is left out: content/%s', (path) => {
    const { transfer } = siteOf({ [`content/${path}/index.md`]: '---\ntitle: Nests\ndate: 2020-01-02\ntype: docs\n---\n\nWords.\n' });
    expect([...transfer.files.values()].join('')).not.toContain('docs\n');
    expect([...transfer.problems].filter(({ code }) => code === 'import-front-matter')).toEqual([]);
  });
});

describe('a CV that was made elsewhere', () => {
  it('stays at /cv.pdf, from where nothing can lead elsewhere', () => {
    const { text, transfer } = siteOf({ 'static/cv.pdf': 'x', 'content/_index.md': '---\n---\n[My CV](/cv.pdf)\n' });
    expect(text('data/cv.yaml')).toContain('pdf: assets/files/cv.pdf\n');
    expect(transfer.redirects().has('/cv.pdf')).toBe(false);
    expect(text('content/index.md')).toContain('[My CV](/assets/files/cv.pdf)');
  });

  it('is that of the button below the biography', () => {
    const home = '---\nsections:\n  - { block: resume-biography-3, content: { button: { text: Download CV, url: uploads/resume.pdf } } }\n---\n';
    const { text, transfer } = siteOf({ 'static/uploads/resume.pdf': 'x', 'content/_index.md': home });
    expect(text('data/cv.yaml')).toContain('pdf: assets/files/resume.pdf\n');
    expect(transfer.redirects().get('/uploads/resume.pdf')).toBe('/assets/files/resume.pdf');
  });

  it('is none where the site had none', () => expect(siteOf({ 'content/_index.md': '---\n---\n' }).text('data/cv.yaml')).not.toContain('pdf'));
});

describe('the owner of a site without profiles', () => {
  const people = (settings: string) => siteOf({ 'hugo.yaml': `title: Nests\n${settings}`, 'static/img/ida.jpg': 'x' });

  it('is whom PaperMod shows', () => {
    const { text } = people(`params:
  author: Ida Ravn
  profileMode: { enabled: true, title: Ida, subtitle: 'Counts [nests](https://nests.example)', imageUrl: /img/ida.jpg }
  homeInfoParams: { Title: Hello, Content: Not shown. }
  socialIcons:
    - { name: github, url: 'https://github.com/idaravn' }
    - { name: email, url: 'mailto:ida@ravn.example.org' }
    - { name: orcid, url: 'https://orcid.org/0000-0002-1825-0097' }
`);
    expect(text('content/index.md')).toBe('---\n---\n\nCounts [nests](https://nests.example)\n');
    expect(text('data/people.yaml')).toContain('name: Ida Ravn\n  email: ida@ravn.example.org\n  orcid: 0000-0002-1825-0097\n  photo: ida.jpg\n');
    expect(text('data/people.yaml')).toContain('github: idaravn\n');
  });

  it('greets as PaperMod does without a profile', () => {
    const { text } = people('params:\n  author: [Ida Ravn, Bo Oak]\n  profileMode: { subtitle: Not shown }\n  homeInfoParams: { Title: Hello, Content: We count. }\n');
    expect(text('content/index.md')).toContain('We count.');
    expect(text('data/people.yaml')).toContain('name: Ida Ravn\n');
  });

  it('is whom Coder and Blowfish name', () => {
    const coder = people("params:\n  author: Ida Ravn\n  info: Counts nests\n  avatarURL: img/ida.jpg\n  social: [{ name: GitHub, url: 'https://github.com/idaravn' }]\n");
    expect(coder.text('data/people.yaml')).toContain('name: Ida Ravn\n  position: Counts nests\n  photo: ida.jpg\n');
    const blowfish = people("params:\n  author: { name: Ida Ravn, headline: Counts nests, image: img/ida.jpg, links: [{ github: 'https://github.com/idaravn' }] }\n");
    for (const { text } of [coder, blowfish]) expect(text('data/people.yaml')).toMatch(/position: Counts nests\n[^]*github: idaravn\n/);
  });
});

describe('the menu', () => {
  const post = { 'content/blog/nests.md': '---\ntitle: Nests\n---\nWords.\n' };
  const menu = 'menu:\n  main:\n    - { name: News, url: "/#news" }\n    - { name: Writing, url: "#latest" }\n    - { name: Hobbies, url: "#hobbies" }\n';

  it('leads to the lists that blocks of the home page showed, whatever their names', () => {
    const sections =
      '---\nsections:\n  - { block: collection, id: news, content: { page_type: blog } }\n' +
      '  - { block: collection, id: latest, content: { filters: { folders: [publication] } } }\n  - { block: markdown, id: hobbies }\n---\n';
    const { text, transfer } = siteOf({ ...post, 'hugo.yaml': menu, 'content/_index.md': sections });
    expect(text('data/site.yaml')).toContain('navigation:\n  - label: News\n    url: /posts/\n  - label: Writing\n    url: /publications/\n');
    expect([...transfer.problems].filter(({ code }) => code === 'import-navigation')).toHaveLength(1);
  });

  it('knows the older blocks by their files', () => {
    const { text } = siteOf({ ...post, 'config.yaml': menu, 'content/home/news.md': '---\nwidget: pages\ncontent: { page_type: blog }\n---\n' });
    expect(text('data/site.yaml')).toContain('  - label: News\n    url: /posts/\n');
  });
});

describe('a page that the old site was yet to show', () => {
  const isDraft = (front: string, config = '') => {
    const { transfer, text } = siteOf({ 'hugo.yaml': `baseURL: https://mei.example\n${config}`, 'content/blog/later.md': `---\ntitle: Later\n${front}---\nWait.\n` });
    const told = [...transfer.problems].flatMap(({ code, line }) => (code === 'import-future' ? [line] : []));
    return [text('content/posts/later.md').includes('draft: true'), ...told];
  };
  it('becomes a draft, and is told', () => expect(isDraft('date: 2999-01-02\n')).toEqual([true, 3]));
  it('is none if it was to be published before its date', () => expect(isDraft('date: 2999-01-02\npublishDate: 2020-01-02\n')).toEqual([false]));
  it('gets the address that it was to have', () => {
    const page = (front: string) =>
      siteOf({ 'content/blog/later.md': `---\ntitle: Later\ndate: 2999-01-02\n${front}---\nWait.\n` }).text('content/posts/later.md');
    expect(page('')).toContain('permalink: /blog/later/\n');
    expect(page('slug: nests\n')).toContain('permalink: /blog/nests/\n');
    expect(page('url: /posts/later/\n')).not.toContain('permalink');
  });
  it('is none where the settings ask for such pages', () => expect(isDraft('date: 2999-01-02\n', 'buildFuture: true\n')).toEqual([false]));
});

describe('addresses of Hugo', () => {
  it.each([
    ['a folder', {}, { path: 'post/First Steps/index.md', data: {} }, '/post/first-steps/'],
    ['a file', {}, { path: 'post/x.md', data: {} }, '/post/x/'],
    ['a list', {}, { path: 'post/_index.md', data: {} }, '/post/'],
    ['the home page', {}, { path: '_index.md', data: {} }, '/'],
    ['a slug', {}, { path: 'post/x.md', data: { slug: 'Other' } }, '/post/other/'],
    ['an address of its own', {}, { path: 'post/x.md', data: { url: 'here.html' } }, '/here.html'],
    ['ugly', { uglyURLs: true }, { path: 'post/x.md', data: {} }, '/post/x.html'],
    ['a pattern', { permalinks: { post: '/:year/:month/:filename/' } }, { path: 'post/x.md', data: { date: '2020-05-06' } }, '/2020/05/x/'],
    ['a pattern of newer versions', { permalinks: { page: { post: '/p/:slug/' } } }, { path: 'post/x.md', data: { title: 'A Title' } }, '/p/a-title/'],
    ['a page that is not rendered', {}, { path: 'x/index.md', data: { build: { render: 'never' } } }, undefined],
    ['accents', { removePathAccents: true }, { path: 'post/Été.md', data: {} }, '/post/ete/'],
  ])('%s', (_, config, document, address) => {
    expect(new HugoAddresses(config).of(document)).toBe(address);
  });
});
