import { expect, it } from 'vitest';
import { renderMath } from '../../../src/markdown/math/math.ts';
import { countWords } from '../../../src/markdown/blocks/summary.ts';
import { Problems } from '../../../src/problems.ts';

it('keeps the source within the MathML', () => {
  expect(renderMath('a < b')).toBe('<math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>' +
    '<annotation encoding="application/x-tex">a &lt; b</annotation></semantics></math>');
  expect(renderMath('a', true)).toMatch(/^<math display="block" class="tml-display">/);
});

it('knows private macros, and forgets definitions made in a formula', () => {
  expect(renderMath('\\RR', false, { macros: { '\\RR': '\\mathbb{R}' } })).toContain('ℝ');
  renderMath('\\gdef\\mine{x}\\mine');
  expect(renderMath('\\mine')).toContain('math-error');
});

it('reports a mistake at each of its places, though it is rendered once', () => {
  const problems = new Problems();
  for (const line of [3, 7]) renderMath('\\frac', false, { problems, file: 'content/a.md', line });
  expect(problems.list.map(({ file, line }) => `${file} ${line}`)).toEqual(['content/a.md 3', 'content/a.md 7']);
});

it.each(['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://example.org/a.png}', '\\style{x:y}{z}'])(
  '%s reaches nothing', (tex) => expect(renderMath(tex)).not.toMatch(/<(?:a|img|[^>]*style="x)/),
);

it('counts words in scripts with and without blanks', () => {
  expect(countWords("It's a well-known 3.5 test")).toBe(5);
  expect(countWords('研究内容')).toBe(2);
});
