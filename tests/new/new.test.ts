import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNew, type NewOptions } from '../../src/new/command.ts';
import { PAGE_KINDS } from '../../src/new/kinds.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';
import { recordedServices } from '../support/recorded-services.ts';

let project: Project;
beforeEach(() => void (project = temporaryProject('minimal')));
afterEach(() => project.remove());

/** Runs `new` without a terminal, on the first of June 2024. */
async function made(args: readonly string[], options: NewOptions = {}): Promise<{ status: number; said: string }> {
  const output = new PassThrough();
  const status = await runNew(project.root, args, { input: new PassThrough(), output, today: '2024-06-01', ...options });
  return { status, said: String(output.read() ?? '') };
}

const there = (path: string): boolean => existsSync(join(project.root, path));

describe('a page', () => {
  test('is the right file in the right place, with its front matter', async () => {
    const { status } = await made(['talk', 'Sets: a talk for "everybody"', '--yes']);
    expect(status).toBe(0);
    const text = project.read('content/talks/2024-06-01-sets-a-talk-for-everybody.md');
    expect(text).toMatch(/^---\ntitle: 'Sets: a talk for "everybody"'\ndate: 2024-06-01\n# event: Conference, seminar or series\.\n/);
    expect(text).toMatch(/\n---\n\n$/);
  });

  test.each([
    ['accents', 'Déjà vu – Łódź', 'content/posts/2024-06-01-deja-vu-łodz.md'],
    ['Chinese', '深度学习:理论', 'content/posts/2024-06-01-深度学习-理论.md'],
    ['what a shell or a disk would obey', '../../etc/passwd; $(rm)\\', 'content/posts/2024-06-01-etc-passwd-rm.md'],
    ['nothing that can be in a name', '???', 'content/posts/2024-06-01-untitled.md'],
    [
      'very many words',
      'On the many sets that do not contain themselves and on those that may or may not',
      'content/posts/2024-06-01-on-the-many-sets-that-do-not-contain-themselves-and-on-those.md',
    ],
  ])('takes a title with %s', async (_, title, path) => {
    expect((await made(['post', title, '--yes'])).status).toBe(0);
    expect(there(path)).toBe(true);
  });

  test('takes the date that is given, as precise as it is', async () => {
    await made(['talk', 'One', '--date', '31 May 2023', '--yes']);
    await made(['project', 'Two', '--date', '2022', '--yes']);
    expect(project.read('content/talks/2023-05-31-one.md')).toContain('\ndate: 2023-05-31\n');
    expect(project.read('content/projects/two.md')).toContain('\nstart: 2022\n');
    const wrong = await made(['talk', 'Three', '--date', 'tomorrow', '--yes']);
    expect([wrong.status, wrong.said]).toEqual([2, '“tomorrow” is no date. Write it as 2024-05-31.\n']);
  });

  test('never replaces one that is there', async () => {
    project.write('content/teaching/sets.md', 'Mine.\n');
    const { status, said } = await made(['course', 'Sets', '--yes']);
    expect(status).toBe(2);
    expect(said).toContain('content/teaching/sets.md is there already');
    expect(project.read('content/teaching/sets.md')).toBe('Mine.\n');
  });

  test('is written only after it was shown', async () => {
    const dry = await made(['news', 'Sets', '--dry-run']);
    expect([dry.status, dry.said]).toEqual([0, expect.stringContaining('create   content/news/2024-06-01-sets.md')]);
    const unasked = await made(['news', 'Sets']);
    expect([unasked.status, unasked.said]).toEqual([1, expect.stringContaining('--yes')]);
    expect(there('content/news/2024-06-01-sets.md')).toBe(false);
  });

  test('without a title is asked for on a terminal, and an error elsewhere', async () => {
    expect((await made(['talk', '--yes'])).status).toBe(2);
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const running = runNew(project.root, ['talk', '--yes'], { input, output, today: '2024-06-01' });
    input.write('Asked for\n');
    expect(await running).toBe(0);
    expect(there('content/talks/2024-06-01-asked-for.md')).toBe(true);
  });

  test('opens in the editor of the person', async () => {
    project.write('editor.sh', '#!/bin/sh\nprintf "%s\\n" "$@" > opened.txt\n');
    chmodSync(join(project.root, 'editor.sh'), 0o755);
    const args = ['new', 'talk', 'Sets', '--date', '2024-06-01', '--yes', '--open'];
    const { exitCode } = await offprint(project.root, args, { VISUAL: './editor.sh --wait', EDITOR: 'false' });
    expect(exitCode).toBe(0);
    expect(project.read('opened.txt')).toBe(`--wait\n${join(project.root, 'content/talks/2024-06-01-sets.md')}\n`);
    const without = await offprint(project.root, ['new', 'talk', 'More', '--yes', '--open'], { VISUAL: '', EDITOR: '' });
    expect([without.exitCode, without.output]).toEqual([2, expect.stringContaining('EDITOR=nano')]);
  });
});

describe('a person', () => {
  test('stands at the end of the file, every byte of which stays', async () => {
    const before = `# People\r\n\r\n  -   id: ann   # me\r\n      name: "Ann Example"\r\n\r\n# the end\r\n`;
    project.write('data/people.yaml', before);
    const { status, said } = await made(['person', 'Łucja', 'Żak', '--yes']);
    expect([status, said]).toEqual([0, expect.stringMatching(/^ {2}extend {3}data\/people\.yaml$/m)]);
    const after = project.read('data/people.yaml');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after.slice(before.trimEnd().length)).toMatch(/^\r\n\r\n {2}- id: łucja-zak\r\n {4}name: Łucja Żak\r\n {4}# homepage: /);
  });

  test('loses no letter of a file in Latin-1, which becomes UTF-8', async () => {
    writeFileSync(join(project.root, 'data/people.yaml'), Buffer.from('- id: ines\n  name: Inès Exemple\n', 'latin1'));
    expect((await made(['person', 'Bo Other', '--yes'])).status).toBe(0);
    expect(project.read('data/people.yaml')).toMatch(/^- id: ines\n {2}name: Inès Exemple\n\n- id: bo-other\n/);
  });

  test('leaves the mark that editors of Windows put at the front', async () => {
    project.write('data/people.yaml', '\ufeff- id: ann\n  name: Ann Example\n');
    expect((await made(['person', 'Bo Other', '--yes'])).status).toBe(0);
    expect(readFileSync(join(project.root, 'data/people.yaml')).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(project.read('data/people.yaml')).toMatch(/^\ufeff- id: ann\n {2}name: Ann Example\n\n- id: bo-other\n/);
  });

  test('who is there already, under any spelling, is left alone', async () => {
    project.write('data/people.yaml', '- id: ann\n  name: Ann Example\n  variants: [A. Exámple]\n');
    const { status, said } = await made(['person', 'A. Example', '--yes']);
    expect([status, said]).toEqual([2, 'Ann Example is in data/people.yaml already.\n']);
  });

  test.each([
    ['a list on one line', '[{ id: ann, name: Ann }]\n'],
    ['a mistake', '- id: ann\n name: x\n'],
    ['an end of the document', '- id: ann\n  name: Ann\n...\n'],
  ])('is not squeezed into a file with %s', async (_, before) => {
    project.write('data/people.yaml', before);
    expect((await made(['person', 'Bo Other', '--yes'])).status).toBe(2);
    expect(project.read('data/people.yaml')).toBe(before);
  });
});

describe('a paper', () => {
  test('may have a brace in its title that no other closes', async () => {
    expect((await made(['paper', 'Sets {x', '--yes'])).status).toBe(0);
    expect(project.read('data/publications.bib')).toContain('title  = {Sets {\\textbraceleft}x},');
  });

  test('by its title is the owner’s, in preparation', async () => {
    project.write('data/papers.bib', '% mine\n');
    const { status, said } = await made(['paper', 'On mRNA & sets', '--yes']);
    expect(status).toBe(0);
    expect(said).toContain('+++ data/papers.bib');
    const text = project.read('data/papers.bib');
    expect(text).toMatch(/^% mine\n\n@unpublished\{/);
    expect(text).toContain('{On {mRNA} \\& sets}');
    expect(text).toMatch(/year +?= +?\{2024\}/);
  });

  test('names the owner with the apostrophe that they type', async () => {
    project.change('data/people.yaml', 'Mira Solheim', "Mira O'Solheim");
    project.write('data/papers.bib', '');
    await made(['paper', 'On sets', '--yes']);
    expect(project.read('data/papers.bib')).toContain("O'Solheim, Mira");
  });

  test('by its DOI is what the service tells', async () => {
    const body = {
      type: 'article-journal',
      title: 'On sets',
      author: [{ family: 'Ravn', given: 'Jane' }],
      'container-title': 'Journal of Sets',
      issued: { 'date-parts': [[2023]] },
      DOI: '10.1000/xyz',
    };
    const services = await recordedServices({ 'doi.org/10.1000/xyz': { body } });
    const { status } = await made(['paper', 'https://doi.org/10.1000/xyz', '--to', 'data/papers.bib', '--yes'], { get: services.get });
    await services.close();
    expect(status).toBe(0);
    expect(services.asked).toEqual(['doi.org/10.1000/xyz']);
    expect(project.read('data/papers.bib')).toContain('Ravn, Jane');
  });
});

describe('a citation style', () => {
  const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Sets</title><id>sets</id></info>
<citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>
`;

  test('comes from a file', async () => {
    project.write('Sets.csl', style);
    const { status, said } = await made(['style', join(project.root, 'Sets.csl'), '--yes']);
    expect([status, said]).toEqual([0, expect.stringContaining('citation_style: Sets')]);
    expect(project.read('data/styles/Sets.csl')).toBe(style);
  });

  test('that comes with Offprint can be changed', async () => {
    await made(['style', 'apa', '--yes']);
    expect(project.read('data/styles/apa.csl')).toMatch(/<style[^>]*>[^]*<\/style>\s*$/);
  });

  test('that is broken, refers to one that is missing, or is nowhere is refused', async () => {
    project.write('broken.csl', '<style>');
    const link = '<link href="http://www.zotero.org/styles/nature" rel="independent-parent"/>';
    project.write('dependent.csl', `<style><info>${link}</info></style>`);
    const reasons = [
      ['broken.csl', 'not a whole CSL style'],
      ['dependent.csl', 'Save http://www.zotero.org/styles/nature'],
      ['nowhere', 'https://www.zotero.org/styles'],
    ] as const;
    for (const [typed, reason] of reasons) {
      const path = typed.endsWith('.csl') ? join(project.root, typed) : typed;
      expect(await made(['style', path, '--yes'])).toEqual({ status: 2, said: expect.stringContaining(reason) as string });
    }
    expect(there('data/styles')).toBe(false);
  });
});

test('one of each makes a site without a problem, and every key that is offered can be used', async () => {
  project.write('data/papers.bib', '');
  for (const { verb } of PAGE_KINDS) expect((await made([verb, `One ${verb}`, '--yes'])).status).toBe(0);
  expect((await made(['paper', 'On sets', '--yes'])).status).toBe(0);
  expect((await made(['person', 'Bo Other', '--yes'])).status).toBe(0);
  expect((await made(['style', 'vancouver', '--yes'])).status).toBe(0);
  const { exitCode, output } = await offprint(project.root, ['build', '--strict', '--quiet']);
  expect([exitCode, output]).toEqual([0, '']);
  expect(project.read('_site/talks/index.html')).toContain('One talk');
  for (const { verb, offered } of PAGE_KINDS) for (const [key, meaning] of offered) expect(meaning, `${verb} ${key}`).not.toBe('');
});
