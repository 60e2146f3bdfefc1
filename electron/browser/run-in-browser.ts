import { createInterface } from 'node:readline';
import { translator } from '../../shared/locales/words.ts';
import { thisMachine } from '../engine/this-machine.ts';
import { builtPageFolder } from '../page/page-folder.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';
import { openInBrowser } from './open-in-browser.ts';

export interface RunInBrowserOptions {
  /** Path of an archive to open. */
  openAtStart?: string | undefined;
  port?: number | undefined;
  opensBrowser: boolean;
}

/** The program in a browser tab, until Ctrl+C: says the link, opens the browser, ends cleanly. */
export async function runInBrowser({ openAtStart, port, opensBrowser }: RunInBrowserOptions): Promise<void> {
  const machine = thisMachine();
  const say = translator(machine.systemLanguage);
  const host = await startBrowserHost({
    engine: openAtStart === undefined ? machine : { ...machine, openAtStart },
    pageFolder: builtPageFolder(),
    ...(port === undefined ? {} : { port }),
    log: (code) => process.stderr.write(`${code}\n`),
  });
  // Before the link is said: its reader may end the program at once.
  const asksToEnd = signalToEnd();
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(say('start.link', { link: host.link }));
  const forgetOpening = opensBrowser ? openInBrowser(host.link, machine.profileFolder) : () => undefined;
  print(say(process.stdin.isTTY ? 'start.howToEndOrRenew' : 'start.howToEnd'));
  const stopAsking = process.stdin.isTTY
    ? renewOnEnter(host, (link) => print(say('start.link', { link })))
    : () => undefined;

  await asksToEnd;
  stopAsking();
  forgetOpening();
  await host.close();
}

function renewOnEnter(host: BrowserHost, sayLink: (link: string) => void): () => void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => sayLink(host.newLink()));
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return () => lines.close();
}

function signalToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let hasAsked = false;
    const end = (): void => {
      if (hasAsked) process.exit(130); // Asked twice: closing hangs.
      hasAsked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  });
}
