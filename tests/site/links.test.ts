import { describe, expect, test } from 'vitest';
import { brokenReferences, foreignRequests, references } from '../support/links.ts';
import { build, SOUND_SITES } from '../support/sites.ts';

describe.each(SOUND_SITES)('$title', (sound) => {
  const { origin, prefix } = sound;

  test('every link, anchor and picture inside the site resolves', async () => {
    const site = await build(sound);
    expect(references(site, origin, prefix).filter(({ url }) => url.origin === origin).length).toBeGreaterThan(3);
    expect(brokenReferences(site, origin, prefix)).toEqual([]);
  });

  test('no page loads anything from elsewhere', async () => {
    expect(foreignRequests(await build(sound), origin, prefix)).toEqual([]);
  });
});
