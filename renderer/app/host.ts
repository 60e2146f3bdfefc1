import type { Host } from '../../shared/host.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';

/** The host this page runs in. */
export const host: Host = window.shukeHost === undefined ? browserHost : electronHost(window.shukeHost);
