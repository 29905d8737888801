/** RenderCV's input file as cv.yaml, whose shape is a superset of its `cv:` block. */
import { allAt, at, isData, isEmpty, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { mailAddress, profile } from '../moved/profile.ts';
import { given } from '../moved/data-files.ts';
import { misfits, type FoundCv } from './found.ts';

const COMMON = ['date', 'start_date', 'end_date', 'location', 'by', 'url', 'summary', 'highlights'];

/** Names of JSON Resume, which al-folio mixes with those of RenderCV. */
const NAMES: Readonly<Record<string, string>> = {
  awarder: 'by',
  issuer: 'by',
  entity: 'by',
  website: 'url',
  studyType: 'degree',
  courses: 'highlights',
  reference: 'summary',
  description: 'summary',
  startDate: 'start_date',
  endDate: 'end_date',
  releaseDate: 'date',
  publisher: 'journal',
  language: 'label',
  fluency: 'details',
};

/** RenderCV's kinds of entries: the key that tells, and the others it may have. */
const KINDS: readonly [tell: string, keys: readonly string[]][] = [
  ['bullet', []],
  ['number', []],
  ['reversed_number', []],
  ['label', ['details']],
  ['institution', ['area', 'degree', ...COMMON]],
  ['company', ['position', ...COMMON]],
  ['authors', ['title', 'journal', 'doi', 'url', 'date', 'start_date', 'end_date', 'summary', 'highlights']],
  ['name', COMMON],
];

/** Keys of the `cv:` block that are answered below. */
const ANSWERED = new Set([
  'name', 'headline', 'label', 'location', 'email', 'phone', 'website', 'social_networks', 'custom_connections', 'sections',
]);

/** Reads the parsed file, with or without the line `cv:`. Lists what has no place; everything is kept. */
export function readRenderCv(data: Data): FoundCv {
  const { cv: block, ...file } = isData(data['cv']) ? data : { cv: data };
  const cv = block as Data;
  const homeless: string[] = [];
  const keep = (where: string, value: unknown): unknown => {
    homeless.push(`${where} → x_rendercv`);
    return value;
  };
  const sections: Record<string, unknown> = {};
  for (const [title, rows] of Object.entries(isData(cv['sections']) ? cv['sections'] : {})) {
    if (isEmpty(rows)) continue;
    const list = allAt(rows);
    sections[title] = list.map((row, index) => readRow(row, (key, value) => keep(`${title}, entry ${index + 1}: ${key}`, value)));
  }
  const keptCv: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(cv)) if (!ANSWERED.has(key) && !isEmpty(value)) keptCv[key] = keep(key, value);
  const connections = rowsAt(cv, 'custom_connections');
  const isPrivate = (one: unknown): boolean => /^(?:tel|mailto):/i.test(textAt(one, 'url') ?? '');
  const open = connections.filter((one) => !isPrivate(one));
  if (open.length > 0) keptCv['custom_connections'] = keep('custom_connections', open);
  const contact: Record<string, unknown> = given({
    email: textsAt(cv, 'email').slice(1),
    phone: textsAt(cv, 'phone').slice(1),
    website: textsAt(cv, 'website').slice(1),
    custom_connections: connections.filter(isPrivate),
  });
  for (const key of Object.keys(contact)) homeless.push(`${key} → x_contact, which stays with you`);
  const keptFile = Object.fromEntries(
    Object.entries(file)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => [key, keep(key, value)]),
  );

  const profiles: Record<string, string> = {};
  for (const row of rowsAt(cv, 'social_networks')) {
    const found = profile(textAt(row, 'network') ?? '', textAt(row, 'username') ?? '');
    if (found) profiles[found[0]] = found[1];
    else if (!isEmpty(row)) contact['social_networks'] = [...((contact['social_networks'] as unknown[] | undefined) ?? []), row];
  }
  const { orcid, ...others } = profiles;
  const mail = textsAt(cv, 'email')[0];
  return {
    headline: textAt(cv, 'headline') ?? textAt(cv, 'label'),
    location: textAt(cv, 'location'),
    phone: textsAt(cv, 'phone')[0]?.replace(/^tel:/, ''),
    sections,
    kept: given({ x_rendercv: given({ ...keptFile, cv: given(keptCv) }), x_contact: contact }),
    person: given({
      name: textAt(cv, 'name'),
      email: mail && mailAddress(mail),
      orcid,
      homepage: textsAt(cv, 'website')[0],
      profiles: others,
    }),
    homeless,
  };
}

/** The entry with the names that its keys have here, unless it has such a key already. */
function renamed(row: Data): Data {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value)));
  const names = { ...NAMES, organization: 'position' in said ? 'company' : 'by' };
  // "Python: numpy, pandas" is one line.
  const line = 'keywords' in said && 'name' in said && !('label' in said);
  const taken = new Set(Object.keys(said));
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (line && key === 'name') return ['label', value];
      if (line && key === 'keywords') return ['details', Array.isArray(value) ? value.join(', ') : value];
      const ours = names[key as keyof typeof names];
      if (ours === undefined || taken.has(ours) || isEmpty(value)) return [key, value];
      taken.add(ours);
      return [ours, value];
    }),
  );
}

function readRow(typed: unknown, keep: (key: string, value: unknown) => unknown): unknown {
  if (!isData(typed)) return String(typed);
  const row = renamed(typed);
  const [tell, more] = KINDS.find(([key]) => at(row, key) !== undefined) ?? ['title', COMMON];
  const entry: Record<string, unknown> = {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    if (isEmpty(value) && key !== 'details') continue;
    // Words that are a link themselves need no second address.
    const linked = key === 'url' && String(row[tell]).includes('](');
    if (key === tell || (more.includes(key) && !linked)) entry[key] = value;
    else kept[key] = keep(key, value);
  }
  for (const key of misfits(entry)) {
    kept[key] = keep(key, entry[key]);
    delete entry[key];
  }
  return { ...entry, ...(Object.keys(kept).length > 0 && { x_rendercv: kept }) };
}
