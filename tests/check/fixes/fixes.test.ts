import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBibtex } from '../../../src/bibliography/bibtex/reader.ts';
import { fix, reportFixable } from '../../../src/check/fixes/index.ts';
import { Problems } from '../../../src/problems.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'offprint-fixes-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path = 'data/mine.bib'): string => readFileSync(join(root, path), 'utf8');

/** Runs `check --fix`; what it says comes back. */
async function fixed(flags: { yes?: boolean; dryRun?: boolean } = { yes: true }): Promise<{ status: number; said: string }> {
  const output = new PassThrough();
  const status = await fix({ root, ...flags, input: new PassThrough(), output });
  return { status, said: String(output.read() ?? '') };
}

/** One entry after fixing. */
async function mended(fields: string): Promise<string> {
  write('data/mine.bib', `@article{ada2024,\n${fields}\n}\n`);
  await fixed();
  return read().split('\n').slice(1, -2).join('\n');
}

describe('identifiers', () => {
  test.each([
    ['  doi = {https://doi.org/10.1000/xyz},', '  doi = {10.1000/xyz},'],
    ['  DOI = "http://dx.doi.org/10.1000/xyz"', '  DOI = "10.1000/xyz"'],
    ['  doi = {doi: 10.1000/xyz},', '  doi = {10.1000/xyz},'],
    // Fine already, or not ours to understand.
    ['  doi = {10.1000/xyz},', '  doi = {10.1000/xyz},'],
    ['  doi = {https://example.org/10.1000/xyz},', '  doi = {https://example.org/10.1000/xyz},'],
    ['  doi = prefix # {/xyz},', '  doi = prefix # {/xyz},'],
  ])('%s', async (before, after) => expect(await mended(before)).toBe(after));

  test('an arXiv id moves to eprint', async () => {
    expect(await mended('  title = {On sets},\n  doi   = {arXiv:2401.01234v2},')).toBe(
      '  title = {On sets},\n  eprint   = {2401.01234v2},\n  eprinttype = {arxiv},',
    );
  });

  test('an arXiv id that stands in eprint already only leaves doi', async () => {
    expect(await mended('  doi = {2401.01234},\n  eprint = {2401.01234},')).toBe('  eprint = {2401.01234},');
  });

  test('two arXiv ids stay: nobody knows which is right', async () => {
    const fields = '  doi = {2401.01234},\n  eprint = {2402.00001},';
    expect(await mended(fields)).toBe(fields);
  });

  test('the DOI that arXiv gives its preprints is one', async () => {
    expect(await mended('  doi = {10.48550/arXiv.2401.01234},')).toBe('  doi = {10.48550/arXiv.2401.01234},');
  });
});

describe('capitals of titles', () => {
  test.each([
    ['Neural ODEs and McKean processes in 3D', 'Neural {ODEs} and {McKean} processes in {3D}'],
    ['{GAN}s, $SO(3)$ and \\LaTeX{} for {All BERTs}', '{GAN}s, $SO(3)$ and \\LaTeX{} for {All BERTs}'],
    ['Graph neural networks meet the theory of Bayesian games', 'Graph neural networks meet the theory of {Bayesian} games'],
    ['Sets: Their theory, and the axiom of Zermelo without tears', 'Sets: Their theory, and the axiom of {Zermelo} without tears'],
    // A title that has capitals everywhere tells nothing of its words.
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['ON COMPUTABLE NUMBERS', 'ON COMPUTABLE NUMBERS'],
    ['A theorem of Schr{\\"o}dingerLike kind', 'A theorem of Schr{\\"o}dingerLike kind'],
  ])('%s', async (before, after) => expect(await mended(`  title = {${before}},`)).toBe(`  title = {${after}},`));

  test('a second look at what was mended comes to the same', async () => {
    const once = await mended('  title = {Stein Unbiased GrAdient estimator of the Risk (SUGAR) for multiple parameter selection},');
    expect(once).toBe('  title = {Stein Unbiased {GrAdient} estimator of the Risk ({SUGAR}) for multiple parameter selection},');
    expect(await mended(once)).toBe(once);
  });

  test('of other languages stay as they are', async () => {
    const fields = '  title = {Über die Theorie der großen und kleinen mRNA},\n  langid = {german},';
    expect(await mended(fields)).toBe(fields);
  });
});

