/** Whether a page asks to stay hidden in front matter that could not be read: its author's slip must not publish it. */

/** `draft: true`, `"draft" = yes` or `published: false` at the beginning of a line; all but a clear “show it”. */
const ASKS = new RegExp(
  String.raw`^[\s"'{,]*(?:draft["']?(?:\s*[:：=](?!\W*(?:false|no|off)\b)|\s+(?:true|yes|on)\s*$)` +
    String.raw`|published["']?(?:\s*[:：=](?!\W*(?:true|yes|on|\d{4})\b)|\s+(?:false|no|off)\s*$))`,
  'i',
);

/** The 1-based line of `text` that may ask for it, if there is one. */
export function lineThatHides(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => ASKS.test(line));
  return index === -1 ? undefined : index + 1;
}
