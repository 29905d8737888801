/** Lists that pages and the CV share, and what a block of Markdown that shows one may say. */
import type { z } from 'zod';
import { entries } from './cv.ts';
import { count, oneOrMore, text } from '../fields.ts';
import { record } from '../record.ts';

/** Their names: `data/awards.yaml`, `from: awards` in the CV, `::: awards` on a page. */
export const RECORD_LISTS = ['awards', 'grants', 'service', 'supervision', 'press'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** The file of a list, from the project's root. */
export function recordFile(name: RecordList): string {
  return `data/${name}.yaml`;
}

/** The schema of each of these files. */
export const recordsFile = entries;

/** The lines between `::: awards` and `:::`. */
export const recordBlock = record({
  limit: count('a number of entries').optional().describe('At most this many entries, from the top of the file.'),
  role: oneOrMore(text()).optional().describe('Only people in these roles, where `supervision` is drawn from people.yaml.'),
});

export type RecordBlock = z.output<typeof recordBlock>;
