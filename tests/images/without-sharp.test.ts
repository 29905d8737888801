import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aProject, jpeg } from './project-fixture.ts';

vi.mock('../../src/images/encode.ts', async (original) => ({ ...await original<object>(), canEncode: () => false }));

describe('where the library for pictures cannot be loaded', () => {
  it('originals are published with their sizes, and it is said once', async () => {
    const bytes = await jpeg(900, 600);
    const { root, images, problems } = aProject({ 'assets/images/one.jpg': bytes, 'assets/images/two.jpg': bytes });
    for (const src of ['one.jpg', 'two.jpg']) {
      const { attributes, sources } = images.picture({ src, alt: '' }, problems)!;
      expect(attributes).toMatchObject({ src: `/assets/images/${src}`, width: '900', height: '600' });
      expect(sources).toEqual([]);
    }
    await images.finish();
    expect(readFileSync(join(root, '_site/assets/images/two.jpg'))).toEqual(bytes);
    expect(problems.list).toMatchObject([{ severity: 'notice', code: 'image-library-missing' }]);
  });
});
