import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPrinter, LayoutError, reportingPrinter } from '../../src/layouts/printer.ts';
import { Problems, type Problem } from '../../src/problems.ts';

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const printer = (globals = {}, filters = {}) => createPrinter(root, ['content/_layouts', 'layouts'], globals, filters);
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'offprint-layouts-'))));
afterEach(() => rmSync(root, { recursive: true }));

test('prints a layout with its context, globals and filters', async () => {
  put('layouts/page.njk', '{{ site.title }}: {{ it.title | shout }}');
  const { print } = await printer({ site: { title: 'Tides' } }, { shout: (text: string) => `${text}!` });
  expect(print('page.njk', { it: { title: 'Home' } })).toBe('Tides: Home!');
});

test('escapes what is printed', async () => {
  put('layouts/page.njk', '{{ title }}');
  const { print } = await printer();
  expect(print('page.njk', { title: '<script>' })).toBe('&lt;script&gt;');
  expect(print('page.njk', { title: `"a" & 'b' \\c` })).toBe('&quot;a&quot; &amp; &#39;b&#39; &#92;c');
  expect(print('page.njk', { title: ['<b>'] })).toBe('&lt;b&gt;');
});

test('prints what is safe as it is, and nothing where there is nothing', async () => {
  put('layouts/page.njk', '{{ it.a | safe }}|{{ it.b | safe }}|{{ it.c | safe }}|{{ it.d }}|{{ it.e }}|{{ (it.a + it.a) | safe }}|{{ it.a | upper | safe }}|{{ it.a | safe | upper }}');
  const it = { a: '<b>', c: 0, d: null, e: 0 };
  expect((await printer()).print('page.njk', { it })).toBe('<b>||0||0|<b><b>|<B>|&lt;B&gt;');
});

test('a loop knows where it is: with loops in it, in a partial, over names and values', async () => {
  const facts = '{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}{{ "f" if loop.first }}{{ "l" if loop.last }}';
  put('layouts/partials/place.njk', facts);
  put('layouts/page.njk', `{% for row in rows %}({% for one in row %}${facts} {% endfor %}{% include "partials/place.njk" %}){% endfor %}{% for a, b in pairs %}${facts} {% endfor %}{% for k, v in named %}${facts} {% endfor %}`);
  expect((await printer()).print('page.njk', { rows: [['a', 'b'], ['c']], pairs: [[1, 2]], named: { x: 1, y: 2 } }))
    .toBe('(10212f 21102l 10212f)(10101fl 21102l)10101fl 10212f 21102l ');
});

describe('a partial', () => {
  test('knows what is set around it, at the top, in a loop and in the partial that asks for it', async () => {
    put('layouts/page.njk', '{% set top = "t" %}{% for one in [1, 2] %}{% set turn = one %}{% include "partials/outer.njk" %}{% endfor %}');
    put('layouts/partials/outer.njk', '{% set mine = "m" %}{% include "partials/inner.njk" %}');
    put('layouts/partials/inner.njk', '[{{ top }}{{ turn }}{{ mine }}{{ given }}{{ shared }}]');
    expect(printer({ shared: 's' }).print('page.njk', { given: 'g' })).toBe('[t1mgs][t2mgs]');
  });

  test('keeps what it sets to itself', async () => {
    put('layouts/page.njk', '{% set name = "outer" %}{% include "partials/name.njk" %} {{ name }} {{ other }} {% include "partials/name.njk" %}');
    put('layouts/partials/name.njk', '{{ other }}{% set name = "inner" %}{% set other = "o" %}{{ name }}');
    expect(printer().print('page.njk', {})).toBe('inner outer  inner');
  });

  test('in a block finds what the layout below has set', async () => {
    put('layouts/page.njk', '{% extends "base.njk" %}{% set above = "a" %}{% block main %}{% include "partials/name.njk" %}{% endblock %}');
    put('layouts/base.njk', '{% set below = "b" %}{% block main %}{% endblock %}{% include "partials/name.njk" %}');
    put('layouts/partials/name.njk', '[{{ above }}{{ below }}]');
    expect(printer().print('page.njk', {})).toBe('[ab][ab]');
  });

  test('may itself extend a layout', async () => {
    put('layouts/page.njk', '{% block main %}page{% endblock %} {% include "partials/card.njk" %} {% include "partials/card.njk" %}');
    put('layouts/partials/card.njk', '{% extends "partials/frame.njk" %}{% block inside %}card{% endblock %}');
    put('layouts/partials/frame.njk', '({% block inside %}{% endblock %})');
    expect(printer().print('page.njk', {})).toBe('page (card) (card)');
  });

  test('of a name that only the page knows', async () => {
    put('layouts/page.njk', '{% include which %}');
    put('layouts/partials/name.njk', 'found');
    expect(printer().print('page.njk', { which: 'partials/name.njk' })).toBe('found');
  });

  test('that includes itself for what is below', async () => {
    put('layouts/page.njk', '{% set all = tree %}{% include "partials/list.njk" %}');
    put('layouts/partials/list.njk', '({{ all.name }}{% for one in all.parts %}{% set all = one %}{% include "partials/list.njk" %}{% endfor %})');
    expect(printer().print('page.njk', { tree: { name: 'a', parts: [{ name: 'b', parts: [{ name: 'c' }] }, { name: 'd' }] } })).toBe('(a(b(c))(d))');
  });

  test('that may be missing', async () => {
    put('layouts/page.njk', 'a{% include "partials/none.njk" ignore missing %}b');
    expect(printer().print('page.njk', {})).toBe('ab');
  });
});

