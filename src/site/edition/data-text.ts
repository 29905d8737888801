/** Lines of Markdown in front matter and in data/, as HTML. */
import type { Markdown } from '../../markdown/index.ts';
import { Problems } from '../../problems.ts';
import { placeOfText } from './place-of-text.ts';
import type { Site } from '../site.ts';

/** A line as HTML; what is wrong with it is told at its own place, if `problems` is given. */
export function dataText(text: string, lang: string, markdown: Markdown, site: Site, problems: Problems | undefined): string {
  const found = new Problems();
  const html = markdown.renderInline(text, { source: '', bodyLine: 1, url: '/', lang }, found);
  if (problems && found.list.length > 0) {
    const place = placeOfText(text, site) ?? {};
    problems.append(found.list.map(({ file: _file, line: _line, column: _column, ...problem }) => ({ ...problem, ...place })));
  }
  return html;
}
