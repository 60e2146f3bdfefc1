import type { Language } from '../../shared/settings/contract.ts';

export interface EngineOptions {
  /** The shelf of file tokens that host and engine share. */
  filesFolder: string;
  /** Settings and recent archives of this machine. */
  profileFolder: string;
  homeFolder: string;
  appVersion: string;
  systemLanguage: Language;
  host: 'electron' | 'browser' | 'command-line';
  /** Path of an archive to open at once, in place of the one the program was left with. */
  openAtStart?: string;
  /** How many times in a row this run's engine has ended before it was ready. */
  endedAtStart?: number;
}
