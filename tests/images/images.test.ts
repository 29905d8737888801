import { existsSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aProject, jpeg, picture, png, sharp, SVG } from './project-fixture.ts';

describe('a picture on a page', () => {
  it('has its size, comes in modern formats of several sizes, and is loaded when it is near', async () => {
    const { images, problems } = aProject({ 'assets/images/engine.jpg': await jpeg(900, 600) }, '/~ada/');
    const { attributes, sources } = images.picture({ src: '/assets/images/engine.jpg', alt: 'The engine' }, problems)!;
    expect(attributes).toMatchObject({ alt: 'The engine', width: '900', height: '600', loading: 'lazy', decoding: 'async' });
    expect(attributes['src']).toMatch(/^\/~ada\/assets\/images\/made\/engine-\w+-900\.jpeg$/);
    expect(sources).toHaveLength(1);
    expect(sources[0]!.type).toBe('image/webp');
    expect(sources[0]!.srcset.match(/ \d+w/g)).toEqual([' 240w', ' 360w', ' 540w', ' 800w', ' 900w']);
    expect(problems.list).toEqual([]);
  });

  it('is there in every size once the build is finished', async () => {
    const { root, images, problems } = aProject({ 'assets/images/engine.jpg': await jpeg(900, 600), 'assets/images/unused.jpg': await jpeg(90, 60) });
    const { attributes, sources } = images.picture({ src: '/assets/images/engine.jpg', alt: '' }, problems)!;
    await images.finish();
    const named = [attributes['src']!, ...sources[0]!.srcset.split(', ').map((candidate) => candidate.split(' ')[0]!)];
    for (const url of named) {
      const { width } = await sharp(join(root, '_site', url)).metadata();
      expect(url).toContain(`-${width}.`);
    }
    expect(readdirSync(join(root, '_site'), { recursive: true }).filter((file) => /\./.test(String(file)))).toHaveLength(named.length);
  });

  it('is no larger than it is shown', async () => {
    const { images, problems } = aProject({ 'assets/images/engine.jpg': await jpeg(900, 600) });
    const { sources } = images.picture({ src: 'engine.jpg', alt: '', sizes: '8rem' }, problems)!;
    expect(sources[0]!.srcset.match(/ \d+w/g)).toEqual([' 240w', ' 360w']);
  });

  it('is loaded at once if asked for', () => {
    const { images, problems } = aProject({ 'assets/images/portrait.svg': SVG });
    const html = images.html({ src: 'portrait.svg', alt: 'Ada & "co"', class: 'portrait', loading: 'eager' }, problems);
    expect(html).toBe('<img src="/assets/images/portrait.svg" alt="Ada &amp; &quot;co&quot;" width="320" height="180" class="portrait" fetchpriority="high">');
  });

  it('stands upright, and without the place it was taken at', async () => {
    const { root, images, problems } = aProject({ 'assets/images/tower.jpg': await jpeg(600, 400, 6) });
    const { attributes } = images.picture({ src: 'tower.jpg', alt: '' }, problems)!;
    expect(attributes).toMatchObject({ width: '400', height: '600' });
    await images.finish();
    expect(await sharp(join(root, '_site', attributes['src']!)).metadata()).toMatchObject({ width: 400, height: 600, format: 'jpeg' });
    expect((await sharp(join(root, '_site', attributes['src']!)).metadata()).exif).toBeUndefined();
  });

  it.each(['png', 'webp'])('stands upright as %s too, in every size that is named', async (format) => {
    const { root, images, problems } = aProject({ [`assets/images/scan.${format}`]: await picture(format, 600, 400, 6) });
    const { attributes, sources } = images.picture({ src: `scan.${format}`, alt: '' }, problems)!;
    expect(attributes).toMatchObject({ width: '400', height: '600' });
    await images.finish();
    expect(problems.list).toEqual([]);
    for (const candidate of sources[0]!.srcset.split(', ')) {
      const [url, wide] = candidate.split(' ') as [string, string];
      const { width, height } = await sharp(join(root, '_site', url)).metadata();
      expect([`${width}w`, height]).toEqual([wide, width * 1.5]);
    }
  });
});

