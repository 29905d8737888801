/** The walk over a LaTeX string. One instance decodes one value. */
import type { RichNode } from '../../text/rich.ts';
import { writesAcuteS } from './accents.ts';
import { CHARACTERS, literal } from './characters.ts';
import { CONTROL, unknown } from './control.ts';
import { Cursor } from './cursor.ts';
import { Group } from './group.ts';
import type { Host } from './host.ts';
import type { LatexContext, LatexFinding } from './index.ts';
import { behindBlanks, expandMacro, expandMacros, macroTable } from './macros.ts';
import { portable } from './math.ts';
import { Quotations } from './quotations.ts';

/** Deeper nesting than any text has: beyond it braces are skipped, so that hostile input cannot exhaust the stack. */
const DEEPEST = 30;
/** Characters that private macros may put into one value: ten times ten times ten … would fill the memory. */
const MOST_EXPANDED = 50_000;

/** The name of a command: letters, or one character that is none. */
const NAME = /[A-Za-z]+|[^]/uy;
/** Commands of the site's own have such names only. */
const IS_WORD = /^[A-Za-z]/u;

/** Reads one source; what private macros stand for, and what a tag holds, is decoded by another one within it. */
export class Decoder implements Host {
  readonly cursor: Cursor;
  readonly quotations: Quotations;
  readonly absent = new Set<string>();
  readonly lang: string;
  readonly acuteS: boolean;
  private readonly context: LatexContext;
  private readonly macros: ReadonlyMap<string, string>;
  /** How many groups the source lies in; 0 for one that is no piece of another. */
  private readonly around: number;
  /** How many groups of the source the place lies in. */
  private level = 0;
  /** What private macros have put in so far, shared with what was put in. */
  private readonly expanded: { characters: number };

  /** The source is a piece that `whole` decodes apart, where there is one, within so many groups. */
  constructor(source: string, context: LatexContext, whole?: Decoder, around = 0) {
    this.cursor = new Cursor(source);
    this.quotations = new Quotations(context.lang, whole?.quotations.open ?? 0);
    this.lang = context.lang ?? 'en';
    this.acuteS = context.acuteS ?? writesAcuteS(context.lang);
    this.context = context;
    this.macros = macroTable(context.macros);
    this.around = around;
    this.expanded = whole?.expanded ?? { characters: 0 };
  }

  get isDeepest(): boolean {
    return this.around + this.level >= DEEPEST;
  }

  /** Decodes all of the source. */
  read(): RichNode[] {
    return this.sequence(false);
  }

  /** Reads up to the end of the group (its brace included) or of the source. */
  private sequence(inGroup: boolean): RichNode[] {
    const { cursor } = this;
    const to = new Group();
    for (let character = cursor.next(); character !== undefined; character = cursor.next()) {
      const start = cursor.at++;
      if (character !== '}') (CHARACTERS.get(character) ?? literal)(to, this, character, start);
      else if (inGroup) return to.close();
      else this.finding('brace', '}', start);
    }
    if (inGroup) this.finding('brace', '{', cursor.source.length);
    return to.close();
  }

  group(): RichNode[] {
    this.level += 1;
    const nodes = this.sequence(true);
    this.level -= 1;
    return nodes;
  }

  argument(): RichNode[] {
    const { cursor } = this;
    cursor.blanks();
    const character = cursor.next();
    if (character === undefined || character === '}') return [];
    if (this.isDeepest) {
      cursor.at += 1;
      return [];
    }
    if (cursor.takes('{')) return this.group();
    const to = new Group();
    if (character === '\\') {
      this.level += 1;
      this.command(to);
      this.level -= 1;
    } else {
      const point = String.fromCodePoint(cursor.source.codePointAt(cursor.at)!);
      cursor.at += point.length;
      to.text(point);
    }
    return to.close();
  }

  command(to: Group): void {
    const { cursor } = this;
    const start = cursor.at;
    NAME.lastIndex = start + 1;
    const name = NAME.exec(cursor.source)?.[0] ?? '';
    cursor.at = start + 1 + name.length;
    const macro = this.macros.get(name);
    if (macro !== undefined && IS_WORD.test(name)) this.privateMacro(macro, to, name, start);
    else (CONTROL.get(name) ?? unknown)(to, this, name, start);
  }

  private privateMacro(body: string, to: Group, name: string, start: number): void {
    this.cursor.at = behindBlanks(this.cursor.source, this.cursor.at);
    const expansion = expandMacro(body, () => this.cursor.rawArgument());
    this.expanded.characters += expansion.length;
    if (this.expanded.characters > MOST_EXPANDED) this.finding('size', name, start);
    else if (this.around + this.level >= DEEPEST / 2) this.finding('macro', name, start);
    else to.nodes.push(...this.decode(expansion));
  }

  decode(source: string, level = this.level): RichNode[] {
    return new Decoder(source, this.context, this, this.around + level + 1).read();
  }

  math(source: string, display: boolean): RichNode {
    const tex = portable(expandMacros(source, macroTable(this.context.mathMacros ?? this.context.macros)));
    return display ? { type: 'math', tex, display } : { type: 'math', tex };
  }

  finding(kind: LatexFinding['kind'], name: string, offset: number): void {
    this.context.report?.(this.around === 0 ? { kind, name, offset } : { kind, name });
  }
}
