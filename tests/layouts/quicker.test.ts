import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Nunjucks } from '../../src/layouts/engine.ts';
import { quicker } from '../../src/layouts/quicker.ts';
import { LAYOUT_FOLDERS } from '../../src/layouts/printer.ts';
import { listFiles } from '../../src/site/files.ts';
import { CHECKOUT } from '../support/project.ts';

const { compiler } = createRequire(import.meta.url)('nunjucks') as Nunjucks;
const compile = (source: string) => compiler.compile(source, [], [], 'page.njk', { autoescape: true });

// What printer.test.ts prints shows that layouts still do the same; this shows that the detours are gone, for a compiler that
// prints other code would leave all of them where they are.
describe('every detour that Nunjucks compiles is found again', () => {
  test.each([
    ['a loop’s variable and facts', '{% for x in list %}{{ x }}{% endfor %}', 'frame.set('],
    ['a variable that is set', '{% set a = 1 %}', 'frame.set('],
    ['a partial', '{% include "a.njk" %}', 'env.waterfall('],
    ['partials one after another, and one within a condition', '{% include "a.njk" %}{% if a %}{% include "b.njk" %}{% endif %}{% include c %}', 'env.waterfall('],
  ])('%s', (_what, source, detour) => {
    expect(compile(source)).toContain(detour);
    expect(quicker(compile(source))).not.toContain(detour);
  });

  test('a member', () => {
    expect(compile('{{ a.b }}')).toMatch(/suppressValue\(runtime\.memberLookup/);
    expect(quicker(compile('{{ a.b }}'))).not.toMatch(/memberLookup\(\(/);
  });

  test('what is printed, be it text or HTML', () => {
    const layout = '{{ a }} {{ a.b | safe }} {{ a | safe }} {{ a.b | upper | safe }}';
    expect(compile(layout).match(/suppressValue/g)).toHaveLength(4);
    const code = quicker(compile(layout));
    expect(code).not.toContain('suppressValue');
    expect(code.match(/\$safe\(/g)).toHaveLength(2);
    expect(code.match(/\$print\(/g)).toHaveLength(2);
  });

  test('in the layouts of the engine', () => {
    const files = LAYOUT_FOLDERS.flatMap((folder) => listFiles(CHECKOUT, folder, '.njk'));
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) expect(quicker(compile(readFileSync(join(CHECKOUT, file), 'utf8'))), file).not.toMatch(/env\.waterfall\(|frame\.set\(/);
  });
});
