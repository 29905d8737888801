/** Titles with quotation marks of one language in references of another. */
import { expect, test } from 'vitest';
import { createCitations } from '../../../src/bibliography/citations/index.ts';
import { toCsl } from '../../../src/bibliography/export/csl.ts';
import { Problems } from '../../../src/problems.ts';
import type { Rich } from '../../../src/text/rich.ts';
import { publication } from '../sample.ts';

const { format } = createCitations({ problems: new Problems() });

/** A paper of this title as a reference. Vancouver sets titles upright, and without marks of its own. */
function titleIn(language: string, title: Rich, style = 'vancouver'): string {
  const paper = publication({ kind: 'chapter', type: 'incollection', title, fields: {} });
  return format({ ...paper, bibtex: '', hash: JSON.stringify(title), csl: toCsl(paper) }, style, language).html;
}

const text = (value: string): Rich[number] => ({ type: 'text', value });
const em = (value: string): Rich[number] => ({ type: 'em', children: [text(value)] });

test('emphasis around a mark that closes quotations elsewhere stays emphasis', () => {
  const title = [text('Über '), em('“Faust”'), text(' und Hof')];
  for (const language of ['de', 'en', 'fr', 'es', 'nl']) expect(titleIn(language, title)).toContain('Über <i>“Faust”</i> und Hof');
});

test('so does emphasis around an apostrophe at the end of a word', () => {
  expect(titleIn('en', [text('On '), em('the Quills’ lakes'), text(' now')])).toContain('On <i>the Quills’ lakes</i> now');
});

test('marks that a tag cuts through are letters', () => {
  expect(titleIn('en', [text('The '), em('slow “and'), text(' deep” lakes')])).toContain('The <i>slow “and</i> deep” lakes');
});

test('pairs of the language still turn into inner ones within a quoted title, also beside lone ones', () => {
  expect(titleIn('de', [text('Der „Faust“ am See')], 'harvard1')).toContain('„Der ‚Faust‘ am See“');
  expect(titleIn('de', [text('Von '), em('“lakes”'), text(' und „Seen“')], 'harvard1')).toContain('„Von <i>“lakes”</i> und ‚Seen‘“');
});
