import { describe, expect, test } from 'vitest';
import { checkPeople } from '../../src/people/check.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { Problems } from '../../src/problems.ts';
import { people as schema } from '../../src/schema/data/people.ts';
import { check as checkFile } from '../schema/check.ts';

const author = (display: string, isOwner = false) => ({ display, isOwner });
const paper = (authors: object[], editors: object[] = []) => ({ authors, editors }) as unknown as Publication;

/** Problems as `code: subject`, over a list of people whose first is the owner. */
function check(list: object[], publications: Publication[] = []): Problems {
  const people = schema.parse(list);
  const problems = new Problems();
  const positionOf = (path: readonly (string | number)[]) => ({ line: Number(path[0]) + 1, column: 1 });
  checkPeople({ people, owner: people[0]!, publications }, { file: 'data/people.yaml', positionOf, problems });
  return problems;
}
const told = (problems: Problems) => problems.list.map(({ code, subject, line }) => `${line} ${code}: ${subject}`);

describe('people', () => {
  test('of one id are told apart', () => {
    const problems = check([{ id: 'ada', name: 'Ada Quill' }, { id: 'bo', name: 'Bo Reed' }, { id: 'ada', name: 'Ada Oak' }]);
    expect(told(problems)).toEqual(['3 people-duplicate-id: ada']);
    expect(problems.list[0]!.message).toContain('line 1');
  });

  test('have profiles that lead somewhere', () => {
    const profiles = { github: 'ada', mastodon: 'ada', evil: 'javascript:alert(1)', lab: 'https://lab.example.org/', email: 'a@example.org' };
    expect(told(check([{ id: 'ada', name: 'Ada Quill', profiles }]))).toEqual(['1 profile-unknown: mastodon', '1 profile-unknown: evil']);
  });
});

describe('a profile', () => {
  test.each(['google_scholar', 'Google Scholar', 'google-scholar', 'GoogleScholar'])('is told at its line, as pages call it: %s', (key) => {
    const { value, positionOf } = checkFile(schema, `- id: ada\n  name: Ada Quill\n  profiles:\n    github: ada\n    ${key}: citations?user=ada\n`);
    const problems = new Problems();
    checkPeople({ people: value!, owner: value![0]!, publications: [] }, { file: 'data/people.yaml', positionOf: positionOf!, problems });
    expect(problems.list).toMatchObject([
      { line: 5, message: 'The profile “Google Scholar: citations?user=ada” is not shown: “citations?user=ada” is no user name.' },
    ]);
  });

  const cure = (network: string, user: string) => check([{ id: 'ada', name: 'Ada Quill', profiles: { [network]: user } }]).list[0]?.cure;

  test.each([
    ['github', 'Ada Quill', 'Write what stands in place of … in the address of the profile, https://github.com/…, or all of the address.'],
    ['github', 'javascript:alert(1)', 'Write what stands in place of … in the address of the profile, https://github.com/…, or all of the address.'],
    ['google-scholar', 'citations?user=ada', 'Write what stands in place of … in the address of the profile, https://scholar.google.com/citations?user=…, or all of the address.'],
    ['linkedin', 'ada@example.org', 'Write what stands in place of … in the address of the profile, https://www.linkedin.com/in/…/, or all of the address.'],
    ['mastodon', 'ada', 'Write @name@server, or the full address of the profile.'],
    ['githb', 'ada', 'Did you mean “github”? If not, write the full address of the profile, beginning with https://.'],
    ['lab', 'javascript:alert(1)', 'Write the full address of the profile, beginning with https://.'],
  ])('%s: %s is told with its cure', (network, user, told) => expect(cure(network, user)).toBe(told));

  test.each([
    ['github', 'github.com/ada'], ['linkedin', 'www.linkedin.com/in/ada'], ['gitlab', 'https://gitlab.example.org/ada'],
    ['dblp', '12/345'], ['openreview', '~Ada_Quill1'], ['bluesky', 'ada.example.org'], ['medium', '@ada'],
    ['ads', 'author:"Quill, Ada"'], ['wikipedia', 'Ada Quill'], ['my-lab', 'lab.example.org/ada'],
  ])('%s: %s is right', (network, user) => expect(cure(network, user)).toBeUndefined());
});

describe('an owner', () => {
  const people = [{ id: 'wei', name: '林 薇' }];

  test('whom no paper names is told, with the name that is most often there', () => {
    const problems = check(people, [paper([author('Bo Reed'), author('Wei Lin')]), paper([author('Wei Lin')])]);
    expect(told(problems)).toEqual(['1 owner-in-no-paper: wei']);
    expect(problems.list[0]!.cure).toContain('“Wei Lin”');
  });

  test.each([
    ['an author', [paper([author('Bo Reed'), author('Wei Lin', true)])]],
    ['an editor', [paper([author('Bo Reed')], [author('Wei Lin', true)])]],
    ['without papers', []],
  ])('is not where they are %s', (_, papers) => expect(told(check(people, papers))).toEqual([]));
});
