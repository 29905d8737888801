import { describe, expect, it } from 'vitest';
import { pageRecord } from '../../../src/bibliography/record/page-record.ts';
import { plain } from '../../../src/text/rich.ts';

const record = (facts: Partial<Parameters<typeof pageRecord>[0]> = {}) => {
  const titleText = facts.titleText ?? 'On the & of things';
  return pageRecord({
    slug: 'on-things', kind: 'online', title: plain(titleText), titleText, authors: ['Ada Quill'], date: '2024-05-01', url: 'https://quill.example/posts/a_b/', ...facts,
  });
};

describe('a page as a record', () => {
  it('is a post with its day and address', () => {
    expect(record({ venue: 'Slow Notes' }).bibtex).toBe(
      '@online{quill2024on-things,\n  author = {Quill, Ada},\n  title = {On the \\& of things},\n  year = {2024},\n  month = may,\n' +
        '  day = {1},\n  organization = {Slow Notes},\n  url = {https://quill.example/posts/a_b/},\n}\n',
    );
  });

  it('is a talk at its event', () => {
    const talk = record({ kind: 'presentation', genre: 'Presentation', venue: 'Lake Day', place: 'Lund', authors: ['Ada Quill', 'Bram Oak'], date: '2023' });
    expect(talk.bibtex).toContain('@misc{quill2023on-things,');
    expect(talk.bibtex).toContain('author = {Quill, Ada and Oak, Bram}');
    expect(talk.bibtex).toContain('howpublished = {Presentation, Lake Day, Lund}');
    expect(talk.csl).toMatchObject({ type: 'speech', title: 'On the & of things', issued: { 'date-parts': [[2023]] } });
  });

  it('is software, dated or not', () => {
    const code = record({ kind: 'software', slug: 'sok', titleText: 'Søk', date: undefined as never });
    expect(code.bibtex).toMatch(/^@software\{quillsok,\n {2}author = \{Quill, Ada\},\n {2}title = \{Søk\},\n {2}url/);
    expect(code.csl).not.toHaveProperty('issued');
  });

  it('has a key of its own in ASCII, whatever its script', () => {
    const key = (slug: string) => record({ authors: ['山田, 太郎'], slug }).key;
    expect(key('only-a-table')).toBe('page2024only-a-table');
    expect(new Set(['only-a-formula', 'only-a-table', 'c-入門', 'c-発展', '2024', '湖'].map(key)).size).toBe(6);
    expect(key('湖')).toMatch(/^page2024-?[0-9a-f]{6}$/);
  });

  it('has the year once in its key, and another key than its like', () => {
    const key = (slug: string) => record({ slug }).key;
    expect(['2024-spring', '2024-05-spring', '2023-spring'].map(key)).toEqual(['quill2024-spring', 'quill202405-spring', 'quill2024-2023-spring']);
    const slugs = ['2024-spring', 'spring', '2024spring', '2024-05-spring', '05-spring', '2024-5-spring', '5-spring', '2024', '2024-05', '05', '2024-2024-spring'];
    expect(new Set(slugs.map(key)).size).toBe(slugs.length);
  });

  it('keeps its key when its title changes', () => {
    expect(record({ titleText: 'Of ice' }).key).toBe(record({ titleText: 'Of ice and snow' }).key);
  });

  it('has names in their parts where these are given', () => {
    expect(record({ authors: ['山田, 太郎'] }).bibtex).toContain('author = {山田, 太郎},');
  });
});
