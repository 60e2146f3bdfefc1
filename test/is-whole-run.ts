/** SHUKE_TESTS=all asks for every language and combination, as the CI workflow does; a run of `npm test` stays short. */
export const isWholeRun = process.env.SHUKE_TESTS === 'all';

/** How often a test tries what could be tried without end. */
export function timesOfRun(times: { usual: number; whole: number }): number {
  return isWholeRun ? times.whole : times.usual;
}
