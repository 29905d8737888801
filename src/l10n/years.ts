/** Years as people read them. */

/** The year of a calendar that counts a year 0, as computers do: 44 BC is -43. */
export function countedYear(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** "2024"; a year before the first is "44 BC", in the language's words. */
export function yearText(year: number, lang: string): string {
  if (year > 0) return String(year);
  const date = new Date(0);
  date.setUTCFullYear(countedYear(year));
  return new Intl.DateTimeFormat(lang, { year: 'numeric', era: 'short', timeZone: 'UTC', calendar: 'gregory' }).format(date);
}
