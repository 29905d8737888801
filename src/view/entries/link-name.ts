/**
 * Names for links that lead by a title with a formula. Browsers leave MathML out of the name of a link, so it has the formula
 * in plain characters; where the title is the heading of its own page, nothing is put in place of the MathML, which can be read.
 */
import { readable } from '../../text/readable.ts';
import { formulaIn, type Rich } from '../../text/rich.ts';

export interface LinkName {
  /** The `aria-label` of a link; none where the title itself will do. */
  linkName?: string;
}

/** The name for links with this title; none where the title itself says it. */
export function linkNameOf(title: Rich): LinkName {
  return formulaIn(title) ? { linkName: readable(title) } : {};
}
