import { nativeTheme } from 'electron';
import type { PageState } from '../../shared/shell/page-state.ts';

/** Menus and dialogs of the system are as light or dark as the page. */
export function followTheme({ theme }: PageState): void {
  const source = theme === 'auto' ? 'system' : theme;
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
}
