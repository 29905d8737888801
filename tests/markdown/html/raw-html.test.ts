import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

describe('HTML in Markdown', () => {
  it('is kept where it marks up text', () => {
    expect(html('H<sub>2</sub>O, <kbd>Esc</kbd>, <abbr title="x">y</abbr>')).toBe(
      '<p>H<sub>2</sub>O, <kbd>Esc</kbd>, <abbr title="x">y</abbr></p>',
    );
  });

  it('may wrap Markdown', () => {
    const out = html('<div class="center">\n\n**bold** $x$\n\n</div>');
    expect(out).toMatch(/^<div class="center">\s*<p><strong>bold<\/strong> <math>/);
  });

  it('does not change how the page around it is printed', () => {
    const body = '| a |\n|:-:|\n| $x$ |\n\n```js\nlet a = 1 < 2;\n```\n\nNote^[n] ![A dot](a.png "Caption")\n';
    const bare = html(body);
    expect(html(`${body}\n<b>x</b>`).replace(/\s+/g, '')).toContain(
      bare.slice(0, bare.indexOf('Note')).replace(/\s+/g, ''),
    );
  });

  it('is closed where the author forgot to', () => {
    expect(html('<div>\n\ntext')).toMatch(/<div>\s*<p>text<\/p>\s*<\/div>/);
    expect(html('text</main></body>')).toBe('<p>text</p>');
  });

  it('is brought up to date', () => {
    const body = '<center>x</center>\n\n<p align="center">y</p>\n\n<a name="old"></a>\n\n<tt>z</tt>' +
      '\n\n<img src="/a.png" alt="A" align="right" style="max-width: 50%">';
    const tried = render(body);
    expect(tried.html).toContain('<div class="center">x</div>');
    expect(tried.html).toContain('<p class="align-center">y</p>');
    expect(tried.html).toContain('<a id="old"></a>');
    expect(tried.html).toContain('<code>z</code>');
    expect(tried.html).toMatch(/<img style="max-width:50%" src="\/a.png" alt="A" .*class="align-right"/);
    expect(tried.codes).toEqual([]);
  });

  it('may have boxes beside each other', () => {
    const body = '<div style="display: flex; gap: 1rem"><div style="flex: 1; padding-left: 1rem">x</div></div>';
    expect(html(body)).toContain('<div style="display:flex;gap:1rem"><div style="flex:1;padding-left:1rem">x</div></div>');
  });

  it.each([
    'width:100%', 'max-width:40rem', 'height:300px', 'margin:0 auto', 'margin:1em 2% .5em 10px', 'padding:.5rem', 'font-size:120%',
    'border-radius:999px', 'border-radius:100%', 'aspect-ratio:1920 / 1080', 'font-weight:1000', 'max-width:1000px', 'line-height:30px',
    'padding-left:2em;text-indent:-2em', 'letter-spacing:-0.5px', 'overflow-x:auto', 'border-bottom:1px solid', 'list-style-type:none',
    'font-weight:700', 'letter-spacing:-.02em', 'line-height:1.4', 'border:1px solid #ccc', 'border-radius:50%',
    'vertical-align:middle', 'vertical-align:-0.1em', 'grid-template-columns:repeat(2, minmax(0, 1fr))', 'color:rgb(10, 20, 30)',
  ])('may be styled: %s', (style) => {
    const tried = render(`<div style="${style}">x</div>`);
    expect(tried.html).toContain(`style="${style}"`);
    expect(tried.codes).toEqual([]);
  });

  it('loses without a word what does nothing by itself', () => {
    const tried = render('<div style="position: relative">x</div>\n\n<p style="color: red !important">y</p>\n');
    expect(tried.html).not.toContain('position');
    expect(tried.html).toMatch(/color:\s*red/);
    expect(tried.codes).toEqual([]);
  });

  it('drops comments without a word', () => {
    const tried = render('a <!-- secret --> b\n\n<!-- more\n\nsecret -->\n');
    expect(tried.html).not.toContain('secret');
    expect(tried.html).not.toContain('<!--');
    expect(tried.codes).toEqual([]);
  });

  it('resolves addresses and adds the prefix', () => {
    const tried = render('<a href="/talks/">t</a> <a href="../x/">x</a> <img src="/a.png" alt="A">', {
      href: (url) => `/~me${url}`,
    });
    expect(tried.html).toContain('<a href="/~me/talks/">t</a> <a href="/~me/x/">x</a> <img src="/~me/a.png" alt="A"');
    expect(tried.links.map(({ target }) => target)).toEqual(['/talks/', '/x/', '/a.png']);
  });

  it('gives pictures their size, like those written in Markdown', () => {
    const tried = render('<img src="a.png" alt="A" width="100">', {
      image: () => ({ attributes: { width: '400', height: '200' } }),
    });
    expect(tried.html).toContain('width="100" height="50"');
  });
});

