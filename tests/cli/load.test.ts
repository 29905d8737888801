/** Machine code of the program, which one start keeps for the next. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offprint } from '../support/command.ts';
import { CHECKOUT, temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => {
  project = temporaryProject('full');
  // A compiled program of its own, which no other test uses meanwhile.
  const packages = join(project.root, 'node_modules');
  rmSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync(join(CHECKOUT, 'node_modules')).filter((one) => !one.startsWith('.'))) {
    symlinkSync(join(CHECKOUT, 'node_modules', name), join(packages, name), 'junction');
  }
});
afterEach(() => project.remove());

/** The folder of the compiled program. */
function programFolder(): string {
  const engines = join(project.root, 'node_modules/.offprint');
  return join(engines, readdirSync(engines).find((name) => !name.endsWith('.json'))!);
}

/** Which file each part of the program keeps its code in: another one as soon as it was kept again. */
async function codeAfterBuild(): Promise<Record<string, number>> {
  for (const folder of ['_site', '.cache']) rmSync(join(project.root, folder), { recursive: true, force: true });
  const { exitCode, output } = await offprint(project.root, ['build']);
  expect(exitCode, output).toBe(0);
  const code = readdirSync(programFolder()).filter((name) => name.endsWith('.code')).sort();
  return Object.fromEntries(code.map((name) => [name, statSync(join(programFolder(), name)).ino]));
}

test('code that was kept by one build is taken by the next', async () => {
  const threads = availableParallelism() > 1 ? ['helper.code'] : [];
  for (let n = 0; n < 160; n++) project.write(`content/posts/2020-01-01-post-${n}.md`, `---\ntitle: Post ${n}\n---\n\nThe text of post ${n}.\n`);
  const kept = await codeAfterBuild();
  expect(Object.keys(kept)).toEqual(['build.code', ...threads]);
  expect(await codeAfterBuild()).toEqual(kept);
});

test.each([
  ['changed', (path: string) => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  }],
  ['cut short', (path: string) => truncateSync(path, 7)],
])('code that was %s is not taken, and kept anew', async (_, damage) => {
  const kept = await codeAfterBuild();
  damage(join(programFolder(), 'build.code'));
  expect(await codeAfterBuild()).not.toEqual(kept);
});
