import { app } from 'electron';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { iconFile } from './icon.ts';

/** The system's own about panel, with nothing that leads to the network. */
export function setAboutPanel(language: Language, version: string): void {
  const say = translator(language);
  const icon = iconFile();
  app.setAboutPanelOptions({
    applicationName: 'Shuke 熟客',
    applicationVersion: version,
    // macOS would write Electron's own next to it.
    version: '',
    copyright: say('shell.about.copyright'),
    credits: say('shell.about.credits'),
    ...(icon === null ? {} : { iconPath: icon }),
  });
}
