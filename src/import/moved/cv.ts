/** CVs of other generators as sections of data/cv.yaml: al-folio's cv.yml, HugoBlox' authors. */
import { isPresent } from '../../cv/present.ts';
import { at, isData, rowsAt, textAt, type Data } from './unknown-data.ts';
import { cleanAddress } from '../../schema/reading/values.ts';
import { given } from './data-files.ts';

type Sections = Record<string, unknown>;
type Row = Record<string, unknown>;

const key = (title: string): string => title.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '') || 'section';

/** `2019-09` and `present` → `2019-09 – present`. */
function when(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end?.slice(0, 7);
  return `${start.slice(0, 7)} – ${end === undefined || isPresent(end) ? 'present' : end.slice(0, 7)}`;
}

function lines(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(lines);
  if (!isData(value)) return [];
  // al-folio nests `title:` and `contents:`.
  const title = textAt(value, 'title') ?? textAt(value, 'name');
  const inner = [...lines(value['contents']), ...lines(value['items'])];
  return title === undefined ? inner : inner.length === 0 ? [title] : [`${title}: ${inner.join('; ')}`];
}

/** al-folio's `_data/cv.yml` before RenderCV: a list of `title`, `type` and `contents`. */
export function alFolioSections(data: unknown): Sections {
  const sections: Sections = {};
  if (!Array.isArray(data)) return sections;
  for (const part of data) {
    const title = textAt(part, 'title');
    const contents = at(part, 'contents');
    if (title === undefined || !Array.isArray(contents)) continue;
    const type = textAt(part, 'type') ?? 'list';
    // "General information" says again what people.yaml says.
    if (type === 'map' && /general/i.test(title)) continue;
    const rows: unknown[] = contents.flatMap((row): unknown[] => {
      if (type === 'map') return [given({ label: textAt(row, 'name'), details: textAt(row, 'value') })];
      if (!isData(row)) return [{ bullet: String(row) }];
      if (type === 'time_table') {
        const highlights = lines(row['description']);
        const common = { when: textAt(row, 'year'), location: textAt(row, 'location'), highlights };
        const institution = textAt(row, 'institution');
        if (/educ|formation|ausbildung|studies/i.test(title) && institution !== undefined)
          return [given({ institution, area: textAt(row, 'title'), ...common })];
        if (institution !== undefined) return [given({ company: institution, position: textAt(row, 'title'), ...common })];
        const items = lines(row['items']);
        return textAt(row, 'title') === undefined
          ? items.map((item) => given({ name: item, when: textAt(row, 'year') }))
          : [given({ name: textAt(row, 'title'), ...common, highlights: [...highlights, ...items] })];
      }
      if (type === 'nested_list') return [given({ label: textAt(row, 'title'), details: lines(row['items']).join('; ') })];
      return lines(row).map((bullet) => ({ bullet }));
    });
    if (rows.length > 0) sections[key(title)] = { title, entries: rows };
  }
  return sections;
}

/** `education:`, `experience:` … of an author of HugoBlox, new and old. */
export function hugoBloxSections(data: Data): Sections {
  const education = at(data, 'education', 'courses') ?? at(data, 'education');
  // "work" is the word of the theme's starter.
  const flat: Data = { ...data, education, experience: at(data, 'experience') ?? at(data, 'work') };
  const span = (row: Data): string | undefined =>
    when(textAt(row, 'start') ?? textAt(row, 'date_start'), textAt(row, 'end') ?? textAt(row, 'date_end')) ?? textAt(row, 'year');
  return fromTable(flat, [
    [
      'education',
      (row) =>
        given({
          institution: textAt(row, 'institution'),
          area: textAt(row, 'area') ?? textAt(row, 'course') ?? textAt(row, 'degree'),
          degree: textAt(row, 'area') === undefined ? undefined : textAt(row, 'degree'),
          when: span(row),
          ...told(row),
          links: button(row),
        }),
    ],
    [
      'experience',
      (row) =>
        given({
          company: textAt(row, 'org') ?? textAt(row, 'company') ?? textAt(row, 'company_name'),
          position: textAt(row, 'role') ?? textAt(row, 'position') ?? textAt(row, 'title'),
          location: textAt(row, 'location'),
          when: span(row),
          url: textAt(row, 'company_url'),
          ...told(row),
        }),
    ],
    [
      'awards',
      (row) =>
        given({
          name: textAt(row, 'title'),
          by: textAt(row, 'awarder') ?? textAt(row, 'organization'),
          when: textAt(row, 'date') ?? span(row),
          url: textAt(row, 'url') ?? textAt(row, 'certificate_url'),
          ...told(row),
        }),
    ],
    [
      'skills',
      (row) =>
        given({
          label: textAt(row, 'name'),
          details:
            rowsAt(row, 'items')
              .map((item) => textAt(item, 'label') ?? textAt(item, 'name') ?? '')
              .filter(Boolean)
              .join(', ') || textAt(row, 'description'),
        }),
    ],
    ['languages', (row) => given({ label: textAt(row, 'name'), details: textAt(row, 'label') })],
  ]);
}

/** What a row tells in Markdown; an entry of the CV has its list as highlights. */
function told(row: Data): { summary: string; highlights: string[] } {
  const [summary = '', ...items] = (textAt(row, 'summary') ?? textAt(row, 'description') ?? '').split(/^[ \t]*[-*+][ \t]+/m);
  return { summary: summary.trim(), highlights: items.map((item) => item.replace(/\s+/g, ' ').trim()).filter(Boolean) };
}

/** "Read my thesis" below a degree. */
function button(row: Data): { label?: string; url: string }[] {
  const url = cleanAddress(textAt(row, 'button', 'url') ?? '');
  const label = textAt(row, 'button', 'text');
  return url === undefined ? [] : [{ ...(label !== undefined && { label }), url }];
}

function fromTable(data: Data, table: readonly (readonly [string, (row: Data) => Row])[]): Sections {
  const sections: Sections = {};
  for (const [name, convert] of table) {
      const entries = rowsAt(data, name).filter(isData).map(convert).filter((row) => Object.keys(row).length > 0);
    if (entries.length > 0) sections[name] = entries;
  }
  return sections;
}
