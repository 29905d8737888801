import { describe, expect, it } from 'vitest';
import type { KeptRecord } from '../../../src/bibliography/record/kept-records.ts';
import { loadBibliography } from '../../../src/bibliography/load.ts';
import { createMatcher } from '../../../src/people/match.ts';
import { Problems } from '../../../src/problems.ts';

const PEOPLE = [{ id: 'ada', name: 'Ada Oak' }, { id: 'bo', name: 'Bo Elm' }, { id: 'bea', name: 'Bea Elm' }];

/** Keeps records as a server does, and counts those that had to be made. */
class CountingShelf {
  readonly kept = new Map<string, { stamp: string; facts: KeptRecord }>();
  made = 0;
  get(id: string, stamp: string) {
    const kept = this.kept.get(id);
    // As they come back from a disk.
    return kept?.stamp === stamp ? { facts: JSON.parse(JSON.stringify(kept.facts)) as KeptRecord } : undefined;
  }
  keep(): void {}
  set(id: string, kept: { stamp: string; facts: KeptRecord }): void {
    this.made++;
    this.kept.set(id, kept);
  }
}

function read(text: string, shelf?: CountingShelf, { made = 'now', exists = (): boolean => true } = {}) {
  const problems = new Problems();
  const papers = loadBibliography([{ path: 'data/papers.bib', bytes: text }], {
    match: createMatcher(PEOPLE, 'ada', problems),
    exists,
    ...(shelf && { kept: { shelf, made } }),
  }, problems);
  return { papers: papers.map((paper) => ({ ...paper, hash: paper.hash, bibtex: paper.bibtex })), problems: problems.list };
}

const TIDES = '@article{tides2020, title = {Inner tides in {\\aa}}, author = {Oak, Ada and Reed, Cy*}, journal = {Water}, year = {2020}}\n';
const ICE = '@article{ice2021, title = {Ice at $0^\\circ$}, author = {Oak, Ada}, journal = {Cold}, year = {2021}, pdf = {/assets/files/ice.pdf}}\n';

describe('a kept record', () => {
  it('says what a new one says, wherever the entry has gone', () => {
    const shelf = new CountingShelf();
    read(TIDES + ICE, shelf);
    const moved = `% Written by hand.\n\n${ICE}${TIDES}`;
    expect(read(moved, shelf)).toEqual(read(moved));
    expect(shelf.made).toBe(2);
  });

  it('is made anew for an entry that has changed, and for it alone', () => {
    const shelf = new CountingShelf();
    read(TIDES + ICE, shelf);
    const changed = TIDES + ICE.replace('Cold', 'Colder');
    expect(read(changed, shelf)).toEqual(read(changed));
    expect(shelf.made).toBe(3);
  });

  it('is made anew where people, settings or the program are others', () => {
    const shelf = new CountingShelf();
    read(TIDES + ICE, shelf);
    read(TIDES + ICE, shelf, { made: 'later' });
    expect(shelf.made).toBe(4);
  });

  it('is made anew where a file that it links to is gone', () => {
    const shelf = new CountingShelf();
    read(ICE, shelf);
    const gone = { exists: () => false };
    expect(read(ICE, shelf, gone)).toEqual(read(ICE, undefined, gone));
  });
});

it('has every mistake told as often as without a shelf', () => {
  const shelf = new CountingShelf();
  // Which Elm it is cannot be told, which is said where the name stands first.
  const two = '@article{one2020, title = {One}, author = {Elm, B.}, journal = {A}, year = {2020}}\n'
    + '@article{two2020, title = {Two}, author = {Elm, B.}, journal = {A}, year = {2020}}\n';
  for (let time = 0; time < 2; time++) expect(read(two, shelf).problems).toEqual(read(two).problems);
  const second = two.slice(two.indexOf('@article{two'));
  expect(read(second, shelf).problems).toEqual(read(second).problems);
  expect(read(second).problems.map(({ code }) => code)).toEqual(['people-ambiguous']);
});
