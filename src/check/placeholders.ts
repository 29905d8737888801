/** Words that `init` wrote for the person to replace, which would go online as theirs. */
import { HOME_PLACEHOLDERS, PAPER_PLACEHOLDERS } from '../init/texts.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';

const CURE = 'Write your own in its place, or delete it.';

/** Tells of each that is still there; no more than a notice, for a site may well be online before it is filled. */
export function checkPlaceholders({ pages, publications }: Pick<Site, 'pages' | 'publications'>, problems: Problems): void {
  // The text of a page is read when it is asked for.
  const home = pages.find(({ url }) => url === '/');
  if (home !== undefined) {
    const { source, body, bodyLine } = home;
    body.split('\n').forEach((line, index) => {
      const words = line.trim();
      if (!HOME_PLACEHOLDERS.has(words)) return;
      problems.notice('placeholder', `“${words}” is still the example's sentence.`, { file: source, line: bodyLine + index, subject: words, cure: CURE });
    });
  }
  for (const { key, titleText, position } of publications) {
    if (!PAPER_PLACEHOLDERS.has(titleText)) continue;
    const { file, line, column } = position;
    problems.notice('placeholder', `“${titleText}” is still the example's paper.`, { file, line, column, subject: key, cure: CURE });
  }
}
