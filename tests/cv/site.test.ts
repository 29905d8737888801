import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CvPress } from '../../src/cv/press.ts';
import type { Project } from '../support/project.ts';
import { Problems } from '../../src/problems.ts';
import { builtSite } from '../support/built-site.ts';
import { offprint } from '../support/command.ts';
import { startServer } from '../support/dev-server.ts';
import { cvProject, siteOf } from './cv-site.ts';

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The line of data/cv.yaml that holds a text. */
const lineOf = (project: Project, text: string): number => project.read('data/cv.yaml').split('\n').findIndex((line) => line.includes(text)) + 1;

describe('a site with a CV', () => {
  const built = builtSite('cv');

  it('has a page and a PDF for every variant, and nothing to complain of', async () => {
    const { files, output, exitCode } = await built;
    expect([exitCode, output]).toEqual([0, expect.stringContaining('no problems')]);
    expect(files).toEqual(expect.arrayContaining([
      'cv/index.html', 'cv/short/index.html', 'cv/fr/index.html', 'cv/industry/index.html', 'cv.pdf', 'cv-short.pdf', 'cv-fr.pdf', 'cv-industry.pdf',
    ]));
  });

  it('links each page to its PDF and to the others', async () => {
    const { read } = await built;
    const html = read('cv/short/index.html');
    expect(html).toContain('<a href="/cv-short.pdf" type="application/pdf">');
    expect(html).toContain('<a href="/cv/fr/" hreflang="fr" lang="fr">Français</a>');
    expect(read('cv/index.html')).toContain('<a href="/cv.pdf" type="application/pdf">');
  });

  it('offers the formats of other programs where they hold what the page shows', async () => {
    const { read, files } = await built;
    for (const [file, type] of [['cv.json', 'application/json'], ['cv.rendercv.yaml', 'application/yaml']]) {
      expect(read('cv/index.html')).toContain(`<a href="/${file}" type="${type}">`);
      expect(files).toContain(file);
    }
    expect(read('cv/short/index.html')).not.toContain('rendercv');
  });

  it('tells search engines which pages are translations of each other', async () => {
    const { read } = await built;
    for (const page of ['cv/index.html', 'cv/fr/index.html']) {
      expect(read(page)).toContain('<link rel="alternate" hreflang="en" href="https://ines.example.org/cv/">');
      expect(read(page)).toContain('<link rel="alternate" hreflang="fr" href="https://ines.example.org/cv/fr/">');
    }
    expect(read('cv/short/index.html')).not.toContain('rel="alternate" hreflang');
    expect(read('cv/fr/index.html')).toContain('<html lang="fr"');
  });

  it('prints papers, formulas and owner on the page as on paper', async () => {
    const html = (await built).read('cv/index.html');
    expect(html).toMatch(/href="\/assets\/theme\/math\.css["?]/);
    expect(html).toMatch(/<strong class="me">Inès Oyarzabal<\/strong>/);
    expect(html).toContain('<math');
  });

  it('lists the pages in the map of the site', async () => expect((await built).read('sitemap.xml')).toContain('https://ines.example.org/cv/fr/'));
});

describe('the engine that runs everywhere', () => {
  it('works beside the build, in a thread of its own', async () => {
    const { files, output, exitCode } = await builtSite('cv', { env: { OFFPRINT_TYPST: 'wasm' } });
    expect([exitCode, output]).toEqual([0, expect.stringContaining('no problems')]);
    expect(files).toEqual(expect.arrayContaining(['cv.pdf', 'cv-short.pdf', 'cv-fr.pdf', 'cv-industry.pdf']));
  }, 100_000);
});

