/** What stands at the foot of every page of the old site, as our `footer`. */

/** Who made the old pages and served them, and drew their symbols: none of them did so for the new ones. */
const CREDITED = /\b(?:jekyll|al-folio|academic ?pages|minimal mistakes|quarto|github pages|netlify|font ?awesome|academicons)\b/gi;
/** What a sentence says of them that credits them; a lecture on GitHub Pages does not. */
const CREDITING = /\b(?:powered|built|made|created|generated|rendered|designed|hosted|served|based|using|uses|theme|template|icons?)\b/i;
/** Between two statements; captured, so that it can stand between those that stay. */
const BETWEEN = /((?<=[.!?])\s+|\s+[|·•]\s+|,\s+(?=(?:powered|built|made|hosted)\b))/i;
const LINK = /<a\b[^>]*\shref\s*=\s*(["'])(.*?)\1[^>]*>([^]*?)<\/a\s*>/gi;

/** A line of Markdown without the sentences that credit generator, theme or host; undefined where nothing is left. `move` leads links to where their targets are. */
export function footerLine(html: string, move: (address: string) => string = (address) => address): string | undefined {
  const line = html
    .replace(LINK, (_, _quote, address: string, words: string) => `[${words}](${move(address)})`)
    .replace(/<br\s*\/?>/gi, ' · ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const pieces = line.split(BETWEEN);
  const kept = pieces.reduce((before, piece, index) => {
    if (index % 2 === 1 || piece === '') return before;
    const between = pieces[index - 1] ?? '';
    if (isCredit(piece)) return between.startsWith(',') && /[^.!?]$/.test(before) ? before + (/[.!?]$/.exec(piece)?.[0] ?? '') : before;
    return before === '' ? piece : before + between + piece;
  }, '');
  return kept === '' ? undefined : kept;
}

/** Whether a statement credits somebody, or is nothing but names of such. */
function isCredit(piece: string): boolean {
  const rest = piece.replace(CREDITED, '');
  return rest !== piece && (CREDITING.test(rest) || !/\p{L}/u.test(rest.replace(/\band\b|\]\(.*?\)/g, '')));
}
