import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure, type Measure } from '../../src/images/measure.ts';
import { aProject, picture, SVG } from './project-fixture.ts';

function measured(bytes: Buffer | string): Measure | undefined {
  const file = join(aProject({}).root, 'picture');
  writeFileSync(file, bytes);
  return measure(file);
}

describe('the size of a picture', () => {
  it.each(['jpeg', 'png', 'webp'])('is that of the picture as shown, also where %s notes that it lies on its side', async (format) => {
    expect(measured(await picture(format, 60, 40, 6))).toMatchObject({ width: 40, height: 60 });
    expect(measured(await picture(format, 60, 40, 3))).toMatchObject({ width: 60, height: 40 });
    expect(measured(await picture(format, 60, 40))).toMatchObject({ width: 60, height: 40 });
  });

  it('is read from the quarter turns of AVIF, and not from its Exif block', async () => {
    const lying = await picture('avif', 60, 40, 6);
    expect(measured(lying)).toMatchObject({ width: 60, height: 40 });
    const turned = Buffer.from(lying);
    turned.write('irot\u0001', lying.indexOf('pixi'), 'latin1');
    expect(measured(turned)).toMatchObject({ width: 40, height: 60 });
  });

  it('is that of the pixels where the note breaks off', async () => {
    const bytes = await picture('png', 60, 40, 6);
    bytes.fill(0xff, bytes.indexOf('eXIf') + 8, bytes.indexOf('eXIf') + 14);
    expect(measured(bytes)).toMatchObject({ width: 60, height: 40 });
  });
});

describe('the size of a drawing', () => {
  const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';

  it.each([
    ['that says nothing of it, as browsers show it', `<svg ${XMLNS}><path/></svg>`, [300, 150]],
    ['that hangs on the window', `<svg ${XMLNS} width="100%" height="100%"></svg>`, [300, 150]],
    ['with commas in its view box', `<svg ${XMLNS} viewBox="0,0, 64 ,48"></svg>`, [64, 48]],
    ['behind a long licence', `<?xml version="1.0"?>\n<!-- ${'as is, '.repeat(200)}-->\n<svg ${XMLNS} viewBox="0 0 64 48"></svg>`, [64, 48]],
    ['with a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 64 48"></s:svg>`, [64, 48]],
  ])('%s', (_, svg, [width, height]) => {
    expect(measured(svg)).toMatchObject({ type: 'svg', width, height, whole: true });
  });

  it.each(['', 'plain words', '<!doctype html><p><svg></svg>', '<svgs></svgs>'])('is not that of %j', (words) => {
    expect(measured(words)).toBeUndefined();
  });
});

describe('a file that breaks off', () => {
  const part = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 20);

  it.each(['jpeg', 'png', 'webp', 'avif'])('is known from a whole one: %s', async (format) => {
    const bytes = await picture(format, 600, 400);
    expect(measured(bytes)).toMatchObject({ whole: true });
    expect(measured(part(bytes))).toMatchObject({ width: 600, whole: false });
  });

  it('may be a drawing', () => {
    expect(measured(SVG)).toMatchObject({ whole: true });
    expect(measured(part(Buffer.from(SVG)))).toMatchObject({ whole: false });
    expect(measured('<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="3" height="2"></svg:svg>')).toMatchObject({ whole: true });
  });

  it('is not one with something behind its end, as telephones write', async () => {
    const bytes = await picture('jpeg', 60, 40);
    expect(measured(Buffer.concat([bytes, bytes, Buffer.from('a film')]))).toMatchObject({ whole: true });
  });

  it('is one, though the small picture in its header is whole', async () => {
    const small = await picture('jpeg', 6, 4);
    const bytes = await picture('jpeg', 60, 40);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(small.length + 2);
    const withSmall = Buffer.concat([bytes.subarray(0, 2), Buffer.of(0xff, 0xe1), length, small, bytes.subarray(2)]);
    expect(measured(withSmall)).toMatchObject({ whole: true });
    expect(measured(part(withSmall))).toMatchObject({ whole: false });
  });
});
