/** LaTeX commands that take arguments: what each does with them. */
import { toText } from '../../text/rich.ts';
import type { Reader } from './host.ts';
import { enquote } from './quotations.ts';

/** The argument's content, in a node of this type. */
const wrap = (type: 'em' | 'strong' | 'sup' | 'sub'): Reader => (to, host) => {
  const children = host.argument();
  if (children.length > 0) to.nodes.push({ type, children });
};

/** The argument's content as code. */
const code: Reader = (to, host) => {
  const value = toText(host.argument());
  if (value !== '') to.nodes.push({ type: 'code', value });
};

/** The argument's content between two strings. */
const between = (before: string, after: string): Reader => (to, host) => {
  to.text(before);
  to.nodes.push(...host.argument());
  to.text(after);
};

/** So many arguments dropped, then so many shown. */
const dropThenShow = (dropped: number, shown: number): Reader => (to, host) => {
  for (let count = 0; count < dropped; count += 1) host.cursor.rawArgument();
  for (let count = 0; count < shown; count += 1) {
    if (count > 0) to.text(' ');
    to.nodes.push(...host.argument());
  }
};

const show = dropThenShow(0, 1);

/** By name without backslash. */
export const COMMANDS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['emph', wrap('em')],
  ['textit', wrap('em')],
  ['textsl', wrap('em')],
  ['mkbibemph', wrap('em')],
  ['mkbibitalic', wrap('em')],
  ['mathit', wrap('em')],
  ['textbf', wrap('strong')],
  ['mkbibbold', wrap('strong')],
  ['mathbf', wrap('strong')],
  ['textsuperscript', wrap('sup')],
  ['mkbibsuperscript', wrap('sup')],
  ['sp', wrap('sup')],
  ['textsubscript', wrap('sub')],
  ['sb', wrap('sub')],
  ['texttt', code],
  ['path', code],
  ['code', code],
  ['lstinline', code],
  ['nolinkurl', code],
  ['enquote', enquote],
  ['mkbibquote', enquote],
  ['footnote', between(' (', ')')],
  ['mkbibparens', between('(', ')')],
  ['mkbibbrackets', between('[', ']')],
  ...(
    `mbox makebox hbox fbox framebox text textrm textsf textsc textup textmd textnormal textlf mathrm mathsf mathcal
    mathbb mathfrak mathtt mathop mathnormal operatorname boldsymbol bm underline uline ul uppercase MakeUppercase
    lowercase MakeLowercase nocase NoCaseChange bibstring ce textgreek foreignphrase
    natexlab BibitemShut num ac acs acl gls alert hl st sout textcyrillic cyr si unit ch boxed textcircled circled textipa`
      .trim()
      .split(/\s+/u)
      .map((name) => [name, show] as [string, Reader])
  ),
  ['ang', between('', '°')],
  ['textcolor', dropThenShow(1, 1)],
  ['colorbox', dropThenShow(1, 1)],
  ['foreignlanguage', dropThenShow(1, 1)],
  ['bibinfo', dropThenShow(1, 1)],
  ['bibfield', dropThenShow(1, 1)],
  ['texorpdfstring', dropThenShow(1, 1)],
  ['raisebox', dropThenShow(1, 1)],
  ['ensuremath', (to, host) => to.nodes.push(host.math(host.cursor.rawArgument(), false))],
  ['SI', dropThenShow(0, 2)],
  ['qty', dropThenShow(0, 2)],
  ['rotatebox', dropThenShow(1, 1)],
  ['scalebox', dropThenShow(1, 1)],
  ['resizebox', dropThenShow(2, 1)],
  ['includegraphics', dropThenShow(1, 0)],
  ['nocite', dropThenShow(1, 0)],
  ['footnotemark', dropThenShow(0, 0)],
  ['color', dropThenShow(1, 0)],
  ['selectlanguage', dropThenShow(1, 0)],
  ['fontfamily', dropThenShow(1, 0)],
  ['fontseries', dropThenShow(1, 0)],
  ['fontshape', dropThenShow(1, 0)],
  ['vphantom', dropThenShow(1, 0)],
  ['hphantom', dropThenShow(1, 0)],
  ['rule', dropThenShow(2, 0)],
  ['fontsize', dropThenShow(2, 0)],
  ['fontencoding', dropThenShow(1, 0)],
  ['hspace', dropThenShow(1, 0)],
  ['vspace', dropThenShow(1, 0)],
  ['label', dropThenShow(1, 0)],
  ['index', dropThenShow(1, 0)],
  ['thanks', dropThenShow(1, 0)],
  ['phantom', dropThenShow(1, 0)],
  ['noopsort', dropThenShow(1, 0)],
  ['SortNoop', dropThenShow(1, 0)],
  ['switchargs', dropThenShow(0, 2)],
]);
