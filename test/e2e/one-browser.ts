import { chromium } from 'playwright';
import { browserArguments, browserEnvironment, findBrowser } from '../find-browser.ts';
import { browserAddressVariable } from './browser-address.ts';

/** A page lives for seconds here: what is compiled for long runs is thrown away before it has paid for itself. */
const withoutOptimisingCompilers = '--js-flags=--no-opt --no-maglev';

/** One Chromium for the whole run: each test has a context of its own in it, which costs a tenth of a start. */
export default async function startOneBrowser(): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser was found: name one in SHUKE_BROWSER');
  const server = await chromium.launchServer({
    executablePath,
    args: [...browserArguments(), withoutOptimisingCompilers],
    env: browserEnvironment(),
  });
  process.env[browserAddressVariable] = server.wsEndpoint();
  return () => server.close();
}
