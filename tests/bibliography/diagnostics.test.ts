import { describe, expect, it } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

/** What a researcher reads, as the terminal would print it. */
function said(text: string): string {
  const problems = new Problems();
  const options = { match: createMatcher([], 'me', problems), exists: () => false };
  loadBibliography([{ path: 'data/papers.bib', bytes: text }], options, problems);
  return problems.list
    .map(({ severity, code, file, line, column, message, cure, excerpt }) => `${file}:${line}:${column} ${severity} ${code}\n  ${message}\n  ${cure}\n  | ${excerpt ?? ''}`)
    .join('\n');
}

/** One mistake each, in an entry that is otherwise complete. */
const MISTAKES: Record<string, string> = {
  'missing comma after a field': '@article{oak20,\n  title = {T},\n  author = {Oak, Ada}\n  journal = {J},\n  year = 2020\n}',
  'semicolon for a comma': '@article{oak20; title = {T}; author = {Oak, Ada}, journal = {J}, year = 2020}',
  'colon for an equals sign': '@article{oak20, title: {T}, author = {Oak, Ada}, journal = {J}, year = 2020}',
  'two equals signs': '@article{oak20, title == {T}, author = {Oak, Ada}, journal = {J}, year = 2020}',
  'no @': 'article{oak20,\n  title = {T}, author = {Oak, Ada}, journal = {J}, year = 2020\n}',
  'no opening brace': '@article oak20, title = {T}, author = {Oak, Ada}, journal = {J}, year = 2020}',
  'quotation that a brace closes': '@article{oak20, title = "T}, author = {Oak, Ada}, journal = {J}, year = 2020}',
  'missing comma after the key': '@article{oak20\n  title = {T}, author = {Oak, Ada}, journal = {J}, year = 2020\n}',
  'missing key': '@article{,\n  title = {T}, author = {Oak, Ada}, journal = {J}, year = 2020\n}',
  'missing equals sign': '@article{oak20,\n  title {T}, author = {Oak, Ada}, journal = {J}, year = 2020\n}',
  'missing value': '@article{oak20,\n  title = {T}, draft, author = {Oak, Ada}, journal = {J}, year = 2020\n}',
  'duplicate key': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020}\n@misc{oak20, title = {U}, author = {Oak, Ada}, year = 2020}',
  'the same entry twice': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020}\n@misc{oak20, title = {T}, author = {Oak, Ada}, year = {2020}}',
  'entry that refers to itself': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, crossref = {oak20}}',
  'quotation marks of a word processor': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = ‘2020’}',
  'duplicate field': '@misc{oak20, title = {T}, title = {U}, author = {Oak, Ada}, year = 2020}',
  'unknown string near a known one': '@string{letters = {Oak Letters}}\n@article{oak20, title = {T}, author = {Oak, Ada}, journal = leters, year = 2020}',
  'bare value': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, doi = 10.1000/1}',
  'field switched off': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, #note = {x}}',
  'no title': '@misc{oak20, author = {Oak, Ada}, year = 2020}',
  'no author': '@article{oak20, title = {T}, journal = {J}, year = 2020}',
  'no year': '@misc{oak20, title = {T}, author = {Oak, Ada}}',
  'no venue': '@inproceedings{oak20, title = {T}, author = {Oak, Ada}, year = 2020}',
  'DOI that is an arXiv id': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, doi = {2001.00001}}',
  'DOI that is none': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, doi = {0.1000/1}}',
  'unreadable year': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = {soonish}}',
  'unreadable month': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, month = {Mayhem}}',
  'unclosed value': '@misc{oak20,\n  title = {T,\n  author = {Oak, Ada},\n  year = 2020\n}\n@misc{elm20, title = {U}, author = {Elm, Bo}, year = 2020}',
  'unclosed entry': '@misc{oak20,\n  title = {T},\n  author = {Oak, Ada},\n  year = 2020\n\n@misc{elm20, title = {U}, author = {Elm, Bo}, year = 2020}',
  'closing brace too many': '@misc{oak20,\n  title = {T}},\n  author = {Oak, Ada},\n  year = 2020\n}',
  'quotation mark inside': '@misc{oak20,\n  title = "A "T" here",\n  author = {Oak, Ada}, year = 2020\n}',
  'unsafe link': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, code = {javascript:alert(1)}}',
  'unsafe link in a text': '@misc{oak20, title = {A \\href{javascript:alert(1)}{T}}, author = {Oak, Ada}, year = 2020}',
  'words in the place of an address': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, url = {on request}}',
  'DOI and arXiv id in one field': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, doi = {2001.00001}, doi = {10.1000/1}}',
  'missing PDF': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, pdf = {oak.pdf}}',
  'missing picture': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, preview = {oak.png}}',
  'unknown field near a known one': '@article{oak20, title = {T}, author = {Oak, Ada}, year = 2020, jounral = {J}, journal = {J}, abstrat = {A}}',
  'unknown type': '@inproceeding{oak20, title = {T}, author = {Oak, Ada}, year = 2020}',
  'unknown LaTeX command': '@misc{oak20, title = {A \\frob{T}}, author = {Oak, Ada}, year = 2020}',
  'unknown LaTeX environment': '@misc{oak20, title = {A \\begin{frob}{T}\\end{frob}}, author = {Oak, Ada}, year = 2020}',
  'crossref to nothing': '@misc{oak20, title = {T}, author = {Oak, Ada}, year = 2020, crossref = {elm20}}',
  'same paper twice': '@misc{oak20, title = {A Long Enough Title}, author = {Oak, Ada}, year = 2020, eprint = {2001.00001}, archiveprefix = {arXiv}}\n@article{oak21, title = {A long enough title}, author = {Oak, A.}, journal = {J}, year = 2021}',
};

describe('what is said about a mistake', () => {
  it.each(Object.entries(MISTAKES))('%s', (_, text) => {
    expect(said(text)).toMatchSnapshot();
  });

  it('is nothing about an entry without one', () => {
    expect(said('@article{oak20, title = {T}, author = {Oak, Ada}, journal = {J}, year = 2020, my-field = {x}}')).toBe('');
  });
});
