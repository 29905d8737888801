/** `key="value" key2=value 'loose'`, as in Liquid includes, Hugo shortcodes and HTML tags. */

export interface Arguments {
  named: Readonly<Record<string, string>>;
  /** Values without a name, in order. */
  loose: readonly string[];
}

/** The scheme of an address (`https:`) is no name, and `=` within one parts nothing. */
const ARGUMENT =
  /(?:([\w-]+)\s*(?:=|:(?!\/\/))\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([a-z]+:\/\/[^\s"']+|[^\s"'=]+))/gi;

/** Reads the arguments of one tag. */
export function readArguments(source: string): Arguments {
  const named: Record<string, string> = {};
  const loose: string[] = [];
  for (const found of source.matchAll(ARGUMENT)) {
    const value = (found[2] ?? found[3] ?? found[4] ?? found[5] ?? '').replace(/\\(["'])/g, '$1');
    if (found[1] === undefined) loose.push(value);
    else named[found[1]] = value;
  }
  return { named, loose };
}

/** A picture, film or sound in our Markdown. */
export function mediaMarkdown({
  src,
  alt = '',
  caption = '',
  width,
}: {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  width?: string | undefined;
}): string {
  const words = (text: string): string =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const title = words(caption).replaceAll('"', '\\"');
  const size = width !== undefined && /^\d+(?:px|%)?$/.test(width) ? `{width=${width.replace('px', '')}}` : '';
  const address = /[\s()]/.test(src) ? `<${src}>` : src;
  return `![${words(alt || caption).replace(/([[\]])/g, '\\$1')}](${address}${title === '' ? '' : ` "${title}"`})${size}`;
}

const VIDEO_HOSTS: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
};

/** A film on another site, by its id or address, becomes a link to it: pages load nothing from elsewhere. */
export function filmLink(host: string, id: string, title?: string): string {
  const address = isAddress(id) ? frameAddress(id) : VIDEO_HOSTS[host]!(id);
  const names: Readonly<Record<string, string>> = { youtube: 'YouTube', vimeo: 'Vimeo', bilibili: 'Bilibili' };
  return `[${title || `Video on ${names[host] ?? host}`}](${address})`;
}

/** Whether an argument is an address in full. */
export function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//i.test(text);
}

/** The address a frame shows, as one for people. */
export function frameAddress(src: string): string {
  return src
    .replace(/^\/\//, 'https://')
    .replace(/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1')
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1');
}
