/** What a change to the user's own files has to say for itself. */
export interface Migration {
  /** Sites of a version below this one need it: `1.0.0`. */
  below: string;
  /** What it does, in a few words. */
  title: string;
  /** Why the files cannot stay as they are. */
  cause: string;
  /** What may go wrong, and how one would notice. */
  risk: string;
  /** Paths of the files that it may concern. */
  concerns: RegExp;
  /** The new text of a file; undefined where there is nothing to change. */
  change(text: string, path: string): string | undefined;
}

/** Whether the first version (`1.2.3`) is the lower one. */
export function isBelow(version: string, other: string): boolean {
  const [a, b] = [version, other].map((one) => one.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0)) as [number[], number[]];
  for (let index = 0; index < 3; index++) if ((a[index] ?? 0) !== (b[index] ?? 0)) return (a[index] ?? 0) < (b[index] ?? 0);
  return false;
}

/** The migrations that a site of one version needs for another, the oldest first. */
export function needed(table: readonly Migration[], from: string, to: string): Migration[] {
  return table
    .filter(({ below }) => isBelow(from, below) && !isBelow(to, below))
    .sort((a, b) => (isBelow(a.below, b.below) ? -1 : isBelow(b.below, a.below) ? 1 : 0));
}
