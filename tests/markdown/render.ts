/** Renders a piece of Markdown as a page of an invented site, for tests. */
import { createMarkdown, type MarkdownOptions } from '../../src/markdown/index.ts';
import { Problems } from '../../src/problems.ts';
import type { Rendered } from '../../src/content/page.ts';

export interface Tried extends Rendered {
  problems: Problems;
  /** `code line` of each problem, which reads well in assertions. */
  codes: string[];
}

export function render(body: string, options: MarkdownOptions & { lang?: string; url?: string; source?: string } = {}): Tried {
  const { lang = 'en', url = '/notes/', source = 'content/notes.md', ...rest } = options;
  const problems = new Problems();
  const page = { source, bodyLine: 1, url, lang };
  const rendered = createMarkdown(rest).render(body, page, problems);
  return { ...rendered, problems, codes: problems.list.map(({ code, line }) => `${code} ${line}`) };
}

/** The HTML alone, without the annotation that repeats each formula's source. */
export function html(body: string, options?: Parameters<typeof render>[1]): string {
  return render(body, options).html.replace(/<annotation.*?<\/annotation>/gs, '').trim();
}
