import { describe, expect, it } from 'vitest';
import { cvFile } from '../../src/schema/data/cv.ts';
import { frontMatterOf, frontMatterSchemas } from '../../src/schema/pages/front-matter.ts';
import { people } from '../../src/schema/data/people.ts';
import { recordsFile } from '../../src/schema/data/records.ts';
import { redirectsFile } from '../../src/schema/data/redirects.ts';
import { siteSettings } from '../../src/schema/data/site.ts';
import { venues } from '../../src/schema/data/venues.ts';
import { options, shapeOf, type Schema } from '../../src/schema/reading/shape.ts';
import { check } from './check.ts';

describe('site.yaml', () => {
  it('the address of the editor is one on the web, whose scheme may be left out', () => {
    const of = (address: string) => check(siteSettings, `url: https://example.org/\nowner: ada\nedit_url: ${address}\n`);
    expect(of('github.com/ada/homepage/edit/main').value?.edit_url).toBe('https://github.com/ada/homepage/edit/main');
    expect(of('ada/homepage/edit/main').problems).toMatchObject([{ line: 3, message: expect.stringContaining('a full address such as https://') }]);
  });

  it('needs an address and an owner, and fills in the rest', () => {
    const { value, problems } = check(siteSettings, 'url: https://example.org/~ada\nowner: ada\n');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      url: 'https://example.org/~ada/',
      owner: 'ada',
      language: 'en',
      search_engines: true,
      theme: { text_font: 'newsreader', label_font: 'source-sans', portrait: 'round', scheme: 'auto' },
      publications: { group: 'year', macros: {}, lists: {} },
      feeds: { limit: 20, full_text: true },
      math: { macros: {} },
    });
  });

  it('takes .bib files by name or with their heading', () => {
    const { value } = check(
      siteSettings,
      'url: https://e.org\nowner: a\npublications:\n  files:\n    - a.bib\n    - file: b.bib\n      heading: Preprints\n      order: 2\n',
    );
    expect(value?.publications.files).toEqual([{ file: 'a.bib' }, { file: 'b.bib', heading: 'Preprints', order: 2 }]);
  });

  it('takes sections and links in the navigation', () => {
    const { value } = check(
      siteSettings,
      'url: https://e.org\nowner: a\nnavigation:\n  - talks\n  - { label: Group, url: https://group.example }\n',
    );
    expect(value?.navigation).toEqual(['talks', { label: 'Group', url: 'https://group.example' }]);
  });
});

describe('people.yaml', () => {
  it('reads a person with everything', () => {
    const { value, problems } = check(
      people,
      `
- id: Ada Example
  name: Ada Example
  other_names: A. Example
  orcid: https://orcid.org/0000-0002-1825-0097
  employer: University of Somewhere
  e-mail: mailto:ada@example.org
  profiles: { GitHub: ada, Google Scholar: AbC }
- id: bob
  name: Bob
  affiliations:
    - institution: Institute
      location: Nice
  social_networks:
    - { network: Mastodon, username: '@bob@example.social' }
`,
    );
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(value).toMatchObject([
      {
        id: 'Ada-Example',
        variants: ['A. Example'],
        orcid: '0000-0002-1825-0097',
        email: 'ada@example.org',
        affiliations: [{ name: 'University of Somewhere' }],
        profiles: { github: 'ada', 'google-scholar': 'AbC' },
      },
      {
        id: 'bob',
        affiliations: [{ name: 'Institute', place: 'Nice' }],
        profiles: { mastodon: '@bob@example.social' },
      },
    ]);
  });
});

describe('venues.yaml', () => {
  it('takes a name or particulars', () => {
    const { value } = check(venues, "ICX: Conference on X\nJY:\n  name: Journal of Y\n  colour: '#123456'\n");
    expect(value).toEqual({
      ICX: { name: 'Conference on X', variants: [] },
      JY: { name: 'Journal of Y', color: '#123456', variants: [] },
    });
  });
});

