/** What is said about one entry after it has been read: each sentence with its place, its cause and its cure. */
import type { Problems, Severity } from '../../problems.ts';
import { closest } from '../../text/closest.ts';
import { KNOWN_FIELDS } from '../bibtex/known-fields.ts';
import type { LatexFinding } from '../latex/index.ts';
import { missingFile } from '../links/links.ts';
import type { Author, PublicationDate, PublicationKind } from '../publication.ts';
import type { RawField } from '../bibtex/raw-entry.ts';

/** Place and source line of an offset. */
export type Place = (offset: number) => { file: string; line: number; column: number; excerpt: string };

interface EntryFacts {
  kind: PublicationKind;
  unknownType?: { guess?: string } | undefined;
  arxivInDoi?: string | undefined;
  badDoi?: string | undefined;
  unreadable?: { field: string; value: string } | undefined;
  status?: string | undefined;
  date?: PublicationDate | undefined;
  fields: Readonly<Record<string, string>>;
  authors: readonly Author[];
  editors: readonly Author[];
  venue?: unknown;
}

/** The field that names the venue, where a kind of work is not complete without one. */
const NEEDED_VENUE: Partial<Record<PublicationKind, string>> = {
  article: 'journal',
  conference: 'booktitle',
  workshop: 'booktitle',
  chapter: 'booktitle',
  thesis: 'school',
  report: 'institution',
};

/** How the parts of a date are written. */
const DATE_CURES: Readonly<Record<string, string>> = {
  month: 'Write the month as a number or a name: month = may.',
  day: 'Write a day of that month as a number: day = 28.',
};

interface Entry {
  type: string;
  key: string;
  fields: ReadonlyMap<string, RawField>;
  place: Place;
  start: number;
}

/** Tells the problems what is odd about one entry: commands and links as they are met, the rest in `check`. */
export class EntryReport {
  private readonly entry: Entry;
  private readonly problems: Problems;
  private readonly macros = new Set<string>();
  private readonly oversized = new Set<string>();
  private readonly links = new Set<string>();

  constructor(entry: Entry, problems: Problems) {
    this.entry = entry;
    this.problems = problems;
  }

  private say(severity: Severity, code: string, offset: number, message: string, cure: string): void {
    this.problems.add(severity, code, message, { ...this.entry.place(offset), subject: this.entry.key, cure });
  }

  private get name(): string {
    return this.entry.key === '' ? `This @${this.entry.type} entry` : `“${this.entry.key}”`;
  }

  private at(field: string): number {
    return this.entry.fields.get(field)?.valueOffset ?? this.entry.start;
  }

  /** A command or an environment that could not be decoded; each is named once an entry. */
  latex(name: string, field: RawField | undefined, finding: LatexFinding): void {
    if (finding.kind === 'link') return this.link('unsafe', field?.name ?? name, finding.name);
    if (finding.kind === 'size') return this.size(field?.name ?? name, finding.name);
    const isEnvironment = finding.kind === 'environment';
    const command = isEnvironment ? `begin{${finding.name}}` : finding.name;
    if ((!isEnvironment && finding.kind !== 'macro') || this.macros.has(command)) return;
    this.macros.add(command);
    const offset = field === undefined ? this.entry.start : field.valueOffset + (finding.offset ?? 0);
    if (isEnvironment) {
      this.say('warning', 'bib-macro', offset, `The LaTeX environment “${finding.name}” in the ${name} is not known here; what it holds is shown as plain text.`,
        `Delete \\begin{${finding.name}}, what belongs to it, and \\end{${finding.name}}.`);
      return;
    }
    this.say('warning', 'bib-macro', offset, `The LaTeX command \\${finding.name} in the ${name} is not known here; it is shown as plain text.`,
      `Say what it stands for in data/site.yaml, under publications: macros: ${finding.name}: …`);
  }

  /** A private macro that was left out; the field is named once. */
  private size(field: string, macro: string): void {
    if (this.oversized.has(field)) return;
    this.oversized.add(field);
    this.say('warning', 'bib-macro-size', this.at(field), `Commands of your own, such as \\${macro}, make the field “${field}” too long to be read; they are left out from there on.`,
      'Shorten what they stand for, in @preamble or under publications: macros: in data/site.yaml.');
  }

