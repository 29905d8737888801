/**
 * A build that takes from the one before what has not changed writes what a build from nothing writes, after any edit.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/problems.ts';
import type { Summary } from '../../../src/site/edition/workshop.ts';
import { Workshop } from '../../../src/site/edition/workshop.ts';
import { temporaryProject, type Project } from '../../support/project.ts';
import { filesBelow } from '../../support/site-folder.ts';

let project: Project;
afterEach(() => {
  delete process.env['OFFPRINT_CONFIGURATION'];
  project.remove();
});

/** What the command line does, without Eleventy. */
async function build(folder: string, program: string | undefined): Promise<Summary> {
  if (program === undefined) delete process.env['OFFPRINT_CONFIGURATION'];
  else process.env['OFFPRINT_CONFIGURATION'] = program;
  const edition = await new Workshop({ root: project.root, mode: 'build', prefix: '/', outputDir: folder }).open();
  return edition.publish();
}

/** A build that knows the one before, and one that knows nothing; both as the files they wrote and the problems they told. */
async function both(program = 'first'): Promise<{ kept: Outcome; clean: Outcome }> {
  const kept = outcome('_kept', await build('_kept', program));
  rmSync(join(project.root, '_clean'), { recursive: true, force: true });
  return { kept, clean: outcome('_clean', await build('_clean', undefined)) };
}

interface Outcome {
  files: Record<string, string>;
  problems: string[];
  printed: number;
}

function outcome(folder: string, { problems, printed }: Summary): Outcome {
  const root = join(project.root, folder);
  return {
    files: Object.fromEntries(filesBelow(root).map((path) => [path, readFileSync(join(root, path), 'base64')])),
    problems: told(problems),
    printed,
  };
}

