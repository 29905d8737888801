/**
 * al-folio's query strings, which are jekyll-scholar's and so bibtex-ruby's: `@article[year>=2020 && selected=true]*`,
 * `@*[key=a || key=b]`, `@book, @article`; with the options of its tag in front or behind: `-f papers --max 5`.
 */
import type { Publication } from '../publication.ts';
import { decodeText } from '../latex/index.ts';
import { fold } from '../../people/fold.ts';
import { compareWords } from '../../text/collate.ts';
import type { Expected, Test } from './filters.ts';

interface ParsedQueryString {
  test: Test;
  /** What the tag's options say, in the words of our own queries. */
  options: Record<string, unknown>;
}

const OPTIONS: Readonly<Record<string, string>> = {
  '-f': 'file',
  '--file': 'file',
  '--max': 'limit',
  '-m': 'limit',
  '--group_by': 'group',
  '-g': 'group',
  '--query': '',
  '-q': '',
};
const SELECTOR = /\s*(!?)@(\*|[\w-]+)(?:\[([^\]]*)\])?\*?\s*(,|$)\s*/y;
const CONDITION =
  /^\s*(!?)\s*([\w+:-]+)\s*(?:(>=|<=|!=|\/=|\^=|~=|!~|\$=|==|=|>|<)\s*(?:"([^"]*)"|'([^']*)'|(.*?)))?\s*$/;

/** Reads a query string; on failure says what was expected. */
export function parseQueryString(text: string): ParsedQueryString | Expected {
  const options: Record<string, unknown> = {};
  const rest = text
    .replace(/(^|\s)(--?[a-z_]+)[\s=]+([^\s@[]+)?/g, (whole, _space: string, flag: string, value?: string) => {
      const name = OPTIONS[flag];
      if (name === undefined) return whole;
      if (name !== '' && value) options[name] = value;
      return name === '' ? ` ${value ?? ''}` : ' ';
    })
    .trim();
  if (rest === '') return { test: () => true, options };
  const tests: Test[] = [];
  SELECTOR.lastIndex = 0;
  for (let at = 0; at < rest.length; at = SELECTOR.lastIndex) {
    const match = SELECTOR.exec(rest);
    if (!match)
      return { expected: `a selector such as @* or @article[…] was expected at "${rest.slice(at, at + 20)}"` };
    const [, negated, type, condition] = match;
    const inner = condition === undefined ? () => true : readConditions(condition);
    if (typeof inner !== 'function') return inner;
    const wanted = type!.toLowerCase();
    tests.push(
      (publication) => ((wanted === '*' || publication.type === wanted) && inner(publication)) !== (negated === '!'),
    );
  }
  return { test: (publication) => tests.some((test) => test(publication)), options };
}

function readConditions(text: string): Test | Expected {
  const alternatives: Test[][] = [];
  for (const alternative of text.split('||')) {
    const tests: Test[] = [];
    for (const condition of alternative.split('&&')) {
      const test = readCondition(condition);
      if (typeof test !== 'function') return test;
      tests.push(test);
    }
    alternatives.push(tests);
  }
  return (publication) => alternatives.some((tests) => tests.every((test) => test(publication)));
}

type Compare = (found: string, wanted: string) => boolean;

const number =
  (compare: (difference: number) => boolean): Compare =>
  (found, wanted) => {
    const difference =
      /^\s*-?\d/.test(found) && /^\s*-?\d/.test(wanted)
        ? Number.parseFloat(found) - Number.parseFloat(wanted)
        : compareWords(found, wanted);
    return compare(difference);
  };

const COMPARE: Readonly<Record<string, Compare>> = {
  '=': (found, wanted) => fold(found) === fold(wanted),
  '==': (found, wanted) => fold(found) === fold(wanted),
  '!=': (found, wanted) => fold(found) !== fold(wanted),
  '/=': (found, wanted) => fold(found) !== fold(wanted),
  '^=': (found, wanted) => fold(found).startsWith(fold(wanted)),
  '$=': (found, wanted) => fold(found).endsWith(fold(wanted)),
  // A pattern in the original; taken as words here, any of several, so that no query can hang a build.
  '~=': (found, wanted) => wordsOf(wanted).some((words) => fold(found).includes(words)),
  '!~': (found, wanted) => !wordsOf(wanted).some((words) => fold(found).includes(words)),
  '>=': number((difference) => difference >= 0),
  '<=': number((difference) => difference <= 0),
  '>': number((difference) => difference > 0),
  '<': number((difference) => difference < 0),
};
/** `SAT|Delta` and `(SAT|Delta)`. */
const wordsOf = (wanted: string): string[] => wanted.replace(/^\((.*)\)$/, '$1').split('|').map(fold).filter((words) => words !== '');
/** What nobody writes who means words: `^On`, `bound$`, `graph.*tree`, `\bSAT`. */
const PATTERN = /^\^|\$$|\.[*+?]|\\[a-z]/i;
const NEGATIVE = new Set(['!=', '/=', '!~']);

function readCondition(text: string): Test | Expected {
  const match = CONDITION.exec(text);
  if (!match) return { expected: `a condition such as year>=2020 was expected, not "${text.trim()}"` };
  const [, negated, name, operator, double, single, bare] = match;
  const field = name!.toLowerCase();
  const wanted = double ?? single ?? bare ?? '';
  if (operator?.includes('~') && PATTERN.test(wanted))
    return { expected: `words were expected after ${operator}, not the pattern "${wanted}"; any of several is a|b, a beginning is ^=, an end $=` };
  const test: Test = operator
    ? (publication) => {
        const values = valuesOf(publication, field);
        const compare = (value: string): boolean => COMPARE[operator]!(value, wanted);
        return NEGATIVE.has(operator) ? values.every(compare) : values.some(compare);
      }
    : (publication) => valuesOf(publication, field).some((value) => value !== '' && value !== 'false');
  return negated === '!' ? (publication) => !test(publication) : test;
}

/** What the record knows better than the raw field; keywords and authors one by one, so that `=` can mean one. */
const RECORD: Readonly<Record<string, (publication: Publication) => string[]>> = {
  key: ({ key }) => [key],
  type: ({ type }) => [type],
  kind: ({ kind }) => [kind],
  year: ({ date }) => (date ? [String(date.year)] : []),
  month: ({ date }) => (date?.month ? [String(date.month)] : []),
  selected: ({ selected }) => [String(selected)],
  author: ({ authors }) => [
    ...authors.flatMap(({ display, family }) => [display, family ?? display]),
    authors.map(({ display }) => display).join(' and '),
  ],
  keywords: ({ keywords }) => [...keywords, keywords.join(', ')],
  title: ({ titleText }) => [titleText],
};

function valuesOf(publication: Publication, field: string): string[] {
  const known = Object.hasOwn(RECORD, field) ? RECORD[field]!(publication) : undefined;
  if (known) return known;
  const raw = Object.hasOwn(publication.fields, field) ? publication.fields[field]! : undefined;
  return raw === undefined ? [] : [decodeText(raw)];
}
