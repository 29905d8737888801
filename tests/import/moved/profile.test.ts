import { describe, expect, it } from 'vitest';
import { profile, profileWithAddress } from '../../../src/import/moved/profile.ts';

describe('a profile of an old site', () => {
  it.each([
    ['github_username', 'idaravn', 'github', 'idaravn'],
    ['scholar_userid', 'RAVN_0001', 'google-scholar', 'RAVN_0001'],
    ['mastodon_username', 'birds.example/@ida', 'mastodon', 'birds.example/@ida'],
    ['telegram_username', '@idaravn', 'telegram', 'idaravn'],
    ['whatsapp_number', '+47 00 00 00 00', 'whatsapp', '4700000000'],
    ['work_url', 'https://uni.example/ida', 'work', 'https://uni.example/ida'],
  ])('%s: %s', (key, value, network, user) => {
    expect(profile(key, value)).toEqual([network, user]);
  });

  it('has its address where the site would not know it', () => {
    expect(profileWithAddress('keybase_username', 'idaravn')).toEqual(['keybase', 'https://keybase.io/idaravn']);
    expect(profileWithAddress('ieee_id', '37085386161')).toEqual(['ieee', 'https://ieeexplore.ieee.org/author/37085386161']);
    expect(profileWithAddress('github_username', 'idaravn')).toEqual(['github', 'idaravn']);
  });

  it.each(['', '#', 'true'])('is none where its value is “%s”', (value) => expect(profile('github_username', value)).toBeUndefined());
});
