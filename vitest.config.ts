import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests start some hundred processes that run TypeScript as it is: Node keeps what it made of it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('./node_modules/.cache/shuke-tests', import.meta.url));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/smoke/**', 'node_modules/**'],
    globalSetup: ['test/warm-spreadsheet-processes.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
