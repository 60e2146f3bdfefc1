import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const systemPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    // Without the windows and tabs of a browser around the page: a run takes a fifth less.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/** A browser of the Chromium family on this machine; null where there is none. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env.SHUKE_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const installed = systemPlaces[process.platform]?.find((path) => existsSync(path));
  return installed ?? (await browserOfPlaywright());
}

/** One with all that a person's browser keeps on the disk; a headless shell keeps no history. Null where there is none. */
export async function findWholeBrowser(): Promise<string | null> {
  const isWhole = (path: string | undefined): path is string =>
    path !== undefined && path !== '' && !path.includes('headless') && existsSync(path);
  const named = process.env.SHUKE_BROWSER;
  const found = [named, ...(systemPlaces[process.platform] ?? [])].find(isWhole);
  return found ?? (await browserOfPlaywright());
}

/** Tries to get one: Debian's own as root, else playwright's; null where neither can be had. */
export async function installBrowser(): Promise<string | null> {
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isRootOnDebian) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const found = await findBrowser();
    if (found !== null) return found;
  }
  run(process.execPath, [
    join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js'),
    'install',
    'chromium',
  ]);
  return findBrowser();
}

/** Chromium's sandbox does not run as root. */
export function browserArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Without a locale of UTF-8 Chromium hands over no file that has a Chinese name. */
export function browserEnvironment(): Record<string, string> {
  const here = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { LANG: 'C.UTF-8', ...Object.fromEntries(here) };
}

async function browserOfPlaywright(): Promise<string | null> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

function run(command: string, commandArguments: string[]): void {
  spawnSync(command, commandArguments, {
    stdio: 'ignore',
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
