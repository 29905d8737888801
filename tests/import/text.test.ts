/** Piece by piece: what Liquid, kramdown, Distill and shortcodes become. */
import { describe, expect, it } from 'vitest';
import { convertBody } from '../../src/import/moved/body.ts';
import type { LinkContext } from '../../src/import/moved/links.ts';
import { quartoShortcodes } from '../../src/import/quarto/shortcodes.ts';

const links: LinkContext = {
  origins: ['https://ravn.example.org/~ravn'],
  prefix: '/~ravn',
  address: '/blog/nests/',
  folder: 'blog',
  fileAddress: (path) => ({ 'files/a.pdf': '/assets/files/a.pdf', 'blog/b.png': '/assets/images/b.png' })[path],
  pageAddress: (address) => (address === '/talks/' ? '/talks/' : undefined),
};
const reports: string[] = [];
const report = (code: string, line: number): void => void reports.push(`${code} ${line}`);

const jekyll = (text: string, scope: Record<string, unknown> = {}): string =>
  convertBody(text, 1, { report, links, liquid: { scope, lists: new Set(), addressOf: (source) => (source === '2020-01-02-x' ? '/x/' : undefined) } });
const hugo = (text: string): string =>
  convertBody(text, 1, { report, links, shortcodes: { keyOf: (page) => (page === '/publication/x' ? 'x2020' : undefined), addressOf: (page) => (page === 'y' ? '/y/' : undefined) } });

