/**
 * Papers a year, by type, as stacked bars. Lengths across are per cent and lengths down are pixels, so that the drawing
 * takes any width while its letters keep their size.
 */
import type { PublicationKind } from '../../bibliography/publication.ts';
import type { Statistics } from '../../bibliography/query/statistics.ts';
import { fill, plural } from '../../l10n/index.ts';
import { yearText } from '../../l10n/years.ts';
import type { Context } from '../services.ts';

export interface ChartView {
  title: string;
  description: string;
  height: number;
  /** Each with the number of its fill, from 1. */
  series: { fill: number; label: string }[];
  /** Horizontal lines. */
  lines: { y: number; label: string }[];
  bars: { words: string; parts: { fill: number; x: string; width: string; y: number; height: number }[] }[];
  /** Labels below the bars. */
  years: { x: string; label: string }[];
  /** Where the bars stand. */
  ground: number;
}

/** So many types are told apart; the smallest share the last fill. */
const SERIES = 5;
const TOP = 16;
const PLOT = 180;
const BELOW = 24;
/** Per cent of the width that the numbers at the side take. */
const SIDE = 7;
/** So many labels fit under the bars of a telephone. */
const LABELS = 6;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** The chart of a record; undefined where there are not two years to compare. */
export function yearChart(
  { years, kinds }: Pick<Statistics, 'years' | 'kinds'>,
  { words, lang }: Pick<Context, 'words' | 'lang'>,
): ChartView | undefined {
  if (years.length < 2) return undefined;
  const most = years.reduce((best, one) => (one.total >= best.total ? one : best));
  const sorted = kinds.toSorted((one, other) => other.count - one.count);
  // "Other" is also what the rest is called: where there is one, they are one.
  const own = kinds.length > SERIES ? sorted.filter(({ kind }) => kind !== 'other').slice(0, SERIES - 1) : sorted;
  const fills = new Map<PublicationKind, number>(own.map(({ kind }, place) => [kind, place + 1]));
  const fillOf = (kind: PublicationKind): number => fills.get(kind) ?? SERIES;
  const step = STEPS.find((one) => most.total / one <= 4) ?? Math.ceil(most.total / 4);
  const top = Math.ceil(most.total / step) * step;
  const ground = TOP + PLOT;
  const heightOf = (count: number): number => rounded((count / top) * PLOT);
  const slot = (100 - SIDE) / years.length;
  const middle = (place: number): number => SIDE + (place + 0.5) * slot;
  const every = STEPS.find((one) => years.length / one <= LABELS) ?? years.length;
  return {
    title: words.papersByYear,
    description: fill(words.chartSummary, {
      first: yearText(years[0]!.year, lang), last: yearText(years.at(-1)!.year, lang), year: yearText(most.year, lang), papers: plural(words.papers, most.total, lang),
    }),
    height: ground + BELOW,
    ground,
    series: [
      ...own.map(({ kind, label }) => ({ fill: fillOf(kind), label })),
      ...(own.length < kinds.length ? [{ fill: SERIES, label: words.kindHeadings.other }] : []),
    ],
    lines: Array.from({ length: top / step }, (_, place) => ({ y: rounded(ground - heightOf((place + 1) * step)), label: String((place + 1) * step) })),
    bars: years.flatMap(({ year, total, kinds: counts }, place) => {
      if (total === 0) return [];
      const heights = new Map<number, number>();
      for (const { kind } of kinds) heights.set(fillOf(kind), (heights.get(fillOf(kind)) ?? 0) + (counts[kind] ?? 0));
      let below = 0;
      const parts = [...heights].filter(([, count]) => count > 0).sort(([one], [other]) => one - other).map(([number, count]) => {
        below += count;
        return { fill: number, x: percent(middle(place) - slot * 0.38), width: percent(slot * 0.76), y: rounded(ground - heightOf(below)), height: heightOf(count) };
      });
      return [{ words: `${yearText(year, lang)}: ${plural(words.papers, total, lang)}`, parts }];
    }),
    years: years.flatMap(({ year }, place) => (year % every === 0 ? [{ x: percent(middle(place)), label: yearText(year, lang) }] : [])),
  };
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
