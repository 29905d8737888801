import { expect, it } from 'vitest';
import { html, render } from '../render.ts';

it.each(['python', 'py', '{.python}', '{python}', 'Python {.wide}'])('```%s is highlighted', (info) => {
  const tried = render(`\`\`\`${info}\ndef f(): pass\n\`\`\``);
  expect(tried.html).toContain('<span class="hljs-keyword">def</span>');
  expect(tried.needs.has('code')).toBe(true);
});

it.each(['', 'text', 'bibtex'])('```%s is not, and needs no colours', (info) => {
  const tried = render(`\`\`\`${info}\n@book{a < b}\n\`\`\``);
  expect(tried.html).toContain('@book{a &lt; b}');
  expect([...tried.needs]).toEqual([]);
});

it('can be reached by keyboard, because long lines scroll', () => {
  expect(html('```\nx\n```')).toBe('<pre tabindex="0"><code>x\n</code></pre>');
  expect(html('    x')).toBe('<pre tabindex="0"><code>x\n</code></pre>');
});

it('in a language nobody knows is shown plain, with a guess', () => {
  const tried = render('x\n\n```pyhton\n<b>\n```');
  expect(tried.html).toContain('<code class="language-pyhton">&lt;b&gt;\n</code>');
  expect(tried.codes).toEqual(['code-language-unknown 3']);
  expect(tried.problems.list[0]!.cure).toBe('Did you mean “python”?');
});

it('whose language is a path loads nothing', () => {
  expect(render('```../../core\nx\n```').codes).toEqual(['code-language-unknown 1']);
});

it.each([
  ['```\nx\n', 'at the end of the page', 1],
  ['- a\n\n  ~~~~\n  x\n  ~~~\n\nText\n', 'at the end of an item', 3],
  ['> ```\n> x\n\nText\n', 'at the end of a quotation', 1],
])('that is never closed is told of: %j ends %s', (text, _, line) => {
  expect(render(text).codes).toEqual([`code-unclosed ${line}`]);
});

it.each(['```\nx\n```', '```\n```', '~~~\nx\n~~~~~', '> ```\n> x\n> ```', '- ```\n  x\n  ```\n', '1. a\n\n   > ```\n   > x\n   > ```\n'])('that is closed is not: %j', (text) => {
  expect(render(text).codes).toEqual([]);
});
