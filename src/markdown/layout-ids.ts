/** Ids that the layouts of a page print around its text, which no heading of the text may take. */
import type { SectionId } from '../content/page.ts';
import { sectionOf } from '../sections.ts';

/** On any page. */
const EVERYWHERE = ['content', 'contents-title'] as const;

/** On the page of a section itself. */
const OF_INDEX: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  home: ['news', 'selected-publications', 'latest-posts'],
  publications: ['filter', 'elsewhere', 'other-years'],
  talks: ['upcoming', 'past'],
};

/** @param source of the page, from the project's root */
export function layoutIds(source: string): readonly string[] {
  const { section, isIndex } = sectionOf(source.replace(/^content\//, ''));
  return [...EVERYWHERE, ...((isIndex && OF_INDEX[section.id]) || [])];
}
