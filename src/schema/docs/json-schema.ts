/** The schemas as JSON Schema, from which editors take completion, explanations and warnings while one types. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { isObject } from '../../objects.ts';
import type { Described } from './catalogue.ts';
import { literally } from '../../text/pattern.ts';
import { dataFiles, pageKinds } from './catalogue.ts';
import { recordNotes } from '../record.ts';

/** Where they are kept, from the project's root; .vscode and the first line of each file of `data/` point there. */
export const EDITOR_SCHEMAS = 'data/.schemas';

/** The JSON Schema of one kind of file, for what is typed (before defaults are filled in). */
export function editorSchema({ schema, title, about }: Described): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    // The version that the YAML language server knows best.
    target: 'draft-07',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // An empty record as the default says nothing to a reader.
      if (isObject(jsonSchema.default) && Object.keys(jsonSchema.default).length === 0) delete jsonSchema.default;
      const notes = recordNotes.get(zodSchema);
      if (notes === undefined) return;
      const own = Object.keys(jsonSchema.properties ?? {});
      const others = [
        ...Object.keys(notes.aliases ?? {}),
        ...(notes.ignored ?? []),
        ...Object.keys(notes.elsewhere ?? {}),
      ];
      jsonSchema.additionalProperties = notes.open === true;
      // By pattern, so that they are accepted but not proposed.
      jsonSchema.patternProperties = {
        '^x[_-]': {},
        ...otherSpellings([
          ...own.filter((key) => key.includes('_')).map((key) => key.replaceAll('_', '-')),
          ...others,
        ]),
      };
      if (notes.aliases !== undefined && jsonSchema.required) {
        // A required key may stand there under another name; validation tells if it does not.
        const replaceable = new Set(
          Object.values(notes.aliases).map((alias) => (typeof alias === 'string' ? alias : alias.to)),
        );
        jsonSchema.required = jsonSchema.required.filter((key) => !replaceable.has(key));
        if (jsonSchema.required.length === 0) delete jsonSchema.required;
      }
    },
  });
  return {
    $schema,
    $comment: 'Generated from src/schema; see src/schema/docs/generate.ts.',
    title,
    description: about,
    ...rest,
  };
}

function otherSpellings(keys: readonly string[]): Record<string, object> {
  const names = [...new Set(keys.map((key) => key.split('.')[0]!))].map(literally);
  return names.length === 0 ? {} : { [`^(?:${names.join('|')})$`]: {} };
}

/** File names and contents, ready to be written or compared. */
export function editorSchemaFiles(): Map<string, string> {
  return new Map(
    [...dataFiles, ...pageKinds].map((kind) => [
      `${EDITOR_SCHEMAS}/${kind.id}.json`,
      `${JSON.stringify(editorSchema(kind), null, 2)}\n`,
    ]),
  );
}

/** Writes the schemas below `root`, and gives the paths written. */
export async function writeEditorSchemas(root: string): Promise<string[]> {
  const files = editorSchemaFiles();
  await mkdir(path.join(root, EDITOR_SCHEMAS), { recursive: true });
  await Promise.all([...files].map(([file, text]) => writeFile(path.join(root, file), text)));
  return [...files.keys()];
}
