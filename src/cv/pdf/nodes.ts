/** Rich text as the small tree that the Typst template prints, with every character checked against the typefaces. */
import { isolated, type Direction } from '../../text/direction.ts';
import type { Rich } from '../../text/rich.ts';
import { hanLanguage } from './font-packages.ts';
import { formulaOf } from './formula.ts';
import type { CvFont } from './fonts.ts';
import { codePiece, textPieces, type Piece } from './long-words.ts';

export type PdfNode =
  | ({ t: 'text' | 'code' } & Piece)
  | { t: 'math'; typst: string; alt: string }
  | { t: 'break' }
  | { t: 'em' | 'strong' | 'sup' | 'sub' | 'soft' | 'accent' | 'upright'; c: PdfNode[] }
  /** A quiet link looks like what it stands in. */
  | { t: 'link'; href: string; quiet: boolean; c: PdfNode[] };

/** Characters that are never drawn, or that Typst makes itself. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

interface NodeOptions {
  fonts: readonly CvFont[];
  /** Families looked at, in their order. */
  families: readonly string[];
  macros: Readonly<Record<string, string>>;
  /** Where a link of the site leads once it is published; undefined for one that cannot be followed from a file. */
  href(url: string): string | undefined;
  /** Language of the document: its words are hyphenated by its rules. */
  language: string;
  /** Which way the document runs; left to right if left out. */
  direction?: Direction;
  /** Formulas that Typst has refused. */
  refused: ReadonlySet<string>;
}

/** Turns rich text into nodes and remembers what could not be set. */
export class NodeWriter {
  /** Characters that no typeface has. */
  readonly missing = new Set<string>();
  /** Those of them that are in a text of a language with Chinese characters, and that language. */
  readonly languages = new Map<string, string>();
  /** Language of what is written next, where it is known. */
  lang: string | undefined;
  /** Formulas printed as their source, with the reason. */
  readonly formulas = new Map<string, string>();
  readonly #options: NodeOptions;
  readonly #italic: readonly CvFont[];
  readonly #any: readonly CvFont[];
  readonly #known = new Map<string, 'italic' | 'upright' | 'missing'>();

  constructor(options: NodeOptions) {
    this.#options = options;
    this.#any = options.fonts.filter(({ family }) => options.families.includes(family));
    // Where a family has italics at all, Typst looks for the character in those alone.
    const italics = new Set(this.#any.filter(({ italic }) => italic).map(({ family }) => family));
    this.#italic = this.#any.filter(({ family, italic }) => italic || !italics.has(family));
  }

  text(value: string, italic = false): PdfNode[] {
    const clean = value.normalize('NFC').replace(/[\p{Cc}]/gu, ' ');
    if (/^[\x20-\x7e]*$/.test(clean)) return clean === '' ? [] : this.#words(clean);
    const nodes: PdfNode[] = [];
    let run = '';
    let upright = false;
    const flush = (): void => {
      if (run !== '') nodes.push(...(upright ? [{ t: 'upright' as const, c: this.#words(run) }] : this.#words(run)));
      run = '';
    };
    for (const character of clean) {
      const face = this.#faceFor(character);
      if (face === 'missing') this.#miss(character, clean);
      const stands = italic && face !== 'italic';
      if (stands !== upright && !INVISIBLE.test(character)) {
        flush();
        upright = stands;
      }
      run += character;
    }
    flush();
    return nodes;
  }

  nodes(rich: Rich, italic = false): PdfNode[] {
    return rich.flatMap((node): PdfNode[] => {
      switch (node.type) {
        case 'text':
          return this.text(node.value, italic);
        case 'code':
          this.text(node.value);
          return [{ t: 'code', ...codePiece(node.value) }];
        case 'break':
          return [{ t: 'break' }];
        case 'math':
          return this.#formula(node.tex);
        case 'link': {
          const href = this.#options.href(node.href);
          const children = this.nodes(node.children, italic);
          return href === undefined ? children : [{ t: 'link', href, quiet: false, c: children }];
        }
        default:
          return [{ t: node.type, c: this.nodes(node.children, italic || node.type === 'em') }];
      }
    });
  }

  /** A piece of its own (a sentence, a name, a place), which may run the other way than the document. */
  piece(rich: Rich, italic = false): PdfNode[] {
    return this.nodes(isolated(rich, this.#options.direction ?? 'ltr'), italic);
  }

  /** A title that leads somewhere. */
  title(rich: Rich, url: string | undefined): PdfNode[] {
    const href = url === undefined ? undefined : this.#options.href(url);
    const children = this.piece(rich).map((node) => (node.t === 'link' ? { ...node, quiet: true } : node));
    return href === undefined ? children : [{ t: 'link', href, quiet: true, c: children }];
  }

  #words(text: string): PdfNode[] {
    return textPieces(text, this.#options.language).map((piece) => ({ t: 'text', ...piece }));
  }

  #miss(character: string, text: string): void {
    this.missing.add(character);
    const lang = this.languages.has(character) ? undefined : hanLanguage(text, this.lang);
    if (lang !== undefined) this.languages.set(character, lang);
  }

  #formula(tex: string): PdfNode[] {
    const formula = formulaOf(tex, this.#options.macros);
    const reason = 'error' in formula ? formula.error : this.#options.refused.has(formula.typst) ? 'the PDF cannot set it' : undefined;
    if (reason === undefined && !('error' in formula)) return [{ t: 'math', typst: formula.typst, alt: formula.alt }];
    this.formulas.set(tex, reason!);
    return [{ t: 'code', ...codePiece(`$${tex}$`) }];
  }

  #faceFor(character: string): 'italic' | 'upright' | 'missing' {
    const known = this.#known.get(character);
    if (known) return known;
    const code = character.codePointAt(0)!;
    const found = INVISIBLE.test(character) || this.#italic.some((font) => font.has(code))
      ? 'italic'
      : this.#any.some((font) => font.has(code)) ? 'upright' : 'missing';
    this.#known.set(character, found);
    return found;
  }
}

/** Every formula of a tree of data, once. */
export function formulasIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) formulasIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const node = value as { t?: unknown; typst?: unknown };
    if (node.t === 'math' && typeof node.typst === 'string') found.add(node.typst);
    else for (const one of Object.values(value)) formulasIn(one, found);
  }
  return found;
}