  /** An address that must not be linked to, or a file that is not there; each is named once an entry. */
  link(what: 'unsafe' | 'missing-file', field: string, found: string): void {
    if (this.links.has(found)) return;
    this.links.add(found);
    const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
    if (what === 'unsafe') {
      this.say('warning', 'bib-unsafe-link', this.at(field), `“${shown}” in the field “${field}” is no address that can be linked to; it is left out.`,
        'Write a full address that begins with https://, or the name of a file in assets/files/.');
    } else {
      const { message, cure } = missingFile(shown, field);
      this.say('warning', 'bib-missing-file', this.at(field), message, cure);
    }
  }

  /** Everything that can be said once the record is made. */
  check(facts: EntryFacts): void {
    this.checkType(facts);
    this.checkIds(facts);
    this.checkDate(facts);
    this.checkRequired(facts);
    this.checkFieldNames();
  }

  private checkType({ unknownType }: EntryFacts): void {
    if (unknownType === undefined) return;
    const { guess } = unknownType;
    this.say('warning', 'bib-unknown-type', this.entry.start, `@${this.entry.type} is no known type of entry; it is read as ${guess === undefined ? '@misc' : `@${guess}`}.`,
      guess === undefined ? 'Use @article, @inproceedings, @book, @phdthesis, @techreport, @misc …' : `Write @${guess}.`);
  }

  private checkIds({ arxivInDoi, badDoi }: EntryFacts): void {
    if (arxivInDoi !== undefined) {
      this.say('warning', 'bib-doi-arxiv', this.at('doi'), `“${arxivInDoi}” in “doi” is an arXiv id, not a DOI; it is linked as one.`,
        `Write: eprint = {${arxivInDoi}}, eprinttype = {arxiv}, and delete “doi”; \`npm run check -- --fix\` does it.`);
    } else if (badDoi !== undefined) {
      const slip = /^(?:doi\s*:?\s*)?[01]?[.,](\d{4,9}\/\S+)$/iu.exec(badDoi)?.[1];
      this.say('warning', 'bib-doi', this.at('doi'), `“${badDoi.slice(0, 60)}” is no DOI; it is left out.`,
        slip === undefined ? 'A DOI begins with 10. and holds a slash: 10.1000/xyz123.' : `Did you mean 10.${slip}?`);
    }
  }

  private checkDate({ unreadable, date, status, kind }: EntryFacts): void {
    if (unreadable !== undefined) {
      this.say('warning', 'bib-date', this.at(unreadable.field), `“${unreadable.value.slice(0, 60)}” in “${unreadable.field}” cannot be read as a date.`,
        DATE_CURES[unreadable.field] ?? 'Write a year, or an ISO date such as 2024-05-31.');
    } else if (date === undefined && status === undefined && kind !== 'in-preparation') {
      this.say('warning', 'bib-missing-date', this.entry.start, `${this.name} has no year; it stands at the end of the list.`,
        'Add year = {2024}, or pubstate = {inpress}.');
    }
  }

  private checkRequired({ fields, authors, editors, venue, kind }: EntryFacts): void {
    if ((fields['title'] ?? '').trim() === '') {
      this.say('warning', 'bib-missing-title', this.entry.start, `${this.name} has no title.`, 'Add title = {…}.');
    }
    const byOrganization = (fields['organization'] ?? '').trim() !== '';
    const needsAuthor = !['online', 'software', 'dataset', 'other', 'book'].includes(kind) && !byOrganization;
    if (authors.length === 0 && editors.length === 0 && needsAuthor) {
      this.say('warning', 'bib-missing-author', this.entry.start, `${this.name} has no author.`, 'Add author = {Family, Given and Family, Given}.');
    }
    const needed = NEEDED_VENUE[kind];
    if (needed !== undefined && venue === undefined) {
      this.say('notice', 'bib-missing-venue', this.entry.start, `${this.name} does not say where it appeared.`, `Add ${needed} = {…}.`);
    }
  }

  private checkFieldNames(): void {
    for (const field of this.entry.fields.values()) {
      if (KNOWN_FIELDS.has(field.name) || field.name.length < 4 || /[+:_#]/u.test(field.name)) continue;
      const guess = closest(field.name, KNOWN_FIELDS);
      if (guess === undefined || this.entry.fields.has(guess)) continue;
      this.say('warning', 'bib-unknown-field', field.offset, `The field “${field.label}” is not known.`, `Did you mean “${guess}”?`);
    }
  }
}
