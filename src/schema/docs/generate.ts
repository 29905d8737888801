/** Writes everything that is made from the schemas: `node --import tsx src/schema/docs/generate.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEditorSchemas } from './json-schema.ts';
import { frontMatterReference, settingsReference } from './reference.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
await mkdir(path.join(root, 'docs'), { recursive: true });
await writeFile(path.join(root, 'docs/settings.md'), settingsReference());
await writeFile(path.join(root, 'docs/front-matter.md'), frontMatterReference());
const written = await writeEditorSchemas(root);
console.log(['docs/settings.md', 'docs/front-matter.md', ...written].join('\n'));
