/** Which Chinese characters the typefaces of a country have: at least those of its own older encoding. */

interface Encoding {
  label: string;
  /** Rows of two bytes that hold Chinese characters. */
  rows: readonly (readonly [first: number, last: number])[];
}

/** https://encoding.spec.whatwg.org/#legacy-multi-byte-chinese-(traditional)-encodings and those beside it. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'noto-serif-tc': { label: 'big5', rows: [[0xa4, 0xf9]] },
  'noto-serif-jp': { label: 'shift_jis', rows: [[0x88, 0x9f], [0xe0, 0xea]] },
  'noto-serif-kr': { label: 'euc-kr', rows: [[0xca, 0xfd]] },
};

const made = new Map<string, ReadonlySet<string>>();

/** Whether a typeface for Chinese characters has one; that of the mainland is taken to have them all. */
export function hasIdeograph(font: string, character: string): boolean {
  const encoding = ENCODINGS[font];
  if (encoding === undefined) return true;
  let characters = made.get(font);
  if (!characters) made.set(font, (characters = charactersOf(encoding)));
  return characters.has(character);
}

function charactersOf({ label, rows }: Encoding): ReadonlySet<string> {
  const bytes: number[] = [];
  for (const [first, last] of rows) {
    for (let row = first; row <= last; row += 1) for (let cell = 0x40; cell <= 0xfe; cell += 1) bytes.push(row, cell, 0x0a);
  }
  return new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)).match(/\p{Unified_Ideograph}/gu));
}
