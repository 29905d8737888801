/** The path that `--pathprefix` names: that of an address, below which the site will be found. */
import type { Problem } from '../problems.ts';

/** What a path in an address is written with, slashes apart: https://url.spec.whatwg.org/#url-code-points */
const PATH = /^[\p{L}\p{M}\p{N}%!$&'()*+,;=@._~/-]*$/u;

/** What else was typed, and what to type instead: the first row that fits. */
const OTHERS: readonly { when: RegExp; cure: (last: string) => string }[] = [
  {
    when: /^[A-Za-z]:[\\/]/,
    cure: (last) => `Git Bash makes a folder of Windows out of what begins with a slash: leave the slash out, \`--pathprefix=${last}\`, or say \`export MSYS_NO_PATHCONV=1\` first.`,
  },
  { when: /^\w+:\/\//, cure: (last) => `Give the path of the address alone, such as \`--pathprefix=/${last}/\`.` },
  { when: /(?:)/, cure: () => 'Give the path of an address, such as `--pathprefix=/~me/`.' },
];

/** What stands against serving a site under a prefix; undefined where nothing does. */
export function refusedPrefix(prefix: string | undefined): Problem | undefined {
  if (prefix === undefined || PATH.test(prefix)) return undefined;
  const last = /([^\\/]*)[\\/]*$/.exec(prefix)![1]!;
  return {
    severity: 'error',
    code: 'path-prefix',
    message: `“${prefix}” is no path under which a site is found.`,
    cure: OTHERS.find(({ when }) => when.test(prefix))!.cure(last),
  };
}
