/** Where the tests of one run find the Chromium that was started for all of them. */
export const browserAddressVariable = 'SHUKE_TEST_BROWSER_ADDRESS';
