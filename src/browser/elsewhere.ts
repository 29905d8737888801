/**
 * Papers of a very long record that are not on the page: read from a file when somebody begins to filter, and put behind
 * the others, a line each. Nobody else pays for them.
 */

/** One line of papers.json: address, title, authors, where and when, other words to find it by. */
type Line = readonly [url: string, title: string, authors: string, where: string, words: string];

export interface Found {
  /** Place in the list, and in its BibTeX. */
  place: number;
  row: HTMLElement;
  /** What words are looked for in. */
  text: string;
}

/** Reads the file that the group names, and adds its rows, out of sight. Gives none where it cannot be read. */
export async function readElsewhere(group: HTMLElement): Promise<Found[]> {
  const answer = await fetch(group.dataset['elsewhere']!).catch(() => undefined);
  if (!answer?.ok) return [];
  const { first, papers } = (await answer.json()) as { first: number; papers: Line[] };
  const list = group.querySelector('ol')!;
  return papers.map(([url, title, authors, where, words], at) => {
    const row = document.createElement('li');
    row.className = 'row';
    row.hidden = true;
    const line = row.appendChild(document.createElement('p'));
    line.className = 'publication-line';
    const link = line.appendChild(document.createElement('a'));
    link.href = url;
    link.textContent = title;
    line.append([authors, where].filter(Boolean).map((part) => `, ${part}`).join(''));
    list.append(row);
    return { place: first + at, row, text: [title, authors, where, words].join(' ') };
  });
}
