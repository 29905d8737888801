/** What several pages show of one thing is worked out once. */
import type { Context } from './services.ts';

/**
 * The same function with a memory: of each thing it is asked once in a language and an edition. What that took (see
 * site/cache/journal.ts) counts for every page that asks.
 */
export function oncePer<T extends object, V>(make: (thing: T, context: Context) => V): (thing: T, context: Context) => V {
  const known = new WeakMap<Context, Map<T, () => V>>();
  return (thing, context) => {
    let here = known.get(context);
    if (!here) known.set(context, (here = new Map()));
    let view = here.get(thing);
    if (!view) here.set(thing, (view = context.services.shared(() => make(thing, context))));
    return view();
  };
}