test('members: of nothing, of texts and lists, and functions with the object they belong to', async () => {
  put('layouts/page.njk', '{{ none.a }}|{{ nil.a }}|{{ text.length }}|{{ list.length }}|{{ one.say() }}|{% set say = one.say %}{{ say() }}|{{ one.two.three }}|{% for x in list %}{{ x.name }}{% endfor %}');
  const one = { name: 'n', say() { return this.name; }, two: { three: 3 } };
  expect(printer().print('page.njk', { nil: null, text: 'four', list: [{ name: 'x' }, { name: 'y' }], one })).toBe('||4|2|n|n|3|xy');
});

describe('a file of the same name in content/_layouts/', () => {
  test('replaces one partial, and only that', async () => {
    put('layouts/page.njk', '{% include "partials/name.njk" %} {% include "partials/foot.njk" %}');
    put('layouts/partials/name.njk', 'engine name');
    put('layouts/partials/foot.njk', 'engine foot');
    put('content/_layouts/partials/foot.njk', 'my foot');
    expect((await printer()).print('page.njk', {})).toBe('engine name my foot');
  });

  test('replaces a whole layout', async () => {
    put('layouts/page.njk', 'engine');
    put('content/_layouts/page.njk', 'mine');
    expect((await printer()).print('page.njk', {})).toBe('mine');
  });
});

