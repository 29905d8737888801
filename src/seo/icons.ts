/**
 * The site's icons and web manifest. The mark is the ledger of the pages: a narrow column of dates, a wide one of lines,
 * on the accent colour. Made of boxes, so that every size is drawn here, the same on every machine.
 */
import { hexOf, rgbOf } from '../colour/rgb.ts';
import type { Rgb } from '../colour/rgb.ts';
import { boxesToPng, icoOf } from '../images/png.ts';
import type { Box } from '../images/png.ts';
import { prefixed } from '../site/address.ts';
import { readIfThere } from '../site/files.ts';
import type { Output } from '../site/output/outputs.ts';
import type { Site } from '../site/site.ts';
import { DEFAULT_PICTURE, socialPicture } from './social-picture.ts';
import { siteDescription } from './wording.ts';

/** The theme's own accent and paper, light scheme (see assets/theme). */
const ACCENT: Rgb = rgbOf('oklch(.46 .14 28)')!;
const PAPER: Rgb = rgbOf('oklch(.985 .006 85)')!;

const GRID = { width: 16, height: 16 };
const ROWS: readonly [top: number, width: number][] = [[4, 6], [7, 5], [10, 6]];
const MARK: readonly Box[] = ROWS.flatMap(([y, width]) => [
  { x: 3, y, width: 2, height: 2, colour: 1 },
  { x: 7, y, width, height: 2, colour: 1 },
]);

/** Icons, web manifest and the picture for shared links, ready to be written. */
export async function icons(site: Site): Promise<Output[]> {
  const accent = accentOf(site);
  const png = (size: number): Buffer => boxesToPng(MARK, GRID, [accent, PAPER], size, size);
  const rows: [url: string, what: string, contents: Output['contents']][] = [
    ['/favicon.svg', 'the icon', () => iconSvg(accent)],
    ['/favicon.ico', 'the icon', () => icoOf(png(32), 32)],
    ['/apple-touch-icon.png', 'the icon', () => png(180)],
    ['/icon-192.png', 'the icon', () => png(192)],
    ['/icon-512.png', 'the icon', () => png(512)],
    ['/manifest.webmanifest', 'the web manifest', () => manifest(site)],
  ];
  const picture = { url: DEFAULT_PICTURE.url, what: 'the picture for shared links', early: true, contents: () => socialPicture(site, accent, PAPER) };
  return [...rows.map(([url, what, contents]) => ({ url, what, contents })), picture].map((output) => ownFirst(site, output));
}

/** A file of the same name in `assets/` takes the place of the one that is made here. */
function ownFirst({ root }: Site, output: Output): Output {
  const own = `assets/${output.url.split('/').at(-1)!}`;
  return { ...output, contents: () => readIfThere(root, own)?.bytes ?? output.contents() };
}

/** The web manifest (https://www.w3.org/TR/appmanifest/). */
export function manifest(site: Site): string {
  const path = (url: string): string => prefixed(site.prefix, url);
  const icon = (size: number, purpose: string): object => (
    { src: path(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose }
  );
  return `${JSON.stringify({
    name: site.settings.title ?? site.owner.name,
    short_name: site.owner.name,
    description: siteDescription(site),
    lang: site.settings.language,
    start_url: path('/'),
    scope: path('/'),
    display: 'browser',
    background_color: hexOf(PAPER),
    theme_color: hexOf(accentOf(site)),
    // The mark keeps clear of the rim, so it may be cut to any shape.
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }, undefined, 2)}\n`;
}

function accentOf(site: Site): Rgb {
  return (site.settings.theme.accent && rgbOf(site.settings.theme.accent)) || ACCENT;
}

function iconSvg(accent: Rgb): string {
  const boxes = MARK.map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID.width} ${GRID.height}">`
    + `<rect width="16" height="16" rx="2" fill="${hexOf(accent)}"/><g fill="${hexOf(PAPER)}">${boxes.join('')}</g></svg>\n`;
}
