/** The quickest of five runs in milliseconds: what the code costs, not what else the machine is doing. */
export function quickestMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
