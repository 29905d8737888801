import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { readYaml } from '../../src/yaml/read.ts';

function read(text: string) {
  const problems = new Problems();
  const yaml = readYaml(text, 'data/example.yaml', problems);
  return { value: yaml?.value, positionOf: yaml?.positionOf, problems: problems.list };
}

describe('values stay what was typed', () => {
  it('keeps dates as text', () => {
    expect(read('date: 2024-05-17\nwhen: 2020-09\n').value).toEqual({ date: '2024-05-17', when: '2020-09' });
  });

  it('takes for numbers only what reads back the same', () => {
    const text = 'year: 2024\nratio: 0.5\ngrant: 0123\ncourse: 6.10\nroom: 1e5\nphone: +33 1\nhex: 0x1F\n';
    expect(read(text).value).toEqual({
      year: 2024,
      ratio: 0.5,
      grant: '0123',
      course: '6.10',
      room: '1e5',
      phone: '+33 1',
      hex: '0x1F',
    });
  });

  it('takes yes and no for words, and true for true', () => {
    expect(read('a: yes\nb: no\nc: true\n').value).toEqual({ a: 'yes', b: 'no', c: true });
  });

  it('merges anchors', () => {
    const { value } = read('base: &base\n  place: Nice\nother:\n  <<: *base\n  year: 2024\n');
    expect(value).toMatchObject({ other: { place: 'Nice', year: 2024 } });
  });

  it('gives null for an empty file', () => {
    expect(read('')).toMatchObject({ value: null, problems: [] });
    expect(read('# only a comment\n')).toMatchObject({ value: null, problems: [] });
  });

  it('keeps a key called __proto__ out of the prototype', () => {
    const { value } = read('__proto__:\n  x: 1\n');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('positions', () => {
  const { positionOf } = read('owner: ada\npeople:\n  - name: Ada\n    roles: [a, b]\n  - name: Bob\n');
  it.each([
    [['owner'], 'key', 1, 1],
    [['owner'], 'value', 1, 8],
    [['people', 1, 'name'], 'key', 5, 5],
    [['people', 0, 'roles', 1], 'value', 4, 16],
    [['people', 1], 'key', 5, 5],
    [['people', 0, 'missing'], 'key', 3, 5],
    [['nothing'], 'key', 1, 1],
  ] as const)('%j (%s) stands in line %i, column %i', (path, part, line, column) => {
    expect(positionOf?.(path, part)).toEqual({ line, column });
  });

  it('looks through references', () => {
    const { positionOf: at } = read('a: &x\n  b: 1\nc: *x\n');
    expect(at?.(['c', 'b'])).toEqual({ line: 2, column: 3 });
  });
});

describe('a syntax error costs its own value at most', () => {
  it.each([
    ['tab indentation', 'a:\n\tb: 1\n\tc: 2\nd: 3\n', 'yaml-tab', 2, { a: { b: 1, c: 2 }, d: 3 }],
    [
      'no space after the colon',
      'a: 1\ntitle:My page\nb: 2\n',
      'yaml-space-after-colon',
      2,
      { a: 1, title: 'My page', b: 2 },
    ],
    ['no space after the colon, last line', 'a: 1\ntitle:My\n', 'yaml-space-after-colon', 2, { a: 1, title: 'My' }],
    ['a no-break space', 'a:\u00a0one\nb: 2\n', 'yaml-no-break-space', 1, { a: 'one', b: 2 }],
    ['a no-break space as indentation', '- a: 1\n\u00a0\u00a0b: 2\n', 'yaml-no-break-space', 2, [{ a: 1, b: 2 }]],
    ['a no-break space behind the dash', '- a\n-\u00a0b\n-\u00a0c\n', 'yaml-no-break-space', 2, ['a', 'b', 'c']],
    ['no space after the dash', '- a\n-b\n- c\n', 'yaml-space-after-dash', 2, ['a', 'b', 'c']],
    [
      'a colon in a value',
      'title: Flows: a survey\nb: 2\n',
      'yaml-unquoted-colon',
      1,
      { title: 'Flows: a survey', b: 2 },
    ],
    ['a handle', 'mastodon: @ada\nb: 2\n', 'yaml-unquoted-start', 1, { mastodon: '@ada', b: 2 }],
    ['a per cent sign', 'share: %50\nb: 2\n', 'yaml-unquoted-start', 1, { share: '%50', b: 2 }],
    ['emphasis', 'title: *Best* paper\nb: 2\n', 'yaml-unquoted-star', 1, { title: '*Best* paper', b: 2 }],
    ['one starred word', 'title: *Best\nb: 2\n', 'yaml-unquoted-star', 1, { title: '*Best', b: 2 }],
    [
      'an apostrophe in single quotes',
      "title: 'It's here'\nb: 2\n",
      'yaml-after-quote',
      1,
      { title: "It's here", b: 2 },
    ],
    ['words after a quotation', 'title: "Yes" and no\nb: 2\n', 'yaml-after-quote', 1, { title: '"Yes" and no', b: 2 }],
    [
      'words after a bracket',
      'title: [Invited] A talk\nb: 2\n',
      'yaml-after-bracket',
      1,
      { title: '[Invited] A talk', b: 2 },
    ],
    [
      'an open quotation',
      'a: 1\ntitle: "Never closed\nb: 2\n',
      'yaml-unclosed-quote',
      2,
      { a: 1, title: 'Never closed', b: 2 },
    ],
    ['an open bracket', 'tags: [a, b\nb: 2\n', 'yaml-unclosed-bracket', 1, { tags: ['a', 'b'], b: 2 }],
    ['a template', 'title: {{ page.title }}\nb: 2\n', 'yaml-template', 1, { title: '{{ page.title }}', b: 2 }],
    ['a deeper line', 'a: 1\n  b: 2\nc: 3\n', 'yaml-indent', 2, { a: 1, b: 2, c: 3 }],
    ['a shallower line', 'a:\n    b: 1\n  c: 2\nd: 3\n', 'yaml-indent', 3, { a: { b: 1 }, d: 3 }],
    ['text after a bar', 'a: > folded\nb: 2\n', 'yaml-block-text', 1, { a: '> folded', b: 2 }],
    ['a list item among keys', 'a: 1\n- b\nc: 3\n', 'yaml-list-in-keys', 2, { a: 1, c: 3 }],
    ['a list on the line of its key', 'a: - b\nc: 3\n', 'yaml-list-on-key-line', 1, { a: '- b', c: 3 }],
    ['a lone word', 'a: 1\nword\nb: 2\n', 'yaml-not-a-key', 2, { a: 1, b: 2 }],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml-two-documents', 2, { a: 1, b: 2 }],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', 3, { a: 3, b: 2 }],
    ['a tag', 'title: !Important words\nb: 2\n', 'yaml-unquoted-start', 1, { title: '!Important words', b: 2 }],
  ])('%s', (_name, text, code, line, value) => {
    const result = read(text);
    expect(result.problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
    expect(result.value).toEqual(value);
  });

  it.each([
    ['a key left of its item', 'a:\n  - name: X\n   when: 2010\n', 'yaml-indent', 3, { a: [{ name: 'X', when: 2010 }] }],
    ['a key right of its item', 'a:\n  - name: X\n     when: 2010\n', 'yaml-indent', 3, { a: [{ name: 'X', when: 2010 }] }],
    ['a key below the dash', 'a:\n  - name: X\n  when: 2010\n', 'yaml-missing-dash', 3, { a: [{ name: 'X' }] }],
    ['an item without dash', 'a:\n  - b\n  c\n  - d\n', 'yaml-missing-dash', 3, { a: ['b', 'd'] }],
    ['a tab below a key', 'a:\n  b:\n\t- name: X\n', 'yaml-tab', 3, { a: { b: [{ name: 'X' }] } }],
    ['tabs as wide as the blanks of the lines below', 'a:\n  b:\n\t- c: 1\n      d: 2\n\t- c: 3\n      d: 4\n', 'yaml-tab', 3, { a: { b: [{ c: 1, d: 2 }, { c: 3, d: 4 }] } }],
    ['a tab after a dash', '-\ta: 1\n  b: 2\n', 'yaml-tab', 1, [{ a: 1, b: 2 }]],
    ['an item left of the list', 'a:\n  - b: 1\n - b: 2\n', 'yaml-indent', 3, { a: [{ b: 1 }] }],
    ['an item right of the list', 'a:\n  - b: 1\n    - b: 2\n', 'yaml-indent', 3, { a: [{ b: 1 }, { b: 2 }] }],
    ['a list among keys', 'a:\n  b: 2\n  - x\n  - y\n', 'yaml-list-in-keys', 3, { a: { b: 2 } }],
    ['a first line that is indented', ' a: 1\nb: 2\n', 'yaml-indent', 2, { a: 1, b: 2 }],
    ['two keys on a line', 'a: b:\n  c: 1\nd: 2\n', 'yaml-two-keys', 1, { d: 2 }],
    ['a wide colon', 'a： 1\nb: 2\n', 'yaml-wide-colon', 1, { a: 1, b: 2 }],
    ['an equals sign', 'a = 1\nb: 2\n', 'yaml-equals', 1, { b: 2 }],
    ['asterisks of Markdown', 'a:\n  * b\n  * c\n', 'yaml-list-mark', 2, { a: ['b', 'c'] }],
    ['a key with a handle', '@b: 1\nc: 2\n', 'yaml-unquoted-key', 1, { '@b': 1, c: 2 }],
    ['a comment of JavaScript', '// note\na: 1\n', 'yaml-comment', 1, { a: 1 }],
    ['words after a quotation below a list', 'a:\n- b\nc: "Yes" and no\n', 'yaml-after-quote', 3, { a: ['b'], c: '"Yes" and no' }],
  ])('%s', (_name, text, code, line, value) => {
    const result = read(text);
    expect(result.problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
    expect(result.value).toEqual(value);
  });

  it.each([
    ['a: [x, y]]\nb: 2\n', 'yaml-stray-bracket', 'Write `a: [x, y]`.'],
    ['a: 1\n]\nb: 2\n', 'yaml-stray-bracket', 'Take it out, or put the whole value in quotes.'],
    ['a: [x, y],\nb: 2\n', 'yaml-stray-comma', 'Write `a: [x, y]`.'],
    ['a: [x,, y]\n', 'yaml-stray-comma', 'Take it out, or write the value before it.'],
    ['a: [x y}\nb: 2\n', 'yaml-unclosed-bracket', 'Write `a: [x y]`.'],
    ['a: [\n x,\n y\nb: 1\n', 'yaml-unclosed-bracket', 'Close it with ] or }, or write one `- item` or `key: value` a line.'],
    ['a: ["x]\nb: 1\n', 'yaml-unclosed-quote', 'Close it at the end of the value, or take it out.'],
    ['a: [x: y: z]\n', 'yaml-unquoted-colon', "Put that value in quotes: ['Title: a subtitle', 'Another']."],
    ['a: `b`\n', 'yaml-unquoted-start', 'Put the value between single quotes.'],
    ['%b: 1\n', 'yaml-unquoted-key', "Write `'%b': 1`."],
    ['b :2\nc: 1\n', 'yaml-space-after-colon', 'Write `b: 2`.'],
    ['a: - b\n', 'yaml-list-on-key-line', 'Begin the list on a line of its own, or put the value in quotes.'],
    ['a: | b\n', 'yaml-block-text', 'Begin the text on the next line, indented, or put the value in quotes.'],
  ])('%j gets a cure that works', (text, code, cure) => {
    expect(read(text).problems).toMatchObject([{ code, cure }]);
  });

  it('names the earlier of two equal keys, not one of another list', () => {
    const { problems } = read('- name: A\n- b: 1\n  name: X\n  name: Y\n');
    expect(problems[0]?.message).toContain('(first in line 3)');
  });

  it('finds all mistakes of a file in one run', () => {
    const { problems, value } = read('a: Flows: b\nt:x\nc: @d\ne: "fine"\nf: [1\n');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    expect(value).toEqual({ a: 'Flows: b', t: 'x', c: '@d', e: 'fine', f: [1] });
  });
});

describe('valid YAML that is not what its author meant', () => {
  it('tells of the comma in braces, at the words that are lost', () => {
    const { problems } = read('awards:\n  - { name: Best thesis award, Society of Sets }\n');
    expect(problems).toMatchObject([{ severity: 'warning', code: 'yaml-comma', line: 2, column: 32 }]);
    expect(problems[0]?.message).toContain('Society of Sets');
  });

  it('leaves braces alone that are right', () => {
    expect(read("a: { b: 'One, two', c: , d: 3 }\n").problems).toEqual([]);
  });

  it.each([
    ['accent: #17406d\n', 1, 9],
    ['name: Ranked #1 of 300\n', 1, 14],
  ])('tells of the comment in %j', (text, line, column) => {
    expect(read(text).problems).toMatchObject([{ code: 'yaml-hash', line, column }]);
  });

  it.each(["accent: '#17406d'\n", 'a: 1 # a comment\n', '#1 a comment\n', 'a: x#1\n', 'a: |\n  say #1\n'])(
    'has nothing to say on %j',
    (text) => expect(read(text).problems).toEqual([]),
  );

  it('reads TeX between double quotes as it was typed', () => {
    const { problems, value } = read(
      'a: "$\\alpha$ it\'s"\nb: "$\\langle x, \\nabla f \\rangle$"\nc: "two\\nlines"\nd: "\\\\ell"\n',
    );
    expect(value).toEqual({ a: "$\\alpha$ it's", b: '$\\langle x, \\nabla f \\rangle$', c: 'two\nlines', d: '\\ell' });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['yaml-backslash', 1],
      ['yaml-backslash', 2],
    ]);
  });

  it.each([
    ['a: text\n  - x\n  - y\n', 'yaml-folded', 1],
    ['a:\n  -b\n  -c\n', 'yaml-folded', 2],
    ['a:\n  – b\n  – c\n', 'yaml-folded', 2],
    ['a:\n  b:1\n  c:2\n', 'yaml-folded', 2],
    ['a:\n\u00a0\u00a0b: 1\n', 'yaml-no-break-space', 2],
    ['-\u00a0a: 1\n', 'yaml-no-break-space', 1],
    ['a:\n  -\u00a0b\n', 'yaml-no-break-space', 2],
    ['a:\n  -\u00a0b\n  -\u00a0c\n', 'yaml-no-break-space', 2],
  ])('tells how %j is read', (text, code, line) => {
    expect(read(text).problems).toMatchObject([{ severity: 'warning', code, line }]);
  });

  it.each(['a: one\n  two –\n  – three\n', 'a: see\n  https://example.org\n', "a: 'x\n  - y'\n", 'a: |\n  x\n  - y\n'])(
    'takes %j for text',
    (text) => expect(read(text).problems).toEqual([]),
  );

  it.each([
    ['photo: "C:\\Users\\ada\\portrait.svg"\n', 'C:\\Users\\ada\\portrait.svg', 'the path is'],
    ['photo: "..\\images\\new.jpg"\n', '..\\images\\new.jpg', 'the path is'],
    ['photo: "On $\\nabla$"\n', 'On $\\nabla$', 'the TeX command is'],
  ])('tells what the backslashes of %s are', (text, photo, what) => {
    const { value, problems } = read(text);
    expect(value).toEqual({ photo });
    expect(problems).toMatchObject([{ code: 'yaml-backslash', message: expect.stringContaining(what) }]);
  });

  it('tells of an ampersand that is swallowed', () => {
    expect(read('title: &Co and others\n').problems).toMatchObject([{ code: 'yaml-ampersand', line: 1 }]);
  });
});

describe('hostile input', () => {
  it.each([
    '{{{{[[[\n"""\n',
    '\u0000\u0001\u0002',
    'a: &a [*a]\n',
    '- - - - : : : [\n'.repeat(30),
    `${'['.repeat(500)}`,
    `${'a:\n '.repeat(50)}\t- x: "`,
  ])('%j neither throws nor hangs', (text) => {
    expect(() => read(text)).not.toThrow();
  });

  it.each([
    ['a list that holds itself', 'tags: &a [*a]\ntitle: Tides\n', 1],
    ['a mapping that holds itself', 'x_a: &b {c: *b}\ntitle: Tides\n', 1],
    ['a part of what it names, further down', 'title: Tides\na: &a\n  highlights: *a\n', 3],
    ['one that is merged into itself', 'title: Tides\na: &a\n  <<: *a\n', 3],
    ['two that hold each other', 'title: Tides\na: &a\n  b: &b\n    c: *a\n    d: *b\n', 4],
  ])('leaves out %s, and reads the rest', (_, text, line) => {
    const { value, problems } = read(text);
    expect(problems[0]).toMatchObject({ severity: 'error', code: 'yaml-endless-reference', line });
    expect(value).toMatchObject({ title: 'Tides' });
    expect(() => JSON.stringify(value)).not.toThrow();
  });

  it.each([
    ['a long list, over and over', `a: &a [${'x,'.repeat(2000)}x]\nb: [${'*a,'.repeat(500)}*a]\ntitle: Tides\n`, 2],
    [
      'what multiplies',
      `a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: &d [${'*c,'.repeat(9)}*c]\ne: [${'*d,'.repeat(9)}*d]\ntitle: Tides\n`,
      5,
    ],
  ])('repeats not %s, and reads the rest', (_, text, line) => {
    const { value, problems } = read(text);
    expect(value).toMatchObject({ title: 'Tides' });
    expect(problems).toMatchObject([{ code: 'yaml-too-many-references', line }]);
  });

  it('repeats what is short as often as it is wanted', () => {
    const { value, problems } = read(`home: &home {city: Nice, country: France}\nall:\n${'  - *home\n'.repeat(5000)}`);
    expect(problems).toEqual([]);
    expect((value as { all: unknown[] }).all).toHaveLength(5000);
  });

  it('tells where nothing can be merged', () => {
    expect(read('title: Tides\nother:\n  <<: 5\n').problems).toMatchObject([{ code: 'yaml-merge', line: 3 }]);
  });
});
