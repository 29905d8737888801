/**
 * What poppler-utils and qpdf say of a PDF, where they are installed. Where REQUIRE_PDF_TOOLS is set nothing is skipped: a tool
 * that is missing fails the tests.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function installed(tool: string, flag: string): boolean {
  const found = spawnSync(tool, [flag]).status === 0;
  if (!found && process.env['REQUIRE_PDF_TOOLS']) throw new Error(`${tool} is not installed, and REQUIRE_PDF_TOOLS is set.`);
  return found;
}

export const hasPoppler = installed('pdftotext', '-v');
export const hasQpdf = installed('qpdf', '--version');

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-pdf-'));
  try {
    const path = join(folder, 'cv.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(tool: string, args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Text of the file; `mode` is the order in which it is read. */
export function textOf(pdf: Uint8Array, mode: '' | '-layout' | '-raw' = ''): string {
  return withFile(pdf, (path) => run('pdftotext', [...(mode ? [mode] : []), '-enc', 'UTF-8', path, '-']));
}

/** Fields of pdfinfo by name. */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const lines = withFile(pdf, (path) => run('pdfinfo', [path])).split('\n');
  return Object.fromEntries(lines.flatMap((line) => {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value!]];
  }));
}

/** The structure tree with its texts, one element a line. */
export function structureOf(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdfinfo', ['-struct-text', path]));
}

/** Names of the typefaces, and whether every one of them is embedded, cut down to what is used, and mapped to Unicode. */
export function fontsOf(pdf: Uint8Array): { names: string[]; sound: boolean } {
  const rows = withFile(pdf, (path) => run('pdffonts', [path])).split('\n').slice(2).filter(Boolean);
  return {
    names: rows.map((row) => row.split(/\s/)[0]!.replace(/^[A-Z]{6}\+|-Identity-H$/g, '')),
    sound: rows.every((row) => /\s+yes\s+yes\s+yes\s+\d+\s+\d+\s*$/.test(row)),
  };
}

/** Exit code of `qpdf --check`: 0 is a sound file. */
export function qpdfCheck(pdf: Uint8Array): number | null {
  return withFile(pdf, (path) => spawnSync('qpdf', ['--check', path]).status);
}

/** Addresses of the links of a file. */
export const linksOf = (pdf: Uint8Array): string[] => valuesOf(pdf, 'URI');

/** What is read aloud in place of formulas and pictures. */
export const alternativesOf = (pdf: Uint8Array): string[] => valuesOf(pdf, 'Alt');

function valuesOf(pdf: Uint8Array, key: string): string[] {
  const json = withFile(pdf, (path) => execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  return [...json.matchAll(new RegExp(`"/${key}": "[ub]:([^"]*)"`, 'g'))].map((match) => match[1]!);
}

/** Width of a page, and every word with its edges, in points from the upper left corner. */
export function boxesOf(pdf: Uint8Array): { width: number; words: { text: string; left: number; right: number; top: number }[] } {
  const html = withFile(pdf, (path) => run('pdftotext', ['-bbox', path, '-']));
  const words = [...html.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax=".*?">(.*?)<\/word>/g)];
  return {
    width: Number(/<page width="(.*?)"/.exec(html)![1]),
    words: words.map(([, left, top, right, text]) => ({ text: text!, left: Number(left), right: Number(right), top: Number(top) })),
  };
}
