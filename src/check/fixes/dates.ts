/** Dates that are read here, and by few other programs. */
import { isoDate } from '../../schema/reading/dates.ts';
import { newValue, perEntry, plainField, type Fix } from './fix.ts';

/** ISO 8601 as biblatex takes it, ranges and uncertain dates included (the manual, section 2.3.8, https://ctan.org/pkg/biblatex). */
const GOOD = /^[\d\-/.~?%TXuZ:+]*$/u;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$|^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u;
const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/u;
const YEAR = /^[\s([,]*(\d{4})[\s)\].,;]*$/u;

/** `date = {12 May 2020}`, `{2020/5/3}` and `{3.5.2020}` become ISO dates; 5/3/2020 has two meanings, and stays. */
export const dateSpelling: Fix = {
  code: 'bib-date-spelling',
  does: 'Writes dates as `2024-05-31`, where they have but one meaning.',
  find: perEntry((entry, file) => {
    const field = plainField(file, entry, 'date');
    const iso = field && isoOf(field.value.trim());
    if (iso === undefined || iso === field!.value) return undefined;
    const message = `“${field!.value}” in “date” of “${entry.key}” is read by few programs.`;
    return { offset: field!.valueOffset, message, edits: [newValue(field!, iso)] };
  }),
};

/** `year = {2024.}`, `{(2024)}`. */
export const yearSpelling: Fix = {
  code: 'bib-year-spelling',
  does: 'Takes brackets, stops and blanks off a year.',
  find: perEntry((entry, file) => {
    const field = plainField(file, entry, 'year');
    const year = field && YEAR.exec(field.value)?.[1];
    if (year === undefined || year === field!.value) return undefined;
    const message = `“${field!.value}” in “year” of “${entry.key}” is read by few programs.`;
    return { offset: field!.valueOffset, message, edits: [newValue(field!, year)] };
  }),
};

function isoOf(value: string): string | undefined {
  const [, year, month, day, year2, month2, day2] = SLASHED.exec(value) ?? [];
  if (year !== undefined) return isoDate(`${year}-${month}-${day}`);
  if (year2 !== undefined) return isoDate([year2, month2, day2].filter(Boolean).join('-'));
  // Only the day stands before a stop: the American order has slashes.
  const dotted = DOTTED.exec(value);
  if (dotted !== null) return isoDate(`${dotted[3]}-${dotted[2]}-${dotted[1]}`);
  return GOOD.test(value) ? undefined : isoDate(value);
}
