/** LaTeX commands that take arguments: what each does with them. */

export type CommandAction =
  /** The argument's content, wrapped in a node. */
  | { wrap: 'em' | 'strong' | 'sup' | 'sub' }
  | { code: true }
  /** The argument's content as it is, between two strings. */
  | { before: string; after: string }
  /** The argument's content in quotation marks. */
  | { quote: true }
  /** Number of arguments dropped, then the number of arguments shown. */
  | { drop: number; show: number };

const show: CommandAction = { drop: 0, show: 1 };

export const COMMANDS: ReadonlyMap<string, CommandAction> = new Map<string, CommandAction>([
  ['emph', { wrap: 'em' }],
  ['textit', { wrap: 'em' }],
  ['textsl', { wrap: 'em' }],
  ['mkbibemph', { wrap: 'em' }],
  ['mkbibitalic', { wrap: 'em' }],
  ['mathit', { wrap: 'em' }],
  ['textbf', { wrap: 'strong' }],
  ['mkbibbold', { wrap: 'strong' }],
  ['mathbf', { wrap: 'strong' }],
  ['textsuperscript', { wrap: 'sup' }],
  ['mkbibsuperscript', { wrap: 'sup' }],
  ['sp', { wrap: 'sup' }],
  ['textsubscript', { wrap: 'sub' }],
  ['sb', { wrap: 'sub' }],
  ['texttt', { code: true }],
  ['path', { code: true }],
  ['code', { code: true }],
  ['lstinline', { code: true }],
  ['nolinkurl', { code: true }],
  ['enquote', { quote: true }],
  ['mkbibquote', { quote: true }],
  ['footnote', { before: ' (', after: ')' }],
  ['mkbibparens', { before: '(', after: ')' }],
  ['mkbibbrackets', { before: '[', after: ']' }],
  ...(
    `mbox makebox hbox fbox framebox text textrm textsf textsc textup textmd textnormal textlf mathrm mathsf mathcal
    mathbb mathfrak mathtt mathop mathnormal operatorname boldsymbol bm underline uline ul uppercase MakeUppercase
    lowercase MakeLowercase nocase NoCaseChange bibstring ensuremath texorpdfstring ce textnormal textgreek foreignphrase
    natexlab BibitemShut num ac acs acl gls alert hl st sout ul textcyrillic cyr si unit ch boxed textcircled circled textipa`
      .trim()
      .split(/\s+/u)
      .map((name) => [name, show] as [string, CommandAction])
  ),
  ['ang', { before: '', after: '°' }],
  ['textcolor', { drop: 1, show: 1 }],
  ['colorbox', { drop: 1, show: 1 }],
  ['foreignlanguage', { drop: 1, show: 1 }],
  ['bibinfo', { drop: 1, show: 1 }],
  ['bibfield', { drop: 1, show: 1 }],
  ['texorpdfstring', { drop: 1, show: 1 }],
  ['raisebox', { drop: 1, show: 1 }],
  ['SI', { drop: 0, show: 2 }],
  ['qty', { drop: 0, show: 2 }],
  ['rotatebox', { drop: 1, show: 1 }],
  ['scalebox', { drop: 1, show: 1 }],
  ['resizebox', { drop: 2, show: 1 }],
  ['includegraphics', { drop: 1, show: 0 }],
  ['nocite', { drop: 1, show: 0 }],
  ['footnotemark', { drop: 0, show: 0 }],
  ['color', { drop: 1, show: 0 }],
  ['selectlanguage', { drop: 1, show: 0 }],
  ['fontfamily', { drop: 1, show: 0 }],
  ['fontseries', { drop: 1, show: 0 }],
  ['fontshape', { drop: 1, show: 0 }],
  ['vphantom', { drop: 1, show: 0 }],
  ['hphantom', { drop: 1, show: 0 }],
  ['rule', { drop: 2, show: 0 }],
  ['fontsize', { drop: 2, show: 0 }],
  ['fontencoding', { drop: 1, show: 0 }],
  ['hspace', { drop: 1, show: 0 }],
  ['vspace', { drop: 1, show: 0 }],
  ['label', { drop: 1, show: 0 }],
  ['index', { drop: 1, show: 0 }],
  ['thanks', { drop: 1, show: 0 }],
  ['phantom', { drop: 1, show: 0 }],
  ['noopsort', { drop: 1, show: 0 }],
  ['SortNoop', { drop: 1, show: 0 }],
  ['switchargs', { drop: 0, show: 2 }],
]);

/** biblatex's words behind a page number, which are those of the language (manual 3.0). */
export const SEQUENTES: ReadonlyMap<string, 'sequens' | 'sequentes'> = new Map([['psq', 'sequens'], ['psqq', 'sequentes']]);

/** Declarations that hold to the end of their group: `{\em text}`. */
export const DECLARATIONS: ReadonlyMap<string, 'em' | 'strong'> = new Map([
  ['em', 'em'],
  ['it', 'em'],
  ['sl', 'em'],
  ['itshape', 'em'],
  ['slshape', 'em'],
  ['bf', 'strong'],
  ['bfseries', 'strong'],
]);
