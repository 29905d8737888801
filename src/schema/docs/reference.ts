/** The reference in docs/: tables of every key, made from the schemas. */
import type { z } from 'zod';
import type { Described } from './catalogue.ts';
import { dataFiles, pageKinds } from './catalogue.ts';
import { pageShape } from '../pages/page.ts';
import type { RecordNotes } from '../record.ts';
import { recordNotes } from '../record.ts';
import { markdownTable } from '../../text/markdown-table.ts';
import type { Schema } from '../reading/shape.ts';
import { bare, options, shapeOf } from '../reading/shape.ts';

const GENERATED = '<!-- Generated from src/schema by src/schema/docs/generate.ts; changes belong there. -->';

/** docs/settings.md */
export function settingsReference(): string {
  const sections = dataFiles.map((kind) => chapter(kind, `${named(kind)}: ${kind.title.charAt(0).toLowerCase()}${kind.title.slice(1)}`));
  return page('Settings', SETTINGS_INTRODUCTION, sections);
}

/** docs/front-matter.md */
export function frontMatterReference(): string {
  const shared = new Set(Object.keys(pageShape));
  const sections = pageKinds.map((kind) => chapter(kind, kind.title, kind.id === 'page' ? undefined : shared));
  return page('Front matter', FRONT_MATTER_INTRODUCTION, sections);
}

const SETTINGS_INTRODUCTION = `The files of \`data/\` are YAML: \`key: value\` lines, lists with dashes, two spaces for each level.
Only \`url\` and \`owner\` in \`site.yaml\`, and \`id\` and \`name\` of each person, are required.

- Put a value in quotes if it holds \`: \`, begins with \`#\`, \`@\`, \`*\`, \`&\`, \`!\`, \`%\`, \`[\` or \`{\`, or holds a backslash;
  single quotes leave backslashes alone: \`'$\\alpha$'\`.
- Between braces a comma ends a value. Write one \`key: value\` a line instead.
- Keys that begin with \`x_\` are yours: they are kept and never reported. Any other key that nobody knows is reported,
  with the one you may have meant.
- \`text_font\` and \`text-font\` are the same key. The names that academicpages, al-folio, HugoBlox and RenderCV use are read
  as well; they stand in the last column.

VS Code with the extension *YAML* (Red Hat), which this project recommends, completes keys and explains them as you type.
In other editors with a YAML language server, the first line of each file does the same:
\`# yaml-language-server: $schema=./.schemas/site.json\`.`;

const FRONT_MATTER_INTRODUCTION = `Front matter stands at the top of a Markdown file, between two lines of three dashes:

\`\`\`yaml
---
title: Optimal transport on a Sunday
date: 2024-05-17
---
\`\`\`

Everything is optional. The rules of YAML are those of [settings](settings.md). Dates are written as precisely as you know
them: \`2024\`, \`2024-05\`, \`2024-05-17\`, \`2024-05-17 14:30\`.

Editors know these keys through the JSON Schemas in \`data/.schemas/\`. YAML extensions do not look into Markdown files by
themselves: extensions that check front matter can be pointed to, for instance, \`data/.schemas/talk.json\` for
\`content/talks/*.md\`. Whatever the editor, the dev server tells of every mistake with its line.

A page stands at the path of its file below \`content/\`. A day before the name is left out of the address,
\`content/posts/2024-03-01-po.md\` is \`/posts/po/\`; a year alone stays, \`content/talks/2023-ens.md\` is \`/talks/2023-ens/\`.
The text of \`index.md\` in \`content/talks/\` and its like heads the list of that section, which takes \`title\` and \`nav_title\` from
it. \`content/404.md\` is what visitors read where no page is.

Feeds stand at \`/feed.xml\` and \`/feed.json\`, of one section at \`/posts/feed.xml\`, \`/news/feed.xml\` and \`/publications/feed.xml\`.`;

function page(title: string, introduction: string, sections: readonly string[]): string {
  return `${GENERATED}\n\n# ${title}\n\n${introduction}\n\n${sections.join('\n\n')}\n`;
}

/** The files of a kind, as code. */
function named({ files }: Described): string {
  return [files].flat().map((file) => `\`${file}\``).join(', ');
}

