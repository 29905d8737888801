/** What the text of a page about a paper says besides its front matter: BibTeX, an abstract, links to files. */
import { isLabel } from '../list/page/links.ts';
import { plain } from '../text/label.ts';

interface PaperText {
  /** In a fence, letter by letter. */
  bibtex: string | undefined;
  /** Under a heading of that name. */
  abstract: string | undefined;
  /** Those whose words are the usual ones: "PDF", "Code". */
  links: { label: string; url: string }[];
  /** The words that are none of these. */
  rest: string;
}

const FENCE = /^```+[ \t]*(?:\{?\.?bib(?:tex|latex)?\b[^\n]*\n|(?:la)?tex\b[^\n]*\n(?=\s*@\w+\s*\{))([^]*?)\n```+/im;
const ABSTRACT = /^#+[ \t]+abstract\b[^\n]*\n+([^]*?)(?=\n#|\n:::|\n```|\n\n-{3,}[ \t]*(?:\n|$)|$(?![^]))/im;

/** Takes such a text apart. */
export function readPaperText(body: string): PaperText {
  const named = (label: string): string => plain(label) ?? '';
  const withoutLinks = (text: string): string =>
    text.replace(/(?<!!)\[([^[\]]*)\]\([^()\s]*\)(?:\{[^}]*\})?/g, (_, label: string) => (isLabel(named(label)) ? '' : label)).replace(/^:::.*$/gm, '');
  const shown = FENCE.exec(body);
  const text = (shown === null ? body : body.replace(shown[0], '')).trim();
  const abstract = ABSTRACT.exec(text);
  const words = abstract === null ? '' : withoutLinks(abstract[1]!).replace(/\s+/g, ' ').trim();
  return {
    bibtex: shown?.[1],
    abstract: words || undefined,
    links: [...text.matchAll(/(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)/g)].flatMap(([, label, url]) =>
      isLabel(named(label!)) ? [{ label: named(label!), url: url! }] : [],
    ),
    rest: withoutLinks(abstract === null ? text : text.replace(abstract[0], '')).replace(/^#+.*$/gm, ''),
  };
}
