/** Titles of works in several volumes, where a format or a style has a place for one title only. */

/** "The Cold: A Handbook. Firn and Ice": the title of the whole work, if there is one, before that of the volume. */
export function titleInWork(work: string | undefined, volume: string): string {
  if (work === undefined) return volume;
  return `${work}${/[.?!]$/u.test(work) ? '' : '.'} ${volume}`;
}
