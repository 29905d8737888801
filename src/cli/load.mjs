/**
 * Runs the compiled program with the machine code that V8 made of it the last time.
 *
 * Node does so by itself from version 22 on (https://nodejs.org/api/module.html#module-compile-cache); this does it for
 * those before. https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';

/** Bytes of the sum that stands before the code. */
const SUM = 20;

/**
 * Loads a CommonJS file that is one function, wrapped by compile.mjs.
 *
 * @param {string} path absolute
 * @param {string | undefined} codePath where its machine code is kept; damaged code, and that of another version of Node, is not used
 * @returns its exports, and a function that keeps what has been compiled by then for the next time
 */
export function load(path, codePath) {
  const cachedData = codePath && readCode(codePath);
  const script = new vm.Script(readFileSync(path, 'latin1'), {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path), (address) => import(address));
  const isNew = !cachedData || script.cachedDataRejected;
  return { exports: module.exports, keep: () => isNew && writeCode(codePath, script.createCachedData()) };
}

function readCode(path) {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(SUM);
    return sumOf(code).equals(kept.subarray(0, SUM)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(path, code) {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([sumOf(code), code]));
    renameSync(temporary, path);
  } catch {
    // The next start takes as long as this one.
  }
}

const sumOf = (bytes) => createHash('sha1').update(bytes).digest();
