import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts'],
    // Two cores are the common case, and Chromium wants one of them.
    maxWorkers: 2,
    minWorkers: 1,
    // A busy machine is no reason to fail: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
