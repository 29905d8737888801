/** Bytes of an answer to text. */

/**
 * A byte order mark decides, then the bytes themselves: what is valid UTF-8 and not plain ASCII is UTF-8, whatever the
 * service says of it. Else the character set that the service names, or else Windows-1252.
 *
 * @param contentType the header of that name; a character set that nobody knows is passed over
 */
export function decodeAnswer(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const said = decoder(/charset\s*=\s*"?([\w.:-]+)/iu.exec(contentType ?? '')?.[1]);
  // Text in UTF-16 may well be valid UTF-8, with a zero behind every letter.
  if (said?.encoding.startsWith('utf-16')) return said.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return (said === undefined || said.encoding === 'utf-8' ? new TextDecoder('windows-1252') : said).decode(bytes);
  }
}

/** Undefined for a name that the Encoding Standard does not know (https://encoding.spec.whatwg.org/#names-and-labels). */
function decoder(name: string | undefined): TextDecoder | undefined {
  try {
    return name === undefined ? undefined : new TextDecoder(name);
  } catch {
    return undefined;
  }
}
