import { resolve } from 'node:path';
import { app } from 'electron';

/** The archive named when the program was started: by a double click on it, or on the command line. */
export function archiveOfCommandLine(commandLine: readonly string[] = process.argv): string | undefined {
  // Unpackaged, the first argument is the program's own folder.
  const named = commandLine.slice(app.isPackaged ? 1 : 2).find((part) => part.toLowerCase().endsWith('.shuke'));
  return named === undefined ? undefined : resolve(named);
}
