/** Texts of al-folio's pages that stand elsewhere. Pages of people: `profiles:` names a picture, a file with the text, and a line or two of facts for each. */
import { posix } from 'node:path';
import type { Problems } from '../../problems.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { isData, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';

/** A text of a page that does not stand in the page's own file. */
export interface Part {
  /** File that it is from. */
  path: string;
  text: string;
  /** Line of the file on which it begins. */
  line: number;
}

/** The folder in which al-folio looks for the pictures of `profiles:`. */
const PICTURES = 'assets/img/';

/** Pictures and texts of `profiles:`, in their order. What names a file that is not there is reported. */
export function profileParts(path: string, data: Data, files: OldFiles, problems: Problems): Part[] {
  return rowsAt(data, 'profiles').filter(isData).flatMap((profile, index): Part[] => {
    const named = (key: string, folder: string): string | undefined => {
      const name = textAt(profile, key);
      const file = name === undefined ? undefined : posix.join(folder, name);
      if (file === undefined || files.has(file)) return file;
      problems.warn('import-profile', `${file}, named as “${key}” of a profile, is not there.`, {
        file: path,
        cure: 'Write into the page what it held.',
      });
      return undefined;
    };
    const content = named('content', posix.dirname(path));
    const page = content === undefined ? undefined : files.page(content, problems);
    const text = page?.body ?? (content === undefined ? '' : files.text(content));
    const picture = named('image', PICTURES);
    const own = (words: string): Part => ({ path, text: words, line: 1 });
    return [
      ...(index === 0 ? [] : [own('---')]),
      ...(picture === undefined ? [] : [own(`![${portraitOf(text)}](/${picture}){width=240}`)]),
      ...(content === undefined ? [] : [{ path: content, text, line: page?.bodyLine ?? 1 }]),
      ...(textAt(profile, 'more_info') === undefined ? [] : [own(textAt(profile, 'more_info')!)]),
    ];
  });
}

/** What the theme itself says in `contact_note`. */
const THEMES_NOTE = 'You can even add a little note about which of these is the best way to reach you.';

/** The line below the profiles of the home page, where that page shows these. */
export function contactNote(home: Data, socials: Data, config: Data): Part[] {
  const path = '_data/socials.yml';
  const note = textAt(socials, 'contact_note') ?? textAt(config, 'contact_note');
  return home['social'] !== true || note === undefined || note.replace(/\s+/g, ' ') === THEMES_NOTE ? [] : [{ path, text: note, line: 1 }];
}

function portraitOf(text: string): string {
  const name = /^#+\s+([^\n[\]{}<]*[^\n[\]{}<\s#])/m.exec(text)?.[1];
  return name === undefined ? 'Portrait' : `Portrait of ${name}`;
}
