/** The size of drawings whose size is not read from their width, height and view box in the usual way: often they have none. */

/** An element `svg`, behind nothing but declarations and comments. */
const ROOT = /^\uFEFF?(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w-]+:)?svg(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/;
/** Numbers may be parted by commas (https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute). */
const VIEW_BOX = /\sviewBox=["']\s*[^\s,"']+[\s,]+[^\s,"']+[\s,]+([\d.]+)[\s,]+([\d.]+)/;
/** How large browsers show what says nothing of its size (https://www.w3.org/TR/css-images-3/#default-sizing). */
const UNSAID = { width: 300, height: 150 };

/** The size at which browsers show an SVG; undefined for what is none. */
export function svgSize(bytes: Buffer): { width: number; height: number } | undefined {
  const root = ROOT.exec(bytes.toString('utf8'));
  if (!root) return undefined;
  const [, width, height] = VIEW_BOX.exec(root[1]!) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return size.width > 0 && size.height > 0 ? size : UNSAID;
}
