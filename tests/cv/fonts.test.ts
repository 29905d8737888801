import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFont, neededCharacters, withPackage } from '../../src/cv/pdf/add-font.ts';
import { pdfData } from '../../src/cv/pdf/data.ts';
import { faceAt, faceOf } from '../../src/cv/pdf/face.ts';
import { fontFor } from '../../src/cv/pdf/font-packages.ts';
import { fontsAt, latinFamilies, textFamilies } from '../../src/cv/pdf/fonts.ts';
import { fontCure } from '../../src/cv/pdf/lacking.ts';
import { openTypeOf } from '../../src/cv/pdf/woff.ts';
import { CvPress } from '../../src/cv/press.ts';
import { reportFindings } from '../../src/cv/report.ts';
import { Problems } from '../../src/problems.ts';
import type { Project } from '../support/project.ts';
import { cvProject, modelOf, pdfOf, siteOf } from './cv-site.ts';
import { LIBERTINUS, webFont, withCharacters } from './made-up-font.ts';

describe('typefaces', () => {
  it('are known by what they say of themselves', () => {
    const face = faceOf(LIBERTINUS)!;
    expect([face.family, face.bold, face.italic]).toEqual(['Libertinus Serif', false, false]);
    expect(faceOf(Buffer.from('no font at all'))).toBeUndefined();
  });

  it('are known without being read whole, damaged ones included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faces-'));
    const file = (bytes: Buffer): string => {
      const path = join(folder, 'face.otf');
      writeFileSync(path, bytes);
      return path;
    };
    expect(faceAt(file(LIBERTINUS))).toEqual(faceOf(LIBERTINUS));
    for (const end of [0, 3, 11, 40, 400]) expect(faceAt(file(LIBERTINUS.subarray(0, end))), `${end} bytes`).toBeUndefined();
    const endless = Buffer.from(LIBERTINUS);
    for (let row = 12; row < 12 + 16 * endless.readUInt16BE(4); row += 16) endless.writeUInt32BE(0xfffffff0, row + 12);
    expect(faceAt(file(endless))?.family).toBe('Libertinus Serif');
    rmSync(folder, { recursive: true });
  });

  it('come with the engine, the user’s own first where the design names one', () => {
    const fonts = fontsAt(cvProject().root);
    expect(textFamilies(fonts, 'latex', undefined, 'en')).toEqual(['CMU Serif', 'Libertinus Serif']);
    const own = { ...fonts[0]!, family: 'Garamond latin', path: 'assets/fonts/garamond.otf' };
    expect(textFamilies([...fonts, own], 'classic', 'garamond', 'en')).toEqual(['Garamond latin', 'Libertinus Serif']);
    expect(latinFamilies(['Garamond latin', 'CMU Serif', 'Libertinus Serif', 'Noto Serif TC 64'], 'latex')).toBe(3);
  });

  it('draw Chinese characters as the language of the CV does, whatever their files are called', () => {
    const fonts = ['Noto Serif SC 7', 'Noto Serif TC 7'].map((family) => ({ ...fontsAt(cvProject().root)[0]!, family, path: `assets/fonts/${family}.otf` }));
    const first = (lang: string): string | undefined => textFamilies(fonts, 'classic', undefined, lang)[1];
    expect([first('zh-TW'), first('zh'), first('en')]).toEqual(['Noto Serif TC 7', 'Noto Serif SC 7', 'Noto Serif SC 7']);
  });

  it('are unpacked from web fonts without loss, under a name of their own', () => {
    const unpacked = openTypeOf(webFont(LIBERTINUS), { family: 'Made Up 7', style: 'Regular' });
    const [before, after] = [faceOf(LIBERTINUS)!, faceOf(unpacked)!];
    expect(after.family).toBe('Made Up 7');
    expect(after.characters.equals(before.characters)).toBe(true);
    expect(() => openTypeOf(LIBERTINUS, { family: 'x', style: 'x' })).toThrow(RangeError);
  });

  it.each([['王', 'en', 'noto-serif-sc'], ['王', 'ja', 'noto-serif-jp'], ['あ', 'en', 'noto-serif-jp'], ['김', 'en', 'noto-serif-kr'],
    ['ー', 'en', 'noto-serif-jp'], ['王', 'zh-TW', 'noto-serif-tc'], ['م', 'en', 'noto-naskh-arabic'], ['ন', 'en', 'noto-serif-bengali']])('%s in a CV in %s is in %s', (character, lang, font) => {
    expect(fontFor(character, lang)).toBe(font);
  });

  it.each([
    ['编', 'ja', 'noto-serif-sc'], ['编', 'zh-TW', 'noto-serif-sc'], ['読', 'zh-TW', 'noto-serif-sc'], ['学', 'zh-HK', 'noto-serif-sc'],
    ['學', 'zh-TW', 'noto-serif-tc'], ['読', 'ja', 'noto-serif-jp'], ['읽', 'zh-TW', 'noto-serif-kr'], ['，', 'zh-TW', 'noto-serif-tc'],
  ])('%s in a CV in %s, whose own typeface may lack it, is in %s', (character, lang, font) => {
    expect(fontFor(character, lang)).toBe(font);
  });

  it('are never those that turned out to lack the letter', () => {
    expect(fontCure(['龍'], 'zh-TW', 'noto-serif-tc')).toContain('font add noto-serif-sc`');
    expect(fontCure(['あ'], 'ja', 'noto-serif-jp')).toMatch(/^Put a font that has it/);
  });
});

