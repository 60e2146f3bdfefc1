/** Lines of the terminal that starts the program. */
export const start = {
  building: 'Preparing the program…',
  inBrowserByChoice: 'Opening Shuke in the browser, as asked for.',
  inBrowserNoDisplay: 'There is no screen for a window here, so Shuke runs in the browser.',
  inBrowserNoShell: 'The desktop window (Electron) could not be fetched, so Shuke runs in the browser.',
  fetchingShell: 'Fetching the desktop window once (at most {{seconds}} seconds)…',
  withoutSandbox: 'Started as root: Electron runs without its sandbox.',
  link: 'Open this link, it works once: {{link}}',
  howToEnd: 'Ctrl+C ends the program.',
  howToEndOrRenew: 'Enter gives a new link, Ctrl+C ends the program.',
  pageMissing: 'The page is not built and cannot be built here: run “npm ci”, then “npm start” again.',
};
