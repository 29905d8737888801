import { describe, expect, it } from 'vitest';
import { createMatcher, listInitialMatches } from '../../src/people/match.ts';
import { parseNames } from '../../src/bibliography/names/names.ts';
import { applyAnnotations } from '../../src/bibliography/names/author-annotations.ts';
import { Problems } from '../../src/problems.ts';

const where = { file: 'data/papers.bib', line: 7, column: 1, subject: 'quill2020' };

const people = [
  { id: 'ada', name: 'Ada M. Quill', orcid: '0000-0001-2345-6789', homepage: 'https://ada.example' },
  { id: 'mira', name: 'Mira de Linden', variants: ['Mira Linden-Roth', 'M. Roth'] },
  { id: 'wanjin', name: 'Wanjin Lu' },
  { id: 'jeanpaul', name: 'Jean-Paul Noir' },
  { id: 'jurgen', name: 'Jürgen Müller' },
  { id: 'ben', name: 'Ben Oak' },
  { id: 'bella', name: 'Bella Oak' },
  { id: 'carmen', name: 'Carmen Sol Rey' },
  { id: 'xiaoming', name: 'Xiaoming Wang', native_name: '王小明' },
  { id: 'hanako', name: 'Hanako Suzuki (鈴木 花子)' },
  { id: 'stepan', name: 'Štěpán Łuk' },
];

function match(raw: string, fields: Record<string, string> = {}) {
  const problems = new Problems();
  const matcher = createMatcher(people, 'ada', problems);
  const { names } = parseNames(raw, where, problems);
  applyAnnotations(names, fields, where, problems);
  return {
    matches: names.map((name) => matcher(name, where)),
    codes: problems.list.map((problem) => problem.code),
    problems: problems.list,
  };
}

describe('a name is one person’s', () => {
  it.each([
    ['Quill, Ada', 'ada', 'full-name'],
    ['Ada M. Quill', 'ada', 'full-name'],
    ['Ada Mary Quill', 'ada', 'full-name'],
    ['A. Quill', 'ada', 'initials'],
    ['A. M. Quill', 'ada', 'initials'],
    ['AM Quill', 'ada', 'initials'],
    ['ADA QUILL', 'ada', 'full-name'],
    ['Linden, Mira', 'mira', 'full-name'],
    ['{de Linden}, Mira', 'mira', 'full-name'],
    ['Mira De Linden', 'mira', 'full-name'],
    ['M. de Linden', 'mira', 'initials'],
    ['M. Roth', 'mira', 'full-name'],
    ['W. Lu', 'wanjin', 'initials'],
    ['J.-P. Noir', 'jeanpaul', 'initials'],
    ['J. -P. Noir', 'jeanpaul', 'initials'],
    ['J.P. Noir', 'jeanpaul', 'initials'],
    ['Jean Paul Noir', 'jeanpaul', 'full-name'],
    ['Jeanpaul Noir', 'jeanpaul', 'full-name'],
    ['Mueller, J{\\"u}rgen', 'jurgen', 'full-name'],
    ['Muller, Jurgen', 'jurgen', 'full-name'],
    ['Juergen Mueller', 'jurgen', 'full-name'],
    ['Sol Rey, Carmen', 'carmen', 'full-name'],
    ['王小明', 'xiaoming', 'full-name'],
    ['王 小明', 'xiaoming', 'full-name'],
    ['Wang, Xiaoming 王小明', 'xiaoming', 'full-name'],
    ['Wang, Hsiao-ming (王小明)', 'xiaoming', 'full-name'],
    ['Wang, H. 王小明', 'xiaoming', 'full-name'],
    ['Wang, Xiaoming 汪曉明', 'xiaoming', 'full-name'],
    ['鈴木花子', 'hanako', 'full-name'],
    ['Suzuki, Hanako', 'hanako', 'full-name'],
    ['{Ada Quill}', 'ada', 'full-name'],
    ['Stepan Luk', 'stepan', 'full-name'],
  ])('%s is %s by %s', (raw, person, matchedBy) => {
    const { matches, codes } = match(raw);
    expect(matches[0]).toMatchObject({ person, matchedBy, isOwner: person === 'ada' });
    expect(codes).toEqual([]);
  });
});

