/** Characters that mean something to LaTeX, or to the HTML within it: how each is read. */
import { apostrophe, grave, straightMark } from './quotations.ts';
import type { Reader } from './host.ts';
import { readEntity, readTag } from './markup.ts';
import { readMath } from './math.ts';
import { PARAGRAPH } from './structures.ts';

/** Characters that stand for themselves whatever surrounds them. */
const LITERAL_RUN = /[^\\{}$~<&`'"\n\r-]+/uy;
const BLANKS = /\s*/uy;

/** `$\textit{Kepler}$`: dollars around words are no mathematics. */
const WORDS_ONLY = /^\\(?:textit|emph|textbf|textrm|textsf|text)\{[^{}$\\]+\}$/u;

/** Mathematics that begins with `$`, `\(` or `\[`, or else the literal text of its opening. */
export const mathematics: Reader = (to, host, _, start) => {
  const { cursor } = host;
  const math = readMath(cursor.source, start, host.absent);
  if (math === undefined) return to.text(cursor.source.slice(start, cursor.at));
  cursor.at = math.end;
  if (math.text !== undefined) to.text(math.text);
  // No group within it: such words count as the outermost.
  else if (WORDS_ONLY.test(math.tex)) to.nodes.push(...host.decode(math.tex, 0));
  else to.nodes.push(host.math(math.tex, math.display));
};

const group: Reader = (to, host) => {
  if (!host.isDeepest) to.nodes.push(...host.group());
};

const command: Reader = (to, host, _, start) => {
  host.cursor.at = start;
  host.command(to);
};

const tag: Reader = (to, host, _, start) => {
  const { cursor } = host;
  const found = readTag(cursor.source, start);
  if (found === undefined) return to.text('<');
  cursor.at = found.end;
  if (found.parts === 'paragraphs') to.nodes.push(PARAGRAPH);
  else if (found.inner === undefined || found.type === undefined) to.text(found.parts === 'words' ? ' ' : '');
  else if (host.isDeepest) to.text(found.inner);
  else to.nodes.push({ type: found.type, children: host.decode(found.inner) });
};

const entity: Reader = (to, { cursor }, _, start) => {
  const found = readEntity(cursor.source, start);
  cursor.at = start + (found?.length ?? 1);
  to.text(found?.text ?? '&');
};

/** The end of a line is a blank, an empty line the end of a paragraph. */
const lineEnd: Reader = (to, { cursor }, _, start) => {
  BLANKS.lastIndex = start;
  const run = BLANKS.exec(cursor.source)![0];
  cursor.at = start + run.length;
  if (/\n[ \t]*\r?\n/u.test(run)) to.nodes.push(PARAGRAPH);
  else to.text(' ');
};

const dash: Reader = (to, { cursor }) => {
  if (!cursor.takes('-')) to.text('-');
  else to.text(cursor.takes('-') ? '—' : '–');
};

/** Closing braces are not among them, which end what is being read. */
export const CHARACTERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['{', group],
  ['\\', command],
  ['$', mathematics],
  ['~', (to) => to.text('\u00A0')],
  ['<', tag],
  ['&', entity],
  ['\n', lineEnd],
  ['\r', lineEnd],
  ['-', dash],
  ['`', grave],
  ["'", apostrophe],
  ['"', straightMark],
]);

/** Any other character, with those behind it that are like it. */
export const literal: Reader = (to, { cursor }, _, start) => {
  LITERAL_RUN.lastIndex = start;
  const run = LITERAL_RUN.exec(cursor.source)![0];
  cursor.at = start + run.length;
  to.text(run);
};
