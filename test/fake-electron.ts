import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/**
 * The part of Electron that the shell uses, small and honest about it: real ports, real threads in place
 * of utility processes, real clones over the channels; windows and dialogs only remember what they were told.
 */

interface FakeFrame {
  url: string;
}

/** A menu item as the shell describes it. */
export interface FakeMenuItem {
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  enabled?: boolean;
  checked?: boolean;
  visible?: boolean;
  submenu?: FakeMenuItem[];
  click?(item: unknown, window: unknown, event: { triggeredByAccelerator?: boolean }): void;
}

/** What the test tells the fake, and reads from it. */
export const fake = {
  hasInstanceLock: true,
  openDialogPaths: [] as string[],
  saveDialogPath: '',
  openedOutside: [] as string[],
  shownInFolder: [] as string[],
  messages: [] as string[],
  recentDocuments: [] as string[],
  switches: [] as string[],
  isSandboxEnabled: false,
  aboutPanel: {} as Record<string, unknown>,
  aboutsShown: 0,
  handedOver: undefined as unknown,
  menu: [] as FakeMenuItem[],
  menusBuilt: 0,
  notifications: [] as Notification[],
  requestGuard: undefined as { urls: string[]; answer(url: string): { cancel: boolean } } | undefined,
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  quits: 0,
  exitCodes: [] as number[],
  windows: [] as BrowserWindow[],
  forked: [] as string[],
  pageHandler: undefined as ((request: Request) => Promise<Response>) | undefined,
  privilegedSchemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  wasReadyWhenSchemeCame: false,
  exposed: new Map<string, unknown>(),
  /** Which file runs in place of an entry of the build, by the entry's name. */
  entries: new Map<string, URL>(),
  permissionRequest: undefined as
    | ((contents: WebContents, permission: string, answer: (is: boolean) => void) => void)
    | undefined,
  permissionCheck: undefined as ((contents: null, permission: string, origin: string) => boolean) | undefined,
  devicePermission: undefined as (() => boolean) | undefined,
  isSpellCheckerEnabled: true,
  ready: Promise.withResolvers<void>(),
  isReady: false,
};

class FakeApp extends EventEmitter {
  isPackaged = false;
  readonly paths = new Map<string, string>([['documents', '/nowhere']]);
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? '/nowhere';
  }
  readonly commandLine = { appendSwitch: (name: string) => void fake.switches.push(name) };
  enableSandbox(): void {
    fake.isSandboxEnabled = true;
  }
  clearRecentDocuments(): void {
    fake.recentDocuments = [];
  }
  addRecentDocument(path: string): void {
    fake.recentDocuments.unshift(path);
  }
  setAboutPanelOptions(options: Record<string, unknown>): void {
    fake.aboutPanel = options;
  }
  showAboutPanel(): void {
    fake.aboutsShown += 1;
  }
  requestSingleInstanceLock(handedOver: unknown): boolean {
    fake.handedOver = handedOver;
    return fake.hasInstanceLock;
  }
  whenReady(): Promise<void> {
    return fake.ready.promise;
  }
  getPreferredSystemLanguages(): string[] {
    return ['zh-Hans-CN', 'en'];
  }
  getLocale(): string {
    return 'zh-CN';
  }
  exit(code: number): void {
    fake.exitCodes.push(code);
  }
  quit(): void {
    fake.quits += 1;
    let isPrevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.emit('quit');
  }
}
export const app = new FakeApp();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof fake.privilegedSchemes) => {
    fake.privilegedSchemes = schemes;
    fake.wasReadyWhenSchemeCame = fake.isReady;
  },
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
    fake.pageHandler = handler;
  },
};

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    webRequest: {
      onBeforeRequest: (
        { urls }: { urls: string[] },
        listener: (request: { url: string }, answer: (is: { cancel: boolean }) => void) => void,
      ) => {
        fake.requestGuard = {
          urls,
          answer: (url) => {
            let given = { cancel: false };
            listener({ url }, (is) => {
              given = is;
            });
            return given;
          },
        };
      },
    },
    setPermissionRequestHandler: (handler: typeof fake.permissionRequest) => {
      fake.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: typeof fake.permissionCheck) => {
      fake.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler: typeof fake.devicePermission) => {
      fake.devicePermission = handler;
    },
    setSpellCheckerEnabled: (isEnabled: boolean) => {
      fake.isSpellCheckerEnabled = isEnabled;
    },
  }),
};

export const Menu = {
  buildFromTemplate: (template: FakeMenuItem[]) => {
    fake.menusBuilt += 1;
    return template;
  },
  setApplicationMenu: (menu: FakeMenuItem[]) => {
    fake.menu = menu;
  },
};

export class Notification extends EventEmitter {
  readonly options: { title: string; body: string };
  constructor(options: { title: string; body: string }) {
    super();
    this.options = options;
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    fake.notifications.push(this);
  }
}

export const powerMonitor = new EventEmitter();

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

export const shell = {
  openExternal: (url: string) => {
    fake.openedOutside.push(url);
    return Promise.resolve();
  },
  showItemInFolder: (path: string) => {
    fake.shownInFolder.push(path);
  },
};

