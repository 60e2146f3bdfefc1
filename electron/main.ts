import { app, type BrowserWindow, type MessagePortMain } from 'electron';
import { EngineKeeper } from './engine/engine-keeper.ts';
import { thisMachine } from './engine/this-machine.ts';
import { startShelf } from './files/shelf-of-this-run.ts';
import { builtPageFolder } from './page/page-folder.ts';
import { archiveOfCommandLine } from './shell/command-line-archive.ts';
import { runWithoutWindow, wordsOfCommand } from './shell/command-without-window.ts';
import { Dialogs } from './shell/dialogs.ts';
import { openDoor } from './shell/door.ts';
import { startEngineProcess } from './shell/engine-process.ts';
import { registerPageScheme, servePage } from './shell/protocol.ts';
import { closeBeforeQuit } from './shell/quit.ts';
import { denyByDefault } from './shell/security.ts';
import { showInFolder } from './shell/show-in-folder.ts';
import { claimSingleInstance } from './shell/single-instance.ts';
import { startSpreadsheetProcess } from './shell/spreadsheet-process.ts';
import { systemLanguageOfShell } from './shell/system-language.ts';
import { openWindow } from './shell/window.ts';

const machine = thisMachine();
const log = (code: string): void => void process.stderr.write(`${code}\n`);
let window: BrowserWindow | undefined;

app.setPath('userData', machine.profileFolder);
registerPageScheme();

const command = wordsOfCommand(process.argv);
if (command !== null) {
  void runWithoutWindow(command);
} else if (claimSingleInstance(() => window)) {
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  denyByDefault();
  servePage(builtPageFolder());
  const shelf = startShelf(machine.profileFolder);
  const systemLanguage = systemLanguageOfShell();
  const openAtStart = archiveOfCommandLine();
  const keeper = new EngineKeeper<MessagePortMain>({
    options: {
      ...machine,
      systemLanguage,
      filesFolder: shelf.folder,
      host: 'electron',
      ...(openAtStart === undefined ? {} : { openAtStart }),
    },
    startEngine: startEngineProcess,
    startSpreadsheetProcess,
    answer: (request) => showInFolder(request.path),
    log,
  });
  const opened = openWindow(machine.profileFolder);
  window = opened;
  openDoor(keeper, new Dialogs(() => opened, shelf, systemLanguage), () => window?.webContents, log);
  keeper.start().catch(() => log('ENGINE_NOT_READY'));
  opened.on('closed', () => {
    window = undefined;
  });
  closeBeforeQuit(async () => {
    await keeper.close();
    shelf.clear();
  });
}
