import { app, type BrowserWindow, type MessagePortMain } from 'electron';
import { EngineKeeper } from './engine/engine-keeper.ts';
import type { EngineNews } from './engine/engine-messages.ts';
import { thisMachine } from './engine/this-machine.ts';
import { startShelf } from './files/run-folder.ts';
import { builtPageFolder } from './page/page-folder.ts';
import { setAboutPanel } from './shell/about.ts';
import { ArchivesFromOutside } from './shell/archives-from-outside.ts';
import { bringForward } from './shell/bring-forward.ts';
import { archiveOfCommandLine } from './shell/command-line-archive.ts';
import { runWithoutWindow, wordsOfCommand } from './shell/command-without-window.ts';
import { Dialogs } from './shell/dialogs.ts';
import { openDoor } from './shell/door.ts';
import { DueNotices } from './shell/due-notices.ts';
import { startEngineProcess } from './shell/engine-process.ts';
import { noticeJobEnding } from './shell/job-notice.ts';
import { ApplicationMenu } from './shell/menu.ts';
import { refuseNetwork, switchOffBackgroundNetwork } from './shell/no-network.ts';
import { PageLink } from './shell/page-link.ts';
import { revivePage } from './shell/page-revival.ts';
import { followPower } from './shell/power.ts';
import { registerPageScheme, servePage } from './shell/protocol.ts';
import { closeBeforeQuit } from './shell/quit.ts';
import { showRecentsInSystem } from './shell/recent-documents.ts';
import { denyByDefault } from './shell/security.ts';
import { showInFolder } from './shell/show-in-folder.ts';
import { claimSingleInstance } from './shell/single-instance.ts';
import { startSpreadsheetProcess } from './shell/spreadsheet-process.ts';
import { systemLanguageOfShell } from './shell/system-language.ts';
import { followTheme } from './shell/theme.ts';
import { userDataFolder } from './shell/user-data-folder.ts';
import { openWindow } from './shell/window.ts';
import { followArchiveInTitle } from './shell/window-title.ts';
import { nameProgramToWindows } from './shell/windows-identity.ts';

const machine = thisMachine();
const log = (code: string): void => void process.stderr.write(`${code}\n`);
let window: BrowserWindow | undefined;

app.setPath('userData', userDataFolder(machine.profileFolder));
app.enableSandbox();
nameProgramToWindows();
switchOffBackgroundNetwork();
registerPageScheme();

const command = wordsOfCommand(process.argv);
if (command !== null) {
  void runWithoutWindow(command);
} else {
  const ofThisStart = archiveOfCommandLine();
  const fromOutside = new ArchivesFromOutside(ofThisStart);
  const isFirst = claimSingleInstance(ofThisStart, (handedOver) => {
    if (window !== undefined) bringForward(window);
    fromOutside.takeFromSecondStart(handedOver);
  });
  if (isFirst) void app.whenReady().then(() => run(fromOutside));
  else app.quit();
}

function run(fromOutside: ArchivesFromOutside): void {
  denyByDefault();
  refuseNetwork();
  servePage(builtPageFolder());
  const shelf = startShelf(machine.profileFolder);
  let language = systemLanguageOfShell();
  const link = new PageLink(() => window?.webContents, log);
  const dialogs = new Dialogs(
    () => opened,
    shelf,
    () => language,
  );
  const offer = (path: string): void => {
    bringForward(opened);
    dialogs.takeFile(path).then(
      (archive) => link.offer(archive),
      () => dialogs.sayMissing(path),
    );
  };
  const openAtStart = fromOutside.first(offer);
  const keeper = new EngineKeeper<MessagePortMain>({
    options: {
      ...machine,
      systemLanguage: language,
      filesFolder: shelf.folder,
      host: 'electron',
      ...(openAtStart === undefined ? {} : { openAtStart }),
    },
    startEngine: startEngineProcess,
    startSpreadsheetProcess,
    answer: (request) => showInFolder(request.path),
    hear: (news) => hearNews(news),
    log,
  });
  const opened = openWindow(machine.profileFolder);
  window = opened;
  const menu = new ApplicationMenu(opened, link, language, {
    openRecent: offer,
    showAbout: () => app.showAboutPanel(),
  });
  const hearNews = (news: EngineNews): void => {
    if (news.type === 'jobEnded') {
      noticeJobEnding(news.ending, opened, language);
    } else {
      showRecentsInSystem(news.paths);
      menu.showRecents(news.paths);
    }
  };
  setAboutPanel(language, machine.appVersion);
  followArchiveInTitle(opened, link);
  const dueNotices = new DueNotices(opened);
  link.onState((state) => {
    followTheme(state);
    dueNotices.hear(state);
    if (state.language === language) return;
    language = state.language;
    setAboutPanel(language, machine.appVersion);
  });
  followPower(opened, (event) => keeper.tellPower(event));
  revivePage(opened, link, log);
  openDoor(keeper, dialogs, () => window?.webContents, log);
  keeper.start().catch(() => log('ENGINE_NOT_READY'));
  opened.on('closed', () => {
    window = undefined;
  });
  closeBeforeQuit(async () => {
    await keeper.close();
    shelf.clear();
  });
}