describe('making PDFs', () => {
  it('happens once for the same inputs, and again when one of them changes', async () => {
    const made = cvProject();
    const build = () => offprint(made.root, ['build']);
    await build();
    const file = join(made.root, '_site/cv.pdf');
    const first = hash(file);
    // What is kept is taken as it is: proof that nothing was made anew.
    const cache = join(made.root, '.cache/cv');
    expect(existsSync(cache)).toBe(true);
    await build();
    expect(hash(file)).toBe(first);
    made.change('data/cv.yaml', 'Institute of Fog', 'Institute of Mist');
    await build();
    expect(hash(file)).not.toBe(first);
  }, 60_000);

  it('warns of a CV that is longer than it may be, and by how much', async () => {
    const made = cvProject();
    made.change('data/cv.yaml', '  fr: { lang: fr }', '  fr: { lang: fr, pages: 1 }');
    const { output } = await offprint(made.root, ['build']);
    expect(output).toContain('The CV “fr” has 2 pages, 1 more than the 1 asked for.');
  }, 60_000);

  it('sets a formula that Typst cannot set as its source, and says so', async () => {
    const made = cvProject();
    made.change('data/cv.yaml', 'Does it hold for $d > 3$?', 'Does it hold for $\\unknowncommand{d}$?');
    const { output, exitCode } = await offprint(made.root, ['build']);
    expect(output).toContain('The PDF cannot set the formula $\\unknowncommand{d}$');
    expect(output).toMatch(/data\/cv\.yaml\s+warning \d+:\d+ /);
    expect([exitCode, existsSync(join(made.root, '_site/cv.pdf'))]).toEqual([0, true]);
  }, 60_000);

  it('tells of a typeface and of a variant that are not there', async () => {
    const made = cvProject();
    made.change('data/cv.yaml', 'sections:', 'design: { font: Garamont }\nsections:');
    made.write('content/cv.md', '---\nvariant: shrt\n---\n');
    const problems = new Problems();
    const press = new CvPress(siteOf(made), { atOnce: true, layouts: ['layouts'], problems });
    await press.prepare();
    expect(problems.list).toMatchObject([
      { file: 'content/cv.md', line: 2, column: 10, code: 'cv-unknown-name', message: 'There is no variant called `shrt` in this CV.' },
      { file: 'data/cv.yaml', line: lineOf(made, 'Garamont'), code: 'cv-no-font', message: 'There is no typeface “Garamont” for the PDF, so another is used.' },
    ]);
  }, 60_000);

  it('leaves a PDF of one’s own as it is, and reports one that is not there', async () => {
    const made = cvProject();
    mkdirSync(join(made.root, 'assets/files'), { recursive: true });
    writeFileSync(join(made.root, 'assets/files/mine.pdf'), '%PDF-1.7 mine');
    made.change('data/cv.yaml', 'sections:', 'pdf: mine.pdf\nsections:');
    made.change('data/cv.yaml', '  fr: { lang: fr }', '  fr: { lang: fr, pdf: ../../secret.pdf }');
    const problems = new Problems();
    const press = new CvPress(siteOf(made), { atOnce: true, layouts: ['layouts'], problems });
    await press.prepare();
    const main = press.outputs(() => ({ contents: () => '' })).find(({ url }) => url === '/cv.pdf')!;
    expect(String(await main.contents())).toBe('%PDF-1.7 mine');
    expect(press.pdfUrl('fr')).toBeUndefined();
    expect(problems.list).toMatchObject([{ code: 'missing-file', message: 'The PDF “../../secret.pdf” of the CV is not there.', line: lineOf(made, '../../secret.pdf') }]);
  }, 60_000);

  it('needs no engine: without one there is a page, a word about it, and no dead link', async () => {
    const problems = new Problems();
    const press = new CvPress(siteOf(cvProject()), { atOnce: true, layouts: ['layouts'], problems, engine: 'none' });
    await press.prepare();
    expect(press.pdfUrl('full')).toBeUndefined();
    expect(press.outputs(() => ({ contents: () => '' })).map(({ url }) => url)).toEqual(['/cv/short/', '/cv/fr/', '/cv/industry/']);
    expect(problems.list.map(({ code }) => code)).toEqual(['cv-no-engine']);
  });
});

describe('while someone writes', () => {
  it('nobody hears of a missing engine where nothing is to be made', async () => {
    const told = async (made: ReturnType<typeof cvProject>) => {
      const problems = new Problems();
      const press = new CvPress(siteOf(made), { atOnce: false, layouts: ['layouts'], problems, engine: 'none' });
      await press.prepare();
      return problems.list.map(({ code }) => code);
    };
    const made = cvProject();
    expect(await told(made)).toEqual(['cv-no-engine']);
    mkdirSync(join(made.root, 'assets/files'), { recursive: true });
    writeFileSync(join(made.root, 'assets/files/mine.pdf'), '%PDF-1.7 mine');
    made.write('data/cv.yaml', 'name: Inès Oyarzabal\npdf: mine.pdf\nsections:\n  experience: [{ company: Somewhere }]\n');
    expect(await told(made)).toEqual([]);
    rmSync(join(made.root, 'data/cv.yaml'));
    expect(await told(made)).toEqual([]);
  });

  it('the PDF follows cv.yaml, and so do messages', async () => {
    const made = cvProject();
    const server = await startServer(made.root);
    try {
      const page = async () => (await fetch(`${server.url}cv/`)).text();
      const pdf = async () => Buffer.from(await (await fetch(`${server.url}cv.pdf`)).arrayBuffer());
      expect(await page()).toContain('href="/cv.pdf"');
      const first = await pdf();
      expect(first.toString('latin1', 0, 5)).toBe('%PDF-');
      made.change('data/cv.yaml', 'Institute of Fog', 'Institute of Mist');
      await until(async () => (await page()).includes('Institute of Mist'));
      await until(async () => !(await pdf()).equals(first));
      server.news();
      made.change('data/cv.yaml', '      when: summer 2014', '      whn: summer 2014');
      await until(() => server.output().includes('Did you mean `when`?'));
    } finally {
      await server.stop();
    }
  }, 90_000);
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 100) {
    if (waited > 25_000) throw new Error('It did not come about within 25 seconds.');
    await pause(100);
  }
}