describe('Liquid', () => {
  it.each([
    ['{% include base_path %}\nText', '\nText'],
    ['[a]({{ base_path }}/talks/)', '[a](/talks/)'],
    ['[a]({{ site.baseurl }}/files/a.pdf)', '[a](/assets/files/a.pdf)'],
    ['[a]({{ "/files/a.pdf" | relative_url }})', '[a](/assets/files/a.pdf)'],
    ["[a]({{ '/talks/' | prepend: site.baseurl | absolute_url }})", '[a](/talks/)'],
    ['[a]({% post_url 2020-01-02-x %})', '[a](/x/)'],
    ['{% cite a b %}', '[@a; @b]'],
    ['{% cite a --locator 3 %}', '[@a, p. 3]'],
    ['{% cite a --prefix see %}', '[see @a]'],
    ['{% citet a %} says', '@a says'],
    ['{% include figure.html path="/b.png" alt="B" caption="The <b>b</b>" %}', '![B](/b.png "The b")'],
    ['{% include youtube.html id="abc" %}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{% twitter https://x.example/ida/status/518 %}', '[Post](https://x.example/ida/status/518)'],
    ['{% twitter oembed https://x.example/ida/status/518 align=center %}', '[Post](https://x.example/ida/status/518)'],
    ['{% youtube https://www.youtube.com/watch?v=abc %}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{% youtube abc %}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{% vimeo https://vimeo.com/12 %}', '[Video on Vimeo](https://vimeo.com/12)'],
    ['{% gist ida/12 %}', '[Gist](https://gist.github.com/ida/12)'],
    ['{% gist https://gist.github.com/ida/12 %}', '[Gist](https://gist.github.com/ida/12)'],
    ['{% include video.liquid path="https://player.vimeo.com/video/12" %}', '[Video on Vimeo](https://vimeo.com/12)'],
    ['{% include video.liquid path="assets/video/vimeo.mp4" title="Nine" %}', '![Nine](/assets/video/vimeo.mp4)'],
    ['{% include toc %}', '[[toc]]'],
    ['{% if page.shown %}yes{% else %}no{% endif %}', 'no'],
    ['{% unless page.shown %}no{% else %}yes{% endunless %}', 'no'],
    ['{% case page.title %}{% when "S" %}one{% when "T" %}two{% else %}none{% endcase %}', 'two'],
    ['{% case page.title %}{% when "S" %}one{% else %}none{% endcase %}', 'none'],
    ['{% highlight python linenos %}\nprint(9)\n{% endhighlight %}', '\n```python\nprint(9)\n```\n'],
    ['{% details "More" %}\n{% cite a %}\n{% enddetails %}', '\n::: details More\n[@a]\n:::\n'],
    ['{% tabs birds %}{% tab birds Owls %}two{% endtab %}{% endtabs %}', '\n**Owls**\ntwo'],
    ['{% quote %}{% cite a %}{% endquote %}', '\n> [@a]\n'],
    ['{% quote a --locator 3 %}\nNine.\n\nTen.\n{% endquote %}', '\n> Nine.\n> \n> Ten.\n> \n> [@a, p. 3]\n'],
    ['{% toc %}{% seo %}', '[[toc]]'],
    ['{% asset_path a.png %}', '/assets/a.png'],
    ['{% assign name = "Ida" %}{{ name | upcase }}', 'IDA'],
    ['{% capture x %}a{% endcapture %}{{ x }}', 'a'],
    ['{% comment %}gone{% endcomment %}', ''],
    ['`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
    ['{{ page.title }}', 'T'],
  ])('%s', (text, becomes) => {
    expect(jekyll(text, { page: { title: 'T' }, site: { baseurl: '' }, base_path: '' })).toBe(becomes);
  });

  it('makes lists of papers of bibliographies', () => {
    expect(jekyll('{% bibliography -f papers -q @article[year>=2020]* %}')).toContain('::: publications\nquery: -f papers -q @article[year>=2020]*\n:::');
    expect(jekyll('{% bibliography --cited %}')).toContain('::: {#refs}\n:::');
  });

  it('keeps lines in place, so that reports name the right one', () => {
    reports.length = 0;
    jekyll('{% for x in site.data.things %}\n{{ x }}\n{% endfor %}\n\n{% strange %}\n<script>\nx\n</script>\n<style>a{}</style>');
    expect(reports).toEqual(['import-data 1', 'import-liquid 5', 'import-html 6', 'import-html 9']);
  });

  it('tells of every loop over pages that the new page does not list by itself', () => {
    reports.length = 0;
    expect(jekyll('My latest posts:\n\n{% for post in site.posts %}\n{{ post.title }}\n{% endfor %}').trim()).toBe('My latest posts:');
    expect(reports).toEqual(['import-liquid 3']);
  });

  it('makes a list of papers of a loop over them, and tells if it was one of some', () => {
    reports.length = 0;
    const list = '::: publications\ngroup: year\n:::';
    expect(jekyll('{% for p in site.publications reversed %} {{ p.title }} {% endfor %}')).toContain(list);
    expect(reports).toEqual([]);
    expect(jekyll('{% for p in site.publications limit: 3 %} {{ p.title }} {% endfor %}')).toContain(list);
    expect(jekyll('{% assign few = site.publications | where: "award", "yes" %}\n{% for p in few %} {{ p.title }} {% endfor %}')).toContain(list);
    expect(reports).toEqual(['import-liquid 1', 'import-liquid 2']);
  });

  it('makes no link that leads nowhere', () => {
    reports.length = 0;
    expect(jekyll('{% twitter idaravn %}')).toBe('');
    expect(jekyll('{% link _pages/gone.md %}')).toBe('#');
    expect(reports).toEqual(['import-liquid 1', 'import-link 1']);
  });

  it('knows no tag by a word of the language that it is written in', () => {
    reports.length = 0;
    expect(jekyll('a{% constructor %}b{% toString x %}')).toBe('ab');
    expect(reports).toEqual(['import-liquid 1', 'import-liquid 1']);
  });
});

describe('kramdown', () => {
  it.each([
    ['* TOC\n{:toc}', '[[toc]]\n'],
    ['a $$x$$ b', 'a $x$ b'],
    ['$$x$$', '$$x$$'],
    ['## A\n{: .no_toc}', '## A\n'],
    ['p\n{: .notice}', 'p\n{: .notice}'],
    ['> ##### TIP\n>\n> Count twice.\n{: .block-tip }\n\np', '> [!TIP]\n>\n> Count twice.\n\n\np'],
    ['> ##### Mind the owl\n> It bites.\n{: .block-danger }', '> [!CAUTION] Mind the owl\n> It bites.\n'],
    ['> It *bites*.\n{:.block-warning}\n', '> [!WARNING]\n> It *bites*.\n'],
    ['> a quotation\n\n{: .block-warning}', '> a quotation\n\n{: .block-warning}'],
    ['![a](/b.png){: style="width: 50%"}', '![a](/b.png){: width=50%}'],
    ['![a](/b.png){:target="_blank"}', '![a](/b.png){: target="_blank"}'],
    ['{::comment}\nx\n{:/comment}y', '\n\ny'],
    ['`{: .x}`', '`{: .x}`'],
  ])('%s', (text, becomes) => expect(jekyll(text)).toBe(becomes));
});

describe('HTML', () => {
  it.each([
    ['<d-cite key="a,b"></d-cite>', '[@a; @b]'],
    ['x<d-footnote>Note.</d-footnote>', 'x^[Note.]'],
    ['<i class="fas fa-home"></i> Home', ' Home'],
    ['<font color="red">red</font>', 'red'],
    ['<a href="javascript:x" onclick="y">z</a>', '<a href="javascript:x">z</a>'],
    ['<https://a.example>', '<https://a.example>'],
    ['$a<b$ and `<script>`', '$a<b$ and `<script>`'],
  ])('%s', (text, becomes) => expect(jekyll(text)).toBe(becomes));
});

describe('shortcodes', () => {
  it.each([
    ['{{< cite page="/publication/x" >}}', '[@x2020]'],
    ['{{< figure src="b.png" caption="A *b*" >}}', '![A *b*](/assets/images/b.png "A *b*")'],
    ['{{% callout note %}}Hear.{{% /callout %}}', '\n::: note\nHear.\n:::\n'],
    ['{{< collapse summary="More" >}}Words.{{< /collapse >}}', '\n::: details More\nWords.\n:::\n'],
    ['{{< spoiler text="More" >}}{{< math >}}$x$ {{< /math >}}{{< /spoiler >}}', '\n::: details More\n$x$\n:::\n'],
    ['{{< youtube abc >}}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['[y]({{< relref "y" >}})', '[y](/y/)'],
    ['{{% staticref "files/a.pdf" "newtab" %}}A{{% /staticref %}}', '[A](/assets/files/a.pdf)'],
    ['{{< button url="/talks/" >}}Talks{{< /button >}}', '[Talks](/talks/)'],
    ['`{{</* toc */>}}`', '`{{< toc >}}`'],
    ['{{< icon name="python" >}} Python', ' Python'],
  ])('%s', (text, becomes) => expect(hugo(text)).toBe(becomes));
});

describe('Pandoc’s Markdown', () => {
  const quarto = (text: string): string =>
    convertBody(text, 1, { report, links, cells: { execute: {} }, shortcodes: { codes: quartoShortcodes(values), keyOf: () => undefined, addressOf: () => undefined } });
  const values = { meta: { title: 'T', author: { name: 'Ida' } }, variables: { lab: { name: 'Nests' } }, include: () => undefined };

  it.each([
    ['![A *b* of $x$](b.png)', '![A b of x](/assets/images/b.png "A *b* of $x$")'],
    ['![A "b" [c](/talks/) $\\{x\\}$](b.png){#fig-a fig-alt="D" width=50% fig-align="center" .lightbox}', '![D](/assets/images/b.png "A \\"b\\" [c](/talks/) $\\\\{x\\\\}$"){#fig:a width=50%}'],
    ['Text ![A](b.png){.rounded} text', 'Text ![A](/assets/images/b.png) text'],
    ['[![A](b.png)](/talks/)', '[![A](/assets/images/b.png)](/talks/)'],
    ['@fig-a, [@Fig-a; @tbl-b], @eq-c. And @doe2020, me@fig-a.example', '@fig:a, [@fig:a; @tbl:b], @eq:c. And @doe2020, me@fig-a.example'],
    ['Figure -@fig-a and [-@tbl-b]', 'Figure \\ref{fig:a} and \\ref{tbl:b}'],
    ['[A](</files/a b.pdf>)', '[A](/files/a%20b.pdf)'],
    ['[{{< bi download >}} PDF](/talks/)', '[PDF](/talks/)'],
    ['A\n\n. . .\n\n::: {.notes}\nB\n:::', 'A\n\n\n\n\n\n'],
    ['## How {#sec-how}\n\n[x](#sec-how)', '## How {#sec:how}\n\n[x](#sec:how)'],
    ['a[b [c]]{.aside}d', 'a^[b [c]]d'],
    ['[a]{.mark} [b]{style="color: red"} [c]{.smallcaps}', '<mark>a</mark> b [c]{.smallcaps}'],
    ['[a](/talks/){.btn .btn-primary role="button"}', '[a](/talks/)'],
    ['[{{< fa brands github >}}](https://github.com/ida/)', '[github.com/ida](https://github.com/ida/)'],
    ['::: {.callout-tip}\n## A\nB\n:::', '::: tip A\n\nB\n:::'],
    ['::: {.callout-note title="A" collapse="true"}\nB\n:::', '::: details A\nB\n:::'],
    ['::: {#thm-a}\n## N\nB\n:::', '::: theorem {#thm:a} N\n\nB\n:::'],
    ['::: {.proof}\nB\n:::', '::: proof\nB\n:::'],
    ['::: {.grid}\n\n::: {.g-col-6}\nA\n:::\n\n:::', '\n\n\nA\n\n\n'],
    ['::: {.poem .column-page lang=fr}\nA\n:::', '::: {.poem lang=fr}\nA\n:::'],
    ['::: {.content-hidden when-format="html"}\nA\n:::\nB', '\n\n\nB'],
    ['::: {#refs}\n:::', '::: {#refs}\n:::'],
    ['::: {#fig-a}\n![B](b.png){#fig-a-1}\n\nC\n:::\n\n@fig-a-1', '::: {#fig:a}\n![B](/assets/images/b.png "B")\n\nC\n:::\n\n@fig:a'],
    ['| a\n|  b\n\n| c | d |\n|---|---|', 'a\\\n\u00a0b\n\n| c | d |\n|---|---|'],
    ['(@) a\n(@b) c', '1. a\n1. c'],
    ['{{< var lab.name >}} {{< meta author.name >}} {{< kbd Ctrl-C >}} {{< pagebreak >}}', 'Nests Ida <kbd>Ctrl-C</kbd> '],
    ['{{< video https://www.youtube.com/embed/abc >}}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{{{< video x >}}}', '{{< video x >}}'],
    ['`[a]{.aside}` and `@fig-a`', '`[a]{.aside}` and `@fig-a`'],
  ])('%s', (text, becomes) => expect(quarto(text)).toBe(becomes));

  it('shows a table drawn with signs as it was typed, and tells of it', () => {
    reports.length = 0;
    expect(quarto('A\n\n+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n')).toContain('```text\n+---+---+');
    expect(reports).toEqual(['import-table 3']);
  });

  it.each([
    ['with a head', ['Bird   Eggs', '------ ----', 'Owl    9'], ['', 'p']],
    ['without a head', ['------ ----', 'Owl    9', '------ ----'], ['', 'p']],
    ['of rows of several lines', ['-----------', 'Bird   Eggs', '------ ----', 'Owl    9', '', 'Crow   4 or', '       5', '-----------'], ['', 'p']],
    ['at the end', ['Bird   Eggs', '------ ----', 'Owl    9'], []],
  ])('does the same with one of blanks, %s', (_, table, after) => {
    reports.length = 0;
    expect(quarto(['A', '', ...table, ...after].join('\n'))).toBe(['A', '', '```text', ...table, '```', ...after].join('\n'));
    expect(reports).toEqual(['import-table 3']);
  });

  it.each(['Head\n----\n\nA\n\n---\n\nB', '--- ---\n\nA', 'A\nB\n--- ---\nC', '+---+\nA'])('takes %j for no table', (text) => {
    reports.length = 0;
    expect(quarto(text)).toBe(text);
    expect(reports).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['[a](https://ravn.example.org/~ravn/files/a.pdf)', '[a](/assets/files/a.pdf)'],
    ['[a](/~ravn/talks/#x)', '[a](/talks/#x)'],
    ['![b](b.png "B")', '![b](/assets/images/b.png "B")'],
    ['[a](http://ravn.example.org/~ravn/files/a.pdf)', '[a](/assets/files/a.pdf)'],
    ['[a](https://ravn.example.org/~ravn)', '[a](https://ravn.example.org/~ravn)'],
    ['[a](https://ravn.example.org/~ravn-too/files/a.pdf)', '[a](https://ravn.example.org/~ravn-too/files/a.pdf)'],
    ['[a](https://ravn.example.org/~ravn/gone.pdf)', '[a](https://ravn.example.org/~ravn/gone.pdf)'],
    ['[a]: /files/a.pdf', '[a]: /assets/files/a.pdf'],
    ['<img src="/files/a.pdf">', '<img src="/assets/files/a.pdf">'],
    ['[a](mailto:x@y.example)', '[a](mailto:x@y.example)'],
  ])('%s', (text, becomes) => expect(jekyll(text)).toBe(becomes));
});
