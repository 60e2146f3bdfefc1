import type { BrowserWindow } from 'electron';
import { translator } from '../../shared/locales/words.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import type { PageLink } from './page-link.ts';

export const programName = '熟客 Shuke';

/** The window is named after its archive. The page's own title may name a customer and is not taken over. */
export function followArchiveInTitle(window: BrowserWindow, link: PageLink): void {
  window.on('page-title-updated', (event) => event.preventDefault());
  link.onState((state) => window.setTitle(windowTitle(state)));
}

export function windowTitle({ archive, areNamesHidden, language }: PageState): string {
  if (archive === null || areNamesHidden) return programName;
  const name = archive.isSample ? translator(language)('shell.sampleShop') : archive.name;
  return `${name} — ${programName}`;
}