function chapter(kind: Described, heading: string, leaveOut?: ReadonlySet<string>): string {
  const { schema, about, after } = kind;
  const where = heading.includes(named(kind)) ? '' : ` (${named(kind)})`;
  const tables: string[] = [];
  collect(schema, '', leaveOut, tables, new Set());
  return [`## ${heading}`, `${about}${where}`, ...tables, ...(after === undefined ? [] : [after])].join('\n\n');
}

/** The table of the record in `schema`, and after it those of the records within. */
function collect(
  schema: Schema,
  within: string,
  leaveOut: ReadonlySet<string> | undefined,
  out: string[],
  seen: Set<object>,
): void {
  const { record: found, suffix } = recordIn(schema);
  if (found === undefined || seen.has(found)) return;
  seen.add(found);
  const prefix = `${within}${suffix}`;
  const notes = recordNotes.get(found) ?? {};
  const fields = Object.entries(shapeOf(found)).filter(([key]) => leaveOut?.has(key) !== true);
  const rows = fields.map(([key, field]) => row(key, field, notes));
  const title = prefix === '' || within === '' ? [] : [`### ${within.replace(/^\./, '')}`];
  if (rows.length > 0) {
    out.push([...title, table(rows)].join('\n\n'));
  }
  for (const [key, field] of fields) collect(field, `${prefix}.${key}`, undefined, out, seen);
}

/** The record a value consists of: itself, the items of a list, or what stands under free keys. */
function recordIn(schema: Schema): { record?: Schema; suffix: string } {
  const ways = options(schema);
  const direct = ways.find((way) => way._zod.def.type === 'object');
  if (direct) return { record: direct, suffix: '' };
  for (const way of ways) {
    const { def } = way._zod;
    const inner = def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : undefined;
    if (inner === undefined) continue;
    const { record } = recordIn(inner);
    if (record) return { record, suffix: '' };
  }
  return { suffix: '' };
}

function row(key: string, field: Schema, { aliases }: RecordNotes): string[] {
  const others = Object.entries(aliases ?? {}).flatMap(([theirs, alias]) =>
    (typeof alias === 'string' ? alias : alias.to) === key ? [`\`${theirs}\``] : [],
  );
  const description = 'description' in field && typeof field.description === 'string' ? field.description : '';
  const usual = defaultOf(field);
  return [
    `\`${key}\`${required(field) ? ' (required)' : ''}`,
    `${description}${listed(field)}${usual === undefined ? '' : ` Default: \`${usual}\`.`}`,
    others.join(', '),
  ];
}

function table(rows: readonly string[][]): string {
  const withOthers = rows.some(([, , others]) => others !== '');
  const head = withOthers ? ['Key', 'What it says', 'Also read as'] : ['Key', 'What it says'];
  return markdownTable(head, rows);
}

/** Whether leaving it out is a mistake. */
function required(field: Schema): boolean {
  return !(field as z.ZodType).safeParse(undefined).success;
}

/** The words of an enumeration. */
function listed(field: Schema): string {
  const ways = options(field);
  const words = ways.flatMap((way) => (way._zod.def.type === 'enum' ? Object.values(way._zod.def.entries) : []));
  // `true` has its other spellings only for old habits' sake; text is taken with or without quotes.
  const takes = (type: string): boolean => ways.some((way) => way._zod.def.type === type);
  const free = takes('string');
  if (words.length === 0 || (takes('boolean') && !free)) return '';
  return ` (${free ? 'such as ' : ''}${words.map((word) => `\`${word}\``).join(', ')})`;
}

/** The default, if it is worth telling. */
function defaultOf(field: Schema): string | undefined {
  let current = field;
  while (current !== bare(current)) {
    const { def } = (current as ReturnType<typeof bare>)._zod as {
      def: { type: string; defaultValue?: unknown; innerType?: Schema; in?: Schema };
    };
    if (def.type === 'default') {
      const value = def.defaultValue;
      const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
      return empty || value === false ? undefined : Array.isArray(value) ? value.join(', ') : String(value);
    }
    const inner = def.innerType ?? def.in;
    if (inner === undefined) return undefined;
    current = inner;
  }
  return undefined;
}
