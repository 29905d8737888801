/**
 * What an entry says about its authors outside their names: biblatex's data annotations (biblatex manual 3.0, section
 * 3.7) and al-folio's `annotation`.
 */
import type { ParsedName } from './names.ts';
import type { NamesPlace } from './name-report.ts';
import type { Problems } from '../../problems.ts';
import { markRoles, readAnnotationLegend, roleOfWords } from './author-marks.ts';

const ORCID = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i;
/** People mark their own name so that a style prints it bold. */
const SELF = /^(?:me|self|myself|owner|highlight|bold|author)$/i;
/** Names of annotations whose values are data and not roles. */
const DATA_ANNOTATIONS: Readonly<Record<string, 'orcid' | 'person'>> = {
  orcid: 'orcid',
  person: 'person',
  id: 'person',
};

/**
 * Adds to the names of one field what its annotations say, in place: roles, ORCID, person; then gives each role a mark.
 *
 * Understood: `author+an = {1=equal; 2:family=equal,corresponding; 3=me}`, `author+an:role`,
 * `author+an:orcid = {1="…"}`, `author+an:person = {2="jane-doe"}`, and al-folio's
 * `annotation = {* Equal contribution}` for marks that stand on names.
 *
 * @param field `author` or `editor`
 * @param fields every field of the entry, names in lower case, raw values
 */
export function applyAnnotations(
  names: ParsedName[],
  fields: Readonly<Record<string, string>>,
  where: NamesPlace,
  problems: Problems,
  field = 'author',
): void {
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(`${field}+an`)) continue;
    const kind = DATA_ANNOTATIONS[name.slice(field.length + 4)] ?? 'role';
    for (const { index, values } of readAnnotation(value)) {
      const targets = index === undefined ? names : names.slice(index - 1, index);
      if (targets.length === 0) {
        problems.warn('bib-annotation-index', `"${name}" speaks of name ${index}, but there are ${names.length}`, {
          ...where,
          cure: `Count the names from 1, in the order of "${field}".`,
        });
      }
      for (const target of targets) for (const word of values) annotate(target, kind, word);
    }
  }
  // Before the legend is read: a role that it gives has its mark already.
  markRoles(names);
  if (field === 'author' && fields.annotation) {
    for (const { mark, text } of readAnnotationLegend(fields.annotation)) {
      const role = roleOfWords(text);
      if (!mark || !role) continue;
      for (const name of names) {
        if (!name.marks.includes(mark)) continue;
        // The entry's own words overrule what custom made of the mark.
        name.roles = name.roles.filter((other) => other === role || mark !== '*' || other !== 'equal');
        if (!name.roles.includes(role)) name.roles.push(role);
      }
    }
  }
}

function annotate(name: ParsedName, kind: 'orcid' | 'person' | 'role', word: string): void {
  const orcid = ORCID.exec(word)?.[0];
  if (orcid) name.orcid = orcid.toUpperCase();
  else if (kind === 'person') name.personHint = word;
  else if (kind === 'role' && SELF.test(word)) name.personHint = 'me';
  else if (kind === 'role') {
    const role = roleOfWords(word);
    if (role && !name.roles.includes(role)) name.roles.push(role);
  }
}

/** `1=a,b; 2:family="c"; =d` → items; `index` is missing for the whole list. */
function readAnnotation(value: string): { index?: number; values: string[] }[] {
  const list = value.trim().replace(/^\{([^]*)\}$/, '$1');
  return list.split(';').flatMap((item) => {
    const match = /^\s*(\d*)\s*(?::[^=]*)?=\s*(.*?)\s*$/s.exec(item);
    if (!match) return [];
    const values = match[2]!
      .split(',')
      .map((word) => word.replace(/["{}\s]+/g, ' ').trim())
      .filter((word) => word !== '');
    return [{ ...(match[1] ? { index: Number(match[1]) } : {}), values }];
  });
}
