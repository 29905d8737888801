/** Letters of a name that no typeface of the PDF has, and the commands that add one. */
import { fontFor, hanLanguage } from './font-packages.ts';
import { fontsAt, textFamilies } from './fonts.ts';
import { NodeWriter } from './nodes.ts';

interface Look {
  look: 'classic' | 'latex';
  font?: string | undefined;
}

/** The letters, each once, in their order; none where the project at `root` has no typefaces to look at. */
export function lackingLetters(name: string, root: string, { look, font }: Look = { look: 'classic' }): string[] {
  const fonts = fontsAt(root);
  if (fonts.length === 0) return [];
  const families = textFamilies(fonts, look, font, 'en');
  const writer = new NodeWriter({ fonts, families, macros: {}, language: 'en', href: () => undefined, refused: new Set() });
  writer.text(name);
  return [...writer.missing];
}

/** “王” “芳” … */
export function shownLetters(letters: readonly string[]): string {
  return letters.slice(0, 12).map((one) => `“${one}”`).join(' ') + (letters.length > 12 ? ' …' : '');
}

/** What adds a typeface that has these letters, other than one that is known to lack them. */
export function fontCure(letters: readonly string[], lang: string, lacking?: string): string {
  const tag = hanLanguage(letters.join(''), lang) ?? lang;
  return fontsCure([...new Set(letters.map((letter) => fontFor(letter, tag, lacking)))].filter((name) => name !== undefined));
}

/** The commands that add these typefaces. */
export function fontsCure(names: readonly string[]): string {
  if (names.length === 0) return 'Put a font that has it (.ttf or .otf) into assets/fonts/.';
  const commands = names.map((name) => `\`npm run offprint -- font add ${name}\``).join(' and ');
  return `Run ${commands}, which copies one that has it into assets/fonts/.`;
}
