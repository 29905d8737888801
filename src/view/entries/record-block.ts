/** A list that pages and the CV share, within the text of a page. */
import { drawn } from '../../cv/drawn.ts';
import { withoutGaps } from '../../cv/build.ts';
import { MAIN } from '../../cv/variants.ts';
import { workbench } from '../../cv/workbench.ts';
import { Problems } from '../../problems.ts';
import type { RecordBlock, RecordList } from '../../schema/data/records.ts';
import { lineView, type CvLineView } from '../cv.ts';
import type { Context } from '../services.ts';

interface RecordBlockView {
  lines: CvLineView[];
  /** Whether any of them tells when, so that there is a column for it. */
  dated: boolean;
}

/** The entries of a list as the full CV has them. */
export function recordBlockView(name: RecordList, settings: RecordBlock, context: Context): RecordBlockView {
  const bench = workbench(context.site, { name: MAIN, lang: context.lang, settings: {} }, new Problems());
  const items = drawn(name, settings, bench, name).map(withoutGaps).flatMap((group) => group.items).slice(0, settings.limit);
  const lines = items.map((item) => lineView(item, context));
  return { lines, dated: lines.some(({ when }) => when) };
}
