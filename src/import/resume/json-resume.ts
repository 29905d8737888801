/** JSON Resume (https://docs.jsonresume.org/schema) as cv.yaml, by the table that also writes it. */
import { JSON_SECTIONS, jsonEntry, placeText, type JsonSection } from '../../cv/export/json-resume.ts';
import { typedRow } from '../../cv/export/rows.ts';
import { given } from '../moved/data-files.ts';
import { at, isData, isEmpty, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';
import { mailAddress, profile } from '../moved/profile.ts';
import { misfits, readEntry, same, type FoundCv } from './found.ts';

/** Keys of the schema before 1.0.0. */
const OLD_KEYS: Readonly<Record<string, string>> = { website: 'url', company: 'name', gpa: 'score' };
const ANSWERED = new Set(['name', 'label', 'email', 'phone', 'url', 'website', 'summary', 'location', 'profiles']);

/** Reads the parsed file. Lists what has no place; everything is kept. */
export function readJsonResume(data: Data): FoundCv {
  const homeless: string[] = [];
  const keep = (where: string, value: unknown): unknown => {
    homeless.push(`${where} → x_jsonresume`);
    return value;
  };
  const basics = isData(data['basics']) ? data['basics'] : {};
  const sections: Record<string, unknown> = {};
  const summary = textAt(basics, 'summary');
  if (summary !== undefined) sections['summary'] = summary;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const section = JSON_SECTIONS.find(({ theirs }) => theirs === key);
    if (key === 'basics' || key === '$schema' || isEmpty(value)) continue;
    if (!section || !Array.isArray(value)) kept[key] = keep(key, value);
    else
      sections[section.ours] = value.flatMap((row: unknown, index) =>
        isEmpty(row) ? [] : [readRow(row, section, (name, lost) => keep(`${key}, entry ${index + 1}: ${name}`, lost))],
      );
  }
  const keptBasics = Object.fromEntries(Object.entries(basics).filter(([key, value]) => !ANSWERED.has(key) && !isEmpty(value))
    .map(([key, value]) => [key, keep(`basics: ${key}`, value)]));
  // A street is nobody's business: it is kept, but no export prints it.
  const { address, postalCode, ...place } = isData(basics['location']) ? basics['location'] : {};
  const contact: Record<string, unknown> = given({ address, postalCode });
  if (Object.keys(contact).length > 0) homeless.push('basics: address and postal code → x_contact, which stays with you');
  const profiles: Record<string, string> = {};
  for (const row of rowsAt(basics, 'profiles')) {
    const network = textAt(row, 'network') ?? '';
    const found = profile(network, textAt(row, 'username') ?? textAt(row, 'url') ?? '');
    if (found) profiles[found[0]] = found[1];
    else if (!isEmpty(row)) {
      contact['profiles'] = [...((contact['profiles'] as unknown[] | undefined) ?? []), row];
      homeless.push(`basics: profile ${network} → x_contact, which stays with you`);
    }
  }
  const { orcid, ...others } = profiles;
  const mail = textAt(basics, 'email');
  return {
    headline: textAt(basics, 'label'),
    location: placeText(place),
    phone: textAt(basics, 'phone'),
    sections: given(sections),
    kept: given({ x_jsonresume: given({ ...kept, basics: given({ ...keptBasics, location: place }) }), x_contact: contact }),
    person: given({
      name: textAt(basics, 'name'),
      email: mail && mailAddress(mail),
      orcid,
      homepage: textAt(basics, 'url') ?? textAt(basics, 'website'),
      profiles: others,
    }),
    homeless,
  };
}

/** An entry by the table. What would not come back the same is kept beside it, so nothing is lost on the way. */
function readRow(typed: unknown, section: JsonSection, keep: (key: string, value: unknown) => unknown): unknown {
  if (!isData(typed)) return String(typed);
  const row = Object.fromEntries(Object.entries(typed).map(([key, value]) => {
    const now = OLD_KEYS[key];
    return [now !== undefined && at(typed, now) === undefined && (now !== 'name' || section.theirs === 'work') ? now : key, value];
  }));
  const { texts, lists = {}, readAs = {}, joined = {}, dates = {} } = section;
  const entry: Record<string, unknown> = {};
  for (const [theirs, ours] of Object.entries({ ...readAs, ...texts, ...dates, ...lists })) if (!isEmpty(row[theirs])) entry[ours] = row[theirs];
  for (const [theirs, ours] of Object.entries(joined)) {
    const words = row[theirs];
    if (!isEmpty(words)) entry[ours] = Array.isArray(words) ? words.join(', ') : words;
  }
  for (const key of misfits(entry)) delete entry[key];
  const back = written(entry, section);
  for (const key of SAID_TWICE) {
    const { [key]: value, ...others } = entry;
    if (value !== undefined && same(written(others, section), back)) delete entry[key];
  }
  const lost = Object.entries(row).filter(([key, value]) => !isEmpty(value) && !same(back[key], value));
  const isShown = (key: string, value: unknown): boolean => readAs[key] !== undefined && same(entry[readAs[key]], value);
  const kept = lost.map(([key, value]) => [key, isShown(key, value) ? value : keep(key, value)]);
  return { ...entry, ...(kept.length > 0 && { x_jsonresume: Object.fromEntries(kept) }) };
}

/** Keys that the site writes from others: dates beside their words, the address of a DOI. */
const SAID_TWICE = ['date', 'start_date', 'end_date', 'url'];

/** The entry as it would be written again. */
function written(entry: Data, section: JsonSection): Data {
  const read = readEntry(entry);
  return read === undefined ? {} : jsonEntry(typedRow(read, 'en'), section);
}
