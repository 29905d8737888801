/** The words of a label: shortcodes and tags in it are pictures of icon fonts. */
export function plain(text: string | undefined): string | undefined {
  return text?.replace(/\{\{<[^]*?>\}\}|<[^>]*>/g, '').replace(/\s+/g, ' ').trim() || undefined;
}
