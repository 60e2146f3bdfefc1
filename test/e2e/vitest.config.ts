import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

// Each start of the engine compiles what the one before has compiled already.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/shuke-e2e', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine of two cores: what fails twice is broken.
    retry: 1,
    // As long as the browser's own waits: with the unit tests beside it a second is not enough.
    expect: { poll: { timeout: 15_000 } },
    setupFiles: ['test/set-derived-parts.ts'],
    // The next file goes on with the browser, the tabs and the engine's thread of the one before.
    isolate: false,
    // Node runs the sources as they are, and keeps what it compiled.
    experimental: { viteModuleRunner: false },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
