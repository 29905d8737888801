/** One YAML text parsed by the `yaml` package, with the settings that keep what people typed. */
import type { Alias, Document, Node, ParsedNode, ScalarTag } from 'yaml';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

export interface Place {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
}

export type Path = readonly (string | number)[];

/** A parsed text whose parts can be found again. */
export interface Parsed {
  doc: Document.Parsed<ParsedNode>;
  placeAt(offset: number): Place;
}

/**
 * Only what reads back the same is a number: `0123`, `1.10`, `+33 1…` and `1e5` stay the text they are, since in these
 * files they are phone numbers, grants and course codes. Dates are text by YAML 1.2's core schema anyway.
 */
const plainNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  test: /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/,
  resolve: Number,
};

/** Parses without throwing; errors are on `doc`. */
export function parseText(source: string): Parsed {
  const lineCounter = new LineCounter();
  const doc = parseDocument(source, {
    lineCounter,
    version: '1.2',
    merge: true,
    stringKeys: true,
    prettyErrors: false,
    // `silent` would also keep quiet about a second document.
    logLevel: 'error',
    customTags: (tags) => [
      ...tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
      plainNumber,
    ],
  });
  return {
    doc,
    placeAt(offset) {
      const { line, col } = lineCounter.linePos(Math.max(0, offset));
      // The counter answers line 0 for a text of one line without a line end.
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
  };
}

/**
 * Where the thing at `path` stands: its key if it has one (or its value, if asked), else its first character. For what
 * is not there, the nearest thing around it that is.
 */
export function placeOf({ doc, placeAt }: Parsed, path: Path, part: 'key' | 'value' = 'key'): Place {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      const keyStart = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      const value = pair.value as { range?: [number, number, number] | null } | null;
      offset = (last && part === 'value' && hasText(value) ? value?.range?.[0] : undefined) ?? keyStart ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as { range?: [number, number, number] } | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return placeAt(offset);
}

function hasText(value: { range?: [number, number, number] | null } | null): boolean {
  return value?.range != null && value.range[1] > value.range[0];
}

/** More values than these come of no file that somebody wrote: it repeats its parts until the memory is full. */
const MOST_REPEATED = 100_000;

interface AliasFault {
  /** To an anchor that the file does not have, usually emphasis that lacks quotes; to what it stands within; to too much. */
  code: 'DANGLING_ALIAS' | 'ENDLESS_ALIAS' | 'GROWING_ALIAS';
  offset: number;
}

/** The first reference (`*name`) that cannot be followed. */
export function aliasFault({ doc }: Parsed): AliasFault | undefined {
  const anchors = new Map<string, Node>();
  /** How many values what has an anchor comes to; known once it ends. */
  const sizes = new Map<Node, number>();
  let repeated = 0;
  let fault: AliasFault | undefined;
  const follow = (alias: Alias): number => {
    const target = anchors.get(alias.source);
    const size = target && sizes.get(target);
    repeated += size ?? 0;
    if (size !== undefined && repeated <= MOST_REPEATED) return size;
    const code = size !== undefined ? 'GROWING_ALIAS' : target ? 'ENDLESS_ALIAS' : 'DANGLING_ALIAS';
    fault = { code, offset: alias.range?.[0] ?? 0 };
    return 0;
  };
  const sizeOf = (node: unknown): number => {
    if (fault) return 0;
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) return follow(node);
    if (!isNode(node)) return 0;
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, node);
    let size = 1;
    if (isCollection(node)) for (const item of node.items) size += sizeOf(item);
    if ('anchor' in node && node.anchor) sizes.set(node, size);
    return size;
  };
  sizeOf(doc.contents);
  return fault;
}
