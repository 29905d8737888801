/** One line on a terminal that says how far a long build is. */

/** Milliseconds before it shows, counted from the start of the process, and between two changes. */
const PATIENCE = 2000;
const PAUSE = 100;

/** What this module needs of a terminal. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

interface Progress {
  /** So many of so many things are made. */
  at(done: number, of: number): void;
  /** Takes the line away. */
  end(): void;
}

/** A line on `terminal`, or nothing where it is none. `now` gives milliseconds since the start of the process. */
export function progressLine(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  let last: number | undefined;
  return {
    at(done, of) {
      const time = now();
      if (terminal.isTTY !== true || time < (last === undefined ? PATIENCE : last + PAUSE)) return;
      last = time;
      terminal.write(`\r${`Printing the site: ${done} of ${of} files`.slice(0, (terminal.columns ?? 80) - 1)}\u001b[K`);
    },
    end() {
      if (last !== undefined) terminal.write('\r\u001b[K');
    },
  };
}
