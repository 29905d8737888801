/** The titles of a work: its own, and that of the work it is a volume of. */
import type { Rich } from '../../text/rich.ts';
import { plain, toText } from '../../text/rich.ts';
import type { EntrySource } from './entry-source.ts';
import { firstText } from './entry-texts.ts';
import type { Decode } from './entry-texts.ts';
import type { LatexContext } from '../latex/index.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { jointBehind } from './subtitles.ts';

/** The title with its subtitle, or what comes nearest: a paper is never without one. */
export function titleOf(source: EntrySource, fields: Fields, decode: Decode): Rich {
  const main = decode('title') ?? decode('maintitle') ?? decode('booktitle') ?? decode('howpublished');
  if (main === undefined) return plain(source.key === '' ? source.id : source.key.replace(/[\\{}]/gu, ''));
  const subtitle = decode('subtitle');
  if (subtitle === undefined || fields['title'] === undefined) return main;
  const joint = jointBehind(toText(main));
  return joint === '' ? [...main, ...subtitle] : [...main, { type: 'text', value: joint }, ...subtitle];
}

/** The work of which a book is a volume, with its subtitle, unless it stands in for a title that is missing. */
export function mainTitleOf(fields: Fields, latex: LatexContext, taken: readonly (string | undefined)[]): string | undefined {
  const main = firstText(fields, ['maintitle'], latex);
  if (main === undefined) return undefined;
  const subtitle = firstText(fields, ['mainsubtitle'], latex);
  const whole = subtitle === undefined ? main : `${main}${jointBehind(main)}${subtitle}`;
  return taken.includes(main) || taken.includes(whole) ? undefined : whole;
}
