/**
 * Narrows a list of papers in place: by words, and by the facets whose links would otherwise lead to pages of their own.
 * Of a very long record the papers on other pages are found, too.
 * The address keeps what was chosen, so that it can be passed on and gone back to.
 */

import { readElsewhere, showLines, type Line } from './elsewhere.ts';
import { fold } from './fold.ts';
import { whenIdle } from './idle.ts';

interface Paper {
  rows: HTMLElement[];
  /** It is on another page, and here only where it is looked for. */
  line?: Line;
  /** What words are looked for in. */
  text?: string;
  values: Value[];
  shown: boolean;
}

/** One link of a facet. */
interface Value {
  facet: string;
  link: HTMLAnchorElement;
  item: HTMLElement;
  count: HTMLElement;
  papers: Set<Paper>;
  left: number;
}

/** Resolves when the list can be narrowed at once. */
export async function offerFilter(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-record]');
  const input = root?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!root || !input) return;
  const papers = readPapers(root);
  const values = readValues(root, papers);
  const status = root.querySelector<HTMLElement>('[data-count-of]')!;
  const all = status.textContent;
  const none = root.querySelector<HTMLElement>('[data-none]')!;
  const showAll = root.querySelector<HTMLButtonElement>('[data-show-all]')!;
  const download = root.querySelector<HTMLAnchorElement>('[data-these]')!;
  const downloadAll = download.textContent;
  const groups = [...root.querySelectorAll<HTMLElement>('.group')].map((group) => ({
    group,
    index: root.querySelector<HTMLElement>(`.index [href="#${CSS.escape(group.querySelector('h2')?.id ?? '')}"]`),
  }));
  const elsewhere = root.querySelector<HTMLElement>('[data-elsewhere]');
  const chosen = new Map<string, Value>();
  const isNarrowed = (): boolean => chosen.size > 0 || input.value.trim() !== '';

  // Rows come and go: only those in sight are to be formatted anew.
  const expectChanges = (): void => root.querySelector('.publications')!.classList.add('is-changing');
  const apply = (): void => {
    expectChanges();
    const narrowed = isNarrowed();
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const value of values) value.left = 0;
    let shown = 0;
    const lines: Line[] = [];
    let linesChange = false;
    for (const paper of papers.values()) {
      const text = words.length > 0 ? readText(paper) : '';
      const fits = words.every((word) => text.includes(word));
      const failed = fits ? [...chosen.values()].filter((value) => !value.papers.has(paper)) : [];
      const show = fits && failed.length === 0 && (narrowed || !paper.line);
      if (show) shown++;
      if (show && paper.line) lines.push(paper.line);
      // A value is counted as if its own facet were still open, so that one can go from one value to the next.
      if (fits && failed.length < 2) {
        for (const value of paper.values) if (show || value.facet === failed[0]!.facet) value.left++;
      }
      if (paper.shown !== show) {
        paper.shown = show;
        if (paper.line) linesChange = true;
        for (const row of paper.rows) row.hidden = !show;
      }
    }
    if (linesChange) showLines(elsewhere!, lines);
    for (const { group, index } of groups) {
      const empty = !group.querySelector('.row:not([hidden])');
      group.hidden = empty;
      if (index) index.hidden = empty;
    }
    for (const value of values) {
      const current = chosen.get(value.facet) === value;
      if (current) value.link.setAttribute('aria-current', 'true');
      else value.link.removeAttribute('aria-current');
      value.item.hidden = value.left === 0 && !current;
      const count = String(value.left);
      if (value.count.textContent !== count) value.count.textContent = count;
    }
    status.textContent = narrowed ? status.dataset['countOf']!.replace('{n}', written(shown, all)) : all;
    none.hidden = shown > 0;
    showAll.hidden = !narrowed;
    download.textContent = narrowed ? download.dataset['these']! : downloadAll;
  };

  let reading: Promise<void> | undefined;
  const lookElsewhere = async (): Promise<void> => {
    const found = (await readElsewhere(elsewhere!)).map(([place, line]) => ({ place, paper: lineOnly(line) }));
    await whenIdle([...found], ({ paper }) => readText(paper));
    for (const { place, paper } of found) papers.set(place, paper);
    if (isNarrowed()) apply();
  };

  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    chosen.clear();
    for (const value of values) {
      if (asked.get(value.facet) !== value.link.dataset['value']) continue;
      chosen.set(value.facet, value);
      for (let box = value.link.closest('details'); box; box = box.parentElement!.closest('details')) box.open = true;
    }
    if (elsewhere && input.value !== '') reading ??= lookElsewhere();
    apply();
  };
  const writeAddress = (kind: 'pushState' | 'replaceState'): void => {
    const address = new URL(location.href);
    const set = (name: string, value: string | undefined): void =>
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    set('q', input.value.trim());
    for (const { facet } of values) set(facet, chosen.get(facet)?.link.dataset['value']);
    if (address.href !== location.href) history[kind](null, '', address);
  };
  const toTop = (): void => {
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
  };

  input.addEventListener('focus', () => {
    expectChanges();
    if (elsewhere) reading ??= lookElsewhere();
  });
  let typing = 0;
  const settle = (): void => {
    if (typing) writeAddress('replaceState');
    clearTimeout(typing);
    typing = 0;
  };
  input.addEventListener('input', () => {
    apply();
    // Browsers refuse to change the address at every key.
    clearTimeout(typing);
    typing = window.setTimeout(settle, 400);
  });
  // A link leads away from an address that says what was typed, or to another place under it.
  addEventListener('click', settle, true);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (input.value === '') return input.blur();
    input.value = '';
    input.dispatchEvent(new Event('input'));
  });
  for (const value of values) {
    value.link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (chosen.get(value.facet) === value) chosen.delete(value.facet);
      else chosen.set(value.facet, value);
      apply();
      writeAddress('pushState');
      toTop();
    });
  }
  showAll.addEventListener('click', () => {
    input.value = '';
    chosen.clear();
    apply();
    writeAddress('pushState');
    input.focus({ preventScroll: true });
  });
  download.addEventListener('click', (event) => {
    if (!isNarrowed()) return;
    event.preventDefault();
    const wanted = [...papers].filter(([, paper]) => paper.shown).map(([place]) => place);
    void offerEntries(download.href, wanted);
  });
  addEventListener('popstate', readAddress);
  if (location.search !== '' || input.value !== '') readAddress();
  // Done beforehand, so that the first key is answered as fast as the others.
  await whenIdle([...papers.values()], readText);
  written(papers.size, all);
}

