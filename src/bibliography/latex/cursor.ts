/** A place in LaTeX source, and the reading of arguments from there. */
export class Cursor {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The next character, without moving; undefined at the end. */
  next(): string | undefined {
    return this.source[this.at];
  }

  /** The next characters, without moving. */
  ahead(length: number): string {
    return this.source.slice(this.at, this.at + length);
  }

  /** Goes past a character where it is the next one, and says whether it was. */
  takes(character: string): boolean {
    const isNext = this.next() === character;
    if (isNext) this.at += 1;
    return isNext;
  }

  /** Goes past blanks and the ends of lines. */
  blanks(): void {
    while (/[ \t\r\n]/u.test(this.source.charAt(this.at))) this.at += 1;
  }

  /** A word command eats the blank that ends it, and an empty group that ends it instead. */
  afterWord(): void {
    if (this.source.startsWith('{}', this.at)) this.at += 2;
    else this.blanks();
  }

  /** The raw text of the next argument, optional ones in brackets skipped. */
  rawArgument(): string {
    this.blanks();
    if (this.next() === '[') {
      const end = this.source.indexOf(']', this.at);
      if (end !== -1) this.at = end + 1;
      this.blanks();
    }
    if (this.next() !== '{') return this.token();
    const start = this.at + 1;
    let open = 0;
    for (; this.at < this.source.length; this.at += 1) {
      const character = this.source[this.at];
      if (character === '\\') this.at += 1;
      else if (character === '{') open += 1;
      else if (character === '}' && --open === 0) {
        this.at += 1;
        return this.source.slice(start, this.at - 1);
      }
    }
    this.at = this.source.length;
    return this.source.slice(start);
  }

  private token(): string {
    if (this.next() === undefined || this.next() === '}') return '';
    const pattern = /\\(?:[A-Za-z]+|[\s\S])|[\s\S]/uy;
    pattern.lastIndex = this.at;
    const [text] = pattern.exec(this.source) ?? [''];
    this.at += text.length;
    return text;
  }
}
