import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { readAnswers, type RawAnswers } from '../../src/init/answers.ts';

const ADA = { name: 'Ada Example', url: 'https://example.org/~ada/' };

function read(raw: RawAnswers) {
  const problems = new Problems();
  return { answers: readAnswers(raw, problems), said: [...problems].map(({ message, cure }) => `${message} ${cure}`) };
}

describe('what init is told', () => {
  it('needs a name and an address, and says so for both at once', () => {
    const { answers, said } = read({});
    expect(answers).toBeUndefined();
    expect(said).toEqual([
      'The flag --name is missing. Give a name such as Ada Lovelace: --name "…".',
      'The flag --url is missing. Give a full address such as https://example.org/~ada/: --url "…".',
    ]);
  });

  it.each([
    [{ url: 'example.org/~ada' }, 'url', 'https://example.org/~ada/'],
    [{ orcid: 'https://orcid.org/0000-0002-1825-0097' }, 'orcid', '0000-0002-1825-0097'],
    [{ github: 'https://github.com/ada-example/' }, 'github', 'ada-example'],
    [{ github: '@ada' }, 'github', 'ada'],
    [{ scholar: 'https://scholar.google.com/citations?hl=en&user=AbCdEfGhIjK&view=1' }, 'scholar', 'AbCdEfGhIjK'],
    [{ language: 'pt_br' }, 'language', 'pt-BR'],
    [{ name: '  Ada\n Example\u0007 ' }, 'name', 'Ada Example'],
  ] as const)('tidies %j', (typed, key, expected) => {
    expect(read({ ...ADA, ...typed }).answers?.[key]).toBe(expected);
  });

  it.each([
    [{ url: 'my page' }, 'url'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ orcid: '0000-0002-1825-0098' }, 'orcid'],
    [{ email: 'ada at example' }, 'email'],
    [{ affiliationUrl: 'javascript:alert(1)' }, 'affiliation-url'],
    [{ profiles: ['https://example.social/@ada'] }, 'profile'],
    [{ profiles: ['X=data:text/html,x'] }, 'profile'],
  ])('refuses %j', (typed, flag) => {
    const { answers, said } = read({ ...ADA, ...typed });
    expect(answers).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`--${flag} says`);
  });

  it('takes other profiles by label and address', () => {
    expect(read({ ...ADA, profiles: ['Mastodon = https://example.social/@ada?a=b'] }).answers?.profiles)
      .toEqual({ Mastodon: 'https://example.social/@ada?a=b' });
  });
});