describe('what is published as it is', () => {
  const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

  it.each([['drawing.svg', Buffer.from(SVG)], ['moving.gif', GIF]])('%s', async (name, bytes) => {
    const { root, images, problems } = aProject({ [`assets/images/${name}`]: bytes });
    expect(images.picture({ src: name, alt: '' }, problems)!.sources).toEqual([]);
    await images.finish();
    expect(readFileSync(join(root, '_site/assets/images', name))).toEqual(bytes);
  });

  it('a small PNG, beside its modern sizes', async () => {
    const bytes = png(500, 250);
    const { root, images, problems } = aProject({ 'assets/images/plot.png': bytes });
    expect(images.picture({ src: 'plot.png', alt: '' }, problems)!.attributes['src']).toBe('/assets/images/plot.png');
    await images.finish();
    expect(readFileSync(join(root, '_site/assets/images/plot.png'))).toEqual(bytes);
  });

  it('files that pages link to', async () => {
    const { root, images } = aProject({ 'content/talks/poster.png': png(10, 10) });
    expect(images.file('/talks/poster.png')).toBe('/talks/poster.png');
    expect(images.file('/talks/none.png')).toBeUndefined();
    await images.finish();
    expect(existsSync(join(root, '_site/talks/poster.png'))).toBe(true);
  });
});

describe('where a picture is looked for', () => {
  const page = { source: 'content/talks/2023-looms.md', url: '/talks/2023-looms/' };

  it.each([
    ['beside the page, as the browser reads it', 'content/talks/loom.svg', '/talks/2023-looms/loom.svg', '/talks/loom.svg'],
    ['in a folder below', 'content/talks/pictures/loom.svg', '/talks/2023-looms/pictures/loom.svg', '/talks/pictures/loom.svg'],
    ['beside the page, by its name', 'content/talks/loom.svg', 'loom.svg', '/talks/loom.svg'],
    ['among the site’s pictures, by its name', 'assets/images/loom.svg', 'loom.svg', '/assets/images/loom.svg'],
    ['where academicpages keeps it', 'assets/images/loom.svg', '/images/loom.svg', '/assets/images/loom.svg'],
    ['with signs that mean something in an address', 'assets/images/100% a#b?.svg', '100% a#b?.svg', '/assets/images/100%25%20a%23b%3F.svg'],
    ['by its name in an address', 'assets/images/my loom.svg', 'my%20loom.svg', '/assets/images/my%20loom.svg'],
    ['with its accent as a character of its own', 'assets/images/ro\u0302le.svg', 'r\u00f4le.svg', '/assets/images/ro%CC%82le.svg'],
    ['with its accent as one character with its letter', 'assets/images/r\u00f4le.svg', 'ro\u0302le.svg', '/assets/images/r%C3%B4le.svg'],
    ['by its path in the project', 'assets/files/loom.svg', 'assets/files/loom.svg', '/assets/files/loom.svg'],
  ])('%s', (_, file, src, url) => {
    const { images, problems } = aProject({ [file]: SVG });
    expect(images.picture({ src, alt: '', page }, problems)!.attributes['src']).toBe(url);
  });

  it.each([
    ['the error page', { source: 'content/404.md', url: '/404.html' }, '/loom.svg', 'assets/images/loom.svg'],
    ['a page with an old address', { source: 'content/looms.md', url: '/old/looms.html' }, '/old/loom.svg', 'content/loom.svg'],
    ['a page with an old address, in a folder', { source: 'content/looms.md', url: '/old/looms.html' }, '/old/plans/loom.svg', 'assets/images/plans/loom.svg'],
  ])('from %s, whose address is that of a file', (_, at, src, file) => {
    const { images, problems } = aProject({ [file]: SVG });
    expect(images.picture({ src, alt: '', page: at }, problems)?.attributes['src']).toBe(`/${file.replace('content/', '')}`);
    expect(problems.list).toEqual([]);
  });

  it.each(['../../secret.svg', '/../secret.svg', 'content/../secret.svg', '/secret.svg', '.hidden.svg', '/_layouts/loom.svg'])(
    'not outside of assets and content: %s',
    (src) => {
      const { images, problems } = aProject({ 'secret.svg': SVG, 'assets/images/.hidden.svg': SVG, 'content/_layouts/loom.svg': SVG });
      expect(images.picture({ src, alt: '', page }, problems)).toBeUndefined();
      expect(images.file(src, page)).toBeUndefined();
    },
  );

  it('not through a link that leads out of the project', () => {
    const outside = aProject({ 'secret.svg': SVG });
    const { root, images, problems } = aProject({ 'assets/images/plain.svg': SVG });
    symlinkSync(join(outside.root, 'secret.svg'), join(root, 'assets/images/link.svg'));
    expect(images.picture({ src: 'link.svg', alt: '' }, problems)).toBeUndefined();
  });
});

