/**
 * A problem is a sentence for the person who wrote the file: what was found, where, and how to mend it.
 * Every reader collects problems instead of throwing, so that one mistake never hides another, nor the rest of the site.
 */

export type Severity = 'error' | 'warning' | 'notice';

export interface Problem {
  /** `error`: something could not be shown; `warning`: shown, but probably not as meant; `notice`: only worth knowing. */
  severity: Severity;
  /** Stable kebab-case name of the kind of problem, such as `bib-missing-comma`. */
  code: string;
  /** Path from the project's root, with forward slashes. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based, in UTF-16 code units. */
  column?: number;
  /** One sentence: what was found. */
  message: string;
  /** One sentence in the imperative: how to mend it. */
  cure?: string;
  /** What the problem is about, where it has a name: a citation key, a setting. */
  subject?: string;
  /** The source lines around the place, ready to print. */
  excerpt?: string;
}

/** Collects problems; handed down to every reader. */
export class Problems implements Iterable<Problem> {
  readonly list: Problem[] = [];

  add(severity: Severity, code: string, message: string, where: Omit<Problem, 'severity' | 'code' | 'message'> = {}): void {
    this.list.push({ severity, code, message, ...where });
  }

  error(code: string, message: string, where?: Omit<Problem, 'severity' | 'code' | 'message'>): void {
    this.add('error', code, message, where);
  }

  warn(code: string, message: string, where?: Omit<Problem, 'severity' | 'code' | 'message'>): void {
    this.add('warning', code, message, where);
  }

  notice(code: string, message: string, where?: Omit<Problem, 'severity' | 'code' | 'message'>): void {
    this.add('notice', code, message, where);
  }

  append(more: Iterable<Problem>): void {
    this.list.push(...more);
  }

  count(severity: Severity): number {
    return this.list.filter((problem) => problem.severity === severity).length;
  }

  [Symbol.iterator](): Iterator<Problem> {
    return this.list[Symbol.iterator]();
  }
}
