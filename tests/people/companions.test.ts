import { describe, expect, it } from 'vitest';
import { companions, companionText } from '../../src/people/companions.ts';
import { people as schema } from '../../src/schema/data/people.ts';

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
    ['Cleo Oak, with Lund (Elm)', 'en', 'with Cleo Oak, with Lund (Elm)'],
    // A list may be written in one line, too.
    ['Cleo Oak; ada', 'fr', 'avec Cleo Oak; Ada Quill'],
    [undefined, 'en', undefined],
    [[], 'en', undefined],
  ])('%j in %s', (written, lang, text) => expect(companionText(written, site, lang)).toBe(text));

  it.each([
    'with Ada', 'With Ada Oak', 'gemeinsam mit Ada Oak', 'avec Ada', 'invited by Ada', 'joint work with Ada Oak',
    'This was given with Ada and Bo, who laughed; and more', '与王芳', '王芳と', '王芳との共同研究', '김아다와 함께', 'עם עדה', 'مع آدا',
  ])('is somebody’s own words, and no author: %s', (written) => {
    expect(companionText(written, site, 'de')).toBe(written);
    expect(companionText([written], site, 'de')).toBe(written);
    expect(companions(written, site)).toEqual([]);
  });

  it.each([
    ['Ada', ['Ada']],
    ['J.-P. Oak, Ludo van der Berg & Aoife O’Neil', ['J.-P. Oak', 'Ludo van der Berg', 'Aoife O’Neil']],
    ['Ada, Bo, and Cleo', ['Ada', 'Bo', 'Cleo']],
    ['Ada Oak und Jean d’Oak', ['Ada Oak', 'Jean d’Oak']],
    ['王芳、山田 太郎', ['王芳', '山田 太郎']],
    ['عمر آدا', ['عمر آدا']],
  ])('is a line of names: %s', (written, names) => {
    expect(companionText(written, site, 'en')).toBe(`with ${written}`);
    expect(companions(written, site)).toEqual(names);
  });

  it('is cited name by name', () => {
    expect(companions('bo-reed and Cleo Oak', site)).toEqual(['Bo Reed', 'Cleo Oak']);
    expect(companions('bo-reed & Cleo Oak, from the lab (in Lund)', site)).toEqual(['Bo Reed', 'Cleo Oak']);
    expect(companions(['bo-reed', 'Cleo Oak'], site)).toEqual(['Bo Reed', 'Cleo Oak']);
  });
});
