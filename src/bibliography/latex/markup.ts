/** The little HTML that fields may hold: bold, italic, raised, lowered text, and character entities. */
import { decodeEntities } from '../../text/entities.ts';

const TYPES: Readonly<Record<string, 'em' | 'strong' | 'sup' | 'sub'>> = {
  b: 'strong',
  strong: 'strong',
  bold: 'strong',
  i: 'em',
  em: 'em',
  italic: 'em',
  sup: 'sup',
  sub: 'sub',
};

/** Tags without a meaning here that publishers leave in exported titles and abstracts, and what they part. */
const NOISE: Readonly<Record<string, Tag['parts']>> = {
  p: 'paragraphs', br: 'words', div: 'words', sec: 'words', title: 'words',
  span: undefined, sc: undefined, scp: undefined, u: undefined, a: undefined, font: undefined, astrobj: undefined,
};

export interface Tag {
  /** Offset behind what was read. */
  end: number;
  type?: 'em' | 'strong' | 'sup' | 'sub';
  /** Source between the tags. */
  inner?: string;
  /** What a dropped tag parted. */
  parts?: 'words' | 'paragraphs' | undefined;
}

/** Reads a tag with all that it holds; undefined when the `<` is only a character. */
export function readTag(source: string, at: number): Tag | undefined {
  const head = /^<(\/?)(?:jats:)?([a-z]+) ?(\/?)>/iu.exec(source.slice(at, at + 24));
  if (head === null) return readNoise(source, at);
  const name = head[2]!.toLowerCase();
  const end = at + head[0].length;
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return Object.hasOwn(NOISE, name) ? { end, parts: NOISE[name] } : undefined;
  // A closing tag met here has lost its opening one.
  if (head[1] === '/' || head[3] === '/') return { end };
  const closing = closingTag(source, head[2]!, end);
  return closing === undefined ? { end } : { end: closing.end, type, inner: source.slice(end, closing.start) };
}

/** A dropped tag may have attributes: `<a href="…">`, `<span class="…">`. What it holds is printed without it. */
function readNoise(source: string, at: number): Tag | undefined {
  const head = /^<([a-z]+)\s+[a-z-]+\s*=[^<>{}]{0,300}>/iu.exec(source.slice(at, at + 330));
  const name = head?.[1]!.toLowerCase() ?? '';
  return Object.hasOwn(NOISE, name) ? { end: at + head![0].length, parts: NOISE[name] } : undefined;
}

function closingTag(source: string, name: string, from: number): { start: number; end: number } | undefined {
  const pattern = new RegExp(`<(/?)(?:jats:)?${name} ?>|[{}]`, 'giu');
  pattern.lastIndex = from;
  let depth = 1;
  let braces = 0;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    if (match[0] === '{') braces += 1;
    else if (match[0] === '}') {
      braces -= 1;
      if (braces < 0) return undefined;
    } else if (match[1] !== '/') depth += 1;
    else if (--depth === 0) return braces === 0 ? { start: match.index, end: pattern.lastIndex } : undefined;
    // Text is never marked up this deeply: give up before hostile input costs time.
    if (depth > 20) return undefined;
  }
  return undefined;
}

/** Reads `&amp;`, `&#233;`, `&#xE9;` or `&eacute;`; undefined when the `&` is only a character. */
export function readEntity(source: string, at: number): { text: string; length: number } | undefined {
  const match = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/u.exec(source.slice(at, at + 12));
  if (match === null) return undefined;
  const [all] = match;
  const text = all === '&apos;' ? '’' : decodeEntities(all);
  // Neither unknown names nor what no printer has a sign for.
  return text === all || /^[\p{Cc}\p{Cs}\uFFFD]/u.test(text) ? undefined : { text, length: all.length };
}
