/** al-folio's courses: the schedule of the front matter as a table in the text. */
import { isData, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';

/** A heading and a table with a column for each key that the rows of `schedule:` have; nothing where there is no schedule. */
export function scheduleText(data: Data): string {
  const weeks = rowsAt(data, 'schedule').filter(isData);
  const keys = [...new Set(weeks.flatMap((week) => Object.keys(week).filter((key) => cell(week[key]) !== '')))];
  if (keys.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(keys.map(heading)), line(keys.map(() => '---')), ...weeks.map((week) => line(keys.map((key) => cell(week[key]))))];
  return `\n\n## Schedule\n\n${table.join('\n')}\n`;
}

function heading(key: string): string {
  const words = key.replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words as they are, `name` and `url` as a link, several of either with commas. */
function cell(value: unknown): string {
  if (Array.isArray(value)) return value.map(cell).filter((one) => one !== '').join(', ');
  if (!isData(value)) return (textAt({ value }, 'value') ?? '').replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|');
  const url = textAt(value, 'url') ?? textAt(value, 'link');
  const name = cell(value['name'] ?? value['title'] ?? url);
  if (url === undefined) return name;
  return `[${name.replace(/([[\]])/g, '\\$1')}](${/[\s()]/.test(url) ? `<${url}>` : url})`;
}
