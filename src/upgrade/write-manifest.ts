/**
 * Records the engine's files as they are now: `node --import tsx src/upgrade/write-manifest.ts`, before a version comes out.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idsOf, isEngine, MANIFEST, manifestText } from './manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(isEngine);
writeFileSync(join(root, MANIFEST), manifestText({ version, files: idsOf(root, listed) }));
