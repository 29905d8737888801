import { describe, expect, it } from 'vitest';
import { absoluteHtml, absoluteUrl, prefixed } from '../../src/site/address.ts';

const place = { origin: 'https://lovelace.example', prefix: '/~ada/' };

describe('absolute addresses', () => {
  it('puts origin and prefix before a path of the site', () => {
    expect(absoluteUrl(place, '/cv/')).toBe('https://lovelace.example/~ada/cv/');
    expect(absoluteUrl({ ...place, prefix: '/' }, '/')).toBe('https://lovelace.example/');
  });

  it('encodes what addresses may not hold', () => {
    expect(absoluteUrl(place, '/posts/数学/')).toBe('https://lovelace.example/~ada/posts/%E6%95%B0%E5%AD%A6/');
  });

  it('asks as a browser would, whether there is anything to encode or not', () => {
    for (const path of ['/', '/a/b.html', '/~a/-_/', '/a/../b/', '/a/./b', '/a/.b/', '/a/b..c', '/a//b', '/a b/', '/a?b=c d', '/a#b', '/a%20b', '/é/']) {
      for (const prefix of ['/', '/~ada/', '/my site/']) {
        const whole = `https://lovelace.example${prefix.slice(0, -1)}${path}`;
        expect(absoluteUrl({ ...place, prefix }, path)).toBe(new URL(whole).href);
      }
    }
  });

  it('leaves other hosts alone', () => {
    expect(absoluteUrl(place, 'https://engine.example/x')).toBe('https://engine.example/x');
    expect(absoluteUrl(place, 'mailto:ada@lovelace.example')).toBe('mailto:ada@lovelace.example');
  });

  it('adds the prefix once', () => {
    expect(prefixed('/', '/cv/')).toBe('/cv/');
    expect(prefixed('/~ada/', '/cv/')).toBe('/~ada/cv/');
  });
});

describe('HTML read elsewhere', () => {
  const page = 'https://lovelace.example/~ada/posts/engine/';

  it('names the host in every address', () => {
    const html = '<a href="/~ada/cv/">CV</a><a href="#top">up</a><img src="plan.png" srcset="a.webp 400w, /b.webp 800w" alt="">';
    expect(absoluteHtml(html, page)).toBe(
      '<a href="https://lovelace.example/~ada/cv/">CV</a><a href="https://lovelace.example/~ada/posts/engine/#top">up</a>'
      + '<img src="https://lovelace.example/~ada/posts/engine/plan.png" '
      + 'srcset="https://lovelace.example/~ada/posts/engine/a.webp 400w, https://lovelace.example/b.webp 800w" alt="">',
    );
  });

  it('keeps escaped ampersands escaped, and foreign addresses as they are', () => {
    expect(absoluteHtml('<a href="https://engine.example/?a=1&amp;b=2">', page)).toBe('<a href="https://engine.example/?a=1&amp;b=2">');
  });
});
