import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

const image = () => ({
  attributes: { src: '/img/a-800.jpeg', width: '800', height: '400' },
  sources: [{ type: 'image/avif', srcset: '/img/a-400.avif 400w, /img/a-800.avif 800w', sizes: '28em' }],
});

describe('images', () => {
  it('take size and formats from the hook', () => {
    expect(html('![A](a.png)', { image })).toBe('<p><picture><source type="image/avif" ' +
      'srcset="/img/a-400.avif 400w, /img/a-800.avif 800w" sizes="28em"><img src="/img/a-800.jpeg" alt="A" ' +
      'loading="lazy" decoding="async" width="800" height="400"></picture></p>');
  });

  it('are asked for by their place on the site', () => {
    const asked: unknown[] = [];
    render('x\n\n![A *b*](</my pic.png>)', { image: ({ src, alt, line }) => void asked.push([src, alt, line]) });
    expect(asked).toEqual([['/my pic.png', 'A b', 3]]);
  });

  it("keep their proportions at the author's width", () => {
    expect(html('![A](a.png){width=200}', { image })).toContain('width="200" height="100"');
    expect(html('![A](a.png){width=50%}', { image })).toContain('style="width: 50%"');
  });

  it('of a full address in the assets of the site are its own', () => {
    const asked: string[] = [];
    const within = (address: string) => address.replace('https://example.org/hp', '');
    const { problems } = render('![A](https://example.org/hp/assets/images/a.png) ![B](https://example.org/hp/wiki/b.png)', {
      within, image: ({ src }) => void asked.push(src),
    });
    expect(asked).toEqual(['/assets/images/a.png']);
    expect(problems.list).toMatchObject([{ code: 'image-foreign', message: expect.stringContaining('/hp/wiki/b.png') }]);
  });

  it('without alternative text are reported, unless they only decorate', () => {
    expect(render('x\n![](a.png)').codes).toEqual(['image-no-alt 2']);
    expect(render('![](a.png){role=presentation}').codes).toEqual([]);
  });
});

describe('figures', () => {
  it('have a caption in Markdown', () => {
    expect(html('![A](a.png "Of *two* and $x$")')).toMatch(
      /^<figure><img [^>]*><figcaption>Of <em>two<\/em> and <math>.*<\/figcaption><\/figure>$/,
    );
  });

  it('are numbered when labelled, in the language of the page', () => {
    const out = html('![A](a.png "One")\n\n![B](b.png "Two"){#fig:b}\n\nVoir @fig:b.', { lang: 'fr' });
    expect(out).toContain('<figure id="fig:b"><img');
    expect(out).toContain('<figcaption><span class="caption-number">Figure 1.</span> Two</figcaption>');
    expect(out).toContain('<a class="reference" href="#fig:b">Figure 1</a>');
  });

  it('may hold several images', () => {
    expect(html('::: {#fig:p}\n![A](a.png)\n![B](b.png)\n\nBoth.\n:::')).toMatch(
      /^<figure id="fig:p">\s*<p><img.*<img.*<\/p>\s*<figcaption>.*Figure 1\.<\/span> Both\.<\/figcaption><\/figure>$/s,
    );
  });
});

describe('film and sound', () => {
  it('of the site are played in place', () => {
    expect(html('![A talk](talk.mp4){width=640 poster=talk.jpg}')).toBe('<p><video controls playsinline ' +
      'src="/notes/talk.mp4" preload="metadata" width="640" poster="/notes/talk.jpg" aria-label="A talk">' +
      '<a href="/notes/talk.mp4">A talk</a></video></p>');
    expect(html('![Talk](talk.mp3)')).toContain('<audio controls src="/notes/talk.mp3"');
  });

  it('are asked for, with all that belongs to them, by their places on the site', () => {
    const asked: string[] = [];
    const out = html(
      '![A](<my talk.mp4>){poster=still.jpg}\n\n<audio controls><source src="/b.ogg#t=9"></audio>\n\n' +
      '<video src="c.webm" poster="d.png" controls><track src="e.vtt"></video>\n\n[text](a.mp4) ![F](https://example.org/f.mp4)',
      { media: ({ src, what, line }) => (asked.push(`${line} ${what} ${src}`), `/found${src.replaceAll(' ', '-')}`) },
    );
    expect(asked.sort()).toEqual([
      '1 file /notes/still.jpg', '1 film /notes/my talk.mp4', '3 sound /b.ogg',
      '5 file /notes/d.png', '5 file /notes/e.vtt', '5 film /notes/c.webm',
    ]);
    expect(out).toContain('src="/found/notes/my-talk.mp4"');
    expect(out).toContain('<source src="/found/b.ogg#t=9">');
    expect(out).toContain('poster="/found/notes/d.png"');
  });
});
