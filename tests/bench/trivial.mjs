// The floor: reads the inputs of a site and writes the bytes of its pages, and does nothing in between.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [root, target] = process.argv.slice(2);
for (const folder of ['content', 'data']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
  }
}
cpSync(join(root, '_site'), target, { recursive: true });
