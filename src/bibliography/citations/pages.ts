/** Citations in Markdown: gathers the clusters of each page as they are read, and formats them together at the end. */
import { escapeHtml } from '../../text/rich.ts';
import { byKey } from '../keys.ts';
import type { Publication } from '../publication.ts';
import { referenceId } from './document.ts';
import type { Cluster } from './document.ts';
import type { Citations, FormattedDocument } from './index.ts';
import type { StylePlace } from './styles.ts';

/** A citation as the Markdown reader hands it over. */
interface CitedCluster extends Pick<Cluster, 'mode' | 'note' | 'followedBy'> {
  items: readonly { key: string; prefix?: string; locator?: string; suppressAuthor: boolean }[];
}

export interface PageSettings {
  language?: string;
  style?: string;
  /** Keys listed without being cited; `@*` or `*` for all. */
  nocite?: readonly string[];
  file?: string;
  line?: number;
  /** Citations lead to the page of a paper, where it has one, instead of to the list. */
  direct?: boolean;
}

interface PageCitations<P extends object> {
  /** HTML of a citation, once all of the page are known; undefined when a key is unknown. */
  cite(cluster: CitedCluster, page: P): (() => string) | undefined;
  /** Whether the style of the page cites in notes. */
  citesInNotes(page: P): boolean;
  /** HTML of the reference list; undefined when nothing is cited. */
  references(page: P): string | undefined;
  knownKey(key: string): boolean;
}

interface PageState {
  clusters: Cluster[];
  finished: boolean;
  formatted?: FormattedDocument;
}

/**
 * Connects Markdown's citations with the bibliography.
 *
 * @param settingsOf what the page says about its citations: language, style, nocite
 * @param pageOf address of a paper's own page, with the path prefix
 */
export function createPageCitations<P extends object>(
  citations: Citations,
  publications: readonly Publication[],
  settingsOf: (page: P) => PageSettings,
  pageOf?: (publication: Publication) => string | undefined,
): PageCitations<P> {
  const known = byKey(publications);
  const states = new WeakMap<P, PageState>();

  const stateOf = (page: P): PageState => {
    let state = states.get(page);
    if (!state || state.finished) states.set(page, (state = { clusters: [], finished: false }));
    return state;
  };
  const format = (state: PageState, page: P): FormattedDocument => {
    const { style, language, nocite = [], file, line, direct } = settingsOf(page);
    const keys = nocite.map((key) => key.replace(/^@/, ''));
    const uncited = keys.includes('*') ? publications : keys.flatMap((key) => known.get(key) ?? []);
    const request = { clusters: state.clusters, nocite: uncited, ...(pageOf ? { pageOf } : {}), ...(direct ? { direct } : {}) };
    return (state.formatted ??= citations.document(request, style, language, placeOfStyle({ file, line })));
  };

  return {
    cite({ items, mode, note, followedBy }, page) {
      if (!items.every(({ key }) => known.has(key))) return undefined;
      const state = stateOf(page);
      const index =
        state.clusters.push({
          mode,
          ...(note !== undefined && { note }),
          ...(followedBy && { followedBy }),
          items: items.map(({ key, prefix, locator, suppressAuthor }) => ({
            publication: known.get(key)!,
            suppressAuthor,
            ...(prefix ? { prefix } : {}),
            ...(locator ? { locator } : {}),
          })),
        }) - 1;
      return () => `<span class="citation">${format(state, page).clusters[index]!}</span>`;
    },

    citesInNotes(page) {
      const { style, file, line } = settingsOf(page);
      return citations.inNotes(style, placeOfStyle({ file, line }));
    },

    references(page) {
      const state = stateOf(page);
      state.finished = true;
      if (state.clusters.length === 0 && !settingsOf(page).nocite?.length) return undefined;
      const { references } = format(state, page);
      if (references.length === 0) return undefined;
      const items = references.map(({ publication, html, number }) => {
        const label = number ? `<span class="reference-number">${number}</span> ` : '';
        return `<li id="${escapeHtml(referenceId(publication.id))}">${label}${html}</li>`;
      });
      const numbered = references.some(({ number }) => number) ? ' numbered' : '';
      return `<ul class="references${numbered}">\n${items.join('\n')}\n</ul>`;
    },

    knownKey: (key) => known.has(key),
  };
}

function placeOfStyle({ file, line }: { file?: string | undefined; line?: number | undefined }): StylePlace {
  return { ...(file ? { file } : {}), ...(line ? { line } : {}) };
}
