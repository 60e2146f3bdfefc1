import type { Host } from '../../shared/host.ts';
import { archiveShown } from './archive-shown.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import { forOneArchive } from './for-one-archive.ts';

/** The host this page runs in. */
export const host: Host = forOneArchive(
  window.shukeHost === undefined ? browserHost : electronHost(window.shukeHost),
  archiveShown,
);
