/** Environments of text: which are known, and how many arguments each takes. Those of formulas are in math.ts. */

interface Environment {
  /** Arguments that say nothing to a reader: an encoding, a language, a width. */
  drops: number;
  /** It makes no paragraph of its own. */
  isInline?: true;
}

const paragraph: Environment = { drops: 0 };

/** By name. https://ctan.org/pkg/cjk and https://ctan.org/pkg/babel have arguments. */
export const ENVIRONMENTS: ReadonlyMap<string, Environment> = new Map<string, Environment>([
  ['CJK', { drops: 2, isInline: true }],
  ['CJK*', { drops: 2, isInline: true }],
  ['otherlanguage', { drops: 1 }],
  ['otherlanguage*', { drops: 1, isInline: true }],
  ['minipage', { drops: 1 }],
  ['tabular', { drops: 1 }],
  ...'abstract center description document enumerate flushleft flushright itemize quotation quote verse'
    .split(' ')
    .map((name): [string, Environment] => [name, paragraph]),
]);
