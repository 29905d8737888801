import { afterEach, describe, expect, test } from 'vitest';
import { offprint } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
afterEach(() => project.remove());

interface Told {
  severity: string;
  code: string;
  message?: string;
  cure?: string;
  file?: string;
  line?: number;
  subject?: string;
}

/** Hints of `check` on the small site with these files in addition, as code and subject. */
async function hints(files: Readonly<Record<string, string>>): Promise<{ hints: string[]; exitCode: number; all: Told[] }> {
  project = temporaryProject('minimal');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  const { stdout, exitCode } = await offprint(project.root, ['check', '--json', '--strict']);
  const all = (JSON.parse(stdout) as { problems: Told[] }).problems;
  const notices = all.filter(({ severity }) => severity === 'notice');
  return { hints: notices.map(({ code, subject }) => `${code} ${subject ?? ''}`), exitCode, all };
}

const article = (key: string, more: string): string => `@article{${key}, title = {On ${key}}, journal = {Sets}, year = {2024}, ${more}}\n`;

test('a check gives hints, and they fail nothing, even when it is strict', async () => {
  const { hints: told, exitCode, all } = await hints({
    'data/papers.bib':
      article('bare', 'author = {Someone, Ann}')
      + article('whole', 'author = {Other, Bo}, doi = {10.1000/xyz}, pdf = {https://example.org/a.pdf}'),
    'data/free.bib':
      article('central', 'author = {Third, Cy}, doi = {10.1000/c}, pmcid = {PMC7000001}')
      + '@online{early, title = {On fog}, author = {Fourth, Di}, year = {2024}, doi = {10.1101/2022.05.01.490001}}\n',
    'content/alone.md': '# Alone\n\nNobody links here.\n',
    'content/hidden.md': '---\nsearch_engines: false\n---\n# Hidden on purpose\n',
    'content/linked.md': '# Linked\n\n## Place\n\nSee [the home page](/).\n',
    'content/linking.md': '---\nnav: true\n---\n# In the navigation\n\nSee [it](linked.md#place).\n',
    'assets/images/unused picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'assets/images/my used.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'content/pictures.md': '---\nnav: true\n---\n# Pictures\n\n![A used picture](/assets/images/my%20used.svg)\n',
  });
  expect(told).toContain('paper-without-doi bare');
  expect(told).toContain('paper-without-pdf bare');
  expect(told.filter((one) => one.startsWith('paper-without-pdf'))).toEqual(['paper-without-pdf bare']);
  expect(told.join('\n')).not.toContain('whole');
  expect(told.filter((one) => one.startsWith('page-orphan'))).toEqual(['page-orphan /alone/']);
  expect(told.filter((one) => one.startsWith('picture-unused'))).toEqual(['picture-unused assets/images/unused picture.svg']);
  expect(all.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  expect(exitCode).toBe(0);
});

test('a paper that names another by a key that no entry has', async () => {
  const { all } = await hints({
    'data/papers.bib': article('corr', 'author = {Someone, Ann}, doi = {10.1000/e}, related = {papr, paper}, same_as = {none}')
      + article('paper', 'author = {Someone, Ann}, doi = {10.1000/p}'),
  });
  const [told, ...more] = all.filter(({ code }) => code === 'paper-names-none');
  expect(more).toEqual([]);
  expect(told).toMatchObject({ line: 1, subject: 'corr', message: 'related of “corr” names “papr”, and no entry has that key.', cure: 'Did you mean “paper”?' });
});

test('a build gives none of them', async () => {
  await hints({ 'content/alone.md': '# Alone\n' });
  const { output, exitCode } = await offprint(project.root, ['build', '--strict', '--quiet']);
  expect([exitCode, output]).toEqual([0, '']);
});

test('the owner’s portrait needs words, unless it is not shown', async () => {
  const files = {
    'data/people.yaml': '- id: mira\n  name: Mira Holm\n  photo: mira.svg\n- id: gus\n  name: Gus Lind\n  photo: gus.svg\n',
    'assets/images/mira.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  };
  const portraits = async (more = '') => {
    const { hints: told } = await hints({ ...files, 'data/site.yaml': `url: https://mira.example.org/\nowner: mira\n${more}` });
    return told.filter((one) => one.startsWith('photo-no-alt'));
  };
  expect(await portraits()).toEqual(['photo-no-alt mira']);
  project.remove();
  expect(await portraits('theme:\n  portrait: none\n')).toEqual([]);
});

describe('people', () => {
  const person = (id: string, name: string, more = ''): string => `\n- id: ${id}\n  name: ${name}\n${more}`;

  test('nobody matches are told, unless they are shown, named, or listed to be told apart', async () => {
    project = temporaryProject('minimal');
    const before = project.read('data/people.yaml');
    project.remove();
    const { hints: told, all } = await hints({
      'data/people.yaml':
        before.trimEnd() + person('idle-person', 'Idle Person') + person('ann', 'Ann Someone')
        + person('carl', 'Carl Student', '  role: phd-student\n')
        + person('dora-named', 'Dora Named') + person('eve-alike', 'Eve Alike') + person('fay-alike', 'Fay Alike')
        + person('gus', 'Gus Portrait', '  role: student\n  photo: gus.svg\n'),
      'data/papers.bib': article('one', 'author = {Someone, Ann}'),
      'content/friends.md': '---\nnav: true\n---\n# Friends\n\nDora Named.\n',
      'assets/images/gus.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    expect(told.filter((one) => one.startsWith('people-unused'))).toEqual(['people-unused idle-person']);
    expect(told.join('\n')).not.toContain('photo-no-alt');
    const line = before.trimEnd().split('\n').length + 2;
    expect(all.find(({ code }) => code === 'people-unused')).toMatchObject({ file: 'data/people.yaml', line });
  });
});
