/** Marks on the names of a typed list (`*`, `†`), and what a page says of them. */
import { roleOfWords, rolesFromMarks } from '../../../bibliography/names/author-marks.ts';
import type { AuthorRole } from '../../../bibliography/publication.ts';
import type { TypedName } from '../authors.ts';

/** What the page's own footnote says of marks: `*` → `equal`. */
export type Legend = ReadonlyMap<string, AuthorRole>;

/** What the marks on names say; a mark that nobody explains is told. */
export function rolesOf(names: readonly TypedName[], legend: Legend, unsure: Map<string, string>): Map<string, string> {
  const roles = new Map<string, string>();
  const custom = names.map(({ marks }) => ({ marks: [...marks], roles: [] as AuthorRole[] }));
  rolesFromMarks(custom);
  const unexplained = new Set<string>();
  custom.forEach(({ marks, roles: own }, index) => {
    const said = marks.flatMap((mark) => legend.get(mark) ?? []);
    const all = said.length > 0 ? said : own;
    if (all.length > 0) roles.set(String(index + 1), [...new Set(all)].join(','));
    else for (const mark of marks) if (!/^\d+$|^\p{L}$/u.test(mark)) unexplained.add(mark);
  });
  if (unexplained.size > 0 && !unsure.has('author')) unsure.set('author', `nothing says what ${[...unexplained].join(' ')} means`);
  return roles;
}

const LEGEND =
  /([*∗†‡§¶#✉])\s*(?:[=:–-]|denotes?|indicates?|means?|stands for)?\s*((?:these authors |authors? )?(?:co-?first|equal|joint|shared|contributed|corresponding|contact|(?:co-?)?supervis|(?:co-?)?advis|senior|present|speaker)[^.,;)\n*†‡]{0,40})/giu;

/** The footnote of a page that explains its marks: "* equal contribution". */
export function readLegend(text: string): Legend {
  const legend = new Map<string, AuthorRole>();
  for (const [, mark, words] of text.matchAll(LEGEND)) {
    const role = roleOfWords(words!);
    const sign = mark === '∗' ? '*' : mark!;
    if (role !== undefined && !legend.has(sign)) legend.set(sign, role);
  }
  return legend;
}
