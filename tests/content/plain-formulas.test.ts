import { expect, test } from 'vitest';
import { macroTable } from '../../src/bibliography/latex/macros.ts';
import { withPlainFormulas } from '../../src/content/plain-formulas.ts';
import { readPage } from '../../src/content/read.ts';
import { Problems } from '../../src/problems.ts';

const MACROS = macroTable({ '\\RR': '\\mathbb{R}', ball: 'B_{#1}' });

const read = (path: string, text: string) =>
  withPlainFormulas(readPage({ path: `content/${path}`, bytes: Buffer.from(text) }, 'en', new Problems()), MACROS);

test('a title and a description say what the site’s own commands stand for', () => {
  expect(read('notes.md', '---\ntitle: On *all of $\\RR^n$*\ndescription: Balls $\\ball{2}$ for $5, and \\RR.\n---\n')).toMatchObject({
    title: 'On all of $\\mathbb{R}^n$',
    titleRich: [{ type: 'text' }, { type: 'em', children: [{ type: 'text' }, { type: 'math', tex: '\\mathbb{R}^n' }] }],
    description: 'Balls $B_{2}$ for $5, and \\RR.',
  });
});

test('an announcement without a title is called by what its opening reads like', () => {
  expect(read('news/2026-02-moved.md', 'A proof for $\\RR^2$ is out.')).toMatchObject({ title: 'A proof for R² is out', untitled: true });
});

test('a page without formulas is the same one', () => {
  const page = readPage({ path: 'content/notes.md', bytes: Buffer.from('---\ntitle: Notes\n---\n') }, 'en', new Problems());
  expect(withPlainFormulas(page, MACROS)).toBe(page);
});
