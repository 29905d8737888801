/** Which references a first build has formatted by a thread, before pages ask for them. */
import type { Publication } from '../publication.ts';
import { Formatter } from './ahead.ts';
import type { Preparation } from './ahead.ts';
import type { CslItem } from './engine.ts';
import { MathCloak } from './printed.ts';
import type { Printed } from './printed.ts';
import type { StylePlace } from './styles.ts';

/** A style that will be shown. */
export interface WantedStyle {
  style: string;
  where: StylePlace;
  language: string;
}

/** A paper that will be shown in these styles. */
export interface Wanted {
  paper: Publication;
  styles: readonly WantedStyle[];
}

/** Papers whose references are formatted together. */
export interface Part {
  papers: readonly Publication[];
  /** Never rejects: what could not be done is done when it is asked for. */
  ready: Promise<void>;
}

/** A style in a language, and where its references are kept. */
interface Row extends Preparation {
  shelf: string;
}

/** What is formatted, and where it is kept. */
interface Shelves {
  rowOf(wanted: WantedStyle): Row;
  /** Whether nothing is kept of a row yet. */
  isNew(row: Row): boolean;
  /** CSL-JSON of a paper as references in a language print it. */
  itemFor(item: CslItem, paper: Publication, language: string): CslItem;
  keep(row: Row, paper: Publication, printed: Printed): void;
}

/** So many papers are formatted before the first of them can be printed. */
const AT_ONCE = 40;

/** Asks a thread for references of styles of which nothing is kept. */
export class Schedule {
  readonly #shelves: Shelves;
  readonly #start: (rows: readonly Row[]) => Formatter | undefined;
  #formatter: Formatter | undefined;

  /** `start` begins a thread that gets these ready. */
  constructor(shelves: Shelves, start: (rows: readonly Row[]) => Formatter | undefined = Formatter.start) {
    this.#shelves = shelves;
    this.#start = start;
  }

  /** Starts a thread where nothing is kept of one of these styles. */
  warmUp(styles: readonly WantedStyle[]): void {
    const rows = styles.map((one) => this.#shelves.rowOf(one));
    if (rows.some((row) => this.#shelves.isNew(row))) this.#formatter = this.#start(rows);
  }

  /** Has it format what is wanted, part after part; nothing where `warmUp` has started none, which ends after this. */
  ahead(wanted: () => readonly Wanted[]): Part[] {
    const formatter = this.#formatter;
    if (!formatter) return [];
    const newRow = this.#newRows();
    const parts = chunks(wanted(), AT_ONCE).map((part) => this.#format(formatter, part, newRow));
    formatter.end();
    return parts;
  }

  /** Tells the row of a style, always the same one; undefined where something is kept of it. */
  #newRows(): (one: WantedStyle) => Row | undefined {
    const known = new Map<string, Row | undefined>();
    return (one) => {
      const key = `${one.style} ${one.language}`;
      if (!known.has(key)) {
        const row = this.#shelves.rowOf(one);
        known.set(key, this.#shelves.isNew(row) ? row : undefined);
      }
      return known.get(key);
    };
  }

  #format(formatter: Formatter, part: readonly Wanted[], newRow: (one: WantedStyle) => Row | undefined): Part {
    const { keep, itemFor } = this.#shelves;
    const rows = new Map<Row, { paper: Publication; item: CslItem; math: readonly string[] }[]>();
    for (const { paper, styles } of part) {
      const cloak = new MathCloak();
      const item = cloak.csl(paper);
      for (const row of styles.map(newRow)) {
        if (!row) continue;
        if (!rows.has(row)) rows.set(row, []);
        rows.get(row)!.push({ paper, item: itemFor(item, paper, row.language), math: cloak.math });
      }
    }
    const jobs = [...rows].map(([{ style, language, locale }, papers]) => ({
      style, language, locale, papers: papers.map(({ item, math }) => ({ item, math })),
    }));
    const ready = formatter.format(jobs).then((answers) => {
      for (const [at, [row, papers]] of [...rows].entries()) {
        for (const [place, printed] of answers[at]?.entries() ?? []) {
          if (printed) keep(row, papers[place]!.paper, printed);
        }
      }
    });
    return { papers: part.map(({ paper }) => paper), ready };
  }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) => list.slice(place * size, (place + 1) * size));
}