const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`).sort();

/** One after another, each on what the one before has left. */
const EDITS: readonly [what: string, edit: () => void][] = [
  ['nothing', () => undefined],
  ['the text of a post', () => project.change('content/posts/2024-02-29-everything.md', 'A new', 'A newer')],
  ['the text of the news that the home page quotes', () => project.change('content/news/2024-01-15-inline.md', 'are back', 'are home')],
  ['a formula in news that lists quote', () => project.change('content/news/2024-01-15-inline.md', 'are home', 'are $2$ home')],
  ['a mistake in a text', () => project.change('content/imprint.md', '\n---\n', '\n---\n\n[Nowhere](/nowhere/) ![](none.jpg)\n')],
  ['a mistake that stays, while another text changes', () => project.change('content/projects/slope.md', '\n---\n', '\n---\n\nSteep.\n')],
  ['a title', () => project.change('content/talks/2023-05-12-cold-water.md', 'title: ', 'title: On ')],
  ['the .bib', () => project.change('data/papers.bib', 'Mixing by internal tides', 'Mixing by inner tides')],
  ['a citation of a paper that is not there', () => project.change('content/imprint.md', 'Nowhere', 'As @later2025 says, nowhere')],
  ['a line above all papers', () => project.write('data/papers.bib', `% Mine.\n${project.read('data/papers.bib')}`)],
  ['that paper', () => project.change('data/papers.bib', '@article', '@misc{later2025, title = {Later}, author = {Late, Ada}, year = {2025}}\n\n@article')],
  ['a name in people.yaml', () => project.change('data/people.yaml', 'Li', 'Lee')],
  ['a setting', () => project.change('data/site.yaml', 'authors_shown: 3', 'authors_shown: 1')],
  ['a layout', () => project.change('layouts/partials/footer.njk', '<footer', '<footer data-new')],
  ['a layout of the user’s own', () => project.write('content/_layouts/slots/footer-end.njk', '<p>Mine</p>')],
  ['a style sheet of the user’s own', () => project.change('assets/site.css', '{', '{ --new: 1px;')],
  ['one that the theme brings in', () => project.change('assets/theme/base.css', '{', '{ --newer: 1px;')],
  ['a picture', () => writeFileSync(join(project.root, 'assets/images/portrait.jpg'), readFileSync(join(project.root, 'assets/images/sea.jpg')))],
  ['a picture that a text shows', () => writeFileSync(join(project.root, 'assets/images/sea.jpg'), readFileSync(join(project.root, 'assets/images/sea.jpg')).subarray(0, -1))],
  ['a new page', () => project.write('content/posts/2024-05-05-new.md', 'A new one, with [a talk](../talks/2023-05-12-cold-water.md).\n')],
  ['an address that texts link to', () => project.change('content/talks/2023-05-12-cold-water.md', '---\n', '---\npermalink: /talks/warm/\n')],
  ['a page that goes', () => rmSync(join(project.root, 'content/posts/2024-05-05-new.md'))],
  ['a file that a paper links to', () => rmSync(join(project.root, 'assets/files/ice.pdf'))],
  ['a formula with a command that nobody knows', () => project.change('content/imprint.md', '\n---\n', '\n---\n\n$\\ip{a}{b}$\n')],
  ['a TeX command of the settings', () => project.write('data/site.yaml', `${project.read('data/site.yaml')}math:\n  macros:\n    ip: '\\langle #1, #2 \\rangle'\n`)],
  ['what it stands for', () => project.change('data/site.yaml', '\\langle #1, #2 \\rangle', '(#1, #2)')],
  ['the CV', () => project.change('data/cv.yaml', 'sections:', 'sections:\n  extra: [An extra line]')],
];

test('after any edit, the same files and the same problems', async () => {
  project = temporaryProject('full');
  project.change('content/posts/2024-02-29-everything.md', '\nAn introduction', '\nA new introduction');
  const first = await both();
  expect(first.kept.printed).toBeGreaterThan(20);
  for (const [place, [what, edit]] of EDITS.entries()) {
    edit();
    // Some hosts keep the cache, but not the site.
    if (place % 2 === 1) rmSync(join(project.root, '_kept'), { recursive: true });
    const { kept, clean } = await both();
    expect(Object.keys(kept.files), what).toEqual(Object.keys(clean.files));
    for (const [path, bytes] of Object.entries(clean.files)) expect(kept.files[path] === bytes, `${path} after a change of ${what}`).toBe(true);
    expect(kept.problems, what).toEqual(clean.problems);
  }
});

test('a server shows after any edit what a server shows that has just begun', async () => {
  project = temporaryProject('full');
  process.env['OFFPRINT_CONFIGURATION'] = 'first';
  project.change('content/posts/2024-02-29-everything.md', '\nAn introduction', '\nA new introduction');
  const server = () => new Workshop({ root: project.root, mode: 'serve', prefix: '/', outputDir: '_served' });
  const running = server();
  for (const [what, edit] of [['the beginning', () => undefined] as const, ...EDITS]) {
    edit();
    const [kept, clean] = [await everything(running), await everything(server())];
    expect(Object.keys(kept.answers), what).toEqual(Object.keys(clean.answers));
    for (const [url, body] of Object.entries(clean.answers)) expect(kept.answers[url] === body, `${url} after a change of ${what}`).toBe(true);
    expect(kept.problems, what).toEqual(clean.problems);
  }
});

/** What a server answers at every address, and what it tells once it has seen all pages. */
async function everything(workshop: Workshop): Promise<{ answers: Record<string, string>; problems: string[] }> {
  const { edition, served } = await workshop.serve();
  const urls = [...edition.site.pages, ...edition.outputs.filter(({ url }) => !url.endsWith('.pdf'))].map(({ url }) => url).sort();
  const answers: Record<string, string> = {};
  for (const url of urls) {
    const { body } = (await served.answer(url))!;
    answers[url] = typeof body === 'string' ? body.replaceAll(served.id, 'this edition') : Buffer.from(body).toString('base64');
  }
  const { problems } = (await served.survey())!;
  return { answers, problems: told(problems) };
}

describe('prints', () => {
  test('nothing where nothing has changed', async () => {
    project = temporaryProject('minimal');
    project.write('content/imprint.md', '---\ntitle: Imprint\n---\n\nWho answers for this.\n');
    await build('_kept', 'first');
    expect((await build('_kept', 'first')).printed).toBe(0);
  });

  test('only its own page where a text has changed that nobody quotes', async () => {
    project = temporaryProject('minimal');
    project.write('content/imprint.md', '---\ntitle: Imprint\n---\n\nWho answers for this.\n');
    await build('_kept', 'first');
    project.change('content/imprint.md', '\n---\n', '\n---\n\nOne more line.\n');
    expect((await build('_kept', 'first')).printed).toBe(1);
  });

  test('everything where the program is another', async () => {
    const { printed } = await build('_kept', 'first');
    expect((await build('_kept', 'second')).printed).toBe(printed);
  });
});

describe('a cache that is not to be trusted is thrown away with a line', () => {
  const cache = () => join(project.root, '.cache/pages');
  const pack = (name: string) => join(cache(), readdirSync(cache()).find((file) => file.startsWith(name) && file.endsWith('.pack'))!);

  test.each([
    ['a text in it was changed', () => writeFileSync(pack('pages'), readFileSync(pack('pages')).map((byte, at) => (at % 500 === 7 ? byte ^ 1 : byte)))],
    ['a pack is cut off', () => writeFileSync(pack('pages'), readFileSync(pack('pages')).subarray(0, 100))],
    ['a pack is missing', () => rmSync(pack('texts'))],
    ['an index was changed', () => writeFileSync(join(cache(), 'texts.json'), readFileSync(join(cache(), 'texts.json'), 'utf8').replace('content', 'context'))],
    ['an index is of something else', () => writeFileSync(join(cache(), 'pages.json'), '{"pages": 3}')],
  ])('%s', async (_, damage) => {
    project = temporaryProject('minimal');
    await build('_kept', 'first');
    damage();
    // What lies in the output folder need not be read from the cache.
    rmSync(join(project.root, '_kept'), { recursive: true });
    const { kept, clean } = await both();
    expect(kept.files).toEqual(clean.files);
    expect(kept.problems.filter((line) => line.includes('cache-damaged'))).toHaveLength(1);
  });
});
