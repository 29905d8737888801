/** Files of assets/ that front matter and the files of data/ name as no address could. */
import { linksOf } from '../check/data-links.ts';
import { fileAddressOf } from '../text/file-names.ts';

const PLAIN = /^[\w./~-]*$/;

/**
 * The same value with the addresses of those files: `/assets/files/a b#c.pdf` is `/assets/files/a%20b%23c.pdf`. Where there
 * are none it is the value itself.
 *
 * @param file where the value stands
 * @param exists whether a file of the site exists, by its site path
 */
export function withFileAddresses<T>(file: string, value: T, exists: (sitePath: string) => boolean): T {
  let copy: T | undefined;
  for (const { path, target } of linksOf(file, value)) {
    if (!target.startsWith('/assets/') || PLAIN.test(target)) continue;
    const address = fileAddressOf(target, exists);
    if (address === undefined || address === target) continue;
    copy ??= structuredClone(value);
    const holder = path.slice(0, -1).reduce<unknown>((node, step) => (node as Parent)[step], copy) as Parent;
    const name = path.at(-1)!;
    // A link within a line of Markdown is no value of its own.
    if (holder[name] === target) holder[name] = address;
  }
  return copy ?? value;
}

type Parent = Record<string | number, unknown>;
