import { describe, expect, test } from 'vitest';
import { codePiece, textPieces } from '../../../src/cv/pdf/long-words.ts';
import { cvProject, pdfOf, siteOf } from '../cv-site.ts';
import { boxesOf, hasPoppler, textOf } from '../poppler.ts';

const VERORDNUNG = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
const IDENTIFIER = 'a_long_identifier.with_a_method_call_that_goes_on_and_on(argument)';

describe('a text', () => {
  test('is one piece where all words are short', () => {
    expect(textPieces('Code and data, 2019–2024', 'en')).toEqual([{ v: 'Code and data, 2019–2024' }]);
  });

  test('has long words hyphenated', () => {
    expect(textPieces(`On the ${VERORDNUNG}, twice`, 'de')).toEqual([{ v: 'On the ' }, { v: `${VERORDNUNG},`, hyphenate: true }, { v: ' twice' }]);
    expect(textPieces('Россельхознадзоровские', 'ru')).toEqual([{ v: 'Россельхознадзоровские', hyphenate: true }]);
  });

  test('is broken anywhere where nobody knows how to hyphenate', () => {
    expect(textPieces(VERORDNUNG, 'ja')[0]!.parts).toEqual([...VERORDNUNG]);
    expect(textPieces('3f9a8b7c'.repeat(8), 'en')[0]!.parts).toHaveLength(64);
  });

  test('is broken after signs between words', () => {
    expect(textPieces(`see ${IDENTIFIER}`, 'en')[1]!.parts).toEqual([
      'a_', 'long_', 'identifier.', 'with_', 'a_', 'method_', 'call_', 'that_', 'goes_', 'on_', 'and_', 'on(', 'argument)',
    ]);
  });

  test('keeps addresses, which Typst breaks, and scripts without blanks', () => {
    for (const text of ['https://example.org/a/long/way/to/the/code', '東京大学大学院情報理工学系研究科数理情報学専攻博士課程修了'])
      expect(textPieces(text, 'en')).toEqual([{ v: text }]);
  });
});

test('code is broken after signs, and keeps its text', () => {
  const { v, parts } = codePiece(`run ${IDENTIFIER}`);
  expect(v).toBe(`run ${IDENTIFIER}`);
  expect(parts!.join('')).toBe(v);
  expect(parts!.slice(0, 3)).toEqual(['run a_', 'long_', 'identifier.']);
  expect(codePiece('npm ci')).toEqual({ v: 'npm ci' });
});

describe.runIf(hasPoppler)('the PDF', () => {
  test('has no word beyond its margins, nor in the next column', async () => {
    const project = cvProject();
    project.write('data/people.yaml', `- id: me\n  name: Ada ${'Wolfsteinhausenberger'.repeat(3)}\n`);
    project.write('data/site.yaml', 'url: https://example.org/\nowner: me\n');
    project.write('data/cv.yaml', [
      'sections:',
      '  Experience:',
      '    - position: Engineer',
      '      company: Example Institute',
      `      summary: "Code at <https://example.org/a/rather/long/way/to/code> and \`${IDENTIFIER.repeat(2)}\`."`,
      '  Skills:',
      `    - { label: 'On ${VERORDNUNG}', details: Details }`,
      `    - { label: 'Hash', details: ${'3f9a8b7c'.repeat(16)} }`,
      '',
    ].join('\n'));
    const { pdf } = await pdfOf(siteOf(project));
    const { width, words } = boxesOf(pdf);
    const margin = 62;
    expect(words.filter(({ right }) => right > width - margin)).toEqual([]);
    const details = words.find(({ text }) => text === 'Details')!;
    const label = words.filter(({ text, left }) => left < details.left && /^[\p{L}-]+$/u.test(text) && text.length > 3);
    expect(textOf(pdf)).toContain('_that_goes_');
    expect(label.filter(({ top, right }) => top >= details.top && right > details.left)).toEqual([]);
  });

  test('begins no line below the name with the dot between two pieces, however long they are', async () => {
    const project = cvProject();
    const faculty = 'Department of Imaginary Lands, Faculty of Very Long Names';
    project.write('data/people.yaml', [
      '- id: me',
      '  name: Ada Lovelace',
      '  affiliations:',
      ...[1, 2, 3].map((n) => `    - { name: University Number ${n}, department: '${[faculty, `${faculty}, ${faculty}`][n % 2]!}' }`),
      '  profiles:',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `    A place of mine, number ${n}: https://example.org/${n}`),
      '',
    ].join('\n'));
    project.write('data/site.yaml', 'url: https://example.org/\nowner: me\n');
    project.write('data/cv.yaml', 'sections:\n  skills:\n    - Nothing\n');
    const lines = textOf((await pdfOf(siteOf(project))).pdf).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('·'))).toEqual([]);
    expect(lines.some((line) => line.endsWith('·'))).toBe(true);
  });
});
