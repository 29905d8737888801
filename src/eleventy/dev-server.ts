/**
 * Settings of Eleventy's own server while someone writes. https://www.11ty.dev/docs/dev-server/
 */
import { formatForPage } from '../problems/format.ts';
import { PROBLEMS_SCRIPT, type ServedSite } from '../site/edition/served.ts';
import type { Run } from './run.ts';

interface Serving {
  run: Run;
  /** Where the files of problems lie. */
  root: string;
  prefix(): string;
  served(): ServedSite | undefined;
}

/** What the server asks for where the file of an address lies (encoded, without prefix), if not in the output folder. */
interface Files {
  matchPassthroughAlias: (pathname: string) => string | false;
}

/** Addresses of the server's own. */
const OWN = '/.11ty/';

/** Pages are printed when they are asked for, from the edition that is the latest then. */
export function serverOptions({ run, root, prefix, served }: Serving): Record<string, unknown> {
  return {
    port: 8080,
    showAllHosts: false,
    // A reload keeps the place on the page, and asks anew for the problems.
    domDiff: false,
    onRequest: {
      [PROBLEMS_SCRIPT]: async ({ url }: { url: URL }) => {
        const problems = await served()?.allProblems();
        const isLatest = url.searchParams.get('edition') === served()?.id;
        const panel = formatForPage(problems ?? [], { root });
        return {
          headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' },
          // The word to reload may have come while the page was on its way, when it could not hear it.
          body: isLatest ? `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(panel)})` : 'location.reload()',
        };
      },
      '/*': ({ url }: { url: URL }) => {
        const path = pathOf(url, prefix());
        return path === undefined || path.startsWith(OWN) ? undefined : served()?.answer(path);
      },
    },
    // Files that are published as they are lie in the project; the server would look for them in the output folder.
    ready: (server: Files) => {
      server.matchPassthroughAlias = (pathname) => served()?.copied(decoded(pathname) ?? '') ?? false;
    },
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
      run.serving(localhostUrl);
      return false;
    },
  };
}

/** The address below the prefix, as its author would write it; undefined for what is none. */
function pathOf({ pathname }: URL, prefix: string): string | undefined {
  if (!pathname.startsWith(prefix.replace(/\/$/, ''))) return undefined;
  return decoded(`/${pathname.slice(prefix.length).replace(/^\//, '')}`);
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
