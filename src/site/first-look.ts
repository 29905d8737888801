/**
 * A cheap look at the settings, for what has to be known before they are read. The schema checks them later.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address in the settings, or that of the deployment; undefined where there is none. */
export function settingsUrl(root: string): URL | undefined {
  try {
    return new URL(process.env['OFFPRINT_URL'] || valueOf(root, 'url')!);
  } catch {
    return undefined;
  }
}

/** The path of the address: `https://host/~me/` → `/~me/`. */
export function settingsPrefix(root: string): string {
  return settingsUrl(root)?.pathname ?? '/';
}

/** The language in the settings; undefined where they leave it open. */
export function settingsLanguage(root: string): string | undefined {
  return valueOf(root, 'language');
}

/** A word at the top of data/site.yaml. */
function valueOf(root: string, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s*['"]?(\\S+?)['"]?\\s*(?:#.*)?$`, 'm').exec(readFileSync(join(root, 'data/site.yaml'), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
