import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cvText } from '../../../src/import/moved/data-files.ts';

const sectionsOf = (text: string): Record<string, unknown> => (parse(text) as { sections: Record<string, unknown> }).sections;

describe('data/cv.yaml', () => {
  it('has sections that the site fills behind those that were found', () => {
    expect(sectionsOf(cvText({ Education: [{ name: 'PhD' }] }, ['publications', 'talks']))).toEqual({
      Education: [{ name: 'PhD' }],
      publications: { from: 'publications' },
      talks: { from: 'talks' },
    });
  });

  it.each(['publications', 'Publications', 'PUBLICATIONS'])('has no second section of papers beside “%s”', (name) => {
    expect(Object.keys(sectionsOf(cvText({ [name]: [{ title: 'On Flows' }] }, ['publications'])))).toEqual([name]);
  });
});
