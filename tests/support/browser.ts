/** A real browser for tests. Where none is installed their tests are left out; run-folder.ts has said so. */
import type { Browser } from 'playwright-core';
import { describe, inject } from 'vitest';
import { startChromium } from './chromium.ts';

/** `describe` for tests in a browser. */
export const withBrowser = describe.skipIf(inject('chromium') === null);

/** Starts the browser; whoever asks for it closes it. */
export function launchBrowser(): Promise<Browser> {
  return startChromium(inject('chromium')!);
}
