import { app, session } from 'electron';

/** Before the program is ready: Chromium's own errands are switched off. */
export function switchOffBackgroundNetwork(): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
}

/** Nothing the page could name is fetched: every address but its own ends here. */
export function refuseNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest({ urls: remoteAddresses }, (_request, answer) =>
    answer({ cancel: true }),
  );
}

const remoteAddresses = ['http', 'https', 'ws', 'wss', 'ftp'].map((scheme) => `${scheme}://*/*`);