describe('a name in braces', () => {
  const known = [
    { id: 'leila', name: 'Leila Haddad' },
    { id: 'carmen', name: 'Carmen Sol Rey', family_name: 'Sol Rey', variants: ['C. S. Rey'] },
    { id: 'xiaoming', name: 'Xiaoming Wang', native_name: '王小明' },
    { id: 'reeds', name: 'Reed Network' },
  ];
  const nameOf = (raw: string) => {
    const problems = new Problems();
    return createMatcher(known, 'leila', problems)(parseNames(raw, where, problems).names[0]!, where).name;
  };

  it.each([
    ['{Leila Haddad} and Elm, Bo', { given: 'Leila', family: 'Haddad', display: 'Leila Haddad' }],
    ['{Carmen Sol Rey} and Elm, Bo', { given: 'Carmen', family: 'Sol Rey', display: 'Carmen Sol Rey' }],
    ['{Haddad, Leila} and Elm, Bo and Oak, Cy', { given: 'Leila', family: 'Haddad', display: 'Leila Haddad' }],
    ['{C. S. Rey} and Elm, Bo', { given: 'C. S.', family: 'Rey', display: 'C. S. Rey' }],
    ['{王小明} and Elm, Bo', { given: '小明', family: '王', display: '王小明' }],
    ['me and Elm, Bo', { given: 'Leila', family: 'Haddad', display: 'Leila Haddad' }],
  ])('is in parts where it is a person’s: %s', (raw, name) => {
    expect(nameOf(raw)).toEqual(name);
  });

  it.each(['{Reed Network} and Elm, Bo', '{Lake Bank} and Elm, Bo', 'Haddad, Leila'])('stays where it is an institution’s: %s', (raw) => {
    expect(nameOf(raw)).toBeUndefined();
  });
});

describe('a name is nobody’s', () => {
  it.each([
    'Wenbin Lu',
    'Ada R. Quill',
    'Jean Noir',
    'B. Quill',
    'Mira van Linden',
    'Quill',
    'Adam Quill',
    'R. Quill Ada',
  ])('%s', (raw) => {
    expect(match(raw).matches[0]).toEqual({ isOwner: false });
  });

  it('when two people fit; that is said once', () => {
    const { matches, problems } = match('B. Oak and B. Oak');
    expect(matches).toEqual([{ isOwner: false }, { isOwner: false }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toBe('"B. Oak" could be ben or bella, so the name is not linked');
  });

  it('when the ORCID says otherwise', () => {
    expect(match('Ada Quill', { 'author+an:orcid': '{1="0000-0002-0000-0000"}' }).matches[0]).toEqual({
      isOwner: false,
      orcid: '0000-0002-0000-0000',
    });
  });

  it('when given and family name are swapped, which is said', () => {
    const { matches, codes } = match('Wanjin, Lu');
    expect(matches[0]).toEqual({ isOwner: false });
    expect(codes).toEqual(['people-swapped-name']);
  });

  it('unless people.yaml tells which of them is the family name', () => {
    const [name] = parseNames('Nguyễn, Thị Minh', where, new Problems()).names;
    const minh = (more: object) => createMatcher([{ id: 'minh', name: 'Nguyễn Thị Minh', ...more }], 'minh', new Problems())(name!, where);
    expect(minh({})).toEqual({ isOwner: false });
    expect(minh({ family_name: 'Nguyễn' })).toMatchObject({ isOwner: true, matchedBy: 'full-name' });
  });
});

describe('annotations come first', () => {
  it('links the ORCID whatever the name', () => {
    expect(match('Quill-Oak, A.', { 'author+an:orcid': '1="0000-0001-2345-6789"' }).matches[0]).toMatchObject({
      person: 'ada',
      matchedBy: 'orcid',
      homepage: 'https://ada.example',
    });
  });

  it('decides between two people', () => {
    expect(match('B. Oak', { 'author+an:person': '1="bella"' }).matches[0]).toMatchObject({
      person: 'bella',
      matchedBy: 'annotation',
    });
  });

  it('knows the owner by "me" and gives the name', () => {
    expect(match('me and B. Reed').matches[0]).toMatchObject({
      isOwner: true,
      name: { family: 'Quill', given: 'Ada M.' },
    });
    expect(match('A. Quince', { 'author+an': '1=highlight' }).matches[0]).toMatchObject({ isOwner: true });
  });

  it('reports an id that nobody has', () => {
    expect(match('Ada Quill', { 'author+an:person': '1="adda"' })).toMatchObject({
      codes: ['people-unknown-id'],
      matches: [{ person: 'ada', matchedBy: 'full-name' }],
    });
  });
});

describe('ambiguous exact names', () => {
  it('prefers the name as written over one with a middle name', () => {
    const problems = new Problems();
    const matcher = createMatcher(
      [
        { id: 'one', name: 'Cy Reed' },
        { id: 'two', name: 'Cy B. Reed' },
      ],
      'one',
      problems,
    );
    const person = (raw: string) => matcher(parseNames(raw, where, problems).names[0]!, where).person;
    expect(person('Cy Reed')).toBe('one');
    expect(person('Cy B. Reed')).toBe('two');
    expect(person('Cy D. Reed')).toBe('one');
    expect(problems.list).toEqual([]);
  });
});

describe('matches by initials', () => {
  it('are listed, each name once with its papers', () => {
    const author = (display: string, matchedBy: string) => ({ display, person: 'ada', matchedBy });
    expect(
      listInitialMatches([
        { key: 'a', authors: [author('A. Quill', 'initials'), author('Ada Quill', 'full-name')] },
        { key: 'b', authors: [author('A. Quill', 'initials')] },
      ]),
    ).toEqual([{ name: 'A. Quill', person: 'ada', papers: ['a', 'b'] }]);
  });
});