describe('a letter of a paper that no typeface can set', () => {
  it.each([
    ['typed', '☃ counted, ✓', '“☃” “✓”', 1],
    ['as a command', 'Things \\checkmark', '“✓”', 0],
  ])('is reported with the paper and its line: %s', async (_, words, letters, below) => {
    const made = cvProject();
    made.change('data/papers.bib', '@article{away2021,\n  title   = {', `@article{away2021,\n  title   = {${words} `);
    const site = siteOf(made);
    const problems = new Problems();
    reportFindings(await pdfOf(site), modelOf(site).model, site, problems);
    expect(problems.list).toMatchObject([{
      code: 'cv-missing-glyph',
      file: 'data/papers.bib',
      message: `No typeface of the PDF has ${letters} of the paper “away2021”, so an empty box stands in its place.`,
      line: site.publications.find(({ key }) => key === 'away2021')!.position.line + below,
    }]);
  });
});

describe('a name that no typeface can set', () => {
  const withName = (): Project => {
    const made = cvProject();
    made.change('data/people.yaml', 'Ινές Ογιαρθάμπαλ', '王芳');
    return made;
  };

  it('is reported where it stands, with the command that helps', async () => {
    const site = siteOf(withName());
    const made = await pdfOf(site, 'short');
    const problems = new Problems();
    reportFindings(made, modelOf(site, 'short').model, site, problems);
    expect(problems.list).toHaveLength(1);
    expect(problems.list[0]).toMatchObject({
      code: 'cv-missing-glyph', file: 'data/people.yaml', line: 3, column: 16, message: expect.stringContaining('“王” “芳”') as string,
      cure: 'Run `npm run offprint -- font add noto-serif-sc`, which copies one that has it into assets/fonts/.',
    });
  });

  it.each([
    ['of a paper in Japanese', '中世の写本', 'japanese', 'noto-serif-jp', '“中” “世” “の” “写” “本”'],
    ['of a Japanese paper without kana', '中世写本', 'ja', 'noto-serif-jp', '“中” “世” “写” “本”'],
    ['of a paper whose language is not said', '中世の写本', '', 'noto-serif-jp', '“中” “世” “の” “写” “本”'],
    ['of a paper in Korean', '漢字와', 'korean', 'noto-serif-kr', '“漢” “字” “와”'],
    ['of a paper in traditional Chinese', '漢字', 'zh-Hant', 'noto-serif-tc', '“漢” “字”'],
    ['of a paper in Chinese of Taiwan', '漢字', 'zh_TW', 'noto-serif-tc', '“漢” “字”'],
    ['of a paper in Chinese', '汉字', 'chinese', 'noto-serif-sc', '“汉” “字”'],
  ])('%s is one typeface', async (_name, title, langid, font, letters) => {
    const made = cvProject();
    made.write('data/papers.bib', `@article{t, title={${title}}, langid={${langid}}, author={Oyarzabal, Inès}, year=2020}\n`);
    made.write('data/cv.yaml', 'sections:\n  papers: { from: publications }\n');
    const site = siteOf(made);
    const problems = new Problems();
    reportFindings(await pdfOf(site), modelOf(site).model, site, problems);
    expect(problems.list).toMatchObject([{
      code: 'cv-missing-glyph', message: expect.stringContaining(`has ${letters} of the paper “t”,`) as string,
      cure: `Run \`npm run offprint -- font add ${font}\`, which copies one that has it into assets/fonts/.`,
    }]);
  });

  it('of many papers is one warning, where the first stands, for one typeface has them all', async () => {
    const made = cvProject();
    const papers = ['汉字', '写本', '河流'].map((title, n) => `@article{p${n}, title={${title}}, langid={chinese}, author={Oyarzabal, Inès}, year=20${20 - n}}`);
    made.write('data/papers.bib', `${papers.join('\n')}\n`);
    made.write('data/cv.yaml', 'sections:\n  papers: { from: publications }\n');
    const site = siteOf(made);
    const problems = new Problems();
    reportFindings(await pdfOf(site), modelOf(site).model, site, problems);
    expect(problems.list).toMatchObject([{ message: expect.stringMatching(/^No typeface of the PDF has .+, so an empty box/) as string, file: 'data/papers.bib' }]);
    expect(problems.list[0]!.message).not.toContain('of the paper');
  });

  it('of the owner means no PDF and no link to one, in one notice: a site can begin under any name', async () => {
    const made = cvProject();
    made.change('data/people.yaml', 'Inès Oyarzabal', '王小明');
    const site = siteOf(made);
    const problems = new Problems();
    const press = new CvPress(site, { atOnce: true, layouts: ['layouts'], problems });
    await press.prepare();
    expect(problems.list).toEqual([expect.objectContaining({
      severity: 'notice', code: 'cv-missing-name', file: 'data/people.yaml', line: 2,
      cure: 'Run `npm run offprint -- font add noto-serif-sc`, which copies one that has it into assets/fonts/.',
    })]);
    expect(press.pdfUrl('full')).toBeUndefined();
    expect(press.outputs(() => ({ contents: () => '' })).map(({ url }) => url)).toEqual(['/cv/short/', '/cv/fr/', '/cv/industry/']);
  });

  it.each([['zh', ['—', '…', '“', '”']], ['en', []]])('is added with the wide signs beside it where the CV is in %s', (lang, signs) => {
    const made = cvProject();
    made.write('data/cv.yaml', `lang: ${lang}\nsections:\n  x:\n    - name: 湖——“水”……\n`);
    const needed = neededCharacters(siteOf(made));
    expect(['—', '…', '“', '”'].filter((sign) => needed.has(sign))).toEqual(signs);
    expect(needed).toContain('湖');
  });

  it('is set once the pieces of a typeface that has it are there', async () => {
    const made = withName();
    // A package laid out as those of Fontsource are, whose second piece claims to have the characters and does.
    const folder = join(made.root, '../package');
    mkdirSync(join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'metadata.json'), JSON.stringify({ id: 'made-up', family: 'Made Up' }));
    writeFileSync(join(folder, 'unicode.json'), JSON.stringify({ '[1]': 'U+20-7e', '[2]': 'U+738b,U+82b3', latin: 'U+0-ff' }));
    writeFileSync(join(folder, 'LICENSE'), 'SIL Open Font License');
    for (const cut of ['1', '2', 'latin']) writeFileSync(join(folder, `files/made-up-${cut}-400-normal.woff`), webFont(withCharacters(LIBERTINUS, [0x738b, 0x82b3])));
    const needed = neededCharacters(siteOf(made));
    expect([...needed]).toEqual(['王', '芳']);
    expect(addFont(made.root, folder, needed)).toEqual({ files: ['assets/fonts/made-up-2-regular.otf', 'assets/fonts/made-up-LICENSE.txt'], lacking: [] });
    expect((await pdfOf(siteOf(made), 'short')).missing).toEqual([]);
  });

  it('is told of a date, too, whose units are letters in Japanese', () => {
    const made = cvProject();
    made.write('data/cv.yaml', 'lang: ja\nsections:\n  x:\n    - name: A\n      when: 2011-09 – 2015-06\n');
    const site = siteOf(made);
    expect([...pdfData(modelOf(site).model, site, fontsAt(made.root)).missing]).toEqual(expect.arrayContaining(['年', '月']));
  });

  it('is looked for under no name that could mean something else to npm', () => {
    for (const name of ['../evil', '--global', 'a b', 'x;y']) expect(() => withPackage(name, () => 0)).toThrow('is no name of a typeface');
  });
});
