import { describe, expect, it } from 'vitest';
import { toText } from '../../src/text/rich.ts';
import { cvProject, modelOf, siteOf } from './cv-site.ts';

function built(yaml: string, variant = 'full') {
  const project = cvProject();
  project.write('data/cv.yaml', yaml);
  const { model, problems } = modelOf(siteOf(project), variant);
  return { model, told: problems.list.map(({ line, column, code, cure }) => `${line}:${column} ${code} ${cure}`) };
}

describe('a section that finds nothing', () => {
  it.each([
    ['sections:\n  talks:\n    from: talks\n    type: invitd\n', '4:5 cv-no-match Did you mean `invited`?'],
    ['sections:\n  people:\n    from: people\n    role: [postdoc, phd-studnt]\n', '4:5 cv-no-match Did you mean `phd-student`?'],
    ['sections:\n  papers:\n    from: publications\n    bib: paper.bib\n', '4:5 query-no-match Did you mean "papers.bib"?'],
    ['sections:\n  papers:\n    from: publications\n    type: artcle\n', '4:5 query-no-match Did you mean "article"?'],
  ])('says which setting, and where: %s', (yaml, expected) => expect(built(yaml).told).toEqual([expected]));

  it('names the place in the variant where that has a setting of its own', () => {
    const yaml = 'sections:\n  papers: { from: publications }\nvariants:\n  short:\n    papers:\n      type: artcle\n';
    expect(built(yaml, 'short').told).toEqual(['6:7 query-no-match Did you mean "article"?']);
    expect(built(yaml).told).toEqual([]);
  });
});

describe('people', () => {
  const headings = (yaml: string) => built(yaml).model.sections.flatMap(({ groups }) => groups.map(({ heading, items }) => `${heading}: ${items.length}`));

  it('are in the role that a section asks for, whether its id is typed or its words', () => {
    const project = cvProject();
    project.write('data/people.yaml', `- { id: me, name: Inès Oyarzabal }
- { id: omar, name: Omar Rashid, role: PhD student }
- { id: wei, name: Wei Wang, role: phd-student }
- { id: noor, name: Noor Haddad, role: Postdoc }
- { id: kai, name: Kai Reed, role: Lab Manager }
`);
    const groups = (section: string) => {
      project.write('data/cv.yaml', `sections:\n  team: ${section}\n`);
      const { model, problems } = modelOf(siteOf(project));
      return [...model.sections.flatMap((one) => one.groups.map(({ heading, items }) => `${heading}: ${items.length}`)), ...problems.list.map(({ code }) => code)];
    };
    expect(groups('{ from: people, role: [phd-student, lab-manager], group: role }')).toEqual(['PhD student: 2', 'lab-manager: 1']);
    expect(groups('{ from: people, group: role }')).toEqual(['PhD student: 2', 'Postdoc: 1']);
  });

  it('have headings by role where that is asked for, in the order of the roles', () => {
    expect(headings('sections:\n  team: { from: people, role: [postdoc, phd-student], group: role }\n')).toEqual(['Postdoc: 1', 'PhD student: 1']);
    expect(headings('sections:\n  team: { from: people }\n')).toEqual([expect.stringMatching(/^undefined/)]);
  });
});

describe('papers', () => {
  it('tell of keys that groups of one’s own do not know', () => {
    const yaml = 'sections:\n  papers:\n    from: publications\n    groups:\n      - { heading: Books, type: article, nonsense: 3 }\n';
    expect(built(yaml).told).toEqual([expect.stringMatching(/^4:5 query-unknown-key Use one of /)]);
  });

  const kinds = (yaml: string) => {
    const { model, told } = built(yaml);
    const papers = model.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'paper' ? [item.paper.kind] : []))));
    return { headings: model.sections.flatMap(({ groups }) => groups.map(({ heading }) => heading)), papers, told };
  };

  it('leave out what filters under `not` say, and the whole section in variants that it names', () => {
    const all = kinds('sections:\n  papers: { from: publications }\n').papers;
    expect(all).toContain('article');
    const { papers, told } = kinds('sections:\n  papers:\n    from: publications\n    not: { kind: article }\n');
    expect({ papers, told }).toEqual({ papers: all.filter((kind) => kind !== 'article'), told: [] });
    expect(kinds('sections:\n  papers:\n    from: publications\n    not: full\n').papers).toEqual([]);
  });

  it('may stand in groups of one’s own', () => {
    const { headings, papers, told } = kinds(
      'sections:\n  papers:\n    from: publications\n    groups:\n      - heading: In journals\n        kind: article\n',
    );
    expect(headings).toEqual(['In journals', 'Other']);
    expect(papers.slice(0, papers.lastIndexOf('article') + 1).every((kind) => kind === 'article')).toBe(true);
    expect(told).toEqual([]);
  });
});

