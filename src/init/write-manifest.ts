/**
 * Records the example's files as they are now: `node --import tsx src/init/write-manifest.ts`, whenever the example changes.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { manifestText, ownFiles } from './example.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = fileURLToPath(new URL('example-manifest.json', import.meta.url));
await writeFile(manifest, manifestText(await ownFiles(root)));
