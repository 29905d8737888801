import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { render } from './render.ts';

const SINK = readFileSync(new URL('kitchen-sink.md', import.meta.url), 'utf8');
const PIECES = [
  '<script>', '">', "'", '{', '}', '[', ']', '](', '$', '$$', ':::', '<a href="', 'javascript:x', '\n\n', '> ', '`', '```',
  '<!--', '-->', '^[', '[^first]', '@a', '\\', '|', '\uE000', ' onclick=x ', '<img src=x onerror=y>', '{#fig:x}', '{.a}',
  '<svg>', '<math>', '</p>', '<style>', '&#106;', '<b', '\u0000', '- ', '<p>',
];
const VOID = /^(?:img|br|hr|input|source|track|wbr|col)$/;

/** Numbers that are the same in every run. */
function generator(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
}

/** The first element that is closed wrongly or not at all. */
function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s(?:"[^"]*"|[^">])*)?>/g)) {
    if (VOID.test(name!)) continue;
    if (end === '') open.push(name!);
    else if (open.pop() !== name) return name;
  }
  return open.at(-1);
}

it.each([1, 2, 3, 4])('mutations of a page give whole and harmless HTML (seed %i)', (seed) => {
  const random = generator(seed);
  for (let round = 0; round < 60; round++) {
    const start = random(SINK.length - 400);
    let body = SINK.slice(start, start + 100 + random(1500));
    for (let change = random(12); change >= 0; change--) {
      const at = random(body.length);
      body = body.slice(0, at) + PIECES[random(PIECES.length)]! + body.slice(at + (random(3) === 0 ? random(20) : 0));
    }
    const tried = render(body, { cite: () => '<cite>x</cite>' });
    const tags = tried.html.match(/<[a-z](?:"[^"]*"|[^">])*>/gi)?.map((tag) => tag.replace(/"[^"]*"/g, '""')).join('') ?? '';
    expect(tags, body).not.toMatch(/<script|<svg|<style|\son[a-z]+=/i);
    expect(tried.html, body).not.toMatch(/(?:href|src)="\s*javascript/i);
    expect(unbalanced(tried.html), body).toBeUndefined();
    expect(tried.codes.filter((code) => code.startsWith('markdown-failed')), body).toEqual([]);
  }
}, 30_000);
