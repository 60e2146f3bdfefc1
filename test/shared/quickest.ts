/**
 * Processor time of the quickest of several runs, in milliseconds: of this process, whatever else the machine does.
 * For telling linear work from work that explodes, not for claims of speed.
 */
export function quickestMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