describe('dates', () => {
  test.each([
    ['date = {12 May 2020}', 'date = {2020-05-12}'],
    ['date = {May 12th, 2020}', 'date = {2020-05-12}'],
    ['date = {2020/5/3}', 'date = {2020-05-03}'],
    ['date = {2020-5}', 'date = {2020-05}'],
    ['date = {3.5.2020}', 'date = {2020-05-03}'],
    ['year = {(2020).}', 'year = {2020}'],
    // More than one meaning, or a meaning of biblatex's own.
    ['date = {5/3/2020}', 'date = {5/3/2020}'],
    ['date = {2020/2021}', 'date = {2020/2021}'],
    ['date = {2020-21}', 'date = {2020-21}'],
    ['date = {2020-05-03/..}', 'date = {2020-05-03/..}'],
    ['date = {sometime in 2020}', 'date = {sometime in 2020}'],
    ['year = {2020a}', 'year = {2020a}'],
  ])('%s', async (before, after) => expect(await mended(`  ${before},`)).toBe(`  ${after},`));
});

describe('a paper entered twice', () => {
  const twice = (second: string): string =>
    `@article{first,\n  title = {On {Sets}},\n  doi = {10.1000/xyz},\n  year = 2020,\n}\n\n@article{${second}}\n\n@misc{last, title = {Other}}\n`;

  test('goes when it says nothing more', async () => {
    write('data/mine.bib', twice('second,\n  title = {On Sets},\n  doi = {https://doi.org/10.1000/XYZ},\n'));
    await fixed();
    expect(read()).toBe('@article{first,\n  title = {On {Sets}},\n  doi = {10.1000/xyz},\n  year = 2020,\n}\n\n@misc{last, title = {Other}}\n');
  });

  test.each([
    ['another year', 'second, title = {On Sets}, doi = {10.1000/xyz}, year = 2021'],
    ['a field more', 'second, title = {On Sets}, doi = {10.1000/xyz}, note = {Mine}'],
    ['another title, as chapters of one book', 'second, title = {On Groups}, doi = {10.1000/xyz}'],
  ])('stays with %s', async (_, second) => {
    write('data/mine.bib', twice(second));
    await fixed();
    expect(read()).toBe(twice(second));
  });

  test('stays when a text names its key', async () => {
    write('data/mine.bib', twice('second, doi = {10.1000/xyz}, title = {On Sets}'));
    write('content/notes.md', 'As shown in @second.\n');
    await fixed();
    expect(read()).toContain('@article{second');
  });
});

describe('the file', () => {
  const before = `\uFEFF% My papers – do not touch!\r
@string{j = "Journal of Sets"}\r
@Article { ada2024 ,\r
\tTITLE = "The mRNA of sets" , % a remark with DOI https://doi.org/10.1/2\r
   journal=j,doi={https://doi.org/10.1000/xyz}\r
}\r
stray text\r
@misc{bob, title={Fine}, note = {doi: 10.1/3}}`;

  test('keeps every other byte: mark, line ends, remarks, blanks', async () => {
    write('data/mine.bib', before);
    const { status } = await fixed();
    expect(status).toBe(0);
    expect(read()).toBe(before.replace('The mRNA of', 'The {mRNA} of').replace('{https://doi.org/10.1000/xyz}', '{10.1000/xyz}'));
  });

  test('is right at once: a second run finds nothing', async () => {
    write('data/mine.bib', before);
    await fixed();
    expect((await fixed()).said).toContain('There is nothing to fix.');
    expect(readBibtex({ path: 'mine.bib', bytes: read() }, new Problems()).entries.map(({ key }) => key)).toEqual(['ada2024', 'bob']);
  });

  test('is shown as a difference, and stays with --dry-run or without a yes', async () => {
    write('data/mine.bib', before);
    const dry = await fixed({ dryRun: true });
    expect(dry.status).toBe(0);
    expect(dry.said).toMatch(/^-   journal=j,doi=\{https:\/\/doi\.org\/10\.1000\/xyz\}$/m);
    expect(dry.said).toMatch(/^\+   journal=j,doi=\{10\.1000\/xyz\}$/m);
    expect(dry.said).toContain('replace  data/mine.bib');
    const unasked = await fixed({});
    expect(unasked.status).toBe(1);
    expect(unasked.said).toContain('--yes');
    expect(read()).toBe(before);
  });

  test('stays if it is not UTF-8', async () => {
    const latin1 = Buffer.from('@misc{a, title = {Caf\xe9 mRNA}}', 'latin1');
    write('data/mine.bib', latin1);
    await fixed();
    expect(readFileSync(join(root, 'data/mine.bib'))).toEqual(latin1);
  });
});

test('check hints at each slip with its line, once', () => {
  write('data/mine.bib', '@misc{a,\n  title = {The mRNA},\n  doi = {https://doi.org/10.1000/xyz},\n}\n');
  const problems = new Problems();
  problems.warn('bib-title-capitals', 'Said by the reader.', { file: 'data/mine.bib', line: 2 });
  reportFixable(root, problems);
  expect(problems.list.slice(1).map(({ severity, code, line, subject }) => ({ severity, code, line, subject }))).toEqual([
    { severity: 'notice', code: 'bib-doi-address', line: 3, subject: 'a' },
  ]);
});
