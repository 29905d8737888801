/** `author:` of Quarto: a name, or what is known of somebody, or several. https://quarto.org/docs/journals/authors.html */
import { readAuthors } from '../list/authors.ts';
import { at, isData, textAt } from '../moved/unknown-data.ts';

interface Author {
  name: string;
  data: unknown;
}

/** Authors as front matter names them: in a line, in a list, or with what is known of each. */
export function authorsOf(value: unknown): Author[] {
  if (Array.isArray(value)) return value.flatMap(authorsOf);
  if (typeof value === 'string') return splitNames(value).map((name) => ({ name, data: undefined }));
  if (!isData(value)) return [];
  const parts = [textAt(value, 'name', 'given'), textAt(value, 'name', 'dropping-particle'), textAt(value, 'name', 'family')];
  const name = textAt(value, 'name') ?? textAt(value, 'name', 'literal') ?? parts.filter((part) => part !== undefined).join(' ');
  return name === '' ? [] : [{ name, data: value }];
}

/** Several names in one line; "Ravn, Ida" is one. */
function splitNames(text: string): string[] {
  const parts = text.replace(/[*_]/g, '').split(/\s*(?:,|;|&|\band\b)\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => /\S\s+\S{2}/.test(part))) return parts;
  // "Ravn, I., & Oak, B."
  const read = parts.length > 2 ? (readAuthors(text)?.names ?? []) : [];
  if (read.length > 1) return read.map(({ given, particle, family, literal }) => literal ?? [given, particle, family].filter(Boolean).join(' '));
  return [text.replace(/[*_]/g, '').trim()].filter(Boolean);
}

/** Where somebody works, as `affiliation` or `affiliations` say: a name, or what is known of the place, or several. */
export function affiliationsOf(data: unknown): { name: string; department?: string | undefined; url?: string | undefined }[] {
  const value = at(data, 'affiliations') ?? at(data, 'affiliation');
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const name = typeof one === 'string' ? one.trim() : textAt(one, 'name');
    return name === undefined || name === '' ? [] : [{ name, department: textAt(one, 'department'), url: textAt(one, 'url') }];
  });
}
