/**
 * What was asked for and reported while one thing was made: enough to know later whether it would come out the same,
 * and to have the same effects without making it again.
 */
import { Problems, type Problem } from '../../problems.ts';

/** A question about a picture, with its answer as JSON. Asking it has the picture published. */
export interface PictureNote {
  method: 'picture' | 'html' | 'media' | 'publish' | 'file';
  args: readonly unknown[];
  answer: string;
}

export interface Notes {
  problems: Problem[];
  pictures: PictureNote[];
  /** Sources of pages whose rendered text was read. */
  reads: Set<string>;
  /** Addresses of pages by their sources, as links of the text asked for them. */
  links: Map<string, string | undefined>;
  /** Whether papers were cited or listed. */
  papers: boolean;
  /** Whether it had effects that cannot be had again without making it. */
  once: boolean;
}

export class Journal {
  /** Problems of the edition; those that are reported while something is made are noted with it. */
  readonly problems: HeardProblems;
  #open: Notes | undefined;

  constructor() {
    this.problems = new HeardProblems((problem) => this.#open?.problems.push(problem));
  }

  /** Notes of what is being made now; undefined between things. */
  get notes(): Notes | undefined {
    return this.#open;
  }

  /** Makes something with notes of its own, which do not count for what is being made around it. */
  record<T>(make: () => T): { value: T; notes: Notes } {
    const notes: Notes = { problems: [], pictures: [], reads: new Set(), links: new Map(), papers: false, once: false };
    return { value: this.#within(notes, make), notes };
  }

  /** Makes once more what has been made before, and had its problems told then. */
  again<T>(make: () => T): T {
    const around = this.problems.muted;
    this.problems.muted = true;
    try {
      return this.unnoted(make);
    } finally {
      this.problems.muted = around;
    }
  }

  /** Makes something of which no notes are taken. */
  unnoted<T>(make: () => T): T {
    return this.#within(undefined, make);
  }

  /** Makes something when it is first asked for; what that took counts for everybody who asks. */
  shared<T>(make: () => T): () => T {
    let made: { value: T; notes: Notes | undefined } | undefined;
    return () => {
      if (!made) {
        const { value, notes } = this.record(make);
        // Most took nothing, and there are many.
        made = { value, notes: isEmpty(notes) ? undefined : notes };
      }
      if (this.#open && made.notes) absorb(this.#open, made.notes);
      return made.value;
    };
  }

  #within<T>(notes: Notes | undefined, make: () => T): T {
    const around = this.#open;
    this.#open = notes;
    try {
      return make();
    } finally {
      this.#open = around;
    }
  }
}

function isEmpty({ problems, pictures, reads, links, papers, once }: Notes): boolean {
  return problems.length === 0 && pictures.length === 0 && reads.size === 0 && links.size === 0 && !papers && !once;
}

function absorb(into: Notes, from: Notes): void {
  into.problems.push(...from.problems);
  into.pictures.push(...from.pictures);
  for (const source of from.reads) into.reads.add(source);
  for (const [source, url] of from.links) into.links.set(source, url);
  into.papers ||= from.papers;
  into.once ||= from.once;
}

/** Lists each problem of a place once, however many pages and lists print what it is about; each of them has it noted. */
class HeardProblems extends Problems {
  readonly #listed = new Set<string>();
  readonly #heard: (problem: Problem) => void;
  /** Whether what is reported is known already. */
  muted = false;

  constructor(heard: (problem: Problem) => void) {
    super();
    this.#heard = heard;
  }

  override add(...[severity, code, message, where]: Parameters<Problems['add']>): void {
    this.append([{ severity, code, message, ...where }]);
  }

  override append(more: Iterable<Problem>): void {
    if (this.muted) return;
    for (const problem of more) {
      this.#heard(problem);
      const key = `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message}`;
      if (this.#listed.has(key)) continue;
      this.#listed.add(key);
      this.list.push(problem);
    }
  }
}