describe('a talk', () => {
  it('names those who gave it, too, as its page does', () => {
    const project = cvProject();
    project.write('data/cv.yaml', 'sections:\n  talks: { from: talks }\n');
    project.write('content/talks/2024-both.md', '---\ntitle: Both\ndate: 2024-12-01\nplace: Bilbao\nwith: [me, Wei Wang]\n---\n');
    const item = modelOf(siteOf(project)).model.sections[0]!.groups[0]!.items.find((one) => one.kind === 'entry' && toText(one.title) === 'Both');
    expect(item?.kind === 'entry' && item.facts.map((fact) => toText(fact))).toEqual(['Bilbao', 'with Inès Oyarzabal and Wei Wang']);
  });
});

describe('courses', () => {
  it('stand in the order of their terms, which are their dates', () => {
    const project = cvProject();
    project.write('data/cv.yaml', 'sections:\n  teaching: { from: teaching }\n');
    project.write('content/teaching/spring.md', '---\ntitle: Tides\nterms: Spring 2031\n---\n');
    project.write('content/teaching/fall.md', '---\ntitle: Waves\nterms: [Fall 2030, Fall 2029]\n---\n');
    project.write('content/teaching/dated.md', '---\ntitle: Foam\ndate: 2030-01-15\n---\n');
    project.write('content/teaching/never.md', '---\ntitle: Ebb\n---\n');
    const items = modelOf(siteOf(project)).model.sections[0]!.groups[0]!.items;
    const lines = items.map((item) => (item.kind === 'entry' ? [item.when, toText(item.title), ...item.facts.map(toText)] : []));
    expect(lines.slice(0, 3)).toEqual([['Spring 2031', 'Tides'], ['Fall 2030, Fall 2029', 'Waves'], ['Jan 15, 2030', 'Foam']]);
    // A blank would read as the date above it.
    expect(lines.at(-1)).toEqual(['–', 'Ebb']);
  });
});

describe('a person', () => {
  it('who has finished is somewhere now, which is told apart from the subject', () => {
    const project = cvProject();
    project.write('data/cv.yaml', 'sections:\n  people: { from: people, role: phd-student }\n');
    project.write('data/people.yaml', `- { id: me, name: Inès Oyarzabal }
- { id: omar, name: Omar Rashid, role: phd-student, end: 2025, topic: Scheduling, now: Board of the Bay }
- { id: wei, name: Wei Wang, role: phd-student, end: 2024, now: Now at the Bay }
`);
    const items = modelOf(siteOf(project)).model.sections[0]!.groups[0]!.items;
    expect(items.map((item) => (item.kind === 'entry' ? [item.when, toText(item.title), ...item.facts.map(toText)] : []))).toEqual([
      ['2025', 'Omar Rashid', 'PhD student', 'Scheduling', 'now: Board of the Bay'],
      ['2024', 'Wei Wang', 'PhD student', 'Now at the Bay'],
    ]);
  });
});

describe('a line with a colon', () => {
  it('is a label and its details, though YAML sees a key in it', () => {
    const { model, told } = built('sections:\n  x:\n    - Best paper: 2024\n');
    const [item] = model.sections[0]!.groups[0]!.items;
    expect(item?.kind === 'fact' && [item.label, item.details].map((one) => toText(one))).toEqual(['Best paper', '2024']);
    expect(told).toEqual([]);
  });
});

describe('an entry without a date', () => {
  it('says so below one that has a date, and only there', () => {
    const { model } = built('sections:\n  x:\n    - name: A\n    - name: B\n      when: 2020\n    - name: C\n    - A line.\n');
    expect(model.sections[0]!.groups[0]!.items.map(({ when }) => when)).toEqual([undefined, '2020', '–', undefined]);
  });
});

describe('a text of several paragraphs', () => {
  it('begins a new line at each', () => {
    const { model } = built('sections:\n  x:\n    - name: A\n      summary: |\n        One *line*,\n        and its rest.\n\n        Another.\n');
    const [item] = model.sections[0]!.groups[0]!.items;
    expect(item!.kind === 'entry' && toText(item!.summary!)).toBe('One line, and its rest.\nAnother.');
  });
});
