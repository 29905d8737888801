/**
 * biblatex's lists of literals (manual 3.0, section 2.2.1): `location = {Köln and Wien}` is two places. Braces keep a name
 * together. Houses and institutions are lists to biblatex, too, but people type Farrar, Straus and Giroux as it is printed:
 * only places are parted, which seldom have the word in their names.
 */
import { countryNamed } from './countries.ts';
import { decodePlain } from '../latex/index.ts';
import { splitAnd } from '../names/name-list.ts';
import type { Several } from '../publication.ts';

/** Countries, regions and towns with the word in their names, in small letters without accents; "St." is "saint". */
const WITH_AND: ReadonlySet<string> = new Set([
  'andaman and nicobar islands', 'antigua and barbuda', 'argyll and bute', 'ascension and tristan da cunha', 'bath and north east somerset',
  'bosnia and herzegovina', 'bosnia and hercegovina', 'brighton and hove', 'dumfries and galloway', 'england and wales',
  'hammersmith and fulham', 'heard and mcdonald islands', 'hereford and worcester', 'jammu and kashmir', 'kensington and chelsea',
  'newfoundland and labrador', 'perth and kinross', 'redcar and cleveland', 'saint kitts and nevis', 'saint pierre and miquelon',
  'saint vincent and the grenadines', 'sao tome and principe', 'serbia and montenegro', 'svalbard and jan mayen', 'telford and wrekin',
  'trinidad and tobago', 'turks and caicos islands', 'tyne and wear', 'wallis and futuna', 'windsor and maidenhead',
]);

/** The places of an entry, where it names more than one; one that it names has its text for that. */
export function severalPlaces(location: string | undefined): Several | undefined {
  if (location === undefined || !/and/iu.test(location)) return undefined;
  const parts = splitAnd(location).map((part) => decodePlain(part)).filter((part) => part !== '').reduce<string[]>(joined, []);
  const more = parts.length > 1 && /^others$/iu.test(parts.at(-1)!);
  const names = (more ? parts.slice(0, -1) : parts).map((part) => countryNamed(part) ?? part);
  return names.length > 1 || more ? { names, ...(more && { more }) } : undefined;
}

/** The parts with one more, which may be the rest of a name: "Sarajevo, Bosnia" and "Herzegovina". */
function joined(parts: string[], part: string): string[] {
  const before = parts.at(-1);
  const name = `${before?.split(',').at(-1)?.trim()} and ${part.split(',')[0]!.trim()}`;
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^st\.? /u, 'saint ');
  return WITH_AND.has(folded) ? [...parts.slice(0, -1), `${before} and ${part}`] : [...parts, part];
}

/** Several places as catalogues write them: "Köln; Wien". A page has words of its language for it. */
export function inCatalogue({ names }: Several): string {
  return names.join('; ');
}
