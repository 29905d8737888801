import { describe, expect, it } from 'vitest';
import { watched } from '../../src/eleventy/watched.ts';

describe('what is watched', () => {
  it('is each of the folders once, whatever patterns lie within it', () => {
    expect(watched(['./content/**', './data/**', './content/**/*.njk', './assets/!(theme|images)/**/*', './content/_layouts/']))
      .toEqual(['content', 'data', 'assets']);
  });

  it('is whatever else somebody asked for, as they did', () => {
    expect(watched(['./package.json', './notes/*.txt', './contents/**'])).toEqual(['./package.json', './notes/*.txt', './contents/**']);
  });
});
