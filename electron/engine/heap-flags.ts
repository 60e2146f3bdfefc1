import type { ResourceLimits } from 'node:worker_threads';

/** Hundreds of thousands of customers with their orders take a third of it; V8 lets a heap grow less steeply below a low limit. */
const oldSpaceMegabytes = 1_536;

/** What is young is mostly gone in a moment. With V8's own size an import of a million lines takes 130 MB more. */
const semiSpaceMegabytes = 1;

/**
 * V8 flags of the process that owns the archive, given when it starts: V8 promises nothing of flags that are changed while
 * it runs. `--expose-gc` is for `collectGarbage`. Where the process is Node's, `package.json` and `bin/shuke.mjs` say them.
 * A command started with `node bin/shuke.mjs`, or by the packaged program (in Electron's main process, whose V8 has begun
 * by then), goes without: its import of a million lines peaks at 559 MB in place of 363 (docs/benchmarks.md), far below V8's
 * own limit. A second process only for the flags would delay every command.
 */
export const engineHeapFlags: readonly string[] = [
  `--max-old-space-size=${oldSpaceMegabytes}`,
  `--max-semi-space-size=${semiSpaceMegabytes}`,
  '--expose-gc',
];

/** The same for an engine that is a thread; its young generation has three semi-spaces. */
export const engineThreadLimits: ResourceLimits = {
  maxOldGenerationSizeMb: oldSpaceMegabytes,
  maxYoungGenerationSizeMb: 3 * semiSpaceMegabytes,
};
