import { describe, expect, it } from 'vitest';
import { createPageCitations } from '../../src/bibliography/citations/pages.ts';
import { createCitations } from '../../src/bibliography/citations/index.ts';
import { byKey, hasKey, keysOf } from '../../src/bibliography/keys.ts';
import { loadBibliography } from '../../src/bibliography/load.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { relatedPapers } from '../../src/bibliography/query/related.ts';
import { selectPublications } from '../../src/bibliography/query/select.ts';
import { Problems } from '../../src/problems.ts';

function load(text: string): { papers: Publication[]; codes: string[] } {
  const problems = new Problems();
  const papers = loadBibliography([{ path: 'data/papers.bib', bytes: text }], { match: () => ({ isOwner: false }) }, problems);
  return { papers, codes: problems.list.map(({ code }) => code) };
}

const ICE = '@article{oak2020, ids={oak:ice, ice20}, title={Ice}, author={Oak, Ada}, journal={Snow Letters}, year=2020}';

describe('a key under `ids`', () => {
  const { papers } = load(`${ICE} @article{elm2019, title={Fog}, author={Elm, Bo}, journal={Snow Letters}, year=2019, related={ice20}}`);
  const [ice, fog] = papers as [Publication, Publication];

  it('is cited like the own key, and listed without being cited', () => {
    const pages = createPageCitations(createCitations({ problems: new Problems() }), papers, () => ({ style: 'apa', nocite: ['@oak:ice'] }));
    expect(pages.cite({ mode: 'text', items: [{ key: 'ice20', suppressAuthor: false }] }, {})!()).toContain('Oak (2020)');
    expect(pages.knownKey('oak:ice')).toBe(true);
    expect(pages.references({})).toContain('Ice');
  });

  it('puts a paper into a list', () => {
    const problems = new Problems();
    const groups = selectPublications(papers, ['ice20'], problems);
    expect(groups[0]!.publications.map(({ key }) => key)).toEqual(['oak2020']);
    expect(problems.list).toEqual([]);
  });

  it('names a related paper, a version and a volume', () => {
    expect(relatedPapers(fog, papers)).toEqual([ice]);
    expect(load(`${ICE} @misc{draft, title={On Ice}, author={Oak, Ada}, year=2019, same_as={ice20}}`).papers.map(keysOf)).toEqual([['oak2020', 'oak:ice', 'ice20', 'draft']]);
    const inside = load('@inproceedings{k, title={Firn}, author={Oak, Ada}, crossref={Alias}} @proceedings{vol, ids={alias}, title={Snow Days}, year=2021}');
    expect(inside.papers.map(({ key, venueText }) => [key, venueText])).toEqual([['k', 'Snow Days']]);
    expect(inside.codes).toEqual(['bib-volume']);
  });

  it('stays with the version that it is a key of', () => {
    const folded = load(`@misc{draft, ids={early}, title={On Ice}, author={Oak, Ada}, year=2019, same_as={oak2020}} ${ICE}`).papers;
    expect(folded).toHaveLength(1);
    expect(hasKey(folded[0]!, 'early')).toBe(true);
  });

  it('is nobody’s where it is the own key of another paper', () => {
    expect(byKey([{ key: 'a', aliases: ['b', 'c'] }, { key: 'b', aliases: ['c'] }]).get('b')?.key).toBe('b');
    expect(byKey([{ key: 'a', aliases: ['b', 'c'] }, { key: 'b', aliases: ['c'] }]).get('c')?.key).toBe('a');
  });
});
