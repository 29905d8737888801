import { describe, expect, it } from 'vitest';
import { parseNames } from '../../../src/bibliography/names/names.ts';
import { applyAnnotations } from '../../../src/bibliography/names/author-annotations.ts';
import { wordsFor } from '../../../src/l10n/index.ts';
import { fontsAt } from '../../../src/cv/pdf/fonts.ts';
import { Problems } from '../../../src/problems.ts';
import { authorsView } from '../../../src/view/papers/authors.ts';

const where = { file: 'data/papers.bib', line: 1, column: 1 };

function annotated(raw: string, fields: Record<string, string>) {
  const problems = new Problems();
  const { names } = parseNames(raw, where, problems);
  applyAnnotations(names, fields, where, problems);
  const authors = names.map((name) => ({ ...name, isOwner: false }));
  const { legend } = authorsView(authors, wordsFor('en'), 'en', { annotation: fields.annotation });
  return { names, problems: problems.list, legend };
}

describe('biblatex annotations', () => {
  it('give roles, and roles get marks and words', () => {
    const { names, legend } = annotated('Ada Quill and Bram Oak and Cleo Reed', {
      'author+an': '{1=equal; 2:family=equal,corresponding; 3=supervisor}',
    });
    expect(names.map((name) => [name.roles, name.marks])).toEqual([
      [['equal'], ['*']],
      [
        ['equal', 'corresponding'],
        ['*', '§'],
      ],
      [['supervising'], ['†']],
    ]);
    expect(legend).toEqual([
      { mark: '*', words: 'equal contribution' },
      { mark: '§', words: 'corresponding author' },
      { mark: '†', words: 'supervised the work' },
    ]);
  });

  it('have their marks in every typeface that is shipped for the PDF', () => {
    const { names } = annotated('Ada Quill and Bram Oak and Cleo Reed and Dov Elm', {
      'author+an': '1=equal; 2=corresponding; 3=supervising; 4=presenting',
    });
    const marks = names.flatMap((name) => name.marks);
    expect(marks).toHaveLength(4);
    for (const { path, has } of fontsAt(process.cwd())) {
      expect([path, marks.filter((mark) => !has(mark.codePointAt(0)!))]).toEqual([path, []]);
    }
  });

  it('may name the roles in any order', () => {
    const { legend } = annotated('Ada Quill and Bram Oak', { 'author+an': '1=equal; 2=corresponding,equal' });
    expect(legend).toEqual([
      { mark: '*', words: 'equal contribution' },
      { mark: '§', words: 'corresponding author' },
    ]);
  });

  it('leave the number of an affiliation as it is', () => {
    const { legend } = annotated('Ada Quill\\textsuperscript{1} and Bram Oak\\textsuperscript{1,2}', { 'author+an': '2=corresponding' });
    expect(legend).toEqual([{ mark: '§', words: 'corresponding author' }]);
  });

  it('keep the mark that already stands for a role', () => {
    const { names } = annotated('Ada Quill† and Bram Oak†', { 'author+an': '1=equal; 2=equal' });
    expect(names.map((name) => name.marks)).toEqual([['†'], ['†']]);
  });

  it('report a place that does not exist', () => {
    const { problems } = annotated('Ada Quill', { 'author+an': '2=equal' });
    expect(problems[0]).toMatchObject({
      code: 'bib-annotation-index',
      message: '"author+an" speaks of name 2, but there are 1',
    });
  });
});

describe('the legend', () => {
  it('has a sign for each of two roles that one author holds, so that the sign says the same on the next paper', () => {
    const { names, legend } = annotated('Ada Quill and Bram Oak', { 'author+an': '2=supervising,corresponding' });
    expect(names[1]!.marks).toEqual(['§', '†']);
    expect(legend).toEqual([{ mark: '†', words: 'supervised the work' }, { mark: '§', words: 'corresponding author' }]);
  });

  it('says what two asterisks mean', () => {
    expect(annotated('Ada Quill* and Bram Oak*', {}).legend).toEqual([{ mark: '*', words: 'equal contribution' }]);
  });

  it('takes the words of al-folio’s annotation for marks on names, and the roles they name', () => {
    const { names, legend } = annotated('Ada Quill* and Bram Oak† and Cleo Reed*', {
      annotation: '* Corresponding authors<br>† Now at Lake College<br>Alphabetical order',
    });
    expect(names.map((name) => name.roles)).toEqual([['corresponding'], [], ['corresponding']]);
    expect(legend).toEqual([
      { mark: '*', words: 'Corresponding authors' },
      { mark: '†', words: 'Now at Lake College' },
      { words: 'Alphabetical order' },
    ]);
  });

  it.each([
    ['Authors contributed equally', [{ words: 'Authors contributed equally' }]],
    ['{* joint first authors}', [{ words: 'joint first authors' }]],
    ['Equal contribution of Quill {\\&} Oak', [{ words: 'Equal contribution of Quill & Oak' }]],
    // What other programs keep there.
    ['\\_eprint: 2001.00001', []],
    ['Read again, chapter two', []],
    ['Weak proof of Lemma 2; the authors should be ashamed.', []],
    ['Good paper. Authors contributed little.', []],
    ['I contributed equally to the code', []],
    ['Nice lemma. I contributed equally to the code.', []],
    ['These authors shared a grant', []],
    ['first author is a student', []],
    ['All authors hated this', []],
    ['The authors contribute a bound, equal to that of Elm', []],
    ['Ask the authors for the random order of the words', []],
    [`Authors contributed equally ${'here '.repeat(30)}`, []],
  ])('prints a remark on all authors without a mark, and no other: %s', (annotation, legend) => {
    expect(annotated('Ada Quill and Bram Oak', { annotation }).legend).toEqual(legend);
  });

  it.each([
    'Both authors contributed to this work equally',
    'All authors contributed to the paper equally.',
    'The authors contributed in equal parts',
    'The first two authors had equal roles',
    'Both first authors contributed equally. I wrote the code.',
    'A. Quill and I. Oak contributed equally',
    'Equal first authors',
    'Joint senior authors',
    'Co-senior authors',
    'Both share first authorship',
    'These authors jointly supervised this work',
    'Alphabetical author order',
    'Authorship is alphabetical',
    'Authors are ordered by α-β',
    'Author order is random',
    'Authors listed in random order',
    'The order of authors was decided by a coin',
  ])('prints what is said of equal work and of the order of authors: %s', (annotation) => {
    expect(annotated('Ada Quill and Bram Oak', { annotation }).legend).toEqual([{ words: annotation }]);
  });

  it('claims nothing about a mark that nobody explained', () => {
    expect(annotated('Ada Quill‡ and Bram Oak', {}).legend).toEqual([]);
  });
});
