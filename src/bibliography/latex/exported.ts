/**
 * What reference managers and publishers make of HTML when they write it into a .bib file: tags and entities with every
 * character of theirs escaped. Crossref: `$\less$i$\greater$`, `{\&}amp$\mathsemicolon$`; Mendeley and Zotero:
 * `{\textless}i{\textgreater}`, `$<$i$>$`; others: `&lt;i&gt;`, `\&amp;`.
 */

const LESS = String.raw`(?:\{\\textless\}|\\textless(?:\{\}|\s+|(?=/))|\$\\less\$|\{?\$<\$\}?|\{<\}|&lt;)`;
const GREATER = String.raw`(?:\{\\textgreater\}|\\textgreater(?:\{\}|\s|(?![A-Za-z]))|\$\\greater\$|\{?\$>\$\}?|\{>\}|&gt;)`;
const TAG = new RegExp(
  `${LESS}\\s*(/?)\\s*(?:jats:)?(b|i|em|strong|sup|sub|italic|bold|scp|span|p|br|div|sec|title)\\s*/?${GREATER}`,
  'giu',
);
const ENTITY = /(?:\{\\&\}|\\&)(#\d{1,6}|[A-Za-z]{2,8})(?:;|\$\\mathsemicolon\$|\{\\textsemicolon\})/gu;
/** Crossref's abstracts begin with their own heading. */
const HEADING = /<(?:jats:)?title>\s*abstract\s*<\/(?:jats:)?title>/giu;
const SIGNS = /<jats:|\\textless|\\less|\$<\$|\{<\}|&lt;|\\&/u;

/** The source with such tags and entities as HTML, which the decoder reads; everything else untouched. */
export function unescapeHtml(source: string): string {
  if (!SIGNS.test(source)) return source;
  return source.replace(ENTITY, '&$1;').replace(TAG, '<$1$2>').replace(HEADING, '');
}
