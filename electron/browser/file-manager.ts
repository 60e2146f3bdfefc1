import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Opens the system's file manager on a file; false where there is none to open. */
export function showInFileManager(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false);
  switch (process.platform) {
    case 'darwin':
      return runs('open', ['-R', path]);
    case 'win32':
      return runs('explorer.exe', [`/select,${path}`]);
    default:
      return hasDisplay() ? runs('xdg-open', [dirname(path)]) : Promise.resolve(false);
  }
}

function hasDisplay(): boolean {
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function runs(command: string, commandArguments: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
