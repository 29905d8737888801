/**
 * What a name list has to be told about: one message a kind of trouble, not one a name.
 */
import type { Name, Position } from '../publication.ts';
import type { Problems } from '../../problems.ts';

/** Where a name list stands; `subject` is the citation key. */
export interface NamesPlace extends Position {
  subject?: string;
}

/** Gathers what is odd about one list, so that a list of twenty names gives one message and not twenty. */
export class NameReport {
  private readonly place: NamesPlace;
  private readonly problems: Problems;
  private readonly swapped: string[] = [];
  private emptyNames = 0;

  constructor(place: NamesPlace, problems: Problems) {
    this.place = place;
    this.problems = problems;
  }

  /** How much has been found so far. */
  get said(): number {
    return this.problems.list.length + this.swapped.length + this.emptyNames;
  }

  /** Something else than `and` stands between the names. */
  separator(found: string, source: string, items: readonly string[]): void {
    this.problems.warn('bib-names-separator', `The names in "${shorten(source)}" are separated by "${found}"`, {
      ...this.place,
      cure: `Separate names with " and ": ${shorten(items.join(' and '))}.${/^\p{Ll}/u.test(found) ? ONE_NAME : ''}`,
    });
  }

  /** The whole list stands in braces, as only one name should. */
  braces(source: string): void {
    this.problems.warn('bib-names-braces', `The braces around "${shorten(source)}" make one name of it; it is read as several`, {
      ...this.place,
      cure: 'Take the inner braces off; for one institution with “and” in its name, write {and}.',
    });
  }

  /** Commas part the names. */
  commas(source: string, reading: readonly string[]): void {
    const likely = reading.join(' and ');
    const found = `"${shorten(source)}" looks like several authors separated by commas; read as: ${likely}`;
    this.problems.warn('bib-names-commas', found, {
      ...this.place,
      cure: `Separate authors with " and ": ${likely}.`,
    });
  }

  /** One name has more commas than parts. */
  extraComma(source: string, reading: string): void {
    this.problems.warn(
      'bib-names-commas',
      `"${shorten(source)}" has more commas than one name takes; read as: ${reading}`,
      {
        ...this.place,
        cure: 'Write "Family, Given" or "Family, Jr, Given"; separate authors with " and ".',
      },
    );
  }

  /** A name was read family first, with no comma to say so. */
  order(source: string, name: Name): void {
    this.swapped.push(`"${source}" as "${name.family}, ${name.given}"`);
  }

  /** A name is missing. */
  empty(): void {
    this.emptyNames++;
  }

  /** Tells of what was gathered; call it when the list has been read. */
  send(): void {
    if (this.swapped.length > 0) {
      this.problems.warn(
        'bib-name-order',
        `A name that ends in initials was read family first: ${this.swapped.join('; ')}`,
        {
          ...this.place,
          cure: 'Write the family name, a comma, then the initials.',
        },
      );
    }
    if (this.emptyNames > 0) {
      this.problems.warn(
        'bib-name-empty',
        'There is no name between two "and", or before the first or after the last one',
        {
          ...this.place,
          cure: 'Remove the extra "and", or add the missing name ("and others" is understood).',
        },
      );
    }
  }
}

/** A word such as "y" may stand inside a family name, or inside the name of an institution. */
const ONE_NAME = ' For one person, write "Family, Given"; for one institution, put braces around its name.';

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
