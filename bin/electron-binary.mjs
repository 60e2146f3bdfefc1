import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/**
 * The path of Electron's program, or null where it is not on this disk. Read from the package's own
 * files: importing the package would start its download and throw.
 */
export function electronBinary() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Lets the package fetch its program, within a time limit; null where that did not work. */
export async function fetchElectronBinary(limitMs) {
  const installer = join(folder, 'install.js');
  if (!existsSync(installer)) return null;
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' });
    child.once('error', resolve);
    child.once('close', resolve);
  });
  return electronBinary();
}
