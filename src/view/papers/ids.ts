/** Ids of what the layouts print around a text. */

/**
 * An id for a list beside a text: the plain one, which may be linked to, unless a heading of the text has it already.
 * No heading makes the other, for none makes two hyphens.
 */
export function idBeside(text: string | undefined, id: string): string {
  return text?.includes(` id="${id}"`) ? `${id}--list` : id;
}
