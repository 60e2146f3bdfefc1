import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInBrowser } from '../electron/browser/run-in-browser.ts';
import { systemLanguage } from '../electron/engine/this-machine.ts';
import { translator } from '../shared/locales/words.ts';
import { buildIfOlder } from './build-if-older.mjs';
import { electronBinary, fetchElectronBinary } from './electron-binary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fetchLimitMs = 20_000;
const say = translator(systemLanguage(process.env));

/** Starts the program in its window where that can be, else in the browser; resolves to the exit code. */
export async function start(commandArguments) {
  const asksForBrowser = commandArguments.includes('--browser');
  const opensNoBrowser = commandArguments.includes('--no-open');
  const archive = commandArguments.find((argument) => !argument.startsWith('--'));
  const openAtStart = archive === undefined ? undefined : resolve(archive);

  const shell = asksForBrowser ? { reason: 'start.inBrowserByChoice' } : await findShell();
  if ('binary' in shell) return startShell(shell.binary, openAtStart);

  console.log(say(shell.reason));
  if (!(await build(['page']))) return 1;
  await runInBrowser({ openAtStart, opensBrowser: !opensNoBrowser });
  return 0;
}

async function findShell() {
  const hasDisplay =
    process.platform === 'win32' ||
    process.platform === 'darwin' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasDisplay) return { reason: 'start.inBrowserNoDisplay' };
  const binary = electronBinary() ?? (await fetchShell());
  return binary === null ? { reason: 'start.inBrowserNoShell' } : { binary };
}

function fetchShell() {
  console.log(say('start.fetchingShell', { seconds: fetchLimitMs / 1000 }));
  return fetchElectronBinary(fetchLimitMs);
}

async function startShell(binary, openAtStart) {
  if (!(await build(['page', 'shell']))) return 1;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.log(say('start.withoutSandbox'));
  const shellArguments = [
    ...(isRoot ? ['--no-sandbox'] : []),
    root,
    ...(openAtStart === undefined ? [] : [openAtStart]),
  ];
  const child = spawn(binary, shellArguments, { stdio: 'inherit' });
  // Ctrl+C reaches the window by itself; this process waits for it to close its archive.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((settle) => {
    child.once('error', (error) => {
      console.error(error.message);
      settle(1);
    });
    child.once('close', (code) => settle(code ?? 1));
  });
}

async function build(parts) {
  try {
    await buildIfOlder(parts, () => console.log(say('start.building')));
    return true;
  } catch (error) {
    if (existsSync(new URL('../node_modules/vite', import.meta.url))) throw error;
    console.error(say('start.pageMissing'));
    return false;
  }
}
