/**
 * A line of a typed list as the reader of lists sees it: its words, and which of them were italic, bold, linked or quoted.
 */

type SpanKind = 'em' | 'strong' | 'link' | 'quote' | 'title' | 'authors' | 'venue';

export interface Span {
  kind: SpanKind;
  /** Offsets into the text. */
  start: number;
  end: number;
  href?: string;
}

export interface Flat {
  /** One line per line break of the source; other white space is single blanks. */
  text: string;
  spans: readonly Span[];
  /** 1-based lines of the source file. */
  line: number;
  lastLine: number;
}

/** What the elements of HTML say of their words. */
const ELEMENTS: Readonly<Record<string, SpanKind>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  strong: 'strong',
  b: 'strong',
  q: 'quote',
  papertitle: 'title',
};

/** What themes call the parts of an entry: al-folio, Jon Barron's page, Minimal Mistakes, and those who did alike. */
const CLASSES: readonly (readonly [RegExp, SpanKind])[] = [
  [/(?:^|[\s_-])(?:paper-?)?title(?:$|\s)/i, 'title'],
  [/(?:^|[\s_-])authors?(?:$|\s)/i, 'authors'],
  [/(?:^|[\s_-])(?:periodical|venue|journal|conference|publication-venue)(?:$|\s)/i, 'venue'],
];

/** What an element with these attributes makes of its words, if anything. */
export function spanKind(tag: string, classes: string): SpanKind | undefined {
  return CLASSES.find(([pattern]) => classes !== '' && pattern.test(classes))?.[1] ?? ELEMENTS[tag];
}

/** German quotation marks end where English ones begin, and turn French ones round. */
const QUOTED =
  /[“„«]\s?([^“”„«»]{3,300}?)\s?[”»]|„([^“”„]{3,300})“|(?<=^|[\s(,.])»([^«»]{3,300})«|"([^"]{3,300})"|``([^`']{3,300})''|(?<=^|[\s(,.])‘([^‘’]{8,300}?)’(?=$|[\s,.;)])|(?<=^|[\s(,.])'([^']{12,300}?)'(?=$|[\s,.;)])/gu;

/**
 * Full-width marks, and how the readers know them. The blanks are such as nobody types, so that each mark can be told again: see
 * {@link asTyped}.
 */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '，': ',\u2005', '、': ',\u2006', '。': '.\u2005', '．': '.\u2006', '；': ';\u2005', '：': ':\u2005', '（': '\u2005(', '）': ')\u2005',
  '［': '\u2005[', '］': ']\u2005',
};
const HALF_WIDTH: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FULL_WIDTH).map(([mark, plain]) => [plain, mark]));

/** Words of a {@link Flat} with the full-width marks that their list has. */
export function asTyped(words: string): string {
  return words.replace(/[,.;:)\]]\u2005|[,.]\u2006|\u2005[([]/gu, (plain) => HALF_WIDTH[plain]!);
}

/** Gathers the pieces of one line. */
export class FlatWriter {
  #text = '';
  readonly #spans: Span[] = [];
  readonly #line: number;
  #lastLine: number;

  constructor(line: number) {
    this.#line = line;
    this.#lastLine = line;
  }

  /** Words that stand on `line`. */
  write(words: string, line: number): void {
    this.#lastLine = Math.max(this.#lastLine, line);
    // Chinese lists part names, title and journal with full-width marks, behind which no blank stands.
    words = words.replace(/[，、。．；：（）［］]/gu, (mark) => FULL_WIDTH[mark]!);
    const blank = this.#text === '' || /\s$/.test(this.#text);
    this.#text += blank ? words.replace(/^ +/, '') : words;
  }

  /** A line break, once. */
  newLine(): void {
    this.#text = this.#text.replace(/ +$/, '');
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }

  /** Marks everything that `inner` writes. */
  within(kind: SpanKind | undefined, href: string | undefined, inner: () => void): void {
    const start = this.#text.length;
    inner();
    if (kind === undefined) return;
    const written = this.#text.slice(start);
    const end = start + written.trimEnd().length;
    const from = start + (written.length - written.trimStart().length);
    if (end > from) this.#spans.push({ kind, start: from, end, ...(href !== undefined && { href }) });
  }

  finish(): Flat {
    const text = withoutBlanks(this.#text);
    const quotes = [...text.matchAll(QUOTED)].map((found): Span => {
      const inner = found.slice(1).find((group) => group !== undefined)!;
      const start = found.index + found[0].indexOf(inner);
      return { kind: 'quote', start, end: start + inner.length };
    });
    const spans = [...this.#spans.map((span) => ({ ...span, end: Math.min(span.end, text.length) })), ...quotes];
    return { text, spans: spans.filter(({ start, end }) => end > start), line: this.#line, lastLine: this.#lastLine };
  }
}

/** Without blanks at the end that are no part of a full-width mark. */
function withoutBlanks(text: string): string {
  return text.replace(/[ \t\n]+$/u, '');
}

/** The part of a line between two offsets. */
export function slice(flat: Flat, start: number, end: number): Flat {
  const lead = flat.text.slice(start, end).length - flat.text.slice(start, end).trimStart().length;
  const from = start + lead;
  const text = withoutBlanks(flat.text.slice(from, end));
  const spans = flat.spans
    .filter((span) => span.start < from + text.length && span.end > from)
    .map((span) => ({ ...span, start: Math.max(0, span.start - from), end: Math.min(text.length, span.end - from) }));
  return { ...flat, text, spans };
}
