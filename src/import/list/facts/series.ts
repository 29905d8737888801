/** Series of reports: "NBER Working Paper No. 32999", "IZA DP 15432", "Policy Proposal 2022-08". */
import { tidyVenue } from './venue.ts';
import type { Pool } from './pool.ts';

interface Series {
  institution: string | undefined;
  /** "Working Paper" */
  type: string;
  number: string | undefined;
}

const SHORT: Readonly<Record<string, string>> = { WP: 'Working Paper', DP: 'Discussion Paper', TR: 'Technical Report' };
const TYPE =
  '(?:(?:[Ww]orking|[Dd]iscussion|[Rr]esearch|[Ss]taff|[Oo]ccasional|[Pp]olicy [Rr]esearch [Ww]orking)[ -][Pp]aper|[Pp]olicy (?:[Pp]roposal|[Bb]rief|[Pp]aper|[Rr]eport|[Nn]ote)|' +
  `[Tt]echnical [Rr]eport|(?:${Object.keys(SHORT).join('|')})(?=[ ,#]))`;
const NUMBER = "(?:[ ,]+(?:[Nn]o\\.?|[Nn]r\\.?|[Nn]umber|#|№)? ?#?((?!(?:19|20)\\d\\d(?![\\d-]))[A-Z]{0,3}-?\\d[\\d/-]*))?";
const INSTITUTION = "((?:\\p{Lu}[\\p{L}\\d&.’'-]*|of|for|and|the|de|für)(?: (?:\\p{Lu}[\\p{L}\\d&.’'-]*|of|for|and|the|de|für)){0,7})";
const SERIES = new RegExp(`(?<=^|[\\s.,;:(\\[“"\\u0000])(?:${INSTITUTION} )?(${TYPE})(?: [Ss]eries)?${NUMBER}(?![\\p{L}\\d])`, 'u');

/** Whether words name a series and a number in it, as the label of a link may. */
export function isSeries(words: string): boolean {
  const found = SERIES.exec(words);
  return found !== null && (found[1] !== undefined || found[3] !== undefined);
}

/**
 * Takes out the series and the number of a report. A paper that appeared in a journal keeps them among its other words: the
 * number would be taken for the journal's.
 */
export function takeSeries(pool: Pool, emphasised: readonly { start: number; end: number }[]): Series | undefined {
  const found = SERIES.exec(pool.text);
  if (!found) return undefined;
  const [whole, institution, type, number] = found;
  const end = found.index + whole.length;
  // "Working paper" alone says no more than that it is one.
  if (institution === undefined && number === undefined) return undefined;
  const journal = emphasised.find((span) => !(span.start < end && span.end > found.index) && /\p{L}/u.test(pool.text.slice(span.start, span.end)));
  if (journal) return undefined;
  pool.blank(found.index, end);
  const words = SHORT[type!] ?? type!.replace(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return { institution: institution && tidyVenue(institution), type: words, number };
}
