/** The site's own TeX commands, replaced in what front matter says of a page: titles and descriptions go where nobody knows them. */
import { expandMacros } from '../bibliography/latex/macros.ts';
import { withoutMacros } from '../text/readable.ts';
import { formulaIn, plain, toText, type Rich } from '../text/rich.ts';
import { withFacts, type PageFacts } from './content-page.ts';
import { openingOf } from './opening.ts';

/** The page with every private macro of its title and its description replaced. */
export function withPlainFormulas(page: PageFacts, macros: ReadonlyMap<string, string>): PageFacts {
  if (macros.size === 0) return page;
  const description = page.description && withoutMacros(page.description, macros);
  const titleRich = titleOf(page, macros);
  if (description === page.description && titleRich === page.titleRich) return page;
  return withFacts(page, { title: toText(titleRich), titleRich, ...(description !== undefined && { description }) });
}

/** Of an announcement without a title, whose formulas were made readable when it was called by its opening, that is read again. */
function titleOf({ untitled, titleRich, body, lang }: PageFacts, macros: ReadonlyMap<string, string>): Rich {
  if (untitled) return plain(openingOf(body, lang, macros) ?? toText(titleRich));
  return formulaIn(titleRich) ? replaced(titleRich, macros) : titleRich;
}

function replaced(rich: Rich, macros: ReadonlyMap<string, string>): Rich {
  return rich.map((node) => {
    if (node.type === 'math') return { ...node, tex: expandMacros(node.tex, macros) };
    return 'children' in node ? { ...node, children: replaced(node.children, macros) } : node;
  });
}
