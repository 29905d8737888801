/**
 * Headers for hosts that let a site choose its own, as a `_headers` file.
 * https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */
import { prefixed, type Place } from '../site/address.ts';
import { listFiles } from '../site/files.ts';
import { policyText, type Policy } from './policy.ts';

/** Files whose address changes with their content, by hash or `?v=…`, so that nobody need ask for them twice. */
const FOR_EVER = ['/assets/theme/*', '/assets/images/made/*'];
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What holds for every file. No `Cache-Control`: both hosts have browsers ask whether a page has changed, which is right,
 * and Netlify would join two values of one header into one that makes no sense.
 */
export const ALWAYS: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
];

/** What the header adds to the policy that each page carries, or repeats of it for files that are no page. */
const REPEATED = ['script-src', 'base-uri', 'form-action'];

/**
 * The whole policy stands in every page of a build that names its address. The header repeats only what does no harm to files of other kinds: `default-src`
 * would keep some browsers from showing a PDF, and styles from an SVG. `ownPages`: pages of the user's own making, such as
 * plots saved as HTML, bring scripts that no layout names, so scripts are left to them.
 */
export function headerPolicy(policy: Policy, ownPages: boolean): string {
  const repeated = REPEATED.filter((directive) => !ownPages || directive !== 'script-src');
  return `${policyText(policy, repeated)}; frame-ancestors 'self'`;
}

/** The `_headers` file. */
export function headersFile(place: Place, policy: Policy, ownPages: boolean): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
    `${prefixed(place.prefix, path)}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [
    rule('/*', [['Content-Security-Policy', headerPolicy(policy, ownPages)], ...ALWAYS]),
    ...FOR_EVER.map((path) => rule(path, [['Cache-Control', IMMUTABLE]])),
  ].join('\n');
}

/** Whether the project in `root` publishes pages that no layout of ours prints. */
export function hasOwnPages(root: string): boolean {
  const places = [['assets', '.html'], ['content', '.html'], ['content', '.njk']] as const;
  return places.some(([folder, ending]) => listFiles(root, folder, ending).length > 0);
}
