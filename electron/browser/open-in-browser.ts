import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemCodeOf } from '../files/file-error.ts';

/**
 * Opens the link in the default browser where there is one; a missing browser is no failure. The link
 * goes through a file of the person's own, because any user of the machine can read the arguments of a
 * process. Returns what deletes that file.
 */
export function openInBrowser(link: string, profileFolder: string): () => void {
  const opener = browserOpener();
  const file = opener === null ? null : writeOpeningPage(link, profileFolder);
  if (opener === null || file === null) return () => undefined;
  const child = spawn(opener.command, [...opener.arguments, pathToFileURL(file).href], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => undefined); // No such program: the printed link is there.
  child.unref();
  return () => rmSync(file, { force: true });
}

/** Null where it cannot be written: the printed link is there. */
function writeOpeningPage(link: string, profileFolder: string): string | null {
  const file = join(profileFolder, `open-${randomBytes(8).toString('hex')}.html`);
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${link}">`;
  try {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
    writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
    return file;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

function browserOpener(): { command: string; arguments: string[] } | null {
  switch (process.platform) {
    case 'darwin':
      return { command: 'open', arguments: [] };
    case 'win32':
      return { command: 'rundll32.exe', arguments: ['url.dll,FileProtocolHandler'] };
    default:
      return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { command: 'xdg-open', arguments: [] } : null;
  }
}
