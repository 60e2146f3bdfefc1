import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine of two cores: what fails twice is broken.
    retry: 1,
    globalSetup: ['test/e2e/one-browser.ts'],
    maxWorkers: 2,
  },
});
