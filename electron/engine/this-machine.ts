import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/settings/contract.ts';

/** Where the program keeps its own things on this machine, and what it finds out about it. */
export interface ThisMachine {
  profileFolder: string;
  homeFolder: string;
  appVersion: string;
  systemLanguage: Language;
}

/** `SHUKE_PROFILE` and `SHUKE_HOME` put a run aside from the person's own: for tests, and for a USB stick. */
export function thisMachine(environment: NodeJS.ProcessEnv = process.env): ThisMachine {
  const homeFolder = environment.SHUKE_HOME ?? homedir();
  return {
    homeFolder,
    profileFolder: environment.SHUKE_PROFILE ?? join(settingsFolder(homeFolder, environment), 'Shuke'),
    appVersion: readAppVersion(),
    systemLanguage: systemLanguage(environment),
  };
}

export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const isNamed = named !== undefined && named !== '' && named !== 'C' && !named.startsWith('C.') && named !== 'POSIX';
  const locale = isNamed ? named : Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/iu.test(locale) ? 'zh-CN' : 'en';
}

/** The same places Electron calls `appData`. */
function settingsFolder(homeFolder: string, environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return environment.APPDATA ?? join(homeFolder, 'AppData', 'Roaming');
    case 'darwin':
      return join(homeFolder, 'Library', 'Application Support');
    default:
      return environment.XDG_CONFIG_HOME || join(homeFolder, '.config');
  }
}

/** The sources (electron/engine) and the build (dist/node) stand equally deep below package.json. */
function readAppVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isDescription = typeof description === 'object' && description !== null && 'version' in description;
  if (!isDescription || typeof description.version !== 'string') throw new Error('package.json names no version');
  return description.version;
}
