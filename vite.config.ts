import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licenceList, licencesStep } from './packaging/licences/licences-step.ts';
import { mantineStylesStep } from './packaging/mantine-styles-step.ts';

// What is built is what people run, whatever this is set to around it: React of another mode is a third larger, and slower.
process.env.NODE_ENV = 'production';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const nodeBuiltins = [...builtinModules, /^node:/];

export default defineConfig({
  root: place('./renderer'),
  base: '/',
  publicDir: false,
  builder: {},
  plugins: [licencesStep(), mantineStylesStep()],
  environments: {
    client: {
      build: {
        license: { fileName: licenceList.client },
        outDir: place('./dist/client'),
        emptyOutDir: true,
        target: 'chrome130',
        // A file inlined as a data: URL is a file the page's policy would refuse to run.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          // "use client" stands in every file of Mantine and TanStack and means nothing here.
          onLog: (level, log, handle) => {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
          },
          // One file on the way to the first screen, not forty of which each is a request; what comes later stays apart.
          output: { codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'] }] } },
        },
      },
    },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], builtins: nodeBuiltins },
      build: {
        license: { fileName: licenceList.node },
        outDir: place('./dist/node'),
        emptyOutDir: true,
        target: 'node22',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            main: place('./electron/main.ts'),
            'engine-utility': place('./electron/engine/engine-utility.ts'),
            'checkpoint-worker': place('./electron/archive/checkpoint-worker.ts'),
            'engine-worker': place('./electron/engine/engine-worker.ts'),
            'reader-process': place('./electron/spreadsheet/reader-process.ts'),
            'writer-process': place('./electron/spreadsheet/writer-process.ts'),
            'command-line': place('./electron/command-line/main.ts'),
          },
          preserveEntrySignatures: 'strict',
          external: ['electron', 'better-sqlite3', ...nodeBuiltins],
          // One folder: entries find each other, and the page, next to themselves.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: nodeBuiltins },
      build: {
        license: { fileName: licenceList.preload },
        outDir: place('./dist/node'),
        // Built after `node`, next to it.
        emptyOutDir: false,
        target: 'chrome130',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { preload: place('./electron/preload.ts') },
          external: ['electron'],
          // A sandboxed preload must be one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
});