export const screen = {
  getDisplayMatching: () => ({ workArea: fake.workArea }),
};

export const dialog = {
  showMessageBox: (_window: unknown, { message }: { message: string }) => {
    fake.messages.push(message);
    return Promise.resolve({ response: 0 });
  },
  showOpenDialog: () =>
    Promise.resolve({ filePaths: fake.openDialogPaths, canceled: fake.openDialogPaths.length === 0 }),
  showSaveDialog: () => Promise.resolve({ filePath: fake.saveDialogPath, canceled: fake.saveDialogPath === '' }),
};

export class WebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: '' };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  zoomLevel = 0;
  reloads = 0;
  readonly textEdits: string[] = [];
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }
  getZoomLevel(): number {
    return this.zoomLevel;
  }
  reload(): void {
    this.reloads += 1;
  }
  undo(): void {
    this.textEdits.push('undo');
  }
  redo(): void {
    this.textEdits.push('redo');
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  send(channel: string, ...values: unknown[]): void {
    ipcRenderer.emit(channel, { ports: [] }, ...values.map((value) => structuredClone(value)));
  }
  postMessage(channel: string, message: unknown, ports: MessagePort[]): void {
    ipcRenderer.emit(channel, { ports }, structuredClone(message));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  readonly loaded: string[] = [];
  isShown = false;
  hasFocus = false;
  title = '';
  wasMaximized = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.mainFrame = { url };
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.hasFocus = true;
  }
  isFocused(): boolean {
    return this.hasFocus;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  maximize(): void {
    this.wasMaximized = true;
  }
  isFullScreen(): boolean {
    return this.options.fullscreen === true;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return this.wasMaximized;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 20, y: 30, width: 1000, height: 700 };
  }
}

interface IpcEvent {
  sender: WebContents;
  senderFrame: FakeFrame | null;
}

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, (event: IpcEvent, ...values: unknown[]) => Promise<unknown>>();
  handle(channel: string, handler: (event: IpcEvent, ...values: unknown[]) => Promise<unknown>): void {
    this.handlers.set(channel, handler);
  }
}
export const ipcMain = new FakeIpcMain();

/** Where the next message of the page comes from; a test may say: from another frame. */
export function ipcEvent(frame?: FakeFrame | null): IpcEvent {
  const sender = fake.windows.at(-1)?.webContents ?? new WebContents();
  return { sender, senderFrame: frame === undefined ? sender.mainFrame : frame };
}

class FakeIpcRenderer extends EventEmitter {
  send(channel: string, ...values: unknown[]): void {
    ipcMain.emit(channel, ipcEvent(), ...values.map((value) => structuredClone(value)));
  }
  invoke(channel: string, ...values: unknown[]): Promise<unknown> {
    const handler = ipcMain.handlers.get(channel);
    if (handler === undefined) return Promise.reject(new Error(`no handler for ${channel}`));
    return handler(ipcEvent(), ...values.map((value) => structuredClone(value)));
  }
}
export const ipcRenderer = new FakeIpcRenderer();

export const contextBridge = {
  exposeInMainWorld: (name: string, door: unknown) => {
    fake.exposed.set(name, door);
  },
};

const pathsOfFiles = new WeakMap<object, string>();
export function givePath(file: object, path: string): void {
  pathsOfFiles.set(file, path);
}
export const webUtils = { getPathForFile: (file: object) => pathsOfFiles.get(file) ?? '' };

export const MessageChannelMain = MessageChannel;

class UtilityProcess extends EventEmitter {
  readonly #thread: Worker;
  constructor(entry: URL) {
    super();
    this.#thread = new Worker(new URL('./fake-electron-utility.ts', import.meta.url), { workerData: entry.href });
    this.#thread.on('message', (message: unknown) => this.emit('message', message));
    this.#thread.on('error', () => undefined);
    this.#thread.on('exit', (code) => this.emit('exit', code));
  }
  postMessage(data: unknown, ports: MessagePort[] = []): void {
    this.#thread.postMessage({ data, ports }, ports);
  }
  kill(): boolean {
    void this.#thread.terminate();
    return true;
  }
}

export const utilityProcess = {
  fork: (file: string): UtilityProcess => {
    const name = file.split(/[\\/]/u).at(-1) ?? '';
    fake.forked.push(name);
    const entry = fake.entries.get(name);
    if (entry === undefined) throw new Error(`the test names no entry for ${name}`);
    return new UtilityProcess(entry);
  },
};

export function becomeReady(): void {
  fake.isReady = true;
  fake.ready.resolve();
}

/** The page's window, as far as preload and page speak through it. */
export class PageWindow extends EventTarget {
  readonly location = { origin: 'app://shuke', href: 'app://shuke/' };
  postMessage(data: unknown, _target: string, ports: MessagePort[]): void {
    this.hear({ data, ports, source: this, origin: this.location.origin });
  }
  hear(parts: { data: unknown; ports: MessagePort[]; source: unknown; origin: string }): void {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), parts)));
  }
}
