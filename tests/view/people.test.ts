import { describe, expect, it } from 'vitest';
import { emailHtml } from '../../src/text/email.ts';
import { iconSvg } from '../../src/view/frame/icons.ts';
import { profilesOf } from '../../src/view/frame/profiles.ts';
import { ownerView } from '../../src/view/frame/owner.ts';
import { contextFor } from '../../src/view/services.ts';
import { aPerson, aSite } from '../seo/site-fixture.ts';
import { services } from './services.ts';

describe('an e-mail address', () => {
  const html = emailHtml('ada.lovelace@engine.example.org');
  const seen = html
    .replace(/<span hidden>.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

  it('is read by people without scripts', () => {
    expect(seen).toBe('ada.lovelace at engine dot example dot org');
  });

  it('is not found by harvesters, not even by those that decode entities and drop tags', () => {
    const decoded = html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    for (const text of [html, decoded]) expect(text).not.toMatch(/[\w.+-]+@[\w.-]+|mailto/);
    expect(decoded).not.toContain(seen);
  });
});

describe('profiles', () => {
  const urls = (profiles: Record<string, string>, more = {}) =>
    profilesOf(aPerson({ profiles, ...more })).map(({ label, url }) => `${label} ${url}`);

  it('come from user names, with or without what people put before them', () => {
    expect(urls({ github: 'ada', twitter: '@ada', openreview: '~Ada_Lovelace1', 'google-scholar': 'AbC' })).toEqual([
      'GitHub https://github.com/ada', 'X https://x.com/ada', 'OpenReview https://openreview.net/profile?id=Ada_Lovelace1',
      'Google Scholar https://scholar.google.com/citations?user=AbC',
    ]);
  });

  it('come from whole addresses too, and for services that nobody foresaw', () => {
    expect(urls({ github: 'https://github.com/ada', linkedin: 'www.linkedin.com/in/ada', 'my-lab': 'lab.example.org' })).toEqual([
      'GitHub https://github.com/ada', 'LinkedIn https://www.linkedin.com/in/ada', 'My lab https://lab.example.org',
    ]);
    expect(urls({ constructor: 'lab.example.org' })).toEqual(['Constructor https://lab.example.org']);
  });

  it('know where on Mastodon somebody is', () => {
    expect(urls({ mastodon: '@ada@mathstodon.example' })).toEqual(['Mastodon https://mathstodon.example/@ada']);
    expect(urls({ mastodon: 'mathstodon.example/@ada' })).toEqual(['Mastodon https://mathstodon.example/@ada']);
    expect(urls({ mastodon: 'ada' })).toEqual([]);
  });

  it('lead to messengers', () => {
    expect(urls({ telegram: '@adaquill', whatsapp: '+4700000000' })).toEqual(['Telegram https://t.me/adaquill', 'WhatsApp https://wa.me/4700000000']);
  });

  it('begin with ORCID, once', () => {
    expect(urls({ github: 'ada', orcid: '0000-0002-1825-0097' }, { orcid: '0000-0002-1825-0097' })).toEqual([
      'ORCID https://orcid.org/0000-0002-1825-0097', 'GitHub https://github.com/ada',
    ]);
  });

  it('never run scripts nor leave their service', () => {
    expect(urls({ evil: 'javascript:alert(1)', worse: '//evil.example' })).toEqual([]);
    expect(urls({ github: 'a"><script>', x: 'javascript:alert(1)' })).toEqual([]);
    expect(urls({ wikipedia: 'a"><script>' })[0]).not.toMatch(/[<>"]/);
  });
});

describe('symbols', () => {
  it('exist for the usual services, and a chain stands for all others', () => {
    const chain = iconSvg('link');
    for (const name of ['github', 'orcid', 'google-scholar', 'arxiv', 'mastodon', 'semantic-scholar']) expect(iconSvg(name)).not.toBe(chain);
    expect(iconSvg('anything-else')).toBe(chain);
    expect(chain).toContain('aria-hidden="true"');
  });
});

describe('the owner', () => {
  const owner = (facts: Record<string, unknown>, settings = {}) =>
    ownerView(aPerson(facts), contextFor(aSite({ settings }), services, 'en'));

  it('has a name in its own script, in the language that the letters tell', () => {
    expect(owner({ native_name: 'おぎの あだ' })).toMatchObject({ nativeLang: 'ja' });
    expect(owner({ native_name: '오기노' })).toMatchObject({ nativeLang: 'ko' });
    for (const native_name of ['荻野', 'Ада', 'عدا']) expect(owner({ native_name })).not.toHaveProperty('nativeLang');
  });

  it('is shown without portrait where there is none, or none is wanted', () => {
    expect(owner({})).not.toHaveProperty('portraitHtml');
    expect(owner({ photo: '/assets/images/me.jpg' }, { theme: { portrait: 'none' } })).not.toHaveProperty('portraitHtml');
  });

  it('has a portrait in words, even if nobody wrote them', () => {
    expect(owner({ photo: '/me.jpg' }, { theme: { portrait: 'circle' } }).portraitHtml)
      .toBe('<img src="/me.jpg" alt="Portrait of Ada Lovelace" class="portrait portrait-circle">');
  });
});