function readPapers(root: HTMLElement): Map<number, Paper> {
  const papers = new Map<number, Paper>();
  for (const row of root.querySelectorAll<HTMLElement>('[data-n]')) {
    const place = Number(row.dataset['n']);
    const known = papers.get(place);
    if (known) known.rows.push(row);
    else papers.set(place, { rows: [row], values: [], shown: true });
  }
  return papers;
}

function readValues(root: HTMLElement, papers: ReadonlyMap<number, Paper>): Value[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('[data-facet]')].map((link) => {
    const value: Value = {
      facet: link.dataset['facet']!,
      link,
      item: link.parentElement!,
      count: link.nextElementSibling as HTMLElement,
      papers: new Set(),
      left: 0,
    };
    for (const place of link.dataset['places']!.split(' ')) {
      const paper = papers.get(Number(place));
      if (!paper) continue;
      paper.values.push(value);
      value.papers.add(paper);
    }
    return value;
  });
}

function lineOnly(line: Line): Paper {
  return { rows: [], line, values: [], shown: false };
}

/** Title, authors, venue, year and keywords of a paper; not its abstract, in which nearly every word can be found. */
function readText(paper: Paper): string {
  return (paper.text ??= fold((paper.line?.slice(1) ?? paper.rows.flatMap(partsOf)).join(' ')));
}

function partsOf(row: HTMLElement): (string | null | undefined)[] {
  return [
    ...[...row.querySelectorAll('.entry-title, .authors, .venue, .publication-line')].map((part) => part.textContent),
    row.dataset['words'],
    row.closest('.group')?.querySelector('h2')?.textContent,
  ];
}

let numbers: Intl.NumberFormat | undefined;

/** A number as it is written here. `all` is what the page says of all papers: "55 papers". */
function written(count: number, all: string): string {
  // The first number takes a browser longer than all the papers. Up to hundreds there is nothing to know but the digits.
  if (/^\D*\d{1,3}\D*$/.test(all)) return String(count);
  return (numbers ??= new Intl.NumberFormat(document.documentElement.lang)).format(count);
}

/** Hands over the entries of a .bib file that stand at these places. */
async function offerEntries(address: string, places: readonly number[]): Promise<void> {
  let text: string;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    text = await answer.text();
  } catch {
    location.assign(address);
    return;
  }
  const entries = text.split(/(?<=^\}\n)\n*(?=@)/m);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(places.map((place) => entries[place] ?? ''), { type: 'application/x-bibtex' }));
  link.download = 'publications.bib';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
