/**
 * Settings of Eleventy's own server while someone writes. https://www.11ty.dev/docs/dev-server/
 */
import { formatForPage } from '../problems/format.ts';
import type { Problem } from '../problems.ts';
import { PROBLEMS_SCRIPT } from '../site/workshop.ts';
import type { Run } from './run.ts';

/** `problems` gives those of the last build; `root` is where their files lie. */
export function serverOptions(run: Run, root: string, problems: () => readonly Problem[]): Record<string, unknown> {
  return {
    port: 8080,
    showAllHosts: false,
    // A reload keeps the place on the page, and asks anew for the problems.
    domDiff: false,
    onRequest: {
      [PROBLEMS_SCRIPT]: () => ({
        headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' },
        body: `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(formatForPage(problems(), { root }))})`,
      }),
    },
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
      run.serving(localhostUrl);
      return false;
    },
  };
}
