/** Countries as biblatex's @patent has them in `location` (manual 3.0, section 4.9.2.12, "Patents"). */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['countryde', 'Germany'],
  ['countryep', 'European Union'],
  ['countryeu', 'European Union'],
  ['countryfr', 'France'],
  ['countryuk', 'United Kingdom'],
  ['countryus', 'United States'],
]);

/** The country that a key stands for; undefined for any other text. */
export function countryNamed(key: string): string | undefined {
  return COUNTRIES.get(key.trim().toLowerCase());
}
