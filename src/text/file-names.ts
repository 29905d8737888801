/** Names of files as people write them into texts and fields, and as addresses that browsers ask for. */

/** Nothing that could be written in several ways. */
const PLAIN = /^[\w./~ -]*$/;

interface Spelling {
  /** As the file may be called. */
  path: string;
  /** What follows it in an address: `#page=3`. */
  rest: string;
}

/**
 * The ways in which a path can be meant, the most literal first: a `#` or `?` may be part of the name or begin what follows
 * it, a `%20` may stand for a blank, and letters with accents are one character or two, as macOS has them.
 */
export function spellings(written: string): Spelling[] {
  if (PLAIN.test(written)) return [{ path: written, rest: '' }];
  const found = new Map<string, Spelling>();
  const [first, last] = [written.search(/[#?]/), written.search(/[#?][^#?]*$/)];
  for (const end of first === -1 ? [written.length] : [written.length, last, first]) {
    const literal = written.slice(0, end);
    for (const path of [literal, decoded(literal)].flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')])) {
      if (!found.has(path)) found.set(path, { path, rest: written.slice(end) });
    }
  }
  return [...found.values()];
}

/** Percent-encoded as far as a path needs it: `/a b#c.pdf` is `/a%20b%23c.pdf`. */
export function pathAddress(path: string): string {
  return PLAIN.test(path) && !path.includes(' ') ? path : encodeURI(path.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/[#?]/g, encodeURIComponent);
}

/** The address of the file meant by a path of the site, if it is there in one of its spellings. */
export function fileAddressOf(written: string, exists: (path: string) => boolean): string | undefined {
  const found = spellings(written).find(({ path }) => exists(path));
  return found && pathAddress(found.path) + found.rest;
}

function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path);
    // What was encoded must not lead out of a folder.
    return /(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001f\\]/.test(text) ? path : text;
  } catch {
    return path;
  }
}
