/** A line that facts are taken out of. */

/** Text that facts are taken out of; offsets stay. */
export class Pool {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The first match, taken out. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.blank(found.index, found.index + found[0].length);
    return found;
  }

  blank(start: number, end: number): void {
    this.text = this.text.slice(0, start) + '\u0000'.repeat(Math.max(0, end - start)) + this.text.slice(end);
  }

  /** The label of a link, with the brackets around it. */
  blankLabel(start: number, end: number): void {
    const before = /[[(|]\s*$/u.exec(this.text.slice(0, start))?.[0].length ?? 0;
    const after = /^\s*[\])|]/u.exec(this.text.slice(end))?.[0].length ?? 0;
    this.blank(start - before, end + after);
  }
}
