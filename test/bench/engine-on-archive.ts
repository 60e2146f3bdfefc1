import { join } from 'node:path';
import { type Engine, openEngine } from '../../electron/engine/engine.ts';
import { emptyFolder } from './bench-folder.ts';

/** The engine in this process, on an archive, with no page before it. */
export function engineOnArchive(archive: string): Promise<Engine> {
  const folder = emptyFolder('engine');
  return openEngine({
    filesFolder: join(folder, 'files'),
    profileFolder: join(folder, 'profile'),
    homeFolder: folder,
    appVersion: '0.0.0',
    systemLanguage: 'en',
    host: 'browser',
    openAtStart: archive,
  });
}
