import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createCitations } from '../../../src/bibliography/citations/index.ts';
import { openEngine } from '../../../src/bibliography/citations/engine.ts';
import { MathCloak } from '../../../src/bibliography/citations/printed.ts';
import { createPageCitations } from '../../../src/bibliography/citations/pages.ts';
import { Problems } from '../../../src/problems.ts';
import { publication } from '../sample.ts';

const folders: string[] = [];
const folder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'offprint-state-')));
  return folders.at(-1)!;
};
afterEach(() => folders.splice(0).forEach((one) => rmSync(one, { recursive: true })));

const lakes = publication();
const alder = publication({
  key: 'alder2001', titleText: 'Alders', csl: { ...lakes.csl, title: 'Alders', author: [{ family: 'Alder', given: 'Kim' }] },
});

it('formats the paper asked for after a text that listed others without citing them', () => {
  const citations = createCitations({ problems: new Problems() });
  citations.document({ clusters: [], nocite: [alder] }, 'apa');
  expect(citations.format(lakes, 'apa').text).toMatch(/^Quill, A\., & Oak, B\. \(2021\)/);
});

it.each(['apa', 'vancouver', 'harvard1'])('prints a reference that stands alone in %s as the whole style would', (name) => {
  const style = { id: name, title: name, format: 'author-date' as const };
  const printed = (use: 'documents' | 'references') => [lakes, alder].map((paper) => {
    const engine = openEngine(style, 'en', [new MathCloak().csl(paper)], use);
    // Engines are global: this one may still hold what a test before it listed.
    engine.updateUncitedItems([]);
    engine.updateItems([paper.id]);
    return engine.makeBibliography();
  });
  const alone = printed('references');
  expect(JSON.stringify(alone)).toContain('Alder');
  expect(alone).toEqual(printed('documents'));
});

it('leads from each citation to the page of the paper where it has one, also past an ampersand', () => {
  const citations = createCitations({ problems: new Problems() });
  const pageOf = (paper: { id: string }) => (paper.id === lakes.id ? '/publications/lakes/' : undefined);
  const pages = createPageCitations(citations, [lakes, alder], () => ({ style: 'apa', direct: true }), pageOf);
  const items = [{ key: lakes.key, suppressAuthor: false, prefix: 'see' }, { key: alder.key, suppressAuthor: false }];
  const page = {};
  const made = pages.cite({ items, mode: 'parenthesis' }, page)!;
  expect(made()).toBe(
    '<span class="citation">(<a href="/publications/lakes/">see Quill &#38; Oak, 2021</a>; ' +
      '<a href="#ref-alder2001" role="doc-biblioref">Alder, 2021</a>)</span>',
  );
});

it.each(['{"a": ', 'null', '{"a": 5}'])('throws a damaged cache (%s) away and says so', (damage) => {
  const cacheDir = folder();
  const format = (problems = new Problems()) => {
    const citations = createCitations({ problems, cacheDir });
    const { text } = citations.format(lakes, 'apa');
    citations.save();
    return { text, codes: problems.list.map(({ code, severity }) => `${severity} ${code}`) };
  };
  const whole = format();
  expect(whole.codes).toEqual([]);
  for (const file of readdirSync(cacheDir)) writeFileSync(join(cacheDir, file), damage);
  expect(format()).toEqual({ text: whole.text, codes: ['notice cache-damaged'] });
  expect(format()).toEqual(whole);
});

it('builds on where the cache cannot be written', () => {
  const blocked = join(folder(), 'file');
  writeFileSync(blocked, '');
  const problems = new Problems();
  const citations = createCitations({ problems, cacheDir: join(blocked, 'cache') });
  citations.format(lakes, 'apa');
  citations.save();
  expect(problems.list.map(({ code }) => code)).toEqual(['cache-unwritable']);
});