describe('what is wrong with a picture', () => {
  it('is told with its place, and what was probably meant', () => {
    const { images, problems } = aProject({ 'assets/images/Loom.svg': SVG });
    const page = { source: 'content/index.md', url: '/' };
    expect(images.html({ src: '/assets/images/loom.svg', alt: 'A <loom>', page, line: 12 }, problems)).toBe('A &lt;loom&gt;');
    expect(problems.list).toMatchObject([{
      severity: 'error', code: 'image-missing', file: 'content/index.md', line: 12, message: 'There is no picture “/assets/images/loom.svg”.',
      cure: 'Did you mean assets/images/Loom.svg?',
    }]);
  });

  it.each([
    ['assets\\images\\loom.svg', 'Write it with slashes: /assets/images/loom.svg.'],
    ['C:\\Users\\ada\\loom.svg', 'Write it with slashes: /assets/images/loom.svg.'],
    ['C:\\Users\\ada\\wheel.svg', 'Put the file into assets/images/, and write its name alone; folders are parted by slashes.'],
    ['pictures/loom.svg', 'Did you mean /assets/images/loom.svg?'],
  ])('%s is told to be meant for the file of that name', (src, cure) => {
    const { images, problems } = aProject({ 'assets/images/loom.svg': SVG });
    images.picture({ src, alt: '' }, problems);
    expect(problems.list).toMatchObject([{ message: `There is no picture “${src}”.`, cure }]);
  });

  it.each([
    ['plain words', 'assets/images/notes.png is no picture that browsers can show.', 'Save it as JPEG, PNG, WebP or SVG.'],
    ['<!doctype html><p><svg></svg>', 'assets/images/notes.png is no picture that browsers can show.', 'Save it as JPEG, PNG, WebP or SVG.'],
    ['', 'assets/images/notes.png is empty.', 'Copy or download it again.'],
  ])('is told where the file is none: %j', (words, message, cure) => {
    const { images, problems } = aProject({ 'assets/images/notes.png': words });
    expect(images.picture({ src: 'notes.png', alt: '' }, problems)).toBeUndefined();
    expect(problems.list).toMatchObject([{ code: 'image-unreadable', subject: 'assets/images/notes.png', message, cure }]);
  });

  it('is told where the file breaks off, and what there is of it is shown', async () => {
    const whole = await jpeg(900, 600);
    const { images, problems } = aProject({ 'assets/images/torn.jpg': whole.subarray(0, whole.length - 200) });
    const page = { source: 'content/index.md', url: '/' };
    expect(images.picture({ src: 'torn.jpg', alt: '', page, line: 3 }, problems)).toBeDefined();
    expect(problems.list).toEqual([{
      severity: 'warning', code: 'image-cut-off', file: 'content/index.md', line: 3, subject: 'assets/images/torn.jpg',
      message: 'assets/images/torn.jpg breaks off before its end: only a part of the picture is shown.',
      cure: 'Copy or download it again.',
    }]);
    await images.finish();
    expect(problems.list).toHaveLength(1);
  });

  it('is told where its pixels are damaged, and the other pictures are made', async () => {
    const damaged = (await jpeg(400, 300)).subarray(0, 200);
    const { root, images, problems } = aProject({ 'assets/images/bad.jpg': damaged, 'assets/images/good.jpg': await jpeg(40, 30) });
    images.picture({ src: 'bad.jpg', alt: '', page: { source: 'content/index.md' }, line: 3 }, problems);
    const good = images.picture({ src: 'good.jpg', alt: '' }, problems)!;
    await images.finish();
    expect(problems.list).toMatchObject([{ severity: 'error', code: 'image-unreadable', subject: 'assets/images/bad.jpg', line: 3 }]);
    expect(existsSync(join(root, '_site', good.attributes['src']!))).toBe(true);
  });
});

