import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { OpenEngine } from './obey-host.ts';

/**
 * Opens the engine with what V8 made of its code at the start before: compiling it takes a quarter of the time until
 * the engine is ready. That is kept next to the settings of this machine; whatever is wrong with it, it is made again.
 * Not for the installed program: its code is sealed, and this would be code that is not.
 */
export const openCompiledEngine: OpenEngine = async (options, door) => {
  enableCompileCache(join(options.profileFolder, 'compiled'));
  const { openEngine } = await import('./engine.ts');
  const engine = await openEngine(options, { hostDoor: door });
  return {
    connect: (port) => engine.connect(port),
    hearPower: (event) => engine.hearPower(event),
    close: async () => {
      await engine.close();
      // A thread that is ended, like a process that is killed, keeps nothing by itself.
      flushCompileCache();
    },
  };
};
