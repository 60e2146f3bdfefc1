/** SHUKE_TESTS=all asks for every language and combination, as the CI workflow does; a run of `npm test` stays short. */
export const isWholeRun = process.env.SHUKE_TESTS === 'all';
