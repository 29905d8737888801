import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure, type Measure } from '../../src/images/measure.ts';
import { aProject, picture } from './project-fixture.ts';

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
