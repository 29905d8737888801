import { describe, expect, it } from 'vitest';
import { pageRecord } from '../../src/bibliography/page-record.ts';
import { plain } from '../../src/text/rich.ts';

const record = (facts: Partial<Parameters<typeof pageRecord>[0]> = {}) => {
  const titleText = facts.titleText ?? 'On the & of things';
  return pageRecord({
    kind: 'online', title: plain(titleText), titleText, authors: ['Ada Quill'], date: '2024-05-01', url: 'https://quill.example/posts/a_b/', ...facts,
  });
};

describe('a page as a record', () => {
  it('is a post with its day and address', () => {
    expect(record({ venue: 'Slow Notes' }).bibtex).toBe(
      '@online{quill2024things,\n  author = {Quill, Ada},\n  title = {On the \\& of things},\n  year = {2024},\n  month = may,\n' +
        '  day = {1},\n  organization = {Slow Notes},\n  url = {https://quill.example/posts/a_b/},\n}\n',
    );
  });

  it('is a talk at its event', () => {
    const talk = record({ kind: 'presentation', genre: 'Presentation', venue: 'Lake Day', place: 'Lund', authors: ['Ada Quill', 'Bram Oak'], date: '2023' });
    expect(talk.bibtex).toContain('@misc{quill2023things,');
    expect(talk.bibtex).toContain('author = {Quill, Ada and Oak, Bram}');
    expect(talk.bibtex).toContain('howpublished = {Presentation, Lake Day, Lund}');
    expect(talk.csl).toMatchObject({ type: 'speech', title: 'On the & of things', issued: { 'date-parts': [[2023]] } });
  });

  it('is software, dated or not', () => {
    const code = record({ kind: 'software', titleText: 'Søk', date: undefined as never });
    expect(code.bibtex).toMatch(/^@software\{quillsk,\n {2}author = \{Quill, Ada\},\n {2}title = \{Søk\},\n {2}url/);
    expect(code.csl).not.toHaveProperty('issued');
  });

  it('has a key even where nothing of its name or title can stand in one', () => {
    expect(record({ authors: ['李明'], titleText: '湖', date: undefined as never }).key).toBe('page');
  });
});