describe('what is refused', () => {
  it.each([
    ['fine\n\n<script>alert(1)</script>', 'html-tag-refused 3'],
    ['<p onclick="alert(1)">x</p>', 'html-attribute-refused 1'],
    ['x\ny <b onmouseover=alert(1)>z</b>', 'html-attribute-refused 2'],
    ['<a href="javascript:alert(1)">x</a>', 'link-unsafe 1'],
    ['<a href="java&#x0A;script:alert(1)">x</a>', undefined],
    ['<a href=" &#106;avascript:alert(1)">x</a>', undefined],
    ['<img src="data:image/svg+xml,x" alt="x">', 'link-unsafe 1'],
    ['<form action="/x"><button>Go</button></form>', 'html-tag-refused 1'],
    ['<style>body { display: none }</style>', 'html-tag-refused 1'],
    ['<svg onload="alert(1)"></svg>', 'html-tag-refused 1'],
    ['<p style="background: url(https://example.com/a.png); position: fixed">x</p>', 'html-style-refused 1'],
    ['<a href="/x/" style="display:block;margin-top:-1500px">x</a>', 'html-style-refused 1'],
    ['<p style="width: 3000px; height: 3000px">x</p>', 'html-style-refused 1'],
    ['<p style="margin-left: calc(0px - 50em)">x</p>', 'html-style-refused 1'],
    ['<p style="text-indent:-500px">x</p>', 'html-style-refused 1'],
    ['<p style="position:relative;top:-50px">x</p>', 'html-style-refused 1'],
    ['<p style="position:fixed!important">x</p>', 'html-style-refused 1'],
    ['<p style="width:3000px!important">x</p>', 'html-style-refused 1'],
    ['<p style="line-height:0">x</p>', 'html-style-refused 1'],
    ['<img src="/a.png" alt="A" style="vertical-align:900px">', 'html-style-refused 1'],
    ['<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>', undefined],
    ['<b title="\uE0000\uE001">$\\text{" onclick=alert(1) }$</b>', undefined],
    ['[x](javascript:alert)', 'link-unsafe 1'],
    ['![x](JAVASCRIPT:alert)', 'link-unsafe 1'],
    ['<javascript:alert>', undefined],
    ['[x][1]\n\n[1]: vbscript:alert', 'link-unsafe 1'],
    ['[x](/){onclick="alert(1)"}', 'attribute-refused 1'],
    ['[x](/){style="position:fixed"}', 'attribute-refused 1'],
    ['::: {onclick="alert(1)"}\nx\n:::', 'attribute-refused 1'],
    ['![a](a.png "<script>alert(1)</script>")', 'html-tag-refused 1'],
    ['::: theorem {title="<svg onload=alert(1)>"}\nx\n:::', 'html-tag-refused 1'],
    ['> [!NOTE] <svg onload=alert(1)>\n> x', 'html-tag-refused 1'],
    ['::: details <svg onload=alert(1)>\nx\n:::', 'html-tag-refused 1'],
    ['x^[<svg onload=alert(1)>]', 'html-tag-refused 1'],
    ['|a|\n|-|\n|b|\n\n: c <svg onload=alert(1)>', 'html-tag-refused 5'],
    ['``` {.js onclick="alert(1)"}\nx\n```', 'attribute-refused 1'],
  ])('%s', (body, code) => {
    const tried = render(body);
    const tags = tried.html.match(/<[^>]*>/g)?.join('') ?? '';
    expect(tags).not.toMatch(/<script|<svg|<form|<style|\son\w+=|(?:href|src)="\s*(?:javascript|data|vbscript)|url\(|fixed/i);
    if (code !== undefined) expect(tried.codes).toContain(code);
  });

  it('goes with what stands between its tags, also from the excerpt and the count of words', () => {
    const tried = render('Hello <script>alert(1) *now*</script> wide <style>b { color: red }</style>world');
    expect(tried.html).toBe('<p>Hello  wide world</p>\n');
    expect(tried).toMatchObject({ excerpt: 'Hello wide world', words: 3, codes: ['html-tag-refused 1', 'html-tag-refused 1'] });
  });

  it('is so even where its end is missing', () => {
    expect(render('Hello <script>alert(1)\n\nMore')).toMatchObject({ html: '<p>Hello </p>\n<p>More</p>\n', excerpt: 'Hello' });
  });

  it('takes the controls of forms along, but not the boxes of task lists', () => {
    const tried = render('- [x] done\n\n<form>\n<input> <input type="checkbox"> <textarea>More</textarea>\n</form>\n\nYour <input name="q"> name\n');
    expect(tried.html.match(/<input[^>]*>/g)).toEqual(['<input type="checkbox" disabled checked>']);
    expect(tried.html).not.toContain('More');
    expect(tried.codes).toContain('html-tag-refused 7');
  });

  it('turns frames into links', () => {
    const tried = render('<iframe src="https://video.example.com/1" title="My talk" allowfullscreen></iframe>');
    expect(tried.html.trim()).toBe('<a href="https://video.example.com/1">My talk</a>');
    expect(tried.codes).toEqual(['html-frame 1']);
  });

  it('asks other sites for nothing', () => {
    const tried = render([
      '<img src="https://example.com/a.png" alt="A">', '![B](https://example.com/b.png)',
      '<video src="https://example.com/c.mp4" poster="//example.com/d.png"></video>', '![D](//example.com/e.mp4)',
      '<img srcset="https://example.com/f.png 2x" src="/a.png" alt="x">',
      '<picture><source srcset="https://example.com/g.png"><img src="/a.png" alt="x"></picture>',
    ].join('\n\n'));
    expect(tried.html).not.toMatch(/(?:src|srcset|poster)="[^"]*example\.com/);
    expect(tried.html).toContain('<a href="https://example.com/b.png">B</a>');
    expect(tried.codes).toContain('image-foreign 1');
  });
});
