/**
 * A TeX formula as one would type it in an e-mail: `\frac{a+b}{2}` → `(a+b)/2`, `H \to b\bar b` → `H → bb̄`. Brackets come
 * where TeX needs none and a line of characters does, so that it says what the formula says.
 */
import { CONTROL_SYMBOLS, SYMBOLS } from '../bibliography/latex/symbols.ts';

const SUPERSCRIPTS = scripts('0123456789+-=()ni∘′', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ°′');
const SUBSCRIPTS = scripts('0123456789+-=()aeijkmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ');

/** `1/2` → `½` */
const FRACTIONS = new Map([...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((one) => [one.normalize('NFKC').replace('⁄', '/'), one]));

/** Combining characters that go on one letter, and those that stretch over all. */
const ACCENTS: Readonly<Record<string, string>> = {
  hat: '\u0302', tilde: '\u0303', bar: '\u0304', dot: '\u0307', ddot: '\u0308', dddot: '\u20DB', vec: '\u20D7',
  check: '\u030C', breve: '\u0306', acute: '\u0301', grave: '\u0300', mathring: '\u030A',
};
const WIDE_ACCENTS: Readonly<Record<string, string>> = {
  widehat: '\u0302', widetilde: '\u0303', overline: '\u0305', underline: '\u0332', overrightarrow: '\u20D7',
};

/** Named functions keep their name. Font commands and sizes (`\mathcal`, `\left`) leave no trace. */
const OPERATORS = new Set(('arccos arcsin arctan arg bmod cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf '
  + 'limsup ln log max min mod Pr sec sin sinh sup tan tanh').split(' '));

/** Commands whose argument is not for reading. */
const UNREAD = new Set('begin end color hphantom hspace label phantom vphantom vspace'.split(' '));

const OPERATOR_SIGNS = new Set('∑∏∫∮');
const RELATIONS = new Set('=<>≠≤⩽≥⩾≪≫≲≳∝∼≃≈≅≡≍≐≜≔∈∉∋⊂⊆⊊⊃⊇⊊⊢⊨≺≻≼≽∣∥⊥→←↔⇒⇐⇔↦⟶⟵⟹⟸⟺↪↠⇀⇝');
const SIGNS = new Set('±∓×÷⋅∗⋆∘∙∪∩⊔⊓∖∧∨⊕⊗⊙⋊⋉');

/** Braces nested deeper are passed over, so that no formula exhausts the stack. */
const DEEPEST = 50;

type Kind = 'plain' | 'space' | 'relation' | 'sign' | 'operator' | 'fraction' | 'group';
interface Piece { text: string; kind: Kind }

/** A TeX formula without commands and braces, as near to how it reads as plain characters come. */
export function readableTex(tex: string): string {
  return join(new Reader(tex).pieces(), false)
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([),\];⟩])/g, '$1')
    .replace(/([([⟨])\s+/g, '$1')
    .trim();
}

/** Recursive descent over one formula; what is wrong with it is passed over. */
class Reader {
  readonly #tex: string;
  #at = 0;
  #depth = 0;
  /** Within scripts nothing is set apart by spaces. */
  #tight = false;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Everything up to a closing character, or to the end. */
  pieces(close = ''): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#tex.length) {
      const character = this.#tex[this.#at]!;
      if (character === close) {
        this.#at += 1;
        break;
      }
      if (character === '^' || character === '_') this.#script(character, pieces);
      else pieces.push(this.#atom());
    }
    return pieces;
  }

  #script(mark: string, pieces: Piece[]): void {
    this.#at += 1;
    const before = this.#tight;
    this.#tight = true;
    const text = script(mark, this.#argument());
    this.#tight = before;
    const base = pieces.at(-1);
    if (base === undefined || base.kind === 'space') pieces.push({ text, kind: 'plain' });
    else if (base.kind === 'group' || base.kind === 'fraction') {
      base.text = (base.kind === 'fraction' ? `(${base.text})` : enclosed(base.text, isWord)) + text;
      base.kind = 'plain';
    } else base.text += text;
  }

  /** A group, a command with what belongs to it, or one character. */
  #atom(): Piece {
    const [character = ''] = this.#tex.slice(this.#at, this.#at + 2);
    this.#at += character.length;
    if (character === '\\') return this.#command();
    if (character === '{') return this.#group();
    if (character === '~' || character === '&' || character.trim() === '') return { text: ' ', kind: 'space' };
    return symbol(character);
  }

  #group(): Piece {
    if (this.#depth >= DEEPEST) return { text: '', kind: 'plain' };
    this.#depth += 1;
    const pieces = this.pieces('}');
    this.#depth -= 1;
    return pieces.length === 1 ? pieces[0]! : { text: join(pieces, this.#tight), kind: 'group' };
  }

  /** What a command applies to, as text. */
  #argument(): string {
    this.#skipSpace();
    if (this.#at >= this.#tex.length || this.#tex[this.#at] === '}' || this.#depth >= DEEPEST) return '';
    this.#depth += 1;
    const { text } = this.#atom();
    this.#depth -= 1;
    return text.trim();
  }

  #option(): string | undefined {
    this.#skipSpace();
    if (this.#tex[this.#at] !== '[' || this.#depth >= DEEPEST) return undefined;
    this.#at += 1;
    this.#depth += 1;
    const text = join(this.pieces(']'), true);
    this.#depth -= 1;
    return text;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#tex[this.#at] ?? '')) this.#at += 1;
  }

  #command(): Piece {
    const name = /^[A-Za-z]+\*?/.exec(this.#tex.slice(this.#at, this.#at + 40))?.[0];
    if (name === undefined) return this.#controlSymbol();
    this.#at += name.length;
    this.#skipSpace();
    const plain = name.replace('*', '');
    if (/^[dtc]?frac$/.test(plain)) return fraction(this.#argument(), this.#argument());
    if (/^[dt]?binom$/.test(plain)) return { text: `(${this.#argument()} choose ${this.#argument()})`, kind: 'plain' };
    if (plain === 'sqrt') return root(this.#option(), this.#argument());
    if (plain === 'not') return { text: (this.#argument() + '\u0338').normalize('NFC'), kind: 'relation' };
    if (plain === 'pmod') return { text: ` (mod ${this.#argument()})`, kind: 'plain' };
    if (plain === 'operatorname') return { text: this.#argument(), kind: 'operator' };
    if (plain === 'colon') return { text: ': ', kind: 'plain' };
    if (plain === 'left' || plain === 'right') {
      if (this.#tex[this.#at] === '.') this.#at += 1;
      return { text: '', kind: 'plain' };
    }
    if (Object.hasOwn(ACCENTS, plain)) return { text: accented(this.#argument(), ACCENTS[plain]!, false), kind: 'plain' };
    if (Object.hasOwn(WIDE_ACCENTS, plain)) return { text: accented(this.#argument(), WIDE_ACCENTS[plain]!, true), kind: 'plain' };
    if (UNREAD.has(plain)) {
      this.#argument();
      return { text: '', kind: 'plain' };
    }
    if (OPERATORS.has(plain)) return { text: plain === 'bmod' ? 'mod' : plain, kind: 'operator' };
    const known = SYMBOLS.get(plain);
    if (known !== undefined) return known.trim() === '' ? { text: ' ', kind: 'space' } : symbol(known);
    if (this.#tex[this.#at] !== '{') return { text: '', kind: 'plain' };
    // Words keep their spaces everywhere.
    const before = this.#tight;
    if (/^(?:text|mbox)/.test(plain)) this.#tight = false;
    const group = this.#atom();
    this.#tight = before;
    return group;
  }

  #controlSymbol(): Piece {
    const character = this.#tex[this.#at] ?? '';
    this.#at += 1;
    if (character === '\\') return { text: '; ', kind: 'plain' };
    const text = CONTROL_SYMBOLS.get(character) ?? character;
    return text !== '' && text.trim() === '' ? { text: ' ', kind: 'space' } : symbol(text);
  }
}

function symbol(text: string): Piece {
  const kind = RELATIONS.has(text) ? 'relation' : SIGNS.has(text) ? 'sign' : OPERATOR_SIGNS.has(text) ? 'operator' : 'plain';
  return { text, kind };
}

/** The pieces in one line: spaces round relations and names of functions, brackets round fractions that have neighbours. */
function join(pieces: readonly Piece[], tight: boolean): string {
  const shown = pieces.filter(({ text, kind }) => text !== '' && !(tight && kind === 'space'));
  let out = '';
  // Only the end is looked at, so that a long formula takes no longer than its length.
  const last = (): string => [...out.slice(-8).trimEnd()].at(-1) ?? '';
  const opens = (): boolean => /^$|[([{,;]/.test(last()) || RELATIONS.has(last());
  shown.forEach(({ text, kind }, index) => {
    const next = shown[index + 1]?.kind === 'space' ? shown[index + 2] : shown[index + 1];
    if (kind === 'fraction') {
      const factor = next && /plain|group|fraction/.test(next.kind) && /^[\p{L}\p{N}([√]/u.test(next.text);
      out += factor || /[\p{L}\p{N})\]]/u.test(last()) ? `(${text})` : text;
    } else if (tight && kind !== 'operator') out += text;
    else if (kind === 'relation') out += ` ${text} `;
    else if (kind === 'sign') out += opens() ? text : ` ${text} `;
    else if (kind === 'operator') {
      const before = /[\p{L}\p{N}\p{M})\]]$/u.test(out.slice(-2)) ? ' ' : '';
      const after = next && !/^[([,)\]]/.test(next.text) ? ' ' : '';
      out += before + text + after;
    } else out += text;
  });
  return out.replace(/ {2,}/g, ' ');
}

function scripts(plain: string, raised: string): ReadonlyMap<string, string> {
  const to = [...raised];
  return new Map([...plain].map((character, at) => [character, to[at]!]));
}

/** One script, in Unicode where all of it has such characters, with its mark where not: `x^{ab}` → `x^ab`. */
function script(mark: string, body: string): string {
  const table = mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  const characters = [...body];
  if (characters.every((character) => table.has(character))) return characters.map((c) => table.get(c)!).join('');
  return mark + (characters.length === 1 ? body : enclosed(body, isWord));
}

function fraction(over: string, under: string): Piece {
  const known = FRACTIONS.get(`${over}/${under}`);
  if (known !== undefined) return { text: known, kind: 'plain' };
  return { text: `${enclosed(over, isWord)}/${enclosed(under, isSingle)}`, kind: 'fraction' };
}

function root(index: string | undefined, body: string): Piece {
  const of = enclosed(body, isSingle);
  if (index === undefined || index === '2' || index === '') return { text: `√${of}`, kind: 'plain' };
  if (index === '3' || index === '4') return { text: (index === '3' ? '∛' : '∜') + of, kind: 'plain' };
  const raised = script('^', index);
  return { text: raised.startsWith('^') ? `${of}^(1/${index})` : `${raised}√${of}`, kind: 'plain' };
}

function accented(text: string, mark: string, wide: boolean): string {
  const letters = wide ? /[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]\p{M}*/gu : /[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]\p{M}*/u;
  return text.replace(letters, (letter) => (letter.replace('ı', 'i').replace('ȷ', 'j') + mark).normalize('NFC'));
}

/** Letters, digits and their scripts only. */
const isWord = (text: string): boolean => /^[\p{L}\p{N}\p{M}.′'°∞∂]*$/u.test(text);
/** One number or one letter, or the differential of one, with accents and scripts. */
const isSingle = (text: string): boolean => /^(?:[\p{Nd}.]+|[d∂]?[\p{L}∞])[\p{M}\p{No}\p{Lm}′']*$/u.test(text);

/** In brackets, unless it is of a form that needs none or has some round all of it. */
function enclosed(text: string, isBare: (text: string) => boolean): string {
  return isBare(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
