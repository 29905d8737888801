/** The walk over a LaTeX string. One instance decodes one value. */
import { wordsFor } from '../../l10n/index.ts';
import { quotesOf } from '../../text/quotation-marks.ts';
import { toText } from '../../text/rich.ts';
import type { RichNode } from '../../text/rich.ts';
import { ACCENTS, accented } from './accents.ts';
import { COMMANDS, DECLARATIONS, SEQUENTES } from './commands.ts';
import type { CommandAction } from './commands.ts';
import { Cursor } from './cursor.ts';
import type { LatexContext, LatexFinding } from './index.ts';
import { JOURNALS } from './journals.ts';
import { readEntity, readTag } from './markup.ts';
import { portable, readMath } from './math.ts';
import { STRUCTURES } from './structures.ts';
import type { Host } from './structures.ts';
import { CONTROL_SYMBOLS, SILENT, SYMBOLS } from './symbols.ts';
import { expandMacro, expandMacros, macroTable } from './macros.ts';

/** Deeper nesting than any text has: beyond it braces are skipped, so that hostile input cannot exhaust the stack. */
const DEEPEST = 30;
/** Characters that private macros may put into one value: ten times ten times ten … would fill the memory. */
const MOST_EXPANDED = 50_000;
/** More declarations in one group, each within the one before, are somebody's joke. */
const MOST_DECLARATIONS = 4;

/** `$\textit{Kepler}$`: dollars around words are no mathematics. */
const WORDS_ONLY = /^\\(?:textit|emph|textbf|textrm|textsf|text)\{[^{}$\\]+\}$/u;

