/** Years as people read them. */

/** The year of a calendar that counts a year 0, as computers do: 44 BC is -43. */
export function countedYear(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** The other way round: -43 of a calendar with a year 0, such as that of EDTF, is 44 BC. */
export function spokenYear(counted: number): number {
  return counted > 0 ? counted : counted - 1;
}

/** A year in four digits, as EDTF and biblatex read it: 44 BC is `-0043`. */
export function edtfYear(year: number): string {
  const counted = countedYear(year);
  return (counted < 0 ? '-' : '') + String(Math.abs(counted)).padStart(4, '0');
}

/** What stands beside a year before the first, in the languages of the interface, without blanks, stops and quotation marks. */
const BEFORE_CHRIST = new Set([
  'bc', 'bce', 'vchr', 'vuz', 'vuzr', 'avjc', 'avantjc', 'avantjésuschrist', 'avnè', 'ac', 'adc', 'adec', 'antesdecristo', 'avanticristo', 'aec', 'ane',
  'fkr', 'fvt', 'vgj', 'pne', 'донэ', 'гдонэ', 'дорх', 'mö', 'לפנהס', 'לפנהספ', 'قم', 'قبلالميلاد', '紀元前', '前', '公元前', '西元前', '기원전',
]);

/** Whether words say that a year is one before Christ. */
export function isBeforeChrist(words: string): boolean {
  return BEFORE_CHRIST.has(words.normalize('NFC').toLowerCase().replace(/[\s.,'"’״׳-]+/gu, ''));
}

/** "2024"; a year before the first is "44 BC", in the language's words. */
export function yearText(year: number, lang: string): string {
  if (year > 0) return String(year);
  const date = new Date(0);
  date.setUTCFullYear(countedYear(year));
  return new Intl.DateTimeFormat(lang, { year: 'numeric', era: 'short', timeZone: 'UTC', calendar: 'gregory' }).format(date);
}
