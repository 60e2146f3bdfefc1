import { resolve } from 'node:path';
import { ShukeError } from '../../shared/errors.ts';
import type { Engine } from '../engine/engine.ts';

/** A file named by a person, for the engine. Errors: FILE_MISSING, FILE_UNREADABLE. */
export async function givenFileToken(engine: Engine, path: string): Promise<string> {
  try {
    return await engine.fileToken(resolve(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ShukeError('FILE_MISSING', { file: path });
    }
    throw new ShukeError('FILE_UNREADABLE', { file: path }, { cause: error });
  }
}
