/** Writes docs/moving-in.md: `node --import tsx src/import/reference/write-reference.ts`, whenever the importer or a schema changes. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { movingInReference } from './reference.ts';

await writeFile(fileURLToPath(new URL('../../../docs/moving-in.md', import.meta.url)), movingInReference());
