import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleAssets } from '../../src/assets/bundle.ts';
import { Problems } from '../../src/problems.ts';

let root: string;
let problems: Problems;
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const bundle = async () =>
  Object.fromEntries((await bundleAssets(root, problems)).map(({ path, contents }) => [path, new TextDecoder().decode(contents)]));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-bundle-'));
  problems = new Problems();
});
afterEach(() => rmSync(root, { recursive: true }));

test('a project without stylesheets has none', async () => {
  expect(await bundle()).toEqual({});
  expect(problems.list).toEqual([]);
});

test('imports come in, comments and blanks go', async () => {
  put('assets/theme/theme.css', '@layer base, layout;\n@import "./tokens.css" layer(base);\n');
  put('assets/theme/tokens.css', '/* paper */\n:root {\n  --paper: none;\n}\n');
  const { 'assets/theme/theme.css': css } = await bundle();
  expect(css).toMatch(/--paper: ?none/);
  expect(css).not.toMatch(/\/\*|@import/);
});

test('addresses of fonts and pictures stay as they are written, since their files are copied', async () => {
  put('assets/site.css', '@font-face { font-family: X; src: url("fonts/x.woff2") } body { background: url(images/a.svg) }');
  const { 'assets/site.css': css } = await bundle();
  expect(css).toContain('fonts/x.woff2');
  expect(css).toContain('images/a.svg');
});

test('today’s CSS is left as it is written', async () => {
  put('assets/site.css', 'a { color: light-dark(black, white); &:hover { color: red } }');
  const { 'assets/site.css': css } = await bundle();
  expect(css).toContain('light-dark(');
  expect(css).toContain('&:hover');
});

test('a script becomes plain JavaScript', async () => {
  put('src/browser/site.ts', "const greet = (name: string): string => `hello ${name}`;\nconsole.log(greet('Ilse'));");
  const { 'assets/theme/site.js': script } = await bundle();
  expect(script).toContain('hello');
  expect(script).not.toContain(': string');
});

describe('a mistake in a stylesheet', () => {
  test('is told with file, line, column and the line itself, and the other files are written', async () => {
    put('assets/theme/theme.css', 'p { color: red }');
    put('assets/site.css', 'a { color: red }\nh1 { color: ; }\nh2 { colr\n');
    const written = await bundle();
    expect(written['assets/theme/theme.css']).toContain('red');
    expect(problems.list.length).toBeGreaterThan(0);
    expect(problems.list[0]).toMatchObject({ code: 'stylesheet-syntax', file: 'assets/site.css' });
    expect(problems.list.every((problem) => problem.line !== undefined && problem.column !== undefined)).toBe(true);
    expect(problems.list[0]!.excerpt).toBeTruthy();
  });

  test.each([
    ['a brace', 'a { color: red }\nh1 {\n  color: blue;\n\nh2 { color: green }\n', 'warning', 2, 4],
    ['a comment', 'a { color: red }\n/* blue\n\n', 'error', 2, 1],
  ])('%s that is never closed is told where it opens, and what becomes of the file', async (_, css, severity, line, column) => {
    put('assets/site.css', css);
    const written = await bundle();
    expect(problems.list).toMatchObject([{ severity, line, column }]);
    expect(problems.list[0]!.cure).toContain(severity === 'error' ? 'leaves the file out' : 'browsers pass over');
    expect('assets/site.css' in written).toBe(severity === 'warning');
  });

  test('a missing import is an error that names it', async () => {
    put('assets/site.css', '@import "./colours.css";\na { color: red }');
    expect(await bundle()).toEqual({});
    const errors = problems.list.filter((problem) => problem.severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ file: 'assets/site.css', line: 1 });
    expect(errors[0]!.message).toContain('colours.css');
  });

  test('an import that stands too late, where browsers pass over it, is a warning', async () => {
    put('assets/site.css', 'a { color: red }\n@import "./colours.css";');
    await bundle();
    expect(problems.list).toMatchObject([{ severity: 'warning', file: 'assets/site.css', line: 2 }]);
  });
});
