/** HTML blocks of old pages that hold Markdown, as their pages have them and as ours read them. */
import { describe, expect, it } from 'vitest';
import { convertBody } from '../../src/import/moved/body.ts';

const convert = (text: string): string =>
  convertBody(text, 1, {
    report: () => undefined,
    links: { origins: [], prefix: '', address: '/projects/waves/', folder: '_projects', fileAddress: (path) => `/${path.replace('img', 'images')}`, pageAddress: () => undefined },
    liquid: { scope: {}, lists: new Set(), addressOf: () => undefined },
  }).replace(/\n{3,}/g, '\n\n').trim();

const figure = (name: string): string => `{% include figure.liquid loading="eager" path="assets/img/${name}.jpg" title="${name}" class="img-fluid" %}`;
const row = (...names: string[]): string =>
  `<div class="row justify-content-sm-center">\n${names.map((name) => `    <div class="col-sm mt-3 mt-md-0">\n        ${figure(name)}\n    </div>\n`).join('')}</div>`;
const caption = (words: string): string => `<div class="caption">\n    ${words}\n</div>`;

describe("al-folio's boxes", () => {
  it('leave the picture, with its caption', () => {
    expect(convert(`${row('wave')}\n${caption('A wave of length $$x^2$$, as {% cite ravn2020 %} saw it.')}\n\nText.`)).toBe(
      '![wave](/assets/images/wave.jpg "A wave of length $x^2$, as [@ravn2020] saw it.")\n\nText.',
    );
  });

  it('make one figure of pictures beside each other', () => {
    expect(convert(`Before.\n\n${row('wave', 'tide')}\n${caption('Water.')}\n\nAfter.`)).toBe(
      [
        'Before.', '<figure>', '::: beside', '![wave](/assets/images/wave.jpg)', '![tide](/assets/images/tide.jpg)', ':::', '<figcaption>', 'Water.',
        '</figcaption>', '</figure>', 'After.',
      ].join('\n\n'),
    );
  });

  it.each([
    ['a picture alone', row('wave'), '![wave](/assets/images/wave.jpg)'],
    ['pictures side by side', row('wave', 'tide', 'foam'), '::: beside\n\n![wave](/assets/images/wave.jpg)\n\n![tide](/assets/images/tide.jpg)\n\n![foam](/assets/images/foam.jpg)\n\n:::'],
    ['a caption behind a figure without a box', `${figure('wave')}\n\n${caption('Water.')}`, '![wave](/assets/images/wave.jpg "Water.")'],
    ['a caption with quotation marks', `${row('wave')}\n${caption('The "ninth".')}`, '<figure>\n\n![wave](/assets/images/wave.jpg)\n\n<figcaption>\n\nThe "ninth".\n\n</figcaption>\n\n</figure>'],
    ['words beside a picture', `<div class="row">\n  <div class="col-sm-8">\n    ${figure('wave')}\n  </div>\n  <div class="col-sm-4">\n    Look.\n  </div>\n</div>`, '![wave](/assets/images/wave.jpg)\n\nLook.'],
    ['a frame', '<div class="l-page">\n  <iframe src="{{ \'/assets/plotly/demo.html\' | relative_url }}" height="500px"></iframe>\n</div>', '[/assets/plotly/demo.html](/assets/plotly/demo.html)'],
    ['a film', '<div class="row">\n    <div class="col">\n        {% include video.liquid path="https://www.youtube.com/embed/abc" class="img-fluid" %}\n    </div>\n</div>', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['pictures to leaf through', `<swiper-container keyboard="true">\n    <swiper-slide>${figure('wave')}</swiper-slide>\n    <swiper-slide>${figure('tide')}</swiper-slide>\n</swiper-container>`, '![wave](/assets/images/wave.jpg)\n\n![tide](/assets/images/tide.jpg)'],
    ['a picture in HTML', '<div class="row">\n    <img src="/assets/img/wave.jpg" alt="A wave">\n</div>', '<img src="/assets/images/wave.jpg" alt="A wave">'],
  ])('hold %s', (_, text, becomes) => expect(convert(text)).toBe(becomes));
});

describe('other blocks', () => {
  it.each([
    ['keep their class', `<div class="remark">\n    ${figure('wave')}\n</div>`, '<div class="remark">\n\n![wave](/assets/images/wave.jpg)\n\n</div>'],
    ['keep what is not about layout', '<div class="row remark" id="a">See {% cite a %}.</div>', '<div class="remark" id="a">\n\nSee [@a].\n\n</div>'],
    ['are paragraphs where they were', `<p align="center">\n  ${figure('wave')}\n</p>`, '<div align="center">\n\n![wave](/assets/images/wave.jpg)\n\n</div>'],
    ['are read as Markdown where they asked for it', '<div class="notice" markdown="1">\n  - *One*\n    - Two\n</div>', '<div class="notice">\n\n- *One*\n  - Two\n\n</div>'],
    ['keep code of several lines apart from what follows', '<div class="row">\n<pre>\na\n\nb\n</pre>\n</div>\n\nText, and\n\n<div class="remark">\n{% cite a %}\n$$\nx\n$$\n</div>\nmore.', '<pre>\na\n\nb\n</pre>\n\nText, and\n\n<div class="remark">\n\n[@a]\n$$\nx\n$$\n\n</div>\n\nmore.'],
    ['have headings on lines of their own', '<details>\n  <summary>More</summary>\n  See {% cite a %}.\n</details>', '<details>\n\n<summary>More</summary>\n\nSee [@a].\n\n</details>'],
    ['hold lists', '<ul>\n  <li>See {% cite a %}</li>\n</ul>', '<ul>\n\n<li>\n\nSee [@a]\n\n</li>\n\n</ul>'],
    ['hold pictures that are links', `<div class="row">\n  <a href="https://a.example">\n    ${figure('wave')}\n  </a>\n</div>`, '<a href="https://a.example">![wave](/assets/images/wave.jpg)</a>'],
    ['stay as they are without Markdown', '<div class="remark">\n    <p>One.</p>\n</div>', '<div class="remark">\n    <p>One.</p>\n</div>'],
    ['stay as they are in code', '```html\n<div class="row">\n    ![a](b.png)\n</div>\n```', '```html\n<div class="row">\n    ![a](b.png)\n</div>\n```'],
    ['stay as they are where nothing closes them', '<div class="remark">\n\n[a](https://a.example)', '<div class="remark">\n\n[a](https://a.example)'],
  ])('%s', (_, text, becomes) => expect(convert(text)).toBe(becomes));
});

// More than anybody has, so that the runner would end whatever grows with the square.
it('takes many pictures, and what nobody closed, as they are', () => {
  const unclosed = '<p>See <b>more</b>\n'.repeat(50_000) + '<div class="row">\n'.repeat(10_000);
  expect(convert(`${'![a](b.png)'.repeat(20_000)}\n\n${unclosed}`)).toContain(unclosed.trim());
});
