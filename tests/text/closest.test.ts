import { describe, expect, it } from 'vitest';
import { closest } from '../../src/text/closest.ts';

describe('did you mean', () => {
  const keys = ['title', 'description', 'permalink', 'redirect_from', 'a4', 'tags'];
  it.each([
    ['titel', 'title'],
    ['discription', 'description'],
    ['redirect-form', 'redirect_from'],
    ['redirectfrom', 'redirect_from'],
    ['tgas', 'tags'],
    ['A4', 'a4'],
    ['perma_link', 'permalink'],
  ])('%s: %s', (word, meant) => expect(closest(word, keys)).toBe(meant));
  it.each(['venue', 'x', 'abc', 'image'])('%s: nothing', (word) => expect(closest(word, keys)).toBeUndefined());

  it.each([
    ['oak2023crepe', ['oak2023creep', 'oak2021creep'], 'oak2023creep'],
    ['My portrait.JPG', ['notes.pdf', 'my-portrait.jpg'], 'my-portrait.jpg'],
    ['ada-quill-2023-portrait-small.jpg', ['ada-quill-portrait-small.jpg', 'ada-quill-cv.pdf'], 'ada-quill-portrait-small.jpg'],
    ['/tlaks/looms/', ['/talks/', '/talks/looms/'], '/talks/looms/'],
  ])('names, files and addresses too: %s', (name, known, meant) => expect(closest(name, known)).toBe(meant));

  it('is no more than two slips away from a word, and one from a short word', () => {
    expect(closest('rotation', ['location'])).toBe('location');
    expect(closest('duration', ['location'])).toBeUndefined();
    expect(closest('note', ['nose', 'mode'])).toBe('nose');
    expect(closest('note', ['mode'])).toBeUndefined();
  });
});
