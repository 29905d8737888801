import { describe, expect, it } from 'vitest';
import { checkCv } from '../../src/cv/check.ts';
import { Problems } from '../../src/problems.ts';
import { cvFile } from '../../src/schema/data/cv.ts';
import { validateInPlace } from '../../src/schema/reading/validate.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** `line:column code – cure` of every problem of a cv.yaml. */
function problemsOf(yaml: string): string[] {
  const problems = new Problems();
  const file = 'data/cv.yaml';
  const read = readYaml(yaml, file, problems)!;
  const found = validateInPlace(cvFile, read.value, { file, positionOf: read.positionOf, problems });
  if (found) checkCv(found.value, { file, ...(found.value.lang && { lang: found.value.lang }), positionOf: found.positionOf, problems });
  return problems.list.map(({ line, column, code, message, cure }) => `${line}:${column} ${code}: ${message} ${cure}`);
}

describe('mistakes in cv.yaml', () => {
  it('mathematics without an end is shown where it begins', () => {
    expect(problemsOf('sections:\n  x:\n    - name: A\n      summary: Of order $\\alpha_n and more.\n')).toEqual([
      '4:16 cv-open-math: The formula that begins with $\\alpha_n and more. has no end. Close it with another $; a plain dollar is written \\$.',
    ]);
  });

  it('citations are of pages', () => {
    expect(problemsOf('sections:\n  x:\n    - My work on fog [see @quill2021, p. 3] goes on.\n')).toEqual([
      '3:7 cv-citation: “[see @quill2021, p. 3]” is a citation of pages, and a text of the CV holds none, so it is printed as it stands. '
        + 'Link to the paper in words of your own: [our study](/publications/quill2021/).',
    ]);
    expect(problemsOf('sections:\n  x:\n    - "Write to [ada@quill.example](mailto:ada@quill.example)"\n')).toEqual([]);
  });

  it('a source is grouped only by what it has', () => {
    expect(problemsOf('sections:\n  a: { from: talks, group: role }\n  b: { from: people, group: role }\n')).toEqual([
      '2:21 cv-unknown-name: There is no choice for `group` here called `role` in this CV. Use one of none, year.',
    ]);
  });

  it('a source that stands in a list of entries would be printed as words', () => {
    expect(problemsOf('sections:\n  papers:\n    - from: publications\n  walks:\n    - from: Nice to Menton\n')).toEqual([
      '3:7 cv-source-entry: `from: publications` stands in a list of entries, so it is printed as words. Take the dash away; entries of your own beside it go below `entries:`.',
    ]);
  });

  it('sections go below `sections:`', () => {
    expect(problemsOf('education:\n  - institution: Academy of the Bay\n')).toEqual([
      '1:1 unknown-key: Nothing here is called `education`. Put it below `sections:`, further in.',
    ]);
  });

  it.each([
    ['money', 'A grant of $20M'],
    ['two formulas', '$a$ and $b$'],
    ['an escaped dollar', 'paid \\$x_1'],
  ])('%s is no mistake', (_title, text) => expect(problemsOf(`sections:\n  x:\n    - '${text}'\n`)).toEqual([]));

  it.each([
    ['start_date: 17.5.2024', '2024-05-17'],
    ['date: 05/2024', '2024-05'],
    ['when: 31/1/2020 – present', '2020-01-31'],
  ])('a date that cannot be read: %s', (line, meant) => {
    const [problem] = problemsOf(`sections:\n  x:\n    - name: A\n      ${line}\n`);
    expect(problem).toMatch(/^4:\d+ cv-date: /);
    expect(problem).toContain(`Did you mean \`${meant}\`?`);
  });

  it('filters of papers where there are none', () => {
    expect(problemsOf('sections:\n  talks:\n    from: talks\n    not: { type: invited }\n')).toEqual([
      '4:5 cv-filter: Filters under `not` leave out papers, of which this section has none. Name the variants of the CV that are to go without the section: `not: short`.',
    ]);
    expect(problemsOf('sections:\n  papers:\n    from: publications\n    not: { type: article }\n')).toEqual([]);
  });

  it('a date of two meanings, the one of the language first', () => {
    expect(problemsOf('lang: fr\nsections:\n  x:\n    - name: A\n      when: 1/2/2020 – present\n')[0])
      .toContain('Did you mean `2020-02-01` or `2020-01-02`?');
  });

  it.each(['2020-09 – present', 'Mar–Aug 2020', 'summer 2018', '2020', 'in press', '2019/20', '2024-05-17'])('%s is a date or words', (when) => {
    expect(problemsOf(`sections:\n  x:\n    - name: A\n      when: ${when}\n`)).toEqual([]);
  });

  it('says which words behind the dash of a span are unknown, and lets expectations with a year be', () => {
    const of = (when: string) => problemsOf(`sections:\n  x:\n    - name: A\n      when: ${when}\n`);
    expect(of('2019 – foreseeable')).toEqual([expect.stringMatching(/^4:13 cv-date: “foreseeable” is no date and no word for “until now”/)]);
    expect(of('2019 – expected 2026')).toEqual([]);
    expect(of('2019 – present')).toEqual([]);
  });

  it('an end before its beginning', () => {
    expect(problemsOf('sections:\n  x:\n    - name: A\n      start_date: 2020-05\n      end_date: 2019\n')[0]).toMatch(/^5:17 cv-date: This ends \(2019\) before it begins/);
  });

  it.each([
    ['start: 2021\n      end: 2019', '5:12', '2019', '2021'],
    ['when: 2021 – 2019', '4:13', '2019', '2021'],
    ['date: March 2020 – 2019', '4:13', '2019', '2020-03'],
    ['date: 5 May 2020 to 3 May 2020', '4:13', '2020-05-03', '2020-05-05'],
    ['date: 5 May to 3 May 2020', '4:13', '2020-05-03', '2020-05-05'],
  ])('a span that runs backwards: %s', (lines, place, end, start) => {
    expect(problemsOf(`sections:\n  x:\n    - name: A\n      ${lines}\n`)).toEqual([
      `${place} cv-date: This ends (${end}) before it begins (${start}). Mend one of the two.`,
    ]);
  });

  it.each(['Dezember–Februar 2021', 'Oct–Feb 2023', 'nov.–janv. 2012', '15 Dec – 3 Jan 2023', '5 Oct to 3 Feb 2021'])('but no span over the turn of the year: %s', (when) => {
    expect(problemsOf(`sections:\n  x:\n    - name: A\n      when: ${when}\n`)).toEqual([]);
  });

  it.each(['31 June 2019', 'June 31, 2019', '2019-02-30', '1 May 2019 – 31 June 2019', '30 février 2019'])('a day that does not exist: %s', (when) => {
    expect(problemsOf(`sections:\n  x:\n    - name: A\n      date: ${when}\n`)).toEqual([
      expect.stringMatching(/^4:13 cv-date: “[^”]*(?:3[01])[^”]*” is no date that can be read, so it is printed as it stands\. Write 2024, /),
    ]);
  });

  it.each(['Best paper: 2024', 'American Economic Review: 2020-2024', 'reviewing: Nature'])('a line with a colon is a label with its details: %s', (line) => {
    expect(problemsOf(`sections:\n  x:\n    - ${line}\n`)).toEqual([]);
  });

  it('a slip of the pen is none', () => {
    expect(problemsOf('sections:\n  x:\n    - nmae: A\n')[0]).toBe('3:7 unknown-key: Nothing here is called `nmae`. Did you mean `name`?');
  });

  it('a line with a colon among keys is told what to write', () => {
    expect(problemsOf('sections:\n  x:\n    - Best paper: 2024\n      by: Bay Society\n')[0]).toBe(
      '3:7 unknown-key: Nothing here is called `Best paper`. Put the whole line in quotes, or write `label: Best paper` and below it `details: 2024`.',
    );
  });

  it('an entry that says nothing but when', () => {
    expect(problemsOf('sections:\n  talks:\n    - name: A\n    - when: 2020\n      not: short\nvariants: { short: {} }\n')).toEqual([
      '4:7 cv-empty-entry: This entry says when, but not what. Give it a `name`, or another key that says what it is (docs/cv.md lists them); until then it is left out.',
    ]);
    expect(problemsOf('sections:\n  talks:\n    - naem: A\n      when: 2020\n')).toEqual([expect.stringContaining('Did you mean `name`?')]);
  });

  it.each([
    ['experience: none', 'leave the section out'],
    ['talks: talks', '`talks: { from: talks }`'],
    ['papers: publications', '`papers: { from: publications }`'],
    ['languages: French', 'Begin a line with `- French` below it'],
  ])('a word in place of a list: %s', (line, cure) => {
    const [problem, ...others] = problemsOf(`sections:\n  ${line}\n`);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^2:\d+ cv-word: /);
    expect(problem).toContain(cure);
  });

  it('a paragraph in place of a list is none', () => expect(problemsOf('sections:\n  about: Gone fishing.\n  profile: 数学者です。\n')).toEqual([]));

  it('a section with settings and nothing to show', () => {
    expect(problemsOf('sections:\n  education:\n    institution: Bay\n    when: 2020\n')).toEqual([
      expect.stringMatching(/^2:3 cv-no-entries: .*begin the first line of each entry with/),
    ]);
    expect(problemsOf('sections:\n  talks: { from: }\n')[0]).toMatch(/^2:3 cv-no-entries: .*`from: publications`/);
    expect(problemsOf('sections:\n  talks: { from: tlks }\n')).toHaveLength(1);
  });

  it('a word that `show` does not know', () =>
    expect(problemsOf('sections:\n  p: { from: publications, show: slected }\n')).toEqual([expect.stringMatching(/^2:\d+ cv-unknown-name: .*Did you mean `selected`\?/)]));

  it('blocks of Markdown', () => {
    expect(problemsOf('sections:\n  x:\n    - name: A\n      summary: |\n        Two things:\n        - one\n        - two\n')).toEqual([
      expect.stringMatching(/^4:16 cv-block: “- one” is a block of Markdown.*`highlights:`/),
    ]);
    expect(problemsOf('sections:\n  x:\n    - name: "- a dash"\n      summary: |\n        One paragraph, 1. or 2. lines\n        long - dashed.\n\n        Another.\n')).toEqual([]);
  });

  it('numbers and languages that are none', () => {
    expect(problemsOf('variants:\n  fr: { lang: french, limit: -1, pages: 1.5 }\n  none: { lang: xx }\n')).toHaveLength(4);
  });

  it('names of sections and variants that do not exist', () => {
    const yaml = 'sections:\n  awards:\n    - name: A\n      only: shrt\nvariants:\n  short:\n    exclude: [award]\n    publicatons: { show: selected }\n';
    expect(problemsOf(yaml)).toEqual([
      '4:7 cv-unknown-name: There is no variant called `shrt` in this CV. Did you mean `short`?',
      '7:5 cv-unknown-name: There is no section called `award` in this CV. Did you mean `awards`?',
      expect.stringMatching(/^8:5 cv-unknown-name: There is no setting or section called `publicatons`/),
    ]);
  });

  it('a key that is almost right', () => {
    expect(problemsOf('sections:\n  x:\n    - institution: A\n      degre: PhD\n')).toEqual([
      '4:7 unknown-key: Nothing here is called `degre`. Did you mean `degree`?',
    ]);
  });

  it('keys that no entry has, and an entry that has no others', () => {
    expect(problemsOf('sections:\n  honours:\n    - medal: Medal of the Bay\n      year: 2020\n      x_sum: 3\n    - name: Prize\n      jury: Bo Reed\n')).toEqual([
      '3:7 unknown-key: Nothing here is called `medal`. Take the line out, or call it `x_medal` to keep it for yourself.',
      '7:7 unknown-key: Nothing here is called `jury`. Take the line out, or call it `x_jury` to keep it for yourself.',
      expect.stringMatching(/^3:7 cv-empty-entry: This entry says when, but not what\. Give it a `name`/),
    ]);
  });

  it.each(['degree: PhD', 'url: https://example.org/', 'details: Annals of Ice'])('an entry that would print nothing: %s', (line) => {
    expect(problemsOf(`sections:\n  x:\n    - ${line}\n`)).toEqual([expect.stringMatching(/^3:7 cv-empty-entry: This entry says nothing that is printed by itself\./)]);
  });

  it('an entry in no CV but some, of which nothing is said', () =>
    expect(problemsOf('sections:\n  x:\n    - only: full\n')).toEqual([expect.stringMatching(/^3:7 cv-empty-entry: This entry says nothing\. /)]));

  it('what was saved for other programs is no mistake', () =>
    expect(problemsOf('sections:\n  x:\n    - name: Prize\n      x_jsonresume: { score: 3 }\n')).toEqual([]));

  it('a comma that ends a value between braces', () => {
    expect(problemsOf('sections:\n  x:\n    - { name: Best thesis award, Society of Tides }\n')[0]).toMatch(/^3:\d+ yaml-comma: /);
  });
});