describe('cv.yaml', () => {
  const entries = `
sections:
  Education:
    - institution: University of Somewhere
      area: { en: Mathematics, fr: mathématiques }
      degree: PhD
      when: 2020 – 2024
  Skills:
    - label: Languages
      details: French, English
    - A line of *text*.
    - bullet: A bullet
  Papers:
    from: publications
    show: selected
    number: down
  About me: A paragraph.
variants:
  short: { pages: 2, exclude: [Skills], publications: { show: selected } }
`;

  it('reads every shape of section', () => {
    const { value, problems } = check(cvFile, entries);
    expect(problems).toEqual([]);
    expect(Object.keys(value!.sections)).toEqual(['Education', 'Skills', 'Papers', 'About me']);
    expect(value).toMatchObject({
      sections: {
        Education: [{ area: { en: 'Mathematics', fr: 'mathématiques' }, when: '2020 – 2024' }],
        Skills: [{ label: 'Languages' }, 'A line of *text*.', { bullet: 'A bullet' }],
        Papers: { from: 'publications', number: 'down' },
        'About me': 'A paragraph.',
      },
      variants: { short: { pages: 2, exclude: ['Skills'], publications: { show: 'selected' } } },
      design: { paper: 'a4', dates: 'left' },
    });
  });

  it('reads RenderCV’s block, and says where identity comes from', () => {
    const { value, problems } = check(
      cvFile,
      'cv:\n  name: Ada\n  sections:\n    experience:\n      - company: Lab\n        position: Intern\n        x_custom: kept\ndesign:\n  theme: classic\n',
    );
    expect(value?.sections).toEqual({ experience: [{ company: 'Lab', position: 'Intern', x_custom: 'kept' }] });
    expect(problems).toEqual([]);
    expect(check(cvFile, 'name: Ada\nemail: a@example.org\n').problems).toMatchObject([
      { severity: 'notice', line: 1 },
    ]);
  });

  it('keeps keys of entries that nobody knows, and tells of them', () => {
    const { value, problems } = check(
      cvFile,
      'sections:\n  jobs:\n    - company: Lab\n      hilights: [x]\n      own: y\n',
    );
    expect(value?.sections).toEqual({ jobs: [{ company: 'Lab', hilights: ['x'], own: 'y' }] });
    expect(problems).toMatchObject([
      { severity: 'warning', line: 4, column: 7, cure: 'Did you mean `highlights`?' },
      { severity: 'warning', line: 5, column: 7, cure: 'Take the line out, or call it `x_own` to keep it for yourself.' },
    ]);
  });

  it('reads the year of an entry, what is said of it, and a variant that is only named', () => {
    const { value, problems } = check(cvFile, 'sections:\n  prizes:\n    - name: Prize\n      year: 2021\n      description: For ice.\nvariants:\n  short:\n');
    expect(value).toMatchObject({ sections: { prizes: [{ name: 'Prize', date: '2021', summary: 'For ice.' }] }, variants: { short: {} } });
    expect(problems).toEqual([]);
  });
});

describe('front matter of other tools', () => {
  it('of academicpages: a talk', () => {
    const { value, problems } = check(
      frontMatterOf('talks', false),
      `
title: Sets and other sets
collection: talks
type: Tutorial
permalink: /talks/sets
venue: Institute of Sets
date: 2024-03-01
location: Nice, France
redirect_from: /old/
author_profile: true
`,
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      kind: 'Tutorial',
      event: 'Institute of Sets',
      place: 'Nice, France',
      permalink: '/talks/sets',
      redirect_from: ['/old/'],
      author_profile: true,
    });
  });

  it('of al-folio: a post and a project', () => {
    const post = check(
      frontMatterOf('posts', false),
      'layout: post\ntitle: A\ndate: 2015-10-22 21:13:00-0400\ntags: formatting math\ncategories: sample\nrelated_posts: false\ngiscus_comments: true\ntoc:\n  sidebar: left\n',
    );
    expect(post.problems).toEqual([]);
    expect(post.value).toMatchObject({ date: '2015-10-22T21:13:00-04:00', tags: ['formatting', 'math'], toc: true });
    const project = check(
      frontMatterOf('projects', false),
      'layout: page\ntitle: P\nimg: assets/img/1.jpg\nimportance: 1\ncategory: work\nrelated_publications: true\ngithub: github.com/ada/p\n',
    );
    expect(project.problems).toEqual([]);
    expect(project.value).toMatchObject({
      image: { src: 'assets/img/1.jpg' },
      order: 1,
      tags: ['work'],
      repository: 'https://github.com/ada/p',
    });
  });

  it('of HugoBlox: an event', () => {
    const { value, problems } = check(
      frontMatterOf('talks', false),
      `
title: T
event_name: Days of Sets
event_url: https://sets.example
event_start: '2030-06-01T13:00:00Z'
event_end: '2030-06-01T15:00:00Z'
event_all_day: false
summary: About sets.
image:
  caption: Sets
  focal_point: Right
links:
  - type: slides
    url: /files/sets.pdf
authors: [me]
`,
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      event: 'Days of Sets',
      event_url: 'https://sets.example',
      date: '2030-06-01T13:00:00Z',
      end_date: '2030-06-01T15:00:00Z',
      description: 'About sets.',
      image: {},
      links: [{ label: 'slides', url: '/files/sets.pdf' }],
    });
  });
});

