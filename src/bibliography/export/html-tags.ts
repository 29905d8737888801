/** HTML in a .bib file is read by websites, not by LaTeX, which prints it: here its tags become commands. */
import { unescapeHtml } from '../latex/exported.ts';
import { readTag, type Tag } from '../latex/markup.ts';
import { APART } from './latex-letters.ts';

const COMMANDS: Readonly<Record<NonNullable<Tag['type']>, string>> = {
  em: 'emph', strong: 'textbf', sup: 'textsuperscript', sub: 'textsubscript',
};
/** Pages have no small capitals; LaTeX has. */
const SMALL_CAPITALS = /<(?:jats:)?scp?>([^<>{}]*)<\/(?:jats:)?scp?>/giu;
/** Places where a tag may begin, and what is to be passed over: formulas and addresses. */
const PLACES = new RegExp(`${APART.source}|<`, 'g');

/**
 * LaTeX source in which the tags that a page takes for markup are commands, and those that it leaves out are none.
 *
 * @param paragraphs whether blank lines part them, as in an abstract
 */
export function tagsToCommands(value: string, paragraphs = false): string {
  const source = unescapeHtml(value);
  if (!source.includes('<')) return source;
  return written(source.replace(SMALL_CAPITALS, '\\textsc{$1}'), { words: ' ', paragraphs: paragraphs ? '\n\n' : ' ' });
}

function written(source: string, gaps: Readonly<Record<NonNullable<Tag['parts']>, string>>): string {
  let out = '';
  let done = 0;
  for (const { 0: found, index } of source.matchAll(PLACES)) {
    const tag = found === '<' && index >= done ? readTag(source, index) : undefined;
    if (tag === undefined) continue;
    const inner = tag.inner === undefined ? undefined : written(tag.inner, gaps);
    const gap = tag.parts === undefined ? '' : gaps[tag.parts];
    out += source.slice(done, index) + (inner === undefined || tag.type === undefined ? gap : `\\${COMMANDS[tag.type]}{${inner}}`);
    done = tag.end;
  }
  return out + source.slice(done);
}
