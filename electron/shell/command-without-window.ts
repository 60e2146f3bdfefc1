import { app } from 'electron';
import { commandNames } from '../command-line/command-names.ts';
import type { HostDoor } from '../engine/host-door.ts';
import { ProcessByPort } from '../engine/process-by-port.ts';
import { showInFolder } from './show-in-folder.ts';
import { startSpreadsheetProcess } from './spreadsheet-process.ts';

/** The words of `shuke COMMAND …` where the program was started so; null: it was started to be looked at. */
export function wordsOfCommand(commandLine: readonly string[]): string[] | null {
  // Unpackaged, the first argument is the program's own folder.
  const words = commandLine.slice(app.isPackaged ? 1 : 2);
  const [name] = words;
  return commandNames.some((known) => known === name) ? words : null;
}

/** Runs a command in this process, without a window, and ends the program with its exit code. */
export async function runWithoutWindow(words: readonly string[]): Promise<void> {
  await app.whenReady();
  // Only here: a program with a window leaves the archive to its engine process.
  const { runCommandLine } = await import('../command-line/main.ts');
  app.exit(await runCommandLine(words, { hostDoor }));
}

const hostDoor: HostDoor = {
  ask: (request) => ('path' in request ? showInFolder(request.path) : Promise.resolve({ isDone: false })),
  tellArchiveOpen: () => undefined,
  tell: () => undefined,
  startSpreadsheetProcess: (kind) => {
    const started = startSpreadsheetProcess(kind);
    const hosted = new ProcessByPort(started.end);
    started.onExit((exitCode) => hosted.takeGone(exitCode));
    hosted.takePort(started.port);
    return hosted;
  },
};
