/** Link previews: Open Graph (https://ogp.me) and the card tags that some readers ask for beside it. */
import type { Site } from '../site/site.ts';
import { isoDate, machineDate } from './dates.ts';
import { isCitable } from './scholar.ts';
import type { MetaTag } from './scholar.ts';
import { isPage, isPublication, words } from './target.ts';
import type { Target } from './target.ts';

export interface SocialPicture {
  /** Absolute. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

interface Preview {
  url: string | undefined;
  title: string;
  description: string;
  lang: string;
  picture: SocialPicture;
}

/** What every reader of previews shows. */
const RASTER = /\.(?:png|jpe?g)$/i;
/** Previews show nothing smaller: Open Graph readers ask for 600 × 315 at least. */
export const LEAST = { width: 600, height: 315 };

/** Whether previews show a file of such a name. */
export function isRaster(name: string): boolean {
  return RASTER.test(name);
}

/** Whether previews show a picture of such a size. */
export function isLarge({ width, height }: { width: number; height: number }): boolean {
  return width >= LEAST.width && height >= LEAST.height;
}

/** Preview tags of a page. */
export function previewTags(site: Site, target: Target, preview: Preview): MetaTag[] {
  const type = ogType(target);
  const rows: [property: string, content: string | number | undefined][] = [
    ['og:type', type],
    ['og:site_name', site.settings.title ?? site.owner.name],
    ['og:title', preview.title],
    ['og:description', preview.description],
    ['og:url', preview.url],
    ['og:locale', locale(preview.lang)],
    ['og:image', preview.picture.url],
    ['og:image:width', preview.picture.width],
    ['og:image:height', preview.picture.height],
    ['og:image:alt', preview.picture.alt],
    ...typed(site, target, type),
  ];
  return [
    ...rows.flatMap(([property, content]) => (content ? [{ property, content: String(content) }] : [])),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function ogType(target: Target): 'website' | 'profile' | 'article' | 'book' {
  if (isPublication(target)) return target.kind === 'book' ? 'book' : isCitable(target) ? 'article' : 'website';
  if (!isPage(target)) return 'website';
  if (target.section === 'home' || target.section === 'cv') return 'profile';
  return ['posts', 'news'].includes(target.section) && !target.isIndex ? 'article' : 'website';
}

function typed(site: Site, target: Target, type: string): [string, string | undefined][] {
  if (type === 'profile') {
    return [['profile:first_name', site.owner.given_name], ['profile:last_name', site.owner.family_name]];
  }
  if (type === 'book' && isPublication(target)) {
    return [['book:isbn', target.ids.isbn], ['book:release_date', isoDate(target.date)], ...tags('book:tag', target.keywords)];
  }
  if (type !== 'article') return [];
  if (isPublication(target)) return [['article:published_time', isoDate(target.date)], ...tags('article:tag', target.keywords)];
  if (!isPage(target)) return [];
  return [
    ['article:published_time', machineDate(target.date, site.settings.timezone)],
    ['article:modified_time', machineDate(words(target.data, 'updated'), site.settings.timezone)],
    ...tags('article:tag', target.tags),
  ];
}

function tags(property: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [property, value]);
}

const LOCALES = new Map<string, string | undefined>();

/** `fr` → `fr_FR`, `pt-BR` → `pt_BR`: Open Graph asks for a region, so the likeliest is taken where none is given. */
function locale(lang: string): string | undefined {
  if (!LOCALES.has(lang)) {
    const { language, region } = new Intl.Locale(lang).maximize();
    LOCALES.set(lang, region && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined);
  }
  return LOCALES.get(lang);
}
