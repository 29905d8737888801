/** Follows every reference of a built site that stays inside it, as a browser on a static host would. */
import { addressOf, htmlFiles, htmlPage, type Element, type HtmlPage } from './html.ts';
import type { SiteFolder } from './site-folder.ts';
import { answer } from './static-host.ts';
import { relative } from 'node:path';

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'poster', 'action', 'data', 'cite'];
/** Metadata that names an address of the site. */
const ADDRESS_META = new Set(['og:url', 'og:image', 'twitter:image', 'citation_pdf_url', 'citation_abstract_html_url', 'citation_public_url']);

export interface Reference {
  /** File of the site in which it stands. */
  from: string;
  written: string;
  /** Absolute. */
  url: URL;
}

/** Every reference on the pages, in the stylesheets and in the manifest. */
export function references(site: SiteFolder, origin: string, prefix: string): Reference[] {
  const base = (file: string) => new URL(prefix.slice(0, -1) + addressOf(file), origin);
  const found: Reference[] = [];
  for (const file of htmlFiles(site)) {
    const page = htmlPage(site, file);
    for (const written of page.elements.flatMap((element) => addressesOf(element))) {
      found.push({ from: file, written, url: new URL(written, base(file)) });
    }
  }
  for (const file of site.files.filter((one) => one.endsWith('.css'))) {
    for (const [, written] of site.read(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      if (!written!.startsWith('data:') && !written!.startsWith('#')) {
        found.push({ from: file, written: written!, url: new URL(written!, base(file)) });
      }
    }
  }
  for (const file of site.files.filter((one) => one.endsWith('.webmanifest'))) {
    const { start_url, icons } = JSON.parse(site.read(file)) as { start_url: string; icons: { src: string }[] };
    for (const written of [start_url, ...icons.map(({ src }) => src)]) {
      found.push({ from: file, written, url: new URL(written, base(file)) });
    }
  }
  return found;
}

function addressesOf({ name, attribs }: Element): string[] {
  if (name === 'meta') {
    const refresh = attribs['http-equiv']?.toLowerCase() === 'refresh' ? /url=(.+)$/i.exec(attribs['content'] ?? '')?.[1] : undefined;
    const stated = ADDRESS_META.has(attribs['property'] ?? attribs['name'] ?? '') ? attribs['content'] : undefined;
    return [refresh, stated].filter((one) => one !== undefined);
  }
  const sets = [attribs['srcset'], attribs['imagesrcset']].filter((one) => one !== undefined);
  return [
    ...ADDRESSES.flatMap((attribute) => (attribs[attribute] === undefined ? [] : [attribs[attribute]])),
    ...sets.flatMap((set) => set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]!)),
  ];
}

/** Sentences on the references that lead nowhere; empty for a sound site. */
export function brokenReferences(site: SiteFolder, origin: string, prefix: string): string[] {
  const broken = new Set<string>();
  for (const { from, written, url } of references(site, origin, prefix)) {
    if (url.origin !== origin) continue;
    const found = answer(site.dir, prefix, url.pathname);
    if (found.status !== 200) broken.add(`${from}: ${written} answers ${found.status}`);
    else if (url.hash.length > 1 && found.file?.endsWith('.html')) {
      const target: HtmlPage = htmlPage(site, relative(site.dir, found.file).split('\\').join('/'));
      if (!target.ids.has(decodeURIComponent(url.hash.slice(1)))) broken.add(`${from}: ${written} names an id that is not there`);
    }
  }
  return [...broken];
}

/** Hosts that a page of the site asks for something by itself; links that people click are not among them. */
export function foreignRequests(site: SiteFolder, origin: string, prefix: string): string[] {
  const asked: string[] = [];
  for (const file of htmlFiles(site)) {
    for (const { name, attribs } of htmlPage(site, file).elements) {
      const loads = name === 'link' && /stylesheet|icon|preload|prefetch|preconnect|manifest/.test(attribs['rel'] ?? '') ? attribs['href'] : undefined;
      const source = ['img', 'script', 'iframe', 'source', 'video', 'audio', 'embed'].includes(name) ? attribs['src'] : undefined;
      for (const written of [loads, source]) {
        if (written !== undefined && new URL(written, origin + prefix).origin !== origin) asked.push(`${file}: ${written}`);
      }
    }
  }
  return asked;
}
