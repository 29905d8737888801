/**
 * Where the time of a build goes, by concern. Costs next to nothing when nobody asks, so it is always on.
 */

/** What time is spent on, as `--profile` prints it. Whatever nobody claims is Eleventy's. */
type Concern = 'start' | 'files' | 'bibliography' | 'Markdown' | 'layouts' | 'pictures' | 'CV' | 'cache' | 'writing' | 'checks';

const spent = new Map<Concern, number>();
let current: { concern: Concern; since: number } | undefined;

/** Counts the time of `work` for a concern; what it spends on another concern in between counts for that one alone. */
export function measured<T>(concern: Concern, work: () => T): T {
  const around = current;
  const now = performance.now();
  if (around) spend(around.concern, now - around.since);
  const mine = (current = { concern, since: now });
  const end = () => {
    const then = performance.now();
    spend(concern, then - mine.since);
    current = around;
    if (around) around.since = then;
  };
  let result: T;
  try {
    result = work();
  } catch (error) {
    end();
    throw error;
  }
  if (result instanceof Promise) return result.finally(end) as T;
  end();
  return result;
}

/** Counts time that has passed already, in milliseconds. */
export function spend(concern: Concern, milliseconds: number): void {
  spent.set(concern, (spent.get(concern) ?? 0) + milliseconds);
}

/** Milliseconds by concern since the process began, the most expensive first; `Eleventy` is what is left. */
export function spentTime(): [name: string, milliseconds: number][] {
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent, ['Eleventy', Math.max(0, performance.now() - all)] as [string, number]].sort((one, other) => other[1] - one[1]);
}