describe('a funded project', () => {
  it('reads funder, partners, themes and work packages', () => {
    const { value, problems } = check(
      frontMatterOf('projects', false),
      `
title: Sets for all
funder: { name: Agency, programme: Big call, grant: 00123 }
partners: [University A, { name: University B, url: https://b.example }]
themes:
  - title: Finite sets
    objectives: [Count them]
work_packages:
  - title: Counting
    theme: Finite sets
    people: [ada, { name: Bob, role: PhD student }]
    openings: [Engineer, { title: Postdoc, place: Nice, status: filled }]
dissemination: Papers and code.
`,
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      funder: [{ name: 'Agency', grant: '00123' }],
      partners: [{ name: 'University A' }, { name: 'University B', url: 'https://b.example' }],
      themes: [{ title: 'Finite sets', objectives: ['Count them'] }],
      work_packages: [
        {
          people: [{ name: 'ada' }, { name: 'Bob', role: 'PhD student' }],
          openings: [
            { title: 'Engineer', status: 'open' },
            { title: 'Postdoc', place: 'Nice', status: 'filled' },
          ],
        },
      ],
      dissemination: ['Papers and code.'],
    });
  });
});

describe('front matter of Quarto', () => {
  it('may say how the document is made', () => {
    const { problems } = check(frontMatterOf('posts', false), 'title: Firn\nformat: html\nexecute: { echo: false }\njupyter: python3\ncode-fold: true\n');
    expect(problems).toEqual([]);
  });
});

describe('any page', () => {
  it.each(['../secret', 'https://elsewhere.example/', '/a?b', '//host/x', '/a/../../b'])(
    'refuses the address %s',
    (address) => {
      const { value, told } = check(frontMatterOf('pages', false), `title: A\npermalink: '${address}'\n`);
      expect(value).not.toHaveProperty('permalink');
      expect(told).toEqual(['2:12 wrong-value']);
    },
  );

  it('knows drafts by either name', () => {
    expect(check(frontMatterOf('posts', false), 'published: false\n').value).toMatchObject({ draft: true });
    expect(check(frontMatterOf('posts', false), 'draft: true\n').value).toMatchObject({ draft: true });
  });
});

describe('every key of every file', () => {
  const schemas = {
    'site.yaml': siteSettings,
    'people.yaml': people,
    'cv.yaml': cvFile,
    'venues.yaml': venues,
    'redirects.yaml': redirectsFile,
    'awards.yaml': recordsFile,
    ...frontMatterSchemas,
  };
  const slips = ['word', '-1', '1.5', '[word]', '[[word]]', '{ a: word }', '{ a: [word] }', '[{ a: word }]', '[{ a: [[word]] }]'];

  /** A slip at every key, and at every key of what stands there. */
  const slipsIn = (schema: Schema, depth = 2): string[] => {
    const nested = options(schema).flatMap((option) =>
      option._zod.def.type === 'array' ? slipsIn(option._zod.def.element, depth).map((slip) => `[${slip}]`)
      : Object.entries(shapeOf(option)).flatMap(([key, of]) => slipsIn(of, depth - 1).map((slip) => `{ ${key}: ${slip} }`)));
    return depth === 0 ? slips : [...slips, ...nested];
  };

  it.each(Object.entries(schemas))('says in words what was expected: %s', (_file, schema) => {
    const told = slipsIn(schema).flatMap((text) => check(schema, text).problems.map(({ message }) => message));
    expect(told.filter((message) => /Invalid|received/.test(message))).toEqual([]);
  });
});

describe('a number of things', () => {
  it.each([
    [siteSettings, 'feeds: { limit: -3 }'],
    [siteSettings, 'publications: { authors_shown: 2.5 }'],
    [frontMatterSchemas.home, 'posts: -1'],
    [frontMatterSchemas.home, 'news: -1'],
  ])('is a whole one, and none below zero', (schema, line) => {
    const told = check(schema, `url: https://e.org\nowner: a\n${line}\n`).problems.filter(({ line: at }) => at === 3);
    expect(told).toMatchObject([{ code: 'wrong-value', message: expect.stringContaining('expected a number of ') }]);
  });
});
