import { defineConfig } from 'vitest/config';

/** Tests that build, serve or browse whole sites, run commands, or replace a module: a process of its own for each file. */
const SITES = ['browser', 'cli', 'cv', 'deploy', 'images', 'site', 'upgrade'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Two cores are the common case, and Chromium wants one of them.
    maxWorkers: 2,
    minWorkers: 1,
    // A busy machine is no reason to fail: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // The others leave nothing behind: to load the same modules anew for each file would take longer than all of their tests.
    poolOptions: { threads: { isolate: false } },
    projects: [
      { extends: true, test: { name: 'sites', include: SITES, pool: 'forks', globalSetup: ['tests/support/run-folder.ts'] } },
      { extends: true, test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: SITES, pool: 'threads' } },
    ],
  },
});
