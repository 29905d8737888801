/** Words made of a key or of the name of a file: `phd_students` is headed "PhD students". */

/** Short forms that keep their capitals. None is a word of some language that keys may be typed in, such as "us" or "un". */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  ('PhD PhDs MSc BSc MPhil DPhil MEng BEng MA BA MS BS MBA MD LLM HDR ECTS MOOC MOOCs NSF NIH NASA ERC EU UK USA DFG ANR CNRS EPSRC '
    + 'UKRI SNSF NWO JSPS IEEE ACM SIAM NBER AI ML NLP HCI HPC STEM PDF FAQ')
    .split(' ').map((form) => [form.toLowerCase(), form]),
);

/** `research_experience` → "Research experience"; short forms such as `nsf` keep their capitals. */
export function headingFrom(key: string): string {
  const words = key.split(/[\s_-]+/u).filter((word) => word !== '').map((word) => SHORT_FORMS.get(word) ?? word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
