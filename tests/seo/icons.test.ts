import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { boxesToPng } from '../../src/images/png.ts';
import { icons, manifest } from '../../src/seo/icons.ts';
import { aSite } from './site-fixture.ts';

describe('icons', () => {
  it('are pictures of the sizes that browsers and phones ask for', async () => {
    const outputs = await icons(aSite());
    const sizeOf = async (url: string) => {
      const { width, height } = imageSize(Buffer.from(await outputs.find((output) => output.url === url)!.contents()));
      return [width, height];
    };
    expect(await sizeOf('/favicon.ico')).toEqual([32, 32]);
    expect(await sizeOf('/apple-touch-icon.png')).toEqual([180, 180]);
    expect(await sizeOf('/icon-192.png')).toEqual([192, 192]);
    expect(await sizeOf('/icon-512.png')).toEqual([512, 512]);
    expect(await sizeOf('/favicon.svg')).toEqual([16, 16]);
    expect(await sizeOf('/assets/social.png')).toEqual([1200, 630]);
  });

  it('wear the site’s accent', async () => {
    const outputs = await icons(aSite({ settings: { theme: { accent: '#17406d' } } }));
    expect(await outputs.find((output) => output.url === '/favicon.svg')!.contents()).toContain('#17406d');
    expect(JSON.parse(manifest(aSite({ settings: { theme: { accent: '#17406d' } } })))).toMatchObject({ theme_color: '#17406d' });
  });

  it('are named by the manifest, under the prefix', () => {
    expect(JSON.parse(manifest(aSite()))).toMatchObject({
      name: 'Ada Lovelace', start_url: '/~ada/', scope: '/~ada/',
      icons: [{ src: '/~ada/icon-192.png', sizes: '192x192' }, { src: '/~ada/icon-512.png' }, { purpose: 'maskable' }],
    });
  });
});

describe('drawn pictures', () => {
  it('are read back pixel by pixel', async () => {
    const { default: sharp } = await import('sharp' as string) as { default: (bytes: Buffer) => { removeAlpha(): { raw(): { toBuffer(): Promise<Buffer> } } } };
    const png = boxesToPng([{ x: 1, y: 0, width: 1, height: 1, colour: 1 }], { width: 2, height: 2 }, [[255, 0, 0], [0, 0, 255]], 4, 4);
    const pixels = await sharp(png).removeAlpha().raw().toBuffer();
    const at = (x: number, y: number): number[] => [...pixels.subarray((y * 4 + x) * 3, (y * 4 + x) * 3 + 3)];
    expect([at(0, 0), at(2, 0), at(3, 1), at(3, 2)]).toEqual([[255, 0, 0], [0, 0, 255], [0, 0, 255], [255, 0, 0]]);
  });
});
