/** Lists within the text of a page, as HTML: `::: publications`, `::: awards` and their like. */
import { wordsFor } from '../../l10n/index.ts';
import type { MarkdownPage } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import type { RecordList } from '../../schema/data/records.ts';
import type { View } from '../../view/index.ts';
import type { PaperLists } from './paper-lists.ts';
import { readRecordBlock } from './record-blocks.ts';
import type { Site } from '../site.ts';

interface TextBlocks {
  site: Site;
  lists: PaperLists;
  view: View;
  /** HTML of a partial; undefined where it is broken. */
  print(layout: string, context: object): string | undefined;
  problems: Problems;
}

/** HTML of the block called `name` whose text, in YAML, begins on `line` of the page's file; empty where there is nothing to show. */
export function textBlock(name: string, text: string, page: MarkdownPage, line: number, blocks: TextBlocks): string {
  const { site, lists, view, print, problems } = blocks;
  const t = wordsFor(page.lang);
  if (name === 'publications') {
    return print('partials/paper-block.njk', { list: view.paperBlock(page, lists.block(text, page, line)), t }) ?? '';
  }
  const record = name as RecordList;
  const list = view.recordBlock(page, record, readRecordBlock(record, text, page, line, site, problems));
  return list.lines.length === 0 ? '' : (print('partials/record-block.njk', { list, t }) ?? '');
}
