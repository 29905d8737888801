/** A place in LaTeX source, and the reading of arguments from there. */
export class Cursor {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The next characters, without moving. */
  ahead(length: number): string {
    return this.source.slice(this.at, this.at + length);
  }

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
    if (this.source[this.at] === '[') {
      const end = this.source.indexOf(']', this.at);
      if (end !== -1) this.at = end + 1;
      this.blanks();
    }
    if (this.source[this.at] !== '{') return this.token();
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
    if (this.source[this.at] === undefined || this.source[this.at] === '}') return '';
    const pattern = /\\(?:[A-Za-z]+|[\s\S])|[\s\S]/uy;
    pattern.lastIndex = this.at;
    const [text] = pattern.exec(this.source) ?? [''];
    this.at += text.length;
    return text;
  }
}