describe('between builds', () => {
  it('made sizes are kept and not made again', async () => {
    const { root, images, again, problems } = aProject({ 'assets/images/engine.jpg': await jpeg(300, 200) });
    images.picture({ src: 'engine.jpg', alt: '' }, problems);
    await images.finish();
    const made = readdirSync(join(root, '.cache/images'));
    const past = new Date('2020-01-01');
    for (const file of made) utimesSync(join(root, '.cache/images', file), past, past);
    const second = again();
    second.picture({ src: 'engine.jpg', alt: '' }, problems);
    await second.finish();
    expect(readdirSync(join(root, '.cache/images'))).toEqual(made);
    for (const file of made) expect(statSync(join(root, '.cache/images', file)).mtime).toEqual(past);
  });

  it('a changed picture gets new names', async () => {
    const { root, images, again, problems } = aProject({ 'assets/images/engine.jpg': await jpeg(300, 200) });
    const before = images.picture({ src: 'engine.jpg', alt: '' }, problems)!.attributes['src'];
    writeFileSync(join(root, 'assets/images/engine.jpg'), await jpeg(300, 210));
    expect(again().picture({ src: 'engine.jpg', alt: '' }, problems)!.attributes['src']).not.toBe(before);
  });
});

describe('for link previews', () => {
  it('one size in the picture’s own format is enough', async () => {
    const { root, images } = aProject({ 'assets/images/engine.jpg': await jpeg(2000, 1000) });
    const published = images.publish('engine.jpg')!;
    expect(published).toMatchObject({ width: 1600, height: 800 });
    await images.finish();
    expect(await sharp(join(root, '_site', published.url)).metadata()).toMatchObject({ width: 1600, height: 800, format: 'jpeg' });
    expect(images.publish('none.jpg')).toBeUndefined();
  });

  it.each([['webp', 'jpeg'], ['avif', 'jpeg'], ['gif', 'png']])('%s becomes %s, which every reader shows', async (format, shown) => {
    const { root, images } = aProject({ [`assets/images/engine.${format}`]: await picture(format, 900, 600) });
    const published = images.publish(`engine.${format}`)!;
    expect(published).toMatchObject({ width: 900, height: 600 });
    await images.finish();
    expect(await sharp(join(root, '_site', published.url)).metadata()).toMatchObject({ width: 900, height: 600, format: shown });
  });

  it('what is clear becomes white', async () => {
    const clear = { create: { width: 700, height: 400, channels: 4, background: '#0000' } };
    const { root, images } = aProject({ 'assets/images/logo.webp': await sharp(clear).toFormat('webp').toBuffer() });
    const { url } = images.publish('logo.webp')!;
    await images.finish();
    const { channels } = await sharp(join(root, '_site', url)).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  it('a drawing stays as it is', () => {
    expect(aProject({ 'assets/images/plan.svg': SVG }).images.publish('plan.svg')!.url).toBe('/assets/images/plan.svg');
  });
});
