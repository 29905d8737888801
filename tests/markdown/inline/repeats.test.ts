import { expect, it } from 'vitest';
import { render } from '../render.ts';

const LONG = 'x'.repeat(50_000);

it('prints a long address as often as a text may be long, and says so', () => {
  const { html, codes } = render(`Owls.\n\n[a]: /${LONG}\n\n${'[a] '.repeat(3000)}\n`);
  expect(html.length).toBeLessThan(200_000);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('[a] [a]');
  expect(codes).toEqual(['markdown-repeats 3']);
});

it('prints what an abbreviation means as often as that', () => {
  const { html, codes } = render(`*[NASA]: ${LONG}\n\n${'NASA '.repeat(3000)}\n`);
  expect(html.length).toBeLessThan(200_000);
  expect(html.match(/<abbr>NASA/g)!.length).toBeGreaterThan(2900);
  expect(codes).toEqual(['markdown-repeats 3']);
});

it('leaves alone what is long for all its links, or has many of one', () => {
  const many = render(`[a]: https://example.org/a "Owls"\n\n${'[one][a], ![two][a] '.repeat(500)}`);
  expect(many.codes.filter((code) => code.startsWith('markdown-repeats'))).toEqual([]);
  expect(many.html.match(/<a /g)!.length).toBeGreaterThanOrEqual(500);
  const all = Array.from({ length: 3000 }, (_, at) => `[${at}]: https://example.org/${'x'.repeat(50)}${at}`).join('\n');
  expect(render(`${all}\n\n${Array.from({ length: 3000 }, (_, at) => `[${at}]`).join(' ')}`).codes).toEqual([]);
});

it('takes no label for what every object has', () => {
  expect(render('[a]: /a/\n\n[constructor] and [toString][]').html).toBe('<p>[constructor] and [toString][]</p>\n');
});
