/** What lies between the decoder and the tables of what it reads: each character and command has a reader. */
import type { RichNode } from '../../text/rich.ts';
import type { Cursor } from './cursor.ts';
import type { Group } from './group.ts';
import type { LatexFinding } from './index.ts';
import type { Quotations } from './quotations.ts';

/** What a reader may ask of the decoder. */
export interface Host {
  /** The place in the source, behind the character or the command's name. */
  readonly cursor: Cursor;
  readonly quotations: Quotations;
  /** Closing delimiters of mathematics that the rest of the source lacks. */
  readonly absent: Set<string>;
  /** BCP 47 language of the text. */
  readonly lang: string;
  /** `\'s` is always ś, and no genitive. */
  readonly acuteS: boolean;
  /** Whether all that follows lies deeper than any text does: braces and tags are skipped there. */
  readonly isDeepest: boolean;
  /** A group, a command, or one character: what LaTeX takes as an argument. */
  argument(): RichNode[];
  /** The rest of a group whose brace has been read, its closing brace included. */
  group(): RichNode[];
  /** Reads the command that begins at the cursor. */
  command(to: Group): void;
  /** Decodes a piece of source on its own, `level` groups deep. */
  decode(source: string, level?: number): RichNode[];
  /** A formula, private macros replaced. */
  math(tex: string, display: boolean): RichNode;
  /** Tells of what cannot be decoded, and where it begins. */
  finding(kind: LatexFinding['kind'], name: string, offset: number): void;
}

/**
 * Reads what a character or command stands for into the group that it stands in.
 *
 * @param name the character, or the command's name without its backslash
 * @param start offset of the character or the backslash
 */
export type Reader = (to: Group, host: Host, name: string, start: number) => void;
