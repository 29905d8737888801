/** jekyll-scholar's tags: https://github.com/inukshuk/jekyll-scholar */
import { stringify } from 'yaml';

/** `{% cite doe2020 roe2021 --locator 3 %}` → `[@doe2020, p. 3; @roe2021]`; `citet` is a citation in the sentence. */
export function citation(name: string, inner: string): string {
  const locators = [...inner.matchAll(/(?:--locator|-l)\s+(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(
    (found) => found[1] ?? found[2] ?? found[3]!,
  );
  const prefix = /--prefix\s+(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(inner);
  const keys = inner.replace(/--?\w+\s+(?:"[^"]*"|'[^']*'|\S+)/g, ' ').split(/[\s,]+/).filter((key) => key !== '');
  if (keys.length === 0) return '';
  const one = keys.map(
    (key, index) => `@${key}${locators[index] === undefined ? '' : `, ${/^\d/.test(locators[index]) ? 'p. ' : ''}${locators[index]}`}`,
  );
  const before = prefix?.slice(1).find((group) => group !== undefined);
  if (name === 'citet' && keys.length === 1) return one[0]!;
  return `[${before === undefined ? '' : `${before} `}${one.join('; ')}]`;
}

/** `{% bibliography --cited %}` → the references of the page; other queries → papers chosen by them. */
export function bibliography(inner: string): string {
  if (/--cited\b|--cited_in_order\b/.test(inner)) return '\n::: {#refs}\n:::\n';
  const query = inner
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/(?:--template|-T|--style|--offset|--prefix|--bibliography_list_tag)\s+\S+/g, '')
    .trim();
  const settings = query === '' ? { group: 'year' } : { query };
  return `\n::: publications\n${stringify(settings, { lineWidth: 0 })}:::\n`;
}
