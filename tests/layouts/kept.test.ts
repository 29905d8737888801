/** A partial that many pages show is printed once for the same of what it reads, and looks as if it were printed every time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CompiledLayouts } from '../../src/layouts/compiled.ts';
import { createPrinter } from '../../src/layouts/printer.ts';

let root: string;
let turns: number;
const PAPER = 'layouts/partials/publication.njk';
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const printer = (globals = {}) => createPrinter(root, ['layouts'], { turn: () => ++turns, ...globals }, {});
const list = (entries: string) => `{% for entry in ${entries} %}{% include "partials/publication.njk" %} {% endfor %}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  turns = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

test('the same entry is printed once, in whatever lists of whatever pages', () => {
  put(PAPER, '{{ entry.title }}{{ turn() }}');
  put('layouts/a.njk', list('papers'));
  put('layouts/b.njk', list('others'));
  const [tides, looms] = [{ title: 'Tides' }, { title: 'Looms' }];
  const { print } = printer();
  expect(print('a.njk', { papers: [tides, looms, tides] })).toBe('Tides1 Looms2 Tides1 ');
  expect(print('b.njk', { others: [looms, tides, { title: 'Tides' }] })).toBe('Looms2 Tides1 Tides3 ');
});

test('it is printed anew where anything that it reads is another, in the frame or the context, itself or in a partial of its own', () => {
  put(PAPER, '{{ entry.title }}{{ " in place" if inPlace }}{% include "partials/venue.njk" %}{{ turn() }}');
  put('layouts/partials/venue.njk', '{% if withYear %} {{ entry.year }}{% endif %}{{ sign }}');
  put('layouts/page.njk', `{% set inPlace = set %}${list('papers')}`);
  const papers = [{ title: 'Tides', year: 1843 }];
  const { print } = printer();
  const shown = [{}, { set: true }, { withYear: true }, { set: true, withYear: true }, { sign: '!' }, { set: false }]
    .map((more) => print('page.njk', { papers, ...more }));
  expect(shown).toEqual(['Tides1 ', 'Tides in place2 ', 'Tides 18433 ', 'Tides in place 18434 ', 'Tides!5 ', 'Tides6 ']);
  expect(print('page.njk', { papers, set: true, unread: 1 })).toBe('Tides in place2 ');
});

test('what it sets, and its loops, are its own: names around that happen to be the same do not count', () => {
  put(PAPER, '{% set names = entry.names %}{% set tag = heading or "h3" %}{{ tag }}:{% for name in names %}{{ name }}{{ "," if not loop.last }}{% endfor %}{{ turn() }}');
  put('layouts/page.njk', `{% set tag = tagAround %}{% set names = namesAround %}${list('papers')}`);
  const names = ['Ada', 'Mary'];
  const papers = [{ names }, { names }];
  const { print } = printer();
  for (const around of [{}, { namesAround: names }, { namesAround: ['Charles'], tagAround: 'h3' }, { tagAround: 'h2' }]) {
    expect(print('page.njk', { papers, ...around })).toBe('h3:Ada,Mary1 h3:Ada,Mary2 ');
  }
  expect(print('page.njk', { papers, heading: 'p', namesAround: names })).toBe('p:Ada,Mary3 p:Ada,Mary4 ');
});

test('a variable that it reads before it sets one of that name is one around', () => {
  put(PAPER, '{{ note }}{% set note = entry.note %}{{ note }}{{ turn() }} ');
  put('layouts/page.njk', list('papers'));
  const papers = [{ note: 'n' }];
  const { print } = printer();
  expect([print('page.njk', { papers, note: 'a' }), print('page.njk', { papers, note: 'n' }), print('page.njk', { papers, note: 'a' })])
    .toEqual(['an1  ', 'nn2  ', 'an1  ']);
});

test('where it is a template of its own, has macros or asks for what may be missing, it is printed every time', () => {
  put('layouts/page.njk', list('papers'));
  put('layouts/frame.njk', '({% block inside %}{% endblock %}{{ sign }})');
  put('layouts/macros.njk', '{% macro name(one) %}{{ one.title }}{% endmacro %}');
  put('layouts/partials/sign.njk', '{{ sign }}');
  put('layouts/partials/inner.njk', '{% extends "frame.njk" %}{% block inside %}{{ entry.title }}{% endblock %}');
  const papers = [{ title: 'Tides' }];
  const shown = (text: string) => {
    put(PAPER, text);
    const { print } = printer();
    return ['+', '-', '+'].map((sign) => print('page.njk', { papers, sign }));
  };
  expect(shown('{% extends "frame.njk" %}{% block inside %}{{ entry.title }}{% endblock %}')).toEqual(['(Tides+) ', '(Tides-) ', '(Tides+) ']);
  expect(shown('{% macro own() %}{{ sign }}{% endmacro %}{{ entry.title }}{{ own() }}')).toEqual(['Tides+ ', 'Tides- ', 'Tides+ ']);
  expect(shown('{% from "macros.njk" import name %}{{ name(entry) }}{{ sign }}')).toEqual(['Tides+ ', 'Tides- ', 'Tides+ ']);
  expect(shown('{{ entry.title }}{% include "partials/sign.njk" ignore missing %}')).toEqual(['Tides+ ', 'Tides- ', 'Tides+ ']);
  expect(shown('{% include "partials/inner.njk" %}')).toEqual(['(Tides+) ', '(Tides-) ', '(Tides+) ']);
});

test('where it reads what is never the same, nothing is kept', () => {
  put(PAPER, '{{ entry.title }}{{ turn() }}{{ loop.index }}');
  put('layouts/page.njk', list('papers'));
  const papers = Array.from({ length: 150 }, () => ({ title: 'T' }));
  const { print } = printer();
  const once = print('page.njk', { papers });
  expect(once.slice(0, 16)).toBe('T11 T22 T33 T44 ');
  expect(print('page.njk', { papers })).toMatch(/^T1511 T1522 [^]*T300150 $/);
});

test('what printing it took counts for every page that shows it', () => {
  put(PAPER, '{{ entry.title }}{{ turn() }}');
  put('layouts/page.njk', list('papers'));
  const asked: string[] = [];
  const shared = <T>(make: () => T) => {
    let made: T | undefined;
    return () => {
      asked.push(made === undefined ? 'made' : 'again');
      return (made ??= make());
    };
  };
  const { print } = createPrinter(root, ['layouts'], { turn: () => ++turns }, {}, new CompiledLayouts(root), shared);
  const papers = [{ title: 'Tides' }];
  for (let page = 0; page < 3; page++) print('page.njk', { papers });
  expect(asked).toEqual(['made', 'again', 'again']);
  expect(turns).toBe(1);
});

test('a mistake in it is told for every page, by its file', () => {
  put(PAPER, '{{ entry.title }}\n{{ missing.part() }}');
  put('layouts/page.njk', list('papers'));
  const { print } = printer();
  const papers = [{ title: 'Tides' }];
  for (let page = 0; page < 2; page++) expect(() => print('page.njk', { papers })).toThrow(/missing/);
});
