/**
 * What a partial came to, for the next page that shows the same. A partial hangs on nothing but the variables that it reads from the
 * layout around it; which they are is seen when it is printed for the first time. What it finds in an object does not count:
 * those of an edition stay as they are.
 */
import type { Context, Frame, Runtime } from './engine.ts';

/** Makes something when it is first asked for; what that took counts for every page that asks (site/journal.ts). */
export type Shared = <T>(make: () => T) => () => T;

type Html = () => string;

/** The variable that is read next, and what comes of each of its values. */
interface Read {
  name: string;
  next: Branches;
}

type Branches = Map<unknown, Read | Html>;

export class Kept {
  readonly #runtime: Runtime;
  readonly #shared: Shared;
  /** What begins it all is under no value. */
  readonly #known: Branches = new Map();
  /** It reads what cannot be noted. */
  #hopeless = false;

  constructor(runtime: Runtime, shared: Shared) {
    this.#runtime = runtime;
    this.#shared = shared;
  }

  /**
   * @param frame of the layout around
   * @param print prints the partial with this runtime, in a frame within `frame`
   */
  print(context: Context, frame: Frame, print: (runtime: Runtime) => string): string {
    if (this.#hopeless) return print(this.#runtime);
    let known = this.#known.get(undefined);
    while (typeof known === 'object') known = known.next.get(this.#runtime.contextOrFrameLookup(context, frame, known.name));
    if (known) return known();
    const reads = new Map<string, unknown>();
    const html = this.#shared(() => print(this.#noting(reads, frame)));
    const printed = html();
    if (!this.#hopeless) this.#keep(reads, html);
    return printed;
  }

  /** A runtime that notes what is read from `around`, and its frames. */
  #noting(reads: Map<string, unknown>, around: Frame): Runtime {
    return {
      ...this.#runtime,
      contextOrFrameLookup: (context, frame, name) => {
        const value = this.#runtime.contextOrFrameLookup(context, frame, name);
        let within: Frame | undefined = frame;
        while (within && within !== around && within.variables[name] === undefined) within = within.parent;
        if (!within) this.#hopeless = true;
        if (within === around && !reads.has(name)) reads.set(name, value);
        return value;
      },
      unnoted: () => (this.#hopeless = true),
    };
  }

  #keep(reads: ReadonlyMap<string, unknown>, html: Html): void {
    let branches = this.#known;
    let value: unknown;
    for (const [name, found] of reads) {
      const read = branches.get(value) ?? { name, next: new Map() };
      // After the same values the same is read: else it hangs on more than variables.
      if (typeof read === 'function' || read.name !== name) return;
      branches.set(value, read);
      branches = read.next;
      value = found;
    }
    branches.set(value, html);
  }
}
