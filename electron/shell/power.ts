import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { PowerEvent } from '../engine/power.ts';

/** Tells the engine what the machine is about to do; an end of the session ends the program in order. */
export function followPower(window: BrowserWindow, tellEngine: (event: PowerEvent) => void): void {
  powerMonitor.on('suspend', () => tellEngine('suspend'));
  powerMonitor.on('lock-screen', () => tellEngine('lockScreen'));
  powerMonitor.on('resume', () => tellEngine('resume'));
  // Its typings leave the event out that its description speaks of.
  (powerMonitor as NodeJS.EventEmitter).on('shutdown', (event: Electron.Event) => {
    event.preventDefault();
    tellEngine('shutdown');
    app.quit();
  });
  // Windows asks the window instead, and waits for no one: what is acknowledged is on the disk already.
  window.on('query-session-end', () => tellEngine('shutdown'));
}
