/**
 * The check after an upload: asks the site's address for some of its files, as a visitor would.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** So many files are asked for. */
const ASKED = 6;
/** File servers of universities show a new file a moment later. Milliseconds. */
const WAITS = [0, 500, 2000, 5000];
const TIME_LIMIT = 15_000;

/** Files worth asking for: home, a stylesheet, and pages, those that changed first. */
export function worthAsking(files: readonly string[], changed: readonly string[]): string[] {
  const isPage = (path: string): boolean => path.endsWith('index.html');
  const known = new Set(files);
  const wanted = ['index.html', 'assets/theme/theme.css', ...changed.filter(isPage), ...files.filter(isPage)];
  return [...new Set(wanted)].filter((path) => known.has(path)).slice(0, ASKED);
}

/**
 * Compares files of `folder` with what stands at `url` (with a slash at the end). Returns a sentence for each that is not
 * the same.
 */
export async function verify(folder: string, url: string, paths: readonly string[], waits: readonly number[] = WAITS): Promise<string[]> {
  const asked = await Promise.all(paths.map((path) => difference(join(folder, path), addressOf(url, path), waits)));
  return asked.filter((one) => one !== undefined);
}

async function difference(file: string, address: string, waits: readonly number[]): Promise<string | undefined> {
  let found: string | undefined;
  for (const wait of waits) {
    await pause(wait);
    found = await ask(file, address);
    if (found === undefined) return undefined;
  }
  return found;
}

async function ask(file: string, address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(TIME_LIMIT) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status === 403) return `${address} is forbidden (403): the web server may not read the folder, or serves another one.`;
    if (!answer.ok) return `${address} answers ${answer.status}.`;
    return bytes.equals(readFileSync(file)) ? undefined : `${address} shows something else than what was uploaded.`;
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    return `${address} does not answer: ${cause?.code ?? cause?.message ?? message}.`;
  }
}

/** `talks/x/index.html` → `https://example.org/~ada/talks/x/` */
function addressOf(url: string, path: string): string {
  return url + path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
}
