/** Of the most it may take: below it V8 would look through the growing heap of a large file again and again, a fifth of the reading. */
const initialShare = 0.6;

/** Room for the rows of a batch or two: in half of it they are moved before they can go, and reading takes a tenth longer. */
const youngMegabytes = 32;

/** How much memory V8's heap may take in the process that reads foreign files, and from where on it saves it. */
export function readerHeapFlags(mostMegabytes: number): string[] {
  return [
    `--max-old-space-size=${mostMegabytes}`,
    `--initial-heap-size=${Math.floor(initialShare * mostMegabytes)}`,
    `--max-semi-space-size=${youngMegabytes}`,
  ];
}
