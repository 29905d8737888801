import { describe, expect, it } from 'vitest';
import { companions, companionText } from '../../src/people/companions.ts';
import { people as schema } from '../../src/schema/people.ts';

const people = schema.parse([{ id: 'mira', name: 'Mira Holm' }, { id: 'bo-reed', name: 'Bo Reed' }, { id: 'ada', name: 'Ada Quill' }]);
const site = { people, owner: people[0]! };

describe('who took part', () => {
  it.each([
    ['bo-reed', 'en', 'with Bo Reed'],
    ['Cleo Oak', 'en', 'with Cleo Oak'],
    [['bo-reed', 'Cleo Oak'], 'en', 'with Bo Reed and Cleo Oak'],
    [['bo-reed', 'Cleo Oak', 'ada'], 'de', 'mit Bo Reed, Cleo Oak und Ada Quill'],
    [['bo-reed', 'ada'], 'ja', 'Bo Reed、Ada Quillと'],
    // A line is somebody's own words: only the ids in it are replaced.
    ['bo-reed, ada & Cleo Oak, from the lab (in Lund)', 'en', 'with Bo Reed, Ada Quill & Cleo Oak, from the lab (in Lund)'],
    // A list may be written in one line, too.
    ['Cleo Oak; ada', 'fr', 'avec Cleo Oak; Ada Quill'],
    [undefined, 'en', undefined],
    [[], 'en', undefined],
  ])('%j in %s', (written, lang, text) => expect(companionText(written, site, lang)).toBe(text));

  it('is cited name by name', () => {
    expect(companions('bo-reed and Cleo Oak', site)).toEqual(['Bo Reed', 'Cleo Oak']);
    expect(companions(['bo-reed', 'Cleo Oak'], site)).toEqual(['Bo Reed', 'Cleo Oak']);
  });
});