describe('a mistake in a layout', () => {
  const problemOf = async (layout = 'page.njk', context = {}, filters = {}): Promise<Problem> => {
    try {
      (await printer({}, filters)).print(layout, context);
    } catch (error) {
      if (error instanceof LayoutError) return error.problem;
      throw error;
    }
    throw new Error('nothing was wrong');
  };

  test('an unknown tag is told with file, line and column', async () => {
    put('layouts/page.njk', '<p>\n  {% foreach x in y %}\n</p>');
    expect(await problemOf()).toMatchObject({ code: 'layout-error', file: 'layouts/page.njk', line: 2, severity: 'error' });
    expect((await problemOf()).message).toBe('This layout cannot be printed: there is no tag `{% foreach %}`.');
  });

  test('a call of what is not there is told with its own line', async () => {
    put('layouts/page.njk', '<p>one</p>\n<p>two</p>\n{{ view.nothing(it) }}\n<p>four</p>');
    expect(await problemOf('page.njk', { view: {} })).toMatchObject({ line: 3, column: 16 });
  });

  test('in a partial, it is the partial that is named', async () => {
    put('layouts/page.njk', '\n\n{% include "partials/name.njk" %}');
    put('layouts/partials/name.njk', 'a\n{{ broken( }}');
    expect(await problemOf()).toMatchObject({ file: 'layouts/partials/name.njk', line: 2 });
  });

  test('in a partial of the layout that a layout extends, it is still the partial that is named', async () => {
    put('layouts/page.njk', '{% extends "base.njk" %}\n{% block main %}\n\n{% include "partials/name.njk" %}{% endblock %}');
    put('layouts/base.njk', '{% block main %}{% endblock %}{% include "partials/foot.njk" %}');
    put('layouts/partials/name.njk', 'fine');
    put('layouts/partials/foot.njk', 'a\nb\n{% sett x = 1 %}');
    expect(await problemOf()).toMatchObject({ file: 'layouts/partials/foot.njk', line: 3 });
  });

  test('in a replaced partial, it is the user’s file that is named', async () => {
    put('layouts/page.njk', '{% include "partials/name.njk" %}');
    put('content/_layouts/partials/name.njk', '{% if x %}');
    expect(await problemOf()).toMatchObject({ file: 'content/_layouts/partials/name.njk' });
  });

  test('a name that none can be made of is told with the user’s file', async () => {
    put('layouts/page.njk', 'engine');
    put('content/_layouts/page.njk', '{% block main@home %}{% endblock %}');
    expect(await problemOf()).toMatchObject({ code: 'layout-error', file: 'content/_layouts/page.njk' });
  });

  test('an unknown filter is named, with its line and the filter that was meant', async () => {
    put('layouts/page.njk', 'one\n{{ title | upper | shuot }}');
    expect(await problemOf('page.njk', {}, { shout: String })).toMatchObject({
      file: 'layouts/page.njk',
      line: 2,
      column: 20,
      message: 'This layout cannot be printed: there is no filter `shuot`.',
      cure: 'Did you mean `shout`?',
    });
  });

  test('an unknown filter is found in the layout that a layout extends', async () => {
    put('layouts/page.njk', '{% extends "base.njk" %}\n{% block main %}{% endblock %}');
    put('layouts/base.njk', '{% extends "frame.njk" %}');
    put('layouts/frame.njk', 'a\nb {{ title | nofilter }}');
    expect(await problemOf()).toMatchObject({ file: 'layouts/frame.njk', line: 2, column: 14 });
  });

  test('a missing partial is named, with its line and the one that was meant', async () => {
    put('layouts/page.njk', '\n{% include "partials/nmae.njk" %}');
    put('layouts/partials/name.njk', '');
    expect(await problemOf()).toMatchObject({
      line: 2,
      message: 'This layout cannot be printed: there is no layout or partial `partials/nmae.njk`.',
      cure: 'Did you mean `partials/name.njk`?',
    });
  });

  test.each([
    ['itself', { 'a.njk': 'one\n{% include "partials/a.njk" %}' }],
    ['what includes it', { 'a.njk': 'one\n{% include "partials/b.njk" %}', 'b.njk': 'two\n{% include "partials/a.njk" %}' }],
    ['itself, with blocks', { 'a.njk': '{% block x %}{% endblock %}\n{% include "partials/a.njk" %}' }],
  ])('a partial that includes %s is told at once, where it does', async (_, partials) => {
    put('layouts/page.njk', '{% include "partials/a.njk" %}');
    for (const [name, text] of Object.entries(partials)) put(`layouts/partials/${name}`, text);
    const { file, line, message } = await problemOf();
    expect({ file, line }).toEqual({ file: expect.stringMatching(/^layouts\/partials\/[ab]\.njk$/), line: 2 });
    expect(message).toMatch(/^This layout cannot be printed: `partials\/[ab]\.njk` is included within itself, over and over\.$/);
  });

  test('a layout that extends itself is told', async () => {
    put('layouts/page.njk', '{% extends "page.njk" %}');
    expect(await problemOf()).toMatchObject({ file: 'layouts/page.njk', line: 1, message: 'This layout cannot be printed: `{% extends %}` leads back to the layout that it stands in.' });
  });

  test('a partial that came with the engine is brought back', async () => {
    put('src/upgrade/manifest.json', '{ "files": { "layouts/partials/footer.njk": "" } }');
    put('layouts/page.njk', '{% include "partials/footer.njk" %}');
    put('layouts/partials/foot.njk', '');
    expect((await problemOf()).cure).toContain('bring it back: git checkout HEAD -- layouts/partials/footer.njk');
  });

  test('a missing layout is named', async () => {
    put('layouts/page.njk', '');
    const problem = await problemOf('paeg.njk');
    expect(problem.message).toBe('This layout cannot be printed: there is no layout or partial `paeg.njk`.');
    expect(problem.file).toBe('layouts/paeg.njk');
  });

  test.each([
    ['a\n{% if x %}b', 2, '`{% if %}` is not closed.', 'Add `{% endif %}` where it is to end.'],
    ['a\n{% for x in y %}b{% else %}c\n', 2, '`{% for %}` is not closed.', 'Add `{% endfor %}` where it is to end.'],
    ['{% block a %}{% endblock %}\n{% block b %}', 2, '`{% block %}` is not closed.', 'Add `{% endblock %}` where it is to end.'],
    ['{% set a = 1 %}\n{% set b %}\n', 2, '`{% set %}` is not closed.', 'Add `{% endset %}` where it is to end.'],
    ['{% switch a %}\n{% case 1 %}', 1, '`{% switch %}` is not closed.', 'Add `{% endswitch %}` where it is to end.'],
    ['{% block a %}\n{% if x %}\n{% endblock %}', 2, '`{% if %}` is not closed before `{% endblock %}` in line 3.', 'Add `{% endif %}` where it is to end.'],
    ['{% raw %}{% if x %}{{{% endraw %}{# {% for #}\n{% if x %}', 2, '`{% if %}` is not closed.', 'Add `{% endif %}` where it is to end.'],
    ['a\n{% endif %}', 2, '`{% endif %}` closes nothing.', 'Take it out, or add the tag that it is to close.'],
    ['a\n{{ title | upper', 2, '`{{` is not closed.', 'Add `}}` where it is to end.'],
    ['a\n{% if [x', 2, '`{%` is not closed.', 'Add `%}` where it is to end.'],
    ['a\n{# to do', 2, '`{#` is not closed.', 'Add `#}` where it is to end.'],
    ['{% for x in y %}\n{% endfro %}', 2, 'there is no tag `{% endfro %}`.', 'Did you mean `endfor`?'],
    ['a\n{{ title it }}', 2, 'expected `}}` here.', 'Mend the tag or expression named here; `git diff` shows what was changed last.'],
    ['a\n{% if a = 1 %}{% endif %}', 2, 'expected `%}` here.', 'Mend the tag or expression named here; `git diff` shows what was changed last.'],
    ['a\n{% for x of y %}{% endfor %}', 2, 'expected "in" keyword for loop.', 'Mend the tag or expression named here; `git diff` shows what was changed last.'],
  ])('%j is told in plain words', async (source, line, message, cure) => {
    put('layouts/page.njk', source);
    expect(await problemOf()).toMatchObject({ file: 'layouts/page.njk', line, message: `This layout cannot be printed: ${message}`, cure });
  });

  test('the same mistake in two layouts is told of both, however many pages use them', () => {
    put('layouts/one.njk', '{% if x %}');
    put('layouts/two.njk', '{% if x %}');
    const problems = new Problems();
    let failed = 0;
    const print = reportingPrinter(printer(), problems, () => (failed += 1));
    for (const layout of ['one.njk', 'two.njk', 'one.njk']) print(layout, {});
    expect(problems.list.map(({ file }) => file)).toEqual(['layouts/one.njk', 'layouts/two.njk']);
    expect(failed).toBe(3);
  });

  test('no machine path is in any message', async () => {
    put('layouts/page.njk', '{% include "partials/name.njk" %}');
    put('layouts/partials/name.njk', '{{ explode() }}');
    const problem = await problemOf('page.njk', { explode: () => { throw new Error('boom'); } });
    expect(JSON.stringify(problem)).not.toContain(root);
    expect(problem.message).toContain('boom');
  });
});
