/** The record in numbers: a chart of the years with the table behind it, and tallies of types, venues, topics, co-authors. */
import type { FacetValue } from '../../bibliography/query/facets.ts';
import { statistics } from '../../bibliography/query/statistics.ts';
import { plural } from '../../l10n/index.ts';
import { yearText } from '../../l10n/years.ts';
import type { FacetId } from '../../l10n/words.ts';
import { recordPlan } from '../../site/lists/paper-facets.ts';
import type { ChartView } from './chart.ts';
import { yearChart } from './chart.ts';
import type { Context } from '../services.ts';

interface TallyView {
  id: string;
  label: string;
  rows: TallyRow[];
  /** Those of a single paper, to be folded away where they are many, and the words of the fold: "40 more". */
  rest: TallyRow[];
  more: string;
}

interface TallyRow {
  label: string;
  /** "12 papers" */
  count: string;
  /** Their list, without prefix; none where there is no more than one paper to list. */
  url?: string;
  homepage?: string;
}

interface StatisticsView {
  chart?: ChartView;
  /** What the chart shows, in numbers. Years from the newest. */
  table: { heads: string[]; rows: { label: string; url?: string; cells: string[] }[]; sums: string[] };
  tallies: TallyView[];
}

/** A longer list of names is no longer read. */
const MOST_ROWS = 500;
/** Fewer rows are not worth a fold. */
const FOLDED_FROM = 12;

/** Everything the statistics page prints. */
export function statisticsView(context: Context): StatisticsView {
  const { site, words, lang } = context;
  const plan = recordPlan(site);
  const numbers = statistics(plan.papers, { kinds: words.kindHeadings });
  const pages = new Map(plan.facets.flatMap(({ values }) => values.map((value) => [`${value.facet}/${value.id}`, value.url])));
  const digits = new Intl.NumberFormat(lang);
  const kinds = numbers.kinds.map(({ kind }) => kind);
  const lists: [FacetId, readonly FacetValue[]][] = [
    ['type', plan.tallies.type], ['venue', plan.tallies.venue], ['topic', plan.tallies.topic], ['with', plan.tallies.coauthor],
  ];
  const chart = yearChart(numbers, context);
  return {
    ...(chart && { chart }),
    table: {
      heads: [words.facets.year, ...numbers.kinds.map(({ label }) => label), words.total],
      rows: numbers.years.filter(({ total }) => total > 0).toReversed().map(({ year, total, kinds: counts }) => {
        const url = pages.get(`year/${year}`);
        return {
          label: yearText(year, lang),
          ...(url && { url }),
          cells: [...kinds.map((kind) => (counts[kind] ? digits.format(counts[kind]) : '')), digits.format(total)],
        };
      }),
      sums: [words.total, ...numbers.kinds.map(({ count }) => digits.format(count)), digits.format(numbers.total)],
    },
    tallies: lists.filter(([, values]) => values.length > 0).map(([id, values]) => {
      const rows = values.slice(0, MOST_ROWS).map((value): TallyRow => {
        const url = pages.get(`${id}/${value.id}`);
        return {
          label: value.label,
          count: plural(words.papers, value.count, lang),
          ...(url && { url }),
          ...(value.homepage && { homepage: value.homepage }),
        };
      });
      const single = id === 'type' ? -1 : values.findIndex(({ count }) => count === 1);
      const cut = single > 0 && values.length - single >= FOLDED_FROM ? single : rows.length;
      return { id, label: words.tallies[id], rows: rows.slice(0, cut), rest: rows.slice(cut), more: plural(words.moreAuthors, values.length - cut, lang) };
    }),
  };
}
