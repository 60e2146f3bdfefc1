import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests start some hundred processes that run TypeScript as it is: Node keeps what it compiled.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('./node_modules/.cache/shuke-tests', import.meta.url));

/** Tests that replace modules or globals, so that each file needs a process of its own. */
export const isolated = [
  'test/faults/{every-operation-fails,every-step-fails,given-up-questions,pinned-archive,start-on-anything}.test.ts',
  'test/electron/shell/**/*.test.ts',
];
const notHere = ['test/e2e/**', 'test/smoke/**', 'node_modules/**'];

export default defineConfig({
  test: {
    setupFiles: ['test/set-derived-parts.ts'],
    // Ends what hangs. How long a test may take says nothing on a busy machine of two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that is busy with something else: what fails twice is broken, and the end of a run names what did once.
    retry: 1,
    // One more than the cores of a small machine: tests wait for their processes and for the disk.
    maxWorkers: 3,
    globalSetup: ['test/warm-spreadsheet-processes.ts'],
    projects: [
      // Loading the program again for each file took longer than its tests.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...notHere, ...isolated], isolate: false },
      },
      { extends: true, test: { name: 'isolated', include: isolated, exclude: notHere } },
    ],
  },
});
