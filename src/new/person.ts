/** A new person at the end of data/people.yaml; every byte that stands there stays. */
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { slugify } from '../content/addresses.ts';
import { fold } from '../people/fold.ts';
import { person } from '../schema/data/people.ts';
import { remarks } from './page.ts';

export const PEOPLE = 'data/people.yaml';

const OFFERED = (['homepage', 'orcid', 'role', 'variants'] as const).map((key) => [key, person.shape[key].description ?? ''] as const);

const MARK = '\ufeff';

/** The file with the person added, or a sentence on why that cannot be done. */
type Added = { text: string } | { refusal: string };

/**
 * @param before the file as it is; empty where there is none
 * @param name given name first
 */
export function addPerson(before: string, name: string): Added {
  // The mark at the front, as editors of Windows put it, is no part of the list.
  if (before.startsWith(MARK)) {
    const added = addPerson(before.slice(MARK.length), name);
    return 'text' in added ? { text: MARK + added.text } : added;
  }
  const document = parseDocument(before);
  const list = document.contents;
  if (document.errors.length > 0) return { refusal: `${PEOPLE} has a mistake; \`npm run check\` says which. Mend it first.` };
  if (list !== null && (!isSeq(list) || list.flow === true)) {
    return { refusal: `${PEOPLE} is no list of people with a line for each “- id:”. Add ${name} by hand.` };
  }
  const known = (list?.toJSON() ?? []) as { id?: unknown; name?: unknown; variants?: unknown }[];
  const id = slugify(name);
  const isSame = (spelling: unknown): boolean => typeof spelling === 'string' && fold(spelling) === fold(name);
  const same = known.find((one) => one.id === id || [one.name, one.variants].flat().some(isSame));
  if (same !== undefined) return { refusal: `${String(same.name ?? name)} is in ${PEOPLE} already.` };
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentOf(before, list !== null ? list.items[0] : undefined);
  const [first, ...rest] = `${stringify({ id, name }, { version: '1.1', lineWidth: 0 })}${remarks(OFFERED)}`.trimEnd().split('\n');
  const lines = [`${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`), ''];
  const end = before.trimEnd();
  // A blank line between people; what blanks are there stay.
  const blanks = before.slice(end.length);
  const breaks = blanks.split('\n').length - 1;
  const gap = end === '' ? '' : blanks + newline.repeat(Math.max(0, 2 - breaks));
  const text = `${end}${gap}${lines.join(newline)}`;
  const after = parseDocument(text);
  // What follows the list, such as the end of a document, would swallow the person.
  const isWhole = after.errors.length === 0 && isSeq(after.contents) && after.contents.items.length === known.length + 1;
  return isWhole ? { text } : { refusal: `Nothing can be added at the end of ${PEOPLE}. Add ${name} by hand.` };
}

/** Blanks before the dash of the people that are there. */
function indentOf(text: string, item: unknown): string {
  if (!isMap(item) || !item.range) return '';
  const start = text.lastIndexOf('\n', item.range[0] - 1) + 1;
  return /^\s*(?=-)/u.exec(text.slice(start))?.[0] ?? '';
}
