/** The value of a field: `{…}`, `"…"`, bare words and names of strings, joined by `#`. Knows where a broken one ends. */
import { closest } from '../../text/closest.ts';
import type { Problem, Severity } from '../../problems.ts';

export type Report = (severity: Severity, code: string, offset: number, message: string, more?: Partial<Problem>) => void;

interface Value {
  text: string;
  /** Offset of the first character. */
  offset: number;
  /** Offset behind the value. */
  end: number;
  /** Its end was lost and had to be guessed. */
  recovered?: boolean;
}

/** Definitions by @string, names in lower case. */
interface Strings {
  lookUp: (name: string) => string | undefined;
  names: () => string[];
}

/** What ends a value that lost its own end. */
interface End {
  start: number;
  end: number;
}

interface Owner {
  field: string;
  key: string;
}

/** Quotation marks that word processors make of straight ones. */
const CURLY = new Set('“”„‟«»');
/** One that ends a value: a comma and the next field, the entry's brace, or the end of the line follows. */
const CURLY_END = /[“”‟«»](?=\s*(?:,\s*(?:[A-Za-z][\w+:.-]*\s*=|\}|\n|$)|\}))/u;
/** Longer values end somewhere else. */
const LONGEST_CURLY = 10_000;

/** Where a value without its own end most likely ends: at a line's end before the next field, or before the entry's. */
const PROBABLE_END = /\n[ \t]*(?=(?:[A-Za-z][\w+:.-]*[ \t]*=|\}[ \t]*(?:\r?\n|$)|@))/gu;
/** Where a value that lacks its closing mark or brace most likely ends on its own line. */
const PROBABLE_QUOTE_END = /\}[ \t]*,[ \t]*(?=[A-Za-z][\w+:.-]*[ \t]*=[ \t]*[{"\d])/u;
const PROBABLE_BRACE_END = /\}?(?<![ \t])[ \t]*,[ \t]*(?=[A-Za-z][\w+:.-]*[ \t]*=[ \t]*[{"\d])/u;
/** A field behind a value: only the comma between is missing. */
const NEXT_FIELD = /[A-Za-z][\w+:.-]*[ \t]*=[ \t]*(?:[{"]|\d+[ \t]*[,}\n])/uy;
/** Another field within a value. */
const INNER_FIELD = /(?:\r?\n|,)[ \t]*[A-Za-z][\w+:.-]*[ \t]*=[ \t]*[{"]/u;

/** Reads the values of one file; never throws, and tells `report` of what was broken and how it was read. */
export class ValueReader {
  private readonly text: string;
  private readonly strings: Strings;
  private readonly report: Report;

  constructor(text: string, strings: Strings, report: Report) {
    this.text = text;
    this.strings = strings;
    this.report = report;
  }

  /** Reads the value that begins at `from`; nothing behind `limit` belongs to it. */
  read(from: number, limit: number, owner: Owner): Value {
    let at = this.blanks(from, limit);
    const first = this.piece(at, limit, owner);
    const value: Value = { ...first };
    for (;;) {
      at = this.blanks(value.end, limit);
      if (at >= limit || this.text[at] !== '#') break;
      const next = this.piece(this.blanks(at + 1, limit), limit, owner);
      value.text += next.text;
      value.end = next.end;
    }
    value.text = value.text.trimEnd();
    return value;
  }

  /** Offset behind the brace that closes the block opened just before `from`, if it is closed before `limit`. */
  skipBalanced(from: number, limit: number): number | undefined {
    const close = this.closingBrace(from, limit);
    return close === undefined ? undefined : close + 1;
  }

  private piece(at: number, limit: number, owner: Owner): Value {
    if (this.text[at] === '{') return this.braced(at, limit, owner);
    if (this.text[at] === '"') return this.quoted(at, limit, owner);
    return (CURLY.has(this.text[at]!) ? this.curly(at, limit, owner) : undefined) ?? this.bare(at, limit, owner);
  }

  /** Between the quotation marks that a word processor makes of straight ones; undefined where none closes the value. */
  private curly(at: number, limit: number, owner: Owner): Value | undefined {
    const found = CURLY_END.exec(this.text.slice(at + 1, Math.min(limit + 1, at + LONGEST_CURLY)));
    const end = found === null ? limit : at + 1 + found.index;
    if (end >= limit) return undefined;
    this.report('warning', 'bib-curly-quotes', at, `The value of “${owner.field}” stands between quotation marks of a word processor, which BibTeX does not know.`, {
      cure: 'Put it in braces: { and } for the two marks. It is read as if it were.',
      subject: owner.key,
    });
    return { text: this.text.slice(at + 1, end), offset: at + 1, end: end + 1 };
  }

  private braced(at: number, limit: number, owner: Owner): Value {
    const close = this.closingBrace(at + 1, limit);
    if (close === undefined) return this.recovered(at, limit, owner);
    const text = this.text.slice(at + 1, close);
    // The entry's own brace was taken for the value's: the next entry begins, and other fields stand inside.
    if (this.blanks(close + 1, limit) >= limit && INNER_FIELD.test(text)) return this.recovered(at, limit, owner);
    return { text, offset: at + 1, end: close + 1 };
  }

  private closingBrace(from: number, limit: number): number | undefined {
    let depth = 1;
    for (let at = from; at < limit; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x7b) depth += 1;
      else if (code === 0x7d && --depth === 0) return at;
    }
    return undefined;
  }

  private quoted(at: number, limit: number, owner: Owner): Value {
    const close = this.closingQuote(at + 1, limit);
    if (close === undefined) return this.recovered(at, limit, owner);
    const next = this.blanks(close + 1, limit);
    const gap = this.text.slice(close + 1, next);
    NEXT_FIELD.lastIndex = next;
    if (next >= limit || /[,;}#)%]/u.test(this.text[next]!) || gap.includes('\n') || NEXT_FIELD.test(this.text)) {
      return { text: this.text.slice(at + 1, close), offset: at + 1, end: close + 1 };
    }
    // A quotation mark inside the text: the value goes on to the last one of the line that a comma or the end follows.
    const end = /"(?=\s*(?:,\s*(?:\n|[A-Za-z][\w+:.-]*\s*=)|\}|\n))/gu;
    end.lastIndex = close + 1;
    const last = end.exec(this.text);
    const stop = last !== null && last.index < limit ? last.index : close;
    this.report('warning', 'bib-quote', close, `A quotation mark inside the value of “${owner.field}” ends it too early.`, {
      cure: 'Put the whole value in braces instead of quotation marks.',
      subject: owner.key,
    });
    return { text: this.text.slice(at + 1, stop), offset: at + 1, end: stop + 1 };
  }

  private closingQuote(from: number, limit: number): number | undefined {
    let depth = 0;
    for (let at = from; at < limit; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x7b) depth += 1;
      else if (code === 0x7d) {
        depth -= 1;
        // The entry ends before the quotation does.
        if (depth < 0) return undefined;
      } else if (code === 0x22 && depth === 0 && this.text.charCodeAt(at - 1) !== 0x5c) return at;
    }
    return undefined;
  }

  private recovered(at: number, limit: number, owner: Owner): Value {
    const onLine = this.endOnLine(at, limit);
    const found = onLine ?? this.endAtLineEnd(at + 1, limit);
    // Within braces, the one before the comma belongs to the value, which has one too few.
    const inside = onLine !== undefined && this.text[at] === '{' && this.text[onLine.start] === '}' ? 1 : 0;
    const end = found === undefined ? this.lastBrace(at + 1, limit) : found.start + inside;
    this.report('warning', 'bib-brace', at, `The value of “${owner.field}” is never closed.`, {
      cure: this.text[at] === '"' ? 'Close it with a quotation mark, and balance its braces.' : 'Balance its braces: every { needs a }.',
      subject: owner.key,
    });
    return {
      text: this.text.slice(at + 1, end).trim(),
      offset: at + 1,
      end: found === undefined ? end : Math.min(limit, found.end),
      recovered: true,
    };
  }

  /** The mark, the comma and the blanks around a probable end: the line's end is found first, the rest lies before it. */
  private endAtLineEnd(from: number, limit: number): End | undefined {
    PROBABLE_END.lastIndex = from;
    // One character more, since what follows the line's end may begin the next entry.
    const match = PROBABLE_END.exec(this.text.slice(0, limit + 1));
    if (match === null) return undefined;
    let start = match.index;
    const back = (characters: string, most = Number.POSITIVE_INFINITY): void => {
      for (let count = 0; count < most && start > from && characters.includes(this.text[start - 1]!); count += 1) start -= 1;
    };
    back('\r', 1);
    back(' \t');
    back(',', 1);
    back(' \t');
    back('}"', 1);
    return start < limit ? { start, end: match.index + match[0].length } : undefined;
  }

  private endOnLine(at: number, limit: number): End | undefined {
    const from = at + 1;
    const newline = this.text.indexOf('\n', from);
    const line = this.text.slice(from, Math.min(limit, newline === -1 ? limit : newline));
    const match = (this.text[at] === '"' ? PROBABLE_QUOTE_END : PROBABLE_BRACE_END).exec(line);
    return match === null ? undefined : { start: match.index + from, end: match.index + from + match[0].length };
  }

  /** The brace that closes the entry, when nothing else does. */
  private lastBrace(from: number, limit: number): number {
    let end = limit;
    while (end > from && /\s/u.test(this.text[end - 1]!)) end -= 1;
    return this.text[end - 1] === '}' ? end - 1 : end;
  }

  private bare(at: number, limit: number, owner: Owner): Value {
    // Not the name of the next field, where the comma before it is missing.
    const pattern = /(?:[^\s,{}"#]|#(?![\s"{]))*(?:[ \t]+(?!%|[A-Za-z][\w+:.-]*[ \t]*=)(?:[^\s,{}"#=]+))*/uy;
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)![0].slice(0, Math.max(0, limit - at)).trimEnd();
    // An entry may stand in parentheses; the last one is not the value's.
    const text = found.replace(/^([^()]*)\)$/u, '$1');
    const end = at + text.length;
    if (text === '' || /^\d+$/u.test(text)) return { text, offset: at, end };
    const joined = /^([\w-]+)#([\w-]+)$/u.exec(text);
    const pair = joined && [this.strings.lookUp(joined[1]!.toLowerCase()), this.strings.lookUp(joined[2]!.toLowerCase())];
    if (pair?.[0] !== undefined && pair[1] !== undefined) return { text: pair[0] + pair[1], offset: at, end };
    const known = this.strings.lookUp(text.toLowerCase());
    if (known !== undefined) return { text: known, offset: at, end };
    this.bareProblem(text, at, owner);
    return { text, offset: at, end };
  }

  private bareProblem(text: string, at: number, owner: Owner): void {
    if (/^(?:true|false)$/iu.test(text)) return;
    const isName = /^[A-Za-z][\w:+-]*$/u.test(text) && owner.field !== 'month';
    if (isName) {
      const guess = closest(text, this.strings.names());
      this.report('warning', 'bib-unknown-string', at, `No @string is called “${text}”; the word itself is shown.`, {
        cure: `${guess === undefined ? '' : `Did you mean “${guess}”? `}Define it with @string{${text} = {…}}, or put the value in braces.`,
        subject: owner.key,
      });
    } else {
      this.report('notice', 'bib-bare-value', at, `The value of “${owner.field}” stands without braces.`, {
        // Programs for writing make other quotation marks of BibTeX's.
        cure: `Write: ${owner.field} = {${text.length > 40 ? '…' : text.replace(/^[‘’“”«»„‚]|[‘’“”«»„‚]$/gu, '')}},`,
        subject: owner.key,
      });
    }
  }

  private blanks(from: number, limit: number): number {
    let at = from;
    while (at < limit && /\s/u.test(this.text[at]!)) at += 1;
    return at;
  }
}
