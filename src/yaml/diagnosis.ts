/** What a mistake in YAML looks like, and what is said of it. */
import type { Mend } from './mend.ts';

/** What the rows look at. */
export interface Symptom {
  /** The parser's code. */
  code: string;
  /** The parser's message. */
  message: string;
  /** The line as it stands. */
  line: string;
  /** Where in it the parser stopped, 1-based. */
  column: number;
  /** The first line below that is not empty. */
  below: string;
  /** The next line above that is indented no deeper: the one it belongs with or under; empty if there is none. */
  peer: string;
}

/** What is said of a mistake, and how the reader goes on after it. */
export interface Diagnosis {
  code: string;
  message: string;
  cure: string;
  mend: Mend;
  /** The mended line is only one way to read it, so the cure above is given, not the line. */
  guess?: boolean;
  /** The mistake is on the line below the one that the parser names. */
  onLineBelow?: boolean;
}

/** A mistake, and when it is made. */
export interface Row extends Diagnosis {
  when: (symptom: Symptom) => boolean;
}
