/**
 * What a partial came to, for the next page that shows the same. A partial hangs on nothing but the variables that it reads from the
 * layout around it; which they are is seen when it is printed for the first time. What it finds in an object does not count:
 * those of an edition stay as they are.
 */
import type { Context, Frame, Runtime } from './engine.ts';

/** Makes something when it is first asked for; what that took counts for every page that asks (site/cache/journal.ts). */
export type Shared = <T>(make: () => T) => () => T;

type Html = () => string;

/** Variables with their values. */
type Reads = ReadonlyMap<string, unknown>;

/** What a partial came to when it read these. */
interface Print {
  reads: Reads;
  html: Html;
}

/** Beyond so many different readings a partial reads what is never the same. */
const MANY = 100;

export class Kept {
  readonly #runtime: Runtime;
  readonly #shared: Shared;
  /** What it reads first is what it shows; of that there are many, and what else it reads is nearly always the same. */
  #subject: string | undefined;
  readonly #prints = new Map<unknown, Print[]>();
  readonly #reads: Reads[] = [];
  /** It reads what cannot be noted, or what is never the same. */
  #hopeless = false;
  /** What is being printed: the frame of the layout around, and what is read from there. */
  #now: { around: Frame; reads: Map<string, unknown> } | undefined;
  /** Notes what is read. One for all prints, for code is slow that is given ever new functions. */
  readonly #noting: Runtime;

  constructor(runtime: Runtime, shared: Shared) {
    this.#runtime = runtime;
    this.#shared = shared;
    this.#noting = {
      ...runtime,
      contextOrFrameLookup: (context, frame, name) => this.#note(context, frame, name),
      unnoted: () => (this.#hopeless = true),
    };
  }

  /**
   * @param frame of the layout around
   * @param print prints the partial with this runtime, in a frame within `frame`
   */
  print(context: Context, frame: Frame, print: (runtime: Runtime) => string): string {
    if (this.#hopeless) return print(this.#runtime);
    const { contextOrFrameLookup: lookUp } = this.#runtime;
    if (this.#subject !== undefined) {
      const fits = ({ reads }: Print): boolean => {
        for (const [name, value] of reads) if (lookUp(context, frame, name) !== value) return false;
        return true;
      };
      const known = this.#prints.get(lookUp(context, frame, this.#subject))?.find(fits);
      if (known) return known.html();
    }
    const reads = new Map<string, unknown>();
    const html = this.#shared(() => {
      const before = this.#now;
      this.#now = { around: frame, reads };
      try {
        return print(this.#noting);
      } finally {
        this.#now = before;
      }
    });
    const printed = html();
    if (!this.#hopeless) this.#keep(reads, html);
    return printed;
  }

  #note(context: Context, frame: Frame, name: string): unknown {
    const value = this.#runtime.contextOrFrameLookup(context, frame, name);
    const { around, reads } = this.#now!;
    let within: Frame | undefined = frame;
    while (within && within !== around && within.variables[name] === undefined) within = within.parent;
    if (!within) this.#hopeless = true;
    if (within === around && !reads.has(name)) reads.set(name, value);
    return value;
  }

  #keep(reads: Map<string, unknown>, html: Html): void {
    const [first] = reads;
    if (!first) return;
    const [name, value] = first;
    this.#subject ??= name;
    if (this.#subject !== name) return;
    reads.delete(name);
    let known = this.#reads.find((one) => sameReads(one, reads));
    if (!known) this.#reads.push((known = reads));
    if (this.#reads.length > MANY) {
      this.#hopeless = true;
      this.#prints.clear();
    }
    const print = { reads: known, html };
    const prints = this.#prints.get(value);
    if (prints) prints.push(print);
    else this.#prints.set(value, [print]);
  }
}

function sameReads(one: Reads, other: Reads): boolean {
  if (one.size !== other.size) return false;
  for (const [name, value] of one) if (!other.has(name) || other.get(name) !== value) return false;
  return true;
}
