import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFiles, pageKinds } from '../../src/schema/docs/catalogue.ts';
import { EDITOR_SCHEMAS, editorSchema, editorSchemaFiles } from '../../src/schema/docs/json-schema.ts';
import { frontMatterReference, settingsReference } from '../../src/schema/docs/reference.ts';
import type { Schema } from '../../src/schema/reading/shape.ts';
import { options, shapeOf } from '../../src/schema/reading/shape.ts';

const root = path.resolve(import.meta.dirname, '../..');
const committed = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const HOW = 'stale: run `node --import tsx src/schema/docs/generate.ts`';

describe('what is made from the schemas is up to date', () => {
  it.each([...editorSchemaFiles()])('%s', (file, text) => expect(committed(file), HOW).toBe(text));
  it('docs/settings.md', () => expect(committed('docs/settings.md'), HOW).toBe(settingsReference()));
  it('docs/front-matter.md', () => expect(committed('docs/front-matter.md'), HOW).toBe(frontMatterReference()));
});

describe('every field tells what it is for', () => {
  function undescribed(schema: Schema, at: string, seen = new Set<object>()): string[] {
    return options(schema).flatMap((way) => {
      if (seen.has(way)) return [];
      seen.add(way);
      const { def } = way._zod;
      if (def.type === 'array') return undescribed(def.element, at, seen);
      if (def.type === 'record') return undescribed(def.valueType, at, seen);
      return Object.entries(shapeOf(way)).flatMap(([key, field]) => {
        const description = (field as { description?: string }).description ?? '';
        return [
          ...(/^[A-Z`].*[.…]$/s.test(description) ? [] : [`${at}.${key}`]),
          ...undescribed(field, `${at}.${key}`, seen),
        ];
      });
    });
  }
  it.each([...dataFiles, ...pageKinds].map((kind) => [kind.id, kind] as const))('%s', (id, { schema }) => {
    expect(undescribed(schema, id)).toEqual([]);
  });
});

describe('editors', () => {
  const site = editorSchema(dataFiles[0]!) as {
    required: string[];
    additionalProperties: boolean;
    properties: Record<string, { description: string; properties: Record<string, { enum?: string[] }> }>;
    patternProperties: Record<string, unknown>;
  };

  it('propose keys and words', () => {
    expect(site.properties['url']?.description).toMatch(/address/);
    expect(site.properties['theme']?.properties['portrait']?.enum).toContain('circle');
  });

  it('mark unknown keys, but no other spelling of a known one', () => {
    const accepted = Object.keys(site.patternProperties).map((pattern) => new RegExp(pattern));
    expect(site.additionalProperties).toBe(false);
    for (const key of ['x_mine', 'edit-url', 'license'])
      expect(
        accepted.some((pattern) => pattern.test(key)),
        key,
      ).toBe(true);
    for (const key of ['ownr', 'licences'])
      expect(
        accepted.some((pattern) => pattern.test(key)),
        key,
      ).toBe(false);
  });

  it('are pointed to the schema of every data file', () => {
    const settings = JSON.parse(committed('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const expected = dataFiles.map(({ id, files }) => [`./${EDITOR_SCHEMAS}/${id}.json`, files]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
  });
});

describe('the reference', () => {
  it('tells the words that a field proposes, and that others may stand there', () => {
    expect(frontMatterReference()).toContain('| `kind` | Kind of talk. (such as `invited`, `keynote`,');
    expect(settingsReference()).toMatch(/^\| `role` \| .*\(such as `student`, `phd-student`,/m);
  });

  it('leaves the other spellings of `true` and `false` away', () => expect(frontMatterReference()).toContain('| `online` | `true` for a talk given online. |'));

  it('names the networks that profiles know', () => expect(settingsReference()).toMatch(/^Networks known to `profiles`: `orcid`, .*`mastodon`/m));
});
