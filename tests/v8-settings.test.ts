/**
 * Settings under which V8 takes machine code that was kept at the start of a process. They hold for a whole process, so each test
 * has one of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CHECKOUT } from './support/project.ts';

const MODULE = pathToFileURL(join(CHECKOUT, 'src/v8-settings.mjs')).href;

/** Runs lines that may say `took()`: whether V8 takes code that was kept at the start, now. Returns what it was each time. */
function tookIn(...lines: string[]): unknown {
  const program = [
    `import { asAtStart, loaded, loading, use } from '${MODULE}';`,
    "import vm from 'node:vm';",
    "import { Worker } from 'node:worker_threads';",
    'const answers = [];',
    // V8 compares no more of a source than its length, and remembers those that it has seen.
    "const source = () => '(function () { return ' + answers.length + '; })';",
    "const cachedData = new vm.Script(source().replace('0', '9')).createCachedData();",
    'const took = () => answers.push(!new vm.Script(source(), { cachedData }).cachedDataRejected);',
    ...lines,
    'console.log(JSON.stringify(answers));',
  ].join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

test('code is not taken under a setting, which is what all this is about', () => {
  expect(tookIn('took();', "use('keepCode');", 'took();')).toEqual([true, false]);
});

// Their numbers at a start are those of the version of Node that runs this.
test.each(['keepCode', 'compileSeldom', 'growSlowly'])('%s is as at a start while something is loaded', (setting) => {
  expect(tookIn(`use('${setting}');`, 'asAtStart(took);')).toEqual([true]);
});

test('nothing is set while anything is still being loaded', () => {
  expect(tookIn('loading();', 'loading();', "use('keepCode');", 'took();', 'loaded();', 'took();', 'loaded();', 'took();')).toEqual([true, true, false]);
});

test('what is loaded by a thread is waited for', () => {
  const thread = `import('${MODULE}').then(({ loaded }) => loaded())`;
  expect(tookIn(
    "use('keepCode');",
    'loading();',
    'took();',
    `await new Promise((done) => new Worker(${JSON.stringify(thread)}, { eval: true }).on('exit', done));`,
    'took();',
  )).toEqual([true, false]);
});

test('a load that fails leaves the settings as they were', () => {
  expect(tookIn("use('keepCode');", "try { asAtStart(() => { throw new Error('no'); }); } catch { took(); }")).toEqual([false]);
});
