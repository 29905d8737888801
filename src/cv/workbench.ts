/** The site, the variant and the language that one CV is put together from. */
import type { Problems } from '../problems.ts';
import type { LocalText } from '../schema/fields.ts';
import type { Site } from '../site/site.ts';
import type { Rich } from '../text/rich.ts';
import { localised } from '../view/services.ts';
import { inline } from '../markdown/one-line.ts';
import type { Cite } from './reference.ts';
import type { ShownVariant } from './variants.ts';

/** What is at hand while one CV is put together. */
export interface Workbench {
  site: Site;
  lang: string;
  variant: ShownVariant;
  problems: Problems;
  /** Formats papers in a citation style; without it they are printed as the site prints papers. */
  cite?: Cite;
  /** Rich text of one of the file's texts. */
  rich(text: LocalText | undefined): Rich | undefined;
}

/** A text; a blank line in it begins a new one. */
function paragraphs(words: string, lang: string): Rich {
  return words.trim().split(/\n[^\S\n]*\n\s*/)
    .flatMap((one, index): Rich => [...(index > 0 ? [{ type: 'break' as const }] : []), ...inline(one, lang)]);
}

/** What it takes to put together one variant. */
export function workbench(site: Site, variant: ShownVariant, problems: Problems, cite?: Cite): Workbench {
  const { lang } = variant;
  return {
    site, lang, variant, problems,
    ...(cite && { cite }),
    rich: (text) => {
      const words = localised(text, lang);
      return words === undefined || words === '' ? undefined : paragraphs(words, lang);
    },
  };
}
