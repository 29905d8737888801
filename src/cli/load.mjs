/**
 * Runs the compiled program with the machine code that V8 made of it the last time.
 *
 * Node does so by itself from version 22 on (https://nodejs.org/api/module.html#module-compile-cache); this does it for
 * those before. https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';

/** Bytes of the sum that stands behind the code, which V8 copies unless it begins at a multiple of eight. */
const SUM = 20;

/**
 * Loads a CommonJS file that is one function, wrapped by compile.mjs.
 *
 * @param {string} path absolute
 * @param {string | undefined} codePath where its machine code is kept; damaged code, and that of another version of Node, is not used
 * @returns its exports, and a function that keeps what has been compiled by then for the next time
 */
export function load(path, codePath) {
  const bytes = read(path);
  const text = bytes.latin1Slice();
  const cachedData = codePath && readCode(codePath, bytes.buffer);
  const script = new vm.Script(text, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path), (address) => import(address));
  const isNew = !cachedData || script.cachedDataRejected;
  return { exports: module.exports, keep: () => isNew && writeCode(codePath, script.createCachedData()) };
}

/** Reads a file, into memory of another one that is no longer needed, if it is large enough: systems take their time to hand out new memory. */
function read(path, memory = new ArrayBuffer(0)) {
  const file = openSync(path);
  try {
    const { size } = fstatSync(file);
    const bytes = memory.byteLength < size ? Buffer.allocUnsafeSlow(size) : Buffer.from(memory, 0, size);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function readCode(path, memory) {
  try {
    const kept = read(path, memory);
    const code = kept.subarray(0, -SUM);
    return sumOf(code).equals(kept.subarray(-SUM)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(path, code) {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([code, sumOf(code)]));
    renameSync(temporary, path);
  } catch {
    // The next start takes as long as this one.
  }
}

const sumOf = (bytes) => createHash('sha1').update(bytes).digest();
