/** Quarto's own shortcodes: https://quarto.org/docs/authoring/shortcodes.html */
import { at } from '../moved/unknown-data.ts';
import { filmLink, frameAddress, isAddress, mediaMarkdown } from '../text/attributes.ts';
import type { ShortcodeTable } from '../text/shortcodes.ts';

interface QuartoValues {
  /** Front matter of the page. */
  meta: unknown;
  variables: unknown;
  /** The text of another file, converted; undefined where there is none in the old site's folder. */
  include(name: string): string | undefined;
}

const nothing = (): string => '';

/** What each shortcode becomes on a page. */
export function quartoShortcodes({ meta, variables, include }: QuartoValues): ShortcodeTable {
  const value = (data: unknown, name = ''): string | undefined => {
    const found = at(data, ...name.split('.'));
    return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined;
  };
  return {
    video: ({ named, loose }) => film(named['src'] ?? loose[0] ?? '', named['title']),
    // The blank keeps the line breaks behind it from those of the piece.
    include: ({ loose }, _, { passages }) => {
      const text = include(loose[0] ?? '');
      return text === undefined ? undefined : `${passages.keep(text.trim()).trimEnd()} `;
    },
    var: ({ loose }) => value(variables, loose[0]),
    meta: ({ loose }) => value(meta, loose[0]),
    kbd: ({ named, loose }) => `<kbd>${(loose.join(' ') || named['win'] || named['linux'] || named['mac'] || '').replace(/[<>&]/g, '')}</kbd>`,
    fa: nothing,
    bi: nothing,
    ai: nothing,
    iconify: nothing,
    pagebreak: nothing,
    lipsum: nothing,
    placeholder: nothing,
    contents: nothing,
    version: nothing,
  };
}

function film(source: string, title: string | undefined): string {
  if (!isAddress(source)) return mediaMarkdown({ src: source, alt: title ?? 'Video' });
  const host = /youtu\.?be/.test(source) ? 'youtube' : /vimeo/.test(source) ? 'vimeo' : new URL(frameAddress(source)).hostname;
  return filmLink(host, source, title);
}
