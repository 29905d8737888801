/** What stands before and after a page or a paper. */
import { describe, expect, it } from 'vitest';
import { pageNeighbours, paperNeighbours } from '../../../src/view/entries/neighbours.ts';
import { contextFor } from '../../../src/view/services.ts';
import { aPage, aPaper, aSite } from '../../seo/site-fixture.ts';
import { services } from '../services.ts';

describe('neighbours', () => {
  const papers = ['new', 'middle', 'old'].map((key) => aPaper({ key }));
  const talks = ['new', 'middle', 'old'].map((slug) => aPage('talks', { title: `A <${slug}> talk`, slug }));
  const context = contextFor(aSite({ publications: papers, pages: talks }), services, 'en');
  const urls = ({ previous, next }: ReturnType<typeof pageNeighbours>) => [previous?.url, next?.url];

  it('of a paper are the older and the newer one', () => {
    expect(papers.map((paper) => urls(paperNeighbours(paper, context)))).toEqual([
      ['/publications/middle/', undefined],
      ['/publications/old/', '/publications/new/'],
      [undefined, '/publications/middle/'],
    ]);
  });

  it('of a page are those of its section, with their titles as HTML', () => {
    expect(talks.map((talk) => urls(pageNeighbours(talk, context)))).toEqual([
      [talks[1]!.url, undefined],
      [talks[2]!.url, talks[0]!.url],
      [undefined, talks[1]!.url],
    ]);
    expect(pageNeighbours(talks[0]!, context).previous!.titleHtml).toBe('A &lt;middle&gt; talk');
  });

  it('are none for what is in no list', () => {
    expect(paperNeighbours(aPaper({ key: 'elsewhere' }), context)).toEqual({});
  });
});
