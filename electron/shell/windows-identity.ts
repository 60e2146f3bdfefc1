import { app } from 'electron';

/** As the installer names the program to Windows; without it notices come from “electron.app”. */
export const programId = 'app.shuke.desktop';

export function nameProgramToWindows(): void {
  if (process.platform === 'win32') app.setAppUserModelId(programId);
}
