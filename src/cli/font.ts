/**
 * `font add NAME`: a typeface for the PDF of the CV.
 */
import { addFont, neededCharacters, withPackage } from '../cv/pdf/add-font.ts';
import { fontCure } from '../cv/pdf/lacking.ts';
import { loadSite } from '../site/load.ts';
import { SiteMemory } from '../site/cache/memory.ts';

const NOTHING = { html: '', headings: [], links: [], words: 0, needs: new Set<never>(), excerpt: '' };

/** Copies what the CV of the project in the current folder needs of a typeface. Exit code 1 where nothing could be had. */
export function addFontCommand(name: string): void {
  const root = process.cwd();
  const site = loadSite({ root, prefix: '/', drafts: true, memory: new SiteMemory(root), render: () => NOTHING });
  const needed = neededCharacters(site);
  const lang = site.settings.language;
  try {
    const { files, lacking } = withPackage(name, (folder) => addFont(root, folder, needed));
    if (files.length === 0) {
      console.error(`${name} has none of the characters that your CV needs: ${[...needed].slice(0, 20).join(' ')}\n${fontCure([...needed], lang, name)}`);
      process.exitCode = 1;
      return;
    }
    console.log(`Added to your repository:\n${files.map((file) => `  ${file}`).join('\n')}`);
    if (lacking.length > 0 && lacking.length < needed.size && lacking.length < 40) console.log(`It does not have: ${lacking.join(' ')}\n${fontCure(lacking, lang, name)}`);
    console.log('The next build uses it. Commit these files, so that it does so everywhere.');
  } catch (error) {
    console.error(`The typeface ${name} could not be had from npm (@fontsource/${name}): ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
