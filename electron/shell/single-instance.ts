import { app } from 'electron';

/**
 * False: the program runs already, and this start hands it its archive. Handed over as data, not by the command line:
 * Chromium changes the order of that.
 */
export function claimSingleInstance(
  archive: string | undefined,
  onSecondStart: (handedOver: unknown) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ archive })) return false;
  app.on('second-instance', (_event, _commandLine, _folder, handedOver) => onSecondStart(handedOver));
  return true;
}