/** A quotation in straight marks, from the first to the last: next to its words, and to no others. */
const STRAIGHT = /(?<=^|[\s~({[/–—-])"(?=[^\s"])(?:[^"\\]|\\[^])*(?<=\S)"(?![\p{L}\p{N}])/uy;

/** Places of Babel's shorthand for marks of quotation, "`so"', in pairs only, and what follows the straight mark there. */
function readShorthand(source: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open: number[] = [];
  for (const { 1: second, index } of source.matchAll(/(?<!\\)"([`'])/gu)) {
    if (second === '`') open.push(index);
    else if (open.length > 0) found.set(open.pop()!, '`').set(index, "'");
  }
  return found;
}

/** Characters that stand for themselves whatever surrounds them. */
const LITERAL_RUN = /[^\\{}$~<&`'"\n\r-]+/uy;

interface Frame {
  nodes: RichNode[];
  /** Wrapped around everything after a declaration such as `\em`, innermost last. */
  pending: { at: number; type: 'em' | 'strong' }[];
}

export class Decoder {
  private readonly cursor: Cursor;
  private readonly context: LatexContext;
  private readonly macros: ReadonlyMap<string, string>;
  private readonly mathMacros: ReadonlyMap<string, string>;
  private readonly depth: number;
  private readonly nested: boolean;
  /** What private macros have put in so far, shared with what was put in. */
  private readonly expanded: { characters: number };
  /** How many quotations are open. */
  private quoted: number;
  /** Where the straight mark stands that closes the one that is open. */
  private closingMark = -1;
  /** Babel's marks by their places, once a straight mark was met. */
  private shorthand: ReadonlyMap<number, string> | undefined;
  /** Closing delimiters of mathematics that the rest of the source lacks. */
  private readonly absent = new Set<string>();

  constructor(source: string, context: LatexContext, depth = 0, nested = false, quoted = 0, expanded = { characters: 0 }) {
    this.cursor = new Cursor(source);
    this.context = context;
    this.macros = macroTable(context.macros);
    this.mathMacros = macroTable(context.mathMacros ?? context.macros);
    this.depth = depth;
    this.nested = nested;
    this.quoted = quoted;
    this.expanded = expanded;
  }

  /** Decodes all of the source. */
  read(): RichNode[] {
    return this.sequence(0, false);
  }

  /** Reads up to the end of the group (its brace included) or of the source. */
  private sequence(level: number, inGroup: boolean): RichNode[] {
    const frame: Frame = { nodes: [], pending: [] };
    while (this.cursor.at < this.cursor.source.length) {
      const character = this.cursor.source[this.cursor.at]!;
      if (character === '}') {
        this.cursor.at += 1;
        if (inGroup) return close(frame);
        this.finding('brace', '}', this.cursor.at - 1);
      } else this.step(character, frame, level);
    }
    if (inGroup) this.finding('brace', '{', this.cursor.source.length);
    return close(frame);
  }

  private step(character: string, frame: Frame, level: number): void {
    switch (character) {
      case '{':
        this.cursor.at += 1;
        if (this.depth + level < DEEPEST) frame.nodes.push(...this.sequence(level + 1, true));
        return;
      case '\\':
        this.command(frame, level);
        return;
      case '$':
        return this.mathOr('$', frame);
      case '~':
        this.cursor.at += 1;
        return push(frame, '\u00A0');
      case '<':
        return this.tag(frame, level);
      case '&': {
        const entity = readEntity(this.cursor.source, this.cursor.at);
        this.cursor.at += entity?.length ?? 1;
        return push(frame, entity?.text ?? '&');
      }
      case '\n':
      case '\r':
        return this.lineEnd(frame);
      case '-':
        return this.ligature(frame, '-', ['-', '–', '—']);
      case '`':
        return this.openingQuote(frame);
      case "'":
        return this.apostrophe(frame);
      case '"':
        return this.straightMark(frame);
    }
    LITERAL_RUN.lastIndex = this.cursor.at;
    const run = LITERAL_RUN.exec(this.cursor.source)![0];
    this.cursor.at += run.length;
    push(frame, run);
  }

  private ligature(frame: Frame, character: string, forms: readonly string[]): void {
    let length = 1;
    while (length < forms.length && this.cursor.source[this.cursor.at + length] === character) length += 1;
    this.cursor.at += length;
    push(frame, forms[length - 1]!);
  }

  /** One or two open a quotation; behind a mark and before a word it turns that mark round, as Spanish wants it. */
  private openingQuote(frame: Frame): void {
    const last = frame.nodes.at(-1);
    const mark = this.cursor.source.charAt(this.cursor.at - 1);
    const follows = /^`\p{L}/u.test(this.cursor.ahead(2));
    if (!follows || !/[?!]/u.test(mark) || last?.type !== 'text') return this.ligature(frame, '`', ['‘', '“']);
    last.value = last.value.slice(0, -1) + (mark === '?' ? '¿' : '¡');
    this.cursor.at += 1;
  }

  /** `''` closes a quotation; `'` after a letter or before a year is an apostrophe; elsewhere it is left as typed. */
  private apostrophe(frame: Frame): void {
    if (this.cursor.source[this.cursor.at + 1] === "'") {
      this.cursor.at += 2;
      return push(frame, '”');
    }
    const before = this.cursor.source.charAt(this.cursor.at - 1);
    this.cursor.at += 1;
    const isYear = /^\d\d(?!\d)/u.test(this.cursor.source.slice(this.cursor.at, this.cursor.at + 3));
    push(frame, isYear || /[\p{L}\p{N}\p{M}.,;!?)}]/u.test(before) ? '’' : "'");
  }

  /** Babel's "` and "', and pairs, are what the language has for them; alone, as of inches, they are left as typed. */
  private straightMark(frame: Frame): void {
    const { at, source } = this.cursor;
    this.cursor.at += 1;
    this.shorthand ??= readShorthand(source);
    if (this.shorthand.has(at)) {
      this.cursor.at += 1;
      return push(frame, this.shorthand.get(at) === '`' ? this.openedMark() : this.closedMark());
    }
    // Where the mark is a shorthand, it makes no quotation alone.
    if (this.shorthand.size > 0) return push(frame, '"');
    STRAIGHT.lastIndex = at;
    const quotation = this.context.lang === undefined || this.closingMark >= at ? undefined : STRAIGHT.exec(source)?.[0];
    if (quotation !== undefined) {
      this.closingMark = at + quotation.length - 1;
      push(frame, this.openedMark());
    } else push(frame, at === this.closingMark ? this.closedMark() : '"');
  }

  /** The mark that opens one more quotation. */
  private openedMark(): string {
    return this.marks(this.quoted++)[0];
  }

  /** The mark that closes the innermost one. */
  private closedMark(): string {
    return this.marks(--this.quoted)[1];
  }

  /** Marks of a quotation within so many others: outer and inner ones take turns. */
  private marks(within: number): readonly [string, string] {
    const [open, close, innerOpen, innerClose] = quotesOf(this.context.lang ?? 'en');
    return within % 2 === 0 ? [open, close] : [innerOpen, innerClose];
  }

  private lineEnd(frame: Frame): void {
    const blanks = /\s*/uy;
    blanks.lastIndex = this.cursor.at;
    const run = blanks.exec(this.cursor.source)![0];
    this.cursor.at += run.length;
    if (/\n[ \t]*\r?\n/u.test(run)) frame.nodes.push({ type: 'break' });
    else push(frame, ' ');
  }

  /** Mathematics at the current place, or else the literal text of its opening. */
  private mathOr(literal: string, frame: Frame): void {
    const math = readMath(this.cursor.source, this.cursor.at, this.absent);
    if (math === undefined) {
      this.cursor.at += literal.length;
      return push(frame, literal);
    }
    this.cursor.at = math.end;
    if (math.text !== undefined) return push(frame, math.text);
    if (WORDS_ONLY.test(math.tex)) {
      frame.nodes.push(...this.inner(math.tex, 0));
      return;
    }
    frame.nodes.push(this.math(math.tex, math.display));
  }

  private math(source: string, display: boolean): RichNode {
    const tex = portable(expandMacros(source, this.mathMacros));
    return display ? { type: 'math', tex, display } : { type: 'math', tex };
  }

  private tag(frame: Frame, level: number): void {
    const tag = readTag(this.cursor.source, this.cursor.at);
    if (tag === undefined) {
      this.cursor.at += 1;
      return push(frame, '<');
    }
    this.cursor.at = tag.end;
    if (tag.inner === undefined || tag.type === undefined) return push(frame, tag.blank ? ' ' : '');
    if (this.depth + level >= DEEPEST) return push(frame, tag.inner);
    frame.nodes.push({ type: tag.type, children: this.inner(tag.inner, level) });
  }

  /** Decodes a piece of the source, or an expansion, on its own. */
  private inner(source: string, level: number): RichNode[] {
    return new Decoder(source, this.context, this.depth + level + 1, true, this.quoted, this.expanded).read();
  }

  private command(frame: Frame, level: number): void {
    const start = this.cursor.at;
    const next = this.cursor.source[start + 1];
    if (next === undefined) {
      this.cursor.at += 1;
      return;
    }
    if (next === '(' || next === '[') return this.mathOr(`\\${next}`, frame);
    if (!/[A-Za-z]/u.test(next)) return this.controlSymbol(String.fromCodePoint(this.cursor.source.codePointAt(start + 1)!), frame, level);
    const word = /[A-Za-z]+/uy;
    word.lastIndex = start + 1;
    const name = word.exec(this.cursor.source)![0];
    this.cursor.at = start + 1 + name.length;
    this.controlWord(name, start, frame, level);
  }

  private controlSymbol(symbol: string, frame: Frame, level: number): void {
    this.cursor.at += 1 + symbol.length;
    if (symbol === '\\') {
      const length = /^\*?\[[^\]]*\]/u.exec(this.cursor.source.slice(this.cursor.at, this.cursor.at + 20))?.[0].length ?? 0;
      this.cursor.at += length;
      frame.nodes.push({ type: 'break' });
      return;
    }
    if (Object.hasOwn(ACCENTS, symbol)) return this.accent(symbol, frame, level);
    const text = CONTROL_SYMBOLS.get(symbol);
    // A backslash before any other character is somebody's escape: the character is what was meant.
    push(frame, text ?? symbol);
  }

  private accent(command: string, frame: Frame, level: number): void {
    const start = this.cursor.at;
    const braced = this.cursor.source[start] === '{';
    const before = this.cursor.source.charAt(start - 3);
    const text = toText(this.argument(level));
    const result = accented(command, text);
    const quote = command === "'" || command === '"' || command === '`';
    if (quote && !braced && this.isEscapedQuote(command, before, text, result)) return push(frame, command + text);
    push(frame, result);
  }

  /** Other programs escape quotation marks with a backslash too: `Alzheimer\'s`, `\"so\"`. */
  private isEscapedQuote(command: string, before: string, text: string, result: string): boolean {
    if (!/^\p{L}/u.test(text)) return true;
    const lone = /\p{M}/u.test(result) && !/\p{M}/u.test(text);
    const possessive = command === "'" && text === 's' && /\p{L}/u.test(before) && !/\p{L}/u.test(this.peek());
    return lone || possessive;
  }

  private peek(): string {
    return this.cursor.source.charAt(this.cursor.at);
  }

  private controlWord(name: string, start: number, frame: Frame, level: number): void {
    const macro = this.macros.get(name);
    if (macro !== undefined) return this.privateMacro(name, macro, start, frame, level);
    if (Object.hasOwn(ACCENTS, name)) {
      this.cursor.blanks();
      return this.accent(name, frame, level);
    }
    const text = SYMBOLS.get(name) ?? JOURNALS.get(name);
    if (text !== undefined) {
      this.cursor.afterWord();
      return push(frame, text);
    }
    const sequentes = SEQUENTES.get(name);
    if (sequentes !== undefined) {
      this.cursor.afterWord();
      return push(frame, wordsFor(this.context.lang ?? 'en')[sequentes]);
    }
    const declaration = DECLARATIONS.get(name);
    if (declaration !== undefined) {
      this.cursor.blanks();
      if (frame.pending.length < MOST_DECLARATIONS) frame.pending.push({ at: frame.nodes.length, type: declaration });
      return;
    }
    const action = COMMANDS.get(name);
    if (action !== undefined) return this.act(action, name, frame, level);
    const structure = STRUCTURES.get(name);
    if (structure !== undefined) return this.structure(structure, name, start, frame, level);
    if (SILENT.has(name)) return this.cursor.blanks();
    this.unknown(name, start, frame, level);
  }

  private privateMacro(name: string, body: string, start: number, frame: Frame, level: number): void {
    const expansion = expandMacro(body, () => this.cursor.rawArgument());
    this.expanded.characters += expansion.length;
    if (this.expanded.characters > MOST_EXPANDED) this.finding('size', name, start);
    else if (this.depth + level >= DEEPEST / 2) this.finding('macro', name, start);
    else frame.nodes.push(...this.inner(expansion, level));
  }

  private structure(structure: (host: Host) => RichNode[], name: string, start: number, frame: Frame, level: number): void {
    frame.nodes.push(
      ...structure({
        cursor: this.cursor,
        decode: (source) => this.inner(source, level),
        math: (tex, display) => this.math(tex, display),
        unknown: () => this.finding('macro', name, start),
        unsafe: (address) => this.finding('link', address, start),
      }),
    );
  }

  private act(action: CommandAction, name: string, frame: Frame, level: number): void {
    if ('wrap' in action) {
      const children = this.argument(level);
      if (children.length > 0) frame.nodes.push({ type: action.wrap, children });
    } else if ('code' in action) {
      const value = toText(this.argument(level));
      if (value !== '') frame.nodes.push({ type: 'code', value });
    } else if ('quote' in action) {
      const star = this.peek() === '*' ? 1 : 0;
      this.cursor.at += star;
      // With a star it is one that stands within another.
      this.quoted += star;
      push(frame, this.openedMark());
      frame.nodes.push(...this.argument(level));
      push(frame, this.closedMark());
      this.quoted -= star;
    } else if ('before' in action) {
      push(frame, action.before);
      frame.nodes.push(...this.argument(level));
      push(frame, action.after);
    } else if (name === 'ensuremath') {
      frame.nodes.push(this.math(this.cursor.rawArgument(), false));
    } else {
      for (let count = 0; count < action.drop; count += 1) this.cursor.rawArgument();
      for (let count = 0; count < action.show; count += 1) {
        if (count > 0) push(frame, ' ');
        frame.nodes.push(...this.argument(level));
      }
    }
  }

  /** With arguments, they are shown; without, the name itself. */
  private unknown(name: string, start: number, frame: Frame, level: number): void {
    this.finding('macro', name, start);
    let shown = false;
    const options = /^\[[^\]{}]*\](?=\{)/u.exec(this.cursor.ahead(100));
    this.cursor.at += options?.[0].length ?? 0;
    while (this.cursor.source[this.cursor.at] === '{') {
      const argument = this.argument(level);
      if (shown && argument.length > 0) push(frame, ' ');
      frame.nodes.push(...argument);
      shown ||= argument.length > 0;
    }
    if (!shown) push(frame, name);
  }

  /** A group, a command, or one character: what LaTeX takes as an argument. */
  private argument(level: number): RichNode[] {
    this.cursor.blanks();
    const character = this.cursor.source[this.cursor.at];
    if (character === undefined || character === '}') return [];
    if (this.depth + level >= DEEPEST) {
      this.cursor.at += 1;
      return [];
    }
    if (character === '{') {
      this.cursor.at += 1;
      return this.sequence(level + 1, true);
    }
    const frame: Frame = { nodes: [], pending: [] };
    if (character === '\\') this.command(frame, level + 1);
    else {
      const point = String.fromCodePoint(this.cursor.source.codePointAt(this.cursor.at)!);
      this.cursor.at += point.length;
      push(frame, point);
    }
    return close(frame);
  }

  private finding(kind: LatexFinding['kind'], name: string, offset: number): void {
    this.context.report?.(this.nested ? { kind, name } : { kind, name, offset });
  }
}

function push(frame: Frame, value: string): void {
  if (value === '') return;
  const last = frame.nodes.at(-1);
  if (last?.type === 'text' && frame.pending.at(-1)?.at !== frame.nodes.length) last.value += value;
  else frame.nodes.push({ type: 'text', value });
}

function close(frame: Frame): RichNode[] {
  let nodes = frame.nodes;
  for (const { at, type } of frame.pending.toReversed()) {
    const children = nodes.slice(at);
    nodes = children.length > 0 ? [...nodes.slice(0, at), { type, children }] : nodes.slice(0, at);
  }
  return nodes;
}
