/**
 * Serves a built folder as GitHub Pages does: below a prefix, `301` for a folder without its slash, `name` for
 * `name.html`, and `404.html` for everything else.
 * https://docs.github.com/en/pages/getting-started-with-github-pages
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
const TEXT = /^(?:text\/|application\/(?:json|manifest|xml|x-bibtex)|image\/svg)/;

export interface StaticHost {
  /** Origin and prefix, with a slash at the end. */
  url: string;
  origin: string;
  close(): Promise<void>;
}

/** What a host answers: the status, and the file whose bytes it sends or the place it points to. */
export interface Answer {
  status: 200 | 301 | 404;
  file?: string;
  location?: string;
}

/** The answer to a path (percent-encoded, with prefix) from the files of a folder. */
export function answer(dir: string, prefix: string, path: string): Answer {
  const lost = (): Answer => {
    const page = join(dir, '404.html');
    return { status: 404, ...(existsSync(page) && { file: page }) };
  };
  if (`${path}/` === prefix) return { status: 301, location: prefix };
  if (!path.startsWith(prefix)) return { status: 404 };
  let inner: string;
  try {
    inner = decodeURIComponent(path.slice(prefix.length));
  } catch {
    return lost();
  }
  const target = normalize(join(dir, inner));
  if (!target.startsWith(normalize(dir))) return lost();
  const kind = statSync(target, { throwIfNoEntry: false });
  if (kind?.isDirectory()) {
    if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
    const index = join(target, 'index.html');
    return existsSync(index) ? { status: 200, file: index } : lost();
  }
  if (kind?.isFile()) return path.endsWith('/') ? lost() : { status: 200, file: target };
  return existsSync(`${target}.html`) && inner !== '' ? { status: 200, file: `${target}.html` } : lost();
}

/** Starts a host on a free port of this computer. */
export async function serveFolder(dir: string, prefix = '/'): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const { status, file, location } = answer(dir, prefix, path);
    if (location) return response.writeHead(status, { location }).end();
    if (!file) return response.writeHead(status, { 'content-type': 'text/plain' }).end('Not found');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = readFileSync(file);
    const zip = TEXT.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const head = { 'content-type': type, 'cache-control': 'max-age=600', ...(zip && { 'content-encoding': 'gzip' }) };
    return response.writeHead(status, head).end(zip ? gzipSync(bytes, { level: 6 }) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: origin + prefix,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
